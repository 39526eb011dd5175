import { VICTIMS } from '../lexicon.ts';
import type { GroupFinder } from '../people/group-finder.ts';
import { withoutDescriptions } from './apposition.ts';

/** "killed this guard or that guard": anybody, and nobody that is told of. */
export function isEither({ c: { doc }, groups }: GroupFinder, list: readonly number[]): boolean {
  return list.slice(1).some((k) => doc.norm(groups[k].first - 1) === 'or' && groups[k].counting === 'one');
}

/** "three people, two women and a man": what adds up to the first is a breakdown of it, not more. */
export function withoutApposed(f: GroupFinder, all: number[]): number[] {
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
