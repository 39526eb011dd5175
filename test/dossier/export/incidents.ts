import type { CasualtyClaim, ClaimSource } from '../../../src/format/claim.ts';
import type { Dossier, Incident, Point } from '../../../src/format/dossier.ts';

/**
 * One set of incidents that every exporter is run over. All of it is made up, about invented places:
 * i1 a contested air strike; i2 "dozens" killed nobody knows where; i3 a clash with wounded and an unknown number of dead;
 * i4 an abduction without any deaths.
 */

export const SOURCES: Dossier['sources'] = [
  {
    id: 's1',
    name: 'Ministry of Defence of Norland',
    kind: 'government',
    aliases: ['the ministry'],
    party: 'Norland',
  },
  { id: 's2', name: 'Valley Monitor', kind: 'organisation', aliases: ['the Monitor'], party: null },
  { id: 's3', name: 'witnesses', kind: 'witness', aliases: [], party: null },
  { id: 's4', name: 'Hill Front', kind: 'armed-group', aliases: [], party: 'Hill Front' },
  { id: 's5', name: 'Norland army', kind: 'military', aliases: [], party: 'Norland' },
];

export const source = (id: string): ClaimSource => {
  const { name, kind } = SOURCES.find((s) => s.id === id)!;
  return { id, name, kind, start: 0, end: 5 };
};

type Partial2<T> = { [K in keyof T]?: T[K] };

function claim(
  id: string,
  incident: string | null,
  count: CasualtyClaim['count'],
  over: Partial2<CasualtyClaim> = {},
): CasualtyClaim {
  const report = id.split('#')[0];
  return {
    id,
    report,
    in: 'text',
    start: 10,
    end: 40,
    quote: `${count.text || 'people'} were killed`,
    sentence: [0, 60],
    kind: 'casualties',
    effect: 'killed',
    count,
    victims: { text: 'people', category: 'unspecified', affiliation: null },
    partOf: null,
    scope: 'incident',
    by: null,
    sources: [],
    cue: null,
    certainty: 'asserted',
    status: 'current',
    when: null,
    where: null,
    incident,
    agreement: null,
    rule: 'casualties/kill-passive',
    ...over,
  };
}

const exact = (n: number) => ({ low: n, high: n, bound: 'exact' as const, text: String(n) });

function point(
  attribute: string,
  victims: string | null,
  low: number | null,
  best: number | null,
  high: number | null,
  over: Partial2<Point> = {},
): Point {
  return {
    attribute,
    victims,
    low,
    best,
    high,
    open: false,
    policy: 'median-of-origins',
    verdict: 'single-source',
    origins: 1,
    positions: [],
    relations: [],
    ...over,
  };
}

const INCIDENTS: Incident[] = [
  {
    id: 'i1',
    label: 'Air strike in Miradon, 3 March 2031',
    type: 'Air/drone strike',
    date: { edtf: '2031-03-03', precision: 'day' },
    place: {
      name: 'Miradon',
      geonameId: null,
      country: 'SY',
      admin1: 'East Province',
      lat: 35.25,
      lon: 40.5,
      precision: 'near',
    },
    actors: [
      { name: 'Norland army', role: 'perpetrator', stances: { blames: ['s2'], admits: ['s1'] } },
      { name: 'Hill Front', role: 'target', stances: {} },
    ],
    weapons: [{ type: 'F-16', count: 2 }],
    reports: ['r1', 'r2', 'r3'],
    claims: ['r1#1', 'r2#1', 'r2#2', 'r3#1'],
    points: [
      point('killed', 'all', 12, 16, 20, {
        verdict: 'contested',
        origins: 2,
        positions: [
          {
            low: 12,
            high: 12,
            origin: 'Ministry of Defence of Norland',
            claims: ['r1#1'],
            asOf: '2031-03-04',
          },
          { low: 20, high: 20, origin: 'Valley Monitor', claims: ['r2#1'], asOf: '2031-03-05' },
        ],
        relations: [{ a: 'r1#1', b: 'r2#1', relation: 'contradicts' }],
      }),
      point('killed', 'civilian', 9, 9, 9),
      point('killed', 'child', 4, 4, 4),
      point('killed', 'militant', 5, 5, 5),
      point('wounded', 'all', 30, 30, 30, { open: true }),
      point('prior-notice', null, null, null, null, {
        positions: [{ stance: 'denied', value: null, origin: 'Valley Monitor', claims: [] }],
      }),
    ],
  },
  {
    id: 'i2',
    label: 'Shelling',
    type: 'Shelling/artillery/missile attack',
    date: { edtf: '2031-03', precision: 'month' },
    place: null,
    actors: [],
    weapons: [],
    reports: ['r2'],
    claims: ['r2#3'],
    points: [point('killed', 'all', 24, 24, null, { open: true })],
  },
  {
    id: 'i3',
    label: 'Clash near Ostal',
    type: 'Armed clash',
    date: null,
    place: {
      name: 'Ostal',
      geonameId: null,
      country: 'ML',
      admin1: 'Gao',
      lat: null,
      lon: null,
      precision: 'admin1',
    },
    actors: [
      { name: 'Norland army', role: 'participant', stances: {} },
      { name: 'Hill Front', role: 'participant', stances: { claims: ['s4'] } },
    ],
    weapons: [],
    reports: ['r3'],
    claims: ['r3#2'],
    points: [point('killed', 'all', null, null, null), point('wounded', 'all', 3, 3, 3)],
  },
  {
    id: 'i4',
    label: 'Abduction in Sul, 1 March 2031',
    type: 'Abduction/forced disappearance',
    date: { edtf: '2031-03-01', precision: 'day' },
    place: {
      name: 'Sul',
      geonameId: null,
      country: 'NG',
      admin1: 'Borno',
      lat: 11.8,
      lon: 13.1,
      precision: 'exact',
    },
    actors: [],
    weapons: [],
    reports: ['r1'],
    claims: [],
    points: [point('captured', 'all', 8, 8, 8)],
  },
];

export const DOSSIER: Dossier = {
  format: 1,
  program: 'corroborate 0.0.0-test',
  collection: null,
  reports: [
    {
      id: 'r1',
      file: null,
      outlet: 'Norland Gazette',
      title: 'Twelve killed, "says" ministry, in Miradon',
      published: '2031-03-04',
      url: 'https://gazette.example/1',
      sha256: 'a'.repeat(64),
      language: 'en',
      copyOf: null,
    },
    {
      id: 'r2',
      file: null,
      outlet: 'Valley Wire',
      title: '=HYPERLINK("http://evil.example")',
      published: '2031-03-05',
      url: null,
      sha256: 'b'.repeat(64),
      language: 'en',
      copyOf: null,
    },
    {
      id: 'r3',
      file: 'c.txt',
      outlet: null,
      title: null,
      published: null,
      url: null,
      sha256: 'c'.repeat(64),
      language: null,
      copyOf: 'r2',
    },
  ],
  sources: SOURCES,
  claims: [
    claim('r1#1', 'i1', exact(12), { sources: [source('s1')] }),
    claim('r2#1', 'i1', exact(20), { sources: [source('s3'), source('s2')] }),
    claim('r2#2', 'i1', exact(4), {
      victims: { text: 'children, "four" of them', category: 'child', affiliation: null },
      partOf: 'r2#1',
      sources: [source('s2')],
    }),
    claim('r2#3', 'i2', { low: 24, high: null, bound: 'dozens', text: 'dozens' }),
    claim('r3#1', 'i1', exact(14), { status: 'superseded', sources: [source('s2')] }),
    claim('r3#2', 'i3', { low: null, high: null, bound: 'unspecified', text: '' }),
  ],
  incidents: INCIDENTS,
  agreements: [],
};
