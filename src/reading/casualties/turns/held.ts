import { type Draft, draft } from '../frames.ts';
import type { Clauses, Group } from '../people/group.ts';
import type { Slots } from '../victims/slots.ts';
import { BE, HAVE } from '../words.ts';
import { make } from './idiom.ts';

/** "its soldiers taken hostage by the rebels", "eleven other people held hostage": those right before the participle. */
export function heldHostage(c: Clauses, i: number, slots: Slots, taken: Set<number>): Draft[] {
  const { doc } = c;
  if (!/^(?:held|taken|kept)$/.test(doc.norm(i - 1)) || BE.has(doc.norm(i - 2)) || HAVE.has(doc.norm(i - 2)))
    return [];
  const k = slots.ends.get(i - 1);
  if (k === undefined || taken.has(k)) return [];
  const g = slots.groups[k];
  if (!g.known && g.counting !== 'number') return [];
  taken.add(k);
  const told: Group = g.counting === 'known' ? { ...g, counting: 'uncounted' } : g;
  return [draft(c, told, 'captured', { first: i - 1, end: i + 1, token: i }, 'asserted', 'hostage')];
}

/** "The fate of dozens of miners remains unknown": they are missed. */
export function fateUnknown(c: Clauses, i: number, slots: Slots, taken: Set<number>): Draft[] {
  const { doc } = c;
  if (doc.norm(i + 1) !== 'of') return [];
  const list = slots.objects(i + 2, taken).filter((k) => slots.groups[k].counting === 'number');
  const last = list.at(-1);
  if (last === undefined) return [];
  for (let j = slots.groups[last].end; j < Math.min(c.end, slots.groups[last].end + 9); j++)
    if (/^(?:unknown|unclear|uncertain)$/.test(doc.norm(j)))
      return make(c, slots, taken, list, 'missing', i, j + 1, i, 'fate-unknown');
  return [];
}

/** "hundreds are spending nights in schools", "spent nights under trees": they have lost their homes, or dare not go back. */
export function nightOutside(c: Clauses, i: number, slots: Slots, taken: Set<number>): Draft[] {
  const { doc } = c;
  if (!/^(?:the|a|another|their|second)$/.test(doc.norm(i + 1)) || !/^nights?$/.test(doc.norm(i + 2)))
    return [];
  if (!/^(?:in|outdoors|outside)$/.test(doc.norm(i + 3))) return [];
  const where = doc.slice(i + 3, Math.min(c.end, i + 7));
  if (!/\b(?:shelters?|open|tents?|outdoors|outside|streets|camps?)\b/i.test(where)) return [];
  let v = i;
  while (v > c.first && (BE.has(doc.norm(v - 1)) || HAVE.has(doc.norm(v - 1)))) v--;
  const list = slots.subjects(v, taken).filter((k) => slots.groups[k].counting === 'number');
  return make(c, slots, taken, list, 'displaced', v, i + 4, i, 'night-outside');
}

/** Verbs by which somebody gets to a hospital on his own. */
export const GOES: ReadonlySet<string> = new Set(['went', 'drove', 'walked', 'checked', 'ran']);

/** "drove themselves to a clinic with leg wounds", "The other five went to hospital": they were hit. */
export function wentToHospital(c: Clauses, i: number, slots: Slots, taken: Set<number>): Draft[] {
  const { doc } = c;
  const self = /^(?:him|her|them)sel(?:f|ves)$/.test(doc.norm(i + 1)) ? 1 : 0;
  if (!/^(?:to|into|in)$/.test(doc.norm(i + 1 + self))) return [];
  let care = -1;
  for (let j = i + 2 + self; j < Math.min(c.end, i + 8 + self) && care < 0; j++) {
    if (/^(?:hospitals?|clinics?|infirmary)$/.test(doc.norm(j))) care = j;
    if (/^[,.;]$/.test(doc.norm(j)) || /^VB/.test(doc.xpos(j))) return [];
  }
  if (care < 0) return [];
  const harm = HURT.test(doc.slice(care, Math.min(c.end, care + 16)));
  const list = slots.subjectsOf(i, i, taken).filter((k) => {
    const g = slots.groups[k];
    return /^(?:one|number)$/.test(g.counting) && g.category !== 'police' && (harm || self > 0 || g.others);
  });
  return make(c, slots, taken, list, 'wounded', i, care + 1, i, 'hospital');
}

const HURT = /\b(?:gunshot|wounds?|injur\w+|treated|burns|shrapnel)\b/i;
