import { dayWords, monthWords } from '../ui/dates.ts';

export interface Bin {
  /** First and last day, "YYYY-MM-DD". */
  from: string;
  to: string;
  label: string;
  count: number;
  contested: number;
}

const DAY = 86_400_000;
const MOST = 150;
const iso = (time: number) => new Date(time).toISOString().slice(0, 10);

/** Incidents by day, week, month or year, whichever gives at most 150 bars; empty ones stand too. */
export function binsOf(marks: readonly { date: string | null; verdict: string | null }[]): {
  bins: Bin[];
  ticks: { at: number; label: string }[];
  unknown: number;
} {
  const dated = marks.filter((m) => m.date);
  const unknown = marks.length - dated.length;
  if (!dated.length) return { bins: [], ticks: [], unknown };
  const days = dated.map((m) => Date.parse(m.date!)).sort((a, b) => a - b);
  const span = (days.at(-1)! - days[0]) / DAY;
  const step = span < MOST ? 'day' : span < MOST * 7 ? 'week' : span < MOST * 30 ? 'month' : 'year';
  const bins: Bin[] = [];
  const margin = step === 'day' ? Math.max(1, Math.ceil((14 - span) / 2)) * DAY : 0;
  for (let at = start(days[0] - margin, step); at <= days.at(-1)! + margin; ) {
    const next = start(at + { day: 1, week: 7, month: 31, year: 366 }[step] * DAY, step);
    bins.push({ from: iso(at), to: iso(next - DAY), label: labelOf(iso(at), step), count: 0, contested: 0 });
    at = next;
  }
  const first = bins.map((b) => b.from);
  for (const m of dated) {
    const bin = bins[lastAtMost(first, m.date!)];
    if (!bin) continue;
    bin.count++;
    if (m.verdict === 'contested') bin.contested++;
  }
  const every = Math.max(1, Math.ceil(bins.length / 6));
  const ticks = bins.flatMap((b, k) =>
    k % every === 0 && k < bins.length - every / 3 ? [{ at: k / bins.length, label: b.label }] : [],
  );
  return { bins, ticks, unknown };
}

type Step = 'day' | 'week' | 'month' | 'year';

function start(time: number, step: Step): number {
  const d = new Date(time);
  if (step === 'day') return Date.parse(iso(time));
  if (step === 'week') return Date.parse(iso(time - ((d.getUTCDay() + 6) % 7) * DAY));
  return Date.UTC(d.getUTCFullYear(), step === 'month' ? d.getUTCMonth() : 0, 1);
}

function labelOf(day: string, step: Step): string {
  if (step === 'year') return day.slice(0, 4);
  return step === 'month' ? monthWords(day) : `${dayWords(day)} ${day.slice(0, 4)}`;
}

/** Index of the last of the sorted values that is not after `x`; -1 when all are. */
function lastAtMost(sorted: readonly string[], x: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] <= x) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
