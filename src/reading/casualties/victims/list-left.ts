import { PREDICATES } from '../lexicon.ts';
import type { Group } from '../people/group.ts';
import type { GroupFinder } from '../people/group-finder.ts';
import { CONJUNCTION } from '../words.ts';
import { countedByName, withoutApposed } from './list-apposed.ts';
import { beforeAges, beforeHome, isName } from './list-names.ts';
import { objects } from './list-right.ts';

/** Group k with those joined to it on its left. */
export function leftList(f: GroupFinder, k: number, taken: ReadonlySet<number>): number[] {
  const list = [k];
  // "two children, neither of whom was hurt", "six soldiers, two of whom were killed": said of those alone
  if (f.groups[k].ofThem && (f.groups[k].counting === 'nobody' || isOfWhom(f, f.groups[k]))) return list;
  let head = k;
  for (;;) {
    const inserted = beforeIncluding(f, head);
    if (inserted >= 0 && !taken.has(inserted)) return leftList(f, inserted, taken);
    const described = namedBy(f, head);
    const before = previous(f, described >= 0 ? described : head, list.length > 1);
    if (before < 0 || taken.has(before) || isOfIncluded(f, before, head)) break;
    list.unshift(before);
    head = before;
  }
  return withoutApposed(f, list);
}

/** "two of whom", "one of which": what a relative clause says. */
const isOfWhom = ({ c: { doc } }: GroupFinder, { first, end }: Group): boolean => {
  for (let i = first; i < end; i++) if (/^(?:whom|which)$/.test(doc.norm(i))) return true;
  return false;
};

/**
 * "A widow, her nephew and four grandsons aged 2 to 12 died": group k, which the tree has for a subject, with those joined
 * to it on both sides before the verb at token v. A list ends in "and"; what a comma alone joins may say who somebody is.
 */
export function wholeList(f: GroupFinder, k: number, v: number, taken: ReadonlySet<number>): number[] {
  const counted = countedByName(f, k, v);
  if (counted >= 0 && !taken.has(counted)) return [counted];
  const right = objects(f, f.groups[k].first, taken, true).filter((m) => f.groups[m].end <= v);
  const last = right.at(-1);
  const closed = last !== undefined && last !== k && CONJUNCTION.has(f.c.doc.norm(f.groups[last].first - 1));
  if (!closed || right[0] !== k) return leftList(f, k, taken);
  const left = leftList(f, last, taken);
  return left.includes(k) ? left : right;
}

/** "17 dead, including two boys and a girl, and 50 others were hurt": those included are of the 17, and not of the 50. */
function isOfIncluded(f: GroupFinder, before: number, k: number): boolean {
  const { doc } = f.c;
  const and = f.groups[k].first - 1;
  if (!CONJUNCTION.has(doc.norm(and)) || doc.norm(and - 1) !== ',') return false;
  for (let at = before, steps = 0; at >= 0 && steps < 4; at = previous(f, at, false), steps++)
    if (isAmongThem(f, f.groups[at].first - 1)) return true;
  return false;
}

/** "including", "among them", "among whom" up to token i. */
function isAmongThem({ c: { doc } }: GroupFinder, i: number): boolean {
  const w = doc.norm(i);
  return (
    w === 'including' || (/^(?:them|whom|these)$/.test(w) && /^(?:among|amongst)$/.test(doc.norm(i - 1)))
  );
}

/** "his brother, Jon Holt": the group before the name, which is the same person. */
function namedBy(f: GroupFinder, k: number): number {
  const { doc } = f.c;
  const name = f.groups[k];
  if (name.counting !== 'one' || name.pronoun || doc.norm(name.first - 1) !== ',' || !isName(f, k)) return -1;
  const before = f.ends.get(name.first - 1);
  if (before === undefined || isName(f, before)) return -1;
  const g = f.groups[before];
  if (g.counting !== 'one' || g.pronoun || doc.norm(g.first - 1) === 'to') return -1;
  if (name.category === 'unspecified') name.category = g.category;
  return before;
}

/** The group before ", including" when group k stands right behind it. */
function beforeIncluding(f: GroupFinder, k: number): number {
  const { doc } = f.c;
  const w = doc.norm(f.groups[k].first - 1);
  if (w !== 'including' && w !== 'them') return -1;
  let i = f.groups[k].first - 1;
  if (w === 'them') i--;
  if (w === 'them' && doc.norm(i) !== 'among') return -1;
  // "four victims, including the woman killed": what is said of her alone
  if (
    doc.norm(f.groups[k].first) === 'the' &&
    f.groups[k].counting === 'one' &&
    PREDICATES.has(doc.norm(f.groups[k].end))
  )
    return -1;
  return f.endingAt(i);
}

/** "was killed outside Gable Hall, and a woman was hurt": a phrase of place, and no first of two victims. */
function isWhere(f: GroupFinder, g: Group, comma: boolean): boolean {
  const { doc } = f.c;
  const before = doc.norm(g.first - 1) === 'the' ? doc.norm(g.first - 2) : doc.norm(g.first - 1);
  // "in the port of Dar el Noor, and 72 others were hurt"
  if (comma && g.named && before === 'of') return true;
  return (comma || g.named) && WHERE.has(before);
}

const WHERE = new Set(
  'in on at near inside outside around behind beside across toward towards into by with from'.split(' '),
);

/** "Holt, Berg and the driver died": nothing but names before token i in its clause. */
function opensWithNames({ c: { doc, first } }: GroupFinder, i: number): boolean {
  let j = i;
  while (j >= first && (doc.xpos(j) === 'NNP' || doc.norm(j) === ',')) j--;
  return j < i - 1 && (j < first || /^(?:that|when|where|said|as|while)$/.test(doc.norm(j)));
}

/** "Holt, Berg and Reed": one more name of a list that ends in "and", before token `end`; -1 where it says where or when. */
function nameBeside(f: GroupFinder, end: number, amongNames: boolean): number {
  const k = f.nameEnding(end, amongNames);
  if (k < 0 || !amongNames) return k;
  const before = f.c.doc.norm(f.groups[k].first - 1);
  return WHERE.has(before) || before === 'of' || before === 'to' ? -1 : k;
}

/** "the man driving the bus and a cyclist were hurt": one who is told of by what he did or where he was, up to token i; -1 without such. */
function beforeReduced(f: GroupFinder, i: number, k: number): number {
  const { doc, first } = f.c;
  if (!isCountedPerson(f.groups[k])) return -1;
  for (let j = i; j > Math.max(first, i - REDUCED); j--) {
    if (!/^(?:DT|NNS?|NNP|JJ|CD|IN|VBG|PRP\$|HYPH)$/.test(doc.xpos(j)) || PREDICATES.has(doc.norm(j)))
      return -1;
    const opens = doc.xpos(j) === 'VBG' || /^(?:in|on|aboard|inside|from|at)$/.test(doc.norm(j));
    const at = opens ? f.ends.get(j) : undefined;
    if (at !== undefined) return isCountedPerson(f.groups[at]) && !f.groups[at].named ? at : -1;
  }
  return -1;
}

/** Tokens of what is said of the first of two. */
const REDUCED = 8;

const isCountedPerson = ({ counting, known, pronoun }: Group): boolean =>
  known && !pronoun && (counting === 'one' || counting === 'number');

/** "as well as", "along with", "together with" up to token i: how many words; 0 without them. */
function besideWords({ c: { doc } }: GroupFinder, i: number): number {
  if (doc.norm(i) === 'as' && doc.norm(i - 1) === 'well' && doc.norm(i - 2) === 'as') return 3;
  return doc.norm(i) === 'with' && /^(?:along|together)$/.test(doc.norm(i - 1)) ? 2 : 0;
}

/** "three clerks, including Mara Holt, and a guard": from the end of what is included to the token before it. */
function beforeIncluded({ c: { doc, first }, ends }: GroupFinder, i: number): number {
  if (ends.has(i + 1) || doc.xpos(i) !== 'NNP') return i;
  let j = i;
  while (j > first && doc.xpos(j) === 'NNP') j--;
  return doc.norm(j) === 'including' && doc.norm(j - 1) === ',' ? j - 2 : i;
}

/** The group joined to group k on its left; `closed` when "and" has ended the list. */
function previous(f: GroupFinder, k: number, closed: boolean): number {
  const { doc } = f.c;
  let i = f.groups[k].first - 1;
  const beside = besideWords(f, i);
  const and = beside > 0 || (CONJUNCTION.has(doc.norm(i)) && doc.norm(i) !== 'but');
  if (and) i -= Math.max(1, beside);
  const comma = doc.norm(i) === ',';
  if (comma) i--;
  if (!and && !comma) return -1;
  // "the mayor, whose son was killed"
  if (doc.norm(f.groups[k].first) === 'whose') return -1;
  // "Arne Holt, his wife Mara and their son"
  const kin = comma && !and && /^(?:his|her|their)$/.test(doc.norm(f.groups[k].first));
  const home = beforeHome(f.c, i);
  const aged = (comma || home < i) && /^\d{1,2}$/.test(doc.norm(home)) && doc.norm(home - 1) === ',';
  if (aged) i = home;
  if (aged) i -= 2;
  // "a mother, her daughter (8) and the driver"
  else if (doc.norm(i) === ')' && doc.norm(i - 2) === '(' && /^\d{1,2}$/.test(doc.norm(i - 1))) i -= 3;
  else i = beforeAges(f.c, i);
  i = beforeIncluded(f, i);
  const before =
    f.ends.get(i + 1) ??
    (and || aged || kin ? nameBeside(f, i + 1, isName(f, k) || opensWithNames(f, i)) : -1);
  // "He and three friends were gunned down"
  if (before < 0 && and && i === f.c.first && /^s?he$/.test(doc.norm(i))) return f.holding(i);
  if (before < 0 && and && !comma) return beforeReduced(f, i, k);
  if (before < 0) return closed && comma && !and && isName(f, k) ? nameBeside(f, i + 1, true) : -1;
  const g = f.groups[before];
  // "was stabbed by an intruder and her grandson kidnapped"
  if (and && (isWhere(f, g, comma) || doc.norm(g.first - 1) === 'by')) return -1;
  // "17 were killed, seven of them women, and over 30 were hurt"
  if (g.ofThem) return -1;
  // "Mara Holt, 23, Jon Berg, 30, and ...": a list of names with their ages
  if (aged && !and && isName(f, before) && isName(f, k)) return before;
  if (!and && doc.norm(g.first - 1) === 'to' && doc.norm(g.first - 2) === 'according') return -1;
  if (!and && f.groups[k].named && !kin) {
    if (f.groups[k].category === 'unspecified') f.groups[k].category = g.category;
    return -1;
  }
  if (!and && (g.counting === 'known' || f.groups[k].counting === 'known')) return -1;
  return before;
}
