import type { Draft } from './frames.ts';
import type { Clauses, Group } from './group.ts';
import { make, passive } from './idiom.ts';
import type { Slots } from './slots.ts';
import { ADVERB, BE, HAVE } from './words.ts';

export const CARRIED = new Set(
  'taken rushed transported airlifted flown admitted sent brought transferred evacuated carried moved'.split(
    ' ',
  ),
);
export const SUFFER = new Set(
  'suffer suffers suffered suffering sustain sustains sustained sustaining receive received receiving'.split(
    ' ',
  ),
);
const HARM = new Set(
  'injuries injury wounds wound burns gunshot concussion fractures shrapnel symptoms respiratory breathing suffocation trauma convulsions graze'.split(
    ' ',
  ),
);
const STATE = new Set(['critical', 'serious', 'stable', 'grave', 'fair', 'guarded', 'satisfactory', 'good']);
export const TAKES_IN = new Set(['admitted', 'received', 'receiving', 'admitting']);

/** "were taken to hospital", "was airlifted to a clinic". */
export function hospital(c: Clauses, i: number, slots: Slots, taken: Set<number>): Draft[] {
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

/** "were treated for burns", "treated 40 wounded". */
export function treated(c: Clauses, i: number, slots: Slots, taken: Set<number>): Draft[] {
  const patients = slots.starts.get(i + 1);
  if (patients !== undefined && isWoundedGroup(c, slots.groups[patients])) {
    const { end } = slots.groups[patients];
    return make(c, slots, taken, [patients], 'wounded', i, end, i, 'treated');
  }
  const next = c.doc.norm(i + 1);
  if (next !== 'at' && next !== 'in' && next !== 'for' && next !== 'and' && next !== 'by') return [];
  return passive(c, i, slots, taken, 'treated');
}

/** "The hospital received 40 wounded". */
export function takenIn(c: Clauses, i: number, slots: Slots, taken: Set<number>): Draft[] {
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

/** "suffered injuries", "left around 50 people suffering respiratory problems". */
export function suffered(c: Clauses, i: number, slots: Slots, taken: Set<number>): Draft[] {
  const { doc } = c;
  let harm = false;
  for (let j = i + 1; j < Math.min(c.end, i + 6); j++) if (HARM.has(doc.norm(j))) harm = true;
  if (!harm) return [];
  let v = i;
  while (v - 1 >= c.first && (HAVE.has(doc.norm(v - 1)) || BE.has(doc.norm(v - 1)))) v--;
  return make(c, slots, taken, slots.subjects(v, taken), 'wounded', v, i + 2, i, 'suffered');
}

/** "left seven with shrapnel wounds". */
export function withWounds(c: Clauses, i: number, slots: Slots, taken: Set<number>): Draft[] {
  const { doc } = c;
  let harm = i + 1;
  while (harm < Math.min(c.end, i + 6) && !HARM.has(doc.norm(harm))) harm++;
  const k = HARM.has(doc.norm(harm)) ? slots.ends.get(i) : undefined;
  if (k === undefined) return [];
  const before = doc.norm(slots.groups[k].first - 1);
  if (before !== 'left' && before !== 'leaving' && before !== 'and') return [];
  return make(c, slots, taken, [k], 'wounded', slots.groups[k].first, harm + 1, i, 'with-wounds');
}

/** "is in critical condition", "listed in stable condition". */
export function condition(c: Clauses, i: number, slots: Slots, taken: Set<number>): Draft[] {
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
export function critical(c: Clauses, i: number, slots: Slots, taken: Set<number>): Draft[] {
  const { doc } = c;
  if (doc.norm(i + 1) === 'condition' || /^NN/.test(doc.xpos(i + 1))) return [];
  let v = i;
  while (BE.has(doc.norm(v - 1)) || ADVERB.has(doc.norm(v - 1))) v--;
  const k = slots.ends.get(v);
  if (k === undefined || slots.groups[k].counting !== 'number') return [];
  return make(c, slots, taken, [k], 'wounded', v, i + 1, i, 'critical');
}
