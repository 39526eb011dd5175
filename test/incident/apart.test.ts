import { describe, expect, test } from 'vitest';
import { digest } from '../../src/incident/linking/digest.ts';

/** Figures by incident of a report: the report's own first, cumulative ones under "none". */
function incidents(text: string, title: string | null, published: string | null): Record<string, string[]> {
  const d = digest({ id: 'r', text, title: title ?? undefined, published: published ?? undefined });
  const out: Record<string, string[]> = {};
  for (const c of d.claims) {
    if (c.kind !== 'casualties') continue;
    (out[c.incident ?? 'none'] ??= []).push(`${c.effect} ${c.count.low ?? c.count.high}`);
  }
  return out;
}

describe('what parts incidents, and what does not', () => {
  test.each<[string, string, string | null, string | null, Record<string, string[]>]>([
    [
      'another day of a year that is not told, in a report without a date',
      'A drone struck a mill on 4 October 2021 and killed three millers. On September 17, a drone hit a van on the river road, killing five traders.',
      null,
      null,
      { i1: ['killed 3'], i2: ['killed 5'] },
    ],
    [
      'two such days',
      'Shells killed four farmers on 8 June. On 21 May, shells had wounded nine shepherds.',
      null,
      null,
      { i1: ['killed 4'], i2: ['wounded 9'] },
    ],
    [
      'words for another incident behind those of harm',
      'A bomb killed seven dock workers in the harbour on Tuesday; a carter was killed in another incident.',
      null,
      '2021-03-03',
      { i1: ['killed 7'], i2: ['killed 1'] },
    ],
    [
      'what a captured man is linked to, though its day stands behind it',
      'Troops captured a rebel commander and wounded two guards near Osk on Monday. The commander was linked to a roadside bomb that killed four engineers last Tuesday.',
      null,
      '2021-03-03',
      { i1: ['captured 1', 'wounded 2'], i2: ['killed 4'] },
    ],
    [
      'what the man in the headline is wanted for is the report’s own',
      'Police on Tuesday arrested a man who was wanted in the killing of a baker. The baker was shot dead in his shop.',
      'Man held over killing of baker',
      '2021-03-03',
      { i1: ['killed 1', 'killed 1', 'killed 1'] },
    ],
    [
      'nobody dies twice: a name that is told again with another day',
      'Ludo Varnik was shot dead at the depot in Lisbon on Monday, police said. The case recalls many. On Friday his friends spoke of the killing of Varnik.',
      null,
      '2021-03-06',
      { i1: ['killed 1', 'killed 1'] },
    ],
    [
      'the boy who was told of before, in another street',
      'A ferry pilot’s boy, aged 12, lost his life in a shooting in Lisbon on Monday, the harbour guard said. Neighbours heard shots. Officers came from the harbour. They searched for hours. The boy was pronounced dead on a quay in Porto.',
      null,
      '2021-03-03',
      { i1: ['killed 1', 'killed 1'] },
    ],
    [
      'how the wounded are on another day',
      'Gunmen wounded three barbers in a shop on Monday. Police are looking for a grey van. The owner closed the shop. All three were in stable condition on Thursday.',
      null,
      '2021-03-05',
      { i1: ['wounded 3', 'wounded 3'] },
    ],
    [
      'earlier on the same day, where somebody else is brought in',
      'A bomb killed seven dock workers in the harbour on Tuesday night. Police closed the road. The port is shut. Earlier Tuesday, a masked gunman killed a carter on the hill.',
      null,
      '2021-03-03',
      { i1: ['killed 7'], i2: ['killed 1'] },
    ],
    [
      'headlines of other stories, an incident each',
      'A mine killed two herders near the well on Monday, the council said.\n\nThe council will clear the field.\n\nRelated news\n\nFire in mill kills four weavers\n\nShots in tavern kill three sailors\n\nBus falls into gorge, nine dead',
      'Mine kills two herders',
      '2021-03-03',
      { i1: ['killed 2', 'killed 2'], i2: ['killed 4'], i3: ['killed 3'], i4: ['killed 9'] },
    ],
  ])('%s', (_, text, title, published, expected) => {
    expect(incidents(text, title, published)).toEqual(expected);
  });

  test('the seat of the outlet behind a headline is no scene', () => {
    const d = digest({
      id: 'r',
      title: 'Shots in tavern leave two barmen dead - Radio News Porto',
      text: 'Shots in a tavern in Lisbon killed two barmen on Monday, the guard said.',
      published: '2021-03-03',
    });
    expect(d.segments.map((s) => s.places[0]?.name)).toEqual(['Lisbon']);
  });
});

test('one person told of by age is no sum, though the sentence looks over years', () => {
  expect(
    incidents(
      'A bomb killed seven dock workers in the harbour on Tuesday.\nThe harbour, known for the 2011 murder of a 19-year-old, saw 12 brawls between June 2011 and May 2014.',
      null,
      '2021-03-03',
    ),
  ).toEqual({ i1: ['killed 7'], i2: ['killed 1'] });
});
