import { statfsSync } from 'node:fs';
import type { RefusalCode } from './refusal.ts';

const EMBEDDED = 'embedded in ';

/** A failure of the database itself, not of what was asked of it. */
export interface Trouble {
  /** HTTP status that says so. */
  status: 503 | 507;
  code: RefusalCode;
  /** What is wrong, where, and what to do. */
  message: string;
}

/**
 * The words for a failure of the database, or null when an error is something else. Each transaction is kept whole or not at all, so
 * nothing is damaged by any of them.
 * @param where the archive as `ArchiveConnection.describe` has it, "embedded in FOLDER" or "at HOST"
 * @param shown the same for whom the message is for; strangers are not told folders and hosts
 */
export function troubleOf(error: unknown, where: string, shown = where): Trouble | null {
  const { code = '', message = '' } = (error ?? {}) as { code?: string; message?: string };
  const archive = `The archive ${shown}`;
  const gone = isGone(code, message);
  const again = 'This was not kept; everything acknowledged before is safe.';
  if (
    code === '53100' ||
    code === 'ENOSPC' ||
    /No space left on device/.test(message) ||
    (gone && isFull(where))
  )
    return {
      status: 507,
      code: 'disk-full',
      message: `${archive} cannot be written: the disk is full. ${again} Make room there, then try again.`,
    };
  if (code === '25006' || code === 'EROFS' || /Read-only file system/.test(message))
    return {
      status: 503,
      code: 'disk-read-only',
      message: `${archive} can only be read: its disk takes no changes. ${again} Make it writable, then try again.`,
    };
  if (/^58|^XX001|^XX002/.test(code))
    return {
      status: 503,
      code: 'disk-fault',
      message: `${archive} cannot be read or written (${message}). ${again} Look after its disk, then run "corroborate verify".`,
    };
  if (/^53/.test(code))
    return {
      status: 503,
      code: 'no-memory',
      message: `${archive} lacks memory or connections (${message}). ${again} Close other programs, then try again.`,
    };
  if (gone)
    return {
      status: 503,
      code: 'database-silent',
      message: `${archive} does not answer (${message}). ${again} ${remedyFor(shown)}`,
    };
  return null;
}

const remedyFor = (where: string): string =>
  where.startsWith(EMBEDDED)
    ? `Try again in a moment; what PostgreSQL said stands in postgres.log in ${where.slice(EMBEDDED.length)}.`
    : 'Try again when it is back.';

/** Whether the database has gone away, for whatever reason. */
const isGone = (code: string, message: string): boolean =>
  /^08|^57P/.test(code) ||
  /^ECONN|^EPIPE|^ETIMEDOUT/.test(code) ||
  /connection (terminated|error)|socket has been ended/i.test(message);

/** PostgreSQL stops when it cannot write its log, and that grows by 16 MB at a time. */
const LEAST_BYTES = 16 << 20;

/** Whether the disk of a data folder has no room: then that is why its database went away. */
function isFull(where: string): boolean {
  if (!where.startsWith(EMBEDDED)) return false;
  try {
    const { bavail, bsize } = statfsSync(where.slice(EMBEDDED.length));
    return bavail * bsize < LEAST_BYTES;
  } catch {
    return false;
  }
}
