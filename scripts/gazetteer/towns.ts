import { readFileSync } from 'node:fs';
import { KIND, NAME, NONE } from '../../src/reading/places/gazetteer/format.ts';
import { nameKey } from '../../src/reading/places/gazetteer/keys.ts';
import { howShort, type Row } from './row.ts';
import { lexiconFile, TOWNS } from './sources.ts';

interface NicknameEntry {
  names: string[];
  country: string;
  town: string;
}

const TOWN_KINDS: Record<string, number> = {
  PPLC: KIND.capital,
  PPLA: KIND.seat1,
  PPLA2: KIND.seat2,
  PPLA3: KIND.seat3,
  PPLA4: KIND.seat4,
  PPLA5: KIND.seat4,
  PPL: KIND.town,
  PPLG: KIND.town,
  STLMT: KIND.town,
  PPLX: KIND.section,
};

/** Towns and villages, each under its divisions. */
export function addTowns(
  rows: Row[],
  divisionRows: Record<string, number>,
  admin2Rows: Map<string, number>,
): void {
  for (const line of readFileSync(TOWNS, 'utf8').split('\n')) {
    const f = line.split('\t');
    if (f.length < 15) continue;
    const [id, name, ascii, alternates, lat, lon, , code, country, , a1, a2] = f;
    const names = new Map<string, number>([[name, NAME.own]]);
    if (ascii && !names.has(ascii)) names.set(ascii, NAME.own);
    for (const alt of alternates.split(','))
      if (isLatinName(alt) && !names.has(alt)) names.set(alt, NAME.alternate);
    rows.push({
      id: Number(id),
      name: ascii || name,
      lat: Number(lat),
      lon: Number(lon),
      population: Number(f[14]) || 0,
      country,
      kind: TOWN_KINDS[code] ?? KIND.locality,
      admin1: divisionRows[`${country}.${a1}`] ?? NONE,
      admin2: admin2Rows.get(`${country}.${a1}.${a2}`) ?? NONE,
      names: [...names],
    });
  }
}

/** Alternates in other scripts cannot match, and airport codes must not. */
function isLatinName(name: string): boolean {
  return name.length > 2 && /^[\p{Script=Latin}\p{M}'’‘`ʻ. -]+$/u.test(name) && !/^[A-Z]{2,4}$/.test(name);
}

/**
 * Names that news has for towns, on the largest town of the name.
 * @throws when the gazetteer has no such town
 */
export function addNicknames(rows: Row[], firstTown: number): void {
  const best = new Map<string, Row>();
  for (const r of rows.slice(firstTown)) {
    const key = `${r.country} ${nameKey(r.name)}`;
    if ((best.get(key)?.population ?? -1) < r.population) best.set(key, r);
  }
  for (const { names, country, town } of lexiconFile<NicknameEntry>('nicknames')) {
    const row = best.get(`${country} ${nameKey(town)}`);
    if (!row) throw new Error(`nicknames: the gazetteer has no town "${town}" in ${country}`);
    for (const n of names) row.names.push([n, howShort(n)]);
  }
}
