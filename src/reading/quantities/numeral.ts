import type { Bound } from '../../format/claim.ts';
import { type Atoms, NUMBER, SIGN, WORD } from '../../language/atoms.ts';
import { type LexiconEntry, lexicon } from '../../lexicon/load.ts';

/** A numeral: figures, words or both, without its bound and unit. */
export interface Numeral {
  /** First atom and the one after the last. */
  first: number;
  end: number;
  /** null for words that give no number ("several") or only a scale ("hundreds"). */
  value: number | null;
  /** Bound that the numeral itself brings: "dozens", "several", "none"; else "exact" or, for "a couple", "about". */
  bound: Bound;
  /** Smallest number that a scale word stands for: dozens 24, hundreds 200. */
  low: number | null;
  form: 'figure' | 'word' | 'fraction' | 'scale' | 'indefinite' | 'none';
}

interface NumberWords extends LexiconEntry {
  role: string;
  bound?: Bound;
  words: Record<string, number>;
}

interface WordInfo {
  role: string;
  value: number;
  bound: Bound;
}

const WORDS = new Map<string, WordInfo>();
const SUFFIX = new Map<string, number>();
const PARTS = new Map<string, number>();
for (const { role, bound = 'exact', words } of lexicon<NumberWords>('numbers')) {
  for (const [word, value] of Object.entries(words)) {
    if (role === 'suffix') SUFFIX.set(word, value);
    else if (role === 'part') PARTS.set(word, value);
    else WORDS.set(word, { role, value, bound });
  }
}
const GLYPHS: ReadonlyMap<string, number> = new Map(
  Object.entries<number>({
    '½': 1 / 2,
    '⅓': 1 / 3,
    '⅔': 2 / 3,
    '¼': 1 / 4,
    '¾': 3 / 4,
    '⅛': 1 / 8,
  }),
);
const ARTICLES = new Set(['a', 'an']);
const AFTER_ARTICLE = new Set(['hundred', 'scale', 'dozen']);

const FIRST_WORDS = new Set([...WORDS.keys(), ...ARTICLES, 'half', 'couple', ...GLYPHS.keys()]);

/** Is a numeral, perhaps, begun by this atom? A cheap test before `numeralAt`. */
export function mayBeNumeral({ norms, kinds }: Atoms, i: number): boolean {
  return kinds[i] === NUMBER || FIRST_WORDS.has(norms[i]);
}

/** The numeral that starts at atom i, as long as it goes; null when there is none. */
export function numeralAt(atoms: Atoms, i: number): Numeral | null {
  return (
    indefiniteAt(atoms, i) ??
    halfAt(atoms, i) ??
    scaleWordAt(atoms, i) ??
    partOfNumber(atoms, i) ??
    cardinalAt(atoms, i)
  );
}

const info = (atoms: Atoms, i: number): WordInfo | undefined => WORDS.get(atoms.norms[i]);

/** True for two atoms with nothing or a hyphen between them, so that "twenty-five" and "twenty five" read alike. */
function afterHyphen({ norms, length }: Atoms, i: number): number {
  return (norms[i] === '-' || norms[i] === '\u2010' || norms[i] === '\u2011') && i + 1 < length ? i + 1 : i;
}

/** "3.5 million", "two hundred and six", "a dozen", "four-and-a-half thousand". */
function cardinalAt(atoms: Atoms, i: number): Numeral | null {
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
    const next = info(atoms, i + 1);
    if (!next || !AFTER_ARTICLE.has(next.role)) return null;
    current = 1;
    last = 'article';
    at = i + 1;
  }
  for (; at < length; ) {
    const j = last === '' ? at : skipJoin(atoms, at, last);
    const word = info(atoms, j);
    if (!word || (j > at && word.role === 'indefinite')) break;
    const { role, value } = word;
    if (role === 'unit' || role === 'teen' || role === 'ten') {
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
    const scale = info(atoms, afterHyphen(atoms, half));
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

/** "1,200", "3.5", and ".5" with its point; a minus that touches only the figure is part of it. */
function figureOf({ norms, spaced, kinds }: Atoms, i: number): number {
  const figure = norms[i].replaceAll(',', '');
  const sign = norms[i - 1];
  if (sign === '.' && spaced[i - 1] && !spaced[i] && !figure.includes('.')) return Number(`0.${figure}`);
  const minus = (sign === '-' || sign === '\u2212') && !spaced[i] && (spaced[i - 1] || kinds[i - 2] === SIGN);
  const word = norms[i - 1] === 'minus' || (sign === '-' && norms[i - 2] === 'minus');
  return minus || word ? -Number(figure) : Number(figure);
}

/** "25-five" is no number, "twenty five" is one. */
function canFollow(role: string, last: string): boolean {
  if (last === '' || last === 'hundred' || last === 'scale') return true;
  return role === 'unit' && last === 'ten';
}

/** Skips a hyphen, or an "and" after hundreds and thousands. */
function skipJoin(atoms: Atoms, at: number, last: string): number {
  if (atoms.norms[at] === 'and') {
    const next = info(atoms, at + 1);
    const small = next && (next.role === 'unit' || next.role === 'teen' || next.role === 'ten');
    return (last === 'hundred' || last === 'scale') && small ? at + 1 : at;
  }
  const j = afterHyphen(atoms, at);
  return j > at && !atoms.spaced[at] && !atoms.spaced[j] ? j : at;
}

function andAHalf({ norms }: Atoms, at: number): number | null {
  const dash = norms[at] === '-' ? 1 : 0;
  if (norms[at + dash] !== 'and') return null;
  const a = at + dash + 1 + dash;
  return norms[a] === 'a' && norms[a + 1 + dash] === 'half' ? a + 2 + dash : null;
}

/** Floating point leaves 1.2 * 1e6 a hair off. */
function round(value: number): number {
  return Number.isInteger(value) || Math.abs(value) < 1 ? value : Number(value.toPrecision(12));
}

/** "5m" is five million after a sign of money or before a noun, else metres; "g", "b" and "k" likewise. */
function suffixIsScale(atoms: Atoms, i: number, at: number): boolean {
  const suffix = atoms.norms[at];
  if (suffix !== 'm' && suffix !== 'b' && suffix !== 'k') return true;
  if (i > 0 && /^[$£€¥]$|^(?:rm|rs|ps|usd|eur)$/.test(atoms.norms[i - 1])) return true;
  if (suffix !== 'm') return true;
  const next = atoms.kinds[at + 1] === WORD ? atoms.norms[at + 1] : '';
  return next !== '' && !NOT_COUNTED_AFTER_METRES.has(next);
}

const NOT_COUNTED_AFTER_METRES = new Set(
  'long wide high deep tall from away of to and or in at on by below above across apart off further race hurdles'.split(
    ' ',
  ),
);

/** "5 1/2"; "24/7" and "9/11" are none. */
function slashFraction({ norms }: Atoms, top: number, whole: number, first: number): Numeral | null {
  const [a, b] = [Number(norms[top]), Number(norms[top + 2])];
  if (!(a < b) || a > 9 || !(b === 2 || b === 3 || b === 4 || b === 5 || b === 8 || b === 10)) return null;
  return { first, end: top + 3, value: whole + a / b, bound: 'exact', low: null, form: 'fraction' };
}

/** "a third of", "two-thirds", "three quarters", "one in four", "one out of three". */
function partOfNumber(atoms: Atoms, i: number): Numeral | null {
  const { norms } = atoms;
  const top = ARTICLES.has(norms[i]) ? 1 : (smallNumber(atoms, i) ?? 0);
  if (top < 1 || top > 99) return null;
  const j = afterHyphen(atoms, i + 1);
  const word = norms[j] ?? '';
  const plural =
    word.endsWith('s') && word !== 'halfs' ? word.slice(0, -1) : word === 'halves' ? 'half' : word;
  const part = PARTS.get(plural);
  const fraction = { first: i, bound: 'exact', low: null, form: 'fraction' } as const;
  if (part !== undefined) {
    const isPlural = plural !== word;
    const of = norms[j + 1] === 'of' || j > i + 1;
    const named = plural === 'quarter' || plural === 'half';
    if (isPlural ? top > 1 : top === 1 && (of || (named && norms[j + 1] !== 'of' && isShare(norms[j + 1]))))
      return { ...fraction, end: j + 1, value: top / part };
    return null;
  }
  if (ARTICLES.has(norms[i])) return null;
  const k = norms[i + 1] === 'in' && norms[i + 2] === 'every' ? i + 3 : norms[i + 1] === 'in' ? i + 2 : i + 3;
  const outOf = norms[i + 1] === 'out' && norms[i + 2] === 'of';
  if (!outOf && norms[i + 1] !== 'in') return null;
  const bottom = smallNumber(atoms, k);
  if (bottom === null || bottom <= top || bottom > 1000) return null;
  return { ...fraction, end: k + 1, value: top / bottom };
}

const isShare = (next: string | undefined) => next === 'the' || next === 'a' || next === 'an';

function smallNumber(atoms: Atoms, i: number): number | null {
  if (i >= atoms.length) return null;
  const word = info(atoms, i);
  if (word && (word.role === 'unit' || word.role === 'teen' || word.role === 'ten')) return word.value;
  return atoms.kinds[i] === NUMBER && /^\d{1,4}$/.test(atoms.norms[i]) ? Number(atoms.norms[i]) : null;
}

/** "half a million", "half a dozen", "half the cattle", "half of them", "a couple of", "a pair of". */
function halfAt(atoms: Atoms, i: number): Numeral | null {
  const { norms } = atoms;
  if (ARTICLES.has(norms[i]) && (norms[i + 1] === 'couple' || norms[i + 1] === 'pair')) {
    const scale = info(atoms, norms[i + 2] === 'of' ? i + 3 : i + 2);
    if (scale && (scale.role === 'dozen' || scale.role === 'hundred' || scale.role === 'scale'))
      return about(i, norms[i + 2] === 'of' ? i + 4 : i + 3, 2 * scale.value);
    if (norms[i + 2] === 'of') return norms[i + 1] === 'couple' ? about(i, i + 2, 2) : exact(i, i + 2, 2);
    return null;
  }
  const h = ARTICLES.has(norms[i]) && norms[i + 1] === 'half' ? i + 1 : i;
  if (norms[h] !== 'half' || norms[h - 1] === 'and') return null;
  let j = afterHyphen(atoms, h + 1);
  if (ARTICLES.has(norms[j])) j++;
  const scale = info(atoms, j);
  if (scale && (scale.role === 'dozen' || scale.role === 'scale')) return exact(i, j + 1, scale.value / 2);
  if (ORDER.has(norms[h - 1] ?? '')) return null;
  if (
    h === i &&
    (norms[h + 1] === 'of' || norms[h + 1] === 'the' || norms[h + 1] === 'its' || norms[h + 1] === 'their')
  )
    return { first: i, end: i + 1, value: 0.5, bound: 'exact', low: null, form: 'fraction' };
  return null;
}

/** "the second half of" is a span of time. */
const ORDER = new Set(
  'first second other latter former last this that each top bottom lower upper northern southern eastern western'.split(
    ' ',
  ),
);

const exact = (first: number, end: number, value: number): Numeral => ({
  first,
  end,
  value,
  bound: 'exact',
  low: null,
  form: 'word',
});
const about = (first: number, end: number, value: number): Numeral => ({
  ...exact(first, end, value),
  bound: 'about',
});

/** "dozens", "several dozen", "hundreds", "tens of thousands", "a few hundred". */
function scaleWordAt(atoms: Atoms, i: number): Numeral | null {
  const { norms } = atoms;
  const word = info(atoms, i);
  if (word?.role === 'vague') {
    const next = norms[i + 1] === 'of' || norms[i + 1] === 'and' ? info(atoms, i + 2) : undefined;
    if (norms[i + 1] === 'of' && next?.role === 'vague')
      return scale(i, i + 3, next.bound, (word.value * next.value) / smallest(next));
    if (norms[i + 1] === 'of' && next?.role === 'scale')
      return scale(i, i + 3, 'thousands', word.value * next.value);
    if (word.bound === 'scores' && !SCORES_NEXT.has(norms[i + 1] ?? '') && !HARMING.test(norms[i - 1] ?? ''))
      return null;
    if (word.bound === 'tens' && norms[i + 1] !== 'of') return null;
    return scale(i, i + 1, word.bound, word.value);
  }
  const few = norms[i] === 'a' && norms[i + 1] === 'few' ? 1 : 0;
  if (!few && word?.role !== 'indefinite') return null;
  const base = info(atoms, i + few + 1);
  if (!base || norms[i] === 'some') return null;
  if (base.role === 'dozen') return scale(i, i + few + 2, 'dozens', 24);
  if (base.role === 'hundred') {
    const over = info(atoms, i + few + 2);
    if (over?.role === 'scale') return scale(i, i + few + 3, 'thousands', 200 * over.value);
    return scale(i, i + few + 2, 'hundreds', 200);
  }
  return base.role === 'scale' ? scale(i, i + few + 2, 'thousands', 2 * base.value) : null;
}

/** "tens of thousands" is 20 thousands, so the plural's own 2 comes off. */
const smallest = (word: WordInfo) => (word.bound === 'dozens' || word.bound === 'scores' ? word.value : 2);

/** "killing three and wounding scores". */
const HARMING = /^(?:wounding|killing|injuring|hurting|maiming|displacing|abducting|detaining|kidnapping)$/;
const SCORES_NEXT = new Set(
  'of more were have had are killed dead injured wounded feared missing hurt die died arrested others others, people'.split(
    ' ',
  ),
);

const scale = (first: number, end: number, bound: Bound, low: number): Numeral => ({
  first,
  end,
  value: null,
  bound,
  low,
  form: 'scale',
});

const GROUPS = new Set([
  'number',
  'handful',
  'string',
  'series',
  'group',
  'spate',
  'score',
  'lot',
  'multitude',
]);

/** "several", "a few", "a number of", "some", "many", "no". */
function indefiniteAt(atoms: Atoms, i: number): Numeral | null {
  const { norms } = atoms;
  const word = info(atoms, i);
  const next = norms[i + 1] ?? '';
  if (ARTICLES.has(norms[i])) {
    if (next === 'few' && !scaleBase(atoms, i + 2)) return indefinite(i, i + 2, 'several');
    const adjective = next === 'large' || next === 'small' || next === 'growing' || next === 'great' ? 1 : 0;
    const noun = norms[i + 1 + adjective];
    if (norms[i + 2 + adjective] !== 'of' || !GROUPS.has(noun)) return null;
    if (noun === 'score') return scale(i, i + 2, 'scores', 20);
    return noun === 'number' || noun === 'handful'
      ? indefinite(i, i + 2 + adjective, adjective && next !== 'small' ? 'unspecified' : 'several')
      : null;
  }
  if (word?.role === 'none') {
    if (
      next === 'longer' ||
      next === 'doubt' ||
      next === 'one' ||
      next === '.' ||
      next === 'fewer' ||
      next === 'less'
    )
      return next === 'one' ? none(i, i + 2) : null;
    return next === 'more' && norms[i + 2] === 'than' ? null : none(i, i + 1);
  }
  if (word?.role !== 'indefinite' || scaleBase(atoms, i + 1)) return null;
  if (norms[i] === 'some' && (atoms.kinds[i + 1] === NUMBER || info(atoms, i + 1))) return null;
  if ((norms[i] === 'many' || norms[i] === 'few') && norms[i - 1] === 'as') return null;
  return indefinite(i, i + 1, word.bound);
}

function scaleBase(atoms: Atoms, i: number): boolean {
  const role = info(atoms, i)?.role;
  return role === 'dozen' || role === 'hundred' || role === 'scale';
}

const indefinite = (first: number, end: number, bound: Bound): Numeral => ({
  first,
  end,
  value: null,
  bound,
  low: null,
  form: 'indefinite',
});
const none = (first: number, end: number): Numeral => ({
  first,
  end,
  value: null,
  bound: 'none',
  low: null,
  form: 'none',
});
