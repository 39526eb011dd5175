import type { Bound } from './claim.ts';

/** Words in place of a number: "dozens" of two reports are no sign that they mean the same people. Apart from the schemas, which reading does without. */
export const VAGUE_BOUNDS: ReadonlySet<Bound> = new Set([
  'dozens',
  'scores',
  'tens',
  'hundreds',
  'thousands',
  'several',
  'some',
  'unspecified',
]);
