/** Wrong usage: the message says what was asked, what is possible, and gives an example. Exit code 2. */
export class UsageError extends Error {
  constructor(problem: string, remedy: string) {
    super(remedy ? `error: ${problem}\n${remedy}` : `error: ${problem}`);
    this.name = 'UsageError';
  }
}

/** A result that could not be written: what, why, and what to do. Exit code 1. */
export class OutputError extends Error {
  constructor(where: string, cause: NodeJS.ErrnoException) {
    const full = cause.code === 'ENOSPC';
    super(
      `error: ${where} could not be written: ${full ? 'the disk is full' : (cause.code ?? cause.message)}. ` +
        `The result is not whole there. ${full ? 'Make room' : 'Write it elsewhere'}, then run this again.`,
      { cause },
    );
    this.name = 'OutputError';
  }
}

/** Why a file could not be read, in words. */
export function whyUnread(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return 'there is no such file';
  if (code === 'EISDIR') return 'this is a folder';
  if (code === 'EACCES' || code === 'EPERM') return 'this program may not read it';
  return message.split('\n', 1)[0].replace(/\.$/, '');
}
