import type { TokenSpan } from '../../layers.ts';
import type { CueHit } from '../cues.ts';
import type { Source } from '../subject.ts';
import type { Tree } from '../tree.ts';

/** "wounds that police believe were self-inflicted", "the plan she proposed": the noun that the clause explains, and what follows. */
export function relativeContent(
  tree: Tree,
  hit: CueHit,
  source: Source | null,
  from: number,
  stop: number,
): TokenSpan[] | null {
  const { doc } = tree;
  if (!source || source.span.first >= hit.verb || source.span.first <= tree.first + 1) return null;
  const before = source.span.first - 1;
  // ", which Kesh says killed six"
  const aside =
    doc.norm(before) === 'which' && doc.norm(before - 1) === ',' && doc.xpos(before - 2).startsWith('N');
  const pronoun =
    aside || (/^(?:that|which|whom)$/.test(doc.norm(before)) && doc.xpos(before - 1).startsWith('N'));
  if (!pronoun && (tree.dep(hit.verb) !== 'acl:relcl' || !/^NN/.test(doc.xpos(before)))) return null;
  const noun = aside ? before - 2 : pronoun ? before - 1 : before;
  let first = noun;
  while (first > tree.first && /^(?:DT|PRP\$|JJ|NN|CD|POS|HYPH)/.test(doc.xpos(first - 1))) first--;
  const head: TokenSpan = { first, end: noun + 1 };
  const rest =
    /^(?:VBD|VBZ|VBP|MD)$/.test(doc.xpos(from)) || (aside && doc.xpos(from) === 'VBN')
      ? { first: from, end: Math.min(stop, tree.right(hit.verb)) }
      : null;
  return rest && rest.end > from ? [head, rest] : [head];
}
