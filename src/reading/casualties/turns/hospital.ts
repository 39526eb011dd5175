import type { Draft } from '../frames.ts';
import type { Clauses, Group } from '../people/group.ts';
import type { Slots } from '../victims/slots.ts';
import { ADVERB, BE, BODY, CARE, HAVE, isBreak } from '../words.ts';
import { make, passive } from './idiom.ts';
import { HARM } from './wounds.ts';

export const CARRIED = new Set(
  'taken rushed transported airlifted medevaced flown conveyed driven ferried admitted sent brought transferred evacuated carried moved detained kept discharged released placed put'.split(
    ' ',
  ),
);
const STATE = new Set(['critical', 'serious', 'stable', 'grave', 'fair', 'guarded', 'satisfactory', 'good']);

/** "is recovering from his wounds", "is recovering at home". */
export function recovering(c: Clauses, i: number, slots: Slots, taken: Set<number>): Draft[] {
  if (i + 1 < c.end && !isBreak(c.doc.norm(i + 1)) && !RECOVERS.has(c.doc.norm(i + 1))) return [];
  return passive(c, i, slots, taken, 'condition');
}

const RECOVERS = new Set(['from', 'in', 'at', 'after', 'and', 'well']);

/** "were taken to hospital", "was airlifted to a clinic", "was taken away in an ambulance". */
export function hospital(c: Clauses, i: number, slots: Slots, taken: Set<number>): Draft[] {
  const { doc } = c;
  let care = false;
  // "detained in hospital", "released from the clinic"; captives are released and taken there
  if (!staysOrLeaves(c, i)) return [];
  for (let j = i + 1; j < Math.min(c.end, i + 9); j++) {
    const w = doc.norm(j);
    if (
      CARE.has(w) ||
      (NAMED_AFTER.test(w) && /^\p{Lu}/u.test(doc.form(j))) ||
      (/^cent(?:er|re)$/.test(w) && /^(?:trauma|medical|health|burns?)$/.test(doc.norm(j - 1)))
    )
      care = true;
    // "was taken from the house in critical condition"
    if (w === 'condition' && STATE.has(doc.norm(j - 1))) care = true;
    if (w === ',' || w === '.') break;
  }
  if (!care && !/^(?:airlifted|medevaced)$/.test(doc.norm(i)) && !isOnLifeSupport(c, i)) return [];
  const made = passive(c, i, slots, taken, 'hospital');
  if (made.length > 0) made.push(...alongWith(c, i, slots, taken));
  // "26 bodies were taken to the hospital"
  for (const d of made) if (BODY.has(doc.norm(d.group.head))) d.effect = 'killed';
  return made;
}

/** "was taken to hospital, along with a man with an arm wound": with whom. */
function alongWith(c: Clauses, i: number, slots: Slots, taken: Set<number>): Draft[] {
  const { doc } = c;
  for (let j = i + 1; j < Math.min(c.end - 2, i + COMPANY); j++) {
    if (doc.norm(j) === ';' || /^(?:VB[DZP]|MD)$/.test(doc.xpos(j))) return [];
    if (!/^(?:along|together)$/.test(doc.norm(j)) || doc.norm(j + 1) !== 'with') continue;
    return make(c, slots, taken, slots.objects(j + 2, taken), 'wounded', j, j + 2, i, 'hospital');
  }
  return [];
}

/** Tokens from the verb to those who came along. */
const COMPANY = 14;

/** "was placed on life support", "were put into an induced coma". */
function isOnLifeSupport({ doc, end }: Clauses, i: number): boolean {
  for (let j = i + 2; j < Math.min(end, i + 6); j++)
    if (doc.norm(j) === 'coma' || (doc.norm(j) === 'support' && doc.norm(j - 1) === 'life')) return true;
  return false;
}

/** What is said of patients only right before their hospital. */
function staysOrLeaves({ doc }: Clauses, i: number): boolean {
  const w = doc.norm(i);
  if (w === 'detained' || w === 'kept')
    return (
      /^(?:in|at)$/.test(doc.norm(i + 1)) &&
      (/^hospitals?$/.test(doc.norm(i + 2)) || /^hospitals?$/.test(doc.norm(i + 3)))
    );
  if (w === 'placed' || w === 'put') return /^(?:on|in|into)$/.test(doc.norm(i + 1));
  if (w !== 'discharged' && w !== 'released') return true;
  return doc.norm(i + 1) === 'from' && (CARE.has(doc.norm(i + 2)) || CARE.has(doc.norm(i + 3)));
}

/** "was taken to Mercy General": what hospitals are called, without the word. */
const NAMED_AFTER = /^(?:general|regional|memorial|medical|methodist|presbyterian|infirmary)$/;

const STAYS = new Set([
  'remain',
  'remains',
  'remained',
  'remaining',
  'still',
  'stayed',
  'lay',
  'lie',
  'lies',
]);

/** "two teenagers are in hospital", "27 of whom remain in intensive care"; patients of an illness are not counted. */
export function inCare(c: Clauses, i: number, slots: Slots, taken: Set<number>): Draft[] {
  const { doc } = c;
  const care = doc.norm(i) === 'care';
  const at = care && doc.norm(i - 1) === '-' ? i - 2 : i - 1;
  if (care && !/^(?:intensive|critical)$/.test(doc.norm(at))) return [];
  if (/^cent/.test(doc.norm(i)) && !/^(?:medical|trauma)$/.test(doc.norm(i - 1))) return [];
  if (doc.norm(i + 1) === 'with' && !HARM.has(doc.norm(i + 2)) && !HARM.has(doc.norm(i + 3))) return [];
  let v = care ? at - 1 : i - 1;
  let called = false;
  // "at Orsund Hospital", "in the hospital"
  for (
    let n = 0;
    n < 4 &&
    (doc.xpos(v) === 'NNP' || /^(?:the|a|an|local|medical|medically|induced|trauma)$/.test(doc.norm(v)));
    n++
  )
    called = --v > c.first;
  const atNamed = doc.norm(v) === 'at' && called;
  if (doc.norm(v) !== 'in' && !atNamed) return [];
  // "was last known to be in intensive care"
  if (
    doc.norm(v - 1) === 'be' &&
    doc.norm(v - 2) === 'to' &&
    /^(?:known|believed|understood|said|thought)$/.test(doc.norm(v - 3))
  )
    v -= 3;
  let stays = false;
  while (
    v - 1 >= c.first &&
    (BE.has(doc.norm(v - 1)) || STAYS.has(doc.norm(v - 1)) || ADVERB.has(doc.norm(v - 1)))
  ) {
    v--;
    stays ||= (BE.has(doc.norm(v)) && !atNamed) || STAYS.has(doc.norm(v));
  }
  // "at least 20 in hospital", between marks
  const short = slots.ends.get(v);
  if (!stays && short !== undefined && isShort(c, slots.groups[short], i + 1))
    return make(c, slots, taken, [short], 'wounded', v, i + 1, i, 'in-care');
  if (!stays) return [];
  // "learned of it while she was in the hospital": for what, nobody says
  const list = slots
    .subjects(v, taken)
    .filter(
      (k) =>
        (/^(?:number|one)$/.test(slots.groups[k].counting) || doc.norm(slots.groups[k].head) === 'others') &&
        !/^(?:while|when|where|if)$/.test(doc.norm(slots.groups[k].first - 1)),
    );
  return make(c, slots, taken, list, 'wounded', v, i + 1, i, 'in-care');
}

/** A number by itself or of people, from one mark to the next. */
function isShort({ doc, first, end }: Clauses, g: Group, after: number): boolean {
  const left = doc.norm(g.first - 1) === 'and' && isLeft(doc, first, g.first);
  if (g.counting !== 'number' && !(left && g.others && g.counting === 'one')) return false;
  const opens = g.first === first || isBreak(doc.norm(g.first - 1)) || left;
  return opens && (after >= end || isBreak(doc.norm(after)));
}

/** "left one dead and the other in hospital". */
function isLeft(doc: Clauses['doc'], first: number, i: number): boolean {
  for (let j = i - 1; j >= Math.max(first, i - 10); j--)
    if (/^(?:left|leaving|leaves)$/.test(doc.norm(j))) return true;
  return false;
}

/** "is fighting for his life", "left six fighting for life", "are clinging to life". */
export function fightingForLife(c: Clauses, i: number, slots: Slots, taken: Set<number>): Draft[] {
  const { doc } = c;
  if (doc.norm(i + 1) !== (doc.norm(i) === 'clinging' ? 'to' : 'for')) return [];
  const j = /^(?:his|her|their)$/.test(doc.norm(i + 2)) ? i + 3 : i + 2;
  if (doc.norm(j) !== 'life' && doc.norm(j) !== 'lives') return [];
  let v = i;
  while (BE.has(doc.norm(v - 1)) || ADVERB.has(doc.norm(v - 1))) v--;
  const left = slots.ends.get(v);
  const list = v < i || left === undefined ? slots.subjects(v, taken) : [left];
  return make(c, slots, taken, list, 'wounded', v, j + 1, i, 'condition');
}

/** "took a bullet in the leg". */
export function hitBy(c: Clauses, i: number, slots: Slots, taken: Set<number>): Draft[] {
  const { doc } = c;
  if (doc.norm(i + 1) !== 'a' || !/^(?:bullet|round)$/.test(doc.norm(i + 2))) return [];
  const v = HAVE.has(doc.norm(i - 1)) ? i - 1 : i;
  return make(c, slots, taken, slots.subjects(v, taken), 'wounded', v, i + 3, i, 'suffered');
}

export const LIMB: ReadonlySet<string> = new Set(
  'leg legs arm arms foot feet hand hands eye eyes limb limbs finger fingers limbs eyesight sight toes'.split(
    ' ',
  ),
);
const WHICH = new Set('a an both his her their one two the right left lower'.split(' '));

/** "a fourth lost both legs". */
export function lostLimb(c: Clauses, i: number, slots: Slots, taken: Set<number>): Draft[] {
  const { doc } = c;
  let j = i + 1;
  while (j < i + 4 && WHICH.has(doc.norm(j))) j++;
  if ((j === i + 1 && doc.norm(j) !== 'limbs') || !LIMB.has(doc.norm(j))) return [];
  const v = HAVE.has(doc.norm(i - 1)) ? i - 1 : i;
  return make(c, slots, taken, slots.subjects(v, taken), 'wounded', v, j + 1, i, 'suffered');
}

/** "was found in the garage, dead of a gunshot wound". */
export function foundDead(c: Clauses, i: number, slots: Slots, taken: Set<number>): Draft[] {
  const { doc } = c;
  if (doc.norm(i - 1) !== ',' || !/^(?:of|from|with)$/.test(doc.norm(i + 1))) return [];
  for (let v = i - 2; v > Math.max(c.first, i - 12); v--)
    if (/^(?:found|discovered)$/.test(doc.norm(v)) && BE.has(doc.norm(v - 1)))
      return make(
        c,
        slots,
        taken,
        slots.subjectsOf(v - 1, v, taken),
        'killed',
        v - 1,
        i + 1,
        i,
        'found-dead',
      );
  return [];
}

const STATED = new Set(['remains', 'remained', 'last', 'placed', 'described', 'stabilized', 'said']);

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
      STATED.has(doc.norm(v - 1)))
  )
    v--;
  // "Both are in stable condition": those two
  if (doc.norm(v) === 'both') v++;
  const list = slots.subjectsOf(v, v, taken).filter((k) => !isTakenTo(c, slots.groups[k]));
  return make(c, slots, taken, list, 'wounded', v, i + 1, i, 'condition');
}

/** "was flown to Lenno General in critical condition": the name of the hospital. */
const isTakenTo = ({ doc }: Clauses, g: Group): boolean =>
  /^NNP/.test(doc.xpos(g.first)) && /^(?:to|at|from|into|in|the)$/.test(doc.norm(g.first - 1));

const SAID_TO = new Set(['said', 'reported', 'to', 'described', 'as', 'believed', 'stated', 'listed']);

/** "1 dead, 2 critical", "four more are stable", "six are said to be critical". */
export function critical(c: Clauses, i: number, slots: Slots, taken: Set<number>): Draft[] {
  const { doc } = c;
  if (doc.norm(i + 1) === 'condition' || /^NN/.test(doc.xpos(i + 1))) return [];
  let v = i;
  while (BE.has(doc.norm(v - 1)) || ADVERB.has(doc.norm(v - 1)) || SAID_TO.has(doc.norm(v - 1))) v--;
  const k = slots.ends.get(v);
  if (k === undefined || !(slots.groups[k].counting === 'number' || (c.title && slots.groups[k].others)))
    return [];
  return make(c, slots, taken, [k], 'wounded', v, i + 1, i, 'critical');
}
