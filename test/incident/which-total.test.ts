import { expect, test } from 'vitest';
import { digest } from '../../src/incident/linking/digest.ts';

/** Figures of a report, each with the figure that it is a part of. */
function parts(text: string): string[] {
  const claims = digest({ id: 'r', text, title: null, published: '2021-03-03' }).claims.filter(
    (c) => c.kind === 'casualties',
  );
  const of = (id: string | null) => claims.find((c) => c.id === id)?.count.low;
  return claims.map(
    (c) =>
      `${c.effect} ${c.count.low}${c.partOf ? ` of ${of(c.partOf)}` : ''}${c.status === 'superseded' ? ' old' : ''}`,
  );
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

/** All of these 18, and none of two more, were read rightly when they were first read. */
test.each<[string, string[]]>([
  [
    'Five people were hurt when a lorry ran into a queue in Tarn on Monday. A baker, 41, broke his leg and is in hospital. His sister was hurt in the arm.',
    ['wounded 5', 'wounded 1 of 5', 'wounded 1 of 5'],
  ],
  [
    'Six people were shot in Odel overnight, police said. Jana Morr, 22, is in critical condition. Pavel Dint, 30, suffered a wound to the hand.',
    ['wounded 6', 'wounded 1 of 6', 'wounded 1 of 6'],
  ],
  [
    'Six people were shot in Odel overnight, police said. A woman was killed and two men were hurt at a bar on Mill Street.',
    ['killed-or-wounded 6', 'killed 1', 'wounded 2'],
  ],
  [
    'A strike on a car killed two officials and their driver on Monday. The strike killed two officials and their driver near the dam, an aide said.',
    ['killed 2', 'killed 1', 'killed 2', 'killed 1'],
  ],
  [
    'The bomb killed nine people on Monday. A fishmonger died at the clinic on Tuesday. Her name was not given.',
    ['killed 9', 'killed 1 of 9'],
  ],
  [
    'Police said the attack killed three people. A witness said seven people were killed.',
    ['killed 3', 'killed 7'],
  ],
  [
    'Officials said the raid killed seven people. The mayor said four people were killed.',
    ['killed 7', 'killed 4'],
  ],
  [
    'Nine patients were wounded in the shelling of the clinic on Sunday. Two are in critical condition.',
    ['wounded 9', 'wounded 2 of 9'],
  ],
  [
    'Four soldiers were captured on Monday. A fifth soldier was captured on the road to Odel the same evening.',
    ['captured 4', 'captured 1'],
  ],
  [
    'Eleven people died in the crush. Mira Holm, 19, died on the stairs. Her mother said Mira Holm had died holding her hand.',
    ['killed 11', 'killed 1 of 11', 'killed 1 of 11'],
  ],
  [
    'The blast killed two people. Mira Holm, 19, died on the stairs. Toma Brix, 40, died at the door. A guard, Pavel Dint, died later.',
    ['killed 2', 'killed 1 of 2', 'killed 1 of 2', 'killed 1 of 2'],
  ],
  [
    'The gunman killed eight people at the home, police said. He shot a nurse in the hall, killing her.',
    ['killed 8', 'killed 1 of 8'],
  ],
  [
    'The shelling wounded 14 people, aid workers said. Eight children were wounded in a school yard, they said.',
    ['wounded 14', 'wounded 8 of 14'],
  ],
  [
    'The shelling killed 14 people. A man was shot dead in an unrelated robbery in Odel.',
    ['killed 14', 'killed 1'],
  ],
  [
    'One woman died and a friend of hers was hurt on Friday. The friend remains hospitalized, her brother said.',
    ['killed 1', 'wounded 1', 'wounded 1'],
  ],
  [
    'A raid on a house in Odel killed a rebel leader on Saturday. A neighbour was injured in the raid but has been released from hospital.',
    ['killed 1', 'wounded 1'],
  ],
  [
    'Gunmen wounded a clerk in the neck on Monday. The clerk died in hospital on Tuesday.',
    ['wounded 1 old', 'killed 1'],
  ],
  [
    'Police say one man is dead and another is in critical condition after a shooting on Mill Street on Sunday.',
    ['killed 1', 'wounded 1'],
  ],
])('of which total: %s', (text, expected) => {
  expect(parts(text)).toEqual(expected);
});
