import { readdirSync, realpathSync, statSync } from 'node:fs';
import { isAbsolute, join, relative, sep } from 'node:path';
import { endingOf } from '../report/parse.ts';

/** Path relative to a folder with forward slashes, on every system. */
export function portable(path: string): string {
  return sep === '/' ? path : path.split(sep).join('/');
}

/** A path without its readable ending: what a report's id is made of. */
export function withoutEnding(path: string): string {
  const ending = endingOf(path);
  return ending ? path.slice(0, -ending.length) : path;
}

export interface Walk {
  /** Paths relative to the folder, in code-unit order. */
  readable: string[];
  skipped: string[];
}

/** Every file below a folder, hidden ones left out; links are followed to files, and only inside the folder. */
export function walk(folder: string): Walk {
  const root = realpathSync(folder);
  const out: Walk = { readable: [], skipped: [] };
  const pending = [''];
  while (pending.length) {
    const dir = pending.pop()!;
    for (const entry of readdirSync(join(folder, dir), { withFileTypes: true })) {
      if (entry.name.startsWith('.')) continue;
      const path = dir ? `${dir}/${entry.name}` : entry.name;
      if (entry.isDirectory()) pending.push(path);
      else if (isFileWithin(root, join(folder, path)))
        (endingOf(path) ? out.readable : out.skipped).push(path);
      else out.skipped.push(path);
    }
  }
  out.readable.sort(byCodeUnits);
  out.skipped.sort(byCodeUnits);
  return out;
}

/** Whether the path leads, links resolved, to a file inside the folder. False also when there is none. */
export function isFileWithin(root: string, path: string): boolean {
  try {
    const way = relative(realpathSync(root), realpathSync(path));
    return !way.startsWith('..') && !isAbsolute(way) && statSync(path).isFile();
  } catch {
    return false;
  }
}

/** An order that is the same in every locale. */
export function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
