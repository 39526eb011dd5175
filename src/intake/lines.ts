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
      if (line === null)
        yield new InputError(
          `${name}:${number}`,
          `the line is longer than ${megabytes(MOST_BYTES)}.`,
          'Each line must be one report.',
        );
      else {
        const text = decodeText(line).text;
        if (text.trim()) yield parseLine(text, `${name}:${number}`);
      }
    }
  } catch (error) {
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

/**
 * Lines as bytes, without their end; null for a line too long to hold. UTF-16 is turned into UTF-8 first, so that a
 * line feed is one byte.
 */
async function* byteLines(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array | null> {
  let held: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of asUtf8(source)) {
    let from = 0;
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, from)) {
      size += at - from;
      if (size <= MOST_BYTES) held.push(chunk.subarray(from, at));
      yield size > MOST_BYTES ? null : Buffer.concat(held);
      held = [];
      size = 0;
      from = at + 1;
    }
    size += chunk.length - from;
    if (size <= MOST_BYTES) held.push(chunk.subarray(from));
    else held = [];
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
