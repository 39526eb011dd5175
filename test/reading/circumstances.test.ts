import { describe, expect, it } from 'vitest';
import { annotate } from '../../src/incident/annotate.ts';

/** Day and place of the first claim of casualties, for a report published on Sunday, 18 September 2016. */
function circumstances(text: string): [edtf: string | null, place: string | null] {
  const { claims = [] } = annotate({ id: 'r', text, published: '2016-09-18' }, ['claims']);
  const claim = claims.find((c) => c.kind === 'casualties');
  return [claim?.when?.edtf ?? null, claim?.where?.name ?? null];
}

/** Text, the day of what it tells, and its place. */
const TOLD: [string, string | null, string | null][] = [
  ['A bomb killed three people in Raqqa on Friday.', '2016-09-16', 'Raqqa'],
  [
    'Soldiers killed two men in Raqqa while looking for a leader responsible for Tuesday’s bombing, yesterday.',
    '2016-09-17',
    'Raqqa',
  ],
  [
    'Jets killed one of the men behind the Aug. 7 bombing of a base in a strike on Raqqa on Friday.',
    '2016-09-16',
    'Raqqa',
  ],
  ['Jets killed nine fighters in retaliation for the Aug. 7 bombing.', null, null],
  [
    'In a separate event in the north of Syria, three men were killed by soldiers in Raqqa on Friday.',
    '2016-09-16',
    'Raqqa',
  ],
  ['Shells killed two men in Quobbel village in the northern suburbs of Aleppo.', null, 'Quobbel'],
  ['Shells killed two men in southern Izaz city in the countryside of Aleppo province.', null, 'I`zaz'],
  ['Shells killed two men in a market of al-Tarneb city centre in western Aleppo.', null, 'al-Tarneb'],
  ['U.S. forces killed two men on Friday.', '2016-09-16', null],
  // roads that meet, and houses, called like a town
  ['A man was shot dead at the corner of Auburn and Clinton.', null, null],
  ['Two men were hurt at the intersection of Clinton and Madison on Friday.', '2016-09-16', null],
  ['Two men were hurt near the northwest corner of Clinton Avenue and Madison.', null, null],
  ['Two men died at the Fairview apartment complex on Friday.', '2016-09-16', null],
  ['Two women were wounded at the Madison trailer park.', null, null],
  ['Two women were wounded at an Auburn apartment complex.', null, 'Auburn'],
  ['Two women were wounded in a corner of Auburn.', null, 'Auburn'],
];

describe('when and where of what is told', () => {
  it.each(TOLD)('%s', (text, day, place) => expect(circumstances(text)).toEqual([day, place]));
});
