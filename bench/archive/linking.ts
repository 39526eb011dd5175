import type { Report } from '../../src/format/report.ts';
import { built } from '../built.ts';
import { type Bed, quantile } from './bed.ts';

/** What linking one new report of violence costs, settled in a transaction of its own; reading it left out. */
export interface LinkingCost {
  /** Milliseconds by the clock, the median. */
  median: number;
  /** Milliseconds of the processor on average: of the program, and of the database. */
  program: number;
  server: number;
}

/** So many are linked first, so that what a running worker holds in memory is there. */
const WARM = 25;

/** Adds reports, reads them, and then settles and links one after the other. */
export async function linking(bed: Bed, reports: readonly Report[]): Promise<LinkingCost> {
  const { ingestReports } = await built<typeof import('../../src/archive/reports.ts')>('archive/reports');
  const { readBatch } = await built<typeof import('../../src/archive/read.ts')>('archive/read');
  const { bareDigest } =
    await built<typeof import('../../src/incident/linking/digest.ts')>('incident/linking/digest');
  const { db } = bed.archive;
  const given = reports.map((r) => ({ ...r, language: 'en', file: null, url: null, collection: null }));
  await ingestReports(
    db,
    given.map((report) => ({ report })),
    'bench',
  );
  const read = new Map(given.map((r) => [r.id, bareDigest(r)]));
  const reader = {
    program: 'corroborate bench',
    worker: 'bench',
    digests: async (waiting: readonly Report[]) => waiting.map((r) => read.get(r.id)!),
  };
  for (let k = 0; k < WARM; k++) await readBatch(db, reader, 1);
  const before = { cpu: process.cpuUsage(), server: bed.serverSeconds() };
  const times: number[] = [];
  while (times.length < reports.length - WARM) {
    const begun = performance.now();
    await readBatch(db, reader, 1);
    times.push(performance.now() - begun);
  }
  const { user, system } = process.cpuUsage(before.cpu);
  const server = 1000 * (bed.serverSeconds() - before.server);
  return {
    median: quantile(times),
    program: (user + system) / 1000 / times.length,
    server: server / times.length,
  };
}
