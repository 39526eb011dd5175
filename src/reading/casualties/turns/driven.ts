import type { Draft } from '../frames.ts';
import type { Clauses, Group } from '../people/group.ts';
import { isInOperation } from '../victims/force.ts';
import type { Slots } from '../victims/slots.ts';
import { ADVERB, BE, HAVE } from '../words.ts';
import { make, passive } from './idiom.ts';

/** "took 900 civilians hostage". */
export function hostage(c: Clauses, i: number, slots: Slots, taken: Set<number>): Draft[] {
  const k = slots.ends.get(i) ?? numberBefore(c, i, slots);
  const verb = c.doc.norm(i - 1);
  if (k === undefined && (verb === 'taken' || verb === 'held')) {
    const alone = slots.ends.get(i - 1) ?? slots.ends.get(i + 1);
    // "twelve were killed and four taken prisoner"
    if (
      alone !== undefined &&
      isOnlyNumber(slots.groups[alone], i - 1) &&
      isJoined(c, slots.groups[alone].first)
    )
      return make(c, slots, taken, [alone], 'captured', i - 1, i + 1, i, 'hostage');
    return passive(c, i - 1, slots, taken, 'hostage', 'captured');
  }
  if (k === undefined) return [];
  const g = slots.groups[k];
  const before = c.doc.norm(g.first - 1);
  if (
    before !== 'took' &&
    before !== 'taking' &&
    before !== 'take' &&
    before !== 'taken' &&
    before !== 'held' &&
    before !== 'holding'
  )
    return [];
  return make(c, slots, taken, [k], 'captured', g.first - 1, i + 1, i, 'hostage');
}

/** "took five prisoner": a number that the word is taken for what it counts. */
function numberBefore({ doc }: Clauses, i: number, slots: Slots): number | undefined {
  const k = slots.ends.get(i + 1);
  const plain =
    k !== undefined && slots.groups[k].quantity?.end === i && slots.groups[k].counting === 'number';
  return plain && (slots.groups[k].count.low ?? 0) > 1 && !doc.norm(i).endsWith('s') ? k : undefined;
}

const isOnlyNumber = ({ counting, quantity }: Group, end: number): boolean =>
  counting === 'number' && quantity?.end === end;

const isJoined = ({ doc }: Clauses, i: number): boolean => /^(?:and|,|;)$/.test(doc.norm(i - 1));

/** "drove 3,000 people from their homes". */
export function driven(c: Clauses, i: number, slots: Slots, taken: Set<number>): Draft[] {
  const { doc } = c;
  if (doc.norm(i - 1) !== 'their') return [];
  if (doc.norm(i - 2) === 'lost' || doc.norm(i - 2) === 'losing') return lostHomes(c, i, slots, taken);
  const from = doc.norm(i - 2) === 'of' ? i - 3 : i - 2;
  if (doc.norm(from) !== 'from' && doc.norm(from) !== 'out' && doc.norm(from) !== 'leave') return [];
  const v = doc.norm(from) === 'leave' && doc.norm(from - 1) === 'to' ? from - 1 : from;
  if (/^(?:forced|compelled|made|obliged)$/.test(doc.norm(v - 1)) && doc.norm(from) === 'leave')
    return forcedOut(c, i, v - 1, slots, taken);
  const k = slots.ends.get(v);
  // "were driven from their homes"
  if (k === undefined && /^(?:driven|forced|chased|expelled)$/.test(doc.norm(v - 1)))
    return passive(c, v - 1, slots, taken, 'from-their-homes', 'displaced');
  if (k === undefined) return [];
  return make(c, slots, taken, [k], 'displaced', slots.groups[k].first, i + 1, i, 'from-their-homes');
}

/** "9,000 people were forced to leave their homes", "had found shelter after they were forced to leave": those who are counted. */
function forcedOut(c: Clauses, i: number, forced: number, slots: Slots, taken: Set<number>): Draft[] {
  const { doc } = c;
  let v = forced;
  while (v > c.first && (BE.has(doc.norm(v - 1)) || HAVE.has(doc.norm(v - 1)) || ADVERB.has(doc.norm(v - 1))))
    v--;
  const before = doc.norm(v - 1);
  const told = before === 'they' || /^(?:after|before|when)$/.test(before);
  const list = told
    ? slots.groups.flatMap((g, k) =>
        g.counting === 'number' && g.known && g.end <= v && !taken.has(k) ? [k] : [],
      )
    : slots.subjects(v, taken).filter((k) => slots.groups[k].counting === 'number');
  return make(c, slots, taken, list.slice(0, 1), 'displaced', v, i + 1, i, 'from-their-homes');
}

/** "Some 4,000 people had lost their homes". */
function lostHomes(c: Clauses, i: number, slots: Slots, taken: Set<number>): Draft[] {
  const { doc } = c;
  let v = i - 2;
  while (v > c.first && (HAVE.has(doc.norm(v - 1)) || ADVERB.has(doc.norm(v - 1)))) v--;
  const list = slots.subjects(v, taken).filter((k) => slots.groups[k].counting === 'number');
  return make(c, slots, taken, list, 'displaced', v, i + 1, i, 'lost-their-homes');
}

/** "Some 7,000 people sought refuge in Tal": those who are counted. */
export function soughtRefuge(c: Clauses, i: number, slots: Slots, taken: Set<number>): Draft[] {
  const { doc } = c;
  if (!/^(?:sought|took|seek|taken|take|found)$/.test(doc.norm(i - 1))) return [];
  let v = i - 1;
  while (v > c.first && (HAVE.has(doc.norm(v - 1)) || ADVERB.has(doc.norm(v - 1)))) v--;
  const list = slots.subjects(v, taken).filter((k) => slots.groups[k].counting === 'number');
  return make(c, slots, taken, list, 'displaced', v, i + 1, i, 'refuge');
}

/** "were taken into custody", where troops take prisoners. */
export function custody(c: Clauses, i: number, slots: Slots, taken: Set<number>): Draft[] {
  const { doc } = c;
  if (doc.norm(i - 1) !== 'into') return [];
  const k = slots.ends.get(i - 1);
  if (k !== undefined && /^(?:took|taking|take)$/.test(doc.norm(slots.groups[k].first - 1))) {
    const fighters = /^(?:militant|military)$/.test(slots.groups[k].category) || isInOperation(c);
    const { first } = slots.groups[k];
    return fighters ? make(c, slots, taken, [k], 'captured', first - 1, i + 1, i, 'custody') : [];
  }
  if (doc.norm(i - 2) !== 'taken' || !isInOperation(c)) return [];
  return passive(c, i - 2, slots, taken, 'custody', 'captured');
}

const CAPTORS =
  /^(?:kidnappers?|abductors?|captors?|gunm[ae]n|militants?|rebels?|bandits?|insurgents?|jihadists?|militia(?:men)?)$/;

/** "The kidnappers are still holding 13 passengers", "13 of the 20 passengers". */
export function stillHeld(c: Clauses, i: number, slots: Slots, taken: Set<number>): Draft[] {
  const { doc } = c;
  const k = slots.starts.get(i + 1);
  if (k === undefined || slots.groups[k].counting !== 'number' || !slots.groups[k].known) return [];
  for (let j = i - 1; j >= Math.max(c.first, i - 5); j--)
    if (CAPTORS.test(doc.norm(j)))
      return make(c, slots, taken, [k], 'captured', i, slots.groups[k].end, i, 'hostage');
  return [];
}

/** "went away with 30 women", "made off with two guards". */
export function madeOffWith(c: Clauses, i: number, slots: Slots, taken: Set<number>): Draft[] {
  const { doc } = c;
  if (
    !/^(?:away|off)$/.test(doc.norm(i - 1)) ||
    !/^(?:went|gone|made|making|ran|took|taken|taking|drove|driven|driving|walked|sped|fled)$/.test(
      doc.norm(i - 2),
    )
  )
    return [];
  const list = slots
    .objects(i + 1, taken)
    .filter((k) => slots.groups[k].known && slots.groups[k].counting !== 'uncounted');
  return make(c, slots, taken, list, 'captured', i - 2, i + 1, i, 'hostage');
}

/** Where the words before a state begin ("are still", "remained"): what stands before them is in it. */
function stateFrom({ doc, first }: Clauses, at: number): number {
  let v = at;
  while (
    v > first &&
    (ADVERB.has(doc.norm(v - 1)) ||
      BE.has(doc.norm(v - 1)) ||
      /^(?:still|remain(?:ed|s|ing)?)$/.test(doc.norm(v - 1)))
  )
    v--;
  return v;
}

/** "85 are still in captivity", "leaving 85 still in captivity". */
export function inCaptivity(c: Clauses, i: number, slots: Slots, taken: Set<number>): Draft[] {
  const { doc } = c;
  if (doc.norm(i - 1) !== 'in') return [];
  const v = stateFrom(c, i - 1);
  const list = slots.subjects(v, taken).filter((k) => slots.groups[k].counting === 'number');
  return make(c, slots, taken, list, 'captured', v, i + 1, i, 'hostage');
}

/** Suspects in police custody are nobody's captives. */
const SUSPECTED = /^(?:suspects?|men|man|people|persons?|teens?|teenagers?|youths?)$/;

/** "Six journalists are being held by the militia", "38 health workers remained in detention". */
export function detained(c: Clauses, i: number, slots: Slots, taken: Set<number>): Draft[] {
  const { doc } = c;
  const held = doc.norm(i) === 'held';
  if (held ? doc.norm(i - 1) !== 'being' : doc.norm(i - 1) !== 'in') return [];
  const v = stateFrom(c, i - 1);
  if (v === i - 1) return [];
  const list = slots.subjects(v, taken).filter((k) => {
    const g = slots.groups[k];
    return g.counting === 'number' && (g.ofThem || (g.known && !SUSPECTED.test(doc.norm(g.head))));
  });
  return make(c, slots, taken, list, 'captured', v, i + 1, i, 'hostage');
}

const FORCES =
  /^(?:forc(?:ed?|ing)|bundl(?:ed?|ing)|drag(?:ged|ging)?|shov(?:ed?|ing)|push(?:ed|ing)|haul(?:ed|ing)|herd(?:ed|ing)|load(?:ed|ing)|thr(?:ew|own)|stuff(?:ed|ing))$/;
const CARRIAGE =
  /^(?:cars?|vans?|vehicles?|trucks?|pickups?|jeeps?|lorr(?:y|ies)|boats?|minibus(?:es)?|bus(?:es)?|taxis?|suvs?|bush|forest|boot|trunk)$/;

/** "forced three teachers into a van", "was bundled into a car": carried off by those who have no right to. */
export function forcedInto(c: Clauses, into: number, slots: Slots, taken: Set<number>): Draft[] {
  const { doc } = c;
  let j = into + 1;
  while (
    j < Math.min(c.end, into + 5) &&
    /^(?:DT|JJ|NN|PRP\$|VBG|CD|IN)$/.test(doc.xpos(j)) &&
    !CARRIAGE.test(doc.norm(j))
  )
    j++;
  if (!CARRIAGE.test(doc.norm(j)) || OFFICERS.test(doc.slice(c.first, into))) return [];
  if (FORCES.test(doc.norm(into - 1))) return passive(c, into - 1, slots, taken, 'hostage', 'captured');
  const k = slots.ends.get(into);
  if (k === undefined || !FORCES.test(doc.norm(slots.groups[k].first - 1))) return [];
  return make(c, slots, taken, [k], 'captured', slots.groups[k].first - 1, j + 1, into, 'hostage');
}

/** Those who arrest and those who help. */
const OFFICERS =
  /\b(?:polic\w*|officers?|deputies|constables?|medics|paramedics|rescuers|rescue|firefighters|hospital|body|bodies|wounded|injured)\b/i;
