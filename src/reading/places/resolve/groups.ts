import type { Doc } from '../../../language/doc.ts';
import type { Scored } from '../detect/detect.ts';
import { KIND, NAME } from '../gazetteer/format.ts';
import { nameKey } from '../gazetteer/keys.ts';
import type { Gazetteer, Hit } from '../gazetteer/load.ts';
import { placeOfDemonym } from '../states.ts';
import { readSurroundings, type Surroundings } from './surroundings.ts';

/** One place that a name may mean. */
export interface Sense {
  row: number;
  /** NAME.own, NAME.short, ... */
  how: number;
  loose: boolean;
  /** What speaks for it by itself, and with its company. */
  own: number;
  score: number;
  /** Share of belief among the senses of its group. */
  p: number;
}

export interface Mention {
  doc: Doc;
  c: Scored;
}

/** All mentions of one name in one use ("Marn", "Marn province"): they have one sense. */
export interface Group extends Surroundings {
  key: string;
  mentions: Mention[];
  senses: Sense[];
  /** Does a national capital have this name? */
  capital: boolean;
  /** First-order divisions that have a larger town of their own name, which is the likelier. */
  seats: Set<number>;
}

const MOST_SENSES = 40;
/** People in a town that is meant by its bare name rather than the division around it. */
const LARGER = 50_000;
/** People in a place whose every spelling the gazetteer has, so that a short likeness is none. */
const WELL_KNOWN = 500_000;
const FIRST = /^(?:provinces?|governorates?|oblasts?|states?|regions?)$/;
const SECOND = /^(?:districts?|counties|parish|subdistrict)$/;

/** States of English speakers, where a bare "Quebec" or "New York" is the division as often, and other names are old ones. */
const ENGLISH = new Set(['US', 'GB', 'CA', 'AU', 'NZ', 'IE']);

/** Whether a country (ISO, two letters) is one of these. */
export function isEnglish(country: string): boolean {
  return ENGLISH.has(country);
}

/** The names of a report with their possible senses and what the text says beside them. */
export function groupMentions(fields: { doc: Doc; found: Scored[] }[], names: Gazetteer): Group[] {
  const groups = new Map<string, Group>();
  for (const { doc, found } of fields) {
    for (let n = 0; n < found.length; n++) {
      const c = found[n];
      const said = readSurroundings(doc, found, n, names);
      const id = c.kind === 'demonym' ? `~${c.key}` : `${c.key || doc.slice(c.first, c.end)}|${said.level}`;
      const g = groups.get(id);
      if (g) {
        for (const row of said.within) g.within.add(row);
        for (const key of said.towns) g.towns.add(key);
        g.town ||= said.town;
        g.quarter ||= said.quarter;
        g.mentions.push({ doc, c });
      } else {
        const senses = sensesOf(c, names);
        const capital = senses.some(({ row }) => names.kinds[row] === KIND.capital);
        const seats = seatsOf(senses, names);
        groups.set(id, { ...said, key: c.key, mentions: [{ doc, c }], senses, capital, seats });
      }
    }
  }
  return [...groups.values()];
}

function seatsOf(senses: Sense[], names: Gazetteer): Set<number> {
  const seats = new Set<number>();
  for (const { row } of senses) {
    const kind = names.kinds[row];
    const division = names.admin1s[row];
    if (kind > KIND.capital || isEnglish(names.country(row)) || !senses.some((s) => s.row === division))
      continue;
    if (kind >= KIND.seat1 || names.populations[row] > LARGER) seats.add(division);
  }
  return seats;
}

function sensesOf(c: Scored, names: Gazetteer): Sense[] {
  if (c.kind === 'demonym') return demonymSenses(c.key, names);
  const hits = hitsOf(c, names);
  const { kinds, populations } = names;
  const most =
    hits.length <= MOST_SENSES
      ? hits
      : [...hits]
          .sort(
            (a, b) => kinds[b.row] - kinds[a.row] || populations[b.row] - populations[a.row] || a.row - b.row,
          )
          .slice(0, MOST_SENSES);
  return most.map((hit) => ({ ...hit, own: 0, score: 0, p: 0 }));
}

function hitsOf(c: Scored, names: Gazetteer): readonly Hit[] {
  let hits = names.byKey(c.key);
  if (!c.abbreviated && hits.some((h) => h.how === NAME.abbreviation))
    hits = hits.filter((h) => h.how !== NAME.abbreviation);
  if (!hits.length && c.rule === 'places/division') return divisionHits(c.key, names);
  if (hits.some(({ row }) => names.kinds[row] <= KIND.capital)) return hits;
  const loose = names
    .byLooseKey(c.key)
    .filter(({ row }) => names.populations[row] < WELL_KNOWN || c.key.length > 8);
  return loose.length ? [...hits, ...loose] : hits;
}

/** "Marn Province", "Marn Governorate", "Marn counties": the division called Marn. */
function divisionHits(key: string, names: Gazetteer): readonly Hit[] {
  const cut = key.lastIndexOf(' ');
  const word = key.slice(cut + 1);
  const kind = FIRST.test(word) ? KIND.admin1 : SECOND.test(word) ? KIND.admin2 : -1;
  const isDivision = ({ row }: Hit) => names.kinds[row] === kind;
  const hits = names.byKey(key.slice(0, cut)).filter(isDivision);
  return hits.length ? hits : names.byLooseKey(key.slice(0, cut)).filter(isDivision);
}

function demonymSenses(key: string, names: Gazetteer): Sense[] {
  const named = placeOfDemonym(key);
  if (!named) return [];
  const { kinds } = names;
  const best = names
    .byKey(nameKey(named.place))
    .filter(
      ({ row }) => kinds[row] >= KIND.admin1 && (!named.country || names.country(row) === named.country),
    )
    .sort((a, b) => kinds[b.row] - kinds[a.row])[0];
  return best ? [{ ...best, own: 0, score: 0, p: 1 }] : [];
}
