import type { Draft } from '../frames.ts';
import type { Clauses } from '../people/group.ts';
import { EVENTS, LARGE, tellsOfEvents } from './several-events.ts';
import { isLengthOf, isYearAlone } from './time-spans.ts';

/** Figures said to be a sum by the words for the toll, for all the dead of a city, or for what a force did in a year. */

/** "the death toll from ten days of raids", "raised to 57 the number of soldiers killed this year": the words at `i` say what the toll is of. */
export function isOfToll({ doc }: Clauses, d: Draft, i: number): boolean {
  if (d.rule !== 'casualties/toll') return false;
  if (d.trigger < i && i < d.group.first) return true;
  return i >= d.end && doc.norm(d.end) === 'the' && doc.norm(d.end + 1) === 'number';
}

/** "the toll from four nights of rioting". */
export const isTollOfSpan = (c: Clauses, d: Draft, i: number): boolean =>
  /^(?:from|of|in|over)$/.test(c.doc.norm(i)) && isOfToll(c, d, i) && isLengthOf(c, i + 1);

const AMONG = /^(?:among|amongst|of)$/;
/** What is said of all who died in a place or a time, and not of one attack. */
const WIDE = new Set(
  'city state province district country county capital region area territory valley weekend overnight nationwide citywide'.split(
    ' ',
  ),
);
const TIMES = new Set('day night weekend week month year hours'.split(' '));

/** Words at which `isAmongAll` has anything to look at. */
export const isOfAll = (w: string): boolean => AMONG.test(w);

/** "They were among 21 people murdered in the state on Saturday", "one of five people killed in the city over the weekend". */
export function isAmongAll({ doc, first, end }: Clauses, d: Draft, i: number): boolean {
  const at = d.rule === 'casualties/whole' ? d.first : d.group.first;
  if (i >= at || at - i > 3 || (d.count.low ?? 0) < 2) return false;
  if (doc.norm(i) === 'of' && doc.norm(i - 1) !== 'one' && doc.xpos(i - 1) !== 'CD') return false;
  if (i <= first || !/^(?:were|was|are|is|also)$/.test(doc.norm(doc.norm(i) === 'of' ? i - 2 : i - 1)))
    return false;
  if (/^(?:the|those|these)$/.test(doc.norm(i + 1))) return false;
  let wide = false;
  for (let j = d.group.end; j < Math.min(end, d.group.end + 14); j++) {
    const w = doc.norm(j);
    if (EVENTS.has(w) || /^(?:when|after|as|while|who|;)$/.test(w)) return false;
    // "killed by strikes that hit a part of the valley"
    if (w === 'that' && !TIMES.has(doc.norm(j + 1)) && !WIDE.has(doc.norm(j + 1))) return false;
    wide ||= WIDE.has(w) && /^(?:the|across|over|that|in)$/.test(doc.norm(j - 1));
    wide ||= TIMES.has(w) && (/^(?:that|last|this)$/.test(doc.norm(j - 1)) || doc.xpos(j - 1) === 'CD');
  }
  return wide;
}

const FORCES = new Set('they police officers soldiers troops forces gangs cartels militias'.split(' '));

/** "In 2020, they killed 5,800 people", "police killed more than 600 people in 2021". */
export function isYearOfMany(c: Clauses, d: Draft, i: number, size: number): boolean {
  if (size < LARGE || !isYearAlone(c, i) || tellsOfEvents(c)) return false;
  return d.rule.endsWith('-active') && FORCES.has(c.doc.norm(d.trigger - 1));
}
