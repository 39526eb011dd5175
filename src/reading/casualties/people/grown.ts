import type { Category } from '../../../format/claim.ts';
import type { Doc } from '../../../language/doc.ts';
import { SMALL } from '../words.ts';

/** "his adult daughter", "their grown sons". */
export function isGrown(doc: Doc, first: number, head: number): boolean {
  for (let i = first; i < head; i++) if (/^(?:adult|grown|grown-up)$/.test(doc.norm(i))) return true;
  return false;
}

/** Words for somebody's child, who may be grown. */
export const isKin = (noun: string): boolean =>
  /^(?:(?:grand|step)?(?:sons?|daughters?|child)|nieces?)$/.test(noun);

/** What a word for somebody's child says of one who is grown. */
export const grown = (noun: string): Category =>
  /^(?:grand|step)?daughters?$|^nieces?$/.test(noun) ? 'woman' : 'unspecified';

/** The age before a noun in years, 0 for months and days; null without one. */
export function yearsOf(doc: Doc, first: number, head: number): number | null {
  for (let i = first; i <= head; i++) {
    const w = doc.norm(i);
    if (!AGE_UNIT.test(w)) continue;
    let j = i - 1;
    if (doc.norm(j) === '-' || doc.norm(j) === '/') j--;
    const years = Number(doc.norm(j));
    const small = SMALL.get(doc.norm(j));
    const age = Number.isFinite(years) && doc.norm(j) !== '' ? years : small;
    // "a 17-year veteran of the force": so long in service
    // "six day labourers"
    if (age === undefined || (w !== 'yo' && !/-/.test(w) && !/^(?:-|olds?|year-old)$/.test(doc.norm(i + 1))))
      continue;
    return w.startsWith('month') || w.startsWith('day') ? 0 : age;
  }
  return null;
}

const AGE_UNIT = /^(?:year-old|yo|year|month|month-old|day)$/;
