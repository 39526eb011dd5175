import { join } from 'node:path';
import type { ExportFile } from '../dossier/export/exporter.ts';
import { outFolder, writeOut } from './out-files.ts';
import { note } from './output.ts';

/** Puts an export into a folder, or its main file on standard output. */
export function putExport(files: readonly ExportFile[], out: string | undefined): void {
  if (out === undefined) {
    process.stdout.write(files[0].content);
    const others = files
      .slice(1)
      .map((f) => f.name)
      .join(', ');
    if (others) note(`not on standard output: ${others} (give --out DIR for all files)`);
    return;
  }
  outFolder(out);
  for (const f of files) writeOut(join(out, f.name), f.content);
  note(`wrote ${files.map((f) => join(out, f.name)).join(', ')}`);
}
