import { describe, expect, test } from 'vitest';
import { voicesOf } from '../../src/account/voices.ts';
import { attributed, claim } from './make.ts';

describe('whose word the claims of a point are, and why', () => {
  test('a speaker of a body, the body itself and a text that names nobody', () => {
    const items = attributed(
      [
        claim({ id: 'a#1', report: 'a', low: 4, from: ['Ilse Varga'] }),
        claim({ id: 'b#1', report: 'b', low: 4, from: ['Hill Monitor'] }),
        claim({ id: 'b#2', report: 'b', low: 5, from: ['Hill Monitor'] }),
      ],
      { speakers: { 'Ilse Varga': { of: 'Hill Monitor' } } },
    );
    const voices = voicesOf(items);
    expect(new Set(voices.flatMap((v) => v.claims))).toEqual(new Set(['a#1', 'b#1', 'b#2']));
    expect(voices.find((v) => v.claims.includes('a#1'))!.why).toBe('Ilse Varga speaks for Hill Monitor');
    expect(voices.find((v) => v.claims.includes('b#1'))).toEqual({
      origin: 'Hill Monitor',
      why: 'Hill Monitor is named as the speaker',
      claims: ['b#1', 'b#2'],
    });
  });

  test("claims on nobody's word are in no voice", () => {
    expect(voicesOf([{ ...attributed([claim({ low: 3 })], {})[0], origin: null }])).toEqual([]);
  });
});
