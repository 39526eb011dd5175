import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { packageFile } from '../root.ts';

/** A typed array inside a model file: kind, offset in bytes after the header, length in elements. */
interface Section {
  kind: 'i8' | 'u8' | 'u16' | 'i32';
  offset: number;
  length: number;
}

interface Header {
  name: string;
  meta: Record<string, unknown>;
  sections: Record<string, Section>;
}

type AnyArray = Int8Array | Uint8Array | Uint16Array | Int32Array;

/** Trained weights: a JSON header and typed arrays, views over one buffer. */
export interface Model {
  meta: Record<string, unknown>;
  i8(name: string): Int8Array;
  u8(name: string): Uint8Array;
  u16(name: string): Uint16Array;
  i32(name: string): Int32Array;
}

const MAGIC = 0x31424f52; // "ROB1"

/** Path of a model's file. */
export function modelPath(name: string): string {
  return fileURLToPath(packageFile(`models/${name}.bin`));
}

/** Loads models/NAME.bin. @throws when the file is missing or no model. */
export function loadModel(name: string): Model {
  return decodeModel(readFileSync(modelPath(name)));
}

/** File layout: magic, header length (both 32-bit), header padded to 8 bytes, sections each padded to 8 bytes. */
function decodeModel(file: Buffer): Model {
  if (file.length < 8 || file.readInt32LE(0) !== MAGIC) throw new Error('not a model file');
  const size = file.readInt32LE(4);
  const header = JSON.parse(file.toString('utf8', 8, 8 + size)) as Header;
  const base = file.byteOffset + 8 + size;
  const view = <T>(make: new (b: ArrayBufferLike, o: number, n: number) => T, name: string): T => {
    const section = header.sections[name];
    if (!section) throw new Error(`model ${header.name} has no ${name}`);
    return new make(file.buffer, base + section.offset, section.length);
  };
  return {
    meta: header.meta,
    i8: (name) => view(Int8Array, name),
    u8: (name) => view(Uint8Array, name),
    u16: (name) => view(Uint16Array, name),
    i32: (name) => view(Int32Array, name),
  };
}

/** The bytes of a model file, the same for the same content. */
export function encodeModel(
  name: string,
  meta: Record<string, unknown>,
  arrays: Record<string, AnyArray>,
): Buffer {
  const sections: Record<string, Section> = {};
  let offset = 0;
  for (const [key, array] of Object.entries(arrays)) {
    const kind =
      array instanceof Int8Array
        ? 'i8'
        : array instanceof Uint8Array
          ? 'u8'
          : array instanceof Uint16Array
            ? 'u16'
            : 'i32';
    sections[key] = { kind, offset, length: array.length };
    offset += pad8(array.byteLength);
  }
  let header = JSON.stringify({ name, meta, sections } satisfies Header);
  header += ' '.repeat(pad8(header.length) - header.length);
  const file = Buffer.alloc(8 + header.length + offset);
  file.writeInt32LE(MAGIC, 0);
  file.writeInt32LE(header.length, 4);
  file.write(header, 8, 'latin1');
  for (const [key, array] of Object.entries(arrays)) {
    const bytes = Buffer.from(array.buffer, array.byteOffset, array.byteLength);
    bytes.copy(file, 8 + header.length + sections[key].offset);
  }
  return file;
}

function pad8(n: number): number {
  return (n + 7) & ~7;
}
