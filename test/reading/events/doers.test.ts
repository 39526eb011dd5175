import { describe, expect, it } from 'vitest';
import { claimsOf } from '../../../src/reading/claims.ts';
import { readReport } from '../../../src/reading/read.ts';

/** Text of a report and who each of its casualty figures says did it, in order. */
const CASES: readonly [string, readonly (string | null)[]][] = [
  ['A gunman opened fire in a cafe in Orsund on Monday, killing three people.', ['gunman']],
  ['Three people were killed by unidentified gunmen in Orsund on Monday.', ['unidentified gunmen']],
  ['A former employee killed four co-workers at a warehouse in Orsund.', ['former employee']],
  ['Two nurses were stabbed by a man who was later shot dead by police.', ['man', 'police']],
  ['The shooter killed six people before he was shot dead by police.', ['shooter', 'police']],
  ['Police shot a man dead after he stabbed two nurses.', ['police', 'man']],
  ['A rampage by a gunman left two people dead and three more hurt.', ['gunman', 'gunman']],
  ['A woman was killed when a neighbour accidentally hit her with a van.', ['neighbour']],
  [
    'The security force searched a yard. Later the security force killed two insurgents.',
    ['security forces'],
  ],
  ['The patrol came under fire. They shot and killed two insurgents.', ['patrol']],
  ['Jonas Kelm admitted that he stabbed his landlord.', ['Jonas Kelm']],
  ['Four raiders died after shooting at a watchtower near Orsund.', [null]],
  ['Villagers said they buried nine people killed in the raid.', [null]],
  ['A suicide bomber killed twelve people at a checkpoint near Orsund.', [null]],
  ['A stray dog slept by the gate. A bomb killed six people and wounded nine.', [null, null]],
  ['Officers searched a flat for men accused of wounding two nurses.', [null]],
  ['One person was badly hurt and three others injured in a fire in Orsund.', [null, null]],
];

describe('who harmed those whom a figure counts', () => {
  for (const [text, by] of CASES)
    it(text, () => {
      const reading = readReport({ id: 'r', text, published: '2021-05-10' } as never);
      const found = claimsOf(reading).flatMap((c) => (c.kind === 'casualties' ? [c.by] : []));
      expect(found).toEqual(by);
    });
});
