import type { TokenSpan } from './layers.ts';

/** Index of the first of some spans, in order of their starts, that starts at a token or later; their number where none does. */
export function firstFrom(spans: readonly TokenSpan[], token: number): number {
  let lo = 0;
  let hi = spans.length;
  while (lo < hi) {
    const mid = (lo + hi) >> 1;
    if (spans[mid].first < token) lo = mid + 1;
    else hi = mid;
  }
  return lo;
}
