import { describe, expect, test } from 'vitest';
import { attributed, claim, type World } from './make.ts';

/** Origins of claims in order, by name; null where a claim rests on nobody. */
function origins(claims: ReturnType<typeof claim>[], world: World = {}) {
  return attributed(claims, world).map((a) => a.origin?.key ?? null);
}

describe('the origin of a claim', () => {
  test('is the nearest named speaker, not the one who passes it on', () => {
    const claims = [
      claim({ report: 'a', low: 9, from: ['Harbour Ministry', 'Coast News'] }),
      claim({ report: 'b', low: 9, from: ['Harbour Ministry', 'Valley Times'] }),
    ];
    expect(origins(claims)).toEqual(['harbour ministry', 'harbour ministry']);
  });

  test('is one for a ministry, its spokesman and its officials: their party', () => {
    const world = {
      speakers: {
        'Ministry of Defence': { party: 'Marland' },
        'Col. Abel Rohan': { party: 'Marland', of: 'Ministry of Defence' },
        'Marland officials': { party: 'Marland' },
      },
    };
    const claims = Object.keys(world.speakers).map((name, k) =>
      claim({ report: `r${k}`, low: 9, from: [name] }),
    );
    expect(new Set(origins(claims, world))).toEqual(new Set(['marland']));
  });

  test('is the body that a person without a party speaks for', () => {
    const claims = [
      claim({ report: 'a', low: 4, from: ['Ilse Varga'] }),
      claim({ report: 'b', low: 4, from: ['Hill Monitor'] }),
    ];
    const [a, b] = origins(claims, { speakers: { 'Ilse Varga': { of: 'Hill Monitor' } } });
    expect(a).toBe(b);
  });

  test('passes from an unnamed speaker to the named one who cites him', () => {
    const world = { speakers: { 'a hospital source': { unnamed: true } } };
    const [a] = attributed([claim({ low: 4, from: ['a hospital source', 'Hill Monitor'] })], world);
    expect(a.origin?.name).toBe('Hill Monitor');
    expect(a.origin?.why).toContain('unnamed');
  });

  test('keeps unnamed speakers of two reports apart, unless the texts are copies', () => {
    const world: World = { speakers: { 'a witness': { unnamed: true } } };
    const claims = [
      claim({ report: 'a', low: 4, from: ['a witness'] }),
      claim({ report: 'b', low: 4, from: ['a witness'] }),
    ];
    expect(new Set(origins(claims, world)).size).toBe(2);
    expect(new Set(origins(claims, { ...world, copies: { b: 'a' } })).size).toBe(1);
  });

  test('is the report itself only where none of its claims on the point has a speaker', () => {
    expect(origins([claim({ report: 'a', low: 4 })])).toEqual(['report a']);
    expect(
      origins([claim({ report: 'a', low: 4 }), claim({ report: 'a', low: 4, from: ['Hill Monitor'] })]),
    ).toEqual([null, 'hill monitor']);
  });

  test('is nobody for what a report says "reportedly"', () => {
    expect(origins([claim({ low: 4, certainty: 'reported' })])).toEqual([null]);
  });

  test('is the agency for reports that credit one, and one for copies', () => {
    const two = [claim({ report: 'a', low: 4 }), claim({ report: 'b', low: 4 })];
    expect(origins(two, { credits: { a: 'Reuters', b: 'Reuters' } })).toEqual(['reuters', 'reuters']);
    expect(new Set(origins(two, { copies: { b: 'a' } })).size).toBe(1);
    expect(new Set(origins(two)).size).toBe(2);
  });
});
