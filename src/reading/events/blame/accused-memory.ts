import type { FrameSpeaker, Unnamed } from '../../layers.ts';
import type { FieldReading, Reading } from '../../reading.ts';
import { noteName } from '../parties/namesake.ts';

/** Somebody whom a case is about, with the words that name the person here. */
export interface Accused {
  name: string;
  first: number;
  end: number;
  /** The person as one who owns up. */
  speaker: FrameSpeaker | null;
  /** Only called so in passing ("suspect Omar Plim"): the report's own word, whoever's speech it stands in. */
  inPassing?: true;
  /** Somebody without a name in these words. */
  unnamed?: Unnamed;
}

/** Who was accused last in a field: "He was charged ..." is of the same person. */
const last = new WeakMap<FieldReading, { name: string; sentence: number; unnamed?: Unnamed }>();
const told = new WeakMap<Reading, Set<string>>();
/** Sentences over which "he" is still the one accused before. */
const STILL = 3;

/** Whom a field accused, or told to have done it, last before a sentence: of whom it may still speak as "he"; null when nobody. */
export function accusedLast(
  field: FieldReading,
  sentence: number,
): { name: string; sentence: number; unnamed?: Unnamed } | null {
  const known = last.get(field);
  return known && sentence - known.sentence <= STILL ? known : null;
}

/** Keeps who was told to have done it. */
export function noteDoer(field: FieldReading, name: string, sentence: number, unnamed?: Unnamed): void {
  last.set(field, { name, sentence, ...(unnamed ? { unnamed } : {}) });
}

/** Everybody named as accused in a report's text. */
const accused = new WeakMap<Reading, ReadonlySet<string>>();

/** Keeps whom a report names as accused: where it is one person, "a Tarn man was charged" is of that person. */
export function nameAccused(reading: Reading, names: ReadonlySet<string>): void {
  accused.set(reading, names);
  for (const name of names) noteName(reading, name);
  told.delete(reading);
  for (const field of reading.fields) last.delete(field);
}

/** Does a report name somebody as accused? */
export const isAccused = (reading: Reading, name: string): boolean =>
  accused.get(reading)?.has(name) ?? false;

/** Have the accused of a report been looked for? */
export const areNamed = (reading: Reading): boolean => accused.has(reading);

/** The only person whom a report names as accused, for a noun that stands at a token. */
export function theOne(reading: Reading, at: number, first = at): Accused | null {
  const names = accused.get(reading);
  if (names?.size !== 1) return null;
  const [name] = names;
  return { name, first, end: at + 1, speaker: null };
}

/** The first whom a report's text names as accused, for a headline about one. */
export function theFirst(reading: Reading, at: number, first: number): Accused | null {
  for (const name of accused.get(reading) ?? []) return { name, first, end: at + 1, speaker: null };
  return null;
}

/** Keeps whom a report has held responsible, by whatever words. */
export function noteHeld(reading: Reading, name: string): void {
  told.set(reading, (told.get(reading) ?? new Set()).add(name));
  if (!/ (?:and|or) /.test(name)) noteName(reading, name);
}

/** "the suspect, Omar Plim,": said again in passing it says nothing new. */
export function firstTime(reading: Reading, accused: Accused | null): Accused | null {
  if (!accused) return null;
  const names = told.get(reading) ?? new Set();
  if (names.has(accused.name)) return null;
  told.set(reading, names.add(accused.name));
  return accused;
}

const arrested = new WeakMap<Reading, Set<string>>();

/** Keeps whom a report says was arrested or charged, for whatever it be. */
export function noteArrested(reading: Reading, who: Accused | null): void {
  if (!who || who.unnamed) return;
  const names = arrested.get(reading);
  if (names) names.add(who.name);
  else arrested.set(reading, new Set([who.name]));
}

/** Those whom a report says were arrested or charged without a word of what for. */
export const arrestedIn = (reading: Reading): ReadonlySet<string> => arrested.get(reading) ?? NOBODY;
const NOBODY: ReadonlySet<string> = new Set();
