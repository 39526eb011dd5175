import type { Figure, LeftOut } from '../figures.ts';

/** What a policy makes of the figures on a point. */
export interface Weighed {
  low: number | null;
  best: number | null;
  high: number | null;
  /** The largest figure is only a bound from below. */
  open: boolean;
  /** Claims that low, best and high were taken from. */
  chosen: string[];
  /** Claims that were not used, and why. */
  left: LeftOut[];
  /** One sentence on how this result came about. */
  rule: string;
}

/** What is known of an incident beside its figures. */
export interface Circumstances {
  /** Someone admits to have done it. */
  admitted: boolean;
  /** Origins that accuse someone, and that deny or accuse someone else. */
  accusers: number;
  deniers: number;
}

/** A named way to give low, best and high. Pure: the same figures always give the same result. */
export interface Policy {
  name: string;
  version: string;
  /** What it does and whose practice it follows, for the documentation. */
  describes: string;
  weigh(figures: readonly Figure[], circumstances: Circumstances): Weighed;
}

/** Nothing to say: no figure at all. */
export function nothing(rule: string, left: LeftOut[] = []): Weighed {
  return { low: null, best: null, high: null, open: false, chosen: [], left, rule };
}
