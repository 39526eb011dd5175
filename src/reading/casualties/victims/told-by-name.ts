import type { GroupFinder } from '../people/group-finder.ts';
import { both } from '../people/group-kinds.ts';

/**
 * "Holt and Berg were shot", "Ana and Tom Beck died", "both Mara Holt and Jon Berg": people told of before, by their last or their given
 * names alone, are counted together, where full names introduce each ("Mara Holt and Jon Berg were killed").
 */
export function toldTogether(f: GroupFinder, list: number[]): number[] {
  if (list.length < 2 || f.c.title) return list;
  const groups = list.map((k) => f.groups[k]);
  if (!groups.every((g) => g.named && !g.pronoun && g.counting === 'one')) return list;
  const { doc } = f.c;
  const [first, last] = [groups[0], groups[groups.length - 1]];
  const short = groups.slice(0, -1).every((g) => g.end === g.first + 1);
  const kin = last.end === last.first + 2;
  const before = last.end === last.first + 1;
  const alike = short && (kin || before) && doc.norm(last.end) !== ',';
  const joint = doc.norm(first.first - 1) === 'both' && list.length === 2;
  if ((!alike && !joint) || !isPlain(f, first.first, last.end)) return list;
  const text = doc.slice(first.first, last.end);
  const all = { ...last, first: first.first, named: true };
  both(all, text);
  all.count = { low: list.length, high: list.length, bound: 'exact', text };
  for (const g of groups) if (g.category !== all.category) all.category = 'unspecified';
  return [f.groups.push(all) - 1];
}

/** Nothing but names, commas and "and". */
function isPlain({ c: { doc } }: GroupFinder, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (doc.norm(i) !== ',' && doc.norm(i) !== 'and' && !/^\p{Lu}/u.test(doc.form(i))) return false;
  return true;
}
