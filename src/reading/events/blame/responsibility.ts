import type { Doc } from '../../../language/doc.ts';
import { WordTest } from '../../../language/word-test.ts';
import { maybeCue } from '../../attribution/cues.ts';
import type { ResponsibilityFrame } from '../../layers.ts';
import type { FieldReading, Reading } from '../../reading.ts';
import { isFigurative, isFilmed } from '../clauses/figurative.ts';
import { matchWord } from '../clauses/match.ts';
import { isAsked } from '../clauses/modality.ts';
import { countsVictims } from '../grammar/near.ts';
import { type SentenceTree, treeOf } from '../grammar/tree.ts';
import { BLAME_WORDS, EVENT_WORDS } from '../words/lexicon.ts';
import { isAttackNoun } from '../words/nouns.ts';
import { noteHeld } from './accused-memory.ts';
import { acquits, isCharge } from './acquitted.ts';
import { blameOf } from './blame.ts';
import { cleftIn } from './cleft.ts';
import { deedOf } from './deed.ts';
import { handDeeds } from './hand-deed.ts';
import { identified } from './identity.ts';
import { laidOn } from './laid-on.ts';
import { legalSteps } from './legal.ts';
import { mutualBlame } from './mutual.ts';
import { ownedAttack, suspectedSides } from './owned-attack.ts';

/** Statements of who did it: blames, suspects, claims, admits, denies. */
export function readResponsibilities(field: FieldReading, reading: Reading): ResponsibilityFrame[] {
  const out: ResponsibilityFrame[] = [];
  for (const k of field.doc.sentences.keys())
    if (field.wanted[k]) out.push(...readSentence(field, reading, k));
  return out;
}

function readSentence(field: FieldReading, reading: Reading, k: number): ResponsibilityFrame[] {
  const { doc } = field;
  const { first, end } = doc.sentences[k];
  if (isTeaser(doc.text.slice(doc.starts[first], doc.ends[end - 1] + 4))) return [];
  let found = cleftIn(field, reading, k);
  for (let i = first; i < end; i++) {
    const frame = frameAt(field, reading, k, i);
    if (frame && !found.some((f) => sameStatement(f, frame) || isDenied(field, f, frame))) found.push(frame);
  }
  const mutual = mutualBlame(field, reading, k);
  if (mutual.length > 0) return [...found.filter((f) => f.end <= mutual[0].first), ...mutual];
  const owner = identified(field, reading, k);
  // "the men who shot her were of the Blue Squad": one statement of those whom the words before it tell of
  if (owner) found = found.filter((f) => !f.unnamed && !isSaidOf(owner, f));
  if (owner && !found.some((f) => f.actor === owner.actor)) found.push(owner);
  for (const f of laidOn(field, reading, k)) if (!found.some((o) => sameStatement(o, f))) found.push(f);
  found.push(...handDeeds(field, reading, k, found).filter((f) => !owner || !isSaidOf(owner, f)));
  for (const f of found) noteHeld(reading, f.actor);
  for (const step of legalSteps(field, reading, k)) {
    // "admitted that he gunned her down": one statement
    const told = found.findIndex((f) => isTold(f, step));
    if (told >= 0) found.splice(told, 1);
    // the law's own words say it of all who are accused together
    found = found.filter(
      (f) =>
        f.trigger !== step.trigger ||
        f.speaker ||
        (step.rule === 'responsibility/law-accused' && f.actor === step.actor),
    );
    if (step.rule === 'responsibility/law-named') found = found.filter((f) => f.unnamed?.how !== 'the');
    if (!found.some((f) => tellsSame(f, step) && !isQuotedApart(doc, f, step))) found.push(step);
  }
  if (found.length > 0 && acquits(treeOf(doc, k))) found = found.filter((f) => !isCharge(treeOf(doc, k), f));
  const doubt = suspectedSides(field, reading, k);
  if (doubt) return [...found.filter((f) => f.trigger < doubt.first), doubt];
  return found;
}

/** Does the deed stand in the words before the predicate that tells whose the nameless doers are? */
const isSaidOf = (owner: ResponsibilityFrame, f: ResponsibilityFrame): boolean =>
  f.trigger >= owner.first &&
  f.trigger < owner.trigger &&
  f.stance === 'blames' &&
  !f.speaker &&
  !/\p{Lu}/u.test(f.actor);

/** "Seaside attack | Two guards shot by raiders…": the cut head of another article, whose words say nothing of this one's. */
const isTeaser = (text: string): boolean =>
  text.length < 160 && /\|/.test(text) && /(?:…|\.\.\.)\s*$/.test(text);

/** Does a step of the law speak of the deed of a pronoun? */
function isTold({ unnamed, trigger }: ResponsibilityFrame, step: ResponsibilityFrame): boolean {
  return unnamed?.how === 'he' && step.stance === 'admits' && step.trigger < trigger && trigger <= step.end;
}

/** ""I shot him," said Plim, who is on trial": what he says of himself is one thing, what the law does another. */
function isQuotedApart(doc: Doc, f: ResponsibilityFrame, step: ResponsibilityFrame): boolean {
  for (let i = f.trigger + 1; i < step.trigger; i++) if (/^(?:["”]|'')$/.test(doc.form(i))) return true;
  return false;
}

/** Is somebody whom the law holds held responsible by other words of the sentence, alone or with others? */
function tellsSame(f: ResponsibilityFrame, step: ResponsibilityFrame): boolean {
  // "a 15-year-old boy is charged": the boy
  if (step.unnamed && step.actor.endsWith(` ${f.actor}`)) return true;
  return (
    f.actor.split(/ (?:and|or) /).includes(step.actor) && (f.stance === step.stance || f.stance !== 'admits')
  );
}

/** The words that blame, or tell of something done. */
const words = new WordTest((norm) => BLAME_WORDS.has(norm) || EVENT_WORDS.has(norm));

function frameAt(field: FieldReading, reading: Reading, k: number, i: number): ResponsibilityFrame | null {
  const { doc } = field;
  if (!words.at(doc, i) && !isAttackNoun(doc, i)) return null;
  const tree = treeOf(doc, k);
  const frame = stated(field, reading, tree, i);
  return frame && !isAsked(tree, i) ? frame : null;
}

function stated(
  field: FieldReading,
  reading: Reading,
  tree: SentenceTree,
  i: number,
): ResponsibilityFrame | null {
  const { doc } = field;
  const w = doc.norm(i);
  const blame = BLAME_WORDS.get(w);
  if (blame && !isAttributive(tree, i)) {
    const match = matchWord(tree, field, i, blame);
    if (match?.entry.harm && !countsVictims(field, doc.sentenceOf(i))) return null;
    if (match?.entry.deed && isFilmed(doc, i, match.object)) return null;
    if (match) return match.entry.deed ? deedOf(reading, field, match) : blameOf(reading, field, match);
  }
  const doing = EVENT_WORDS.get(w)?.filter(
    (l) =>
      l.entry.type === 'attack' && l.kind === 'verb' && l.entry.deed !== false && l.entry.agent === undefined,
  );
  if (doing && doing.length > 0) {
    const match = matchWord(tree, field, i, doing, (m) => !isFigurative(m, field, reading));
    const frame = match && deedOf(reading, field, match);
    if (frame) return frame;
  }
  return isAttackNoun(doc, i) ? ownedAttack(reading, field, tree, i) : null;
}

/** "detained several suspected insurgents": what somebody is held to be, not of what. */
function isAttributive({ doc, end }: SentenceTree, i: number): boolean {
  return (
    /^(?:suspected|alleged|accused)$/.test(doc.norm(i)) &&
    i + 1 < end &&
    doc.dep(i) === 'amod' &&
    doc.head(i) > i
  );
}

/** "rejected the accusation that they had bombed": what follows a denial in its clause is what it denies. */
function isDenied(field: FieldReading, denial: ResponsibilityFrame, deed: ResponsibilityFrame): boolean {
  if (denial.stance !== 'denies' || denial.speaker === undefined || deed.speaker !== undefined) return false;
  for (let i = denial.trigger + 1; i < deed.trigger; i++)
    if (ENDS_DENIAL.test(field.doc.norm(i)) || saysMore(field, i)) return false;
  return deed.trigger > denial.trigger;
}

const ENDS_DENIAL = /^(?:,|;|but|while|although|though)$/;

/** "denied the raid and said rebels had": a new statement begins. */
function saysMore({ doc }: FieldReading, i: number): boolean {
  return doc.norm(i) === 'and' && /^VB[DZP]$/.test(doc.xpos(i + 1)) && maybeCue(doc, i + 1);
}

/** The same party in the same words twice: "accused the army of shelling" is one statement. */
function sameStatement(a: ResponsibilityFrame, b: ResponsibilityFrame): boolean {
  if (a.first < b.end && b.first < a.end && a.actor === b.actor) return true;
  return a.trigger < b.trigger && b.trigger < a.end;
}
