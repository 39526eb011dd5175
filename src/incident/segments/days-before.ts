import { type DayRange, length } from '../days.ts';

const AGO =
  /^(?:less than )?(an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2}) (day|week|month|year)s? (?:after|earlier)$/i;
const NUMBERS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');
/** Days in a unit, and how many days off its count may be. */
const UNITS: ReadonlyMap<string, readonly [days: number, off: number]> = new Map([
  ['day', [1, 0]],
  ['week', [7, 1]],
  ['month', [30.4, 6]],
  ['year', [365.25, 7]],
]);

/** "a week after": the days that lie so long before those named; null where the words give no number. */
export function daysBefore(words: string, named: DayRange): DayRange | null {
  const m = AGO.exec(words.trim());
  if (!m || length(named) > 2) return null;
  const n = /^an?$/i.test(m[1])
    ? 1
    : NUMBERS.includes(m[1].toLowerCase())
      ? NUMBERS.indexOf(m[1].toLowerCase())
      : Number(m[1]);
  const [days, off] = UNITS.get(m[2].toLowerCase())!;
  const back = Math.round(n * days);
  return { from: named.from - back - off * Math.min(n, 3), to: named.to - back + off * Math.min(n, 3) };
}
