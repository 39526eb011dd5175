import { withoutDescriptions } from './apposition.ts';
import type { Clauses, Group } from './group.ts';
import type { GroupFinder } from './group-finder.ts';
import { PREDICATES, VICTIMS } from './lexicon.ts';
import { isAgeNoun } from './noun-group.ts';
import { ADVERB, BE, CONJUNCTION, DEGREE, DETERMINER, HAVE, isBreak, MODAL } from './words.ts';

/** Groups from token p on, joined by commas and "and", up to one that has a predicate of its own. */
export function objects(f: GroupFinder, p: number, taken: ReadonlySet<number>, toTheEnd = false): number[] {
  const first = f.startingAt(p);
  if (first < 0 || taken.has(first)) return [];
  const out = [first];
  for (;;) {
    const next = joinedTo(f, out[out.length - 1]);
    if (next < 0 || taken.has(next) || (!toTheEnd && hasOwnPredicate(f, next))) break;
    out.push(next);
  }
  return isEither(f, out) ? [] : withoutApposed(f, out);
}

/** "killed this guard or that guard": anybody, and nobody that is told of. */
function isEither({ c: { doc }, groups }: GroupFinder, list: readonly number[]): boolean {
  return list.slice(1).some((k) => doc.norm(groups[k].first - 1) === 'or' && groups[k].counting === 'one');
}

/** "three people, two women and a man": what adds up to the first is a breakdown of it, not more. */
function withoutApposed(f: GroupFinder, all: number[]): number[] {
  const list = withoutDescriptions(f, all);
  const { count: total, category } = f.groups[list[0]];
  if (category !== 'unspecified' && category !== 'civilian') return list;
  // "two farmers, a shopkeeper and a guard" are four; "two farmers, a man and a woman" are two
  if (isTrade(f, list[0]) && list.slice(1).some((k) => !isOfAnyTrade(f, k))) return list;
  if (list.length < 2 || total.low === null || total.low !== total.high || total.low < 2) return list;
  let sum = 0;
  for (const k of list.slice(1)) sum += f.groups[k].count.low ?? Number.NaN;
  return sum === total.low ? [list[0]] : list;
}

const wordFor = ({ c: { doc }, groups }: GroupFinder, k: number): string | undefined =>
  VICTIMS.get(doc.norm(groups[k].head))?.entry.id;

/** A noun that says what people live by. */
const isTrade = (f: GroupFinder, k: number): boolean =>
  !f.groups[k].named && /^(?:trade|walk-of-life)/.test(wordFor(f, k) ?? '');

/** "a man", "two women", a name: may be one of any trade. */
const isOfAnyTrade = (f: GroupFinder, k: number): boolean =>
  f.groups[k].named || /^(?:people|woman|child|young|relative-man|kin-.*)$/.test(wordFor(f, k) ?? 'people');

/** The group joined to group k on its right, -1 when there is none. */
function joinedTo(f: GroupFinder, k: number): number {
  const { doc } = f.c;
  const past = afterName(f, k);
  let i = afterAge(f, past);
  // "Mara Holt, 23; Jon Berg, 30; ...": a list of names with their ages
  const listed = i > past && isName(f, k);
  const comma = doc.norm(i) === ',' || (doc.norm(i) === ';' && i !== f.groups[k].end);
  if (comma) i++;
  const and = CONJUNCTION.has(doc.norm(i)) && doc.norm(i) !== 'but';
  if (and) i++;
  else if (doc.norm(i) === 'as' && doc.norm(i + 1) === 'well' && doc.norm(i + 2) === 'as') i += 3;
  else if (doc.norm(i) === 'along' && doc.norm(i + 1) === 'with') i += 2;
  else if (!comma) return overPlace(f, i);
  const next = and || listed ? f.startingAt(i) : (f.starts.get(i) ?? -1);
  if (next < 0) return -1;
  const g = f.groups[next];
  if (g.ofThem) return -1;
  // "killed 2, 3 floors below"
  if (comma && !and && g.quantity && !g.known && !hasNoun(f.groups[k])) return -1;
  if (listed && isName(f, next) && !isSpeaker(f, next)) return next;
  if (f.groups[k].named && comma && !and && isApposition(f, g)) return joinedTo(f, next);
  if (and && isSamePerson(f, k, next)) return -1;
  if (comma && !and && (g.counting === 'known' || g.named || isSpeaker(f, next))) return -1;
  return next;
}

const hasNoun = ({ quantity, head }: Group): boolean => quantity === null || head >= quantity.end;

/** Tokens of a phrase of place between two that are joined. */
const PLACE_LENGTH = 9;

/** "killed three soldiers west of the capital and two shepherds in Orsund": over a phrase of place without people in it. */
function overPlace(f: GroupFinder, i: number): number {
  const { doc, end } = f.c;
  if (!isPlacing(doc.norm(i)) && !(doc.norm(i + 1) === 'of' && COMPASS.has(doc.norm(i)))) return -1;
  for (let j = i + 1; j < Math.min(end, i + PLACE_LENGTH); j++) {
    const w = doc.norm(j);
    if (w === 'and') {
      const next = f.starts.get(j + 1);
      if (next === undefined) return -1;
      const g = f.groups[next];
      const told = g.known && !g.ofThem && (g.counting === 'number' || g.counting === 'one');
      return told && !g.named && !hasOwnPredicate(f, next) ? next : -1;
    }
    const at = f.starts.get(j);
    if (isBreak(w) || /^(?:VB|MD|W|TO)/.test(doc.xpos(j)) || (at !== undefined && f.groups[at].known))
      return -1;
  }
  return -1;
}

const COMPASS = new Set([
  'north',
  'south',
  'east',
  'west',
  'northeast',
  'northwest',
  'southeast',
  'southwest',
]);
const isPlacing = (w: string): boolean => /^(?:in|at|near|outside|inside|on)$/.test(w);

/** "Mara Holt, an estate agent, and her son": the agent is no third person. */
function isApposition(f: GroupFinder, g: Group): boolean {
  const w = f.c.doc.norm(g.first);
  if (w === 'one') return f.c.doc.norm(g.first + 1) === 'of';
  const closed = g.end >= f.c.end || isBreak(f.c.doc.norm(g.end));
  return g.counting === 'one' && (w === 'a' || w === 'an' || w === 'the') && closed;
}

/** "a leader and facilitator": one person of two roles. */
function isSamePerson(f: GroupFinder, k: number, next: number): boolean {
  const { doc } = f.c;
  const [a, b] = [f.groups[k], f.groups[next]];
  if (a.counting !== 'one' || b.counting !== 'one' || b.named || b.first !== b.head) return false;
  return !DETERMINER.has(doc.norm(b.first)) && VICTIMS.get(doc.norm(a.head))?.entry.generic === true;
}

/** Over the name of one who is described: "his mother Mara Holt", "his mother, 51-year-old Mara Holt". */
function afterName(f: GroupFinder, k: number): number {
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
function afterAge(f: GroupFinder, i: number): number {
  const { doc, end } = f.c;
  if (doc.norm(i) !== ',' || !/^\d{1,2}$/.test(doc.norm(i + 1))) return i;
  const closed = i + 2 >= end || isBreak(doc.norm(i + 2)) || CONJUNCTION.has(doc.norm(i + 2));
  return closed ? i + 2 : i;
}

/** ", officials said": the group behind the comma speaks, or is the beginning of something else. */
function isSpeaker(f: GroupFinder, k: number): boolean {
  const { doc, end } = f.c;
  const g = f.groups[k];
  let joined = 0;
  for (let i = g.end; i < Math.min(end, g.end + 5 + 4 * joined); i++) {
    const w = doc.norm(i);
    if (CONJUNCTION.has(w)) joined++;
    // ", activists and a war monitor said"
    if (isBreak(w) || BE.has(w) || (CONJUNCTION.has(w) && (i > g.end || joined > 1))) return false;
    if (w === 'said' || w === 'says' || w === 'told' || w === 'reported' || w === 'added') return true;
  }
  return false;
}

/** Has the group a predicate of its own right behind it ("and nine others were hurt", "15 injured")? */
export function hasOwnPredicate(f: GroupFinder, k: number): boolean {
  const { doc, end } = f.c;
  let i = f.groups[k].end;
  while (i < end && (ADVERB.has(doc.norm(i)) || DEGREE.has(doc.norm(i)))) {
    if (isPredicate(f, i)) return true;
    i++;
  }
  // "shot a woman and a girl then killed himself": that is said of him
  if (doc.norm(i - 1) === 'then' && /^(?:him|her)self$/.test(doc.norm(i + 1))) return false;
  const w = doc.norm(i);
  const tag = i < end ? doc.xpos(i) : '';
  if (tag === 'VBD' || tag === 'VBZ' || tag === 'VBP') return true;
  return BE.has(w) || HAVE.has(w) || MODAL.has(w) || isPredicate(f, i) || DEGREE.has(doc.norm(i - 1));
}

function isPredicate(f: GroupFinder, i: number): boolean {
  const forms = PREDICATES.get(f.c.doc.norm(i));
  return forms?.some((f) => f.form === 'past' || f.form === 'participle' || f.form === 'word') ?? false;
}

/** Group k with those joined to it on its left. */
export function leftList(f: GroupFinder, k: number, taken: ReadonlySet<number>): number[] {
  const list = [k];
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

/**
 * "A widow, her nephew and four grandsons aged 2 to 12 died": group k, which the tree has for a subject, with those joined
 * to it on both sides before the verb at token v. A list ends in "and"; what a comma alone joins may say who somebody is.
 */
export function wholeList(f: GroupFinder, k: number, v: number, taken: ReadonlySet<number>): number[] {
  const right = objects(f, f.groups[k].first, taken, true).filter((m) => f.groups[m].end <= v);
  const last = right.at(-1);
  const closed = last !== undefined && last !== k && CONJUNCTION.has(f.c.doc.norm(f.groups[last].first - 1));
  if (!closed || right[0] !== k) return leftList(f, k, taken);
  return leftList(f, last, taken).includes(k) ? leftList(f, last, taken) : right;
}

/** "17 dead, including two boys and a girl, and 50 others were hurt": those included are of the 17, and not of the 50. */
function isOfIncluded(f: GroupFinder, before: number, k: number): boolean {
  const { doc } = f.c;
  const and = f.groups[k].first - 1;
  if (!CONJUNCTION.has(doc.norm(and)) || doc.norm(and - 1) !== ',') return false;
  for (let at = before, steps = 0; at >= 0 && steps < 4; at = previous(f, at, false), steps++)
    if (doc.norm(f.groups[at].first - 1) === 'including') return true;
  return false;
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

const isName = (f: GroupFinder, k: number): boolean => {
  const { doc } = f.c;
  const { named, head, end } = f.groups[k];
  return named || doc.xpos(head) === 'NNP' || (isAgeNoun(doc, head) && doc.xpos(end - 1) === 'NNP');
};

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

/** "three boys ages 12, 13 and 15, and two girls": to the token before the word for ages, or i where there is none. */
function beforeAges({ doc, first }: Clauses, i: number): number {
  let j = i;
  while (j > first && /^(?:\d{1,2}|,|and)$/.test(doc.norm(j))) j--;
  if (j === i || !/^(?:ages?|aged)$/.test(doc.norm(j))) return i;
  return doc.norm(j - 1) === ',' ? j - 2 : j - 1;
}

/** The group joined to group k on its left; `closed` when "and" has ended the list. */
function previous(f: GroupFinder, k: number, closed: boolean): number {
  const { doc } = f.c;
  let i = f.groups[k].first - 1;
  const and = CONJUNCTION.has(doc.norm(i)) && doc.norm(i) !== 'but';
  if (and) i--;
  const comma = doc.norm(i) === ',';
  if (comma) i--;
  if (!and && !comma) return -1;
  // "the mayor, whose son was killed"
  if (doc.norm(f.groups[k].first) === 'whose') return -1;
  const aged = comma && /^\d{1,2}$/.test(doc.norm(i)) && doc.norm(i - 1) === ',';
  if (aged) i -= 2;
  // "a mother, her daughter (8) and the driver"
  else if (doc.norm(i) === ')' && doc.norm(i - 2) === '(' && /^\d{1,2}$/.test(doc.norm(i - 1))) i -= 3;
  else i = beforeAges(f.c, i);
  const before =
    f.ends.get(i + 1) ?? (and || aged ? nameBeside(f, i + 1, isName(f, k) || opensWithNames(f, i)) : -1);
  // "He and three friends were gunned down"
  if (before < 0 && and && i === f.c.first && /^s?he$/.test(doc.norm(i))) return f.holding(i);
  if (before < 0) return closed && comma && !and && isName(f, k) ? nameBeside(f, i + 1, true) : -1;
  const g = f.groups[before];
  // "was stabbed by an intruder and her grandson kidnapped"
  if (and && (isWhere(f, g, comma) || doc.norm(g.first - 1) === 'by')) return -1;
  // "17 were killed, seven of them women, and over 30 were hurt"
  if (g.ofThem) return -1;
  // "Mara Holt, 23, Jon Berg, 30, and ...": a list of names with their ages
  if (aged && !and && isName(f, before) && isName(f, k)) return before;
  if (!and && doc.norm(g.first - 1) === 'to' && doc.norm(g.first - 2) === 'according') return -1;
  if (!and && f.groups[k].named) {
    if (f.groups[k].category === 'unspecified') f.groups[k].category = g.category;
    return -1;
  }
  if (!and && (g.counting === 'known' || f.groups[k].counting === 'known')) return -1;
  return before;
}
