import type { Category } from '../../../format/claim.ts';
import type { Doc } from '../../../language/doc.ts';
import { DAY } from '../words.ts';

export type Gender = 'm' | 'f';

/** How a mention speaks of one person. */
export interface Description {
  surname: string | null;
  /** The name before it. */
  given: string | null;
  head: string;
  age: string | null;
  gender: Gender | null;
  pronoun: boolean;
  introduces: number | null;
  definite: boolean;
  another: boolean;
  /** What the words that a pronoun stands for say of them. */
  kind?: Category;
}

export interface Name {
  surname: string;
  given: string | null;
}

/** The name of "the driver Omar Said": of two capitalised names at least, which no day is. */
export function nameBehind(doc: Doc, end: number): Name | null {
  let i = end;
  while (i < Math.min(doc.length, end + 5) && doc.xpos(i) === 'NNP' && !DAY.has(doc.norm(i))) i++;
  return i >= end + 2 ? { surname: doc.norm(i - 1), given: givenAt(doc, end, i - 2) } : null;
}

/** The name of "the victim, Omar Said,". */
export function nameApposed(doc: Doc, end: number): Name | null {
  if (doc.norm(end) !== ',') return null;
  const name = nameBehind(doc, end + 1);
  if (!name) return null;
  for (let i = end + 2; i < end + 6; i++)
    if (doc.norm(i) === name.surname) return /^[,.]$/.test(doc.norm(i + 1)) ? name : null;
  return null;
}

/** The given name at token i of a name that begins at `first`; titles are none. */
export const givenAt = (doc: Doc, first: number, i: number): string | null =>
  i >= first && doc.xpos(i) === 'NNP' && !doc.norm(i).endsWith('.') && !TITLE.test(doc.norm(i))
    ? doc.norm(i)
    : null;

const TITLE =
  /^(?:mr|mrs|ms|miss|dr|sir|rev|col|lt|sgt|cpl|pvt|gen|maj|capt|officer|deputy|constable|detective|sergeant|captain|major|general|colonel|private|president|mayor|al|el|de|van|von|bin|abu|ben)$/;
