import type { Claim } from '../../src/format/claim.ts';
import type { Dossier } from '../../src/format/dossier.ts';
import { C, CLAIMS, place, SOURCES } from './dossier-claims.ts';
import { REPORTS } from './dossier-reports.ts';

const figure = (low: number | null, high: number | null, origin: string, claims: Claim[], asOf: string) => ({
  low,
  high,
  origin,
  claims: claims.map((c) => c.id),
  asOf,
});
const stance = (s: 'affirmed' | 'denied', value: string | null, origin: string, claims: Claim[]) => ({
  stance: s,
  value,
  origin,
  claims: claims.map((c) => c.id),
});
const point = (
  attribute: string,
  victims: string | null,
  verdict: 'contested' | 'updated' | 'single-source',
  origins: number,
) => ({
  attribute,
  victims,
  low: null,
  best: null,
  high: null,
  open: false,
  policy: 'median-of-origins',
  verdict,
  origins,
  relations: [],
});

/** A dossier written by hand, about an invented town: what the forms are tested on, whatever reading can do. */
export const DOSSIER: Dossier = {
  format: 1,
  program: 'corroborate 0.1.0',
  collection: null,
  reports: REPORTS.map((r) => ({
    id: r.id,
    file: `${r.id}.txt`,
    outlet: r.outlet ?? null,
    title: r.title ?? null,
    published: r.published ?? null,
    url: null,
    sha256: '0'.repeat(64),
    language: 'en',
    copyOf: r.id === 'coast' ? 'agency' : null,
  })),
  sources: Object.values(SOURCES).map((s) => ({
    ...s,
    aliases: [],
    party: s.id === 's2' || s.id === 's4' ? 'Government' : null,
  })),
  claims: CLAIMS,
  incidents: [
    {
      id: 'i1',
      label: 'Rocket fire on the market of Orsund, 6 April 2021',
      type: 'Shelling/artillery/missile attack',
      date: { edtf: '2021-04-06', precision: 'day' },
      place,
      actors: [{ name: 'Army', role: 'perpetrator', stances: { blames: ['s3', 's5'], denies: ['s2'] } }],
      weapons: [{ type: 'rocket', count: null }],
      reports: REPORTS.map((r) => r.id),
      claims: CLAIMS.filter((c) => c.incident === 'i1').map((c) => c.id),
      points: [
        {
          ...point('killed', 'all', 'contested', 3),
          low: 6,
          best: 16,
          high: 17,
          positions: [
            figure(9, null, 'Provincial Health Office', [C.nine, C.titleNine, C.copyNine], '2021-04-06'),
            figure(14, 14, 'Provincial Health Office', [C.fourteen], '2021-04-07'),
            figure(16, 16, 'Provincial Health Office', [C.sixteen], '2021-04-09'),
            figure(17, 17, 'Northern Monitor', [C.seventeen], '2021-04-07'),
            figure(6, 6, 'Defence Ministry', [C.six], '2021-04-07'),
          ],
          relations: [
            { a: C.nine.id, b: C.fourteen.id, relation: 'update' },
            { a: C.fourteen.id, b: C.sixteen.id, relation: 'revision' },
            { a: C.sixteen.id, b: C.six.id, relation: 'contradicts' },
            { a: C.seventeen.id, b: C.six.id, relation: 'contradicts' },
          ],
        },
        {
          ...point('killed', 'child', 'single-source', 1),
          low: 5,
          best: 5,
          high: 5,
          positions: [figure(5, 5, 'Northern Monitor', [C.children], '2021-04-07')],
        },
        {
          ...point('wounded', 'all', 'contested', 2),
          low: 20,
          best: 36,
          high: 41,
          open: true,
          positions: [
            figure(20, 20, 'Provincial Health Office', [C.twenty, C.copyTwenty], '2021-04-06'),
            figure(31, 31, 'Provincial Health Office', [C.thirtyOne], '2021-04-07'),
            figure(41, null, 'Northern Monitor', [C.forty], '2021-04-07'),
          ],
        },
        {
          ...point('responsibility', null, 'contested', 3),
          positions: [
            stance('affirmed', 'Army', 'Northern Monitor', [C.brigade]),
            stance('affirmed', 'Army', 'Residents', [C.garrison]),
            stance('denied', 'Army', 'Army', [C.denied]),
          ],
        },
        {
          ...point('prior-notice', null, 'contested', 2),
          positions: [
            stance('affirmed', null, 'Defence Ministry', [C.told]),
            stance('denied', null, 'Market warden', [C.unwarned]),
          ],
        },
      ],
    },
    {
      id: 'i2',
      label: 'Drone strike at Felt Bridge, March 2021',
      type: 'Air/drone strike',
      date: { edtf: '2021-03', precision: 'month' },
      place: { ...place, name: 'Felt Bridge', precision: 'near' },
      actors: [],
      weapons: [{ type: 'drone', count: null }],
      reports: ['local'],
      claims: [C.felt.id],
      points: [
        {
          ...point('killed', 'all', 'single-source', 1),
          low: 4,
          best: 4,
          high: 4,
          positions: [figure(4, 4, 'Orsund Daily', [C.felt], '2021-04-07')],
        },
      ],
    },
  ],
  agreements: [
    {
      id: 'a1',
      type: 'truce',
      parties: ['Army', 'Lake Front'],
      brokers: ['Lake Council'],
      announced: '2021-04-01',
      inForce: '2021-04-03',
      status: 'at-risk',
      claims: [C.truce.id, C.thread.id],
    },
  ],
};
