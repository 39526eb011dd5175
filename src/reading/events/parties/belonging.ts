import type { FieldReading } from '../../reading.ts';
import { covering } from '../clauses/classes.ts';
import { nounAfter } from '../clauses/order.ts';
import type { SentenceTree } from '../grammar/tree.ts';
import { nounClasses } from '../words/nouns.ts';
import { weaponAt } from '../words/weapons.ts';

/** Whose men or arms a noun group tells of, by the pronoun before it or the name behind it. */

/** "one of its men", "none of our jets": the pronoun before the force. */
export function containerOwner(tree: SentenceTree, head: number): number {
  const { doc } = tree;
  if (
    !/^(?:one|two|three|some|several|none|members?|two|most|many)$/.test(doc.norm(head)) ||
    doc.norm(head + 1) !== 'of'
  )
    return -1;
  const at = nounAfter(tree, head + 1);
  return at > head && at < head + 7 ? ownerPronoun(tree, at) : -1;
}

/** "its planes", "their fighters": the pronoun before a force or a weapon. */
export function ownerPronoun(tree: SentenceTree, head: number): number {
  const { doc } = tree;
  const classes = nounClasses(doc, head);
  if (!classes?.has('force') && !OWN_MEN.test(doc.norm(head)) && weaponAt(doc, head) === null) return -1;
  for (let j = head - 1; j >= tree.first && j > head - 4; j--)
    if (/^(?:its|their|our|his|her)$/.test(doc.norm(j))) return j;
  return -1;
}

const OWN_MEN =
  /^(?:men|members|boys|commandos|mujahideen|officers|guards|bodyguards|policemen|deputies|pilots|gunners)$/;

/** "his officers", "their guards": men that the pronoun alone tells of. */
export function ownMenOf(tree: SentenceTree, head: number): number {
  return OWN_MEN.test(tree.doc.norm(head)) ? ownerPronoun(tree, head) : -1;
}

/** "fighters of the Land Front", "rockets fired by the Northern Front", "a sniper from the brigade": the noun they belong to, -1 when none follows. */
export function ledBy(tree: SentenceTree, field: FieldReading, head: number): number {
  const { doc } = tree;
  const people = PEOPLE_OF.test(doc.norm(head));
  if (!people && !isArm(tree, head)) return -1;
  let i = head + 1;
  if (/^(?:fired|launched|sent|flown|belonging|loyal|dispatched|planted|laid)$/.test(doc.norm(i))) i++;
  else if (
    /^(?:affiliated|linked|allied|aligned)$/.test(doc.norm(i)) &&
    /^(?:with|to)$/.test(doc.norm(i + 1))
  ) {
    const owner = nounAfter(tree, i + 1);
    return owner > head && owner < head + 10 ? owner : -1;
  } else if (!/^(?:of|from)$/.test(doc.norm(i))) return -1;
  if (i > head + 1 && !/^(?:by|to)$/.test(doc.norm(i))) return -1;
  const owner = nounAfter(tree, i === head + 1 ? i : i);
  if (owner <= head || owner > head + 10) return -1;
  return doc.norm(i) === 'from' && covering(field.places, owner)?.where ? -1 : owner;
}

/** A weapon or what it fires. */
const isArm = (tree: SentenceTree, head: number): boolean =>
  weaponAt(tree.doc, head) !== null || (nounClasses(tree.doc, head)?.has('projectile') ?? false);

const PEOPLE_OF =
  /^(?:fighters?|soldiers?|troops|members?|gunm[ae]n|forces|militants?|units?|elements|heroes|militiam[ae]n|commandos?|snipers?|bombers?|faction|wing|branch|cell|offshoot|guards?|riders|patrol|partisans|activists?|rebels|police|policem[ae]n|officers?|agents?|pilots?|aircraft|jets?|planes?|warplanes?|helicopters?|gunboats?|tanks?|artillery|guns|batter(?:y|ies)|column|crew|groups|factions|cells|mercenaries|gunners|group)$/;
