import { paragraphBreak } from '../../attribution/paragraph.ts';
import type { TokenSpan } from '../../layers.ts';
import type { FieldReading, Reading } from '../../reading.ts';
import { attackOwners, isLoose } from '../blame/owned-attack.ts';
import { responsibilitiesOf } from '../grammar/near.ts';
import { treeOf } from '../grammar/tree.ts';
import { isAttackNoun } from '../words/nouns.ts';

/**
 * Whose attacks a sentence speaks of that only points to them: "Strikes by the army have become frequent. These strikes
 * left six dead", and the items of a list ("April: Two strikes left six dead") below a heading that says whose they are.
 * Null where nothing is pointed to, or the sentence pointed to names nobody, or more than one.
 */
export function ownerOfSameAttacks(reading: Reading, field: FieldReading, span: TokenSpan): string | null {
  const { doc } = field;
  const k = doc.sentenceOf(span.first);
  const heading = headingsOf(field)[k];
  if (heading >= 0) return ownerIn(reading, field, heading);
  return k > 0 && pointsBack(field, k, span) ? ownerIn(reading, field, k - 1) : null;
}

/** "These attacks left", "The raids that were flown at night caused": attacks told before are what made the victims. */
function pointsBack({ doc }: FieldReading, k: number, span: TokenSpan): boolean {
  const { first } = doc.sentences[k];
  const word = doc.norm(first);
  if (!/^(?:the|these|those|this|both)$/.test(word)) return false;
  let i = first + 1;
  while (i < span.first && i < first + 4 && !isAttackNoun(doc, i)) i++;
  if (i >= span.first || !isAttackNoun(doc, i) || isLoose(treeOf(doc, k), i)) return false;
  // "the attack" is often another one than that of the sentence before
  return /^(?:NNS?|VBG)$/.test(doc.xpos(i)) && (word !== 'the' || /^(?:that|which)$/.test(doc.norm(i + 1)));
}

/** The one party whose attacks a sentence tells of. */
function ownerIn(reading: Reading, field: FieldReading, k: number): string | null {
  const { doc } = field;
  const found = new Set<string>();
  for (const r of responsibilitiesOf(field, k)) if (r.stance !== 'denies') found.add(r.actor);
  if (found.size === 0) {
    const { first, end } = doc.sentences[k];
    const tree = treeOf(doc, k);
    for (let i = first; i < end; i++)
      if (isAttackNoun(doc, i)) for (const owner of attackOwners(reading, tree, i)) found.add(owner);
  }
  return found.size === 1 ? [...found][0] : null;
}

const headings = new WeakMap<FieldReading, Int32Array>();

/** For each sentence of a list the sentence that heads it, -1 for others. */
function headingsOf(field: FieldReading): Int32Array {
  let out = headings.get(field);
  if (out) return out;
  const { doc } = field;
  out = new Int32Array(doc.sentences.length).fill(-1);
  let heading = -1;
  for (const [k, { first, end }] of doc.sentences.entries()) {
    if (isItem(field, k)) out[k] = heading;
    else if (!paragraphBreak(doc, first)) out[k] = k > 0 ? out[k - 1] : -1;
    else heading = -1;
    if (doc.norm(end - 1) === ':' && end - first > 3) heading = k;
  }
  headings.set(field, out);
  return out;
}

/** "- Two strikes ...", "April: Two strikes ...": an item of a list. */
function isItem({ doc }: FieldReading, k: number): boolean {
  const { first, end } = doc.sentences[k];
  if (!paragraphBreak(doc, first)) return false;
  if (/^[•·*▪◦‣–—-]$/.test(doc.form(first))) return true;
  for (let i = first + 1; i < Math.min(end - 1, first + 4); i++) if (doc.norm(i) === ':') return true;
  return false;
}
