import type { Draft } from '../frames.ts';
import type { Clauses } from '../people/group.ts';
import type { Slots } from '../victims/slots.ts';
import { BE, BODY_PART, CARE, HAVE, isBreak } from '../words.ts';
import { make, passive } from './idiom.ts';

export const SUFFER = new Set(
  'suffer suffers suffered suffering sustain sustains sustained sustaining receive received receiving'.split(
    ' ',
  ),
);
export const HARM = new Set(
  'injuries injury wounds wound burns burn gunshot concussion fractures fracture shrapnel symptoms respiratory breathing suffocation asphyxia inhalation trauma convulsions graze bruise bruises bruising cut cuts lacerations laceration amputation amputations bullet bullets whiplash'.split(
    ' ',
  ),
);
/** "suffered injuries", "left around 50 people suffering respiratory problems". */
export function suffered(c: Clauses, i: number, slots: Slots, taken: Set<number>): Draft[] {
  const { doc } = c;
  let harm = false;
  let fatal = false;
  for (let j = i + 1; j < Math.min(c.end, i + 6); j++) {
    if (HARM.has(doc.norm(j)) || BROKEN.has(doc.norm(j))) harm = true;
    if (/^(?:fatal|deadly|lethal|mortal)$/.test(doc.norm(j))) fatal = true;
  }
  if (!harm) return [];
  let v = i;
  while (v - 1 >= c.first && (HAVE.has(doc.norm(v - 1)) || BE.has(doc.norm(v - 1)))) v--;
  const effect = fatal ? 'killed' : 'wounded';
  return make(c, slots, taken, slots.subjectsOf(v, i, taken), effect, v, i + 2, i, 'suffered');
}

const isBroken = ({ doc, end }: Clauses, i: number): boolean =>
  i + 1 < end && BROKEN.has(doc.norm(i)) && BODY_PART.has(doc.norm(i + 1));

/** "a broken leg", "fractured ribs". */
const BROKEN = new Set(['broken', 'fractured', 'severed', 'dislocated', 'punctured']);

const GIVEN = new Set(
  'left leaving and evacuated evacuating treated treating admitted admitting receiving transported airlifted brought'.split(
    ' ',
  ),
);

/** "left seven with shrapnel wounds", "evacuated nine people with gunshot wounds". */
export function withWounds(c: Clauses, i: number, slots: Slots, taken: Set<number>): Draft[] {
  const { doc } = c;
  let harm = i + 1;
  while (harm < Math.min(c.end, i + 6) && !HARM.has(doc.norm(harm)) && !isBroken(c, harm)) harm++;
  if (isBroken(c, harm)) {
    const k = slots.ends.get(i);
    const left = k !== undefined && GIVEN.has(doc.norm(slots.groups[k].first - 1));
    return left
      ? make(c, slots, taken, [k], 'wounded', slots.groups[k].first, harm + 2, i, 'with-wounds')
      : [];
  }
  const away = /^(?:away|out|off)$/.test(doc.norm(i - 1)) && /^(?:walked|came|got)$/.test(doc.norm(i - 2));
  if (HARM.has(doc.norm(harm)) && (away || /^(?:escaped|survived)$/.test(doc.norm(i - 1)))) {
    const verb = away ? i - 2 : i - 1;
    const v = HAVE.has(doc.norm(verb - 1)) ? verb - 1 : verb;
    return make(c, slots, taken, slots.subjects(v, taken), 'wounded', v, harm + 1, i, 'suffered');
  }
  if (HARM.has(doc.norm(harm))) {
    const walked = walkedIn(c, i);
    if (walked >= 0)
      return make(c, slots, taken, slots.subjects(walked, taken), 'wounded', walked, harm + 1, i, 'suffered');
  }
  const k = HARM.has(doc.norm(harm)) ? slots.ends.get(i) : undefined;
  if (k === undefined) return HARM.has(doc.norm(harm)) ? foundSomewhere(c, i, harm, slots, taken) : [];
  const before = doc.norm(slots.groups[k].first - 1);
  if (before === 'found' || before === 'discovered' || before === 'located')
    return make(c, slots, taken, [k], 'wounded', slots.groups[k].first, harm + 1, i, 'suffered');
  if (!GIVEN.has(before)) return [];
  return make(c, slots, taken, [k], 'wounded', slots.groups[k].first, harm + 1, i, 'with-wounds');
}

/** "found a man in a car with a gunshot wound": whom somebody found, over words on where and who it is. */
function foundSomewhere(c: Clauses, i: number, harm: number, slots: Slots, taken: Set<number>): Draft[] {
  const { doc } = c;
  if (!/^(?:wound|injur|burn)/.test(doc.norm(harm)) && !isShotWound(doc, i)) return [];
  for (let v = i - 1; v > Math.max(c.first, i - FOUND_WITHIN); v--) {
    const w = doc.norm(v);
    if (w === ';' || /^(?:VB[DZP]|MD)$/.test(doc.xpos(v))) {
      if (!/^(?:found|discovered|located|find|finds)$/.test(w) || BE.has(doc.norm(v - 1))) return [];
      const k = slots.starts.get(v + 1);
      if (k === undefined || !/^(?:one|number)$/.test(slots.groups[k].counting)) return [];
      return make(c, slots, taken, [k], 'wounded', v, harm + 1, i, 'suffered');
    }
  }
  return [];
}

const FOUND_WITHIN = 22;

/** "a gunshot wound", "several stab wounds": what else than an attack gives nobody, from the word before it on. */
function isShotWound(doc: Clauses['doc'], i: number): boolean {
  for (let j = i + 1; j < i + 6; j++) if (SHOT.test(doc.norm(j))) return true;
  return false;
}

const SHOT = /^(?:gunshot|stab|bullet|shrapnel|knife|stabbing|graze)$/;

const withHave = (doc: Clauses['doc'], v: number): number =>
  HAVE.has(doc.norm(v - 1)) || BE.has(doc.norm(v - 1)) ? v - 1 : v;

const ARRIVES = new Set('walked arrived showed came turned checked drove limped staggered'.split(' '));

/** "walked into the emergency room with a graze wound": the verb by which somebody came to be cared for; -1 without one. */
function walkedIn({ doc, first }: Clauses, withAt: number): number {
  let care = false;
  for (let i = withAt - 1; i > Math.max(first, withAt - 16); i--) {
    const w = doc.norm(i);
    if (w === ',' || w === ';') return -1;
    care ||= CARE.has(w) || w === 'emergency';
    if (ARRIVES.has(w)) return care || isShotWound(doc, withAt) ? withHave(doc, i) : -1;
  }
  return -1;
}

/** "was found in the garage with a gunshot wound". */
export function foundWounded(c: Clauses, i: number, slots: Slots, taken: Set<number>): Draft[] {
  const { doc } = c;
  if (!BE.has(doc.norm(i - 1))) return [];
  let j = i + 1;
  while (j < Math.min(c.end, i + 8) && doc.norm(j) !== 'with' && !isBreak(doc.norm(j))) j++;
  if (doc.norm(j) !== 'with') return [];
  for (let h = j + 1; h < Math.min(c.end, j + 7); h++)
    if (HARM.has(doc.norm(h))) return passive(c, i, slots, taken, 'suffered');
  return [];
}

/** "had gunshot wounds", "also having a stab wound to the neck": told by the wounds that somebody has. */
export function hasWounds(c: Clauses, i: number, slots: Slots, taken: Set<number>): Draft[] {
  const { doc } = c;
  for (let v = i - 1; v >= Math.max(c.first, i - 5); v--) {
    const w = doc.norm(v);
    if (/^(?:no|any|not)$/.test(w)) return [];
    if (!HAVE.has(w)) {
      if (!SHOT.test(w) && (isBreak(w) || !/^(?:DT|JJ|VBN|NN|CD|RB|HYPH)/.test(doc.xpos(v)))) return [];
      continue;
    }
    // "has counted 88 injuries": a perfect, and nobody's wounds
    if (v + 2 < i && doc.xpos(v + 1) === 'VBN' && doc.xpos(v + 2) === 'CD' && !BROKEN.has(doc.norm(v + 1)))
      return [];
    const list = slots
      .subjectsOf(v, v, taken)
      .filter((k) => /^(?:number|one)$/.test(slots.groups[k].counting));
    return make(c, slots, taken, list, 'wounded', v, i + 1, i, 'suffered');
  }
  return [];
}

/** "broke both legs", "had his arm broken", "breaking her wrist". */
export function brokenLimb(c: Clauses, i: number, slots: Slots, taken: Set<number>): Draft[] {
  const { doc } = c;
  // "have broken legs"
  if (doc.norm(i) === 'broken' && BODY_PART.has(doc.norm(i + 1)) && HAVE.has(doc.norm(i - 1)))
    return make(
      c,
      slots,
      taken,
      slots.subjectsOf(i - 1, i - 1, taken),
      'wounded',
      i - 1,
      i + 2,
      i,
      'suffered',
    );
  // "had his arm broken"
  if (doc.norm(i) === 'broken') {
    if (!BODY_PART.has(doc.norm(i - 1)) || !WHOSE.test(doc.norm(i - 2)) || !HAVE.has(doc.norm(i - 3)))
      return [];
    const list = slots.subjectsOf(i - 3, i - 3, taken);
    return make(c, slots, taken, list, 'wounded', i - 3, i + 1, i, 'suffered');
  }
  let j = i + 1;
  while (
    j < i + 4 &&
    (WHOSE.test(doc.norm(j)) || /^(?:both|a|two|three|several|four|left|right)$/.test(doc.norm(j)))
  )
    j++;
  if (j === i + 1 || !BODY_PART.has(doc.norm(j)) || doc.norm(i) === 'breaking') return [];
  const v = HAVE.has(doc.norm(i - 1)) ? i - 1 : i;
  return make(c, slots, taken, slots.subjectsOf(v, i, taken), 'wounded', v, j + 1, i, 'suffered');
}

const WHOSE = /^(?:his|her|their)$/;

/** "found a man bleeding from the neck", "two men were lying bleeding on the pavement". */
export function bleeding(c: Clauses, i: number, slots: Slots, taken: Set<number>): Draft[] {
  const { doc } = c;
  const k = slots.ends.get(i);
  if (
    k !== undefined &&
    !/^(?:the|his|her)$/.test(doc.norm(slots.groups[k].first)) &&
    /^(?:find|found|discovered|saw|see|discover|located)$/.test(doc.norm(slots.groups[k].first - 1))
  )
    return make(c, slots, taken, [k], 'wounded', slots.groups[k].first, i + 1, i, 'suffered');
  if (!BE.has(doc.norm(i - 1)) && !/^(?:lying|found)$/.test(doc.norm(i - 1))) return [];
  return passive(c, i, slots, taken, 'suffered');
}
