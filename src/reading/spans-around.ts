import { firstFrom } from './first-from.ts';
import type { TokenSpan } from './layers.ts';

/** Spans in order of their starts, and how far any of those up to each reaches: what is around a token is found without looking at all. */
export interface Reaching {
  spans: readonly TokenSpan[];
  /** The greatest end among the spans up to each. */
  reach: readonly number[];
}

/** Spans in order of their starts. */
export const inOrder = <S extends TokenSpan>(spans: readonly S[]): S[] =>
  [...spans].sort((a, b) => a.first - b.first);

/** Spans made ready for `spansAround`. */
export function reaching(unordered: readonly TokenSpan[]): Reaching {
  const spans = inOrder(unordered);
  let far = 0;
  return { spans, reach: spans.map((s) => (far = Math.max(far, s.end))) };
}

/** The spans that begin at or before the start of a given one and end behind it, the last first. */
export function spansAround({ spans, reach }: Reaching, { first }: TokenSpan): TokenSpan[] {
  const out: TokenSpan[] = [];
  for (let i = firstFrom(spans, first + 1) - 1; i >= 0 && reach[i] > first; i--)
    if (spans[i].end > first) out.push(spans[i]);
  return out;
}
