import type { Group } from '../people/group.ts';
import type { GroupFinder } from '../people/group-finder.ts';
import { BE, CONJUNCTION } from '../words.ts';

/**
 * The members of a list that are people of their own: "Mara Holt, a farmer", "Mara Holt, 52, a farmer and mayor" and, before "was",
 * "Mara Holt, 52, and the mother of two" name one. What is dropped gives its category to the one it describes.
 */
export function withoutDescriptions(f: GroupFinder, list: number[], singular = false): number[] {
  if (list.length < 2 || f.c.title) return list;
  const out = [list[0]];
  for (let j = 1; j < list.length; j++) {
    const kept = f.groups[out[out.length - 1]];
    const g = f.groups[list[j]];
    if (!isOne(kept) || !isOne(g) || g.named || !describes(f, kept, g, list, j, singular)) {
      out.push(list[j]);
      continue;
    }
    if (kept.category === 'unspecified') kept.category = g.category;
  }
  return out;
}

const isOne = (g: Group): boolean => g.counting === 'one' && !g.pronoun && !g.others;

function describes(
  f: GroupFinder,
  kept: Group,
  g: Group,
  list: readonly number[],
  j: number,
  singular: boolean,
): boolean {
  const { doc } = f.c;
  const before = doc.norm(g.first - 1);
  const article = ARTICLE.has(doc.norm(g.first));
  if (CONJUNCTION.has(before)) {
    if (article) return singular && isNamed(f, kept);
    // "Mara Holt, a dentist and pilot": behind what describes her already
    const before = f.groups[list[j - 1]];
    return ARTICLE.has(doc.norm(before.first)) && (singular || before !== kept);
  }
  if (before !== ',' || !article) return false;
  // "the driver, a farmer, his daughter and two sons"
  const next = doc.norm(g.end) === ',' ? doc.norm(g.end + 1) : '';
  if (doc.norm(kept.first) === 'the' && doc.norm(g.first) !== 'the' && /^(?:his|her|their)$/.test(next))
    return true;
  // "a guard, a cook and two drivers" are four
  return isNamed(f, kept) || (singular && list.length === 2);
}

const ARTICLE = new Set(['a', 'an', 'the']);

/** A name, with or without the words that say who bears it: "the driver Mara Holt". */
const isNamed = ({ c: { doc } }: GroupFinder, g: Group): boolean => g.named || doc.xpos(g.end - 1) === 'NNP';

/** Is the verb group from token `first` to `token` one of a single subject ("was", "has")? */
export function isSingular({ c: { doc } }: GroupFinder, first: number, token: number): boolean {
  for (let i = first; i < token; i++) {
    const w = doc.norm(i);
    if (w === 'was' || w === 'is' || w === 'has') return true;
    if (BE.has(w) && w !== 'been' && w !== 'being') return false;
  }
  return false;
}
