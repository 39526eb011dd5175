import { isoDay } from '../incident/days.ts';
import type { ReportDigest } from '../incident/digest.ts';

/** Smallest hashes of a text's sketch: near copies share most of them, other texts none. */
const SKETCH_KEYS = 12;
/** A segment known only to within more days than this is found by place alone. */
const MAX_DAYS = 7;
const MAX_PLACES = 2;

/**
 * Keys under which a report is found by others that may tell of the same incident: its days at its places, its days,
 * its places in the weeks around publication, and its words (for copies).
 */
export function linkKeys(digest: ReportDigest): string[] {
  const keys = new Set<string>();
  const week = weekOf(digest.published);
  for (const { days, places } of digest.segments) {
    const cells = places.slice(0, MAX_PLACES).map((w) => `${w.country ?? '?'}/${w.admin1 ?? w.name}`);
    if (days && days.to - days.from < MAX_DAYS) {
      for (let day = days.from; day <= days.to; day++) {
        for (const cell of cells) keys.add(`d:${isoDay(day)}/${cell}`);
        // a report that names no place of its own is found by the day alone, by those that do
        keys.add(`d:${isoDay(day)}`);
      }
    } else if (week !== null) for (const cell of cells) keys.add(`w:${week}/${cell}`);
  }
  for (const hash of [...digest.sketch.hashes].sort((a, b) => a - b).slice(0, SKETCH_KEYS))
    keys.add(`s:${hash}`);
  return [...keys].sort();
}

/** Keys to look under: the report's own, and those of the days and weeks next to them. */
export function lookupKeys(digest: ReportDigest): string[] {
  const keys = new Set<string>();
  for (const key of linkKeys(digest)) {
    keys.add(key);
    const [, kind, when, cell] = /^([dw]):([^/]+)(.*)$/.exec(key) ?? [];
    if (kind === 'd') for (const step of [-1, 1]) keys.add(`d:${isoDay(dayNumberOf(when) + step)}${cell}`);
    if (kind === 'w') for (const step of [-1, 1]) keys.add(`w:${Number(when) + step}${cell}`);
  }
  return [...keys].sort();
}

const DAY_MS = 86_400_000;
const dayNumberOf = (iso: string): number => Math.round(Date.parse(`${iso}T00:00:00Z`) / DAY_MS);

function weekOf(published: string | null): number | null {
  const time = published ? Date.parse(`${published.slice(0, 10)}T00:00:00Z`) : Number.NaN;
  return Number.isNaN(time) ? null : Math.floor(time / DAY_MS / 7);
}
