import type { Report } from '../../../format/report.ts';
import { nameKey } from '../gazetteer/keys.ts';
import type { Gazetteer } from '../gazetteer/load.ts';

/** Where a report's readers are, as far as the outlet's name or address tells. */
export interface OutletHints {
  /** ISO code, or null. */
  country: string | null;
  /** Rows of places whose name is in the outlet's ("Marn Tribune", marntribune.com). */
  places: Set<number>;
}

const DOMAINS: Record<string, string> = {
  uk: 'GB',
  ca: 'CA',
  au: 'AU',
  nz: 'NZ',
  ie: 'IE',
  in: 'IN',
  pk: 'PK',
  za: 'ZA',
  ru: 'RU',
  il: 'IL',
  us: 'US',
  ng: 'NG',
  ke: 'KE',
  lk: 'LK',
  ph: 'PH',
  sg: 'SG',
  my: 'MY',
  jm: 'JM',
};

/** Reads an outlet's name or host name. */
export function outletHints(report: Report, names: Gazetteer): OutletHints {
  const outlet = report.outlet ?? hostOf(report.url);
  if (!outlet) return { country: null, places: new Set() };
  const host = /^[\w.-]+\.[a-z]{2,}$/i.test(outlet) ? outlet.toLowerCase() : null;
  if (!host) return { country: null, places: placesInName(nameKey(outlet).split(' '), names) };
  const labels = host.split('.');
  const country = DOMAINS[labels[labels.length - 1]] ?? null;
  const places = new Set<number>();
  for (const label of labels.slice(0, -1)) if (label.length > 4) addPlacesIn(label, places, names);
  return { country, places };
}

function hostOf(url: string | null | undefined): string | null {
  return url?.match(/^https?:\/\/([^/:]+)/i)?.[1] ?? null;
}

function placesInName(words: string[], names: Gazetteer): Set<number> {
  const places = new Set<number>();
  for (let i = 0; i < words.length; i++) {
    for (let e = Math.min(words.length, i + 3); e > i; e--) {
      const hits = names.byKey(words.slice(i, e).join(' '));
      for (const h of hits) places.add(h.row);
      if (hits.length) break;
    }
  }
  return places;
}

/** Names at the start of a host label, longest first: "marntribune" holds Marn. */
function addPlacesIn(label: string, places: Set<number>, names: Gazetteer): void {
  const from = label.replace(/^the(?=.{5})|^my(?=.{5})|^thisis/, '').replace(/-/g, '');
  for (let length = from.length; length >= 4; length--) {
    const hits = names.byKey(from.slice(0, length));
    for (const h of hits) places.add(h.row);
    if (hits.length) return;
  }
}
