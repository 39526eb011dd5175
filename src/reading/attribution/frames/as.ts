import type { TokenSpan } from '../../layers.ts';
import { bodyEnd } from '../content/edges.ts';
import { objectContent } from '../content/object.ts';
import type { Draft } from '../draft.ts';
import { group } from '../subject.ts';
import { type Case, one } from './case.ts';
import { speakerOf } from './speaker.ts';

/** "described the raid as a mistake"; without "as", what the cue is about. */
export function asFrame(c: Case): Draft[] {
  const { tree, hit } = c;
  const { doc } = tree;
  const object = tree.kids(hit.verb).find((k) => k > hit.verb && tree.dep(k) === 'obj');
  const stop = Math.min(bodyEnd(tree), hit.end + 25);
  let as = -1;
  for (let i = hit.end; i < stop && as < 0; i++)
    if (doc.norm(i) === 'as' && doc.norm(i + 1) !== 'well') as = i;
  const source = speakerOf(c);
  if (as < 0)
    return object === undefined || PERCEIVES.has(hit.cue.id)
      ? []
      : one(tree, hit, 'object', source, objectContent(tree, hit));
  const after = tree.head(as) >= 0 ? tree.right(tree.head(as)) : as + 2;
  const content: TokenSpan[] = [{ first: hit.end, end: Math.max(after, as + 2) }];
  const relative = object === undefined && tree.dep(hit.verb) === 'acl:relcl' ? tree.head(hit.verb) : -1;
  if (relative >= 0) content.unshift(group(tree, relative).span);
  return one(tree, hit, 'as', source, content);
}

/** Without "as", these say what somebody sees and not what somebody says. */
const PERCEIVES = new Set(['see', 'view', 'regard', 'refer-to', 'cast', 'paint']);

/** "called the raid a mistake". */
export function asObjectFrame(c: Case): Draft[] {
  const { tree, hit } = c;
  const parts = tree
    .kids(hit.verb)
    .filter((k) => k > hit.verb && /^(?:obj|iobj|xcomp|ccomp|obl:unmarked)$/.test(tree.dep(k)));
  if (parts.length === 0) return [];
  return one(tree, hit, 'as-object', speakerOf(c), [
    { first: hit.end, end: tree.right(parts[parts.length - 1]) },
  ]);
}
