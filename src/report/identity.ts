import { createHash } from 'node:crypto';

/** SHA-256 of a text as UTF-8, in lower-case hexadecimal: the identity that decisions about its claims bind to. */
export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** SHA-256 of bytes as they came. */
export function sha256Bytes(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
