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

  test('is shown as the body, whoever speaks for it', () => {
    const speakers = {
      'Col. Abel Rohan': { kind: 'person', of: 'Ministry of Defence', party: 'Marland' },
    } as const;
    const [a] = attributed([claim({ low: 9, from: ['Col. Abel Rohan'] })], { speakers });
    expect(a.origin).toMatchObject({
      name: 'Ministry of Defence',
      why: expect.stringContaining('Abel Rohan'),
    });
  });

  test('passes from an unnamed speaker to the named one who cites him', () => {
    const world = { speakers: { 'a hospital source': { unnamed: true } } };
    const [a] = attributed([claim({ low: 4, from: ['a hospital source', 'Hill Monitor'] })], world);
    expect(a.origin?.name).toBe('Hill Monitor');
    expect(a.origin?.why).toContain('unnamed');
  });

  test('stays with the named one when the unnamed speaker is heard again', () => {
    const world = { speakers: { 'a medic': { unnamed: true } } };
    const cited = claim({ report: 'a', low: 4, from: ['a medic', 'Hill Monitor'] });
    const again = claim({ report: 'a', low: 7, effect: 'wounded', from: ['a medic'] });
    expect(origins([cited, again], world)).toEqual(['hill monitor', 'hill monitor']);
    expect(origins([again, cited], world)[0]).toContain('unnamed');
    const other = claim({ report: 'a', low: 5, from: ['a medic', 'Valley Times'] });
    expect(origins([cited, other, again], world)[2]).toContain('unnamed');
    expect(origins([cited, claim({ report: 'b', low: 7, from: ['a medic'] })], world)[1]).toContain(
      'unnamed',
    );
    const many = { speakers: { residents: { unnamed: true } } };
    const those = claim({ report: 'a', low: 4, from: ['residents', 'Hill Monitor'] });
    const others = claim({ report: 'a', low: 7, from: ['residents'] });
    expect(origins([those, others], many)[1]).toContain('unnamed');
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
