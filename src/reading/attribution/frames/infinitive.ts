import { bodyEnd } from '../content/edges.ts';
import type { Draft } from '../draft.ts';
import { type Case, one } from './case.ts';
import { speakerOf } from './speaker.ts';

/** "vowed to rebuild". */
export function toFrame(c: Case): Draft[] {
  const { tree, hit } = c;
  const clause = tree.kids(hit.verb).find((k) => k > hit.verb && tree.dep(k) === 'xcomp');
  if (clause === undefined || tree.doc.norm(tree.left(clause)) !== 'to') {
    // The tree may hang the infinitive elsewhere: it stands right behind the cue.
    const behind = tree.doc.norm(hit.end) === 'to' && /^(?:VB|JJ)$/.test(tree.doc.xpos(hit.end + 1));
    return behind ? one(tree, hit, 'to', speakerOf(c), [{ first: hit.end, end: bodyEnd(tree) }]) : [];
  }
  return one(tree, hit, 'to', speakerOf(c), [{ first: tree.left(clause), end: tree.right(clause) }]);
}

/** "urged both sides to stop". */
export function objectToFrame(c: Case): Draft[] {
  const { tree, hit } = c;
  const object = tree
    .kids(hit.verb)
    .find((k) => k >= hit.end && /^(?:obj|iobj|obl|ccomp)$/.test(tree.dep(k)));
  if (object === undefined) return [];
  const clause = tree.kids(hit.verb).find((k) => k > object && /^(?:xcomp|ccomp|advcl)$/.test(tree.dep(k)));
  const end = clause === undefined ? tree.right(object) : tree.right(clause);
  // "appealed to the rebels to free him": the verb may be taken for an adjective
  const behind = tree.right(object);
  if (clause === undefined && tree.doc.norm(behind) === 'to' && /^(?:VB|JJ)$/.test(tree.doc.xpos(behind + 1)))
    return one(tree, hit, 'object-to', speakerOf(c), [{ first: tree.left(object), end: bodyEnd(tree) }]);
  const inside =
    clause === undefined && tree.kids(object).some((k) => k > object && tree.doc.norm(tree.left(k)) === 'to');
  if (clause === undefined && tree.dep(object) !== 'ccomp' && !inside) return [];
  return one(tree, hit, 'object-to', speakerOf(c), [{ first: Math.max(hit.end, tree.left(object)), end }]);
}
