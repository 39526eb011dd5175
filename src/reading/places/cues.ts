import type { NameCues } from '../../language/names/people.ts';
import { type LexiconEntry, lexicon } from '../../lexicon/load.ts';

/** What a word beside or inside a place name tells; bits, since a word may have several roles. */
export const ROLE = {
  road: 1,
  'numbered-road': 2,
  feature: 4,
  lead: 8,
  division: 16,
  settlement: 32,
  locative: 64,
  direction: 128,
  people: 256,
  institution: 512,
  press: 1024,
  business: 2048,
  title: 4096,
  speech: 8192,
  stop: 16384,
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

/** The roles of a lower-cased word, as bits; 0 for none. */
export function rolesOf(norm: string): number {
  return roles.get(norm) ?? 0;
}

const NOT_SURNAME = ROLE.road | ROLE.division | ROLE.institution | ROLE.stop | ROLE.title;

export const NAME_CUES: NameCues = {
  isTitle: (norm) => (rolesOf(norm) & ROLE.title) !== 0,
  isOther: (norm) => (rolesOf(norm) & NOT_SURNAME) !== 0,
  isLead: (norm) => (rolesOf(norm) & ROLE.lead) !== 0 || norm === 'new',
  isSpeech: (norm) => (rolesOf(norm) & ROLE.speech) !== 0,
};
