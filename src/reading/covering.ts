import type { TokenSpan } from './layers.ts';

/** Spans of which is asked whether one of them holds another span whole; a question takes the logarithm of their number. */
export class Covering {
  readonly #firsts: readonly number[];
  /** The last end among a span and those before it. */
  readonly #ends: readonly number[];

  constructor(spans: readonly TokenSpan[]) {
    const sorted = [...spans].sort((a, b) => a.first - b.first);
    let last = 0;
    this.#firsts = sorted.map((s) => s.first);
    this.#ends = sorted.map((s) => (last = Math.max(last, s.end)));
  }

  /** Does one of the spans hold this one? */
  holds({ first, end }: TokenSpan): boolean {
    let lo = 0;
    let hi = this.#firsts.length;
    while (lo < hi) {
      const mid = (lo + hi) >> 1;
      if (this.#firsts[mid] <= first) lo = mid + 1;
      else hi = mid;
    }
    return lo > 0 && this.#ends[lo - 1] >= end;
  }
}
