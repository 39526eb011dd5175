import type { Draft } from '../frames.ts';
import type { Clauses } from '../people/group.ts';
import type { Slots } from '../victims/slots.ts';
import { ADVERB, BE, HAVE, isBreak } from '../words.ts';
import { make } from './idiom.ts';

/** "are expected to recover", "is not expected to survive", "should make a full recovery": whoever that is said of is hurt. */
export function expectedToLive(c: Clauses, i: number, slots: Slots, taken: Set<number>): Draft[] {
  const { doc } = c;
  if (doc.norm(i + 1) !== 'to' || !isRecovery(c, i + 2)) return [];
  let v = i;
  let be = false;
  while (
    v > c.first &&
    (BE.has(doc.norm(v - 1)) || ADVERB.has(doc.norm(v - 1)) || doc.norm(v - 1) === 'not')
  ) {
    v--;
    be ||= BE.has(doc.norm(v));
  }
  if (!be && !c.title) return [];
  const list = slots.subjectsOf(v, i, taken).filter((k) => /^(?:number|one)$/.test(slots.groups[k].counting));
  return make(c, slots, taken, list, 'wounded', v, i + 3, i, 'condition');
}

/** "recover", "survive", "make a full recovery", "be okay". */
function isRecovery({ doc }: Clauses, i: number): boolean {
  const w = doc.norm(i);
  if (/^(?:recover|survive|live|pull)$/.test(w)) return w !== 'live' || isBreak(doc.norm(i + 1));
  if (w === 'make') return [2, 3, 4].some((n) => doc.norm(i + n) === 'recovery');
  return w === 'be' && /^(?:ok|okay|fine|alright)$/.test(doc.norm(i + 1));
}

export const NEEDS: ReadonlySet<string> = new Set(
  'needed needing required requiring requires undergone underwent undergoing undergoes'.split(' '),
);

/** "needed hospital treatment", "required 14 stitches", "underwent surgery": those who are cared for, of an attack or an accident. */
export function needsCare(c: Clauses, i: number, slots: Slots, taken: Set<number>): Draft[] {
  const { doc } = c;
  let j = i + 1;
  while (
    j < Math.min(c.end, i + 6) &&
    /^(?:CD|JJ|DT|NN|RB|VBG)$/.test(doc.xpos(j)) &&
    !CARE_FOR.test(doc.norm(j))
  )
    j++;
  if (!CARE_FOR.test(doc.norm(j)) || ILL.test(doc.norm(j - 1))) return [];
  if (doc.norm(j) === 'treatment' && !/^(?:hospital|medical|emergency|aid|urgent)$/.test(doc.norm(j - 1)))
    return [];
  let v = i;
  while (v > c.first && (HAVE.has(doc.norm(v - 1)) || BE.has(doc.norm(v - 1)) || ADVERB.has(doc.norm(v - 1))))
    v--;
  if (/^(?:not|n't|never)$/.test(doc.norm(v - 1))) return [];
  const list = slots.subjectsOf(v, i, taken).filter((k) => doc.norm(slots.groups[k].first - 1) !== 'where');
  return make(c, slots, taken, list, 'wounded', v, j + 1, i, 'treated');
}

const CARE_FOR = /^(?:stitch(?:es)?|surgery|operations?|hospitali[sz]ation|treatment|amputation)$/;
/** What the sick are operated on for. */
const ILL = /^(?:heart|cancer|bypass|brain|knee|dental|cosmetic|plastic|transplant|kidney|drug)$/;

/** "have not been seen since Friday", "has not been heard from": nobody knows what became of them. */
export function notSeen(c: Clauses, i: number, slots: Slots, taken: Set<number>): Draft[] {
  const { doc } = c;
  const seen = doc.norm(i) === 'seen' && /^(?:since|again)$/.test(doc.norm(i + 1));
  const heard = doc.norm(i) === 'heard' && /^(?:from|of)$/.test(doc.norm(i + 1));
  const located = /^(?:located|traced)$/.test(doc.norm(i));
  if ((!seen && !heard && !located) || doc.norm(i - 1) !== 'been') return [];
  let v = i - 1;
  let not = false;
  while (v > c.first && (HAVE.has(doc.norm(v - 1)) || /^(?:not|n't|never)$/.test(doc.norm(v - 1)))) {
    v--;
    not ||= !HAVE.has(doc.norm(v));
  }
  if (!not) return [];
  const list = slots
    .subjectsOf(v, i, taken)
    .filter(
      (k) =>
        /^(?:number|one)$/.test(slots.groups[k].counting) &&
        (slots.groups[k].known || slots.groups[k].others),
    );
  return make(c, slots, taken, list, 'missing', v, located ? i + 1 : i + 2, i, 'not-seen');
}
