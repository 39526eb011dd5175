import type { Effect } from '../../../format/claim.ts';
import { type Draft, draft } from '../frames.ts';
import { blankGroup, type Clauses, type Group } from '../people/group.ts';
import type { Slots } from '../victims/slots.ts';
import { BE, CARE, isBreak } from '../words.ts';
import { CARRIED } from './hospital.ts';
import { make } from './idiom.ts';

/** Words that these turns of phrase turn on. */
/** Verbs by which others bring somebody to be cared for. */
export const SENDS: ReadonlySet<string> = new Set(
  'sent sending sends send landed put rush rushed rushing rushes took takes taking carried transported evacuated flew airlifted ferried'.split(
    ' ',
  ),
);
export const OF_PATIENTS: ReadonlySet<string> = new Set(['victims', 'refused', 'declined', ...SENDS]);

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
  const k = slots.ends.get(i + 1) ?? slots.groups.findIndex((g) => g.head === i);
  if (k < 0 || taken.has(k)) return [];
  const g = slots.groups[k];
  const vague = /^(?:multiple|several|numerous)$/.test(doc.norm(g.first));
  if (g.counting !== 'number' && !vague) return [];
  const of = victimsOf(c, i);
  if (of && g.quantity?.value && !BE.has(doc.norm(g.first - 1)))
    return make(c, slots, taken, [k], of, g.first, i + 1, i, 'victims-of');
  if (vague && doc.norm(g.first - 1) === 'in' && /^result/.test(doc.norm(g.first - 2)))
    return make(c, slots, taken, [k], 'killed-or-wounded', g.first, i + 1, i, 'shoot-victims');
  if (!OF_WHAT.has(doc.norm(i - 1)) || !TOLD.has(doc.norm(g.first - 1))) return [];
  if (BE.has(doc.norm(g.first - 1)) && doc.norm(g.first - 2) !== 'there') return [];
  return make(c, slots, taken, [k], 'wounded', g.first, i + 1, i, 'shoot-victims');
}

/**
 * "10 victims of the bombing", "a shooting involving two victims", "four victims in a homicide": how many an attack had; dead where a
 * killing or a funeral is told of, else nobody says whether they live; null for other victims.
 */
function victimsOf({ doc, first, end }: Clauses, i: number): Effect | null {
  const prep = doc.norm(i + 1);
  let attack = -1;
  if (prep === 'of' || prep === 'in' || prep === 'from')
    for (let j = i + 2; j < Math.min(end, i + 8) && attack < 0; j++) {
      if (isBreak(doc.norm(j)) || /^(?:VB[DZP]|MD|IN)$/.test(doc.xpos(j))) break;
      if (ATTACK.test(doc.norm(j))) attack = j;
    }
  for (let j = i - 1; j > Math.max(first, i - 6) && attack < 0; j--)
    if (/^(?:involving|with|left)$/.test(doc.norm(j)))
      for (let b = j - 1; b > Math.max(first, j - 4); b--) if (ATTACK.test(doc.norm(b))) attack = b;
  if (attack < 0) return null;
  if (/^(?:homicide|murder|killing|massacre)s?$/.test(doc.norm(attack))) return 'killed';
  for (let j = first; j < end; j++) if (MOURNED.test(doc.norm(j))) return 'killed';
  return 'killed-or-wounded';
}

const ATTACK =
  /^(?:bombing|bombings|blast|explosion|shooting|shootings|stabbing|stabbings|attack|attacks|homicide|homicides|murder|murders|killing|killings|massacre|crash|raid|strike|strikes|shelling|airstrike|airstrikes)$/;
const MOURNED =
  /^(?:buried|bury|burial|funerals?|memorials?|mourn\w*|coffins?|caskets?|bodies|remains|remembered|died|dead|killed|families|tribute|tributes|vigil|honou?r\w*)$/;

/** "the quadruple homicide", "a triple murder": how many were killed. */
export function manifold(c: Clauses, i: number): Draft[] {
  const { doc } = c;
  const n = MANIFOLD.get(doc.norm(i))!;
  const what = doc.norm(i + 1);
  if (!/^(?:homicide|murder|killing|slaying|murders|fatality)$/.test(what)) return [];
  // "murder-suicide", "double murder suspect", "charged with double murder"
  if (/^[-–]$/.test(doc.norm(i + 2)) || /^NN/.test(doc.xpos(i + 2))) return [];
  if (/^(?:with|of|for|to)$/.test(doc.norm(i - 1))) return [];
  const g: Group = {
    ...blankGroup(i, i + 2),
    counting: 'number',
    known: true,
    count: { low: n, high: n, bound: 'exact', text: doc.form(i) },
  };
  return [draft(c, g, 'killed', { first: i, end: i + 2, token: i + 1 }, 'asserted', 'manifold')];
}

export const MANIFOLD: ReadonlyMap<string, number> = new Map([
  ['double', 2],
  ['triple', 3],
  ['quadruple', 4],
  ['quintuple', 5],
  ['sextuple', 6],
]);

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

/** Is somebody said to be hit in the sentence, or a little before? */
export function isOfHarm({ doc, first, end }: Clauses, i: number): boolean {
  for (let j = Math.max(0, first - NEAR); j < end; j++)
    if (j !== i && /^(?:shot|gunshot|injur|wound|stabb|hurt|graze|struck|shoot)/.test(doc.norm(j)))
      return true;
  return false;
}

/** "sent a second porter to the hospital". */
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
