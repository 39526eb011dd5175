import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Report } from '../src/format/report.ts';
import { collection, invent } from '../test/metamorphic/generate.ts';
import { built } from './built.ts';

const { dossierOf } = await built<typeof import('../src/dossier/build.ts')>('dossier/build');
const { digest } = await built<typeof import('../src/incident/linking/digest.ts')>('incident/linking/digest');

/** What a collection of many incidents costs. */
export interface GroupingCost {
  /** Processor seconds for the larger collection over those for the smaller one, each read and put into a dossier. */
  ratio: number;
  /** Reports of the larger collection put into incidents, per processor second, reading left out. */
  rate: number;
  /** Megabytes that the digests and the dossier of the larger collection hold, and kilobytes of these per report of either. */
  megabytes: number;
  kilobytes: { small: number; large: number };
}

/** Days over which the invented incidents are spread, however many there are: a larger collection is a denser one. */
const DAYS = 1000;

/** Reads and groups `small` and `large` generated reports: two on average of each incident, towns and dates all different. */
export function groupingCost(small: number, large: number): GroupingCost {
  measure(reports(200));
  const a = measure(reports(small));
  const b = measure(reports(large));
  const kilobytes = { small: (1024 * a.held) / small, large: (1024 * b.held) / large };
  return {
    megabytes: b.held,
    kilobytes,
    ratio: (b.reading + b.grouping) / (a.reading + a.grouping),
    rate: large / b.grouping,
  };
}

function reports(n: number): Report[] {
  return collection(invent(Math.ceil(n * 0.6), 11, '2015-01-01', DAYS), 11).reports.slice(0, n);
}

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Megabytes of the heap in use, rubbish taken out first. */
function heap(): number {
  collect();
  return process.memoryUsage().heapUsed / 1024 / 1024;
}

/** Processor seconds of reading and of grouping, and the megabytes that what came of them holds. */
function measure(list: readonly Report[]): { reading: number; grouping: number; held: number } {
  const before = heap();
  const start = process.cpuUsage();
  const digests = list.map(digest);
  const read = process.cpuUsage(start);
  const dossier = dossierOf(digests);
  const all = process.cpuUsage(start);
  const reading = (read.user + read.system) / 1e6;
  const held = heap() - before;
  // Both stand until here, so that neither is rubbish yet.
  if (dossier.reports.length !== digests.length) throw new Error('a report is missing from the dossier');
  return { reading, grouping: (all.user + all.system) / 1e6 - reading, held };
}
