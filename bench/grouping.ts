import type { Report } from '../src/format/report.ts';
import { collection, invent } from '../test/metamorphic/generate.ts';
import { built } from './built.ts';

const { dossierOf } = await built<typeof import('../src/dossier/build.ts')>('dossier/build');
const { digest } = await built<typeof import('../src/incident/digest.ts')>('incident/digest');

/** What a collection of many incidents costs. */
export interface GroupingCost {
  /** Processor seconds for the larger collection over those for the smaller one, each read and put into a dossier. */
  ratio: number;
  /** Reports of the larger collection put into incidents, per processor second, reading left out. */
  rate: number;
}

/** Days over which the invented incidents are spread, however many there are: a larger collection is a denser one. */
const DAYS = 1000;

/** Reads and groups `small` and `large` generated reports: two on average of each incident, towns and dates all different. */
export function groupingCost(small: number, large: number): GroupingCost {
  measure(reports(200));
  const a = measure(reports(small));
  const b = measure(reports(large));
  return { ratio: (b.reading + b.grouping) / (a.reading + a.grouping), rate: large / b.grouping };
}

function reports(n: number): Report[] {
  return collection(invent(Math.ceil(n * 0.6), 11, '2015-01-01', DAYS), 11).reports.slice(0, n);
}

function measure(list: readonly Report[]): { reading: number; grouping: number } {
  const start = process.cpuUsage();
  const digests = list.map(digest);
  const read = process.cpuUsage(start);
  dossierOf(digests);
  const all = process.cpuUsage(start);
  const reading = (read.user + read.system) / 1e6;
  return { reading, grouping: (all.user + all.system) / 1e6 - reading };
}
