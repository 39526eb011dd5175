import type { Category } from '../../../format/claim.ts';
import { WordTest } from '../../../language/word-test.ts';
import type { Draft } from '../frames.ts';
import type { Clauses } from '../people/group.ts';

const LOSSES = new WordTest(/^(?:casualties|losses|deaths|fatalities)$/);
const WHOSE: ReadonlyMap<string, Category> = new Map(
  Object.entries<Category>({
    civilian: 'civilian',
    military: 'military',
    army: 'military',
    enemy: 'military',
    troop: 'military',
    combat: 'military',
  }),
);
const OWNER = /^(?:army|military|enemy|adversary|garrison|brigade|battalion|regiment|division|navy)$/;

/** "Civilian casualties stand at 11 dead and more than 60 injured", "put the army's losses at 29": whose losses the bare numbers count. */
export function likeLosses(c: Clauses, all: readonly Draft[], from: number): void {
  const { doc } = c;
  const at = LOSSES.next(doc, c.first, c.end);
  if (at === c.end) return;
  const owner = doc.norm(at - 1) === "'s" && OWNER.test(doc.norm(at - 2));
  const kind = owner ? 'military' : WHOSE.get(doc.norm(at - 1));
  if (!kind) return;
  for (let i = from; i < all.length; i++) {
    const d = all[i];
    if (d.category !== 'unspecified' || d.group.first <= at || d.group.counting !== 'number') continue;
    // "and said nine others were hurt": told for themselves
    if (d.group.known || d.group.others || d.group.ofEffect || doc.sentenceOf(d.first) !== doc.sentenceOf(at))
      continue;
    if (!isBroken(c, at, d.group.first)) d.category = kind;
  }
}

/** Does the sentence go on to something else between the two? */
function isBroken({ doc }: Clauses, from: number, to: number): boolean {
  let verbs = 0;
  for (let i = from + 1; i < to; i++) {
    if (/^(?:;|:|but|while|whereas|when|after|said|says|adding)$/.test(doc.norm(i))) return true;
    if (/^(?:VB[DPZ]|MD)$/.test(doc.xpos(i)) && ++verbs > 1) return true;
  }
  return false;
}
