import type { Stance } from '../../../format/claim.ts';
import type { Doc } from '../../../language/doc.ts';
import { WordTest } from '../../../language/word-test.ts';
import { termAt } from '../../actors/terms.ts';
import type { ResponsibilityFrame } from '../../layers.ts';
import type { FieldReading, Reading } from '../../reading.ts';
import { belongs } from '../clauses/classes.ts';
import { coreOf } from '../clauses/core.ts';
import { nounAfter } from '../clauses/order.ts';
import { isNegated } from '../clauses/slots.ts';
import { isViolentVerb } from '../clauses/violence.ts';
import { countsVictims } from '../grammar/near.ts';
import { clauseExtent } from '../grammar/span.ts';
import { type SentenceTree, treeOf } from '../grammar/tree.ts';
import { accusedAt, culpritsAt } from '../parties/culprit.ts';
import { sidesIn } from '../parties/sides.ts';
import { isRelevant } from '../relevance.ts';
import { weaponAt } from '../words/weapons.ts';
import { isDoubted } from './how-sure.ts';

/** Those who did it, by the word for what they did. */
const CULPRITS =
  /^(?:attackers?|assailants?|gunm[ae]n|bombers?|perpetrators?|killers?|shooters?|abductors?|kidnappers?|raiders?|assassins?|hijackers?|captors?|arsonists?|murderers?|culprits?|snipers?)$/;
/** Somebody, who may be one of them where the sentences around tell of violence. */
const SOMEBODY =
  /^(?:men|man|they|it|he|suspects?|group|officers?|soldiers?|fighters?|youths?|militants?|those|people|troops|policem[ae]n)$/;
const HELD = /^(?:held|controlled|manned|run|occupied|used)$/;
const SHOTS = /^(?:shots?|gunfire|bullets?|fire)$/;
const BELONGS = /^belong(?:s|ed|ing)?$/;
const CAME = /^(?:came|come|comes|fired|launched|shot|originated|coming)$/;
const GROUND =
  /^(?:positions?|posts?|territory|lines?|side|areas?|bases?|barracks|hills?|checkpoints?|camps?|ground|outposts?|(?:watch)?towers?|garrisons?|compounds?|trenches|headquarters|batteries|soil|held|controlled)$/;
const BE = /^(?:was|were|be|been|are|is)$/;
const UNIFORM = /^(?:uniforms?|fatigues|insignia|patches|badges?|berets)$/;
const WEARS = /^(?:wore|wear|wears|wearing|dressed|in)$/;

/**
 * Who did it by whose they are: "the gunmen were members of the front", "the jets are believed to be Kesh's", "the drone
 * belonged to the alliance", "the shells came from army positions", "the men wore army uniforms".
 */
export function identified(field: FieldReading, reading: Reading, k: number): ResponsibilityFrame | null {
  const { doc } = field;
  const { first, end } = doc.sentences[k];
  if (!mayIdentify(field, k) || !concernsHarm(reading, field, k)) return null;
  const tree = treeOf(doc, k);
  for (let i = HANGS_ON.next(doc, first + 1, end); i < end; i = HANGS_ON.next(doc, i + 1, end)) {
    const found = ownerAt(reading, field, tree, i);
    if (!found || found.sides.length === 0) continue;
    return {
      ...clauseExtent(tree, i, { subject: found.subject < i ? found.subject : -1, withClauses: false }),
      trigger: i,
      stance: found.stance ?? (isDoubted(tree, i) || isHedged(tree, i) ? 'suspects' : 'blames'),
      actor: found.sides.join(' and '),
      certainty: 'asserted',
      rule: 'responsibility/identity',
    };
  }
  return null;
}

const CULPRIT = new WordTest(CULPRITS);
const WHO = new WordTest((w) => CULPRITS.test(w) || SHOTS.test(w) || SOMEBODY.test(w));
const SAYS = new WordTest(
  (w) => /^(?:was|were|be|been)$/.test(w) || BELONGS.test(w) || CAME.test(w) || UNIFORM.test(w),
);
/** The words that whose they are may hang on. */
const HANGS_ON = new WordTest((w) => BE.test(w) || BELONGS.test(w) || CAME.test(w) || UNIFORM.test(w));

/** Does the sentence speak of attackers, of arms or of somebody, before any tree is asked for? */
function mayIdentify({ doc }: FieldReading, k: number): boolean {
  const { first, end } = doc.sentences[k];
  if (SAYS.next(doc, first, end) === end) return false;
  if (WHO.next(doc, first, end) < end) return true;
  for (let i = first; i < end; i++) if (weaponAt(doc, i)) return true;
  return false;
}

/** Does the sentence, or one next door, speak of violence or count its victims, or name the attackers by that word? */
function concernsHarm(reading: Reading, field: FieldReading, k: number): boolean {
  if (isRelevant(reading, field, k) || tellsCulprit(field, k)) return true;
  return [k - 1, k, k + 1].some((j) => countsVictims(field, j));
}

/** "the attackers": the word itself says that there was an attack. */
function tellsCulprit({ doc }: FieldReading, k: number): boolean {
  const { first, end } = doc.sentences[k];
  return CULPRIT.next(doc, first, end) < end;
}

/** "thought to be": the predicate itself is only believed. */
function isHedged({ doc, first }: SentenceTree, i: number): boolean {
  for (let j = i - 1; j > first && HEDGES.test(doc.norm(j)); j--)
    if (/^(?:believed|thought|suspected|presumed|alleged)$/.test(doc.norm(j))) return true;
  return false;
}

interface Found {
  subject: number;
  sides: string[];
  stance?: Stance;
}

function ownerAt(reading: Reading, field: FieldReading, tree: SentenceTree, i: number): Found | null {
  const { doc } = field;
  const w = doc.norm(i);
  if (UNIFORM.test(w)) return byUniform(reading, field, tree, i);
  if (BELONGS.test(w) && doc.norm(i + 1) === 'to') {
    const subject = topOf(tree, i);
    if (!isArm(field, subject) && !isCulprit(field, subject)) return null;
    return { subject, sides: accusedAt(reading, field, tree, nounAfter(tree, i + 1)) };
  }
  if (CAME.test(w) && doc.norm(i + 1) === 'from') {
    const subject = topOf(tree, i);
    const at = nounAfter(tree, i + 1);
    if (at < 0 || !GROUND.test(doc.norm(at)) || !(isArm(field, subject) || isShot(field, subject)))
      return null;
    const sides = sidesIn(reading, tree, { first: coreOf(tree, at).first, end: at + 1 }, at);
    if (sides.length === 0 && HELD.test(doc.norm(at + 1)) && doc.norm(at + 2) === 'by')
      return { subject, sides: accusedAt(reading, field, tree, nounAfter(tree, at + 2)) };
    if (sides.length > 0 || doc.norm(at + 1) !== 'of') return { subject, sides };
    return { subject, sides: accusedAt(reading, field, tree, nounAfter(tree, at + 1)) };
  }
  return BE.test(w) ? byPredicate(reading, field, tree, i) : null;
}

/** "were members of the front", "to be Syrian", "was from the front", "were herders". */
function byPredicate(reading: Reading, field: FieldReading, tree: SentenceTree, be: number): Found | null {
  const { doc } = tree;
  if (be + 1 >= tree.end || doc.norm(be + 1) === 'not' || doc.norm(be + 1).endsWith('ing')) return null;
  const named = /^(?:identified|named|recognised|recognized|described)$/.test(doc.norm(be + 1));
  if (named && doc.norm(be + 2) !== 'as') return null;
  const from = named ? be + 3 : doc.norm(be + 1) === 'from' ? be + 2 : be + 1;
  const state = stateAt(tree, from);
  const subject = topOf(tree, be);
  if (state !== null) return isArm(field, subject) ? { subject, sides: [state] } : null;
  if (!isCulprit(field, subject)) return null;
  let at = nounAfter(tree, from - 1);
  if (at < 0 || at > from + 6 || doc.upos(from) === 'VERB') return null;
  const of =
    at >= 0 &&
    /^(?:members?|fighters?|militants?|part|supporters?|followers?|agents?|recruits?|soldiers?|officers?)$/.test(
      doc.norm(at),
    ) &&
    doc.norm(at + 1) === 'of';
  // who the one man is by name is told elsewhere
  if (named && !of) return null;
  if (of) at = nounAfter(tree, at + 1);
  if (at < 0 || isNegated(tree, at) || belongs(tree, field, at, ['attack', 'ground', 'relief'])) return null;
  const sides = culpritsAt(reading, field, tree, at, true);
  // whoever has members that shoot is a side, also under a name that no list has
  return { subject, sides: sides.length > 0 || !of ? sides : accusedAt(reading, field, tree, at) };
}

/** The state whose adjective is all that follows: "were Syrian." */
function stateAt(tree: SentenceTree, i: number): string | null {
  const { doc } = tree;
  const term = i < tree.end ? termAt(doc, i, tree.end, STATE) : null;
  if (term?.type !== 'adjective') return null;
  const next = i + term.words.length;
  return next >= tree.end || /^(?:[.,;]|and|or)$/.test(doc.norm(next)) || isViolentVerb(doc, next)
    ? term.name
    : null;
}

const STATE = new Set(['state'] as const);

/** Who wore the uniforms of whom. */
function byUniform(reading: Reading, field: FieldReading, tree: SentenceTree, at: number): Found | null {
  const { doc, first } = tree;
  let i = at;
  while (i > first && i > at - 5 && !WEARS.test(doc.norm(i))) i--;
  if (!WEARS.test(doc.norm(i))) return null;
  const before = sidesIn(reading, tree, { first: i + 1, end: at }, at);
  const sides =
    before.length === 0 && doc.norm(at + 1) === 'of'
      ? accusedAt(reading, field, tree, nounAfter(tree, at + 1))
      : before;
  for (let j = i; j >= first && j > i - 12; j--) {
    const w = doc.norm(j);
    if (CULPRITS.test(w) || w === 'men') return { subject: j, sides, stance: 'suspects' };
  }
  return null;
}

/** Words between a subject and its predicate: auxiliaries, adverbs, "believed to". */
const HEDGES =
  /^(?:to|have|has|been|be|had|was|were|are|is|also|widely|reportedly|likely|probably|all|believed|thought|suspected|said|reported|presumed|known|understood|alleged|identified|as)$/;
/** What may open a description of the subject before its predicate comes. */
const OPENS = /^(?:who|which|that|in|with|of|responsible|behind|from|at)$/;

/**
 * The attackers or arms that a predicate is about, by word order: right before it, or with a description in between.
 * -1 when the predicate belongs to a relative clause of its own or nobody of the kind stands before it.
 */
function topOf(tree: SentenceTree, i: number): number {
  const { doc } = tree;
  let v = i;
  while (v > tree.first && v > i - 7 && HEDGES.test(doc.norm(v - 1))) v--;
  if (/^(?:who|which|that|whom)$/.test(doc.norm(v - 1))) return -1;
  for (let j = v - 1; j >= tree.first && j > v - 20; j--) {
    const w = doc.norm(j);
    if (w === ';' || w === ':') return -1;
    if (
      !CULPRIT.at(doc, j) &&
      !(SHOTS.test(w) && doc.upos(j) !== 'VERB') &&
      weaponAt(doc, j) === null &&
      !isDoer(doc, j)
    )
      continue;
    if (j === v - 1) return j;
    const next = doc.norm(j + 1) === ',' ? j + 2 : j + 1;
    return OPENS.test(doc.norm(next)) || /^VB[NG]$/.test(doc.xpos(next)) ? j : -1;
  }
  return -1;
}

function isShot({ doc }: FieldReading, i: number): boolean {
  return i >= 0 && SHOTS.test(doc.norm(i));
}

function isArm({ doc }: FieldReading, i: number): boolean {
  return i >= 0 && weaponAt(doc, i) !== null;
}

function isCulprit({ doc }: FieldReading, i: number): boolean {
  return i >= 0 && (CULPRITS.test(doc.norm(i)) || isDoer(doc, i));
}

/** "the men who shot the lawyer": attackers by what is told of them. */
function isDoer(doc: Doc, i: number): boolean {
  if (!MEN.test(doc.norm(i)) || !/^(?:who|that)$/.test(doc.norm(i + 1))) return false;
  let v = i + 2;
  while (v < i + 5 && /^(?:had|have|has|then|also|later|first|reportedly|allegedly)$/.test(doc.norm(v))) v++;
  return isViolentVerb(doc, v);
}

const MEN =
  /^(?:m[ae]n|officers?|soldiers?|fighters?|youths?|militants?|those|people|troops|policem[ae]n|two|three|four)$/;
