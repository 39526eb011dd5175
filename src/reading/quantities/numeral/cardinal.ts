import { type Atoms, NUMBER } from '../../../language/atoms.ts';
import { figureOf, suffixIsScale } from './figure.ts';
import { slashFraction } from './fraction.ts';
import { andAHalf } from './half.ts';
import type { Numeral } from './numeral.ts';
import { ARTICLES, afterHyphen, GLYPHS, isScale, isSmall, SUFFIX, wordAt } from './words.ts';

/** "3.5 million", "two hundred and six", "a dozen", "four-and-a-half thousand". */
export function cardinalAt(atoms: Atoms, i: number): Numeral | null {
  const { norms, kinds, length } = atoms;
  let at = i;
  let total = 0;
  let current = -1;
  let last = '';
  let form: Numeral['form'] = 'word';
  if (kinds[i] === NUMBER) {
    current = figureOf(atoms, i);
    if (!Number.isFinite(current)) return null;
    form = 'figure';
    last = 'figure';
    at = i + 1;
    // "31, 000" and "31 000": thousands that came apart
    const apart = norms[at] === ',' ? at + 1 : at;
    if (norms[apart] === '000' && /^[1-9]\d{0,2}$/.test(norms[i])) {
      current *= 1000;
      at = apart + 1;
    }
    if (norms[at] === '/' && kinds[at + 1] === NUMBER) return slashFraction(atoms, i, 0, i);
    if (kinds[at] === NUMBER && norms[at + 1] === '/' && kinds[at + 2] === NUMBER)
      return slashFraction(atoms, at, current, i);
    if (GLYPHS.has(norms[at])) current += GLYPHS.get(norms[at++])!;
    const touching = at < length && (!atoms.spaced[at] || (atoms.capital[at] && norms[at] === 'b'));
    const suffix = touching ? SUFFIX.get(norms[at]) : undefined;
    if (suffix !== undefined && suffixIsScale(atoms, i, at)) {
      return { first: i, end: at + 1, value: round(current * suffix), bound: 'exact', low: null, form };
    }
  } else if (GLYPHS.has(norms[i])) {
    return {
      first: i,
      end: i + 1,
      value: GLYPHS.get(norms[i])!,
      bound: 'exact',
      low: null,
      form: 'fraction',
    };
  } else if (ARTICLES.has(norms[i])) {
    if (!isScale(atoms, i + 1)) return null;
    current = 1;
    last = 'article';
    at = i + 1;
  }
  for (; at < length; ) {
    const j = last === '' ? at : skipJoin(atoms, at, last);
    const word = wordAt(atoms, j);
    if (!word || (j > at && word.role === 'indefinite')) break;
    const { role, value } = word;
    if (isSmall(role)) {
      if (!canFollow(role, last)) break;
      current = Math.max(current, 0) + value;
    } else if (role === 'hundred' || role === 'dozen' || role === 'scale') {
      if (current < 0 || last === 'scale' || (role === 'dozen' && last === 'dozen')) break;
      if (role === 'scale') {
        total += current * value;
        current = 0;
      } else current *= value;
    } else break;
    last = role;
    at = j + 1;
  }
  if (last === '' || last === 'article') return null;
  const half = last === 'unit' || last === 'figure' ? andAHalf(atoms, at) : null;
  if (half) {
    const scale = wordAt(atoms, afterHyphen(atoms, half));
    const times = scale?.role === 'scale' || scale?.role === 'dozen' ? scale.value : 1;
    const end = times > 1 ? afterHyphen(atoms, half) + 1 : half;
    return { first: i, end, value: (current + 0.5) * times, bound: 'exact', low: null, form };
  }
  return {
    first: i,
    end: at,
    value: round(total + (form === 'word' ? Math.max(current, 0) : current)),
    bound: 'exact',
    low: null,
    form,
  };
}

/** "25-five" is no number, "twenty five" is one. */
function canFollow(role: string, last: string): boolean {
  if (last === '' || last === 'hundred' || last === 'scale') return true;
  return role === 'unit' && last === 'ten';
}

/** Skips a hyphen, or an "and" after hundreds and thousands. */
function skipJoin(atoms: Atoms, at: number, last: string): number {
  if (atoms.norms[at] === 'and') {
    const next = wordAt(atoms, at + 1);
    const small = next && isSmall(next.role);
    return (last === 'hundred' || last === 'scale') && small ? at + 1 : at;
  }
  const j = afterHyphen(atoms, at);
  return j > at && !atoms.spaced[at] && !atoms.spaced[j] ? j : at;
}

/** Floating point leaves 1.2 * 1e6 a hair off. */
function round(value: number): number {
  return Number.isInteger(value) || Math.abs(value) < 1 ? value : Number(value.toPrecision(12));
}
