import { grown } from './category.ts';
import type { Clauses, Group } from './group.ts';

/** Who is younger than that is a child. */
const GROWN = 18;

const isMinor = (age: number): boolean => age < GROWN;

/** Ages right behind people: who is under 18 is a child, and a son of 31 is none. */
export function byAge(c: Clauses, g: Group): void {
  if (g.category !== 'unspecified' && g.category !== 'civilian' && g.category !== 'child') return;
  const ages = agesOf(c, g);
  if (ages.length === 0) return;
  if (g.category !== 'child') {
    if (ages.every(isMinor)) g.category = 'child';
  } else if (!ages.some(isMinor) && KIN.test(c.doc.norm(g.head))) g.category = grown(c.doc.norm(g.head));
}

/** Words for somebody's child of any age. */
const KIN = /^(?:(?:grand|step)?(?:sons?|daughters?|child|children)|nieces?|nephews?)$/;

/** The ages said right behind people: "both victims, aged 16,", "two students (15 and 17)", "a driver, 17,"; [] without any. */
function agesOf({ doc, end: last }: Clauses, { end, counting, count }: Group): number[] {
  if (counting !== 'one' && counting !== 'number') return [];
  let i = end;
  if (doc.norm(i) !== ',' && doc.norm(i) !== '(' && !AGED.has(doc.norm(i))) return [];
  if (!AGED.has(doc.norm(i))) i++;
  let of = false;
  for (; AGED.has(doc.norm(i)); i++) of = true;
  const ages: number[] = [];
  for (; i < last; i++) {
    if (/^\d{1,2}$/.test(doc.norm(i))) ages.push(Number(doc.norm(i)));
    else if (doc.norm(i) !== 'and' && !(doc.norm(i) === ',' && /^\d{1,2}$/.test(doc.norm(i + 1)))) break;
  }
  const closed = of || i >= last || /^[,.;)]$/.test(doc.norm(i));
  return closed && (of || ages.length === count.low) ? ages : [];
}

const AGED = new Set(['aged', 'ages', 'age', 'both']);
