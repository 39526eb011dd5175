import { inflateRawSync } from 'node:zlib';

export interface ZipEntry {
  name: string;
  /** Size when unpacked, as the archive states it. */
  size: number;
  /** The unpacked bytes. @throws when damaged, of an unknown method, or larger than stated or than `limit` */
  read(limit: number): Uint8Array;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;

/**
 * The entries of a ZIP archive, from its central directory. Enough for WACZ: stored and deflated entries below 4 GB.
 * @throws Error when the bytes are no ZIP archive
 */
export function zipEntries(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  const count = view.getUint16(end + 10, true);
  const out: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let k = 0; k < count; k++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== CENTRAL)
      throw new Error('damaged directory');
    const method = view.getUint16(at + 10, true);
    const packed = view.getUint32(at + 20, true);
    const size = view.getUint32(at + 24, true);
    const nameLength = view.getUint16(at + 28, true);
    const offset = view.getUint32(at + 42, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    out.push({ name, size, read: (limit) => unpack(bytes, view, { offset, packed, size, method }, limit) });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return out;
}

function endOfDirectory(view: DataView): number {
  const stop = Math.max(0, view.byteLength - 22 - 65_535);
  for (let at = view.byteLength - 22; at >= stop; at--) if (view.getUint32(at, true) === END) return at;
  throw new Error('no ZIP directory');
}

function unpack(
  bytes: Uint8Array,
  view: DataView,
  entry: { offset: number; packed: number; size: number; method: number },
  limit: number,
): Uint8Array {
  if (entry.size > limit) throw new Error('larger than allowed');
  if (entry.offset + 30 > view.byteLength) throw new Error('damaged entry');
  const start =
    entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  const data = bytes.subarray(start, start + entry.packed);
  // stored: as long as it is, whatever it says of its size
  if (entry.method === 0) return data;
  if (entry.method !== 8) throw new Error(`unknown compression ${entry.method}`);
  return inflateRawSync(data, { maxOutputLength: Math.max(1, Math.min(entry.size, limit)) });
}
