/** A stretch of days left out of an axis: its number of days, and where the cut stands. */
export interface Cut {
  days: number;
  from: number;
  to: number;
}

export interface TimeAxis {
  /** Pixels of a day. */
  x(day: number): number;
  cuts: Cut[];
}

/** A gap is cut when it is this many times as long as it would be drawn. */
const WORTH_A_CUT = 3;
/** Days that a cut gap is drawn as, at the least, and in gaps of usual length. */
const CUT_DAYS = 4;
const CUT_GAPS = 3;

/** Days on a line from `left` to `right`; long silences between them are cut short, so that what happened stays readable. */
export function timeAxis(days: readonly number[], left: number, right: number): TimeAxis {
  const sorted = [...new Set(days)].sort((a, b) => a - b);
  const gaps = sorted.slice(1).map((d, k) => d - sorted[k]);
  const usual = [...gaps].sort((a, b) => a - b)[Math.floor((gaps.length - 1) / 2)] ?? 0;
  const short = Math.max(CUT_DAYS, CUT_GAPS * usual);
  const drawn = gaps.map((g) => (gaps.length > 1 && g >= short * WORTH_A_CUT ? short : g));
  const whole = drawn.reduce((a, b) => a + b, 0) || 1;
  const at: number[] = [left];
  for (const [k, g] of drawn.entries()) at.push(at[k] + (g / whole) * (right - left));
  const cuts = gaps.flatMap((g, k) => (drawn[k] < g ? [{ days: g, from: at[k], to: at[k + 1] }] : []));
  return { cuts, x: (day) => at[sorted.indexOf(day)] ?? left };
}
