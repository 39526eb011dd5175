import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Document, readBelow, readDocuments } from './files.ts';
import { walk } from './paths.ts';

/** A file as it was at a look: what changes when it is written. */
const stampOf = (path: string): string | null => {
  try {
    const { size, mtimeMs } = statSync(path);
    return `${size}/${mtimeMs}`;
  } catch {
    return null; // gone between the listing and now
  }
};

/**
 * A folder that is looked at again and again. A file is taken when it is the same at two looks in a row, so that none is read
 * while it is still being written; and again when it has changed.
 */
export class FolderWatch {
  readonly #folder: string;
  readonly #taken = new Map<string, string>();
  #seen = new Map<string, string>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** The documents that are new or have changed, and are complete, since the last look. */
  async *look(): AsyncGenerator<Document> {
    const now = this.#stamps();
    const settled = [...now].filter(
      ([path, stamp]) => this.#seen.get(path) === stamp && this.#taken.get(path) !== stamp,
    );
    this.#seen = now;
    if (!settled.length) return;
    if (existsSync(join(this.#folder, 'manifest.json'))) yield* readDocuments([this.#folder]);
    else for (const [path] of settled) yield await readBelow(this.#folder, path);
    for (const [path, stamp] of settled) this.#taken.set(path, stamp);
  }

  #stamps(): Map<string, string> {
    const manifest = 'manifest.json';
    const files = existsSync(this.#folder) ? walk(this.#folder).readable : [];
    if (existsSync(join(this.#folder, manifest))) files.push(manifest);
    return new Map(
      files.flatMap((path) => {
        const stamp = stampOf(join(this.#folder, path));
        return stamp ? [[path, stamp] as const] : [];
      }),
    );
  }
}
