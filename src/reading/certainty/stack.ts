import type { Certainty } from '../../format/claim.ts';

/** From the plainest to the strongest mark: of two operators over one statement the stronger one shows. */
const STRENGTH: Record<Certainty, number> = {
  asserted: 0,
  reported: 1,
  alleged: 2,
  possible: 3,
  expected: 4,
  conditional: 5,
  denied: 6,
};

/** Certainty of a statement under two operators, one inside the other. */
export function stackCertainty(inner: Certainty, outer: Certainty): Certainty {
  return STRENGTH[outer] > STRENGTH[inner] ? outer : inner;
}
