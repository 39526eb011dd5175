import { objectContent, restOfClause } from '../content/object.ts';
import { ownDeed } from '../content/reach.ts';
import type { Draft } from '../draft.ts';
import { group, isPassive } from '../subject.ts';
import { type Case, one } from './case.ts';
import { speakerOf } from './speaker.ts';

export function ofFrame(c: Case): Draft[] {
  const { tree, hit } = c;
  const { doc } = tree;
  const passive = isPassive(tree, hit.verb);
  let of = -1;
  for (let i = hit.end; i < Math.min(tree.end, hit.end + 20); i++) {
    if (doc.norm(i) === 'of') {
      of = i;
      break;
    }
  }
  const source = speakerOf(c);
  if (of < 0) return one(tree, hit, 'object', source, objectContent(tree, hit));
  const rest = restOfClause(tree, passive ? of + 1 : hit.end, hit.verb);
  if (!passive && rest[0]) rest[0].end = ownDeed(tree, hit, of + 1, rest[0].end);
  const patient = passive ? tree.kid(hit.verb, 'nsubj:pass') : undefined;
  if (patient !== undefined) rest.unshift(group(tree, patient).span);
  return one(tree, hit, 'of', source, rest);
}
