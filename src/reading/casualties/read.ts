import type { Doc } from '../../language/doc.ts';
import { isTitleCase } from '../actors/words.ts';
import type { CasualtyFrame, Quantity, TokenSpan } from '../layers.ts';
import type { FieldReading, Reading } from '../reading.ts';
import { type Draft, draft } from './frames.ts';
import { type Clauses, type Group, groupsOf } from './groups.ts';
import { idiomFrames } from './idioms.ts';
import { moodOf } from './mood.ts';
import { nounFrames } from './nouns.ts';
import { addParts, joinUncounted } from './parts.ts';
import { type Predicate, predicatesOf } from './predicates.ts';
import { scopeOf } from './scope.ts';
import { Slots } from './slots.ts';
import { statusOf } from './status.ts';
import { tollFrames } from './tolls.ts';
import { DETERMINER } from './words.ts';

/** Casualty figures: effect, count, victims, parts and wholes, scope. */
export function readCasualties(field: FieldReading, reading: Reading): CasualtyFrame[] {
  const { doc } = field;
  const all: Draft[] = [];
  const counts = plainCounts(field);
  const notPeople = namesOfOthers(field, reading);
  for (let k = 0; k < doc.sentences.length; k++) {
    if (!field.wanted[k]) continue;
    const { first, end } = doc.sentences[k];
    const titleCase = isTitleCase(doc, first, end);
    readSentence(
      { doc, first, end, quantities: counts, title: field.in === 'title', titleCase, notPeople },
      all,
    );
  }
  shareNames(doc, all);
  return all.map(({ group: _group, ...frame }) => frame);
}

function readSentence(c: Clauses, all: Draft[]): void {
  const predicates = predicatesOf(c);
  const groups = joinUncounted(c, groupsOf(c));
  const slots = new Slots(c, groups);
  const taken = new Set<number>();
  const from = all.length;
  all.push(...tollFrames(c, slots, taken));
  for (const p of predicates) all.push(...predicateFrames(c, p, slots, taken));
  all.push(...idiomFrames(c, slots, taken));
  sortFrom(all, from);
  for (let i = from; i < all.length; i++) {
    all[i].scope = scopeOf(c, all[i]);
    all[i].certainty = moodOf(c, all[i]);
    all[i].status = statusOf(c, all[i]);
  }
  likeOthers(all, from);
  addParts(c, slots, taken, all);
}

function predicateFrames(c: Clauses, p: Predicate, slots: Slots, taken: Set<number>): Draft[] {
  if (p.voice === 'noun') return nounFrames(c, p, slots, taken);
  const out: Draft[] = [];
  for (const k of slots.of(p, taken)) {
    const g = slots.groups[k];
    if (!isVictim(c, g, p) || p.certainty === null) continue;
    if (p.negated && g.counting !== 'nobody') continue;
    taken.add(k);
    for (const effect of p.effects) {
      const made = draft(
        c,
        p.entry.none ? nobodyOf(g) : g,
        effect,
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

function nobodyOf(g: Group): Group {
  return { ...g, counting: 'nobody', count: { low: 0, high: 0, bound: 'none', text: '' } };
}

function isVictim(c: Clauses, g: Group, p: Predicate): boolean {
  if (g.counting === 'known' || isMentioned(c, g, p)) return false;
  if (p.entry.shot && p.form === 'ing' && g.counting !== 'number' && !DETERMINER.has(c.doc.norm(g.first)))
    return g.named;
  if (p.entry.frame === 'intransitive' && p.entry.weak)
    return g.counting === 'number' || (g.known && g.category !== 'unspecified');
  if (g.known) return !p.entry.force || g.category === 'militant' || g.category === 'military';
  if (g.counting !== 'number' || p.entry.force) return false;
  return !p.entry.weak || (p.voice === 'passive' && g.head < (g.quantity?.end ?? 0));
}

/** "condolences for soldiers killed or wounded", "people who were injured": spoken of, not stated. */
function isMentioned(c: Clauses, g: Group, p: Predicate): boolean {
  if (g.counting !== 'uncounted' || p.voice !== 'passive' || g.quantity) return false;
  if (p.open && !c.title) return g.first > c.first + 1;
  return c.doc.norm(p.first - 1) === 'who' && c.doc.norm(g.head) === 'people';
}

/** "killed four civilians and wounded three others": others are of the kind spoken of before. */
function likeOthers(all: readonly Draft[], from: number): void {
  for (let i = from + 1; i < all.length; i++) {
    const d = all[i];
    if (!d.group.others || d.category !== 'unspecified') continue;
    const before = all[i - 1].category;
    if (before !== 'child' && before !== 'woman' && before !== 'mixed') d.category = before;
  }
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

/** Plain counts (no ages, sums, distances) by their first token. */
function plainCounts({ doc, quantities }: FieldReading): Map<number, Quantity> {
  const out = new Map<number, Quantity>();
  let ages = -1;
  for (const q of quantities) {
    const before = doc.norm(q.first - 1);
    if (AGES.has(before) || (ages >= 0 && q.first - ages <= 2 && (before === ',' || before === 'and'))) {
      ages = q.end;
      continue;
    }
    if (q.unit === null) out.set(q.first, q);
  }
  return out;
}

const AGES = new Set(['age', 'ages', 'aged']);

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
