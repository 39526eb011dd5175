import { isoDay } from '../incident/days.ts';
import type { ReportDigest } from '../incident/linking/digest.ts';
import type { Segment } from '../incident/segments/segments.ts';

/** Smallest hashes of a text's sketch: near copies share most of them, other texts none. */
const SKETCH_KEYS = 12;
/** A segment known only to within more days than this is found by place alone. */
const MAX_DAYS = 7;
const MAX_PLACES = 2;

/**
 * Keys under which a report is found by others that may tell of the same incident:
 * `d:DAY/CELL` its days at its places; `d:DAY` its days, for reports without a place; `n:DAY` the same of a report
 * without a place, for those that have one; `w:WEEK/CELL` its places around publication, for reports without a day;
 * `v:WEEK/CELL` the same of a report without a day, for those that have one; `s:HASH` its words, for copies.
 */
export function linkKeys(digest: ReportDigest): string[] {
  const keys = new Set(sketchKeys(digest));
  for (const { cells, days, week } of digest.segments.map((s) => whereAndWhen(s, digest))) {
    for (const day of days) {
      keys.add(`d:${isoDay(day)}`);
      if (!cells.length) keys.add(`n:${isoDay(day)}`);
      for (const cell of cells) keys.add(`d:${isoDay(day)}/${cell}`);
    }
    for (const cell of week === null ? [] : cells) {
      keys.add(`w:${week}/${cell}`);
      if (!days.length) keys.add(`v:${week}/${cell}`);
    }
  }
  return [...keys].sort();
}

/** Keys to look under: those of the same words, and of the days or weeks next to the report's own. */
export function lookupKeys(digest: ReportDigest): string[] {
  const keys = new Set(sketchKeys(digest));
  for (const { cells, days, week } of digest.segments.map((s) => whereAndWhen(s, digest))) {
    for (const day of around(days)) {
      if (!cells.length) keys.add(`d:${isoDay(day)}`);
      else keys.add(`n:${isoDay(day)}`);
      for (const cell of cells) keys.add(`d:${isoDay(day)}/${cell}`);
    }
    const kind = days.length ? 'v' : 'w';
    for (const cell of week === null ? [] : cells)
      for (const step of [-1, 0, 1]) keys.add(`${kind}:${week! + step}/${cell}`);
  }
  return [...keys].sort();
}

/** How much a shared key says: words shared in copies most, then a day at a place, then a day alone. */
export function weightOf(key: string): number {
  if (key.startsWith('s:')) return 3;
  return key.includes('/') ? 2 : 1;
}

/** Cells of a segment, its days where they are known closely enough, and the week of publication. */
function whereAndWhen({ days, places }: Segment, { published }: ReportDigest) {
  const near = days && days.to - days.from < MAX_DAYS;
  return {
    cells: places.slice(0, MAX_PLACES).map((w) => `${w.country ?? '?'}/${w.admin1 ?? w.name}`),
    days: near ? Array.from({ length: days.to - days.from + 1 }, (_, k) => days.from + k) : [],
    week: weekOf(published),
  };
}

const around = (days: readonly number[]): Set<number> => new Set(days.flatMap((d) => [d - 1, d, d + 1]));

const sketchKeys = ({ sketch }: ReportDigest): string[] =>
  [...sketch.hashes]
    .sort((a, b) => a - b)
    .slice(0, SKETCH_KEYS)
    .map((hash) => `s:${hash}`);

const DAY_MS = 86_400_000;

function weekOf(published: string | null): number | null {
  const time = published ? Date.parse(`${published.slice(0, 10)}T00:00:00Z`) : Number.NaN;
  return Number.isNaN(time) ? null : Math.floor(time / DAY_MS / 7);
}
