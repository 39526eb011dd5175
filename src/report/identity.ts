import { createHash } from 'node:crypto';

/** SHA-256 in lower-case hexadecimal: of a text, as UTF-8, the identity that decisions about its claims bind to; or of bytes as they came. */
export function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}
