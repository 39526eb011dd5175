import type { Doc } from '../doc.ts';
import { isAmbiguousGivenName, isGivenName } from './words.ts';

/** Does the token start with a capital letter? */
export function isCapital(doc: Doc, i: number): boolean {
  if (i < 0 || i >= doc.length) return false;
  const c = doc.text.charCodeAt(doc.starts[i]);
  if (c < 128) return c >= 65 && c <= 90;
  const letter = doc.text[doc.starts[i]];
  return letter !== letter.toLowerCase();
}

/** Is the token a single capital letter, as in "John F. Plimley"? */
export function isInitial(doc: Doc, i: number): boolean {
  return isCapital(doc, i) && doc.ends[i] - doc.starts[i] === 1;
}

/** "Plimley's" without its ending, lower-cased. */
export function bare(doc: Doc, i: number): string {
  const norm = doc.norm(i);
  return norm.endsWith("'s") ? norm.slice(0, -2) : norm.endsWith("'") ? norm.slice(0, -1) : norm;
}

/** Words beside names, as the caller's lexicon tells them. */
export interface NameCues {
  /** Before a person's name: "Sergeant", "Mr". */
  isTitle(norm: string): boolean;
  /** Inside the name of a place or a body, so never a surname: "County", "Department". */
  isOther(norm: string): boolean;
  /** First words of place names: "San", "Fort". */
  isLead(norm: string): boolean;
  /** What people do: "said". */
  isSpeech(norm: string): boolean;
}

/** The people of a text, as far as their names show: which tokens are theirs, and their surnames. */
export interface People {
  /** 1 for tokens of people's full or titled names. */
  tokens: Uint8Array;
  /** Lower-cased last names met with a given name, a title or an age. */
  surnames: Set<string>;
}

/** Finds people by given names, titles and ages ("Ada Plimley, 34,"); later bare surnames are known by `surnames`. */
export function findPeople(doc: Doc, wanted: Uint8Array, cues: NameCues): People {
  const people: People = { tokens: new Uint8Array(doc.length), surnames: new Set() };
  for (const [k, { first, end }] of doc.sentences.entries()) {
    if (wanted[k]) findInSentence(doc, first, end, cues, people);
  }
  return people;
}

function findInSentence(doc: Doc, first: number, end: number, cues: NameCues, people: People): void {
  let i = first;
  while (i < end) {
    const from = startOfName(doc, i, first, cues);
    if (from < 0) {
      i++;
      continue;
    }
    const to = endOfName(doc, from, end, cues);
    if (to > from && isPerson(doc, i, from, to, cues)) {
      people.tokens.fill(1, from, to);
      let last = to - 1;
      while (last > from && /^(?:jr|sr|ii|iii|iv|\.)$/.test(doc.norm(last))) last--;
      if (to - from > 1 || from > i) people.surnames.add(bare(doc, last));
      i = to;
    } else i = from > i ? from : i + 1;
  }
}

/** Where a name may start: after a title, or at a capital; -1 when it cannot. */
function startOfName(doc: Doc, i: number, first: number, cues: NameCues): number {
  const norm = doc.norm(i);
  if (cues.isTitle(norm)) {
    const next = doc.norm(i + 1) === '.' ? i + 2 : i + 1;
    return isCapital(doc, next) && !cues.isTitle(doc.norm(next)) && !cues.isOther(doc.norm(next)) ? next : -1;
  }
  if (!isCapital(doc, i) || cues.isOther(norm)) return -1;
  if (i > first && cues.isLead(doc.norm(i - 1))) return -1;
  if (i > first + 1 && doc.norm(i - 1) === '.' && cues.isLead(doc.norm(i - 2))) return -1;
  return i;
}

function endOfName(doc: Doc, from: number, end: number, cues: NameCues): number {
  let j = from;
  let words = 0;
  while (j < end && words < 4) {
    if (doc.norm(j) === '.' && j > from && isInitial(doc, j - 1)) j++;
    else if (doc.norm(j) === '-' && isCapital(doc, j + 1) && doc.ends[j] === doc.starts[j + 1]) j++;
    else if (isCapital(doc, j) && !cues.isOther(doc.norm(j)) && !crossesLine(doc, from, j)) {
      words++;
      j++;
      if (doc.norm(j - 1).endsWith("'s")) break;
    } else if (
      /^(?:al|el|bin|ibn|de|von|van|der|da|di|la|-)$/.test(doc.norm(j)) &&
      isCapital(doc, j + 1) &&
      j > from
    )
      j++;
    else break;
  }
  return j;
}

function crossesLine(doc: Doc, from: number, j: number): boolean {
  return j > from && doc.text.slice(doc.ends[j - 1], doc.starts[j]).includes('\n');
}

function isPerson(doc: Doc, i: number, from: number, to: number, cues: NameCues): boolean {
  if (cues.isOther(bare(doc, to)) && isCapital(doc, to)) return false;
  if (from > i) return true;
  const given = bare(doc, from);
  const words = to - from;
  if (isGivenName(given)) return true;
  if (words < 2) return false;
  if (isAmbiguousGivenName(given)) return true;
  if (isAge(doc, to)) return true;
  return isInitial(doc, from + 1) && doc.norm(from + 2) === '.' && words > 3;
}

/** ", 34," or "(34)": what follows the name of a person. */
function isAge(doc: Doc, i: number): boolean {
  const open = doc.norm(i);
  if (open !== ',' && open !== '(') return false;
  const close = doc.norm(i + 2);
  return (
    /^[1-9]\d?$/.test(doc.norm(i + 1)) && (close === ',' || close === ')' || close === '.' || close === 'of')
  );
}
