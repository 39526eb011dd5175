import { type Atoms, SIGN, WORD } from '../../language/atoms.ts';
import { mayBeNumeral, numeralAt } from '../quantities/numeral/at.ts';
import { period } from './duration.ts';
import type { Found, Unit } from './form.ts';
import { DAY_PARTS, SETS, UNITS, WEEKDAYS } from './words.ts';

/** "daily", "every day", "each Friday", "every two weeks", "Mondays". */
export function setAt(atoms: Atoms, i: number): Found | null {
  const { norms } = atoms;
  const fixed = (end: number, value: string): Found => ({
    first: i,
    end,
    form: { kind: 'fixed', type: 'SET', value },
    rule: 'times/set',
  });
  const word = SETS.get(norms[i]);
  if (word) return isPaper(atoms, i) ? null : fixed(i + 1, word);
  if ((norms[i] === 'once' || norms[i] === 'twice') && norms[i + 1] === 'a') {
    const often = UNITS.get(norms[i + 2] ?? '');
    return often && !norms[i + 2].endsWith('s') ? fixed(i + 3, period(1, often)) : null;
  }
  if (isRate(atoms, i)) return fixed(i + 2, period(1, UNITS.get(norms[i + 1])!));
  const plural = norms[i].endsWith('s') ? WEEKDAYS.get(norms[i].slice(0, -1)) : undefined;
  if (plural) return fixed(i + 1, `XXXX-WXX-${plural}`);
  if (norms[i] !== 'every' && norms[i] !== 'each') return null;
  const j = /^(?:other|single|few)$/.test(norms[i + 1] ?? '') ? i + 2 : i + 1;
  const weekday = WEEKDAYS.get(norms[j] ?? '');
  if (weekday) return fixed(j + 1, `XXXX-WXX-${weekday}`);
  const part = DAY_PARTS.get(norms[j] ?? '');
  if (part) return fixed(j + 1, `XXXX-XX-XXT${part}`);
  const unit = UNITS.get(norms[j] ?? '');
  if (unit)
    return fixed(j + 1, period(norms[i + 1] === 'other' ? 2 : norms[i + 1] === 'few' ? null : 1, unit));
  const n = Number(norms[j] ?? '');
  const units: Unit | undefined = UNITS.get(norms[j + 1] ?? '');
  return units && n > 0 ? fixed(j + 2, period(n, units)) : null;
}

/** "the weekly Standard", "the party daily Courier": a paper, by the name behind the word. */
function isPaper({ norms, kinds, capital }: Atoms, i: number): boolean {
  return kinds[i + 1] === WORD && capital[i + 1] === 1 && kinds[i - 1] === WORD && norms[i - 1] !== 'almost';
}

/** How far before "a day" the figure of a rate may stand, in atoms. */
const RATE_REACH = 5;
/** Before "a week" these make it a length of time. */
const NOT_COUNTED = new Set(
  'for in within after over about nearly almost under least than lasted took take lasting only just every was is once times as on half'.split(
    ' ',
  ),
);
const NOT_A_RATE = new Set(['after', 'before', 'later', 'earlier', 'ago', 'of', 'in', '-']);

/** "$1 billion a year", "dozens of calls a day": so much in every one, not once and for all. */
function isRate(atoms: Atoms, i: number): boolean {
  const { norms, kinds } = atoms;
  const unit = norms[i] === 'a' || norms[i] === 'an' ? UNITS.get(norms[i + 1] ?? '') : undefined;
  if (!unit || unit === 'TS' || unit === 'Q' || norms[i + 1].endsWith('s')) return false;
  if (kinds[i - 1] === SIGN || NOT_COUNTED.has(norms[i - 1] ?? '')) return false;
  const unlikely = NOT_A_RATE.has(norms[i + 2] ?? '');
  for (let j = i - 1; j >= 0 && j >= i - RATE_REACH; j--) {
    if (norms[j] === ',' || norms[j] === ';' || UNITS.has(norms[j])) return false;
    // "$3 million a year in taxes"
    if (unlikely && (norms[i + 2] !== 'in' || norms[j - 1] !== '$')) continue;
    if (
      mayBeNumeral(atoms, j) &&
      numeralAt(atoms, j)?.form !== 'none' &&
      norms[j] !== 'a' &&
      norms[j] !== 'an'
    )
      return true;
  }
  return false;
}
