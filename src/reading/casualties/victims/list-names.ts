import type { Clauses } from '../people/group.ts';
import type { GroupFinder } from '../people/group-finder.ts';
import { isAgeNoun } from '../people/noun-group.ts';
import { CONJUNCTION, isBreak } from '../words.ts';

/** Over the name of one who is described: "his mother Mara Holt", "his mother, 51-year-old Mara Holt". */
export function afterName(f: GroupFinder, k: number): number {
  const { doc } = f.c;
  const { end, counting, named } = f.groups[k];
  if (counting !== 'one' || named) return end;
  // "a commander known as Abu Salem and five guards"
  if (CALLED.has(doc.norm(end))) {
    const from = doc.norm(end + 1) === 'as' ? end + 2 : end + 1;
    return nameEnd(doc, from, f.c.end) > from ? nameEnd(doc, from, f.c.end) : end;
  }
  const beside = nameEnd(doc, end, f.c.end);
  if (beside > end || doc.norm(end) !== ',') return beside;
  const from = isAgeNoun(doc, end + 1) ? end + 2 : (ageEnd(f, end + 1) ?? end + 1);
  const apposed = nameEnd(doc, from, f.c.end);
  return apposed > from && /^(?:,|;|and)$/.test(doc.norm(apposed)) ? apposed : end;
}

const CALLED = new Set(['known', 'named', 'identified', 'called', 'nicknamed']);

/** Over the capitalised words of a name from token `from` on. */
export function nameEnd(doc: Clauses['doc'], from: number, end: number): number {
  let i = from;
  while (i < end && i < from + 4 && doc.xpos(i) === 'NNP') i++;
  return i;
}

/** "51-year-old" in several tokens: to the one after "old". */
function ageEnd({ c: { doc } }: GroupFinder, from: number): number | null {
  if (!/^\d{1,2}$/.test(doc.norm(from))) return null;
  for (let i = from + 1; i < from + 6; i++) if (isAgeNoun(doc, i)) return i + 1;
  return null;
}

/** Over ", 61" and ", 61, of Orsund" behind one person; "22 children, 15 women" go on. */
export function afterAge(f: GroupFinder, i: number): number {
  const { doc, end } = f.c;
  if (doc.norm(i) !== ',' || !/^\d{1,2}$/.test(doc.norm(i + 1))) return i;
  const closed = i + 2 >= end || isBreak(doc.norm(i + 2)) || CONJUNCTION.has(doc.norm(i + 2));
  return closed ? afterHome(f.c, i + 2) : i;
}

/** Over ", of Orsund" behind an age, ", of Orsund, Varn" where more of a list follows. */
function afterHome({ doc, end }: Clauses, i: number): number {
  const of = doc.norm(i) === ',' ? i + 1 : i;
  if (doc.norm(of) !== 'of' && doc.norm(of) !== 'from') return i;
  let j = of + 1;
  while (j < Math.min(end, of + HOME) && OF_HOME.test(doc.xpos(j))) j++;
  if (j === of + 1 || !isLink(doc.norm(j))) return i;
  const state = doc.norm(j) === ',' && doc.xpos(j + 1) === 'NNP' && isLink(doc.norm(j + 2));
  return state ? j + 2 : j;
}

/** Back over ", of Orsund, Varn" that ends with token i to the token before it; i where there is none. */
export function beforeHome({ doc, first }: Clauses, i: number): number {
  let state = false;
  for (let j = i; j > Math.max(first, i - HOME); j--) {
    const w = doc.norm(j);
    if (w === 'of' || w === 'from') {
      const before = doc.norm(j - 1) === ',' ? j - 2 : j - 1;
      return j < i && /^\d{1,2}$/.test(doc.norm(before)) ? before : i;
    }
    if (w === ',' && !state && j === i - 1) state = true;
    else if (!OF_HOME.test(doc.xpos(j))) return i;
  }
  return i;
}

/** Tokens of a home: "the 400 block of Mill Lane" is one, too. */
const HOME = 9;
const OF_HOME = /^(?:NNPS?|NN|CD|DT|JJ)$/;
const isLink = (w: string): boolean => w === ',' || w === ';' || w === 'and';

/** "Mara Holt, Jon Berg and Lena Reed" from the second name on: names and their ages up to an "and" before another. */
export function isNameList(f: GroupFinder, from: number): boolean {
  const { doc, end } = f.c;
  for (let i = from, n = 0; i < end && n < MOST_NAMES; n++) {
    const past = nameEnd(doc, i, end);
    if (past === i) return false;
    i = afterAge(f, past);
    const comma = doc.norm(i) === ',';
    if (comma) i++;
    if (doc.norm(i) === 'and') return nameEnd(doc, i + 1, end) > i + 1;
    if (!comma) return false;
  }
  return false;
}

const MOST_NAMES = 24;

export const isName = (f: GroupFinder, k: number): boolean => {
  const { doc } = f.c;
  const { named, head, end } = f.groups[k];
  return named || doc.xpos(head) === 'NNP' || (isAgeNoun(doc, head) && doc.xpos(end - 1) === 'NNP');
};

/** "three boys ages 12, 13 and 15, and two girls": to the token before the word for ages, or i where there is none. */
export function beforeAges({ doc, first }: Clauses, i: number): number {
  let j = i;
  while (j > first && /^(?:\d{1,2}|,|and)$/.test(doc.norm(j))) j--;
  if (j === i || !/^(?:ages?|aged)$/.test(doc.norm(j))) return i;
  return doc.norm(j - 1) === ',' ? j - 2 : j - 1;
}
