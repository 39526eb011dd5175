/** Numbers with open ends, as a reader sees them. */
import { english, grouped, type Say } from './phrases.ts';

/** "83", "62+", "up to 40", "60–90"; "number unknown" when both ends are. */
export function figure(low: number | null, high: number | null, say: Say = english): string {
  if (low === null && high === null) return say.phrase('figure.none');
  if (low === null) return say.phrase('figure.upTo', { n: number(high!) });
  if (high === null) return `${number(low)}+`;
  return low === high ? number(low) : `${number(low)}–${number(high)}`;
}

/** The span of a point: "61–90+", "16", "101+". */
export function span(
  p: { low: number | null; high: number | null; open: boolean },
  say: Say = english,
): string {
  if (p.low === null && p.high === null) return say.phrase('figure.none');
  const low = p.low ?? p.high!;
  const high = p.high ?? p.low!;
  return `${low === high ? number(low) : `${number(low)}–${number(high)}`}${p.open ? '+' : ''}`;
}

/** The same in words for a sentence: "61 to 90 or more", "at least 101". */
export function spanWords(
  p: { low: number | null; high: number | null; open: boolean },
  say: Say = english,
): string {
  const low = p.low ?? p.high ?? 0;
  const high = p.high ?? low;
  if (low === high) return p.open ? say.phrase('span.from', { n: number(low) }) : number(low);
  return say.phrase(p.open ? 'span.open' : 'span.range', { low: number(low), high: number(high) });
}

/** 12,000, whatever the machine's language. */
export const number = grouped;

/** Round values for an axis from 0 (or near the smallest) to past the largest, at most six of them. */
export function ticks(min: number, max: number, most = 5): number[] {
  const step = niceStep((max - min || 1) / most);
  const out: number[] = [];
  for (let v = Math.floor(min / step) * step; v < max + step; v += step) out.push(v);
  return out;
}

function niceStep(raw: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(raw, 1)));
  const unit = Math.max(raw, 1) / power;
  return (unit <= 1 ? 1 : unit <= 2 ? 2 : unit <= 5 ? 5 : 10) * power;
}
