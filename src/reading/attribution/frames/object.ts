import type { TokenSpan } from '../../layers.ts';
import { objectContent, restOfClause } from '../content/object.ts';
import { group, isPassive } from '../subject.ts';
import { type Case, type FrameReader, one } from './case.ts';
import { speakerOf } from './speaker.ts';

/** "condemned the raid". */
export const objectFrame: FrameReader = (c) =>
  one(c.tree, c.hit, 'object', speakerOf(c), objectContent(c.tree, c.hit));

/** "put the death toll at nine". */
export const tollFrame: FrameReader = (c) =>
  isDoneByEvents(c) ? [] : one(c.tree, c.hit, 'toll', speakerOf(c), [...counted(c), ...rest(c)]);

/** "the toll was put at nine by": what was put there stands before a passive. */
function counted({ tree, hit }: Case): TokenSpan[] {
  const patient = isPassive(tree, hit.verb) ? tree.kid(hit.verb, 'nsubj:pass', 'nsubj') : undefined;
  return patient !== undefined && patient < hit.verb ? [group(tree, patient).span] : [];
}

/** "A second man died, raising the toll to five": nobody said so by that. */
const isDoneByEvents = ({ tree, hit }: Parameters<FrameReader>[0]): boolean =>
  hit.cue.id === 'raise-toll' && tree.doc.xpos(hit.verb) === 'VBG' && tree.doc.norm(hit.verb - 1) === ',';

/** "attributed the blast to gas". */
export const attributeFrame: FrameReader = (c) => one(c.tree, c.hit, 'attribute', speakerOf(c), rest(c));

function rest({ tree, hit }: Case): TokenSpan[] {
  return restOfClause(tree, hit.end, hit.verb);
}
