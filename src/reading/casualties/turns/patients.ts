import type { Draft } from '../frames.ts';
import type { Clauses, Group } from '../people/group.ts';
import { EVENTS } from '../qualities/several-events.ts';
import type { Slots } from '../victims/slots.ts';
import { isBreak } from '../words.ts';
import { make, passive } from './idiom.ts';
import { HARM } from './wounds.ts';

/** What a hospital does with those it takes in. */
export const TAKES_IN: ReadonlySet<string> = new Set('admitted received receiving admitting'.split(' '));
export const TREATS: ReadonlySet<string> = new Set(['treated', 'treating', 'treat']);

/** "were treated for burns", "treated 40 wounded". */
export function treated(c: Clauses, i: number, slots: Slots, taken: Set<number>): Draft[] {
  const patients = slots.starts.get(i + 1);
  if (patients !== undefined && isWoundedGroup(c, slots.groups[patients], i)) {
    const { end } = slots.groups[patients];
    return make(c, slots, taken, [patients], 'wounded', i, end, i, 'treated');
  }
  const { doc } = c;
  const next = doc.norm(i + 1);
  const inTreatment = doc.norm(i - 1) === 'being' && (i + 1 >= c.end || isBreak(next));
  const headline = c.title && /^(?:after|following|as)$/.test(next);
  const there = next === 'on' && (doc.norm(i + 2) === 'scene' || doc.norm(i + 3) === 'scene');
  if (!inTreatment && !headline && !there && !/^(?:at|in|for|and|by)$/.test(next)) return [];
  // "the incident is being treated in Lenno as an accident"
  for (let j = i + 1; j < Math.min(c.end, i + 6); j++)
    if (doc.norm(j) === 'as' && !isBreak(doc.norm(j - 1))) return [];
  return passive(c, i, slots, taken, 'treated');
}

/** "The hospital received 40 wounded". */
export function takenIn(c: Clauses, i: number, slots: Slots, taken: Set<number>): Draft[] {
  const k = slots.starts.get(i + 1);
  if (k === undefined || !isWoundedGroup(c, slots.groups[k], i)) return [];
  return make(c, slots, taken, [k], 'wounded', i, slots.groups[k].end, i, 'taken-in');
}

/** "more than 100 wounded people", "12 people for burns": patients of wounds and of no disease. */
function isWoundedGroup(c: Clauses, g: Group, verb: number): boolean {
  if (g.counting !== 'number') return false;
  const { doc } = c;
  for (let i = g.quantity?.end ?? g.first; i <= g.end; i++)
    if (/^(?:wounded|injured|casualties)$/.test(doc.norm(i))) return true;
  const reason = behindAside(c, g.end);
  if (doc.norm(reason) === 'for' || doc.norm(reason) === 'with')
    for (let i = reason + 1; i < Math.min(c.end, reason + 5); i++)
      if (HARM.has(doc.norm(i)) || doc.norm(i) === 'burns') return true;
  return isPatients(c, g) && inHospital(c, verb) && afterViolence(c);
}

/** Over ", including two boys,". */
function behindAside({ doc, end }: Clauses, i: number): number {
  if (doc.norm(i) !== ',' || doc.norm(i + 1) !== 'including') return i;
  for (let j = i + 2; j < Math.min(end, i + 12); j++) if (doc.norm(j) === ',') return j + 1;
  return i;
}

/** "17 people" and no word behind them for what else they came with. */
const isPatients = ({ doc }: Clauses, g: Group): boolean =>
  /^(?:patients|people|victims|persons)$/.test(doc.norm(g.head)) &&
  !/^(?:with|of|suffering|for|who|infected)$/.test(doc.norm(g.end));

/** "The hospital of St Anne says it has admitted 17 people": a hospital before the verb. */
function inHospital({ doc, first }: Clauses, verb: number): boolean {
  for (let i = verb - 1; i >= first; i--)
    if (
      /^(?:hospitals?|clinics?|infirmary|surgeons|doctors|medics|paramedics|ambulances?|crews)$/.test(
        doc.norm(i),
      )
    )
      return true;
  return false;
}

/** How far before the sentence the report may have told of the attack, in tokens. */
const NEAR = 120;

function afterViolence({ doc, first, end }: Clauses): boolean {
  for (let i = end - 1; i >= Math.max(0, first - NEAR); i--)
    if (EVENTS.has(doc.norm(i)) || VIOLENT.has(doc.norm(i))) return true;
  return false;
}

/** Verbs that tell of violence or of an accident without a noun for it. */
const VIOLENT = new Set(
  'killed killing injured injuring wounded wounding collided overturned derailed stabbed shot'.split(' '),
);
