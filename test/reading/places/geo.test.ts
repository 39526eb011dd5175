import { describe, expect, it } from 'vitest';
import type { Where } from '../../../src/format/claim.ts';
import { findPlace, type PlaceHints } from '../../../src/reading/places/find.ts';
import { compatible, contains, distanceBetween } from '../../../src/reading/places/geo.ts';
import { stateByDemonym, stateByName } from '../../../src/reading/places/states.ts';

const place = (name: string, hints = {}): Where => {
  const found = findPlace(name, hints);
  if (!found) throw new Error(`not in the gazetteer: ${name}`);
  return found;
};

describe('findPlace', () => {
  it.each([
    ['Deir ez-Zor', 'SY'],
    ['Deir Ezzour', 'SY'],
    ['Deir al-Zor', 'SY'],
    ['Dayr az Zawr', 'SY'],
    ['Deir   ez   Zor', 'SY'],
    ['Khan Sheikhoun', 'SY'],
    ['Khan Shaykhun', 'SY'],
    ['Khan Cheikhoun', 'SY'],
    ['Lashkargah', 'AF'],
    ['Kharkov', 'UA'],
    ['Eastern Ghouta', 'SY'],
    ['the Gaza Strip', null],
  ])('%s is in %s', (name, country) => {
    const found = findPlace(name.replace(/^the /, ''));
    expect(found?.country).toBe(country ?? 'PS');
  });

  it('gives one town for every spelling', () => {
    const ids = ['Deir ez-Zor', 'Deir Ezzour', 'Dayr az-Zawr', 'Deir Ezzor'].map(
      (n) => findPlace(n, { kind: 'town' })?.geonameId,
    );
    expect(new Set(ids).size).toBe(1);
  });

  it.each<[string, PlaceHints, string]>([
    ['Paris', {}, 'FR'],
    ['Paris', { country: 'US' }, 'US'],
    ['Tripoli', {}, 'LY'],
    ['Tripoli', { country: 'LB' }, 'LB'],
    ['Georgia', { kind: 'admin1' }, 'US'],
  ])('%s with %o is in %s', (name, hints, country) => {
    expect(findPlace(name, hints)?.country).toBe(country);
  });

  it('knows no place of a made-up name', () => {
    expect(findPlace('Quobblestrand')).toBeNull();
  });
});

describe('states', () => {
  it.each([
    ['Syrian', 'SY'],
    ['Syrians', 'SY'],
    ['Dutch', 'NL'],
    ['South Korean', 'KR'],
    ['Frenchmen', 'FR'],
  ])('%s people are of %s', (word, code) => expect(stateByDemonym(word)?.id).toBe(code));

  it.each([
    ['the U.S.', 'US'],
    ['UK', 'GB'],
    ['Burma', 'MM'],
    ['the Netherlands', 'NL'],
  ])('%s is %s', (name, code) => expect(stateByName(name)?.id).toBe(code));

  it('no other word is a state', () => {
    expect(stateByDemonym('Tuesday')).toBeNull();
    expect(stateByName('Marn')).toBeNull();
  });
});

describe('containment', () => {
  const syria = place('Syria');
  const aleppoProvince = place('Aleppo', { kind: 'admin1' });
  const aleppo = place('Aleppo', { kind: 'town' });
  const homs = place('Homs', { kind: 'town' });
  const mosul = place('Mosul', { kind: 'town' });

  it('a state holds its provinces and towns', () => {
    expect(contains(syria, aleppoProvince)).toBe(true);
    expect(contains(syria, aleppo)).toBe(true);
    expect(contains(aleppoProvince, aleppo)).toBe(true);
  });
  it('and not the other way round, nor another state', () => {
    expect(contains(aleppo, aleppoProvince)).toBe(false);
    expect(contains(aleppoProvince, syria)).toBe(false);
    expect(contains(syria, mosul)).toBe(false);
    expect(contains(aleppoProvince, homs)).toBe(false);
  });
  it('places are compatible when one holds the other', () => {
    expect(compatible(aleppo, syria)).toBe(true);
    expect(compatible(aleppo, homs)).toBe(false);
    expect(compatible(aleppo, mosul)).toBe(false);
  });
  it('measures kilometres', () => {
    expect(distanceBetween(aleppo, homs)).toBeGreaterThan(140);
    expect(distanceBetween(aleppo, homs)).toBeLessThan(190);
    expect(distanceBetween(aleppo, { ...homs, lat: null })).toBeNull();
  });
});
