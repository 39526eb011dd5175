import {
  DEGREE,
  type Header,
  KIND,
  SECTIONS,
  type SectionName,
  STARTS,
} from '../../src/reading/places/gazetteer/format.ts';
import { check, hash, looseKey, nameKey } from '../../src/reading/places/gazetteer/keys.ts';
import type { Collected } from './collect.ts';
import type { Row } from './row.ts';

/** Names of towns in these states were put into Latin letters from other scripts, each in many ways. */
const TRANSLITERATED = new Set(
  'AE AF AM AZ BD BG BH BY DZ EG ER ET GE IL IN IQ IR JO KG KW KZ LB LK LY MA MK MM MN MR NP OM PK PS QA RS RU SA SD SO SS SY TJ TM TN UA UZ YE'.split(
    ' ',
  ),
);

/** The bytes of gazetteer.bin: a header in JSON, then the sections that it names (see gazetteer/format.ts). */
export function encode({ rows, countryRows, divisionRows }: Collected): Buffer {
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
