import type { Chance } from './chance.ts';
import { leaf, type Phrase, tree } from './phrase.ts';

const WORDS = 'two three four five six seven eight nine ten eleven twelve'.split(' ');
const MORE = 'thirteen fourteen fifteen sixteen eighteen twenty thirty forty fifty'.split(' ');

/** A number above one, in words or figures. */
export function number(chance: Chance): Phrase {
  if (chance.is(0.38)) return leaf(chance.usual([...WORDS, ...MORE]), 'CD');
  const n = chance.is(0.85) ? chance.number(2, 99) : chance.number(100, 4000);
  return leaf(n > 999 && chance.is(0.8) ? n.toLocaleString('en-US') : String(n), 'CD');
}

/** A number with what bounds it: "at least 12", "up to 40", "as many as 30". */
export function bounded(chance: Chance): Phrase {
  const n = number(chance);
  return chance.make<Phrase>([
    [62, () => n],
    [10, () => tree`(nmod (case at/IN) least/JJS) ${n}`],
    [7, () => tree`(advmod more/JJR (fixed than/IN)) ${n}`],
    [3, () => tree`(advmod up/IN (fixed to/IN)) ${n}`],
    [3, () => tree`(advmod as/RB (fixed many/JJ) (fixed as/IN)) ${n}`],
    [
      8,
      () =>
        tree`(advmod ${leaf(chance.one(['about', 'nearly', 'over', 'around', 'almost', 'approximately', 'roughly']), 'RB')}) ${n}`,
    ],
    [2, () => tree`(advmod some/DT) ${n}`],
    [2, () => tree`(advmod fewer/JJR (fixed than/IN)) ${n}`],
  ]);
}
