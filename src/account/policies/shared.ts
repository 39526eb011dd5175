import { latest } from '../as-of.ts';
import { groupBy } from '../collect.ts';
import type { Figure, LeftOut } from '../figures.ts';
import { nothing, type Weighed } from './policy.ts';

/** The figures that state a number; vague words are left out as soon as anyone does. */
export function statedOnly(figures: readonly Figure[]): { stated: Figure[]; left: LeftOut[] } {
  const stated = figures.filter((f) => f.number !== null);
  const left = figures
    .filter((f) => f.number === null)
    .flatMap((f) => leave(f, 'a vague word, and others state a number'));
  return { stated, left };
}

/** Marks all claims of a figure as left out. */
export function leave(f: Figure, why: string): LeftOut[] {
  return f.claims.map((claim) => ({ claim, why }));
}

/** Each origin's figure: its latest stated number, the largest of equally late ones. Words that rest on nobody have none. */
export function byOrigin(stated: readonly Figure[]): Map<string, Figure> {
  const groups = groupBy(
    stated.filter((f) => f.origin !== null),
    (f) => f.origin!,
  );
  const out = new Map<string, Figure>();
  for (const origin of [...groups.keys()].sort()) {
    out.set(origin, largest(latest(groups.get(origin)!))!);
  }
  return out;
}

/** The figure with the largest number; of equals an exact one, of these the one that reaches lowest, then the first. */
export function largest(figures: readonly Figure[]): Figure | null {
  return figures.reduce<Figure | null>((a, b) => (a && !isLarger(b, a) ? a : b), null);
}

function isLarger(b: Figure, a: Figure): boolean {
  if (a.number !== b.number) return b.number! > a.number!;
  if (a.open !== b.open) return a.open;
  return (b.low ?? 0) < (a.low ?? 0);
}

/** The figure with the smallest number, the first of equals. */
export function smallest(figures: readonly Figure[]): Figure | null {
  return figures.reduce<Figure | null>((a, b) => (a && a.number! <= b.number! ? a : b), null);
}

/** Smallest low, largest number, and whether that is open. */
export function span(figures: readonly Figure[]): { low: number | null; high: number | null; open: boolean } {
  const lows = figures.flatMap((f) => (f.low === null ? [] : [f.low]));
  const numbers = figures.map((f) => f.number!);
  const high = numbers.length > 0 ? Math.max(...numbers) : null;
  const top = figures.filter((f) => f.number === high);
  return {
    low: lows.length > 0 ? Math.min(...lows) : null,
    high,
    open: top.length > 0 && top.every((f) => f.open),
  };
}

/** The range that vague words alone give: "dozens" is 24 and more, "several" three and more. */
export function vagueRange(figures: readonly Figure[]): Weighed {
  const scales = figures.filter((f) => f.low !== null || f.high !== null);
  const known = scales.length > 0 ? scales : figures.filter((f) => f.fewest !== null);
  if (known.length === 0) return nothing('nobody states a number');
  const lows = known.flatMap((f) => (f.fewest === null ? [] : [f.fewest]));
  const highs = known.map((f) => f.high ?? f.fewest!);
  return {
    low: lows.length > 0 ? Math.min(...lows) : null,
    best: null,
    high: Math.max(...highs),
    open: known.some((f) => f.high === null),
    chosen: known.flatMap((f) => f.claims),
    left: figures.filter((f) => !known.includes(f)).flatMap((f) => leave(f, 'a word without a number')),
    rule: 'nobody states a number; the range is that of the words used',
  };
}

/** Lower median: for an even count the mean of the middle two, rounded down. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const mid = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[mid] : Math.floor((sorted[mid - 1] + sorted[mid]) / 2);
}

/** Claims of the figures in a list, each once. */
export function claimsOf(figures: Iterable<Figure>): string[] {
  return [...new Set([...figures].flatMap((f) => f.claims))];
}
