import { describe, expect, it } from 'vitest';
import type { Precision, Where } from '../../src/format/claim.ts';
import { heaviestPlaces } from '../../src/incident/segments/scenes.ts';

const place = (name: string, precision: Precision, admin1: string | null, id: number | null): Where => ({
  name,
  geonameId: id,
  country: 'VA',
  admin1,
  lat: 1,
  lon: 1,
  precision,
});
const province = place('Marn', 'admin1', 'Marn', null);
const town = place('Tarneb', 'exact', 'Marn', 7);
const hamlet = place('Quobbel', 'admin1', 'Marn', null);
const abroad = place('Zarvak', 'exact', 'Tolo', 8);
const names = (said: [Where, number][]) => heaviestPlaces(said).map((w) => w.name);

describe('where an incident was', () => {
  it.each<[string, [Where, number][], string[]]>([
    [
      'a town in the province that is spoken of',
      [
        [province, 3],
        [town, 1],
      ],
      ['Tarneb', 'Marn'],
    ],
    [
      'a hamlet that no gazetteer has',
      [
        [province, 3],
        [hamlet, 1],
      ],
      ['Quobbel', 'Marn'],
    ],
    [
      'a town mentioned in passing',
      [
        [province, 9],
        [town, 1],
      ],
      ['Marn', 'Tarneb'],
    ],
    [
      'a town of another province',
      [
        [province, 3],
        [abroad, 2],
      ],
      ['Marn', 'Zarvak'],
    ],
    [
      'weights of one name add up',
      [
        [town, 1],
        [abroad, 1.5],
        [town, 1],
      ],
      ['Tarneb', 'Zarvak'],
    ],
    [
      'a place with hardly any weight is left out',
      [
        [town, 9],
        [abroad, 0.5],
      ],
      ['Tarneb'],
    ],
  ])('%s', (_, said, expected) => expect(names(said)).toEqual(expected));
});
