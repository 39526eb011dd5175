import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { compareWith } from '../dossier/compare/match.ts';
import { readEvents, UnknownTable } from '../dossier/compare/records.ts';
import { comparisonJson, comparisonText } from '../dossier/compare/text.ts';
import { readDossier } from './dossier-file.ts';
import { UsageError, whyUnread } from './errors.ts';
import { EXIT, type Outcome } from './exit.ts';
import { note } from './output.ts';

const HELP = `
Incidents are matched one to one by time (two days of slack), place and actors, never by their figures.
In the list "=" means that their figure lies within our range, "!" that it does not, "?" that we have none.

Examples:
  corroborate read reports/ --json > dossier.json
  corroborate compare ged.csv dossier.json
  corroborate compare acled.csv dossier.json --json`;

/** `compare`: our incidents beside those of a UCDP GED or ACLED table. */
export function compareCommand(program: Command, done: Outcome): void {
  program
    .command('compare')
    .description('show our incidents beside those of a UCDP GED or ACLED table')
    .argument('<FILE.csv>', 'a UCDP GED or ACLED table')
    .argument('<DOSSIER.json>', 'a dossier, as "read --json" writes it')
    .option('--json', 'the comparison as JSON')
    .addHelpText('after', HELP)
    .action((table: string, file: string, options: { json?: boolean }) =>
      done(compare(table, file, options.json ?? false)),
    );
}

function compare(table: string, file: string, json: boolean): number {
  const dossier = readDossier(file);
  let read: ReturnType<typeof readEvents>;
  try {
    read = readEvents(readFileSync(table, 'utf8'));
  } catch (e) {
    if (!(e instanceof UnknownTable) && (e as NodeJS.ErrnoException).code === undefined) throw e;
    throw new UsageError(`${table}: ${whyUnread(e)}.`, 'Give a CSV file as UCDP or ACLED publish it.');
  }
  for (const p of read.problems) note(`not read: ${table}, ${p}`);
  const result = compareWith(dossier, read.events);
  process.stdout.write(json ? `${JSON.stringify(comparisonJson(result))}\n` : comparisonText(result));
  return read.problems.length ? EXIT.unread : EXIT.done;
}
