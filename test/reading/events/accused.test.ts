import { describe, expect, test } from 'vitest';
import { claimsOf } from '../../../src/reading/claims.ts';
import { read } from './read.ts';

const CASES: [text: string, says: string[]][] = [
  [
    'Two clerks were shot dead in Tarn. Orvash deputies arrested a 13-year-old student over the murder.',
    ['suspects 13-year-old student'],
  ],
  ['Two clerks were shot dead in Tarn. One 15-year-old was charged on Monday.', ['suspects 15-year-old']],
  ['Two clerks were shot dead in Tarn. Before Omar Plim was charged, he left town.', []],
  [
    'Two clerks were shot dead in Tarn. A tip led detectives to Omar Plim, 26, and Lena Varn, 24, as suspects in the case.',
    ['suspects Omar Plim and Lena Varn'],
  ],
  [
    'Two clerks were shot dead in Tarn. Police are looking for two men in connection with the killings.',
    ['suspects two men'],
  ],
  [
    'A man was found beaten to death in Dolna. Police searched two homes for a suspect identified as Omar Plim.',
    ['suspects Omar Plim'],
  ],
  [
    'Omar Plim awaits trial over the killing of a shepherd, thrown into a well in March.',
    ['suspects Omar Plim'],
  ],
  [
    'Seventeen people were indicted on Monday for the bombing of the old mill, which killed nine.',
    ['suspects seventeen people'],
  ],
  [
    'Omar J. Plim, 39, of Tarn, was charged with murder, prosecutor Colla Plim said. Plim is accused of strangling Doris Velk.',
    ['suspects Omar J. Plim', 'blames Omar J. Plim'],
  ],
  [
    'The officer who shot dead a student in Dolna on Monday was identified as Piet Varnholt.',
    ['blames police', 'blames Piet Varnholt'],
  ],
  ['The clerk would not put down the knife and was shot by a deputy, a neighbour said.', ['blames deputy']],
  [
    'Ayla Onder and Omar Plim were charged on Friday with a farmer’s murder. Piet Varnholt, 28, was charged with murder, too. All three are accused of strangling the farmer over a debt.',
    [
      'suspects Ayla Onder and Omar Plim',
      'suspects Piet Varnholt',
      'suspects Ayla Onder, Omar Plim and Piet Varnholt',
    ],
  ],
];

describe('who is accused', () => {
  for (const [text, says] of CASES)
    test(text, () => {
      const found = claimsOf(read(text).reading).flatMap((c) =>
        c.kind === 'responsibility' ? [`${c.stance} ${c.actor}`] : [],
      );
      expect(found.sort()).toEqual([...says].sort());
    });
});
