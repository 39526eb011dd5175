import type { Doc } from '../../../language/doc.ts';
import { PREDICATES } from '../lexicon.ts';
import { isBreak } from '../words.ts';

/** Tokens that a name and an aside may have. */
const NAME = 5;
const ASIDE = 16;

/** "stabbed shop assistant Dana Holt, 44, to death", "beat his wife, a mother of two, to death": the token behind the name and the aside that say who somebody is. */
export function behindDescription(doc: Doc, from: number, end: number): number {
  let i = from;
  while (i < Math.min(end, from + NAME) && doc.xpos(i) === 'NNP') i++;
  if (doc.norm(i) !== ',') return i;
  for (let j = i + 1; j < Math.min(end, i + ASIDE); j++) {
    if (doc.norm(j) === ',') {
      // "Dana Holt, 44, a teacher, to death"
      const next = doc.norm(j + 1);
      if (next === 'to' || next === 'dead' || next === 'alive') return j + 1;
      if (!/^(?:a|an|the|of|who|whom|his|her|from)$/.test(next)) return i;
    } else if (isBreak(doc.norm(j)) || PREDICATES.has(doc.norm(j))) return i;
  }
  return i;
}
