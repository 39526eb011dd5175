import type { Doc } from '../../language/doc.ts';
import { isTitleCase } from '../actors/words.ts';
import type { CasualtyFrame, Quantity, TokenSpan } from '../layers.ts';
import type { FieldReading, Reading } from '../reading.ts';
import { affiliationOf } from './affiliation.ts';
import { isSingular, withoutDescriptions } from './apposition.ts';
import { attributeFrames } from './attributes.ts';
import { BODY } from './bodies.ts';
import { diedLater } from './died-later.ts';
import { isTakenByForce } from './force.ts';
import { type Draft, draft } from './frames.ts';
import { gapFrames } from './gaps.ts';
import type { Clauses, Group } from './group.ts';
import { identifyVictims } from './identify.ts';
import { idiomFrames } from './idioms.ts';
import { likeThoseSpokenOf } from './likeness.ts';
import { moodOf } from './mood.ts';
import { nounFrames } from './nouns.ts';
import { addParts } from './parts.ts';
import { plainCounts } from './plain-counts.ts';
import { type Predicate, predicatesOf } from './predicates.ts';
import { scopeOf } from './scope.ts';
import { type Share, settleShare, shareOf } from './shares.ts';
import { Slots } from './slots.ts';
import { statusOf } from './status.ts';
import { suicideFrames } from './suicide.ts';
import { tollFrames } from './tolls.ts';
import { DEGREE, DETERMINER } from './words.ts';

/** Casualty figures: effect, count, victims, parts and wholes, scope. */
export function readCasualties(field: FieldReading, reading: Reading): CasualtyFrame[] {
  const { doc } = field;
  const all: Draft[] = [];
  const facts = new Facts(field, reading);
  for (let k = 0; k < doc.sentences.length; k++) {
    if (!field.wanted[k]) continue;
    const { first, end } = doc.sentences[k];
    const titleCase = isTitleCase(doc, first, end);
    readSentence(new Sentence(facts, doc, first, end, field.in === 'title', titleCase), all);
  }
  shareNames(doc, all);
  for (const d of all) if (d.inside && d.partOf < 0) d.partOf = all.indexOf(d.inside);
  return all.map(({ group: _group, inside: _inside, ...frame }) => ({
    ...frame,
    affiliation: affiliationOf(field, reading, frame),
  }));
}

/** What the sentences of a field share, made when first asked for. */
class Facts {
  readonly #field: FieldReading;
  readonly #reading: Reading;
  #quantities: Map<number, Quantity> | undefined;
  #notPeople: TokenSpan[] | undefined;

  constructor(field: FieldReading, reading: Reading) {
    this.#field = field;
    this.#reading = reading;
  }

  get quantities(): Map<number, Quantity> {
    return (this.#quantities ??= plainCounts(this.#field));
  }

  get notPeople(): TokenSpan[] {
    return (this.#notPeople ??= namesOfOthers(this.#field, this.#reading));
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

  get notPeople(): readonly TokenSpan[] {
    return this.#facts.notPeople;
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
  all.push(...suicideFrames(c, slots.groups, all.slice(from)));
  for (const share of shares) {
    const rest = settleShare(c, slots.groups[share.k], share, all.slice(from));
    if (rest) all.push(rest);
  }
  all.push(...diedLater(c, all.slice(from)));
  sortFrom(all, from);
  dropFound(all, from);
  all.push(...gapFrames(c, slots, taken, all.slice(from)));
  sortFrom(all, from);
  for (let i = from; i < all.length; i++) {
    all[i].scope = scopeOf(c, all[i]);
    all[i].certainty = moodOf(c, all[i]);
    all[i].status = statusOf(c, all[i]);
  }
  shareScope(c, all, from);
  likeThoseSpokenOf(c, slots, all, from);
  identifyVictims(c, slots, taken, all, from);
  addParts(c, slots, taken, all);
}

function predicateFrames(
  c: Clauses,
  p: Predicate,
  slots: Slots,
  taken: Set<number>,
  shares: Share[],
): Draft[] {
  if (p.voice === 'noun') return nounFrames(c, p, slots, taken);
  // "eight of the ten people killed were civilians": the word belongs to the group
  if (slots.groups.some((g) => g.ofEffect && g.first < p.token && p.token < g.end)) return [];
  const all = withoutDescriptions(slots, slots.of(p, taken), isSingular(slots, p.first, p.token));
  // "No Afghan or coalition forces were killed": nobody of the whole list.
  const found = all.length > 1 && slots.groups[all[0]].counting === 'nobody' ? all.slice(0, 1) : all;
  if (found.length === 0 || p.certainty === null || isNeither(c, slots.groups[found[0]])) return [];
  const share = found.length === 1 ? shareOf(c, found[0], slots.groups[found[0]], p) : null;
  if (share) {
    shares.push(share);
    slots.waiting = share.k;
    return share.whole ? [share.whole] : [];
  }
  const [group] = found.map((k) => slots.groups[k]);
  if (isShotDead(c, p, slots.groups[found[found.length - 1]]) || isOfBodies(c, p, group))
    p.effects = ['killed'];
  else if (isOfOneself(c, p)) p.effects = ['killed-or-wounded'];
  const out: Draft[] = [];
  for (const k of [...found, ...slots.besides(p, taken)]) {
    const g = takenOf(slots.groups[k], p);
    if (!isVictim(c, g, p) || (p.negated && g.counting !== 'nobody')) continue;
    if (g.counting === 'nobody' && isToADegree(c, p)) continue;
    if (isGeneric(c, g, p) || isAsked(c, g)) continue;
    if (isOfBodiesBefore(c, slots, g)) {
      taken.add(k);
      continue;
    }
    // "the body of a boy who went missing was found"
    if (p.entry.effect === 'missing' && isBodyOf(c, g)) continue;
    taken.add(k);
    for (const effect of p.effects) {
      // "received 14 bodies and 38 wounded"
      const dead = effect === 'wounded' && BODY.has(c.doc.norm(g.head));
      const made = draft(
        c,
        p.entry.none ? nobodyOf(g) : g,
        dead ? 'killed' : effect,
        p,
        p.certainty,
        `${p.entry.id}-${p.voice}`,
      );
      made.trigger = p.token;
      out.push(made);
    }
  }
  return out;
}

/** "found the bodies of four men, all shot in the head": how those died who are dead. */
function isOfBodies(c: Clauses, p: Predicate, g: Group): boolean {
  return p.entry.effect === 'wounded' && isBodyOf(c, g);
}

/** "21 bodies, some of them burned": nobody was hurt besides. */
function isOfBodiesBefore({ doc }: Clauses, slots: Slots, g: Group): boolean {
  return g.ofThem && slots.groups.some((o) => o.end <= g.first && BODY.has(doc.norm(o.head)));
}

/** "could not say how many people had been killed": asked, not stated. */
const isAsked = ({ doc }: Clauses, g: Group): boolean =>
  g.count.low === null &&
  (doc.norm(g.first - 1) === 'how' || (doc.norm(g.first) === 'how' && doc.norm(g.first + 1) === 'many'));

const isBodyOf = ({ doc }: Clauses, g: Group): boolean =>
  doc.norm(g.first - 1) === 'of' && BODY.has(doc.norm(g.first - 2));

/** "freed 16 of the 43 pupils seized in March": all 43 were. */
function takenOf(g: Group, p: Predicate): Group {
  if (p.entry.effect !== 'captured' || !p.open || p.voice !== 'passive' || !g.whole) return g;
  const { low, high, bound } = g.whole;
  return {
    ...g,
    first: g.whole.first,
    quantity: g.whole,
    count: { low, high, bound, text: '' },
    whole: null,
  };
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

/** "shot two men dead", "stabbed his wife to death". */
function isShotDead(c: Clauses, p: Predicate, last: Group): boolean {
  if (p.voice !== 'active') return false;
  const after = c.doc.norm(last.end);
  if (after === 'to' && c.doc.norm(last.end + 1) === 'death') return true;
  return p.entry.shot === true && after === 'dead';
}

/** "The lieutenant shot himself at his post": whether he lives is not said. */
const isOfOneself = ({ doc }: Clauses, p: Predicate): boolean =>
  p.entry.shot === true &&
  /^(?:him|her|them)sel(?:f|ves)$/.test(doc.norm(p.end)) &&
  !(doc.norm(p.end + 1) === 'in' && LIMB.test(doc.norm(p.end + 3)));

const LIMB = /^(?:foot|feet|leg|hand|arm|thigh|knee|ankle|finger|toe|calf|buttocks?)$/;

/** "no one was seriously hurt", "nobody was hurt too badly": some may have been hurt. */
function isToADegree({ doc }: Clauses, p: Predicate): boolean {
  for (let i = p.first; i < p.end + 2; i++) if (DEGREE.has(doc.norm(i))) return true;
  return false;
}

/** "Guns do not kill people", "when soldiers kill civilians": so it goes in general; headlines are in the present tense, too. */
function isGeneric(c: Clauses, g: Group, p: Predicate): boolean {
  return !c.title && p.form === 'base' && p.voice === 'active' && g.counting === 'uncounted' && !g.quantity;
}

/** "Two guards who had been reported missing were found dead": nobody misses them any more. */
function dropFound(all: Draft[], from: number): void {
  const dead = new Set(all.slice(from).flatMap((d) => (d.effect === 'killed' ? [d.group.first] : [])));
  for (let i = all.length - 1; i >= from; i--)
    if (all[i].effect === 'missing' && dead.has(all[i].group.first)) all.splice(i, 1);
}

/** "Neither the driver nor his passengers were hurt." */
function isNeither(c: Clauses, g: Group): boolean {
  return c.doc.norm(g.first - 1) === 'neither' || c.doc.norm(g.first - 1) === 'nor';
}

function nobodyOf(g: Group): Group {
  return { ...g, counting: 'nobody', count: { low: 0, high: 0, bound: 'none', text: '' } };
}

function isVictim(c: Clauses, g: Group, p: Predicate): boolean {
  if (g.counting === 'known' || isMentioned(c, g, p)) return false;
  // "whose strangled body lay in a well"
  if (p.voice === 'active' && p.open && BODY.has(c.doc.norm(g.head))) return false;
  if (
    p.entry.persons &&
    !(g.known && (!g.named || g.pronoun) && g.counting !== 'uncounted' && g.counting !== 'nobody')
  )
    return false;
  if (p.entry.shot && p.form === 'ing' && g.counting !== 'number' && !DETERMINER.has(c.doc.norm(g.first)))
    return g.named;
  // one who flees has escaped
  if (
    p.entry.effect === 'displaced' &&
    p.voice === 'intransitive' &&
    (g.counting === 'one' || g.count.high === 1)
  )
    return false;
  // "many fled", "the assailants, who fled": who runs away has lost no home
  if (p.entry.id === 'flee' && (ARMED.has(g.category) || (!g.known && g.count.low === null))) return false;
  if (p.entry.frame === 'intransitive' && p.entry.weak)
    return g.counting === 'number' || (g.known && g.category !== 'unspecified');
  if (p.entry.force)
    return (
      g.category === 'militant' ||
      g.category === 'military' ||
      ((isPersonal(g) || g.others) && isTakenByForce(c, p))
    );
  if (g.known || (g.ofThem && p.voice === 'passive' && c.doc.norm(g.head) === 'whom')) return true;
  if (g.counting !== 'number' || p.entry.with === 'projectile') return false;
  // "21 of them were neutralised"
  const ofThem = g.ofThem && p.entry.effect === 'killed';
  return !p.entry.weak || ofThem || g.head < (g.quantity?.end ?? 0);
}

const ARMED: ReadonlySet<string> = new Set(['militant', 'military', 'police']);

/** Somebody counted, or named by a word for people; no "shipment", no "several". */
const isPersonal = (g: Group) => g.known && g.counting !== 'uncounted';

/** "condolences for soldiers killed or wounded", "people who were injured": spoken of, not stated. */
function isMentioned(c: Clauses, g: Group, p: Predicate): boolean {
  if (g.quantity || g.others) return false;
  // "the number of people confirmed dead", "the number of Syrian dead"
  if (c.doc.norm(g.first - 1) === 'of' && /^(?:number|numbers|toll)$/.test(c.doc.norm(g.first - 2)))
    return true;
  if (g.counting !== 'uncounted') return false;
  if (p.voice !== 'passive') return false;
  if (p.open && !c.title) return g.first > c.first + 1;
  return c.doc.norm(p.first - 1) === 'who' && c.doc.norm(g.head) === 'people';
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

/** Names of places and of bodies, in order: no victims. */
function namesOfOthers(field: FieldReading, reading: Reading): TokenSpan[] {
  const out: TokenSpan[] = [];
  for (const p of field.places) if (p.where) out.push(p);
  for (const m of field.mentions) {
    const { kind } = reading.actors[m.actor];
    if (kind !== 'person' && kind !== 'unnamed') out.push(m);
  }
  return out.sort((a, b) => a.first - b.first);
}
