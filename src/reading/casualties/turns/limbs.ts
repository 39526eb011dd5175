import type { Draft } from '../frames.ts';
import type { Clauses } from '../people/group.ts';
import type { Slots } from '../victims/slots.ts';
import { BE, BODY_PART, HAVE } from '../words.ts';
import { LIMB } from './hospital.ts';
import { make, passive } from './idiom.ts';

/** Words that these turns of phrase turn on. */
export const MAIMS: ReadonlySet<string> = new Set(['off', 'severed', 'severing', 'amputated', 'cut']);

const TORE =
  /^(?:tore|torn|tearing|ripped|ripping|blew|blown|blowing|took|taken|taking|sheared|shot|sliced)$/;
const SIDE = /^(?:the|both|a|one|his|her|their|left|right|lower|upper|two)$/;

/** "tore off the legs of two farmers", "severed a boy's arm", "had his left leg amputated", "was cut on both hands". */
export function maimed(c: Clauses, i: number, slots: Slots, taken: Set<number>): Draft[] {
  const { doc } = c;
  const w = doc.norm(i);
  if (w === 'cut')
    return BE.has(doc.norm(i - 1)) && isOnBody(c, i) ? passive(c, i, slots, taken, 'suffered') : [];
  if (w === 'amputated') return amputated(c, i, slots, taken);
  if (w === 'off' && !TORE.test(doc.norm(i - 1))) return [];
  const verb = w === 'off' ? i - 1 : i;
  const owner = slots.starts.get(i + 1);
  if (owner !== undefined) {
    const { end } = slots.groups[owner];
    let j = end + 1;
    while (SIDE.test(doc.norm(j))) j++;
    if (!/^['’]s?$/.test(doc.norm(end)) || !LIMB.has(doc.norm(j))) return [];
    return make(c, slots, taken, [owner], 'wounded', verb, j + 1, i, 'suffered');
  }
  let j = i + 1;
  while (j < i + 4 && SIDE.test(doc.norm(j))) j++;
  if (!LIMB.has(doc.norm(j)) || doc.norm(j + 1) !== 'of') return [];
  const whose = slots.starts.get(j + 2);
  return whose === undefined
    ? []
    : make(c, slots, taken, [whose], 'wounded', verb, slots.groups[whose].end, i, 'suffered');
}

/** "had his left leg amputated", "had both legs amputated". */
function amputated(c: Clauses, i: number, slots: Slots, taken: Set<number>): Draft[] {
  const { doc } = c;
  if (!LIMB.has(doc.norm(i - 1))) return [];
  let j = i - 2;
  while (j > i - 5 && SIDE.test(doc.norm(j))) j--;
  if (!HAVE.has(doc.norm(j))) return [];
  const v = HAVE.has(doc.norm(j - 1)) ? j - 1 : j;
  return make(c, slots, taken, slots.subjectsOf(v, v, taken), 'wounded', v, i + 1, i, 'suffered');
}

/** "on both hands", "in the face". */
function isOnBody({ doc }: Clauses, i: number): boolean {
  if (!/^(?:on|in|across|above|below)$/.test(doc.norm(i + 1))) return false;
  for (let j = i + 2; j < i + 5; j++) if (BODY_PART.has(doc.norm(j)) || LIMB.has(doc.norm(j))) return true;
  return false;
}
