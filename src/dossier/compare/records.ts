import { parse } from 'csv-parse/sync';

/** One event of another dataset, as far as the comparison needs it. */
export interface OtherEvent {
  id: string;
  dataset: 'UCDP GED' | 'ACLED';
  /** First and last day, "YYYY-MM-DD". */
  from: string;
  to: string;
  place: string;
  admin1: string;
  country: string;
  lat: number | null;
  lon: number | null;
  actors: string[];
  low: number;
  best: number;
  high: number;
}

/** A file that is neither a UCDP GED nor an ACLED table; the message says what was looked for. */
export class UnknownTable extends Error {}

/**
 * Reads the events of a UCDP GED or ACLED CSV, told apart by their columns.
 * @throws UnknownTable
 */
export function readEvents(csv: string): { events: OtherEvent[]; problems: string[] } {
  let rows: Record<string, string>[];
  try {
    rows = parse(csv, { columns: true, bom: true, skip_empty_lines: true, relax_column_count: true });
  } catch (cause) {
    throw new UnknownTable(`not a CSV: ${(cause as Error).message}`, { cause });
  }
  const columns = new Set(Object.keys(rows[0] ?? {}));
  const has = (...names: string[]) => names.every((n) => columns.has(n));
  const read = has('date_start', 'date_end', 'best', 'side_a')
    ? ucdp
    : has('event_date', 'fatalities', 'actor1')
      ? acled
      : null;
  if (!read) {
    throw new UnknownTable(
      'neither a UCDP GED table (columns date_start, date_end, side_a, best …) nor an ACLED one (event_date, actor1, fatalities …)',
    );
  }
  const events: OtherEvent[] = [];
  const problems: string[] = [];
  for (const [k, row] of rows.entries()) {
    const event = read(row);
    if (event) events.push(event);
    else problems.push(`row ${k + 2}: no readable date or number of deaths`);
  }
  return { events, problems };
}

function ucdp(row: Record<string, string>): OtherEvent | null {
  const from = isoDay(row.date_start);
  const to = isoDay(row.date_end) ?? from;
  const best = number(row.best);
  if (!from || !to || best === null) return null;
  return {
    id: row.id ?? row.relid ?? '',
    dataset: 'UCDP GED',
    from,
    to,
    place: row.where_coordinates ?? '',
    admin1: row.adm_1 ?? '',
    country: row.country ?? '',
    lat: number(row.latitude),
    lon: number(row.longitude),
    actors: [row.side_a, row.side_b].filter(Boolean),
    low: number(row.low) ?? best,
    best,
    high: number(row.high) ?? best,
  };
}

function acled(row: Record<string, string>): OtherEvent | null {
  const day = isoDay(row.event_date);
  const fatalities = number(row.fatalities);
  if (!day || fatalities === null) return null;
  return {
    id: row.event_id_cnty ?? '',
    dataset: 'ACLED',
    from: day,
    to: day,
    place: row.location ?? '',
    admin1: row.admin1 ?? '',
    country: row.country ?? '',
    lat: number(row.latitude),
    lon: number(row.longitude),
    actors: [row.actor1, row.actor2].filter(Boolean),
    low: fatalities,
    best: fatalities,
    high: fatalities,
  };
}

function number(cell: string | undefined): number | null {
  if (cell === undefined || cell.trim() === '') return null;
  const n = Number(cell);
  return Number.isFinite(n) ? n : null;
}

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** "2016-09-17", "2016-09-17 00:00:00.000" (UCDP) or "17 September 2016" (ACLED). */
function isoDay(cell: string | undefined): string | null {
  const iso = /^(\d{4}-\d{2}-\d{2})/.exec(cell ?? '')?.[1];
  if (iso) return iso;
  const [, day, month, year] = /^(\d{1,2}) ([A-Za-z]+) (\d{4})$/.exec(cell ?? '') ?? [];
  const m = month ? MONTHS.findIndex((name) => name.startsWith(month.toLowerCase())) + 1 : 0;
  return m ? `${year}-${String(m).padStart(2, '0')}-${day.padStart(2, '0')}` : null;
}
