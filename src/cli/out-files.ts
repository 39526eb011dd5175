import { accessSync, constants, existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { OutputError, UsageError } from './errors.ts';

/** The file that a result is written to; looked at before the work begins, so that none is done in vain. @throws UsageError */
export function outFile(file: string): string {
  const folder = dirname(resolve(file));
  if (existsSync(file) && statSync(file).isDirectory())
    throw new UsageError(
      `--out ${file} is a folder.`,
      `Name a file in it: --out ${join(file, 'dossier.html')}`,
    );
  if (!existsSync(folder))
    throw new UsageError(`--out ${file}: there is no folder ${folder}.`, 'Make it, or name another file.');
  const target = existsSync(file) ? file : folder;
  try {
    accessSync(target, constants.W_OK);
  } catch {
    throw new UsageError(`--out ${file} may not be written.`, 'Give the right to, or name another file.');
  }
  return file;
}

/** A folder for results, made where it is missing. @throws UsageError */
export function outFolder(folder: string): string {
  const missing: string[] = [];
  for (let up = resolve(folder); !existsSync(up); up = dirname(up)) missing.unshift(up);
  try {
    for (const dir of missing) mkdirSync(dir);
    if (!statSync(folder).isDirectory())
      throw new UsageError(`--out ${folder} is a file.`, 'Name a folder: several files are written.');
    accessSync(folder, constants.W_OK);
  } catch (e) {
    if (e instanceof UsageError) throw e;
    throw new UsageError(
      `--out ${folder} cannot be made or written (${(e as NodeJS.ErrnoException).code}).`,
      'Name another folder.',
    );
  }
  return folder;
}

/** Writes a result. @throws OutputError when the disk does not take it */
export function writeOut(file: string, content: string | Uint8Array): void {
  try {
    writeFileSync(file, content);
  } catch (e) {
    throw new OutputError(file, e as NodeJS.ErrnoException);
  }
}
