import { once } from 'node:events';
import { appendFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { InputError } from '../report/errors.ts';

/** Writes to standard output and waits when its reader is slower, so that memory stays bounded. */
export async function emit(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}

/** So many inputs that could not be read are named on the screen; whoever has more wants them in a file. */
const MOST_NAMED = 20;
let named = 0;

/**
 * Names what could not be read, one line each, on standard error: the first ones. Further ones are listed in a file of the system's
 * folder for temporary files, which is named, and counted when the program ends.
 */
export function reportProblems(problems: readonly InputError[]): void {
  const lines = problems.map((p) => `not read: ${p.message}\n`);
  const room = Math.max(0, MOST_NAMED - named);
  for (const line of lines.slice(0, room)) process.stderr.write(line);
  const further = lines.slice(room);
  const before = Math.max(0, named - MOST_NAMED);
  named += lines.length;
  if (!further.length) return;
  const list = join(tmpdir(), `corroborate-not-read-${process.pid}.txt`);
  appendFileSync(list, further.join(''), { mode: 0o600 });
  if (!before) process.once('exit', () => note(`not read: ${named - MOST_NAMED} more, listed in ${list}`));
}

/** A line for the person at the terminal, on standard error. */
export function note(text: string): void {
  process.stderr.write(`${text}\n`);
}

/** Progress on standard error: one line that renews itself on a terminal, nothing elsewhere. */
export class Progress {
  readonly #shown: boolean;
  #last = 0;

  constructor(quiet: boolean) {
    this.#shown = !quiet && process.stderr.isTTY === true;
  }

  update(text: string): void {
    const now = Date.now();
    if (!this.#shown || now - this.#last < 80) return;
    this.#last = now;
    process.stderr.write(`\r\u001b[K${text.slice(0, (process.stderr.columns ?? 80) - 1)}`);
  }

  clear(): void {
    if (this.#shown) process.stderr.write('\r\u001b[K');
  }
}

/** Everything that comes in on standard input. */
export async function readStdin(): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const part of process.stdin) parts.push(part as Uint8Array);
  return Buffer.concat(parts);
}

/** Colour on a terminal only, and not where NO_COLOR is set (to anything but nothing). */
export function wantsColour(): boolean {
  return process.stdout.isTTY === true && !process.env.NO_COLOR && process.env.TERM !== 'dumb';
}
