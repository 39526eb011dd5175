import { describe, expect, test } from 'vitest';
import { digest } from '../../src/incident/linking/digest.ts';

/** Figures by incident of a report: the report's own first, cumulative ones under "none". */
function incidents(text: string, title?: string, published = '2021-03-03'): Record<string, string[]> {
  const d = digest({ id: 'r', text, title, published });
  const out: Record<string, string[]> = {};
  for (const c of d.claims) {
    if (c.kind !== 'casualties') continue;
    (out[c.incident ?? 'none'] ??= []).push(`${c.effect} ${c.count.low ?? c.count.high}`);
  }
  return out;
}

describe('a report’s figures, by incident', () => {
  test.each<[string, string, Record<string, string[]>]>([
    [
      'one incident, told in several sentences',
      'A bomb killed seven dock workers in the harbour on Tuesday. Nineteen people were wounded. The blast tore open two warehouses.',
      { i1: ['killed 7', 'wounded 19'] },
    ],
    [
      'another date opens another incident',
      'A bomb killed seven dock workers in the harbour on Tuesday. On 14 January a mine killed three shepherds.',
      { i1: ['killed 7'], i2: ['killed 3'] },
    ],
    [
      '"a month ago" does',
      'A bomb killed seven dock workers in the harbour on Tuesday. A month ago a similar bomb killed twelve sailors.',
      { i1: ['killed 7'], i2: ['killed 12'] },
    ],
    [
      '"weeks after" does, for what comes after it',
      'A bomb killed seven dock workers in the harbour on Tuesday, two weeks after gunmen killed four guards at the depot.',
      { i1: ['killed 7'], i2: ['killed 4'] },
    ],
    [
      '"separately" does',
      'A bomb killed seven dock workers in the harbour on Tuesday. Nobody claimed it.\nThe harbour was closed. Separately, a fire killed five miners in the hills.',
      { i1: ['killed 7'], i2: ['killed 5'] },
    ],
    [
      'a toll of a war belongs to none',
      'A bomb killed seven dock workers in the harbour on Tuesday. More than 4,000 people have been killed since the war began in 2015.',
      { i1: ['killed 7'], none: ['killed 4001'] },
    ],
    [
      'a figure of the lead that is told again is the lead’s',
      'A bomb killed seven dock workers in the harbour on Tuesday. In January the port had been fined. The seven workers killed were from one family.',
      { i1: ['killed 7', 'killed 7'] },
    ],
    [
      '"meanwhile" in another town, and what "the attack" then means',
      'Rockets killed six dock workers in Lisbon on Tuesday. Meanwhile four bakers were killed when gunmen fired on a market in Porto. The attack wounded three others.',
      { i1: ['killed 6'], i2: ['killed 4', 'wounded 3'] },
    ],
    [
      'a paragraph that opens on another day, where the lead gives none',
      'A bomb killed seven dock workers in the harbour, the monitor said.\nThe harbour is shut.\nPolice have closed the road.\nOn March 1, the monitor reported fire on the depot, which wounded two guards.',
      { i1: ['killed 7'], i2: ['wounded 2'] },
    ],
    [
      '"yesterday", too, and what "the shelling" of that day did',
      'Shells killed seven dock workers in the harbour, the monitor said.\nThe harbour is shut.\nPolice have closed the road.\nYesterday, the monitor reported shells on the depot. The shelling wounded two guards.',
      { i1: ['killed 7'], i2: ['wounded 2'] },
    ],
    [
      'an earlier deed of him who is hunted',
      'Troops captured a leader responsible for an ambush on a convoy. He is from the hills. The ambush took place in May. Nobody fired. During the ambush four drivers were killed.',
      { i1: ['captured 1'], i2: ['killed 4'] },
    ],
    [
      'the attack that another deed identifies, a day away',
      'A bomb killed seven dock workers in the harbour on Tuesday. The harbour is shut. Nobody spoke of it. The police have a suspect in the shooting that left two guards dead on Monday.',
      { i1: ['killed 7'], i2: ['killed 2'] },
    ],
    [
      'what stands between dashes reaches no further',
      'A man who -- a decade ago he went to prison for fraud -- killed six of his cousins on Tuesday shot himself.',
      { i1: ['killed 6'] },
    ],
    [
      'wounds sustained days ago are no other incident',
      'The raid on the mill killed three guards. The mill is shut. Nobody spoke of it. A miller died of wounds that he sustained two days ago.',
      { i1: ['killed 3', 'killed 1'] },
    ],
    [
      '"another man ..., also in"',
      'Two men were shot dead on Tarn Street on Tuesday. Neighbours heard nine shots. Nobody was held. Late that night another man was shot dead on Mill Lane, also in the port.',
      { i1: ['killed 2'], i2: ['killed 1'] },
    ],
    [
      'shares of a figure are no sum of incidents',
      'Shells killed five villagers, a widow and four of her sons, in attacks on Monday. Last week one guard was shot dead.',
      { i1: ['killed 5', 'killed 1', 'killed 4'], i2: ['killed 1'] },
    ],
    [
      '"in another incident" does, even in the first sentences',
      'A bomb killed seven dock workers in the harbour on Tuesday. In another incident, two guards were shot dead. Nobody claimed either.',
      { i1: ['killed 7'], i2: ['killed 2'] },
    ],
    [
      'what came of it days later is another incident',
      'A bomb killed seven dock workers in the harbour on Tuesday. Nineteen were wounded. The mayor spoke. Days later the bomber was killed in a gunfight with constables.',
      { i1: ['killed 7', 'wounded 19'], i2: ['killed 1'] },
    ],
    [
      'a death of wounds is of the incident that dealt them, whenever it came',
      'A bomb killed seven dock workers in the harbour on 2 March. Nineteen were wounded. The mayor spoke. An eighth worker died on 9 March of injuries suffered in the blast.',
      { i1: ['killed 7', 'wounded 19', 'killed 1'] },
    ],
    [
      '"the blast" is the one told of before, where the report’s own incident was none',
      'An air raid killed nine farmers in Faro on Tuesday. Witnesses spoke of two planes. On Monday a bomb killed five miners in Beja. The mine was shut at once. Two more were wounded by the blast.',
      { i1: ['killed 9'], i2: ['killed 5', 'wounded 2'] },
    ],
    [
      '"scores" of two incidents are no sign that they are one',
      'Scores of people were killed by a bomb in Lisbon on Tuesday. The station was shut. In July 2011 troops put down a strike at the cost of scores of lives.',
      { i1: ['killed 40'], i2: ['killed 40'] },
    ],
    [
      'a month without a year is not that of the news',
      'A bomb killed seven dock workers in the harbour. Nineteen were wounded. The mayor spoke. In October, gunmen killed twelve sailors.',
      { i1: ['killed 7', 'wounded 19'], i2: ['killed 12'] },
    ],
    [
      'the day of a caption is not that of the story behind its credit',
      'A nurse runs along a corridor after an air raid on a clinic in the town of Beja on 6 February 2021 (Coast Photo Agencies) A bomb killed seven dock workers in Faro on Tuesday, police said. Nineteen people were wounded in the blast.',
      { i1: ['killed 7', 'wounded 19'] },
    ],
  ])('%s', (_, text, expected) => {
    expect(incidents(text)).toEqual(expected);
  });
});

describe('a title that adds up the day’s incidents', () => {
  test('states a sum, which belongs to none of them', () => {
    expect(
      incidents(
        'Rockets killed six dock workers in Lisbon on Tuesday. Meanwhile four bakers were killed when gunmen fired on a market in Porto.',
        '10 killed in rocket attacks on Lisbon and Porto',
      ),
    ).toEqual({ none: ['killed 10'], i1: ['killed 6'], i2: ['killed 4'] });
  });
  test('an earlier incident is no part of a sum', () => {
    expect(
      incidents(
        'The bombing of 2 March in Lisbon killed 13 people. The blast killed twelve dock workers at once. In 1973 a bomb killed one soldier at the gate.',
      ),
    ).toEqual({ i1: ['killed 13', 'killed 12'], i2: ['killed 1'] });
  });
});

test('an empty report has no figures and one empty segment', () => {
  const d = digest({ id: 'r', text: '' });
  expect(d.claims).toEqual([]);
  expect(d.segments).toHaveLength(1);
});

test('a digest is plain data', () => {
  const d = digest({
    id: 'r',
    text: 'A bomb killed seven dock workers on Tuesday.',
    published: '2021-03-03',
  });
  expect(JSON.parse(JSON.stringify(d))).toEqual(d);
});

test('who was mourned where others were hurt is of another incident', () => {
  const text =
    'Gunshots wounded a girl on Tuesday evening. People had come to a vigil for a boy who was shot dead that morning.';
  expect(incidents(text, 'Girl wounded by gunshots')).toEqual({
    i1: ['wounded 1', 'wounded 1'],
    i2: ['killed 1'],
  });
  expect(incidents(text, 'Boy shot dead, girl wounded')).toEqual({
    i1: ['killed 1', 'wounded 1', 'wounded 1', 'killed 1'],
  });
});
