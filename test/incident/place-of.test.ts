import { describe, expect, test } from 'vitest';
import { buildDossier } from '../../src/dossier/build.ts';

const place = (...texts: string[]) =>
  buildDossier(
    texts.map((text, k) => ({ id: `r${k}`, outlet: `Paper ${k}`, published: '2021-03-03', text })),
  ).incidents.map(({ label, place: p }) => [label, p?.name, p?.admin1, p?.precision]);

describe('where an incident was', () => {
  test('on a road that no gazetteer has, it is in its town', () => {
    expect(
      place(
        'Two men were shot dead on Plimley Street in Toledo, Ohio, on Tuesday. The men lived on Plimley Street.',
      ),
    ).toEqual([['Shooting in Toledo, 2 March 2021', 'Toledo', 'Ohio', 'exact']]);
  });

  test('reports that agree on a town and its parts outweigh one that names a namesake far away', () => {
    const [[, , admin1]] = place(
      'Two men were shot dead in the Burlington neighborhood of Seattle on Tuesday, police said.',
      'Two men were shot dead in Seattle on Tuesday, police said. Neighbours in Seattle heard shots.',
      'Two men were shot dead in Burlington on Tuesday, police said. Nobody has been arrested.',
    );
    expect(admin1).toBe('Washington');
  });
});
