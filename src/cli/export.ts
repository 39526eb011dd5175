import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { parse } from 'csv-parse/sync';
import type { IdTable } from '../dossier/export/exporter.ts';
import { EXPORTERS, exporterNamed } from '../dossier/export/registry.ts';
import { readDossier } from './dossier-file.ts';
import { UsageError } from './errors.ts';
import { EXIT, type Outcome } from './exit.ts';
import { note } from './output.ts';

interface ExportOptions {
  as: string;
  out?: string;
  ids?: string;
}

const width = Math.max(...EXPORTERS.map((e) => e.name.length));
const FORMATS = EXPORTERS.map((e) => `  ${e.name.padEnd(width)}  ${e.summary}`).join('\n');

const HELP = `
Formats:
${FORMATS}

Examples:
  corroborate read reports/ --json > dossier.json
  corroborate export --as ucdp-ged dossier.json --out export/
  corroborate export --as geojson dossier.json > incidents.geojson

Every export says which version and policy made it, how late its data are, and what the format could not hold:
in the file itself, or for CSV in the -metadata.json beside it (CSV on the Web).`;

/** `export`: a dossier in one of the field's formats. */
export function exportCommand(program: Command, done: Outcome): void {
  program
    .command('export')
    .description("write a dossier in one of the field's formats")
    .argument('<DOSSIER.json>', 'a dossier, as "read --json" writes it')
    .requiredOption('--as <FORMAT>', EXPORTERS.map((e) => e.name).join(', '))
    .option(
      '-o, --out <DIR>',
      'folder to write all files of the export to; without it the main file goes to standard output',
    )
    .option('--ids <FILE.csv>', 'your table of codebook ids: two columns, name and id')
    .addHelpText('after', HELP)
    .action(async (file: string, options: ExportOptions) => done(await exportDossier(file, options)));
}

async function exportDossier(file: string, options: ExportOptions): Promise<number> {
  let exporter: ReturnType<typeof exporterNamed>;
  try {
    exporter = exporterNamed(options.as);
  } catch (e) {
    throw new UsageError((e as Error).message, 'See: corroborate export --help');
  }
  const files = await exporter.write({
    dossier: readDossier(file),
    ids: options.ids ? idTable(options.ids) : undefined,
  });
  if (!options.out) {
    process.stdout.write(files[0].content);
    if (files.length > 1)
      note(
        `not on standard output: ${files
          .slice(1)
          .map((f) => f.name)
          .join(', ')} (give --out DIR for all files)`,
      );
    return EXIT.done;
  }
  mkdirSync(options.out, { recursive: true });
  for (const f of files) writeFileSync(join(options.out, f.name), f.content);
  note(`wrote ${files.map((f) => join(options.out!, f.name)).join(', ')}`);
  return EXIT.done;
}

function idTable(file: string): IdTable {
  try {
    const rows = parse(readFileSync(file, 'utf8'), { bom: true, skip_empty_lines: true }) as string[][];
    return Object.fromEntries(
      rows
        .filter((r) => r.length >= 2 && /^\d+$/.test(r[1].trim()))
        .map(([name, id]) => [name.trim(), id.trim()]),
    );
  } catch (e) {
    throw new UsageError(
      `the table of ids ${file} cannot be read: ${(e as Error).message}`,
      'It is a CSV of two columns: the name of an actor, its id.',
    );
  }
}
