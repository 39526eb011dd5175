import { WordTest } from '../../../language/word-test.ts';
import type { Draft } from '../frames.ts';
import type { Clauses } from '../people/group.ts';
import type { Slots } from '../victims/slots.ts';
import { ADVERB, BE, HAVE } from '../words.ts';
import { make, passive } from './idiom.ts';

/** Going from where one lives, or being brought from there. */
export const LEAVES: ReadonlySet<string> = new Set(['evacuated', 'evacuating', 'left', 'leaving', 'leave']);

const PEOPLE =
  /^(?:famil(?:y|ies)|people|persons|residents|civilians|villagers|townspeople|inhabitants|households|locals|women|children|refugees)$/;
const HOME =
  /^(?:city|town|towns|villages?|areas?|districts?|quarters?|neighbou?rhoods?|enclave|camps?|region|suburbs?|pocket|settlements?|hamlets?|homes|houses)$/;
/** What drives people to go. */
const DRIVES = new WordTest(
  /^(?:since|because|fear\w*|frightened|safe|safer|safety|shelling|bombardments?|fighting|attacks?|clashes|strikes|airstrikes|raids|offensive|advance|violence|unrest)$/,
);
/** Tokens between the word and where they left. */
const REACH = 7;

/** "300 families were evacuated from the besieged town", "62,000 people have left the city", "dozens of families leaving the area". */
export function evacuated(c: Clauses, i: number, slots: Slots, taken: Set<number>): Draft[] {
  const { doc } = c;
  const w = doc.norm(i);
  if (w === 'evacuating') {
    const right = slots.objects(i + 1, taken).filter((k) => isPeople(c, slots, k));
    const end = right.length > 0 ? slots.groups[right[right.length - 1]].end : -1;
    return end > 0 && isFromHome(c, end, true)
      ? make(c, slots, taken, right, 'displaced', i, end, i, 'evacuated')
      : [];
  }
  if (!isFromHome(c, i + 1, w === 'evacuated')) return [];
  if (w === 'left' && DRIVES.next(doc, c.first, c.end) === c.end) return [];
  if (w === 'evacuated') return passive(c, i, slots, taken, 'evacuated', 'displaced').filter(ofPeople(c));
  // "forced 300 families to leave the village", "dozens of families leaving the area"
  const to = w === 'leave' && doc.norm(i - 1) === 'to' ? i - 1 : i;
  const beside = w === 'left' ? undefined : slots.ends.get(to);
  let v = i;
  while (v > c.first && (HAVE.has(doc.norm(v - 1)) || ADVERB.has(doc.norm(v - 1)))) v--;
  if (BE.has(doc.norm(v - 1))) return [];
  const list = beside !== undefined ? [beside] : w === 'left' ? slots.subjectsOf(v, i, taken) : [];
  return make(
    c,
    slots,
    taken,
    list.filter((k) => isPeople(c, slots, k)),
    'displaced',
    v,
    i + 1,
    i,
    'evacuated',
  );
}

const ofPeople =
  ({ doc }: Clauses) =>
  (d: Draft): boolean =>
    d.group.counting === 'number' && PEOPLE.test(doc.norm(d.group.head));

function isPeople({ doc }: Clauses, slots: Slots, k: number): boolean {
  const g = slots.groups[k];
  return g.counting === 'number' && (g.count.low ?? 0) > 1 && PEOPLE.test(doc.norm(g.head));
}

/** "from the besieged town", "their villages" from token i on: where people live. */
function isFromHome({ doc, end }: Clauses, i: number, from: boolean): boolean {
  let at = i;
  if (from) {
    if (doc.norm(at) !== 'from') return false;
    at++;
  }
  if (!/^(?:the|their|this|that|two|three|four|several)$/.test(doc.norm(at))) return false;
  for (let j = at + 1; j < Math.min(end, at + REACH); j++) {
    if (HOME.test(doc.norm(j))) return true;
    if (!/^(?:JJ|NN|NNP|VBN|VBG|HYPH|RB|-)$/.test(doc.xpos(j))) return false;
  }
  return false;
}
