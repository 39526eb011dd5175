const OTHER = 'name another folder with --data';

/** What to do, by the system's error. */
const REMEDIES: Record<string, string> = {
  ENOSPC: `the disk is full: make room, or ${OTHER}`,
  EDQUOT: `your share of the disk is used up: make room, or ${OTHER}`,
  EROFS: `it stands on a disk that can only be read: ${OTHER}`,
  EACCES: `you may not write there: have its owner let you, or ${OTHER}`,
  EPERM: `you may not write there: have its owner let you, or ${OTHER}`,
  ENOTDIR: `a part of its path is a file: ${OTHER}`,
  EEXIST: `a file of that name is there: ${OTHER}`,
  EMFILE: 'too many files are open: close other programs, or raise the limit',
};

/** A failure to write to a data folder, in words that name the folder and the remedy. */
export function diskError(folder: string, cause: unknown): Error {
  const { code, message } = cause as NodeJS.ErrnoException;
  const remedy = REMEDIES[code ?? ''] ?? `${message}. ${OTHER[0].toUpperCase()}${OTHER.slice(1)}`;
  return new Error(`The data folder ${folder} cannot be written: ${remedy}.`, { cause });
}
