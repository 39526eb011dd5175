import type { Effect } from '../../format/claim.ts';
import { type Draft, draft } from './frames.ts';
import type { Clauses, Group } from './group.ts';
import type { Slots } from './slots.ts';
import { ADVERB, BE, HAVE, MODAL } from './words.ts';

const TAKE = new Set(
  'claim claims claimed claiming cost costs costing take takes took taken taking'.split(' '),
);
const CARRIED = new Set(
  'taken rushed transported airlifted flown admitted sent brought transferred evacuated carried moved'.split(
    ' ',
  ),
);
const SUFFER = new Set(
  'suffer suffers suffered suffering sustain sustains sustained sustaining receive received receiving'.split(
    ' ',
  ),
);
const HARM = new Set(
  'injuries injury wounds wound burns gunshot concussion fractures shrapnel symptoms respiratory breathing suffocation trauma convulsions graze'.split(
    ' ',
  ),
);
const BODY = new Set(['body', 'bodies', 'corpse', 'corpses', 'remains']);
const FIND = new Set(
  'find finds finding found recover recovers recovering recovered discover discovered discovering retrieved pulled unearthed exhumed'.split(
    ' ',
  ),
);
/** What else is done with bodies; they are news where they are counted. */
const HANDLE = new Set(
  'received receive receiving counted counting saw seen brought buried carried carrying collected collecting show showed shows showing shown dumped dug identified washed'.split(
    ' ',
  ),
);
const STATE = new Set(['critical', 'serious', 'stable', 'grave', 'fair', 'guarded', 'satisfactory', 'good']);

/** Turns of phrase in which no single word says that people came to harm. */
export function idiomFrames(c: Clauses, slots: Slots, taken: Set<number>): Draft[] {
  const out: Draft[] = [];
  for (let i = c.first; i < c.end; i++) {
    const w = c.doc.norm(i);
    if (w === 'lives' || w === 'life') out.push(...lives(c, i, slots, taken));
    if (TAKE.has(w)) out.push(...claimed(c, i, slots, taken));
    if (TAKES_IN.has(w)) out.push(...takenIn(c, i, slots, taken));
    const carried = CARRIED.has(w) ? hospital(c, i, slots, taken) : [];
    out.push(...carried);
    if (carried.length > 0) continue;
    if (w === 'with') out.push(...withWounds(c, i, slots, taken));
    else if (w === 'treated' || w === 'treating' || w === 'treat') out.push(...treated(c, i, slots, taken));
    else if (SUFFER.has(w) && !BODY.has(c.doc.norm(i + 1))) {
      const made = suffered(c, i, slots, taken);
      out.push(...(made.length > 0 ? made : bodies(c, i, slots, taken)));
    } else if (FIND.has(w) || HANDLE.has(w)) {
      const made = bodies(c, i, slots, taken);
      out.push(...(made.length > 0 || w !== 'buried' ? made : buried(c, i, slots, taken)));
    } else if (w === 'condition') out.push(...condition(c, i, slots, taken));
    else if (w === 'critical' || w === 'stable') out.push(...critical(c, i, slots, taken));
    else if (w === 'hostage' || w === 'captive' || w === 'prisoner') out.push(...hostage(c, i, slots, taken));
    else if (LOSE.has(w)) out.push(...lost(c, i, slots, taken));
    else if (w === 'homes') out.push(...driven(c, i, slots, taken));
  }
  return out;
}

function make(
  c: Clauses,
  slots: Slots,
  taken: Set<number>,
  list: readonly number[],
  effect: Effect,
  first: number,
  end: number,
  token: number,
  rule: string,
): Draft[] {
  const out: Draft[] = [];
  for (const k of list) {
    const g = slots.groups[k];
    if (taken.has(k) || !isSomebody(g)) continue;
    taken.add(k);
    out.push(draft(c, g, effect, { first, end, token }, 'asserted', rule));
  }
  return out;
}

const isSomebody = (g: Group): boolean => g.counting !== 'known' && (g.known || g.counting === 'number');

/** "claimed the lives of 12 people", "claimed 20 lives", "lost their lives", "at the cost of scores of lives". */
function lives(c: Clauses, i: number, slots: Slots, taken: Set<number>): Draft[] {
  const { doc } = c;
  if (doc.norm(i + 1) === 'of') {
    for (let j = i - 1; j >= Math.max(c.first, i - 3); j--)
      if (TAKE.has(doc.norm(j)) || doc.norm(j) === 'ending')
        return make(c, slots, taken, slots.objects(i + 2, taken), 'killed', j, i + 1, i, 'lives-of');
    return [];
  }
  if (doc.norm(i - 1) === 'their' || doc.norm(i - 1) === 'his' || doc.norm(i - 1) === 'her') {
    const w = doc.norm(i - 2);
    if (w !== 'lost' && w !== 'lose' && w !== 'losing') return [];
    let v = i - 2;
    while (HAVE.has(doc.norm(v - 1)) || ADVERB.has(doc.norm(v - 1))) v--;
    return make(c, slots, taken, slots.subjects(v, taken), 'killed', v, i + 1, i, 'lost-their-lives');
  }
  const k = slots.ends.get(i + 1) ?? slots.ends.get(i);
  if (k === undefined || taken.has(k)) return [];
  const g = slots.groups[k];
  const before = doc.norm(g.first - 1);
  if (!TAKE.has(before) && before !== 'the' && before !== 'of' && before !== 'lost' && before !== 'killed')
    return [];
  if (g.counting !== 'number') return [];
  return make(c, slots, taken, [k], 'killed', TAKE.has(before) ? g.first - 1 : g.first, i + 1, i, 'lives');
}

/** "a blast that claimed more than 100 civilians". */
function claimed(c: Clauses, i: number, slots: Slots, taken: Set<number>): Draft[] {
  if (!c.doc.norm(i).startsWith('claim')) return [];
  const k = slots.starts.get(i + 1);
  if (k === undefined) return [];
  const g = slots.groups[k];
  if (g.counting !== 'number' || !g.known || slots.hasOwnPredicate(k) || c.doc.norm(g.head) === 'lives')
    return [];
  return make(c, slots, taken, [k], 'killed', i, g.end, i, 'claimed');
}

/** "were taken to hospital", "was airlifted to a clinic". */
function hospital(c: Clauses, i: number, slots: Slots, taken: Set<number>): Draft[] {
  const { doc } = c;
  let care = false;
  for (let j = i + 1; j < Math.min(c.end, i + 9); j++) {
    const w = doc.norm(j);
    if (w === 'hospital' || w === 'hospitals' || w === 'hospitalized' || w === 'treatment' || w === 'clinic')
      care = true;
    if (w === ',' || w === '.') break;
  }
  if (!care && doc.norm(i) !== 'airlifted') return [];
  return passive(c, i, slots, taken, 'hospital');
}

function treated(c: Clauses, i: number, slots: Slots, taken: Set<number>): Draft[] {
  const patients = slots.starts.get(i + 1);
  if (patients !== undefined && isWoundedGroup(c, slots.groups[patients])) {
    const { end } = slots.groups[patients];
    return make(c, slots, taken, [patients], 'wounded', i, end, i, 'treated');
  }
  const next = c.doc.norm(i + 1);
  if (next !== 'at' && next !== 'in' && next !== 'for' && next !== 'and' && next !== 'by') return [];
  return passive(c, i, slots, taken, 'treated');
}

const TAKES_IN = new Set(['admitted', 'received', 'receiving', 'admitting']);

/** "The hospital received 40 wounded". */
function takenIn(c: Clauses, i: number, slots: Slots, taken: Set<number>): Draft[] {
  const k = slots.starts.get(i + 1);
  if (k === undefined || !isWoundedGroup(c, slots.groups[k])) return [];
  return make(c, slots, taken, [k], 'wounded', i, slots.groups[k].end, i, 'taken-in');
}

/** "more than 100 wounded people", "12 people for burns": patients of wounds and of no disease. */
function isWoundedGroup(c: Clauses, g: Group): boolean {
  if (g.counting !== 'number') return false;
  for (let i = g.quantity?.end ?? g.first; i <= g.end; i++)
    if (c.doc.norm(i) === 'wounded' || c.doc.norm(i) === 'injured') return true;
  if (c.doc.norm(g.end) !== 'for') return false;
  for (let i = g.end + 1; i < Math.min(c.end, g.end + 5); i++)
    if (HARM.has(c.doc.norm(i)) || c.doc.norm(i) === 'burns') return true;
  return false;
}

const LOSE = new Set(['lost', 'lose', 'loses', 'losing']);

/** "the militia lost two men", "the army has lost 40 soldiers in the battle". */
function lost(c: Clauses, i: number, slots: Slots, taken: Set<number>): Draft[] {
  const k = slots.starts.get(i + 1);
  if (k === undefined) return [];
  const g = slots.groups[k];
  if (g.counting !== 'number' || !g.known || slots.hasOwnPredicate(k)) return [];
  const men = /^(?:men|people|members|personnel)$/.test(c.doc.norm(g.head));
  if (!men && !/^(?:military|militant|police|civilian|child|woman)$/.test(g.category)) return [];
  return make(c, slots, taken, [k], 'killed', i, g.end, i, 'lost');
}

/** "We buried 14 people today"; landslides bury people, too, who may live. */
function buried(c: Clauses, i: number, slots: Slots, taken: Set<number>): Draft[] {
  const { doc } = c;
  const before = HAVE.has(doc.norm(i - 1)) ? doc.norm(i - 2) : doc.norm(i - 1);
  if (!/^(?:we|they|families|relatives|mourners|residents|villagers)$/.test(before)) return [];
  const k = slots.starts.get(i + 1);
  if (k === undefined || slots.groups[k].counting !== 'number' || !slots.groups[k].known) return [];
  return make(c, slots, taken, [k], 'killed', i, slots.groups[k].end, i, 'buried');
}

function passive(
  c: Clauses,
  i: number,
  slots: Slots,
  taken: Set<number>,
  rule: string,
  effect: Effect = 'wounded',
): Draft[] {
  const { doc } = c;
  let v = i;
  let be = false;
  while (
    v - 1 >= c.first &&
    (BE.has(doc.norm(v - 1)) || HAVE.has(doc.norm(v - 1)) || ADVERB.has(doc.norm(v - 1)))
  ) {
    v--;
    if (BE.has(doc.norm(v))) be = true;
  }
  if (!be || MODAL.has(doc.norm(v - 1))) return [];
  while (ADVERB.has(doc.norm(v)) && v < i) v++;
  return make(c, slots, taken, slots.subjects(v, taken), effect, v, i + 1, i, rule);
}

/** "suffered injuries", "left around 50 people suffering respiratory problems". */
function suffered(c: Clauses, i: number, slots: Slots, taken: Set<number>): Draft[] {
  const { doc } = c;
  let harm = false;
  for (let j = i + 1; j < Math.min(c.end, i + 6); j++) if (HARM.has(doc.norm(j))) harm = true;
  if (!harm) return [];
  let v = i;
  while (v - 1 >= c.first && (HAVE.has(doc.norm(v - 1)) || BE.has(doc.norm(v - 1)))) v--;
  return make(c, slots, taken, slots.subjects(v, taken), 'wounded', v, i + 2, i, 'suffered');
}

/** "left seven with shrapnel wounds". */
function withWounds(c: Clauses, i: number, slots: Slots, taken: Set<number>): Draft[] {
  const { doc } = c;
  let harm = i + 1;
  while (harm < Math.min(c.end, i + 6) && !HARM.has(doc.norm(harm))) harm++;
  const k = HARM.has(doc.norm(harm)) ? slots.ends.get(i) : undefined;
  if (k === undefined) return [];
  const before = doc.norm(slots.groups[k].first - 1);
  if (before !== 'left' && before !== 'leaving' && before !== 'and') return [];
  return make(c, slots, taken, [k], 'wounded', slots.groups[k].first, harm + 1, i, 'with-wounds');
}

/** "12 bodies were found", "recovered the bodies of two miners". */
function bodies(c: Clauses, i: number, slots: Slots, taken: Set<number>): Draft[] {
  const { doc } = c;
  for (let j = i + 1; j < Math.min(c.end, i + 5); j++) {
    if (!BODY.has(doc.norm(j))) continue;
    if (doc.norm(j + 1) === 'of') {
      const list = slots.objects(pastWhat(c, j + 2), taken).filter((k) => told(c, i, slots.groups[k]));
      const found = make(c, slots, taken, list, 'killed', i, j + 1, i, 'bodies-of');
      if (found.length > 0) return found;
    }
    const k = groupWith(slots, j);
    if (k >= 0 && slots.groups[k].counting === 'number')
      return make(c, slots, taken, [k], 'killed', i, j + 1, i, 'bodies');
    return [];
  }
  let v = i;
  while (
    v - 1 >= c.first &&
    (BE.has(doc.norm(v - 1)) || HAVE.has(doc.norm(v - 1)) || ADVERB.has(doc.norm(v - 1)))
  )
    v--;
  const of = bodiesOf(c, v);
  if (of >= 0)
    return make(
      c,
      slots,
      taken,
      slots.objects(of, taken).filter((k) => told(c, i, slots.groups[k])),
      'killed',
      of - 2,
      i + 1,
      i,
      'bodies-of',
    );
  const list = slots
    .subjects(v, taken)
    .filter((k) => BODY.has(doc.norm(slots.groups[k].head)) || bodyIn(c, slots.groups[k]));
  return make(
    c,
    slots,
    taken,
    list.filter((k) => slots.groups[k].counting === 'number'),
    'killed',
    v,
    i + 1,
    i,
    'bodies-found',
  );
}

/** "the bodies of what it said were 40 rebels": to the number. */
function pastWhat(c: Clauses, i: number): number {
  if (c.doc.norm(i) !== 'what') return i;
  for (let j = i + 1; j < Math.min(c.end, i + 7); j++) if (BE.has(c.doc.norm(j))) return j + 1;
  return i;
}

/** Bodies that are found are news; of those that are carried or shown only the counted. */
const told = (c: Clauses, verb: number, g: Group): boolean =>
  FIND.has(c.doc.norm(verb)) || g.counting === 'number' || g.counting === 'one';

/** "The bodies of 14 miners, including two brothers, were recovered": to the victims. */
function bodiesOf(c: Clauses, v: number): number {
  const { doc } = c;
  for (let i = v - 1; i >= Math.max(c.first, v - 16); i--)
    if (BODY.has(doc.norm(i))) return doc.norm(i + 1) === 'of' ? i + 2 : -1;
  return -1;
}

function bodyIn(c: Clauses, g: Group): boolean {
  for (let i = g.first; i < g.end; i++) if (BODY.has(c.doc.norm(i))) return true;
  return false;
}

function groupWith(slots: Slots, token: number): number {
  return slots.groups.findIndex((g) => g.first <= token && token < g.end);
}

/** "is in critical condition", "listed in stable condition". */
function condition(c: Clauses, i: number, slots: Slots, taken: Set<number>): Draft[] {
  const { doc } = c;
  if (!STATE.has(doc.norm(i - 1))) return [];
  let v = i - 2;
  for (let steps = 0; steps < 8 && v > c.first; steps++, v--) if (doc.norm(v) === 'in') break;
  if (doc.norm(v) !== 'in') return [];
  while (
    v - 1 >= c.first &&
    (ADVERB.has(doc.norm(v - 1)) ||
      BE.has(doc.norm(v - 1)) ||
      HAVE.has(doc.norm(v - 1)) ||
      doc.norm(v - 1) === 'remains' ||
      doc.norm(v - 1) === 'remained')
  )
    v--;
  return make(c, slots, taken, slots.subjects(v, taken), 'wounded', v, i + 1, i, 'condition');
}

/** "1 dead, 2 critical", "four more are stable". */
function critical(c: Clauses, i: number, slots: Slots, taken: Set<number>): Draft[] {
  const { doc } = c;
  if (doc.norm(i + 1) === 'condition' || /^NN/.test(doc.xpos(i + 1))) return [];
  let v = i;
  while (BE.has(doc.norm(v - 1)) || ADVERB.has(doc.norm(v - 1))) v--;
  const k = slots.ends.get(v);
  if (k === undefined || slots.groups[k].counting !== 'number') return [];
  return make(c, slots, taken, [k], 'wounded', v, i + 1, i, 'critical');
}

/** "took 900 civilians hostage". */
function hostage(c: Clauses, i: number, slots: Slots, taken: Set<number>): Draft[] {
  const k = slots.ends.get(i);
  const verb = c.doc.norm(i - 1);
  if (k === undefined && (verb === 'taken' || verb === 'held'))
    return passive(c, i - 1, slots, taken, 'hostage', 'captured');
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

/** "drove 3,000 people from their homes". */
function driven(c: Clauses, i: number, slots: Slots, taken: Set<number>): Draft[] {
  const { doc } = c;
  if (doc.norm(i - 1) !== 'their') return [];
  if (doc.norm(i - 2) === 'lost' || doc.norm(i - 2) === 'losing') return lostHomes(c, i, slots, taken);
  const from = doc.norm(i - 2) === 'of' ? i - 3 : i - 2;
  if (doc.norm(from) !== 'from' && doc.norm(from) !== 'out' && doc.norm(from) !== 'leave') return [];
  const v = doc.norm(from) === 'leave' && doc.norm(from - 1) === 'to' ? from - 1 : from;
  const k = slots.ends.get(v);
  if (k === undefined) return [];
  return make(c, slots, taken, [k], 'displaced', slots.groups[k].first, i + 1, i, 'from-their-homes');
}

/** "Some 4,000 people had lost their homes". */
function lostHomes(c: Clauses, i: number, slots: Slots, taken: Set<number>): Draft[] {
  const { doc } = c;
  let v = i - 2;
  while (v > c.first && (HAVE.has(doc.norm(v - 1)) || ADVERB.has(doc.norm(v - 1)))) v--;
  const list = slots.subjects(v, taken).filter((k) => slots.groups[k].counting === 'number');
  return make(c, slots, taken, list, 'displaced', v, i + 1, i, 'lost-their-homes');
}
