import type { Quotes } from '../quotes.ts';
import type { Source } from '../subject.ts';
import type { Tree } from '../tree.ts';
import { finiteBetween } from './edges.ts';

/**
 * "In what the mayor says was an accident, two men died", "In a crime that the chief says 'turns the stomach,' ...": where the
 * aside ends that opens the sentence and holds the cue; what follows is not its speaker's. -1 for other cues.
 */
export function openingAside(tree: Tree, verb: number, source: Source | null, quotes: Quotes): number {
  const { doc, first, end } = tree;
  if (!source || doc.xpos(first) !== 'IN' || source.span.first > verb || source.span.first < first + 2)
    return -1;
  if (!/^(?:what|that|which|whom)$/.test(doc.norm(source.span.first - 1))) return -1;
  for (let i = first; i < source.span.first; i++) if (doc.norm(i) === ',') return -1;
  if (finiteBetween(tree, first, source.span.first)) return -1;
  for (let i = verb + 1; i < end - 2; i++) {
    if (doc.norm(i) !== ',') continue;
    const q = quotes.of[i];
    const stop = q >= 0 && quotes.list[q].end === i + 2 ? i + 2 : i;
    if (q < 0 || stop > i) return finiteBetween(tree, stop, end) ? stop : -1;
  }
  return -1;
}
