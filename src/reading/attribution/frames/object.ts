import type { TokenSpan } from '../../layers.ts';
import { objectContent, restOfClause } from '../content/object.ts';
import { type Case, type FrameReader, one } from './case.ts';
import { speakerOf } from './speaker.ts';

/** "condemned the raid". */
export const objectFrame: FrameReader = (c) =>
  one(c.tree, c.hit, 'object', speakerOf(c), objectContent(c.tree, c.hit));

/** "put the death toll at nine". */
export const tollFrame: FrameReader = (c) => one(c.tree, c.hit, 'toll', speakerOf(c), rest(c));

/** "attributed the blast to gas". */
export const attributeFrame: FrameReader = (c) => one(c.tree, c.hit, 'attribute', speakerOf(c), rest(c));

function rest({ tree, hit }: Case): TokenSpan[] {
  return restOfClause(tree, hit.end, hit.verb);
}
