import type { FieldReading, Reading } from '../../reading.ts';
import { countsVictims } from '../grammar/near.ts';
import type { SentenceTree } from '../grammar/tree.ts';
import { isVictim } from '../parties/namesake.ts';
import { type Accused, isAccused } from './accused-memory.ts';
import { CRIME } from './crime.ts';
import type { Step } from './legal-step.ts';

/**
 * "Omar Plim, 25, was taken into custody on Tuesday": for what is not said, yet the account of a killing leaves no doubt. What speaks for it
 * and against it is weighed: victims counted near and in the lead, the word "suspect"; another deed, soldiers who arrest, a report of
 * anything but a crime. Of somebody accused elsewhere it says nothing new.
 */
export function isArrestFor(
  reading: Reading,
  field: FieldReading,
  tree: SentenceTree,
  i: number,
  step: Step,
  accused: Accused,
): boolean {
  const { doc } = tree;
  if (!step.loose || accused.unnamed?.how === 'many' || isVictim(reading, accused.name)) return false;
  if (isAccused(reading, accused.name) || /^(?:PRP|DT)$/.test(doc.xpos(accused.first))) return false;
  if (namesOther(tree, i + 1) || isUndone(tree, i) || isBystander(tree, accused.first, i)) return false;
  const k = doc.sentenceOf(i);
  let score = isOfCrimes(reading) ? 0 : -4;
  if (toldWithin(field, k, 2, 1)) score += 2;
  else if (toldWithin(field, k, 6, 2)) score += 1;
  if (toldWithin(field, 1, 1, 1) || reading.fields.some((f) => f.in === 'title' && countsVictims(f, 0)))
    score += 1;
  if (saysSuspect(tree, i)) score += 2;
  if (SURE.test(step.id)) score += 1;
  return score >= 4;
}

/** Steps that are seldom taken for anything but a crime against persons. */
const SURE = /^(?:arrested|turned-in|in-custody|surrendered)$/;

function toldWithin(field: FieldReading, k: number, back: number, ahead: number): boolean {
  for (let j = Math.max(0, k - back); j <= k + ahead; j++) if (countsVictims(field, j)) return true;
  return false;
}

/** "Activist Omar Plim was arrested", "an uncle of one of the victims", "a witness": arrests of these are for something else. */
function isBystander({ doc, first, end }: SentenceTree, name: number, step: number): boolean {
  const [from, to] = name < step ? [name, step] : [step, name];
  for (let j = Math.max(first, from - 6); j < Math.min(end, to + 8); j++)
    if (BYSTANDER.test(doc.norm(j))) return true;
  return false;
}

const BYSTANDER =
  /^(?:activists?|journalists?|reporters?|photographers?|protest[eo]rs?|demonstrators?|opposition|witness|lawyer|attorney|mayor|senator|lawmaker|bystander|politician|blogger|editor|candidate|minister|leader|relatives?|uncle|aunt|cousin|footage)$/;

/** "arrested on drug charges", "held for throwing bottles": another deed is named behind the word. */
function namesOther({ doc, end }: SentenceTree, from: number): boolean {
  for (let i = from; i < end && i < from + 12; i++) {
    const w = doc.norm(i);
    if (/^[.;]$/.test(w)) return false;
    // "arrested after the murder of his brother brought crowds on to the streets"
    if (w === 'of' && /^(?:his|her|their)$/.test(doc.norm(i + 1)) && isAfter(doc, from, i)) return true;
    // "arrested while covering the scene", "after he tried to cross the tape"
    if (w === 'while' || (w === 'after' && /^(?:he|she|they)$/.test(doc.norm(i + 1)))) return true;
    if (/^(?:for|of|with)$/.test(w) || (w === 'on' && ofCharge(doc, i, end))) {
      for (let j = i + 1; j < end && j < i + 9; j++) if (CRIME.test(doc.norm(j))) return false;
      return !/^(?:questioning|the|his|her|their|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/.test(
        doc.norm(i + 1),
      );
    }
    if (/^(?:protest|demonstration|rally|march|vigil|border|airport)$/.test(w)) return true;
  }
  return false;
}

const isAfter = (doc: SentenceTree['doc'], from: number, to: number): boolean => {
  for (let i = from; i < to; i++) if (/^(?:after|following)$/.test(doc.norm(i))) return true;
  return false;
};

const ofCharge = (doc: SentenceTree['doc'], i: number, end: number): boolean => {
  for (let j = i + 1; j < end && j < i + 8; j++)
    if (/^(?:charges?|counts?|warrants?|violations?|suspicion|allegations?)$/.test(doc.norm(j))) return true;
  return false;
};

/** "was arrested but later released", "could be arrested", "had been arrested twice before": no arrest for this. */
function isUndone({ doc, first, end }: SentenceTree, i: number): boolean {
  for (let j = Math.max(first, i - 6); j < i; j++)
    if (
      /^(?:before|until|if|when|once|unless|whether|not|could|may|might|would|never|no|nobody|none|previously|had)$/.test(
        doc.norm(j),
      )
    )
      return true;
  for (let j = i + 1; j < end; j++)
    if (/^(?:released|freed|cleared|unrelated|previously|before|earlier|times|eyewitness)$/.test(doc.norm(j)))
      return true;
  return false;
}

const saysSuspect = ({ doc, first, end }: SentenceTree, i: number): boolean => {
  for (let j = Math.max(first, i - 14); j < end && j < i + 8; j++)
    if (/^(?:suspects?|suspected|gunman|shooter|killer|attacker)$/.test(doc.norm(j))) return true;
  return false;
};

const crimes = new WeakMap<Reading, boolean>();

/** Is the report one of crime, with police and courts, and of no soldiers or armed groups who take prisoners? */
function isOfCrimes(reading: Reading): boolean {
  let known = crimes.get(reading);
  if (known === undefined) {
    const armed = reading.actors.filter((a) => a.kind === 'military' || a.kind === 'armed-group').length;
    let words = 0;
    for (const { doc } of reading.fields)
      for (let i = 0; i < doc.length; i++) if (OF_CRIME.test(doc.norm(i))) words++;
    known = armed === 0 && words > 0;
    crimes.set(reading, known);
  }
  return known;
}

const OF_CRIME = new RegExp(
  `${CRIME.source}|^(?:police|sheriff|detectives?|deput(?:y|ies)|homicide|prosecutors?|stabb?ed|gunman|suspect|shot|gunshot|fatally)$`,
);
