import { expect, test } from 'vitest';
import type { Where } from '../../src/format/claim.ts';
import { relate } from '../../src/incident/geo.ts';

function place(name: string, over: Partial<Where> = {}): Where {
  return {
    name,
    geonameId: null,
    country: 'ZZ',
    admin1: 'North',
    lat: null,
    lon: null,
    precision: 'exact',
    ...over,
  };
}

test.each<[string, Where, Where, string]>([
  ['one id', place('Port Ennis', { geonameId: 7 }), place('Ennisport', { geonameId: 7 }), 'same'],
  ['one name in other letters', place('Al-Márna'), place('Marna'), 'same'],
  ['one name in two countries', place('Marna'), place('Marna', { country: 'YY' }), 'apart'],
  ['a village beside a town', place('A', { lat: 10, lon: 10 }), place('B', { lat: 10.1, lon: 10.1 }), 'near'],
  ['towns far from each other', place('A', { lat: 10, lon: 10 }), place('B', { lat: 12, lon: 10 }), 'apart'],
  ['a town and its province', place('A'), place('North', { precision: 'admin1' }), 'contains'],
  [
    'a town and another province',
    place('A'),
    place('South', { precision: 'admin1', admin1: 'South' }),
    'apart',
  ],
  [
    'a town and its country',
    place('A'),
    place('Zedland', { precision: 'country', admin1: null }),
    'contains',
  ],
  [
    'places that nothing is known of',
    place('A', { country: null, admin1: null }),
    place('B', { country: null, admin1: null }),
    'unknown',
  ],
])('%s', (_, a, b, relation) => {
  expect(relate(a, b)).toBe(relation);
  expect(relate(b, a)).toBe(relation);
});
