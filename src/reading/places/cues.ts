import { MARK, Marks } from '../../language/names/marks.ts';
import type { NameCues } from '../../language/names/people.ts';
import { type LexiconEntry, lexicon } from '../../lexicon/load.ts';

/** What a word beside or inside a place name tells; bits beside those of MARK, since a word may have several. */
export const ROLE = {
  road: MARK.free,
  numberedRoad: MARK.free << 1,
  feature: MARK.free << 2,
  lead: MARK.free << 3,
  division: MARK.free << 4,
  settlement: MARK.free << 5,
  locative: MARK.free << 6,
  direction: MARK.free << 7,
  people: MARK.free << 8,
  institution: MARK.free << 9,
  press: MARK.free << 10,
  business: MARK.free << 11,
  title: MARK.free << 12,
  speech: MARK.free << 13,
  stop: MARK.free << 14,
  inner: MARK.free << 15,
  language: MARK.free << 16,
  named: MARK.free << 17,
  saint: MARK.free << 18,
} as const;
export type Role = keyof typeof ROLE;

interface CueEntry extends LexiconEntry {
  role: Role;
  words: string[];
}

const roles = new Map<string, number>();
for (const { role, words } of lexicon<CueEntry>('place-cues')) {
  for (const w of words) roles.set(w, (roles.get(w) ?? 0) | ROLE[role]);
}

/** The marks of every printed form: its letters, and its roles beside place names. */
export const marks = new Marks((_form, word) => roles.get(word) ?? 0);

export const NAME_CUES: NameCues = {
  marks,
  title: ROLE.title,
  other: ROLE.road | ROLE.division | ROLE.institution | ROLE.named | ROLE.stop | ROLE.title,
  lead: ROLE.lead | ROLE.saint,
};

/** True for a name that ends as roads do: "Tarn Street", "Mill Rd.". */
export function isRoadName(name: string): boolean {
  const last = name.slice(name.lastIndexOf(' ') + 1).toLowerCase();
  return (
    last.length < name.length &&
    ((roles.get(last) ?? roles.get(last.replace(/\.$/, '')) ?? 0) & ROLE.road) !== 0
  );
}
