import type { Report } from '../../src/format/report.ts';

/** A small generator of numbers, the same for the same seed. */
export function random(seed: number): () => number {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = Math.imul(a ^ (a >>> 15), a | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** An invented incident: what all its reports agree on. */
export interface Invented {
  town: string;
  street: string;
  day: string;
  weekday: string;
  kind: (typeof KINDS)[number];
  killed: number;
  wounded: number;
  victims: string;
  name: string;
}

const SYLLABLES =
  'bar cor den fel gor hul ist jav kem lor mun nar ost pel quin ras sol tor ulv vek wes yar zan'.split(' ');
const ENDS = 'ford mouth stead wick ham gate bury ness holm crest dale moor'.split(' ');
const STREETS =
  'Mill Tanner Chapel Granary Orchard Ferry Lantern Copper Weaver Saddler Anvil Barley Cinder Drover Ember Falcon Glover Hazel Ivory Juniper'.split(
    ' ',
  );
const KINDS = [
  { noun: 'bombing', attack: 'A car bomb', hit: 'exploded', it: 'The blast' },
  { noun: 'shooting', attack: 'Gunmen', hit: 'opened fire', it: 'The shooting' },
  { noun: 'shelling', attack: 'Mortar rounds', hit: 'landed', it: 'The shelling' },
  { noun: 'air strike', attack: 'Two air strikes', hit: 'hit', it: 'The strikes' },
] as const;
const VICTIMS = 'people,workers,shoppers,farmers,students,travellers,miners,fishermen'.split(',');
const FIRST = 'Abel Bruna Cosmo Delia Ewan Fenna Goran Hilde Ivo Jorun Kaspar Lotte'.split(' ');
const DAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

/** Invents `n` incidents, all different in town and street, spread over days from `start` on. */
export function invent(n: number, seed: number, start = '2019-01-01', spread = 2 * n): Invented[] {
  const next = random(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)];
  const word = () => {
    const w = pick(SYLLABLES) + pick(SYLLABLES) + pick(ENDS);
    return w[0].toUpperCase() + w.slice(1);
  };
  const towns = new Set<string>();
  return Array.from({ length: n }, (_, k) => {
    let town = word();
    while (towns.has(town)) town = word();
    towns.add(town);
    const time = Date.parse(start) + Math.floor(next() * spread) * 86_400_000;
    return {
      town,
      street: `${pick(STREETS)} ${pick(['Street', 'Lane', 'Road'])}`,
      day: new Date(time).toISOString().slice(0, 10),
      weekday: DAYS[new Date(time).getUTCDay()],
      kind: pick(KINDS),
      killed: 2 + ((k * 7 + Math.floor(next() * 5)) % 40),
      wounded: 3 + Math.floor(next() * 40),
      victims: pick(VICTIMS),
      name: `${pick(FIRST)} ${word()}`,
    };
  });
}

/** How the outlets of the generator write; each gives the same facts in words of its own. */
const STYLES: readonly ((i: Invented) => string)[] = [
  (i) =>
    `${i.kind.attack} ${i.kind.hit} on ${i.street} in ${i.town} on ${i.weekday}, killing ${i.killed} ${i.victims} and wounding ${i.wounded} others, police said. ` +
    `${i.kind.it} shook houses as far as the station, residents of ${i.town} said. Nobody has claimed responsibility. The mayor, ${i.name}, asked people to stay at home.`,
  (i) =>
    `At least ${i.killed} ${i.victims} were killed in ${i.town} on ${i.weekday}, the ${i.town} hospital said. Another ${i.wounded} were wounded. ` +
    `${i.kind.attack} ${i.kind.hit} near ${i.street} as shops were opening. "We ran and did not look back," said a baker. Mayor ${i.name} called it a black day for the town.`,
  (i) =>
    `${i.town} mourned on the day after ${i.kind.attack.toLowerCase()} ${i.kind.hit} on ${i.street}. Officials said ${i.killed} ${i.victims} had been killed on ${i.weekday} and ${i.wounded} wounded. ` +
    `${i.name}, who has been mayor of ${i.town} since spring, visited the wounded and promised an inquiry.`,
];

/** The report of an incident in one outlet's style, published the day after. */
export function write(i: Invented, style: number, id: string): Report {
  const published = new Date(Date.parse(i.day) + 86_400_000).toISOString().slice(0, 10);
  const outlet = `Outlet ${style + 1}`;
  const title = [
    `${i.killed} killed in ${i.town} ${i.kind.noun}`,
    `${i.killed} ${i.victims} dead in ${i.town}`,
    `${i.town} mourns`,
  ][style];
  return { id, title, text: STYLES[style](i), published, outlet };
}

/** One to three reports of each incident, with ids that say nothing; `truth` holds the incident of each. */
export function collection(
  incidents: readonly Invented[],
  seed: number,
): { reports: Report[]; truth: Map<string, number> } {
  const next = random(seed);
  const truth = new Map<string, number>();
  const reports = incidents.flatMap((i, k) =>
    Array.from({ length: 1 + Math.floor(next() * STYLES.length) }, (_, style) => {
      const id = `r${Math.floor(next() * 1e9).toString(36)}${k}${style}`;
      truth.set(id, k);
      return write(i, style, id);
    }),
  );
  return { reports, truth };
}

/** The same reports in another order. */
export function shuffle<T>(list: readonly T[], seed: number): T[] {
  const next = random(seed);
  return list
    .map((x) => [next(), x] as const)
    .sort((a, b) => a[0] - b[0])
    .map(([, x]) => x);
}
