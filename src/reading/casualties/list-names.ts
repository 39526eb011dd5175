import type { Clauses } from './group.ts';
import type { GroupFinder } from './group-finder.ts';
import { isAgeNoun } from './noun-group.ts';
import { CONJUNCTION, isBreak } from './words.ts';

/** Over the name of one who is described: "his mother Mara Holt", "his mother, 51-year-old Mara Holt". */
export function afterName(f: GroupFinder, k: number): number {
  const { doc } = f.c;
  const { end, counting, named } = f.groups[k];
  if (counting !== 'one' || named) return end;
  // "a commander known as Abu Salem and five guards"
  if (CALLED.has(doc.norm(end))) {
    const from = doc.norm(end + 1) === 'as' ? end + 2 : end + 1;
    return nameEnd(f, from) > from ? nameEnd(f, from) : end;
  }
  const beside = nameEnd(f, end);
  if (beside > end || doc.norm(end) !== ',') return beside;
  const from = isAgeNoun(doc, end + 1) ? end + 2 : (ageEnd(f, end + 1) ?? end + 1);
  const apposed = nameEnd(f, from);
  return apposed > from && /^(?:,|;|and)$/.test(doc.norm(apposed)) ? apposed : end;
}

const CALLED = new Set(['known', 'named', 'identified', 'called', 'nicknamed']);

function nameEnd({ c }: GroupFinder, from: number): number {
  let i = from;
  while (i < c.end && i < from + 4 && c.doc.xpos(i) === 'NNP') i++;
  return i;
}

/** "51-year-old" in several tokens: to the one after "old". */
function ageEnd({ c: { doc } }: GroupFinder, from: number): number | null {
  if (!/^\d{1,2}$/.test(doc.norm(from))) return null;
  for (let i = from + 1; i < from + 6; i++) if (isAgeNoun(doc, i)) return i + 1;
  return null;
}

/** Over ", 61" behind one person; "22 children, 15 women" go on. */
export function afterAge(f: GroupFinder, i: number): number {
  const { doc, end } = f.c;
  if (doc.norm(i) !== ',' || !/^\d{1,2}$/.test(doc.norm(i + 1))) return i;
  const closed = i + 2 >= end || isBreak(doc.norm(i + 2)) || CONJUNCTION.has(doc.norm(i + 2));
  return closed ? i + 2 : i;
}

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
