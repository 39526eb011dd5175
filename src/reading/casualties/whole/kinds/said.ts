import type { Category } from '../../../../format/claim.ts';
import type { Doc } from '../../../../language/doc.ts';
import type { CasualtyFrame } from '../../../layers.ts';
import type { FieldReading } from '../../../reading.ts';
import { casualtiesOf } from '../../of-sentence.ts';
import type { PeopleOf } from './nouns.ts';

const OPEN: ReadonlySet<Category> = new Set(['unspecified', 'mixed', 'child', 'woman']);
/** Words of a sentence within which its subject stands, and its predicate noun behind the verb. */
const SUBJECT = 8;
const NOUN = 9;

/**
 * "Four people died ... They were all porters", "... The men are thought to be Front fighters": what the same sentence or the next one
 * says that those were of whom the figure tells.
 */
export function kindSaid(field: FieldReading, n: number, people: PeopleOf): Category | null {
  const { doc, casualties } = field;
  const f = casualties[n];
  if (f.scope !== 'incident' || f.partOf >= 0) return null;
  const k = doc.sentenceOf(f.first);
  for (let s = k; s <= Math.min(doc.sentences.length - 1, k + 1); s++) {
    const { first, end } = doc.sentences[s];
    const from = s === k ? f.end : first;
    const be = copulaIn(doc, from, Math.min(end, from + (s === k ? 30 : SUBJECT)), f, s === k);
    if (be < 0) {
      // another figure is told of
      if (s > k && casualtiesOf(field, s).some((o) => o !== f)) return null;
      continue;
    }
    const noun = people.at(s).find((g) => g.at > be && g.at - be <= NOUN);
    if (!noun || OPEN.has(noun.kind) || isBroken(doc, be, noun.at)) return null;
    return (f.count.low ?? 2) > 1 === noun.plural ? noun.kind : null;
  }
  return null;
}

/** The verb of "they were", "the dead are", at the head of a sentence or behind "adding"; -1 without one. */
function copulaIn(doc: Doc, from: number, end: number, f: CasualtyFrame, own: boolean): number {
  const many = (f.count.low ?? 2) > 1;
  let subject = false;
  for (let i = from; i < end; i++) {
    const w = doc.norm(i);
    if (subject && /^(?:was|were|are|is)$/.test(w)) return i;
    if (/^(?:whether|if|not|or|none|most|some|many|of)$/.test(w) || (!own && SPEECH.test(w))) return -1;
    const led =
      !own || /^(?:adding|noting)$/.test(doc.norm(i - (/^(?:that|the)$/.test(doc.norm(i - 1)) ? 2 : 1)));
    if (!led) continue;
    if (many ? MANY.test(w) : ONE.test(w)) subject = true;
    else if (w === 'dead' || w === 'killed') subject ||= f.effect === 'killed';
    else if (w === 'wounded' || w === 'injured') subject ||= f.effect === 'wounded';
  }
  return -1;
}

const SPEECH = /^(?:said|says|say|claimed|claims|insisted|insist|called|described|believe|believed)$/;
const MANY = /^(?:they|victims|casualties|men|both)$/;
const ONE = /^(?:victim|man|deceased)$/;

/** "They were taken to a clinic where nurses ...": another verb between the two. */
function isBroken(doc: Doc, be: number, noun: number): boolean {
  for (let i = be + 1; i < noun; i++) {
    const w = doc.norm(i);
    if (
      /^(?:said|believed|thought|reported|known|identified|named|suspected|described|been|be|to|as)$/.test(w)
    )
      continue;
    if (
      /^(?:VB[DNGPZ]?|W.*|MD|CD|,|:|;)$/.test(doc.xpos(i)) ||
      /^(?:by|not|with|near|at|in|of|only|among|both|mostly|mainly|a|an)$/.test(w)
    )
      return true;
  }
  return false;
}
