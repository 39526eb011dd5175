import type { Stance } from '../../../format/claim.ts';
import { WordTest } from '../../../language/word-test.ts';
import { type LexiconEntry, lexicon } from '../../../lexicon/load.ts';
import { isTitleCase } from '../../actors/words.ts';
import type { FrameSpeaker, ResponsibilityFrame } from '../../layers.ts';
import type { FieldReading, Reading } from '../../reading.ts';
import { covering } from '../clauses/classes.ts';
import { isNegated } from '../clauses/slots.ts';
import { isViolentVerb } from '../clauses/violence.ts';
import { countsVictims } from '../grammar/near.ts';
import { clauseExtent } from '../grammar/span.ts';
import { type SentenceTree, treeOf } from '../grammar/tree.ts';
import { noteName } from '../parties/namesake.ts';
import { isRelevant } from '../relevance.ts';
import { accusedAsNamed, accusedBy, accusedIn, SOMEBODY } from './accused.ts';
import { type Accused, areNamed, nameAccused, noteArrested, theFirst, theOne } from './accused-memory.ts';

interface Step extends LexiconEntry {
  words: string[];
  accused: 'patient' | 'agent';
  next?: string[];
  be?: boolean;
  prep: string[];
  stance: Stance;
}

const STEPS: ReadonlyMap<string, Step> = new Map(
  lexicon<Step>('legal-steps').flatMap((s) => s.words.map((w) => [w, s] as const)),
);
const OPENS = new WordTest(
  (w) => STEPS.has(w) || CULPRIT.test(w) || /^(?:warrant|identified|named)$/.test(w),
);

/** Whom a case calls the one who did it. */
const CULPRIT =
  /^(?:suspects?|gunm[ae]n|shooters?|killers?|murderers?|attackers?|assailants?|bombers?|perpetrators?|culprits?|snipers?|assassins?)$/;
/** Words for a killing or an attack that a charge is of. */
const CRIME =
  /^(?:murder(?:s|ed|ing)?|manslaughter|homicides?|killings?|kill(?:ed)?|slayings?|shootings?|shot|stabbings?|stabbed|beatings?|bombings?|massacres?|assassinations?|deaths?|attacks?|rampage|terrorism|genocide|abductions?|kidnapp?ings?|gunn(?:ed|ing)|mutilation|poisonings?|strangling|ambush|raids?|blasts?)$/;
/** Harm that need not be of a weapon: a charge of it counts where victims are told of. */
const HARM =
  /^(?:assaults?|battery|wounding|cruelty|endangerment|neglect|dui|arson|firearms?|weapons?|scene)$/;
/** Words between a step and its deed. */
const REACH = 22;

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
        for (const { actor, rule, unnamed } of legalSteps(field, reading, k))
          if (unnamed) continue;
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
  const step = STEPS.get(doc.norm(i));
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
  const { doc } = tree;
  const step = STEPS.get(doc.norm(i));
  if (!step || isNegated(tree, i) || isTitled(field, tree)) return null;
  if (step.be && !isHeld(tree, i)) return null;
  if (step.next && !step.next.includes(doc.norm(i + 1))) return null;
  const of = isOfCrime(field, tree, i + 1, step);
  const accused = of && accusedBy(reading, field, tree, i, step.accused);
  if (!accused) {
    if (!of && step.stance === 'suspects')
      noteArrested(reading, accusedBy(reading, field, tree, i, step.accused));
    return null;
  }
  if (of === 'harm' && accused.unnamed) return null;
  const frame = made(tree, i, accused, step.stance, step.id);
  return of === 'harm' ? { ...frame, lesser: true } : frame;
}

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

/** "was held for murder", ", wanted for murder,": not "rebel-held", "they wanted". */
function isHeld({ doc, first }: SentenceTree, i: number): boolean {
  if (doc.norm(i - 1) === ',' && doc.norm(i + 1) === 'for') return true;
  // "a man accused of killing": never of those who accuse
  if (doc.norm(i) === 'accused' && doc.norm(i + 1) === 'of') return true;
  for (let j = i - 1; j >= Math.max(first, i - 3); j--)
    if (/^(?:is|was|are|were|be|been|being|'s)$/.test(doc.norm(j))) return true;
  return false;
}

const ENDS = /^(?:after|when|while|who|which|where|before|because|that|;)$/;

/** Does what stands behind the step speak of a killing, or, where victims are counted, of an assault? */
function isOfCrime(
  field: FieldReading,
  { doc, end }: SentenceTree,
  from: number,
  step: Step,
): 'crime' | 'harm' | null {
  let harm: 'harm' | null = null;
  let led = (step.next !== undefined && step.id !== 'looked-for') || step.id === 'faces';
  const k = doc.sentenceOf(from - 1);
  let named = false;
  for (let i = from; i < end && i < from + REACH; i++) {
    const w = doc.norm(i);
    // "charged with drunk driving after a crash that killed two", "wanted for tax evasion, was shot dead"
    if (ENDS.test(w) && !step.prep.includes(w)) break;
    if (w === 'with' || w === 'of') named = true;
    if (w === ',' && /^VB[DZP]$/.test(doc.xpos(i + 1))) break;
    led ||= step.prep.includes(w);
    if (!led) continue;
    if (CRIME.test(w) && !/^(?:threats?|warnings?)$/.test(doc.norm(i + 1))) return 'crime';
    if (!harm && HARM.test(w) && [k - 1, k, k + 1].some((j) => countsVictims(field, j))) harm = 'harm';
  }
  if (harm) return harm;
  // "A 15-year-old has been charged": with what was told
  if (
    step.id === 'charged' &&
    !named &&
    endsPlainly(doc, from) &&
    [k - 1, k].some((j) => countsVictims(field, j))
  )
    return 'crime';
  // "He pleaded guilty on Monday": to what was told
  return step.stance === 'admits' &&
    step.next !== undefined &&
    [k - 1, k].some((j) => countsVictims(field, j))
    ? 'crime'
    : null;
}

/** Nothing, or no more than when and in what case, stands behind "charged". */
function endsPlainly(doc: SentenceTree['doc'], i: number): boolean {
  if (!/^(?:charged|indicted|arraigned)$/.test(doc.norm(i - 1))) return false;
  for (let j = i - 2; j >= 0 && j > i - 8; j--)
    if (/^(?:before|after|until|if|when|once|unless|whether|to|not|could|may|might)$/.test(doc.norm(j)))
      return false;
  return /^(?:[.,;]|on|in|and|as|but|although|though|\p{L}+day)$/u.test(doc.norm(i));
}

/** "police named Omar Plim as the gunman", "identified the suspect as Omar Plim", "the gunman, Omar Plim,", "suspect Omar Plim". */
function named(
  reading: Reading,
  field: FieldReading,
  tree: SentenceTree,
  i: number,
): ResponsibilityFrame | null {
  const { doc } = tree;
  if (!CULPRIT.test(doc.norm(i)) || isTitled(field, tree) || !isToldOf(reading, field, doc.sentenceOf(i)))
    return null;
  const accused = accusedIn(reading, field, tree, i);
  if (!accused) return null;
  const stance = /^suspect/.test(doc.norm(i)) || isHedged(tree, i) ? 'suspects' : 'blames';
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
  if (doc.norm(i) !== 'warrant' || /^officers?$/.test(doc.norm(i + 1)) || isTitled(field, tree)) return null;
  let crime = false;
  for (let j = i + 1; j < tree.end && j < i + REACH; j++) crime ||= CRIME.test(doc.norm(j));
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
    ...(stance === 'admits' && speaker ? { speaker } : {}),
    ...(inPassing ? { own: true as const } : {}),
    ...(unnamed ? { unnamed } : {}),
    rule: `responsibility/law-${id}`,
  };
}
