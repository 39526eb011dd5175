import { PREDICATES } from '../lexicon.ts';
import { DETERMINER, POSSESSIVE } from '../words.ts';
import type { Clauses, Group } from './group.ts';
import { isOwned } from './noun-group.ts';

/** Tokens of the words for an owner. */
const LONGEST = 6;

/**
 * "The mayor's two bodyguards", "three of the herder's four sons": the number counts those behind it, and the owner is none of them. Groups
 * that begin within the words for the owner are taken out; the number's group begins where they do.
 */
export function ofOwner(c: Clauses, before: Group[], g: Group): Group {
  const { doc } = c;
  if (!g.quantity || g.first !== g.quantity.first || !isOwned(doc, g.first)) return g;
  let from = g.first - 1;
  while (from > c.first && g.first - from <= LONGEST && isOfName(c, from - 1)) from--;
  if (from === g.first - 1) return g;
  if (from > c.first && (DETERMINER.has(doc.norm(from - 1)) || POSSESSIVE.has(doc.norm(from - 1)))) from--;
  while (before.length > 0 && before[before.length - 1].first >= from) before.pop();
  const share = before.at(-1);
  if (doc.norm(from - 1) === 'of' && share?.counting === 'number' && share.end >= from - 1) {
    before.pop();
    return { ...g, first: share.first, quantity: share.quantity, count: share.count, whole: g.quantity };
  }
  return { ...g, first: from };
}

/** A word of a name or of what somebody is, and no verb. */
const isOfName = ({ doc }: Clauses, i: number): boolean =>
  doc.norm(i) === "'s" || (/^(?:NN|JJ)/.test(doc.xpos(i)) && !PREDICATES.has(doc.norm(i)));
