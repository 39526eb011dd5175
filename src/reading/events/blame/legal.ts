import type { Stance } from '../../../format/claim.ts';
import { WordTest } from '../../../language/word-test.ts';
import { isTitleCase } from '../../actors/words.ts';
import type { FrameSpeaker, ResponsibilityFrame } from '../../layers.ts';
import type { FieldReading, Reading } from '../../reading.ts';
import { covering } from '../clauses/classes.ts';
import { byAgent, isNegated } from '../clauses/slots.ts';
import { isViolentVerb } from '../clauses/violence.ts';
import { countsVictims } from '../grammar/near.ts';
import { clauseExtent } from '../grammar/span.ts';
import { type SentenceTree, treeOf } from '../grammar/tree.ts';
import { noteName } from '../parties/namesake.ts';
import { isRelevant } from '../relevance.ts';
import { accusedBy, partyBy, SOMEBODY } from './accused.ts';
import { accusedAsNamed, accusedIn } from './accused-as.ts';
import { type Accused, areNamed, nameAccused, noteArrested, theFirst, theOne } from './accused-memory.ts';
import { CRIME, isOfCrime, REACH } from './crime.ts';
import { isHeld, isTerm, STEPS, stepOf, verdictOf } from './legal-step.ts';
import { isArrestFor } from './loose-arrest.ts';

const OPENS = new WordTest(
  (w) => STEPS.has(w) || CULPRIT.test(w) || /^(?:warrants?|identified|named|interest)$/.test(w),
);

/** Whom a case calls the one who did it. */
const CULPRIT =
  /^(?:suspects?|gunm[ae]n|shooters?|killers?|murderers?|attackers?|assailants?|bombers?|perpetrators?|culprits?|snipers?|assassins?)$/;
/**
 * Who did it by what the law does: charged, wanted or convicted of a killing, named as the gunman, or owning up to it.
 * A charge suspects, a conviction blames, a plea of guilty admits.
 */
export function legalSteps(field: FieldReading, reading: Reading, k: number): ResponsibilityFrame[] {
  const { doc } = field;
  const { first, end } = doc.sentences[k];
  const out: ResponsibilityFrame[] = [];
  for (let i = OPENS.next(doc, first, end); i < end; i = OPENS.next(doc, i + 1, end)) {
    if (!areNamed(reading)) findAccused(reading);
    const tree = treeOf(doc, k);
    const found =
      headline(reading, field, tree, i) ??
      stepAt(reading, field, tree, i) ??
      named(reading, field, tree, i) ??
      byDeed(reading, field, tree, i) ??
      warrant(reading, field, tree, i);
    if (found && !out.some((o) => o.actor === found.actor && o.stance === found.stance)) out.push(found);
  }
  return out;
}

/** Whom the text names: needed where a headline or a noun speaks of the same person. */
function findAccused(reading: Reading): void {
  const names = new Set<string>();
  nameAccused(reading, new Set());
  for (const field of reading.fields) {
    if (field.in === 'title') continue;
    for (const k of field.doc.sentences.keys())
      if (field.wanted[k])
        for (const { actor, rule, unnamed, loose } of legalSteps(field, reading, k))
          if (unnamed || loose) continue;
          else if (rule !== 'responsibility/law-named' || actor.includes(' ')) {
            names.add(actor);
            noteName(reading, actor);
          }
  }
  nameAccused(reading, names);
}

/** "Tarn Man Charged In Slaying": names cannot be told in a headline with capitals; the text's one accused is meant. */
function headline(
  reading: Reading,
  field: FieldReading,
  tree: SentenceTree,
  i: number,
): ResponsibilityFrame | null {
  const { doc, first } = tree;
  if (!isTitled(field, tree)) return null;
  const step = STEPS.get(doc.norm(i))?.[0];
  if (!step || isNegated(tree, i) || !isOfCrime(field, tree, i + 1, step)) return null;
  const one = theOne(reading, i, first) ?? (isOfOne(tree, i) ? theFirst(reading, i, first) : null);
  return one && made(tree, i, one, step.stance, step.id);
}

/** "Dolna Man Charged": of one person, whoever else the text tells of later. */
const isOfOne = ({ doc, first }: SentenceTree, step: number): boolean => {
  for (let j = first; j < step; j++) if (SOMEBODY.test(doc.norm(j))) return true;
  return false;
};

function stepAt(
  reading: Reading,
  field: FieldReading,
  tree: SentenceTree,
  i: number,
): ResponsibilityFrame | null {
  const step = stepOf(tree, i);
  if (!step || (isNegated(tree, i) && step.stance !== 'denies') || isTitled(field, tree)) return null;
  if (step.be && !isHeld(tree, i)) return null;
  const of = isOfCrime(field, tree, (verdictOf(tree, i) || i) + 1, step);
  const accused =
    of &&
    (accusedBy(reading, field, tree, i, step.accused) ??
      (OF_PERSONS.has(step.id) ? null : partyBy(reading, field, tree, i, step.accused)));
  if (!accused) {
    const arrested =
      !of && step.stance === 'suspects' ? accusedBy(reading, field, tree, i, step.accused) : null;
    noteArrested(reading, arrested);
    if (!arrested || !isArrestFor(reading, field, tree, i, step, arrested)) return null;
    const by = step.accused === 'patient' ? takerOf(field, tree, i, arrested.first > i) : null;
    return {
      ...made(tree, i, arrested, 'suspects', step.id),
      ...(by ? { speaker: by } : {}),
      lesser: true,
      loose: true,
    };
  }
  if (of === 'harm' && accused.unnamed) return null;
  // "units hunted for men suspected of", where "a man is suspected of" tells of one
  if (step.id === 'suspected' && accused.unnamed && !(accused.unnamed.how === 'a' && isHeld(tree, i)))
    return null;
  const told = made(tree, i, accused, isTerm(tree, i + 1) ? 'blames' : step.stance, step.id);
  const by = step.accused === 'patient' ? takerOf(field, tree, i, accused.first > i) : null;
  const frame = by ? { ...told, speaker: by } : told;
  return of === 'harm' ? { ...frame, lesser: true } : frame;
}

/** What a government does, too, without being tried: "admitted to 57 deaths". */
const OF_PERSONS = new Set(['owns-up', 'confessed', 'serves']);

const isTitled = (field: FieldReading, { doc, first, end }: SentenceTree): boolean =>
  field.in === 'title' && (isTitleCase(doc, first, end) || isShortTitle(doc, first, end));

/** "Dolna Man Charged in Slaying": few words, all of them with capitals. */
function isShortTitle(doc: SentenceTree['doc'], first: number, end: number): boolean {
  let words = 0;
  for (let i = first; i < end; i++) {
    if (!/^\p{L}{4,}/u.test(doc.form(i))) continue;
    if (!/^\p{Lu}/u.test(doc.form(i))) return false;
    words++;
  }
  return words >= 3;
}

/** "police named Omar Plim as the gunman", "identified the suspect as Omar Plim", "the gunman, Omar Plim,", "suspect Omar Plim". */
function named(
  reading: Reading,
  field: FieldReading,
  tree: SentenceTree,
  i: number,
): ResponsibilityFrame | null {
  const { doc } = tree;
  const ofInterest =
    doc.norm(i) === 'interest' && doc.norm(i - 1) === 'of' && /^persons?$/.test(doc.norm(i - 2));
  if (
    !(CULPRIT.test(doc.norm(i)) || ofInterest) ||
    isTitled(field, tree) ||
    !isToldOf(reading, field, doc.sentenceOf(i))
  )
    return null;
  const accused = accusedIn(reading, field, tree, i);
  if (!accused) return null;
  const stance = ofInterest || /^suspect/.test(doc.norm(i)) || isHedged(tree, i) ? 'suspects' : 'blames';
  const by = namer(field, tree, i);
  return { ...made(tree, i, accused, stance, 'named'), ...(by ? { speaker: by } : {}) };
}

/** "The officer who shot the boy was identified as Omar Plim": whoever is named as the one of whom the deed is told. */
function byDeed(
  reading: Reading,
  field: FieldReading,
  tree: SentenceTree,
  i: number,
): ResponsibilityFrame | null {
  const { doc, first } = tree;
  if (doc.norm(i + 1) !== 'as' || !/^(?:was|were|been|is|are)$/.test(doc.norm(i - 1))) return null;
  let who = i - 2;
  while (who > first && i - who < 30 && doc.norm(who) !== 'who') who--;
  if (doc.norm(who) !== 'who' || doc.upos(who - 1) !== 'NOUN') return null;
  let v = who + 1;
  while (v < i && /^(?:AUX|ADV)$/.test(doc.upos(v))) v++;
  if (!isViolentVerb(doc, v) || /^(?:was|were|been)$/.test(doc.norm(v - 1))) return null;
  const accused = accusedAsNamed(reading, field, tree, i + 1);
  return accused && made(tree, i, accused, isHedged(tree, who - 1) ? 'suspects' : 'blames', 'named');
}

/** "Prosecutors charged Plim", "was indicted by the court": who takes the step. */
function takerOf(field: FieldReading, tree: SentenceTree, i: number, active: boolean): FrameSpeaker | null {
  const subject = active ? tree.kid(i, 'nsubj') : byAgent(tree, i);
  const mention = subject >= 0 && subject < i === active ? covering(field.mentions, subject) : undefined;
  return mention ? { first: mention.first, end: mention.end, actor: mention.actor } : null;
}

/** "Police have named Plim as the gunman": who does. */
function namer(field: FieldReading, tree: SentenceTree, i: number): FrameSpeaker | null {
  const { doc } = tree;
  for (let j = i - 1; j >= Math.max(tree.first, i - 16); j--) {
    if (!NAMES.test(doc.norm(j))) continue;
    const subject = tree.kid(j, 'nsubj');
    const mention = subject >= 0 ? covering(field.mentions, subject) : undefined;
    return mention ? { first: mention.first, end: mention.end, actor: mention.actor } : null;
  }
  return null;
}

const NAMES = /^(?:named|names|identified|identifies|identifying|naming|described)$/;

const isHedged = ({ doc, first }: SentenceTree, i: number): boolean => {
  for (let j = i - 1; j >= Math.max(first, i - 3); j--)
    if (/^(?:suspected|alleged|accused|possible|purported)$/.test(doc.norm(j))) return true;
  return false;
};

/** "a warrant for the arrest of Omar Plim in the killing of". */
function warrant(
  reading: Reading,
  field: FieldReading,
  tree: SentenceTree,
  i: number,
): ResponsibilityFrame | null {
  const { doc } = tree;
  if (!/^warrants?$/.test(doc.norm(i)) || /^officers?$/.test(doc.norm(i + 1)) || isTitled(field, tree))
    return null;
  let crime = false;
  for (let j = Math.max(tree.first, i - 4); j < tree.end && j < i + REACH; j++)
    crime ||= CRIME.test(doc.norm(j));
  if (!crime) return null;
  const accused = accusedIn(reading, field, tree, i);
  return accused && made(tree, i, accused, 'suspects', 'warrant');
}

/** Violence or its victims, told of here or next door. */
function isToldOf(reading: Reading, field: FieldReading, k: number): boolean {
  return [k - 1, k, k + 1].some((j) => countsVictims(field, j)) || isRelevant(reading, field, k);
}

function made(
  tree: SentenceTree,
  trigger: number,
  { name, first, end, speaker, inPassing, unnamed }: Accused,
  stance: Stance,
  id: string,
): ResponsibilityFrame {
  const span = clauseExtent(tree, trigger, { subject: -1, withClauses: true });
  return {
    first: Math.min(span.first, first < trigger ? first : trigger),
    end: Math.max(span.end, end > trigger ? end : trigger + 1),
    trigger,
    stance,
    actor: name,
    certainty: 'asserted',
    ...((stance === 'admits' || stance === 'denies') && speaker ? { speaker } : {}),
    ...(inPassing ? { own: true as const } : {}),
    ...(unnamed ? { unnamed } : {}),
    rule: `responsibility/law-${id}`,
  };
}
