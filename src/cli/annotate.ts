import type { Command } from 'commander';
import { LAYERS, type LayerName } from '../format/layer-names.ts';
import { InputError } from '../report/errors.ts';
import { UsageError } from './errors.ts';
import { EXIT, type Outcome } from './exit.ts';
import { gather } from './gather.ts';
import { IdSet } from './id-set.ts';
import { emit, Progress, reportProblems } from './output.ts';
import type { LineResults } from './reader-thread.ts';
import { annotateAllOf, annotateLines } from './threads.ts';

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
  const fail = (problem: InputError): void => {
    failed = true;
    reportProblems([problem]);
  };
  const seen = new IdSet();
  for await (const item of annotateLines(options.in, options.layers)) {
    if (item instanceof InputError) {
      fail(item);
      continue;
    }
    const text = distinct(options.in, item, seen, fail);
    if (text) await emit(text);
    done += item.ids.length;
    if (done > 0) progress.update(`annotated ${done}: ${item.ids.at(-1)}`);
  }
  progress.clear();
  return failed ? EXIT.unread : EXIT.done;
}

/** The text of a batch without the annotations of reports whose id came before; what is no report is named in its place. */
function distinct(
  file: string,
  { ids, ends, text, problems }: LineResults,
  seen: IdSet,
  fail: (problem: InputError) => void,
): string {
  let out = '';
  let from = 0;
  let named = 0;
  for (let k = 0; k <= ids.length; k++) {
    for (; named < problems.length && problems[named].after === k; named++) {
      const { input, problem, remedy } = problems[named];
      fail(new InputError(input, problem, remedy));
    }
    if (k === ids.length) break;
    if (seen.add(ids[k])) continue;
    fail(repeatedId(file, ids[k]));
    out += text.slice(from, ends[k - 1] ?? 0);
    from = ends[k];
  }
  return from === 0 ? text : out + text.slice(from);
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
