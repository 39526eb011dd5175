import { PREDICATES } from '../lexicon.ts';
import type { Clauses } from '../people/group.ts';
import type { Predicate } from '../predicates/predicates.ts';
import { isBreak, POSSESSIVE } from '../words.ts';

/** "were killed in the market on Monday, along with two guards": to the token where more victims begin, -1 without such. */
export function besidesFrom(c: Clauses, p: Predicate): number {
  if (p.voice !== 'passive' && p.voice !== 'intransitive') return -1;
  const { doc } = c;
  let i = overPhrase(c, p.end);
  if (doc.norm(i) === ',') i++;
  if (doc.norm(i) === 'as' && doc.norm(i + 1) === 'well' && doc.norm(i + 2) === 'as') return i + 3;
  if (isWithOthers(c, i)) return i + 1;
  const so = soDid(c, i);
  if (so >= 0) return so;
  if (doc.norm(i) === 'alongside') return i + 1;
  const along = doc.norm(i) === 'along' || doc.norm(i) === 'together';
  return along && doc.norm(i + 1) === 'with' ? i + 2 : -1;
}

/** "died with nine others", "with four of his men"; "with two others wounded" tells of them what it has to tell. */
function isWithOthers({ doc, end, quantities }: Clauses, i: number): boolean {
  if (doc.norm(i) !== 'with') return false;
  const q = quantities.get(i + 1);
  // "was killed with four of his men", "with his driver"
  const own = POSSESSIVE.has(doc.norm(q ? q.end + 1 : i + 1)) && (!q || doc.norm(q.end) === 'of');
  if (!own && !(q && /^(?:others|other|more)$/.test(doc.norm(q.end)))) return false;
  const from = q?.end ?? i + 1;
  for (let j = from; j < Math.min(end, from + PHRASE) && !isBreak(doc.norm(j)); j++)
    if (PREDICATES.has(doc.norm(j))) return false;
  return true;
}

/** "The pilot died, as did both passengers", "and so were two guards": to whom the same befell; -1 without such. */
function soDid({ doc }: Clauses, i: number): number {
  let j = doc.norm(i) === 'and' ? i + 1 : i;
  if (!/^(?:as|so)$/.test(doc.norm(j))) return -1;
  j++;
  return /^(?:did|was|were|has|have|had)$/.test(doc.norm(j)) ? j + 1 : -1;
}

/** Tokens of a phrase of where and when. */
const PHRASE = 9;

/** From a verb over where and when to the comma behind; the token itself where something else follows. */
function overPhrase({ doc, end }: Clauses, from: number): number {
  if (doc.xpos(from) !== 'IN') return from;
  for (let i = from; i < Math.min(end, from + PHRASE); i++) {
    if (doc.norm(i) === ',') return i;
    if (!/^(?:IN|DT|PRP\$|JJ|NN.*|CD|HYPH|POS)$/.test(doc.xpos(i))) return from;
  }
  return from;
}
