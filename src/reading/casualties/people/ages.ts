import { SMALL } from '../words.ts';
import type { Clauses, Group } from './group.ts';
import { grown } from './grown.ts';

/** Who is younger than that is a child. */
const GROWN = 18;

const isMinor = (age: number): boolean => age < GROWN;

/** Ages right behind people: who is under 18 is a child, and a son of 31 is none. */
export function byAge(c: Clauses, g: Group): void {
  countedByAges(c, g);
  const ages = [...agesOf(c, g), ...ofAges(c, g)];
  // "three sisters of 8, 11 and 15"
  if (g.category === 'woman' && ages.length > 0 && ages.every(isMinor)) g.category = 'child';
  if (g.category !== 'unspecified' && g.category !== 'civilian' && g.category !== 'child') return;
  if (ages.length === 0) return;
  if (g.category !== 'child') {
    if (ages.every(isMinor)) g.category = 'child';
  } else if (!ages.some(isMinor) && KIN.test(c.doc.norm(g.head))) g.category = grown(c.doc.norm(g.head));
}

/** "The brothers, both 16, were", "the sisters, aged nine and 11,": as many as the ages behind them, where no number stands before. */
function countedByAges({ doc }: Clauses, g: Group): void {
  if (g.counting !== 'known' || doc.norm(g.end) !== ',' || !AGED.has(doc.norm(g.end + 1))) return;
  if (doc.norm(g.first) !== 'the' || !TOGETHER.test(doc.norm(g.head))) return;
  let n = 0;
  let i = g.end + 1;
  for (; ageAt(doc.norm(i)) !== null || /^(?:aged|ages|both|and|,)$/.test(doc.norm(i)); i++) {
    if (ageAt(doc.norm(i)) !== null) n++;
    if (n > 0 && doc.norm(i) === ',' && ageAt(doc.norm(i + 1)) === null) break;
  }
  if (n === 0 || !/^[,.;)]$/.test(doc.norm(i))) return;
  if (doc.norm(g.end + 1) === 'both') n = 2;
  if (n < 2) return;
  g.counting = 'number';
  g.count = { low: n, high: n, bound: 'exact', text: doc.slice(g.end + 1, i) };
}

const TOGETHER =
  /^(?:brothers|sisters|siblings|twins|cousins|boys|girls|men|women|teenagers|teens|friends|victims|children|students|pupils)$/;

const ageAt = (w: string): number | null => (/^\d{1,2}$/.test(w) ? Number(w) : (SMALL.get(w) ?? null));

/** People of whom "of" tells the age ("a girl of seven", "two boys of 14 and 15"); "a crowd of 40" are so many. */
export const AGED_SO =
  /^(?:boys?|girls?|m[ae]n|wom[ae]n|youths?|child(?:ren)?|teenagers?|teens?|toddlers?|(?:grand)?(?:sons?|daughters?)|brothers?|sisters?|nephews?|nieces?)$/;

/** The ages said with "of" right behind people, whose group reaches over them then; [] without any. */
function ofAges({ doc, end: last }: Clauses, g: Group): number[] {
  const { head } = g;
  if (doc.norm(head + 1) !== 'of' || !AGED_SO.test(doc.norm(head))) return [];
  const ages: number[] = [];
  for (let i = head + 2; i < last; i++) {
    const w = doc.norm(i);
    const age = /^\d{1,2}$/.test(w) ? Number(w) : SMALL.get(w);
    // "men of 4 Commando", "a boy of seven and two girls"
    if (age !== undefined && !/^(?:NN|JJ|CD)/.test(doc.xpos(i + 1))) {
      ages.push(age);
      g.end = Math.max(g.end, i + 1);
    } else if (w !== 'and' && w !== ',') break;
  }
  return ages;
}

/** Words for somebody's child of any age. */
const KIN = /^(?:(?:grand|step)?(?:sons?|daughters?|child|children)|nieces?|nephews?)$/;

/** The ages said right behind people: "both victims, aged 16,", "two students (15 and 17)", "a driver, 17,"; [] without any. */
function agesOf({ doc, end: last }: Clauses, { end, counting, count }: Group): number[] {
  if (counting !== 'one' && counting !== 'number') return [];
  let i = end;
  // "his son Daniel, 31"
  if (counting === 'one') while (i < end + 3 && doc.xpos(i) === 'NNP') i++;
  if (doc.norm(i) !== ',' && doc.norm(i) !== '(' && !AGED.has(doc.norm(i))) return [];
  if (!AGED.has(doc.norm(i))) i++;
  let of = false;
  for (; AGED.has(doc.norm(i)); i++) of = true;
  const ages: number[] = [];
  for (; i < last; i++) {
    const age = of ? ageAt(doc.norm(i)) : /^\d{1,2}$/.test(doc.norm(i)) ? Number(doc.norm(i)) : null;
    if (age !== null) ages.push(age);
    else if (doc.norm(i) !== 'and' && !(doc.norm(i) === ',' && /^\d{1,2}$/.test(doc.norm(i + 1)))) break;
  }
  // "the twins, 14,"
  const twins = ages.length === 1 && /^twins?$/.test(doc.norm(end - 1));
  const closed = of || i >= last || /^[,.;)]$/.test(doc.norm(i));
  return closed && (of || twins || ages.length === count.low) ? ages : [];
}

const AGED = new Set(['aged', 'ages', 'age', 'both']);
