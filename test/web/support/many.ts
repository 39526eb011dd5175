import { type Insertable, sql } from 'kysely';
import type { Database } from '../../../src/archive/database.ts';
import { columnsOf } from '../../../src/archive/link-write.ts';
import type { IncidentTable } from '../../../src/archive/schema.ts';
import type { Incident, Point, Verdict } from '../../../src/format/dossier.ts';

/** A country's share, with provinces around which its towns lie. */
const LANDS: [string, [name: string, lat: number, lon: number][]][] = [
  [
    'SY',
    [
      ['Aleppo', 36.2, 37.2],
      ['Idlib', 35.9, 36.6],
      ['Homs', 34.7, 37.5],
      ['Deir ez-Zor', 35.2, 40.2],
    ],
  ],
  [
    'YE',
    [
      ["Ta'izz", 13.6, 44],
      ['Saada', 16.9, 43.7],
      ['Hodeidah', 14.8, 43.1],
    ],
  ],
  [
    'SD',
    [
      ['North Darfur', 13.6, 25.3],
      ['Khartoum', 15.6, 32.5],
    ],
  ],
  [
    'UA',
    [
      ['Donetsk', 48, 37.8],
      ['Kharkiv', 49.9, 36.4],
      ['Kherson', 46.7, 32.8],
    ],
  ],
  [
    'MM',
    [
      ['Sagaing', 22.5, 95.6],
      ['Shan', 21.2, 97.6],
    ],
  ],
  ['ML', [['Mopti', 14.6, -3.6]]],
  ['SO', [['Lower Shabelle', 2, 44.5]]],
];
const KINDS: [type: string, words: string, weapon: string | null][] = [
  ['Air/drone strike', 'Air strikes', 'aircraft'],
  ['Shelling/artillery/missile attack', 'Shelling', 'artillery'],
  ['Armed clash', 'Clashes', null],
  ['Attack', 'Attack', 'gun'],
  ['Remote explosive/landmine/IED', 'Roadside bomb', 'IED'],
  ['Suicide bomb', 'Suicide bombing', 'suicide vest'],
];
const VERDICTS: Verdict[] = ['single-source', 'agreed', 'compatible', 'updated', 'contested'];
const ACTORS = ['Norland army', 'River Front', 'Hill Brigades', 'Coast Guard Command', 'Union of the Plain'];
const SYLLABLES = 'ba del mor sa tir kan ul fes har no qam ri sul ta wen zor'.split(' ');

/** Numbers in [0, 1) that are the same every time (mulberry32). */
export function dice(seed: number): () => number {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Incidents of invented towns over ten years, as a large archive holds them; the same for the same number. */
export function manyIncidents(n: number): { incident: Incident; status: string }[] {
  const roll = dice(7);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(roll() * list.length)];
  return Array.from({ length: n }, (_, k) => {
    const [country, provinces] = LANDS[Math.floor(roll() ** 2 * LANDS.length)];
    const [admin1, lat, lon] = pick(provinces);
    const town = sentence(`${pick(SYLLABLES)}${pick(SYLLABLES)}${roll() < 0.3 ? pick(SYLLABLES) : ''}`);
    const [type, words, weapon] = pick(KINDS);
    const day = new Date(Date.UTC(2015, 0, 1 + Math.floor(roll() * 3650))).toISOString().slice(0, 10);
    const toll = roll() < 0.2 ? null : Math.floor(Math.exp(roll() * 4.6));
    const verdict = toll === null ? 'single-source' : VERDICTS[Math.floor(roll() ** 1.6 * VERDICTS.length)];
    const high = toll === null ? null : verdict === 'contested' ? toll * 2 + 3 : toll;
    const actors = [...new Set([pick(ACTORS), pick(ACTORS)])];
    const incident: Incident = {
      id: `i${String(k).padStart(6, '0')}`,
      label: `${words} in ${town}`,
      type,
      date: { edtf: day, precision: 'day' },
      place: {
        name: town,
        geonameId: null,
        country,
        admin1,
        lat: lat + (roll() - 0.5) * 1.6,
        lon: lon + (roll() - 0.5) * 1.6,
        precision: roll() < 0.7 ? 'near' : 'admin1',
      },
      actors: actors.map((name, j) => ({ name, role: j ? 'target' : 'perpetrator', stances: {} })),
      weapons: weapon ? [{ type: weapon, count: null }] : [],
      reports: [],
      claims: [],
      points: toll === null ? [] : [point(toll, high!, verdict)],
    };
    return { incident, status: roll() < 0.6 ? 'unreviewed' : roll() < 0.5 ? 'in-review' : 'reviewed' };
  });
}

const point = (low: number, high: number, verdict: Verdict): Point => ({
  attribute: 'killed',
  victims: 'all',
  low,
  best: Math.floor((low + high) / 2),
  high,
  open: high % 5 === 0,
  policy: 'median-of-origins',
  verdict,
  origins: verdict === 'single-source' ? 1 : 2,
  positions: ['Norland health ministry', 'Valley Monitor'].map((origin, k) => ({
    low: k ? high : low,
    high: k ? high : low,
    origin,
    claims: [],
    asOf: null,
  })),
  relations: [],
});

const sentence = (s: string) => s[0].toUpperCase() + s.slice(1);
const BATCH = 500;

/** Puts them into an archive as if reports had told of them. */
export async function fillIncidents(db: Database, n: number): Promise<void> {
  const rows = manyIncidents(n).map(({ incident, status }, k) => ({
    ...columnsOf(incident, new Map()),
    id: incident.id,
    reports: 1 + (k % 4),
    status,
    assigned_to: null,
    body: JSON.stringify(incident),
  })) as Insertable<IncidentTable>[];
  for (let k = 0; k < rows.length; k += BATCH) {
    const batch = rows.slice(k, k + BATCH);
    await db.insertInto('incident').values(batch).execute();
    await sql`select summarise_incidents(${batch.map((r) => r.id)}::text[])`.execute(db);
  }
}
