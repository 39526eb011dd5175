import { joinCategories } from './category.ts';
import type { Clauses, Group } from './group.ts';
import { CONJUNCTION } from './words.ts';

/** "women and children", "men, women and children": neighbours without a number are one uncounted group. */
export function joinUncounted(c: Clauses, groups: Group[]): Group[] {
  const out: Group[] = [];
  for (const g of groups) {
    const last = out.at(-1);
    if (last && joins(c, last, g)) {
      last.end = g.end;
      last.head = g.head;
      last.category = joinCategories([last.category, g.category]);
      continue;
    }
    out.push(g);
  }
  return out;
}

function joins(c: Clauses, a: Group, b: Group): boolean {
  if (b.counting !== 'uncounted' || b.ofThem || b.others || !b.known || b.quantity) return false;
  if (!a.known || a.counting === 'nobody' || a.counting === 'known' || a.counting === 'one' || a.others)
    return false;
  if (a.counting === 'number' && a.category === 'unspecified') return false;
  let i = a.end;
  if (c.doc.norm(i) === ',') i++;
  if (CONJUNCTION.has(c.doc.norm(i))) i++;
  return i === b.first && (i > a.end || a.counting === 'uncounted');
}
