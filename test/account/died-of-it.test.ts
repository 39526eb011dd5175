import { describe, expect, test } from 'vitest';
import { buildDossier } from '../../src/dossier/build.ts';

/** Best number of killed and wounded of the first incident; a report for each text. */
function totals(...texts: string[]): Record<string, number | null> {
  const reports = texts.map((text, k) => ({ id: `r${k}`, text, published: `2021-03-0${k + 3}` }));
  const points = buildDossier(reports).incidents[0].points.filter((p) => p.victims === 'all');
  return Object.fromEntries(
    points
      .filter((p) => p.attribute === 'killed' || p.attribute === 'wounded')
      .map((p) => [p.attribute, p.best]),
  );
}

describe('who was hit and died is no wounded one', () => {
  test.each<[string, string[], Record<string, number | null>]>([
    [
      'by name',
      [
        'Three men were killed in a gunfight at the Lisbon docks on Tuesday, the guard said. Ludo Varnik died at the scene.\nVarnik was hit in the chest, a neighbour said.',
      ],
      { killed: 3 },
    ],
    [
      'the only one who was hit, by nothing that speaks against it',
      [
        'A baker was shot dead in his shop in Lisbon on Tuesday, the guard said.',
        'A man was taken to hospital after shots were fired in a shop in Lisbon on Tuesday, the guard said. The man, a baker, died there.',
      ],
      { killed: 1 },
    ],
    [
      'another one is somebody else',
      [
        'A baker was killed and another man was taken to hospital with wounds after shots in Lisbon on Tuesday.',
      ],
      { killed: 1, wounded: 1 },
    ],
    [
      'so is one of the other sex',
      [
        'A man was shot dead in a tavern in Lisbon on Tuesday, the guard said.\nA woman was taken to hospital with a gunshot wound.',
      ],
      { killed: 1, wounded: 1 },
    ],
  ])('%s', (_, texts, expected) => {
    expect(totals(...texts)).toEqual(expected);
  });
});
