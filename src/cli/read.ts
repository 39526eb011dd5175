import type { Command } from 'commander';
import { POLICIES } from '../account/policies/index.ts';
import { dossierOf } from '../dossier/build.ts';
import type { Exporter } from '../dossier/export/exporter.ts';
import { EXPORTERS, exporterNamed } from '../dossier/export/registry.ts';
import { renderHtml, textsOf } from '../dossier/html/page.ts';
import { renderPoliciesHtml } from '../dossier/html/policies.ts';
import { underEveryPolicy, type Weighing } from '../dossier/policies.ts';
import { renderPolicies } from '../dossier/text/policies.ts';
import { renderText } from '../dossier/text/render.ts';
import type { Decisions } from '../format/decisions.ts';
import type { Dossier } from '../format/dossier.ts';
import type { Report } from '../format/report.ts';
import { UsageError } from './errors.ts';
import { EXIT, type Outcome } from './exit.ts';
import { putExport } from './export-files.ts';
import { gather } from './gather.ts';
import { ALL_POLICIES, parseDecisions, parsePolicyOrAll, parsePort } from './options.ts';
import { outFile, outFolder, writeOut } from './out-files.ts';
import { emit, Progress, wantsColour } from './output.ts';
import { servePage } from './serve-page.ts';
import { digestsOf } from './threads.ts';

interface ReadOptions {
  in?: string;
  byCollection?: boolean;
  json?: boolean;
  html?: boolean;
  as?: string;
  out?: string;
  policy?: string;
  decisions?: Decisions;
  serve?: number | true;
  quiet?: boolean;
}

const EXAMPLES = `
Examples:
  corroborate read a.txt b.html c.pdf          the dossier, for a person
  corroborate read reports/ --html > page.html one self-contained page
  corroborate read reports/ --json             the dossier as JSON, one line
  corroborate read reports/ --policy all       every policy's sums side by side, with what each left out and why
  corroborate read reports/ --as pdf --out out/  on paper; see "corroborate export --help" for the formats
  corroborate read --in reports.jsonl --by-collection --json
  cat report.txt | corroborate read -
  corroborate read https://news.example/feed.xml

A folder with a manifest.json is exactly the files it lists, with what it says of each:
  {"reports": [{"file": "a.txt", "published": "2016-09-18", "outlet": "...", "url": "...", "title": "..."}]}

Exit code 0: done; 1: some input could not be read (each is named, the rest is read); 2: wrong usage.`;

/** `read`: the main job, reports in and the dossier out. */
export function readCommand(program: Command, done: Outcome): void {
  program
    .command('read')
    .description(
      'read reports as one collection and give the dossier: incidents, and what each source says of them',
    )
    .argument(
      '[INPUT...]',
      'files (.txt .html .pdf .jsonl .csv .warc .wacz .eml), folders, addresses, feeds, or "-" for standard input',
    )
    .option('--in <FILE>', 'reports as JSON lines, "-" for standard input')
    .option('--by-collection', 'one dossier for each collection named in the reports, one a line')
    .option('--json', 'the dossier as JSON')
    .option('--html', 'the dossier as one self-contained HTML page')
    .option(
      '--as <FORMAT>',
      `in one of the field's formats, with --out as a folder: ${EXPORTERS.map((e) => e.name).join(', ')}`,
    )
    .option('-o, --out <FILE>', 'write the result to a file instead of standard output')
    .option(
      '--policy <NAME>',
      `how low, best and high follow from the claims: ${POLICIES.map((p) => p.name).join(', ')}; or "all" of them side by side`,
      parsePolicyOrAll,
    )
    .option('--decisions <FILE>', 'decisions of people (JSON) to apply', parseDecisions)
    .option('--serve [PORT]', 'then show the page on a local address until interrupted', parsePort)
    .option('-q, --quiet', 'no progress on standard error')
    .addHelpText('after', EXAMPLES)
    .action(async (inputs: string[], options: ReadOptions) => {
      done(await read(inputs, options));
    });
}

async function read(inputs: string[], options: ReadOptions): Promise<number> {
  if (options.json && options.html)
    throw new UsageError('--json and --html exclude each other.', 'Ask for one of them.');
  if (options.serve !== undefined && options.byCollection)
    throw new UsageError('--serve shows one dossier.', 'Leave --by-collection out.');
  if (options.policy === ALL_POLICIES && options.as !== undefined)
    throw new UsageError('--as writes figures by one policy.', 'Name one with --policy.');
  const exporter = options.as === undefined ? null : namedExporter(options.as, options);
  if (options.out !== undefined) (exporter ? outFolder : outFile)(options.out);
  const { reports, failed } = await gather(inputs, options.in, options.quiet ?? false);
  const progress = new Progress(options.quiet ?? false);
  const parts: string[] = [];
  const pages: string[] = [];
  const put = async (text: string) => {
    if (options.out) parts.push(text);
    else await emit(text);
  };
  for (const [collection, list] of collectionsOf(reports, options.byCollection ?? false)) {
    const digests = await digestsOf(list, (n) => progress.update(`read ${n} of ${list.length} reports`));
    const { policy, decisions } = options;
    if (policy === ALL_POLICIES) {
      const weighings = underEveryPolicy(digests, { collection, decisions });
      progress.clear();
      const page = renderWeighings(weighings, options);
      await put(page);
      pages.push(page);
      continue;
    }
    const dossier = dossierOf(digests, { collection, policy, decisions });
    progress.clear();
    if (exporter) {
      putExport(await exporter.write({ dossier, texts: textsOf(list) }), options.out);
      continue;
    }
    await put(render(dossier, list, options));
    if (options.serve !== undefined) pages.push(renderHtml(dossier, textsOf(list)));
  }
  if (options.out && !exporter) writeOut(options.out, parts.join(''));
  if (options.serve !== undefined)
    await servePage(pages[0] ?? '', options.serve === true ? 0 : options.serve);
  return failed ? EXIT.unread : EXIT.done;
}

/** One collection under every policy: as text, as a page with pictures, or as one Dossier a line. */
function renderWeighings(weighings: readonly Weighing[], options: ReadOptions): string {
  if (options.json) return weighings.map((w) => `${JSON.stringify(w.dossier)}\n`).join('');
  if (options.html || options.serve !== undefined) return renderPoliciesHtml(weighings);
  return renderPolicies(weighings, {
    width: process.stdout.columns,
    colour: options.out === undefined && wantsColour(),
  });
}

function namedExporter(name: string, options: ReadOptions): Exporter {
  if (options.json || options.html || options.byCollection || options.serve !== undefined)
    throw new UsageError('--as stands alone.', 'Leave --json, --html, --by-collection and --serve out.');
  const exporter = exporterNamed(name);
  if (!exporter)
    throw new UsageError(
      `there is no format "${name}".`,
      `There are: ${EXPORTERS.map((e) => e.name).join(', ')}.`,
    );
  return exporter;
}

/** Reports by collection, in order of first appearance; all together when collections do not matter. */
function collectionsOf(reports: readonly Report[], apart: boolean): Map<string | null, Report[]> {
  const out = new Map<string | null, Report[]>();
  for (const report of reports) {
    const key = apart ? (report.collection ?? null) : null;
    const list = out.get(key);
    if (list) list.push(report);
    else out.set(key, [report]);
  }
  return out;
}

/** The form asked for; for a person by default. */
function render(dossier: Dossier, reports: readonly Report[], options: ReadOptions): string {
  if (options.json) return `${JSON.stringify(dossier)}\n`;
  if (options.html) return renderHtml(dossier, textsOf(reports));
  return renderText(dossier, {
    width: process.stdout.columns,
    colour: options.out === undefined && wantsColour(),
  });
}
