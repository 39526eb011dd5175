import type { Doc } from '../../../language/doc.ts';
import { casualtiesOf } from '../../casualties/of-sentence.ts';
import type { ResponsibilityFrame } from '../../layers.ts';
import type { FieldReading, Reading } from '../../reading.ts';
import { certaintyOf, isAsked } from '../clauses/modality.ts';
import { isPassive } from '../clauses/slots.ts';
import { countsVictims } from '../grammar/near.ts';
import { clauseExtent } from '../grammar/span.ts';
import { type SentenceTree, treeOf } from '../grammar/tree.ts';
import { noteDoer } from './accused-memory.ts';
import { doerAt } from './deed-subject.ts';
import { drivenBy } from './driven-by.ts';
import { doerOf } from './hand-person.ts';
import { aimsAtSomebody, handDeed, nextHand } from './hand-words.ts';
import { isDoubted } from './how-sure.ts';
import { isHarmed } from './person-doer.ts';

/**
 * Accounts of crimes tell step by step what somebody did: "he got out, raised a rifle and fired twice". Each verb of the hand with the
 * person who is its subject, where the account counts victims near; what other rules have read already is left to them.
 */
export function handDeeds(
  field: FieldReading,
  reading: Reading,
  k: number,
  found: ResponsibilityFrame[],
): ResponsibilityFrame[] {
  const { doc } = field;
  const { first, end } = doc.sentences[k];
  const out: ResponsibilityFrame[] = [];
  for (let v = nextHand(doc, first, end); v < end; v = nextHand(doc, v + 1, end)) {
    const sure = handDeed(doc, v, end);
    if (
      sure === 0 ||
      (isEntry(doc, v) && !entersUpon(field, k, v)) ||
      !(isNearVictims(field, k, sure) || aimsAtSomebody(doc, v, end))
    )
      continue;
    const tree = treeOf(doc, k);
    if (!isDone(tree, v)) continue;
    const frame = frameOf(reading, field, tree, v);
    if (frame && !frame.unnamed) dropUnnamed(found, frame);
    if (frame && ![...found, ...out].some((f) => isSame(f, frame))) out.push(frame);
  }
  const driver = drivenBy(field, reading, k);
  if (driver && ![...found, ...out].some((f) => isSame(f, driver))) out.push(driver);
  return out;
}

/** "burst into the flat", which tells of a deed only where somebody was harmed when it happened. */
const isEntry = (doc: Doc, v: number): boolean => /^(?:burst|barge|break|storm|force)$/.test(doc.lemma(v));

function entersUpon(field: FieldReading, k: number, v: number): boolean {
  if (!countsVictims(field, k)) return false;
  const { doc } = field;
  for (let i = v - 1; i >= doc.sentences[k].first && i > v - 12; i--) {
    if (/^(?:when|after|as)$/.test(doc.norm(i))) return casualtiesOf(field, k).some((c) => c.trigger < i);
    if (/^VB[DZ]$/.test(doc.xpos(i))) return false;
  }
  return false;
}

const BACK = 6;
const AHEAD = 3;

function isNearVictims(field: FieldReading, k: number, sure: number): boolean {
  const [back, ahead] = sure > 1 ? [BACK, AHEAD] : [2, 1];
  for (let j = k - back; j <= k + ahead; j++) if (j >= 0 && countsVictims(field, j)) return true;
  return false;
}

/** A verb of what happened: finite, or told with one that is ("pulled a gun, firing twice", "before shooting", "saw him firing"). */
function isDone(tree: SentenceTree, v: number): boolean {
  const { doc, first } = tree;
  if (doc.upos(v) !== 'VERB' || isPassive(tree, v) || isAsked(tree, v)) return false;
  // "near where the sniper fired"
  if (tree.kids(v).some((k) => k < v && doc.norm(k) === 'where')) return false;
  const before = doc.norm(v - 1);
  if (doc.xpos(v) === 'VBG') {
    if (/^(?:the|a|this|that|his|her|of|for|in|with|to|about|over|'s|’s|while|from|by)$/.test(before))
      return false;
    return v > first && tellsWhom(tree, v, false);
  }
  if (doc.xpos(v) === 'VB')
    return before === 'to' && /^(?:begin|start|proceed|continue)$/.test(doc.lemma(v - 2));
  // "two men shot in the leg", "found shot", "the driver killed": what was done to them
  if (doc.xpos(v) === 'VBN' && !hasHave(tree, v) && !tellsWhom(tree, v, true)) return false;
  return tellsWhom(tree, v, false);
}

/** "fired one round into her shoulder", of herself. */
const isOwnBody = (doc: Doc, i: number): boolean =>
  /^(?:his|her|their)$/.test(doc.norm(i)) &&
  /^(?:into|in|through)$/.test(doc.norm(i - 1)) &&
  /^(?:own|right|left|head|leg|foot|chest|hand|arm|shoulder|stomach|torso|face|thigh|mouth)$/.test(
    doc.norm(i + 1),
  );

function hasHave({ doc, first }: SentenceTree, v: number): boolean {
  for (let i = v - 1; i >= first && i > v - 4; i--)
    if (/^(?:has|have|had|having)$/.test(doc.norm(i))) return true;
  return false;
}

/** Behind a verb that wants an object: does one follow, or whom it was aimed at? The one who did it is no object. */
function tellsWhom({ doc, end }: SentenceTree, v: number, strict: boolean): boolean {
  let wants = WANTS.test(doc.lemma(v));
  for (let i = v + 1; i < end && i < v + 8; i++) {
    const w = doc.norm(i);
    if (SELF.test(w) || isOwnBody(doc, i) || /^(?:each|another)$/.test(w)) return false;
    if (!wants) {
      if (i > v + 4) return true;
      continue;
    }
    if (/^(?:and|or)$/.test(w) ? HARMED.test(doc.norm(i + 1)) : SKIPS.test(w) || HARMED.test(w)) continue;
    if (/^(?:at|toward|towards|through|into)$/.test(w)) {
      wants = false;
      continue;
    }
    if (!/^(?:DT|PRP\$?|CD|NNPS?|NNS|JJ|NN)$/.test(doc.xpos(i)) || isTime(w)) return false;
    wants = false;
  }
  return (
    !wants ||
    (!strict &&
      /^(?:shoot|stab)$/.test(doc.lemma(v)) &&
      /^(?:begin|start|go|come|keep)$/.test(doc.lemma(v - 1)))
  );
}

const SKIPS = /^(?:fatally|accidentally|then|also|dead|down|both|allegedly|repeatedly)$/;
const WANTS = /^(?:shoot|stab|strangle|bludgeon|behead|gun|knife)$/;
const HARMED = /^(?:killed|wounded|injured|stabbed|robbed|shot|killing|wounding|injuring|killing)$/;
const SELF = /^(?:himself|herself|themselves|self|itself|myself)$/;
const isTime = (w: string): boolean =>
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|early|late|yesterday|today|tonight|last)$/.test(w);

function frameOf(
  reading: Reading,
  field: FieldReading,
  tree: SentenceTree,
  v: number,
): ResponsibilityFrame | null {
  const { doc } = tree;
  const head = doerAt(tree, v);
  const doer = head < 0 || isHarmed(field, tree, head, v) ? null : doerOf(reading, field, tree, head);
  if (!doer) return null;
  const certainty = certaintyOf(tree, v);
  if (certainty === 'expected' || certainty === 'conditional' || certainty === 'denied') return null;
  if (isOnlySaid(tree, v)) return null;
  if (doer.name) noteDoer(field, doer.name, doc.sentenceOf(v), doer.unnamed);
  const span = clauseExtent(tree, v, { subject: head < v ? head : -1, withClauses: false });
  return {
    ...span,
    trigger: v,
    stance: certainty === 'possible' || isDoubted(tree, v) || isBelieved(tree, v) ? 'suspects' : 'blames',
    actor: doer.name,
    certainty,
    ...(doer.unnamed ? { unnamed: doer.unnamed } : {}),
    rule: 'responsibility/hand-deed',
  };
}

/** "If Plim fired", "a rumour that Plim fired", "it is not true that Plim fired": nobody says that he did. */
function isOnlySaid({ doc, first }: SentenceTree, v: number): boolean {
  for (let i = v - 1; i >= first && v - i < 12; i--) {
    const w = doc.norm(i);
    if (w === 'if' || /^(?:rumou?rs?|hoax|theory|theories)$/.test(w)) return true;
    if (w === 'that' && /^(?:true|fact)$/.test(doc.norm(i - 1)) && /^(?:not|n't|no)$/.test(doc.norm(i - 2)))
      return true;
    if (/^[;:]$/.test(w)) return false;
  }
  return false;
}

/** "Police believe Plim fired". */
function isBelieved({ doc, first }: SentenceTree, v: number): boolean {
  const up = doc.head(v);
  return doc.dep(v) === 'ccomp' && up >= first && /^(?:believe|suspect|think|allege)$/.test(doc.lemma(up));
}

/** "identified Omar Plim as the man who fired": what hangs on the same verb and names nobody gives way. */
function dropUnnamed(found: ResponsibilityFrame[], { trigger }: ResponsibilityFrame): void {
  const at = found.findIndex((f) => f.trigger === trigger && f.unnamed);
  if (at >= 0) found.splice(at, 1);
}

/** Do two statements tell of the same person, or hang on the same words? */
function isSame(a: ResponsibilityFrame, b: ResponsibilityFrame): boolean {
  if (a.trigger === b.trigger) return true;
  if (a.actor === b.actor && a.stance !== 'suspects') return true;
  return a.unnamed !== undefined && b.unnamed !== undefined && a.unnamed.at === b.unnamed.at;
}
