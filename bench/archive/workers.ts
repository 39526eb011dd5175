import { built } from '../built.ts';
import { type Bed, run, say, writeReports } from './bed.ts';
import { streamReport } from './texts.ts';

/** Reads `each` waiting reports with one worker process, then as many with two, then with four; reports a second by number of workers. */
export async function workers(bed: Bed, from: number, each: number): Promise<Map<number, number>> {
  const rates = new Map<number, number>();
  let next = from;
  for (const many of [1, 2, 4]) {
    const folder = writeReports(bed, `queue-${next}`, next, next + each, streamReport);
    await run(['ingest', folder, '--data', bed.dir, '--quiet', '--no-read']);
    next += each;
    // as on other machines: they know the address of the database and nothing else
    const env = { DATABASE_URL: bed.url };
    const begun = performance.now();
    await Promise.all(Array.from({ length: many }, () => run(['worker', '--once'], { env })));
    const seconds = (performance.now() - begun) / 1000;
    const left = Number(await bed.one(`select count(*) from revision where state = 'queued'`));
    if (left) throw new Error(`${left} reports still wait`);
    rates.set(many, each / seconds);
    say(`  ${many} workers: ${each} reports in ${seconds.toFixed(1)} s`);
  }
  return rates;
}

/** How many jobs a second the queue gives out when nobody reads them, taken by four workers at once. */
export async function queueRate(bed: Bed, from: number, jobs: number): Promise<number> {
  const { takeJobs } = await built<typeof import('../../src/archive/queue.ts')>('archive/queue');
  const folder = writeReports(bed, `jobs-${from}`, from, from + jobs, streamReport);
  await run(['ingest', folder, '--data', bed.dir, '--quiet', '--no-read']);
  const begun = performance.now();
  const taken = await Promise.all(
    ['a', 'b', 'c', 'd'].map(async (name) => {
      let mine = 0;
      for (let k = 0; ; k++) {
        const got = await takeJobs(bed.archive.db, `${name}${k}`, 100);
        if (!got.length) return mine;
        mine += got.length;
      }
    }),
  );
  const all = taken.reduce((a, b) => a + b, 0);
  return (1000 * all) / (performance.now() - begun);
}
