import type { Report } from '../../src/format/report.ts';
import { built } from '../built.ts';
import { type Bed, quantile } from './bed.ts';

/** What linking one new report of violence costs, settled in a transaction of its own; reading it left out. */
export interface LinkingCost {
  /** Milliseconds by the clock, the median. */
  median: number;
  /** Milliseconds of the processor, program and database together, on average. */
  processor: number;
}

/** So many are linked first, so that what a running worker holds in memory is there. */
const WARM = 25;

/** Adds reports one by one, each read before and then settled and linked. */
export async function linking(bed: Bed, reports: readonly Report[]): Promise<LinkingCost> {
  const { ingestReports } = await built<typeof import('../../src/archive/reports.ts')>('archive/reports');
  const { readBatch } = await built<typeof import('../../src/archive/read.ts')>('archive/read');
  const { bareDigest } = await built<typeof import('../../src/incident/digest.ts')>('incident/digest');
  const { db } = bed.archive;
  const times: number[] = [];
  let own = 0;
  let server = 0;
  for (const [k, given] of reports.entries()) {
    const report = { ...given, language: 'en' };
    await ingestReports(db, [{ report }], 'bench');
    const digest = bareDigest({ ...report, file: null, url: null, collection: null });
    const before = { cpu: process.cpuUsage(), server: bed.serverSeconds(), at: performance.now() };
    await readBatch(db, { program: 'corroborate bench', worker: 'bench', digests: async () => [digest] }, 1);
    if (k < WARM) continue;
    times.push(performance.now() - before.at);
    const { user, system } = process.cpuUsage(before.cpu);
    own += (user + system) / 1000;
    server += 1000 * (bed.serverSeconds() - before.server);
  }
  return { median: quantile(times), processor: (own + server) / times.length };
}
