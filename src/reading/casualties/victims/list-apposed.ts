import { VICTIMS } from '../lexicon.ts';
import type { GroupFinder } from '../people/group-finder.ts';
import { CONJUNCTION, DETERMINER } from '../words.ts';
import { withoutDescriptions } from './apposition.ts';

/** "killed this guard or that guard": anybody, and nobody that is told of. */
export function isEither({ c: { doc }, groups }: GroupFinder, list: readonly number[]): boolean {
  return list.slice(1).some((k) => doc.norm(groups[k].first - 1) === 'or' && groups[k].counting === 'one');
}

/** "three people, two women and a man": what adds up to the first is a breakdown of it, not more. */
export function withoutApposed(f: GroupFinder, all: number[]): number[] {
  const list = withoutKind(f, withoutDescriptions(f, all));
  if (list.length < 2) return list;
  // "five men and five women" are ten
  if (CONJUNCTION.has(f.c.doc.norm(f.groups[list[1]].first - 1))) return list;
  const { count: total, category } = f.groups[list[0]];
  if (category !== 'unspecified' && category !== 'civilian') return list;
  // "two farmers, a shopkeeper and a guard" are four; "two farmers, a man and a woman" are two
  if (isTrade(f, list[0]) && list.slice(1).some((k) => !isOfAnyTrade(f, k))) return list;
  if (list.length < 2 || total.low === null || total.low !== total.high || total.low < 2) return list;
  let sum = 0;
  for (const k of list.slice(1)) sum += f.groups[k].count.low ?? Number.NaN;
  return sum === total.low ? [list[0]] : list;
}

/** "two people, residents of Varn": who they were, and nobody else. */
function withoutKind(f: GroupFinder, list: number[]): number[] {
  if (list.length !== 2 || f.c.title) return list;
  const { doc } = f.c;
  const [whom, kind] = list.map((k) => f.groups[k]);
  const bare = kind.counting === 'uncounted' || (kind.counting === 'one' && kind.first === kind.head);
  if (whom.counting !== 'number' || whom.category !== 'unspecified' || !bare || kind.named) return list;
  if (doc.norm(kind.first - 1) !== ',' || kind.others || DETERMINER.has(doc.norm(kind.first))) return list;
  whom.category = kind.category;
  return [list[0]];
}

const wordFor = ({ c: { doc }, groups }: GroupFinder, k: number): string | undefined =>
  VICTIMS.get(doc.norm(groups[k].head))?.entry.id;

/** A noun that says what people live by. */
const isTrade = (f: GroupFinder, k: number): boolean =>
  !f.groups[k].named && /^(?:trade|walk-of-life)/.test(wordFor(f, k) ?? '');

/** "a man", "two women", a name: may be one of any trade. */
const isOfAnyTrade = (f: GroupFinder, k: number): boolean =>
  f.groups[k].named || /^(?:people|woman|child|young|relative-man|kin-.*)$/.test(wordFor(f, k) ?? 'people');

/** Tokens of a list of names between a number of people and their verb. */
const NAMES = 60;

/** "Three villagers, Arne Holt, Piet Berg and Jon Lamm, were hurt": the three, who stand before name k; -1 where there are not as many names. */
export function countedByName(f: GroupFinder, k: number, v: number): number {
  const { doc } = f.c;
  const { first, named } = f.groups[k];
  const whole = named && doc.norm(first - 1) === ',' ? (f.ends.get(first - 1) ?? -1) : -1;
  if (whole < 0 || v - first > NAMES || doc.norm(v - 1) !== ',') return -1;
  const { counting, count } = f.groups[whole];
  if (counting !== 'number' || count.low !== count.high || (count.low ?? 0) < 2) return -1;
  let names = 0;
  let inside = false;
  for (let i = first; i < v; i++) {
    const w = doc.norm(i);
    if (w === ',' || w === 'and' || w === ';') inside = false;
    else if (/^\p{Lu}/u.test(doc.form(i)) || (inside && /^NNP/.test(doc.xpos(i)))) {
      if (!inside) names++;
      inside = true;
    } else if (!/^\d{1,2}$/.test(w)) return -1;
  }
  return names === count.low ? whole : -1;
}
