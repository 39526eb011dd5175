import { type Context, monthOf, type Resolved, yearOf } from './resolved.ts';

const SEASON_CODES: Record<string, number> = { SP: 21, SU: 22, FA: 23, WI: 24 };
const SEASON_MONTH: Record<string, number> = { SP: 3, SU: 6, FA: 9, WI: 12 };

/** "last winter", "the spring of 2021": `given` is the year that the words give, `offset` -1 for last and 1 for next. */
export function season(
  code: string,
  given: number | null,
  offset: number,
  { published, tense }: Context,
): Resolved {
  let year = given;
  if (year === null && published !== null) {
    year = yearOf(published);
    const begun = monthOf(published) >= SEASON_MONTH[code];
    const over = monthOf(published) >= SEASON_MONTH[code] + 3;
    if (offset < 0) year -= over ? 0 : 1;
    else if (offset > 0) year += begun ? 1 : 0;
    else if (tense <= 0 && !begun) year--;
  }
  const y = year === null ? 'XXXX' : String(year);
  return { value: `${y}-${code}`, edtf: year === null ? 'XXXX' : `${y}-${SEASON_CODES[code]}`, day: null };
}

/** The same for the nth quarter of a year. */
export function quarter(
  n: number,
  given: number | null,
  offset: number,
  { published, tense }: Context,
): Resolved {
  let year = given;
  if (year === null && published !== null) {
    year = yearOf(published) + offset;
    const now = Math.ceil(monthOf(published) / 3);
    // without a tense the nearest one, so one ahead by less than half a year
    if (offset === 0 && n > now && (tense < 0 || (tense === 0 && n - now > 1))) year--;
  }
  return year === null
    ? { value: `XXXX-Q${n}`, edtf: 'XXXX', day: null }
    : { value: `${year}-Q${n}`, edtf: `${year}-${32 + n}`, day: null };
}
