import type { FieldReading } from '../../reading.ts';
import { countsVictims } from '../grammar/near.ts';
import type { SentenceTree } from '../grammar/tree.ts';
import { accusedLast } from './accused-memory.ts';
import type { Step } from './legal-step.ts';

/** Words for a killing or an attack that a charge is of. */
export const CRIME =
  /^(?:murder(?:s|ed|ing)?|manslaughter|homicides?|killings?|kill(?:ed)?|slayings?|shootings?|shot|stabbings?|stabbed|beatings?|bombings?|massacres?|assassinations?|deaths?|attacks?|rampage|terrorism|genocide|abductions?|kidnapp?ings?|gunn(?:ed|ing)|mutilation|poisonings?|strangling|ambush|raids?|blasts?|trigger)$/;
/** Harm that need not be of a weapon: a charge of it counts where victims are told of. */
const HARM =
  /^(?:assaults?|battery|wounding|cruelty|endangerment|neglect|dui|arson|firearms?|weapons?|scene)$/;
/** Harm done to somebody, whom the report may have told of a few sentences before. */
const ASSAULT = /^(?:assaults?|battery|wounding)$/;
/** Words between a step and its deed. */
export const REACH = 22;

const ENDS = /^(?:after|following|when|while|who|which|where|before|because|that|;)$/;

/** Does what stands behind the step speak of a killing, or, where victims are counted, of an assault? */
export function isOfCrime(
  field: FieldReading,
  { doc, end }: SentenceTree,
  from: number,
  step: Step,
): 'crime' | 'harm' | null {
  let harm: 'harm' | null = null;
  let led = (step.next !== undefined && !step.strict) || (step.direct === true && isDirect(doc, from));
  const k = doc.sentenceOf(from - 1);
  let named = false;
  for (let i = from; i < end && i < from + REACH; i++) {
    const w = doc.norm(i);
    // "charged with drunk driving after a crash that killed two", "wanted for tax evasion, was shot dead"
    if (ENDS.test(w) && !step.prep.includes(w)) {
      // "arrested after a stabbing", "in custody after a clerk was shot"
      if (step.loose && !named && /^(?:after|following)$/.test(w) && isOfVictims(field, k, false))
        return ofDeed(doc, i, end);
      break;
    }
    if (/^(?:with|of|for)$/.test(w)) named = true;
    if (step.loose && !named && !led && /^(?:after|following)$/.test(w)) return ofDeed(doc, i, end);
    if (w === ',' && /^VB[DZP]$/.test(doc.xpos(i + 1))) break;
    if (isOtherDeed(doc, i)) break;
    // "faces the same charges": as the one told of before
    if (
      /^(?:same|similar|identical)$/.test(w) &&
      /^(?:charges?|counts?)$/.test(doc.norm(i + 1)) &&
      accusedLast(field, k)
    )
      return 'crime';
    led ||= step.prep.includes(w) && (step.id !== 'serves' || isSentence(doc, from, i));
    if (!led) continue;
    if (
      CRIME.test(w) &&
      !/^(?:threats?|warnings?|suspects?|victims?|survivors?|scene|site)$/.test(doc.norm(i + 1))
    )
      return 'crime';
    if (!harm && HARM.test(w) && isOfVictims(field, k, ASSAULT.test(w))) harm = 'harm';
  }
  if (harm) return harm;
  // "A 15-year-old has been charged": with what was told
  if (
    (step.id === 'charged' || (step.id === 'arrested' && isOfSuspects(doc, from))) &&
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

/** Does a deed stand behind "after"? */
function ofDeed(doc: SentenceTree['doc'], after: number, end: number): 'crime' | null {
  for (let i = after + 1; i < end && i < after + 12; i++) {
    if (
      /^(?:crash|fire|police|officers?|who|which|protests?|rally|march|vigil|demonstrations?|against)$/.test(
        doc.norm(i),
      )
    )
      return null;
    if (!CRIME.test(doc.norm(i))) continue;
    // "after the murder of his brother"; "who was arrested following a stabbing, was released"
    if (doc.norm(i + 1) === 'of' && /^(?:his|her|their)$/.test(doc.norm(i + 2))) return null;
    for (let j = i + 1; j < end; j++) if (/^(?:released|freed|cleared)$/.test(doc.norm(j))) return null;
    return 'crime';
  }
  return null;
}

/** Are victims counted in sentence k or beside it, or, of an assault, shortly before it? */
function isOfVictims(field: FieldReading, k: number, assault: boolean): boolean {
  for (let j = k + 1; j >= k - (assault ? SENTENCES_BACK : 1); j--) if (countsVictims(field, j)) return true;
  return false;
}

const SENTENCES_BACK = 4;

/** "charged with lying to detectives about the attack", "convicted of impeding the inquiry": another deed than the attack named behind it. */
function isOtherDeed(doc: SentenceTree['doc'], i: number): boolean {
  if (doc.xpos(i) !== 'VBG' || !/^(?:of|with|for|to|in)$/.test(doc.norm(i - 1))) return false;
  return /^(?:lying|hiding|harbou?ring|sheltering|impeding|obstructing|hindering|hampering|destroying|concealing|tampering|failing|breaking|entering|stealing|possessing|selling|supplying|driving|fleeing|evading|resisting|threatening|making|providing|giving|spreading|posting|inciting|assisting|covering|misleading|interfering|trespassing|smuggling)$/.test(
    doc.norm(i),
  );
}

/** "serving a life sentence", "serving 25 years in prison". */
function isSentence(doc: SentenceTree['doc'], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (/^(?:sentences?|terms?|years?|life)$/.test(doc.norm(i))) return true;
  return false;
}

/** "admitted killing a clerk", "admitted the murder of", "admitted manslaughter": the deed right behind the word. */
function isDirect(doc: SentenceTree['doc'], i: number): boolean {
  if (/^(?:murder|manslaughter)$/.test(doc.norm(i)) || (doc.xpos(i) === 'VBG' && CRIME.test(doc.norm(i))))
    return true;
  return doc.norm(i) === 'the' && CRIME.test(doc.norm(i + 1)) && doc.norm(i + 2) === 'of';
}

/** "Two suspects have been arrested": the noun says what for. */
function isOfSuspects(doc: SentenceTree['doc'], from: number): boolean {
  for (let j = from - 2; j >= 0 && j > from - 6; j--) if (/^suspects?$/.test(doc.norm(j))) return true;
  return false;
}

/** Nothing, or no more than when and in what case, stands behind "charged". */
function endsPlainly(doc: SentenceTree['doc'], i: number): boolean {
  if (!/^(?:charged|indicted|arraigned|arrested)$/.test(doc.norm(i - 1))) return false;
  for (let j = i - 2; j >= 0 && j > i - 8; j--)
    if (/^(?:before|after|until|if|when|once|unless|whether|to|not|could|may|might)$/.test(doc.norm(j)))
      return false;
  return /^(?:[.,;]|on|in|and|as|but|although|though|\p{L}+day)$/u.test(doc.norm(i));
}
