import { describe, expect, test } from 'vitest';
import { LAYERS } from '../../../src/format/annotation.ts';
import { readReport } from '../../../src/reading/read.ts';

/** The body that the victims belong to, as the words around them say. */
const rows: [text: string, affiliation: string | null][] = [
  ['Eleven Norwegian soldiers were killed in the ambush.', 'Norwegian army'],
  ['A Malian pilot was killed when his aircraft came down.', 'Malian air force'],
  ['Three Danish sailors were wounded by the mine.', 'Danish navy'],
  ['Six Peruvian police officers were killed at the checkpoint.', 'Peruvian police'],
  ['At least 14 Taliban fighters were killed overnight.', 'Taliban'],
  ['Nine members of Hezbollah were killed in the strike.', 'Hezbollah'],
  ['Twenty rebel fighters were killed near the bridge.', 'rebels'],
  ['Four Chilean civilians were killed in the blast.', null],
  ['Two soldiers were killed when the bridge fell.', null],
  ['Seven people were killed.', null],
];

describe('affiliation of the victims', () => {
  test.each(rows)('%s → %s', (text, affiliation) => {
    const reading = readReport({ id: 'r', text }, { layers: LAYERS });
    expect(reading.fields[0].casualties.map((f) => f.affiliation)).toEqual([affiliation]);
  });

  test('the number’s "of" is not the victims’', () => {
    const reading = readReport(
      { id: 'r', text: 'Dozens of Norwegian soldiers were killed.' },
      { layers: LAYERS },
    );
    expect(reading.fields[0].casualties[0].victimsText).toBe('Norwegian soldiers');
  });
});

/** What only the rest of the report, or the speaker, says of them: "category, affiliation" of each figure in order. */
const told: [text: string, victims: string[]][] = [
  [
    'The rebels shot a Norwegian air force pilot. The pilot was killed on Friday.',
    ['military, Norwegian air force', 'military, Norwegian air force'],
  ],
  ['The Orsund Police Department said no officers were hurt.', ['police, Orsund Police Department']],
  ['The Orsund clinic was hit and its director, Alor Brenn, was killed.', ['medic, Orsund clinic']],
  ['The Red Cross said it mourned the killing of one of our colleagues.', ['aid-worker, Red Cross']],
  ['The Taliban lost the hill. Nine militants were killed.', ['militant, Taliban']],
  ['The Taliban fought Boko Haram on the hill. Nine militants were killed.', ['militant, null']],
];

test.each(told)('%s', (text, victims) => {
  const reading = readReport({ id: 'r', text }, { layers: LAYERS });
  expect(reading.fields[0].casualties.map((f) => `${f.category}, ${f.affiliation}`)).toEqual(victims);
});
