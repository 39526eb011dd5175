import type { Draft } from '../frames.ts';
import type { Clauses, Group } from '../people/group.ts';
import type { Slots } from '../victims/slots.ts';
import { ADVERB, BE, BODY, HAVE } from '../words.ts';
import { make } from './idiom.ts';

export const FIND = new Set(
  'find finds finding found recover recovers recovering recovered discover discovered discovering retrieved pulled unearthed exhumed'.split(
    ' ',
  ),
);
/** What else is done with bodies; they are news where they are counted. */
export const HANDLE = new Set(
  'received receive receiving counted counting saw seen brought buried carried carrying collected collecting show showed shows showing shown dumped dug identified washed'.split(
    ' ',
  ),
);

/** "12 bodies were found", "recovered the bodies of two miners". */
export function bodies(c: Clauses, i: number, slots: Slots, taken: Set<number>): Draft[] {
  const { doc } = c;
  for (let j = i + 1; j < Math.min(c.end, i + 5); j++) {
    if (!BODY.has(doc.norm(j))) continue;
    if (doc.norm(j + 1) === 'of') {
      const list = slots.objects(pastWhat(c, j + 2), taken).filter((k) => told(c, i, slots.groups[k]));
      const found = make(c, slots, taken, list, 'killed', i, j + 1, i, 'bodies-of');
      if (found.length > 0) return found;
    }
    const k = oneMoreAt(c, slots, j) ?? groupWith(slots, j);
    if (k >= 0 && (slots.groups[k].counting === 'number' || isOneMore(c, slots.groups[k])))
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
      slots.objects(of, taken, true).filter((k) => slots.groups[k].end <= v && told(c, i, slots.groups[k])),
      'killed',
      of - 2,
      i + 1,
      i,
      'bodies-of',
    );
  const list = slots
    .subjectsOf(v, i, taken)
    .filter((k) => BODY.has(doc.norm(slots.groups[k].head)) || bodyIn(c, slots.groups[k]));
  const more = BODY.has(doc.norm(v - 1)) ? oneMoreAt(c, slots, v - 1) : undefined;
  if (more !== undefined && !taken.has(more)) list.push(more);
  return make(
    c,
    slots,
    taken,
    list.filter((k) => slots.groups[k].counting === 'number' || isOneMore(c, slots.groups[k])),
    'killed',
    v,
    i + 1,
    i,
    'bodies-found',
  );
}

/** "another body", "a fifth body": one more dead, where "the body" is of somebody told of before. */
const isOneMore = ({ doc }: Clauses, g: Group): boolean =>
  (BODY.has(doc.norm(g.end))
    ? g.counting === 'one' && /^(?:another|a)$/.test(doc.norm(g.first))
    : BODY.has(doc.norm(g.head)) && doc.norm(g.first) === 'another') && g.end <= g.first + 3;

/** That one before the body at token j; undefined without it. */
function oneMoreAt(c: Clauses, slots: Slots, j: number): number | undefined {
  const k = slots.ends.get(j);
  return k !== undefined && isOneMore(c, slots.groups[k]) ? k : undefined;
}

const LIES = new Set(['was', 'were', 'lay', 'lie', 'lies', 'remained', 'remain']);
const WHERE = new Set('in inside on at near under beneath among beside outside amid along still'.split(' '));

/** "The bodies of a woman and her son were in a bedroom": nobody is said to have found them. */
export function lyingBodies(c: Clauses, i: number, slots: Slots, taken: Set<number>): Draft[] {
  const { doc } = c;
  if (doc.norm(i + 1) !== 'of') return [];
  const list = slots.objects(i + 2, taken);
  const last = list.at(-1);
  if (last === undefined) return [];
  for (let v = slots.groups[last].end; v < Math.min(c.end, slots.groups[last].end + 8); v++) {
    if (!LIES.has(doc.norm(v))) continue;
    if (!WHERE.has(doc.norm(v + 1))) return [];
    return make(c, slots, taken, list, 'killed', i, v + 1, i, 'bodies-of');
  }
  return [];
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
