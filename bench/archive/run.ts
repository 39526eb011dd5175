/**
 * npm run bench -- archive [ingest] [linking] [workers] [queries] [--reports N] [--incidents N] [--each N] [--keep]: how fast the archive is, through the
 * compiled program and the embedded database; all parts when none is named. `--reports`: how many mixed reports come in; `--incidents`: how many
 * incidents queries are asked of; `--each`: reports for 1, 2 and 4 workers each; `--keep`: the archive's folder stays. Progress goes to standard error; the last lines are "ratio NAME
 * VALUE" and "rate NAME VALUE". By the clock where it says so in the name ("per-second", "ms"), else by processor time, so that a busy machine
 * tells the same.
 */
import { cpus, loadavg } from 'node:os';
import { type Bed, makeBed, say } from './bed.ts';
import { fillWithIncidents } from './filler.ts';
import { ingest } from './ingest.ts';
import { linking } from './linking.ts';
import { answers } from './queries.ts';
import { DAY_MS, PER_DAY, streamReport, violentReport } from './texts.ts';
import { queueRate, workers } from './workers.ts';

const PARTS = ['ingest', 'linking', 'workers', 'queries'] as const;
type Part = (typeof PARTS)[number];

/** Runs the parts that the arguments name. */
export async function benchArchive(args: readonly string[]): Promise<void> {
  const option = (name: string, usual: number): number => {
    const at = args.indexOf(`--${name}`);
    return at < 0 ? usual : Number(args[at + 1]);
  };
  const named = PARTS.filter((p) => args.includes(p));
  const parts = new Set<Part>(named.length ? named : PARTS);
  const reports = option('reports', 20_000);
  const incidents = option('incidents', 100_000);
  const results: string[] = [];
  const result = (kind: 'rate' | 'ratio', name: string, value: number) =>
    results.push(`${kind} ${name} ${Number.isInteger(value) ? value : value.toPrecision(4)}`);
  console.log(
    `machine: ${cpus().length} x ${cpus()[0].model}, Node ${process.version}, load at the start ${loadavg()[0].toFixed(1)}`,
  );
  const costs = new Map<number, number>();
  if (parts.has('ingest') || parts.has('linking')) await comeIn();
  if (parts.has('workers')) await readApart();
  if (parts.has('queries') || parts.has('linking')) await ask();
  const [first, ...later] = [...costs];
  for (const [size, cost] of later)
    result('ratio', `archive-linking-${size}-to-${first[0]}`, cost / first[1]);
  for (const line of results.sort()) console.log(line);

  /** Violent reports of the days that an archive holds, which it does not hold yet. */
  function probes(day: number, mark: string) {
    return Array.from({ length: 85 }, (_, k) =>
      violentReport(1_000_000 + k * 7, day - (k % 2) * DAY_MS, `${mark}${k}`),
    );
  }

  async function link(bed: Bed, size: number, what: string, day: number): Promise<void> {
    const cost = await linking(bed, probes(day, `p${size}-${what}-`));
    const processor = cost.program + cost.server;
    console.log(
      `linking one new report of violence at ${size} ${what}: ${cost.median.toFixed(1)} ms by the clock, ${processor.toFixed(1)} ms of the processor (program ${cost.program.toFixed(1)}, database ${cost.server.toFixed(1)})`,
    );
    costs.set(what === 'reports' ? size : size + 1, processor);
    result('rate', `archive-linking-ms-at-${size}-${what}`, processor);
  }

  async function comeIn(): Promise<void> {
    await using(async (bed) => {
      const start = Math.min(1000, reports);
      say(`ingest: the first ${start} reports`);
      await ingest(bed, 0, start);
      const day = Date.parse(streamReport(start - 1).published!);
      if (parts.has('linking')) await link(bed, start, 'reports', day);
      if (reports <= start) return;
      say(`ingest: on to ${reports} reports`);
      const cost = await ingest(bed, start, reports);
      console.log(
        `ingest of ${reports - start} mixed reports (${PER_DAY} a day): ${cost.rate.toFixed(0)} a second by the clock, ${(cost.program + cost.server).toFixed(2)} ms of the processor each ` +
          `(program ${cost.program.toFixed(2)}, database ${cost.server.toFixed(2)}), so ${Math.round(2000 / (cost.program + cost.server))} a second on two free cores; ` +
          `${(cost.stored / 1024).toFixed(1)} kB stored and ${(cost.logged / 1024).toFixed(1)} kB logged each; ${cost.incidents} incidents`,
      );
      result('rate', 'archive-ingest-reports-per-second', cost.rate);
      result('rate', 'archive-ingest-processor-ms', cost.program + cost.server);
      result('rate', 'archive-ingest-reports-per-two-cores', 2000 / (cost.program + cost.server));
      result('rate', 'archive-gigabytes-per-million-reports', (cost.stored * 1e6) / 1024 ** 3);
      result('rate', 'archive-log-gigabytes-per-million-reports', (cost.logged * 1e6) / 1024 ** 3);
      if (parts.has('linking'))
        await link(bed, reports, 'reports', Date.parse(streamReport(reports - 1).published!));
    });
  }

  async function readApart(): Promise<void> {
    await using(async (bed) => {
      const each = option('each', 3000);
      say(`workers: ${each} reports each for 1, 2 and 4`);
      const rates = await workers(bed, 0, each);
      for (const [many, rate] of rates) result('rate', `archive-workers-${many}-reports-per-second`, rate);
      result('ratio', 'archive-workers-2-to-1', rates.get(2)! / rates.get(1)!);
      result('ratio', 'archive-workers-4-to-1', rates.get(4)! / rates.get(1)!);
      result('rate', 'archive-queue-jobs-per-second', await queueRate(bed, 3 * each, 5000));
    });
  }

  async function ask(): Promise<void> {
    await using(async (bed) => {
      say(`queries: an archive of ${incidents} incidents`);
      const begun = performance.now();
      await fillWithIncidents(bed, incidents);
      const there = Number(await bed.one('select count(*) from incident'));
      const bytes = Number(await bed.one('select pg_database_size(current_database())'));
      console.log(
        `${there} incidents, ${await bed.one('select count(*) from report')} reports, ${await bed.one('select count(*) from claim')} claims: ${(bytes / 1024 ** 3).toFixed(1)} GB, filled in ${((performance.now() - begun) / 1000).toFixed(0)} s`,
      );
      if (parts.has('queries')) {
        const answered = await answers(bed, 100);
        for (const a of answered)
          console.log(
            `${a.name}: ${a.median.toFixed(1)} ms, 95 % within ${a.most.toFixed(1)} ms, ${a.kilobytes.toFixed(0)} kB`,
          );
        const worst = (group: string) =>
          Math.max(...answered.filter((a) => a.group === group).map((a) => a.median));
        for (const group of ['page', 'list', 'search', 'facets'])
          result('rate', `archive-${group}-ms`, worst(group));
      }
      if (parts.has('linking')) await link(bed, there, 'incidents', Date.UTC(1990, 5, 12));
    });
  }

  async function using(work: (bed: Bed) => Promise<void>): Promise<void> {
    const bed = await makeBed();
    try {
      await work(bed);
    } finally {
      if (args.includes('--keep')) {
        await bed.leave();
        say(`kept: ${bed.dir}`);
      } else await bed.remove();
    }
  }
}
