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
