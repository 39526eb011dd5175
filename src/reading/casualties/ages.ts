import type { Clauses, Group } from './group.ts';

/** Who is younger than that is a child. */
const GROWN = 18;

export const isMinor = (age: number): boolean => age < GROWN;

/** The ages said right behind people: "both victims, aged 16,", "two students (15 and 17)", "a driver, 17,"; [] without any. */
export function agesOf({ doc, end: last }: Clauses, { end, counting, count }: Group): number[] {
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
