import { PREDICATES } from '../lexicon.ts';
import { CONJUNCTION, closesNounGroup } from '../words.ts';
import { joinCategories } from './category.ts';
import type { Clauses, Group } from './group.ts';

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
    // "two farmers and their wives"
    if (last?.counting === 'number' && last.end + 1 === g.first && isSpouses(c, g)) {
      g.counting = 'number';
      g.count = { ...last.count };
    }
    if (last && describes(c, last, g)) {
      last.end = g.end;
      last.head = g.head;
      last.known = true;
      last.category = g.category;
      continue;
    }
    out.push(g);
  }
  return out;
}

/** "two striking workers", "six refuse collectors": a word taken for a verb between a number and those it counts. */
function describes({ doc }: Clauses, a: Group, b: Group): boolean {
  if (a.counting !== 'number' || a.known || a.ofThem || a.ofEffect || !a.quantity || a.end !== a.quantity.end)
    return false;
  if (b.counting !== 'uncounted' || b.quantity || !b.known || b.first !== a.end + 1) return false;
  const w = doc.norm(a.end);
  return (
    /^[a-z]+$/.test(doc.form(a.end)) &&
    /^(?:VB[GP]?|JJ)$/.test(doc.xpos(a.end)) &&
    (!PREDICATES.has(w) || w === 'striking') &&
    !closesNounGroup(w)
  );
}

function joins(c: Clauses, a: Group, b: Group): boolean {
  if (b.counting !== 'uncounted' || b.ofThem || b.others || !b.known || b.quantity) return false;
  if (!a.known || a.counting === 'nobody' || a.counting === 'known' || a.counting === 'one' || a.others)
    return false;
  // "two farmers and their wives": as many again
  if (isSpouses(c, b)) return false;

  if (a.counting === 'number' && a.category === 'unspecified' && !areOfBothAges(c, a, b)) return false;
  let i = a.end;
  const comma = c.doc.norm(i) === ',';
  if (comma) i++;
  const and = CONJUNCTION.has(c.doc.norm(i));
  if (and) i++;
  // "seven militants, officials said": a comma alone joins where the list goes on.
  if (comma && !and && !goesOn(c, b)) return false;
  return i === b.first && (i > a.end || a.counting === 'uncounted');
}

const isSpouses = ({ doc }: Clauses, g: Group): boolean =>
  doc.norm(g.first) === 'their' && g.head === g.first + 1 && /^(?:wives|husbands)$/.test(doc.norm(g.head));

/** "25 men and boys", "nine men and women": one number of both. */
const areOfBothAges = ({ doc }: Clauses, a: Group, b: Group): boolean =>
  doc.norm(a.head) === 'men' && /^(?:boys|women|children)$/.test(doc.norm(b.head)) && b.first === b.head;

function goesOn(c: Clauses, b: Group): boolean {
  const after = c.doc.norm(b.end);
  return after === ',' || CONJUNCTION.has(after);
}
