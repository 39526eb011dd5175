import type { Draft } from './frames.ts';
import type { Clauses } from './group.ts';
import { CARRIED } from './hospital.ts';
import { make } from './idiom.ts';
import type { Slots } from './slots.ts';
import { BE, CARE } from './words.ts';

/** Words that these turns of phrase turn on. */
export const OF_PATIENTS: ReadonlySet<string> = new Set(
  'victims refused declined sent sending sends send landed'.split(' '),
);

/** What victims are of. */
const OF_WHAT = new Set('gunshot shooting stabbing bombing blast explosion bullet knife'.split(' '));
/** What is told of victims by their number: that they were found, or that there were so many. */
const TOLD = new Set(
  'found find finds located locating discovered encountered treated treating left leaving in with were was are for by'.split(
    ' ',
  ),
);

/** "found four gunshot victims", "resulted in multiple victims": the number of those hit, dead or alive. */
export function shotVictims(c: Clauses, i: number, slots: Slots, taken: Set<number>): Draft[] {
  const { doc } = c;
  const k = slots.ends.get(i + 1);
  if (k === undefined || taken.has(k)) return [];
  const g = slots.groups[k];
  const vague = /^(?:multiple|several|numerous)$/.test(doc.norm(g.first));
  if (g.counting !== 'number' && !vague) return [];
  if (vague && doc.norm(g.first - 1) === 'in' && /^result/.test(doc.norm(g.first - 2)))
    return make(c, slots, taken, [k], 'killed-or-wounded', g.first, i + 1, i, 'shoot-victims');
  if (!OF_WHAT.has(doc.norm(i - 1)) || !TOLD.has(doc.norm(g.first - 1))) return [];
  if (BE.has(doc.norm(g.first - 1)) && doc.norm(g.first - 2) !== 'there') return [];
  return make(c, slots, taken, [k], 'wounded', g.first, i + 1, i, 'shoot-victims');
}

/** "one refused medical treatment": of those hit. */
export function refused(c: Clauses, i: number, slots: Slots, taken: Set<number>): Draft[] {
  const { doc } = c;
  const medical = doc.norm(i + 1) === 'medical' || /^(?:ambulance|hospital)$/.test(doc.norm(i + 1));
  const what = doc.norm(medical ? i + 2 : i + 1);
  if (!/^(?:treatment|attention|care|transport|transportation|assistance|help|aid)$/.test(what)) return [];
  if ((!medical && what !== 'treatment') || !isOfHarm(c, i)) return [];
  const end = medical ? i + 3 : i + 2;
  return make(c, slots, taken, slots.subjects(i, taken), 'wounded', i, end, i, 'treated');
}

/** Tokens around a refusal in which somebody is said to be hit. */
const NEAR = 40;

function isOfHarm({ doc, first, end }: Clauses, i: number): boolean {
  for (let j = Math.max(0, first - NEAR); j < end; j++)
    if (j !== i && /^(?:shot|gunshot|injur|wound|stabb|hurt|graze|struck|shoot)/.test(doc.norm(j)))
      return true;
  return false;
}

const SENDS = new Set('sent sending sends send landed put'.split(' '));

/** "sent at least one other person to the hospital". */
export function sentToHospital(c: Clauses, i: number, slots: Slots, taken: Set<number>): Draft[] {
  const { doc } = c;
  if (!SENDS.has(doc.norm(i)) || BE.has(doc.norm(i - 1))) return [];
  const list = slots.objects(i + 1, taken);
  const last = list.at(-1);
  if (last === undefined) return [];
  const to = slots.groups[last].end;
  if (!/^(?:to|in)$/.test(doc.norm(to))) return [];
  for (let j = to + 1; j < Math.min(c.end, to + 6); j++)
    if (CARE.has(doc.norm(j)) && !CARRIED.has(doc.norm(j)))
      return make(c, slots, taken, list, 'wounded', i, j + 1, i, 'hospital');
  return [];
}
