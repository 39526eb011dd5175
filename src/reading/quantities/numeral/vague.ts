import type { Bound } from '../../../format/claim.ts';
import { type Atoms, NUMBER } from '../../../language/atoms.ts';
import type { Numeral } from './numeral.ts';
import { ARTICLES, isScale, type WordInfo, wordAt } from './words.ts';

/** "dozens", "several dozen", "hundreds", "tens of thousands", "a few hundred". */
export function scaleWordAt(atoms: Atoms, i: number): Numeral | null {
  const { norms } = atoms;
  const word = wordAt(atoms, i);
  if (word?.role === 'vague') {
    const next = norms[i + 1] === 'of' || norms[i + 1] === 'and' ? wordAt(atoms, i + 2) : undefined;
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
  const base = wordAt(atoms, i + few + 1);
  if (!base || norms[i] === 'some') return null;
  if (base.role === 'dozen') return scale(i, i + few + 2, 'dozens', 24);
  if (base.role === 'hundred') {
    const over = wordAt(atoms, i + few + 2);
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
export function indefiniteAt(atoms: Atoms, i: number): Numeral | null {
  const { norms } = atoms;
  const word = wordAt(atoms, i);
  const next = norms[i + 1] ?? '';
  if (ARTICLES.has(norms[i])) {
    if (next === 'few' && !isScale(atoms, i + 2)) return indefinite(i, i + 2, 'several');
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
  if (word?.role !== 'indefinite' || isScale(atoms, i + 1)) return null;
  if (norms[i] === 'some' && (atoms.kinds[i + 1] === NUMBER || wordAt(atoms, i + 1))) return null;
  if ((norms[i] === 'many' || norms[i] === 'few') && norms[i - 1] === 'as') return null;
  return indefinite(i, i + 1, word.bound);
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
