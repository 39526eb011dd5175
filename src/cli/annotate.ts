import type { Command } from 'commander';
import { LAYERS, type LayerName } from '../format/layer-names.ts';
import type { Report } from '../format/report.ts';
import { streamReports } from '../intake/lines.ts';
import { InputError } from '../report/errors.ts';
import { UsageError } from './errors.ts';
import { EXIT, type Outcome } from './exit.ts';
import { gather } from './gather.ts';
import { emit, Progress, reportProblems } from './output.ts';
import { annotateAllOf } from './threads.ts';

const EXAMPLES = `
Examples:
  corroborate annotate --in reports.jsonl > annotations.jsonl
  corroborate annotate --in reports.jsonl --layers times,places
  cat reports.jsonl | corroborate annotate --in - --layers claims
  corroborate annotate report.txt page.html

Each report gives one line, in input order: {"id", "claims", "times", "places", "quantities", "attributions"}.
All offsets are UTF-16 code units of the report's text as it was given.`;

/** `annotate`: one report at a time, streaming. */
export function annotateCommand(program: Command, done: Outcome): void {
  program
    .command('annotate')
    .description(
      'annotate reports one by one: claims, times, places, quantities, attributions, as JSON lines',
    )
    .argument('[INPUT...]', 'files and folders, or "-" for standard input')
    .option('--in <FILE>', 'reports as JSON lines, "-" for standard input')
    .option('--layers <LAYERS>', `layers to give, parted by commas: ${LAYERS.join(',')}`, parseLayers, [
      ...LAYERS,
    ])
    .option('-q, --quiet', 'no progress on standard error')
    .addHelpText('after', EXAMPLES)
    .action(async (inputs: string[], options: { in?: string; layers: LayerName[]; quiet?: boolean }) => {
      done(await annotateAll(inputs, options));
    });
}

async function annotateAll(
  inputs: string[],
  options: { in?: string; layers: LayerName[]; quiet?: boolean },
): Promise<number> {
  if (options.in === undefined || inputs.length) {
    const { reports, failed } = await gather(inputs, options.in, options.quiet ?? false);
    for await (const { line } of annotateAllOf(reports, options.layers)) await emit(line);
    return failed ? EXIT.unread : EXIT.done;
  }
  const progress = new Progress(options.quiet ?? false);
  let failed = false;
  let done = 0;
  const reports = distinct(options.in, (problem) => {
    failed = true;
    reportProblems([problem]);
  });
  for await (const { report, line } of annotateAllOf(reports, options.layers)) {
    await emit(line);
    progress.update(`annotated ${++done}: ${report.id}`);
  }
  progress.clear();
  return failed ? EXIT.unread : EXIT.done;
}

/** The reports of a file of JSON lines, without those that are none and those whose id came before. */
async function* distinct(file: string, fail: (problem: InputError) => void): AsyncGenerator<Report> {
  const seen = new Set<string>();
  for await (const item of streamReports(file)) {
    if (item instanceof InputError) fail(item);
    else if (seen.has(item.id)) fail(repeatedId(file, item.id));
    else {
      seen.add(item.id);
      yield item;
    }
  }
}

function repeatedId(file: string, id: string): InputError {
  return new InputError(
    file,
    `a second report has the id "${id}".`,
    'It is left out; give each an id of its own.',
  );
}

function parseLayers(value: string): LayerName[] {
  const names = value.split(',').map((s) => s.trim());
  const unknown = names.find((n) => !(LAYERS as readonly string[]).includes(n));
  if (unknown !== undefined)
    throw new UsageError(
      `there is no layer "${unknown}".`,
      `The layers are ${LAYERS.join(', ')}. Example: --layers claims,places`,
    );
  return names as LayerName[];
}
