import type { Doc } from '../doc.ts';
import { MARK, type Marks } from './marks.ts';

/** How the caller's marks tell words beside names. */
export interface NameCues {
  marks: Marks;
  /** Bits of words before a person's name: "Sergeant", "Mr". */
  title: number;
  /** Bits of words that are in names of places or bodies, never surnames: "County", "Department". */
  other: number;
  /** Bits of first words of place names: "San", "Fort". */
  lead: number;
}

/** The people of a text, as far as their names show: which tokens are theirs, and their surnames. */
export interface People {
  /** 1 for tokens of people's full or titled names. */
  tokens: Uint8Array;
  /** Lower-cased last names met with a given name, a title or an age. */
  surnames: Set<string>;
}

/** Finds people by given names, titles and ages ("Ada Plimley, 34,"); later bare surnames are known by `surnames`. */
export function findPeople(doc: Doc, cues: NameCues): People {
  const people: People = { tokens: new Uint8Array(doc.length), surnames: new Set() };
  for (const { first, end } of doc.sentences) findInSentence(doc, first, end, cues, people);
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
      while (last > from && /^(?:jr|sr|ii|iii|iv)?\.?$/.test(doc.norm(last))) last--;
      people.surnames.add(doc.norm(last));
      i = to;
    } else i = from > i ? from : i + 1;
  }
}

/** Where a name may start: after a title, or at a capital; -1 when it cannot. */
function startOfName(doc: Doc, i: number, first: number, { marks, title, other, lead }: NameCues): number {
  const bits = marks.of(doc, i);
  if (bits & title) {
    const next = marks.of(doc, i + 1);
    return next & MARK.capital && !(next & (title | other)) ? i + 1 : -1;
  }
  if (!(bits & MARK.capital) || bits & (other | lead)) return -1;
  return i > first && marks.of(doc, i - 1) & lead ? -1 : i;
}

function endOfName(doc: Doc, from: number, end: number, { marks, other }: NameCues): number {
  let j = from;
  let words = 0;
  for (; j < end && words < 5; j++) {
    const bits = marks.of(doc, j);
    if (bits & MARK.capital && !(bits & other)) words++;
    else if (!(bits & MARK.particle && j > from && marks.of(doc, j + 1) & MARK.capital)) break;
  }
  return j;
}

function isPerson(doc: Doc, i: number, from: number, to: number, { marks, other }: NameCues): boolean {
  const next = marks.of(doc, to);
  if (next & MARK.capital && next & other) return false;
  if (from > i) return true;
  if (to - from < 2) return false;
  const bits = marks.of(doc, from);
  const second = marks.of(doc, from + 1);
  if (bits & MARK.given) return !(second & MARK.ordinary && second & MARK.upper);
  if (bits & MARK.ambiguous) return !(second & MARK.ordinary);
  if (isAge(doc, to)) return true;
  return (second & MARK.initial) !== 0 && to - from > 2 && !(bits & MARK.initial);
}

/** ", 34," or "(34)": what follows the name of a person. */
function isAge(doc: Doc, i: number): boolean {
  const open = doc.norm(i);
  if (open !== ',' && open !== '(') return false;
  const close = doc.norm(i + 2);
  return /^[1-9]\d?$/.test(doc.norm(i + 1)) && /^[,).]$|^of$/.test(close);
}
