import { describe, expect, test } from 'vitest';
import { dossierOf } from '../../src/dossier/build.ts';
import { digest } from '../../src/incident/linking/digest.ts';

const read = (...texts: string[]) =>
  dossierOf(texts.map((text, k) => digest({ id: `r${k}`, text, published: '2031-03-05' })));

describe('a coalition named again', () => {
  test('is the one that another report of the incident names in full', () => {
    const { incidents } = read(
      'The US-led coalition bombed a market in Homs on Tuesday, killing 12 people, the health office said.',
      'Coalition air strikes killed 12 people in Homs on Tuesday, a monitor said.',
    );
    expect(incidents).toHaveLength(1);
    const names = incidents[0].actors.filter((a) => a.role === 'perpetrator').map((a) => a.name);
    expect(names).toEqual(['US-led coalition']);
  });
});
