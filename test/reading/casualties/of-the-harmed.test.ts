import { describe, expect, it } from 'vitest';
import { claimsOf } from '../../../src/reading/claims.ts';
import { readReport } from '../../../src/reading/read.ts';

/** Text of a report and, for each of its casualty figures, the number of the figure that it is a part of; 0 for none. */
const CASES: readonly [string, readonly number[]][] = [
  ['Five people were shot at a bar in Orsund: one died and four were wounded.', [0, 1, 1]],
  ['Six were shot in Orsund and two of them died, officers said.', [0, 1]],
  [
    'Seven people were injured in a brawl in Orsund on Sunday. A man was stabbed in the arm, police said. Two others are in hospital in critical condition.',
    [0, 1, 1],
  ],
  [
    'Four people were shot in Orsund on Sunday. A cook was hit in the leg. A waiter was grazed by a bullet.',
    [0, 1, 1],
  ],
  ['Nine people were wounded in Orsund on Monday. In Lenno a boy was shot in the leg.', [0, 0]],
  ['Two people were hurt in Orsund. A raider was shot in the foot by soldiers.', [0, 0]],
  ['He shot five others in Orsund and killed one.', [0, 0]],
];

describe('those who are of the harmed without a word that says so', () => {
  for (const [text, parts] of CASES)
    it(text, () => {
      const claims = claimsOf(readReport({ id: 'r', text, published: '2021-05-10' } as never));
      const figures = claims.filter((c) => c.kind === 'casualties');
      expect(figures.map((c) => (c.partOf ? Number(c.partOf.slice(2)) : 0))).toEqual(parts);
    });
});
