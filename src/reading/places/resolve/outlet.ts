import type { Report } from '../../../format/report.ts';
import { type LexiconEntry, lexicon } from '../../../lexicon/load.ts';
import { KIND, NONE } from '../gazetteer/format.ts';
import { nameKey } from '../gazetteer/keys.ts';
import type { Gazetteer } from '../gazetteer/load.ts';

/** Where a report's readers are, as far as the outlet's name or address tells. */
export interface OutletHints {
  /** ISO code, or null. */
  country: string | null;
  /** Row of the first-order division, NONE when unknown. */
  admin1: number;
  /** Row of the town its newsroom is in, NONE when unknown. */
  home: number;
  /** Rows of places whose name is in the outlet's ("Marn Tribune", marntribune.com). */
  places: Set<number>;
}

interface HomesEntry extends LexiconEntry {
  /** `id` is a state ("NZ") or a division ("US.TX"). Host name to town. */
  hosts: Record<string, string | null>;
}

/** Top-level domains of states whose outlets use them. */
const DOMAINS: Record<string, string> = {
  au: 'AU',
  ca: 'CA',
  ie: 'IE',
  il: 'IL',
  in: 'IN',
  jm: 'JM',
  ke: 'KE',
  lk: 'LK',
  my: 'MY',
  ng: 'NG',
  nz: 'NZ',
  ph: 'PH',
  pk: 'PK',
  ru: 'RU',
  sg: 'SG',
  sy: 'SY',
  uk: 'GB',
  us: 'US',
  za: 'ZA',
};

let homes: Map<string, { division: string; town: string | null }> | null = null;

function homeOf(host: string): { division: string; town: string | null } | undefined {
  if (!homes) {
    homes = new Map();
    for (const { id, hosts } of lexicon<HomesEntry>('outlet-homes'))
      for (const [name, town] of Object.entries(hosts)) homes.set(name, { division: id, town });
  }
  return homes.get(host);
}

/** Reads an outlet's name or host name. */
export function outletHints(report: Report, names: Gazetteer): OutletHints {
  const hints: OutletHints = { country: null, admin1: NONE, home: NONE, places: new Set() };
  const outlet = report.outlet ?? hostOf(report.url);
  if (!outlet) return hints;
  if (!/^[\w.-]+\.[a-z]{2,}$/i.test(outlet)) {
    addPlacesIn(nameKey(outlet).split(' '), hints.places, names);
    return hints;
  }
  const host = outlet.toLowerCase().replace(/^www\./, '');
  const labels = host.split('.');
  hints.country = DOMAINS[labels[labels.length - 1]] ?? null;
  for (const label of labels.slice(0, -1)) if (label.length > 4) addPlacesInHost(label, hints.places, names);
  const home = homeOf(host);
  if (home) settleHome(home.division, home.town, hints, names);
  return hints;
}

function hostOf(url: string | null | undefined): string | null {
  return url?.match(/^https?:\/\/([^/:]+)/i)?.[1] ?? null;
}

function settleHome(division: string, town: string | null, hints: OutletHints, names: Gazetteer): void {
  hints.country = division.slice(0, 2);
  if (division.length > 2) hints.admin1 = names.divisionRow(division);
  if (!town) return;
  let best = -1;
  for (const { row } of names.byKey(nameKey(town))) {
    if (names.kinds[row] > KIND.capital || names.country(row) !== hints.country) continue;
    if (hints.admin1 !== NONE && names.admin1s[row] !== hints.admin1) continue;
    if (names.populations[row] > best) {
      best = names.populations[row];
      hints.home = row;
    }
  }
}

function addPlacesIn(words: string[], places: Set<number>, names: Gazetteer): void {
  for (let i = 0; i < words.length; i++) {
    for (let e = Math.min(words.length, i + 3); e > i; e--) {
      const hits = names.byKey(words.slice(i, e).join(' '));
      for (const h of hits) places.add(h.row);
      if (hits.length) break;
    }
  }
}

/** The name at the start of a host label, longest first: "marntribune" holds Marn. */
function addPlacesInHost(label: string, places: Set<number>, names: Gazetteer): void {
  const from = label.replace(/^the(?=.{5})|^my(?=.{5})|^thisis/, '').replace(/-/g, '');
  for (let length = Math.min(from.length, 30); length >= 4; length--) {
    const hits = names.byKey(from.slice(0, length));
    for (const h of hits) places.add(h.row);
    if (hits.length) return;
  }
}
