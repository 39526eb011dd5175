import { expect, test } from 'vitest';
import { digest } from '../../src/incident/linking/digest.ts';

/** Figures of a report, each with the figure that it is a part of. */
function parts(text: string): string[] {
  const claims = digest({ id: 'r', text, title: null, published: '2021-03-03' }).claims.filter(
    (c) => c.kind === 'casualties',
  );
  const of = (id: string | null) => claims.find((c) => c.id === id)?.count.low;
  return claims.map((c) => `${c.effect} ${c.count.low}${c.partOf ? ` of ${of(c.partOf)}` : ''}`);
}

test.each<[string, string, string[]]>([
  [
    'somebody told of after a figure of several is one of them',
    'Five people were hurt when a crane fell on Monday. The yard was shut. A cook of 31 was hurt in the arm.',
    ['wounded 5', 'wounded 1 of 5'],
  ],
  [
    'so is one of several dead, whoever else is told of',
    'Four people died in the fire on Monday. A nurse died on the stairs.',
    ['killed 4', 'killed 1 of 4'],
  ],
  [
    'the dead are none of the wounded',
    'Five people were hurt when a crane fell on Monday. A cook of 31 was killed.',
    ['wounded 5', 'killed 1'],
  ],
  [
    'an attacker is none of the people',
    'Four people died in the attack on Monday. A gunman was killed by the guards.',
    ['killed 4', 'killed 1'],
  ],
  [
    '"ten others" are told of besides',
    'Ten others were killed in the fire on Monday. A nurse died on the stairs.',
    ['killed 10', 'killed 1'],
  ],
  [
    'nor is anybody of another incident',
    'Four people died in the fire on Monday. A month ago a nurse was killed in a similar fire.',
    ['killed 4', 'killed 1'],
  ],
])('%s', (_, text, expected) => {
  expect(parts(text)).toEqual(expected);
});
