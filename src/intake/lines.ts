import { createReadStream } from 'node:fs';
import type { Report } from '../format/report.ts';
import { decodeText } from '../report/decode.ts';
import { InputError, reason } from '../report/errors.ts';
import { parseLine } from '../report/jsonl.ts';
import { LIMITS, megabytes } from '../report/limits.ts';

const MOST_BYTES = LIMITS.textUnits * 4;

/**
 * The reports of a JSONL file ("-" is standard input), one at a time in their order, with no more than one line in
 * memory. What is no report comes as the error that names it by file and line.
 */
export async function* streamReports(
  path: string,
  stdin: AsyncIterable<Uint8Array> = process.stdin,
): AsyncGenerator<Report | InputError> {
  const name = path === '-' ? 'standard input' : path;
  const source = path === '-' ? stdin : createReadStream(path);
  let number = 0;
  try {
    for await (const line of byteLines(source)) {
      number++;
      if (line === null) yield tooLong(`${name}:${number}`);
      else {
        const item = reportOfLine(line, `${name}:${number}`);
        if (item) yield item;
      }
    }
  } catch (error) {
    yield unreadable(name, error);
  }
}

/** The report that a line holds, the error that says why it is none, null for an empty line. `where` is "file:line". */
export function reportOfLine(line: Uint8Array, where: string): Report | InputError | null {
  const { text } = decodeText(line);
  return text.trim() ? parseLine(text, where) : null;
}

function tooLong(where: string): InputError {
  return new InputError(
    where,
    `the line is longer than ${megabytes(MOST_BYTES)}.`,
    'Each line must be one report.',
  );
}

/** Lines that follow on each other. */
export interface Lines {
  /** Number of the first, from 1. */
  first: number;
  /** Each with its line feed. */
  bytes: Uint8Array<ArrayBuffer>;
}

/**
 * The lines of a JSONL file ("-" is standard input), several at a time, not parsed. Lines are never waited for: a
 * batch ends where what has come in so far ends. What is no line comes as the error that names it.
 * @param most bytes of a batch, asked before each; a single line may have more
 */
export async function* streamLines(
  path: string,
  most: () => number,
  stdin: AsyncIterable<Uint8Array> = process.stdin,
): AsyncGenerator<Lines | InputError> {
  const name = path === '-' ? 'standard input' : path;
  let number = 0;
  let held: Uint8Array[] = [];
  let size = 0;
  const batch = (): Lines => {
    const bytes = new Uint8Array(size);
    let at = 0;
    for (const line of held) {
      bytes.set(line, at);
      bytes[at + line.length] = 10;
      at += line.length + 1;
    }
    const first = number - held.length + 1;
    held = [];
    size = 0;
    return { first, bytes };
  };
  try {
    for await (const line of byteLines(path === '-' ? stdin : createReadStream(path), true)) {
      if (line === PAUSE) {
        if (size > 0) yield batch();
        continue;
      }
      if (line === null) {
        if (size > 0) yield batch();
        number++;
        yield tooLong(`${name}:${number}`);
        continue;
      }
      number++;
      held.push(line);
      size += line.length + 1;
      if (size >= most()) yield batch();
    }
    if (size > 0) yield batch();
  } catch (error) {
    if (size > 0) yield batch();
    yield unreadable(name, error);
  }
}

/** What went wrong with a path on the disk, in words. */
export function unreadable(name: string, error: unknown): InputError {
  const code = (error as NodeJS.ErrnoException)?.code;
  if (code === 'ENOENT') return new InputError(name, 'there is no such file or folder.', 'Check the path.');
  if (code === 'EACCES' || code === 'EPERM')
    return new InputError(name, 'this program may not read it.', 'Give it the right to, or copy the file.');
  if (code === 'EISDIR') return new InputError(name, 'this is a folder.', 'Give it without --in.');
  return new InputError(name, `cannot be opened (${reason(error)}).`, 'Check the path.');
}

/** Stands after the last line that has come in whole so far. */
const PAUSE = new Uint8Array();

/**
 * Lines as bytes, without their end; null for a line too long to hold. UTF-16 is turned into UTF-8 first, so that a
 * line feed is one byte.
 * @param pauses whether to give PAUSE, too
 */
async function* byteLines(
  source: AsyncIterable<Uint8Array>,
  pauses = false,
): AsyncGenerator<Uint8Array | null> {
  let held: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of asUtf8(source)) {
    let from = 0;
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, from)) {
      size += at - from;
      if (size <= MOST_BYTES) held.push(chunk.subarray(from, at));
      yield size > MOST_BYTES ? null : held.length === 1 ? held[0] : Buffer.concat(held);
      held = [];
      size = 0;
      from = at + 1;
    }
    size += chunk.length - from;
    if (size <= MOST_BYTES) held.push(chunk.subarray(from));
    else held = [];
    if (pauses) yield PAUSE;
  }
  if (size) yield size > MOST_BYTES ? null : Buffer.concat(held);
}

async function* asUtf8(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let decoder: InstanceType<typeof TextDecoder> | null | undefined;
  for await (const chunk of source) {
    if (decoder === undefined) {
      const [a, b] = chunk;
      const wide = (a === 0xff && b === 0xfe) || (b === 0 && a !== 0);
      const wideBig = (a === 0xfe && b === 0xff) || (a === 0 && b !== 0);
      decoder = wide ? new TextDecoder('utf-16le') : wideBig ? new TextDecoder('utf-16be') : null;
    }
    yield decoder ? Buffer.from(decoder.decode(chunk, { stream: true })) : chunk;
  }
}
