import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { parse } from 'csv-parse/sync';
import type { ExportFile, IdTable } from '../dossier/export/exporter.ts';
import { EXPORTERS, exporterNamed } from '../dossier/export/registry.ts';
import { type ArchiveOptions, openArchive, withData } from './archive-options.ts';
import { readDossier } from './dossier-file.ts';
import { UsageError, whyUnread } from './errors.ts';
import { EXIT, type Outcome } from './exit.ts';
import { putExport } from './export-files.ts';
import { parseDay, parsePolicy } from './options.ts';
import { version } from './version.ts';

interface ExportOptions extends ArchiveOptions {
  as: string;
  out?: string;
  ids?: string;
  incident?: string;
  from?: string;
  to?: string;
  place?: string;
  policy?: string;
  withoutSensitive?: boolean;
}

const width = Math.max(...EXPORTERS.map((e) => e.name.length));
const FORMATS = EXPORTERS.map((e) => `  ${e.name.padEnd(width)}  ${e.summary}`).join('\n');

const HELP = `
Formats:
${FORMATS}

Examples:
  corroborate read reports/ --json > dossier.json
  corroborate export --as ucdp-ged dossier.json --out export/
  corroborate read reports/ --json | corroborate export --as geojson - > incidents.geojson
  corroborate export --as acled --data desk/ --from 2016-09-01 --to 2016-09-30 --out export/
  corroborate export --as acled --data desk/ --policy lowest --out export/

Every export says which version and policy made it, how late its data are, and what the format could not hold:
in the file itself, or for CSV in the -metadata.json beside it (CSV on the Web).`;

/** `export`: a dossier or the archive's incidents in one of the field's formats. */
export function exportCommand(program: Command, done: Outcome): void {
  withData(program.command('export').description("write incidents in one of the field's formats"))
    .argument(
      '[DOSSIER.json]',
      'a dossier, as "read --json" writes it; "-" for standard input; without one, the archive',
    )
    .requiredOption('--as <FORMAT>', EXPORTERS.map((e) => e.name).join(', '))
    .option(
      '-o, --out <DIR>',
      'folder to write all files of the export to; without it the main file goes to standard output',
    )
    .option('--ids <FILE.csv>', 'your table of codebook ids: two columns, name and id')
    .option('--incident <ID>', 'one incident of the archive')
    .option('--from <DAY>', 'incidents of the archive from this day on (YYYY-MM-DD)', parseDay)
    .option('--to <DAY>', 'until this day', parseDay)
    .option('--place <NAME>', 'at this place')
    .option(
      '--policy <NAME>',
      'how low, best and high follow from the claims, for what comes from the archive',
      parsePolicy,
    )
    .option('--without-sensitive', 'from the reports of the archive that are not sensitive alone')
    .addHelpText('after', HELP)
    .action(async (file: string | undefined, options: ExportOptions) => done(await run(file, options)));
}

async function run(file: string | undefined, options: ExportOptions): Promise<number> {
  const exporter = exporterNamed(options.as);
  if (!exporter)
    throw new UsageError(
      `there is no export format "${options.as}".`,
      `There are: ${EXPORTERS.map((e) => e.name).join(', ')}.`,
    );
  if (file !== undefined && options.policy !== undefined)
    throw new UsageError(
      'a dossier keeps the policy by which it was made.',
      `Make it by another: corroborate read reports/ --policy ${options.policy} --json, or read reports/ --policy ${options.policy} --as ${options.as}.`,
    );
  const ids = options.ids ? idTable(options.ids) : undefined;
  putExport(
    file === undefined
      ? await fromArchive(options, ids)
      : await exporter.write({ dossier: readDossier(file), ids }),
    options.out,
  );
  return EXIT.done;
}

async function fromArchive(options: ExportOptions, ids: IdTable | undefined): Promise<ExportFile[]> {
  const archive = await openArchive(options, { existing: true });
  try {
    const [{ exportFromArchive }, { Refusal }, { LOCAL }] = await Promise.all([
      import('../archive/export.ts'),
      import('../archive/refusal.ts'),
      import('../archive/people.ts'),
    ]);
    const { from, to, place } = options;
    return await exportFromArchive(archive.db, LOCAL, {
      format: options.as,
      id: options.incident,
      filter: { from, to, place },
      withoutSensitive: options.withoutSensitive,
      ids,
      policy: options.policy,
      program: `corroborate ${version()}`,
    }).catch((e) => {
      throw e instanceof Refusal ? new UsageError(e.message, '') : e;
    });
  } finally {
    await archive.close();
  }
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
      `the table of ids ${file} cannot be read: ${whyUnread(e)}.`,
      'It is a CSV of two columns: the name of an actor, its id.',
    );
  }
}
