import { type Bed, run, say, writeReports } from './bed.ts';
import { streamReport } from './texts.ts';

/** What it takes to bring reports into an archive, from files to linked incidents. */
export interface IngestCost {
  /** Reports a second by the clock. */
  rate: number;
  /** Milliseconds of the processor for each report: of the program, and of the database. */
  program: number;
  server: number;
  /** Bytes of each report in the database, indexes and originals included, and in its write-ahead log. */
  stored: number;
  logged: number;
  incidents: number;
}

const WAITING = `select count(*) from revision where state = 'queued'`;

/** Brings reports `from` to `to` of the stream in by `corroborate ingest`. */
export async function ingest(bed: Bed, from: number, to: number): Promise<IngestCost> {
  const folder = writeReports(bed, `in-${from}`, from, to, streamReport);
  const size = () => bed.one<number>('select pg_database_size(current_database())');
  const log = () => bed.one<number>(`select pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')::bigint`);
  const before = { size: await size(), log: await log(), server: bed.serverSeconds() };
  const many = to - from;
  const done = await run(['ingest', folder, '--data', bed.dir, '--quiet'], {
    meanwhile: async (elapsed) => {
      const there = Number(await bed.one<number>('select count(*) from report')) - from;
      const waiting = Number(await bed.one<number>(WAITING));
      say(`  ${elapsed.toFixed(0)} s: ${there} of ${many} added, ${there - waiting} read and linked`);
    },
  });
  const server = bed.serverSeconds() - before.server;
  return {
    rate: many / done.seconds,
    program: (1000 * done.processor) / many,
    server: (1000 * server) / many,
    stored: ((await size()) - before.size) / many,
    logged: ((await log()) - before.log) / many,
    incidents: Number(await bed.one('select count(*) from incident')),
  };
}
