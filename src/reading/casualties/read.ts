import type { Doc } from '../../language/doc.ts';
import { isTitleCase } from '../actors/words.ts';
import { Covering } from '../covering.ts';
import type { CasualtyFrame, Quantity, TokenSpan } from '../layers.ts';
import type { FieldReading, Reading } from '../reading.ts';
import { predicateFrames } from './frames/predicate-frames.ts';
import { type Share, settleShare } from './frames/shares.ts';
import type { Draft } from './frames.ts';
import { carrySums } from './parts/breakdown-of-sums.ts';
import { addParts } from './parts/parts.ts';
import { linkShareLists } from './parts/share-lists.ts';
import type { Clauses } from './people/group.ts';
import { plainCounts } from './people/plain-counts.ts';
import { surnamesIn } from './people/surnames.ts';
import { predicatesOf } from './predicates/predicates.ts';
import { affiliationOf } from './qualities/affiliation.ts';
import { likeThoseSpokenOf } from './qualities/likeness.ts';
import { memberKind, rankKind } from './qualities/member-kind.ts';
import { moodOf } from './qualities/mood.ts';
import { areNatural } from './qualities/natural-deaths.ts';
import { scopeOf } from './qualities/scope.ts';
import { statusOf } from './qualities/status.ts';
import { isTreated, tiedKind } from './qualities/ties.ts';
import { tollFrames } from './tolls/tolls.ts';
import { answerFrames } from './turns/answers.ts';
import { attributeFrames } from './turns/attributes.ts';
import { diedLater } from './turns/died-later.ts';
import { gapFrames } from './turns/gaps.ts';
import { identifiedAs } from './turns/identified.ts';
import { identifyVictims } from './turns/identify.ts';
import { idiomFrames } from './turns/idioms.ts';
import { namedWounded } from './turns/named-wounded.ts';
import { dropToldAgain } from './turns/once.ts';
import { suicideFrames } from './turns/suicide.ts';
import { Slots } from './victims/slots.ts';

/** Casualty figures: effect, count, victims, parts and wholes, scope. */
export function readCasualties(field: FieldReading, reading: Reading): CasualtyFrame[] {
  const { doc } = field;
  const all: Draft[] = [];
  const facts = new Facts(field, reading);
  for (let k = 0; k < doc.sentences.length; k++) {
    if (!field.wanted[k]) continue;
    const { first, end } = doc.sentences[k];
    const titleCase = isTitleCase(doc, first, end) && !(field.in === 'text' && hasSmallVerb(doc, first, end));
    readSentence(new Sentence(facts, doc, first, end, field.in === 'title', titleCase), all);
  }
  if (areNatural(all, reading.report)) return [];
  carrySums(doc, all);
  linkShareLists(doc, all);
  shareNames(doc, all);
  const places = new Map(all.map((d, i) => [d, i]));
  for (const d of all) if (d.inside && d.partOf < 0) d.partOf = places.get(d.inside) ?? -1;
  for (const d of all)
    d.category =
      rankKind(field, d) ??
      memberKind(field, reading, d, d.group.head) ??
      tiedKind(field, reading, d, d.group.head) ??
      (isTreated(doc, d, d.group.head) ? 'unspecified' : d.category);
  return all.map(({ group: _group, inside: _inside, ofSum: _ofSum, ...frame }) => ({
    ...frame,
    affiliation: affiliationOf(field, reading, frame),
  }));
}

/** What the sentences of a field share, made when first asked for. */
class Facts {
  readonly #field: FieldReading;
  readonly #reading: Reading;
  #quantities: Map<number, Quantity> | undefined;
  #notPeople: Covering | undefined;
  #surnames: ReadonlySet<string> | undefined;

  constructor(field: FieldReading, reading: Reading) {
    this.#field = field;
    this.#reading = reading;
  }

  get quantities(): Map<number, Quantity> {
    return (this.#quantities ??= plainCounts(this.#field));
  }

  get notPeople(): Covering {
    return (this.#notPeople ??= new Covering(namesOfOthers(this.#field, this.#reading)));
  }

  get surnames(): ReadonlySet<string> {
    return (this.#surnames ??= surnamesIn(this.#field.doc));
  }
}

class Sentence implements Clauses {
  readonly #facts: Facts;

  constructor(
    facts: Facts,
    readonly doc: Doc,
    readonly first: number,
    readonly end: number,
    readonly title: boolean,
    readonly titleCase: boolean,
  ) {
    this.#facts = facts;
  }

  get quantities(): ReadonlyMap<number, Quantity> {
    return this.#facts.quantities;
  }

  get notPeople(): Covering {
    return this.#facts.notPeople;
  }

  get surnames(): ReadonlySet<string> {
    return this.#facts.surnames;
  }
}

function readSentence(c: Clauses, all: Draft[]): void {
  const predicates = predicatesOf(c);
  const slots = new Slots(c);
  const taken = new Set<number>();
  const from = all.length;
  all.push(...tollFrames(c, slots, taken));
  const shares: Share[] = [];
  for (const p of predicates) all.push(...predicateFrames(c, p, slots, taken, shares));
  all.push(...idiomFrames(c, slots, taken));
  all.push(...attributeFrames(c, slots, taken));
  all.push(...suicideFrames(c, slots, all.slice(from)));
  for (const share of shares) {
    const rest = settleShare(c, slots.groups[share.k], share, all.slice(from));
    if (rest) all.push(rest);
  }
  const later = diedLater(c, all.slice(from));
  // those who were taken to a clinic, "where they died", are told of by who they are
  if (later.length > 0) dropThey(all, from);
  all.push(...later);
  sortFrom(all, from);
  dropFound(all, from);
  all.push(...gapFrames(c, slots, taken, all.slice(from)));
  all.push(...answerFrames(c, slots, taken, all, from));
  all.push(...identifiedAs(c, slots, taken, all, from));
  all.push(...namedWounded(c, all, from));
  sortFrom(all, from);
  dropToldAgain(c, all, from);
  for (let i = from; i < all.length; i++) {
    all[i].scope = all[i].ofSum ? 'cumulative' : scopeOf(c, all[i]);
    all[i].certainty = moodOf(c, all[i]);
    all[i].status = statusOf(c, all[i]);
  }
  shareScope(c, all, from);
  likeThoseSpokenOf(c, slots, all, from);
  identifyVictims(c, slots, taken, all, from);
  addParts(c, slots, taken, all, from);
  // "is one of at least 60 people killed by police this year"
  for (const d of all.slice(from)) {
    if (d.rule === 'casualties/whole' && scopeOf(c, d) === 'cumulative') d.scope = 'cumulative';
    // "it is not known whether the pilot was among the dead"
    if (d.rule === 'casualties/among') d.certainty = moodOf(c, d);
  }
}

/** Headlines with capitals capitalise their verbs: "injured Karim Odd, 20, and ..." is a sentence full of names. */
function hasSmallVerb(doc: Doc, first: number, end: number): boolean {
  for (let i = first + 1; i < end; i++)
    if (/^VB[DZPN]$/.test(doc.xpos(i)) && /^\p{Ll}{3}/u.test(doc.form(i))) return true;
  return false;
}

/** "One man and one woman were killed in five separate shootings": what adds up one of them adds up both. */
function shareScope(c: Clauses, all: readonly Draft[], from: number): void {
  for (let i = from + 1; i < all.length; i++) {
    const [a, b] = [all[i - 1], all[i]];
    if (a.scope === b.scope) continue;
    if (a.trigger === b.trigger && a.effect === b.effect) a.scope = b.scope = 'cumulative';
    // "a girl was injured and a man killed in overnight shootings"
    else if (
      b.scope === 'cumulative' &&
      a.effect !== 'displaced' &&
      b.effect !== 'displaced' &&
      isBeside(c, a, b)
    )
      a.scope = 'cumulative';
  }
}

/** Only "and" or a comma between the two. */
function isBeside({ doc }: Clauses, a: Draft, b: Draft): boolean {
  for (let i = a.end; i < b.first; i++) if (doc.norm(i) !== ',' && doc.norm(i) !== 'and') return false;
  return a.end <= b.first;
}

function dropThey(all: Draft[], from: number): void {
  for (let i = all.length - 1; i >= from; i--)
    if (all[i].effect === 'killed' && all[i].group.pronoun && all[i].group.counting !== 'one')
      all.splice(i, 1);
}

/** "Two guards who had been reported missing were found dead": nobody misses them any more. */
function dropFound(all: Draft[], from: number): void {
  const dead = new Set(all.slice(from).flatMap((d) => (d.effect === 'killed' ? [d.group.first] : [])));
  for (let i = all.length - 1; i >= from; i--)
    if (all[i].effect === 'missing' && dead.has(all[i].group.first)) all.splice(i, 1);
}

/** A name that was "Police Captain ..." once is the police's wherever it stands. */
function shareNames(doc: Doc, all: readonly Draft[]): void {
  const known = new Map<string, Draft['category']>();
  for (const d of all) {
    const name = doc.norm(d.group.head);
    if (d.group.named && d.category !== 'unspecified' && !known.has(name)) known.set(name, d.category);
  }
  for (const d of all) {
    if (d.group.named && !d.group.pronoun && d.category === 'unspecified')
      d.category = known.get(doc.norm(d.group.head)) ?? 'unspecified';
  }
}

function sortFrom(all: Draft[], from: number): void {
  const tail = all.splice(from).sort((a, b) => a.group.first - b.group.first || a.trigger - b.trigger);
  all.push(...tail);
}

/** Names of places and of bodies: no victims. */
function namesOfOthers(field: FieldReading, reading: Reading): TokenSpan[] {
  const out: TokenSpan[] = [];
  for (const p of field.places) if (p.where) out.push(p);
  for (const m of field.mentions) {
    const { kind } = reading.actors[m.actor];
    if (kind !== 'person' && kind !== 'unnamed') out.push(m);
  }
  return out;
}
