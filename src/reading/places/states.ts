import { type LexiconEntry, lexicon } from '../../lexicon/load.ts';
import { nameKey } from './gazetteer/keys.ts';

/** A state or territory as the lexicon knows it. */
export interface State extends LexiconEntry {
  /** `id` is ISO 3166-1 alpha-2. */
  name: string;
  names: string[];
  adjectives: string[];
  people: string[];
  capital: string | null;
  continent: string;
  /** A point inside: latitude, longitude. */
  at: [number, number];
  geonameId: number | null;
}

interface Division extends LexiconEntry {
  name: string;
  names: string[];
  people: string[];
  at: [number, number];
}

interface Area extends LexiconEntry {
  name: string;
  people: string[];
  country: string | null;
}

const states = lexicon<State>('countries');
const byName = new Map<string, State>();
const byAdjective = new Map<string, State>();
for (const s of states) {
  for (const n of [s.name, ...s.names]) byName.set(nameKey(n), s);
  for (const a of [...s.adjectives, ...s.people])
    if (!byAdjective.has(nameKey(a))) byAdjective.set(nameKey(a), s);
}

/** "Syria", "the UK", "U.S." to the state; null for other words. */
export function stateByName(name: string): State | null {
  return byName.get(nameKey(name.replace(/^the /i, ''))) ?? null;
}

/** "Syrian", "Syrians", "Frenchman" to the state; null for other words. */
export function stateByDemonym(word: string): State | null {
  return byAdjective.get(nameKey(word)) ?? null;
}

/** Plain key of an adjective or a people to the name of their place, for lookups by gazetteer. */
const demonyms = new Map<string, { place: string; country: string | null }>();
for (const a of lexicon<Area>('areas')) {
  for (const p of a.people) demonyms.set(nameKey(p), { place: a.name, country: a.country });
}
for (const d of lexicon<Division>('divisions')) {
  for (const p of d.people) {
    for (const w of [p, p.endsWith('s') ? p : `${p}s`]) {
      if (!byAdjective.has(nameKey(w)))
        demonyms.set(nameKey(w), { place: d.name, country: d.id.slice(0, 2) });
    }
  }
}
for (const [key, s] of byAdjective) demonyms.set(key, { place: s.name, country: s.id });

/** The place that an adjective or a people is named after ("Chechen", "Texans", "European"), by plain key; null for others. */
export function placeOfDemonym(key: string): { place: string; country: string | null } | null {
  return demonyms.get(key) ?? null;
}

const demonymStarts = new Set([...demonyms.keys()].map((key) => key.split(' ')[0]));

/** May an adjective or a people start with this word ("south" of "South Ossetian")? */
export function startsDemonym(word: string): boolean {
  return demonymStarts.has(word);
}
