import type { Clauses } from './group.ts';

/** Tokens of an age and a home between commas: ", 24, of the 2500 block of Mill Lane, Orsund,". */
const LONGEST = 16;

/** Over ", 24, of Orsund, Varn," back to the token before it, from its closing comma; null where there is none. */
export function beforeAgeAndHome({ doc, first }: Clauses, close: number): number | null {
  for (let i = close - 1; i > Math.max(first + 1, close - LONGEST); i--) {
    const w = doc.norm(i);
    if (w === ';' || w === '(' || /^(?:VB[DZP]|MD)$/.test(doc.xpos(i))) return null;
    if ((w === 'of' || w === 'from') && doc.norm(i - 1) === ',')
      return isAge(doc.norm(i - 2)) && doc.norm(i - 3) === ',' ? i - 4 : null;
  }
  return null;
}

const isAge = (w: string): boolean => /^\d{1,2}$/.test(w);
