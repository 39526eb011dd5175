import type { Verdict } from '../format/dossier.ts';
import { compareAsOf } from './as-of.ts';
import type { Figure } from './figures.ts';

/** The share of the larger number by which two figures may differ and still fit. */
const FIFTH = 0.2;
/** Leeway of "about". */
const ABOUT = 0.1;

/** The numbers that a figure allows, as a closed interval. */
export function allowed(f: Figure, about = false): [number, number] {
  const low = f.low ?? 0;
  const high = f.high ?? Number.POSITIVE_INFINITY;
  return about ? [Math.floor(low * (1 - ABOUT)), Math.ceil(high * (1 + ABOUT))] : [low, high];
}

/** True when no number satisfies both. */
export function disjoint(a: Figure, b: Figure): boolean {
  const [al, ah] = allowed(a);
  const [bl, bh] = allowed(b);
  return al > bh || bl > ah;
}

/** True when the stated numbers differ by more than a fifth of the larger. */
function farApart(a: Figure, b: Figure): boolean {
  return Math.abs(a.number! - b.number!) > FIFTH * Math.max(a.number!, b.number!);
}

/**
 * The verdict on the origins' latest figures: single-source, one origin; agreed, equal numbers; compatible, they differ only by bound,
 * some number satisfies all, within a fifth; updated, they differ only by time; contested otherwise.
 * @param figures one per origin, each with a number
 */
export function verdictOf(figures: readonly Figure[]): Verdict {
  if (figures.length < 2) return 'single-source';
  if (figures.every((f) => f.number === figures[0].number)) return 'agreed';
  const pairs = figures.flatMap((a, k) => figures.slice(k + 1).map((b) => [a, b] as const));
  if (pairs.some(([a, b]) => farApart(a, b))) return 'contested';
  const low = Math.max(...figures.map((f) => allowed(f)[0]));
  const high = Math.min(...figures.map((f) => allowed(f)[1]));
  if (low <= high) return 'compatible';
  return pairs.every(([a, b]) => !disjoint(a, b) || compareAsOf(a.asOf, b.asOf) !== 0)
    ? 'updated'
    : 'contested';
}
