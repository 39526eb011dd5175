import type { Draft } from '../frames.ts';
import type { Clauses } from '../people/group.ts';
import { person } from '../people/names.ts';
import type { Slots } from '../victims/slots.ts';
import { ADVERB, BE, HAVE } from '../words.ts';
import { make } from './idiom.ts';

/** Verbs of keeping somebody alive. */
export const SAVES: ReadonlySet<string> = new Set(
  'save saved saving revive revived reviving resuscitate resuscitated resuscitating'.split(' '),
);

const NOT = new Set(["n't", 'not', 'cannot', 'never']);
const COULD = /^(?:could|can|ca)$/;
const FAILED = new Set(['unable', 'failed', 'powerless']);

/** "could not be saved", "were unable to revive him", "efforts to resuscitate the boy failed": so somebody died. */
export function notSaved(c: Clauses, i: number, slots: Slots, taken: Set<number>): Draft[] {
  const { doc } = c;
  if (!/d$/.test(doc.norm(i)) || !BE.has(doc.norm(i - 1))) return notRevived(c, i, slots, taken);
  let v = i - 1;
  let not = false;
  while (v > c.first && (BE.has(doc.norm(v)) || NOT.has(doc.norm(v)) || ADVERB.has(doc.norm(v)))) {
    not ||= NOT.has(doc.norm(v));
    v--;
  }
  if (!not || !COULD.test(doc.norm(v))) return [];
  // that they were taken to hospital before does not use them up
  const whom = persons(slots, slots.subjectsOf(v, i, new Set()));
  for (const k of whom) taken.add(k);
  return make(c, slots, new Set(), whom, 'killed', v, i + 1, i, 'not-saved');
}

/** "could not save her", "were unable to revive the man", "attempts to revive him failed". */
function notRevived(c: Clauses, i: number, slots: Slots, taken: Set<number>): Draft[] {
  const { doc } = c;
  const whom = persons(slots, slots.objects(i + 1, taken));
  if (whom.length === 0) return [];
  const end = slots.groups[whom[whom.length - 1]].end;
  const could = NOT.has(doc.norm(i - 1)) && (COULD.test(doc.norm(i - 2)) || doc.norm(i - 1) === 'cannot');
  const to = doc.norm(i - 1) === 'to';
  const unable = to && FAILED.has(doc.norm(i - 2));
  const vain = to && EFFORT.test(doc.norm(i - 2)) && inVain(c, end);
  if (!could && !unable && !vain) return [];
  const first = could || unable ? i - 2 : i;
  return make(c, slots, taken, whom, 'killed', first, end, i, 'not-saved');
}

const EFFORT = /^(?:attempts?|efforts?|bids?|battles?|fights?)$/;

/** "failed", "were unsuccessful", "were in vain", "proved futile". */
function inVain({ doc }: Clauses, i: number): boolean {
  let j = i;
  while (j < i + 4 && (BE.has(doc.norm(j)) || HAVE.has(doc.norm(j)) || ADVERB.has(doc.norm(j)))) j++;
  if (doc.norm(j) === 'proved' || doc.norm(j) === 'in') j++;
  return /^(?:failed|unsuccessful|vain|futile|fruitless)$/.test(doc.norm(j));
}

/** "His injuries proved fatal": whose they are died of them. */
export function provedFatal(c: Clauses, i: number, slots: Slots, taken: Set<number>): Draft[] {
  const { doc } = c;
  const verb = i - 1;
  if (!/^(?:proved|proving|were|was|proves)$/.test(doc.norm(verb)) || doc.norm(i + 1) === 'to') return [];
  const wound = ADVERB.has(doc.norm(verb - 1)) ? verb - 2 : verb - 1;
  if (!/^(?:injur(?:y|ies)|wounds?|burns)$/.test(doc.norm(wound))) return [];
  for (let j = wound - 1; j >= Math.max(c.first, wound - 4); j--) {
    if (!/^(?:his|her)$/.test(doc.norm(j))) continue;
    const category = doc.norm(j) === 'her' ? 'woman' : 'unspecified';
    const g = slots.add({ ...person(j, j + 1, category), pronoun: true });
    return make(c, slots, taken, [g], 'killed', j, i + 1, i, 'not-saved');
  }
  return [];
}

/** "lost her fight for life", "lost his battle". */
export function lostTheFight(c: Clauses, i: number, slots: Slots, taken: Set<number>): Draft[] {
  const { doc } = c;
  if (!/^(?:his|her|their)$/.test(doc.norm(i + 1)) || !/^(?:fight|battle|struggle)$/.test(doc.norm(i + 2)))
    return [];
  if (doc.norm(i + 3) !== 'for' || !/^(?:life|survival)$/.test(doc.norm(i + 4))) return [];
  const v = HAVE.has(doc.norm(i - 1)) ? i - 1 : i;
  return make(c, slots, taken, slots.subjectsOf(v, i, taken), 'killed', v, i + 5, i, 'met-death');
}

const persons = (slots: Slots, list: readonly number[]): number[] =>
  list.filter((k) => slots.groups[k].known && /^(?:one|number)$/.test(slots.groups[k].counting));

/** "Nobody came to harm", "no civilian has come to harm": so many were neither killed nor hurt. */
export function cameToHarm(c: Clauses, i: number, slots: Slots, taken: Set<number>): Draft[] {
  const { doc } = c;
  if (doc.norm(i - 1) !== 'to' || !/^(?:come|came|comes)$/.test(doc.norm(i - 2))) return [];
  let v = i - 2;
  while (v - 1 >= c.first && (HAVE.has(doc.norm(v - 1)) || ADVERB.has(doc.norm(v - 1)))) v--;
  const nobody = slots.subjectsOf(v, i, taken).filter((k) => slots.groups[k].counting === 'nobody');
  return make(c, slots, taken, nobody, 'killed-or-wounded', v, i + 1, i, 'came-to-harm');
}
