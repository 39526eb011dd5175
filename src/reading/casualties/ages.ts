import type { Clauses, Group } from './group.ts';

/** Who is younger than that is a child. */
const GROWN = 18;

/** "Both victims, aged 16,", "two students (15 and 17)", "a driver, 17,": people whose ages, said right behind them, make them children. */
export function areMinors({ doc, end: last }: Clauses, { end, counting, count }: Group): boolean {
  if (counting !== 'one' && counting !== 'number') return false;
  let i = end;
  if (doc.norm(i) !== ',' && doc.norm(i) !== '(' && !AGED.has(doc.norm(i))) return false;
  if (!AGED.has(doc.norm(i))) i++;
  let of = false;
  for (; AGED.has(doc.norm(i)); i++) of = true;
  const ages: number[] = [];
  for (; i < last; i++) {
    if (/^\d{1,2}$/.test(doc.norm(i))) ages.push(Number(doc.norm(i)));
    else if (doc.norm(i) !== 'and' && !(doc.norm(i) === ',' && /^\d{1,2}$/.test(doc.norm(i + 1)))) break;
  }
  const closed = i >= last || /^[,.;)]$/.test(doc.norm(i)) || of;
  return closed && ages.length > 0 && (of || ages.length === count.low) && ages.every((a) => a < GROWN);
}

const AGED = new Set(['aged', 'ages', 'age', 'both']);
