/** What Windows-1252 has at 0x80 to 0x9F; 0 where it has nothing (kept as the control character, as browsers do). */
const WINDOWS_1252_HIGH =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export interface Decoded {
  text: string;
  encoding: Encoding;
}

/**
 * Bytes to text. A byte order mark decides (and is left out); then UTF-16 shown by its zero bytes; then UTF-8 when
 * the bytes are valid UTF-8; else Windows-1252, which every byte string is.
 * @param declared an encoding named by the surroundings (an HTTP header, a meta element); used when the bytes agree
 */
export function decodeText(bytes: Uint8Array, declared?: string | null): Decoded {
  const marked = byteOrderMark(bytes);
  if (marked)
    return { text: decodeAs(bytes.subarray(marked.length), marked.encoding), encoding: marked.encoding };
  const wide = looksLikeUtf16(bytes);
  if (wide) return { text: decodeAs(bytes, wide), encoding: wide };
  const other = declared && !LATIN.test(declared) ? decodeNamed(bytes, declared) : null;
  if (other !== null) return { text: other, encoding: 'utf-8' };
  if (isUtf8(bytes)) return { text: decodeAs(bytes, 'utf-8'), encoding: 'utf-8' };
  return { text: decodeAs(bytes, 'windows-1252'), encoding: 'windows-1252' };
}

/** Labels that pages give for what is really Windows-1252, or UTF-8 after a move: the bytes decide. */
const LATIN = /^\s*(?:iso-?8859-1|latin-?1|windows-1252|cp1252|us-ascii)\s*$/i;

/**
 * What the bytes are when they are no text: "a PNG picture", "a ZIP archive (or an Office document)", "binary data";
 * null when they may be text.
 */
export function binaryKind(bytes: Uint8Array): string | null {
  for (const [name, ...magic] of MAGIC) if (magic.every((b, i) => b < 0 || bytes[i] === b)) return name;
  if (byteOrderMark(bytes) || looksLikeUtf16(bytes)) return null;
  const seen = Math.min(bytes.length, 65_536);
  let control = 0;
  for (let i = 0; i < seen; i++) {
    const b = bytes[i];
    if (b === 0 || (b < 32 && b !== 9 && b !== 10 && b !== 12 && b !== 13 && b !== 27)) control++;
  }
  return control > seen / 100 ? 'binary data' : null;
}

const MAGIC: readonly (readonly [string, ...number[]])[] = [
  ['a PNG picture', 0x89, 0x50, 0x4e, 0x47],
  ['a JPEG picture', 0xff, 0xd8, 0xff],
  ['a GIF picture', 0x47, 0x49, 0x46, 0x38],
  ['a ZIP archive or an Office document', 0x50, 0x4b, 0x03, 0x04],
  ['a gzip archive', 0x1f, 0x8b],
  ['an old Office document', 0xd0, 0xcf, 0x11, 0xe0],
  ['a PDF document', 0x25, 0x50, 0x44, 0x46, 0x2d],
  ['an MP4 film', -1, -1, -1, -1, 0x66, 0x74, 0x79, 0x70],
  ['a program', 0x7f, 0x45, 0x4c, 0x46],
];

function byteOrderMark(b: Uint8Array): { encoding: Encoding; length: number } | null {
  if (b[0] === 0xef && b[1] === 0xbb && b[2] === 0xbf) return { encoding: 'utf-8', length: 3 };
  if (b[0] === 0xff && b[1] === 0xfe) return { encoding: 'utf-16le', length: 2 };
  if (b[0] === 0xfe && b[1] === 0xff) return { encoding: 'utf-16be', length: 2 };
  return null;
}

/** English text in UTF-16 has a zero in nearly every second byte, always on the same side. */
function looksLikeUtf16(b: Uint8Array): Encoding | null {
  const n = Math.min(b.length & ~1, 4096);
  if (n < 4) return null;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < n; i += 2) {
    if (b[i] === 0) even++;
    if (b[i + 1] === 0) odd++;
  }
  const pairs = n / 2;
  if (odd > pairs * 0.7 && even < pairs * 0.1) return 'utf-16le';
  if (even > pairs * 0.7 && odd < pairs * 0.1) return 'utf-16be';
  return null;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** An encoding of another script that the surroundings declare (windows-1251, gb18030 ...); null when unknown. */
function decodeNamed(bytes: Uint8Array, label: string): string | null {
  try {
    return new TextDecoder(label.trim(), { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function decodeAs(bytes: Uint8Array, encoding: Encoding): string {
  if (encoding !== 'windows-1252') return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
  // Written out: some Node releases decode "windows-1252" as Latin-1.
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 8192) {
    const codes = Array.from(bytes.subarray(at, at + 8192), (b) =>
      b >= 0x80 && b <= 0x9f ? WINDOWS_1252_HIGH.charCodeAt(b - 0x80) : b,
    );
    parts.push(String.fromCharCode(...codes));
  }
  return parts.join('');
}
