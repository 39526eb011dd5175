import { readFileSync } from 'node:fs';
import { packageFile } from '../../../root.ts';
import { DEGREE, type Header, NONE, SECTIONS, type SectionName } from './format.ts';
import { check, hash, looseKey } from './keys.ts';

/** One name found in the gazetteer: the place's row and how the name belongs to it. */
export interface Hit {
  row: number;
  /** NAME.own, NAME.short or NAME.alternate. */
  how: number;
  /** True when only the transliteration-insensitive keys agree. */
  loose: boolean;
}

/** Kilometres over which closeness fades. */
const FADE = 120;
/** Names kept of those looked up. */
const MOST_KNOWN = 50_000;

/** All places and their names, as typed arrays over one buffer. Rows are indexes. */
export class Gazetteer {
  readonly size: number;
  readonly ids: Uint32Array;
  readonly populations: Uint32Array;
  /** Rows of the divisions a place lies in; NONE when there is none. */
  readonly admin1s: Uint32Array;
  readonly admin2s: Uint32Array;
  readonly kinds: Uint8Array;
  readonly #header: Header;
  readonly #lats: Int32Array;
  readonly #lons: Int32Array;
  readonly #countries: Uint8Array;
  readonly #names: Uint8Array;
  readonly #nameOffsets: Uint32Array;
  readonly #plain: NameIndex;
  readonly #loose: NameIndex;
  readonly #starts: Uint8Array;
  /** Names looked up before; a cache. */
  readonly #known = new Map<string, readonly Hit[]>();

  constructor(file: Uint8Array) {
    const view = new DataView(file.buffer, file.byteOffset);
    const headerLength = view.getUint32(0, true);
    this.#header = JSON.parse(utf8(file.subarray(4, 4 + headerLength))) as Header;
    const base = file.byteOffset + 4 + headerLength;
    const sizes = new Map<SectionName, number>(SECTIONS);
    const array = (name: SectionName) => {
      const [offset, bytes] = this.#header.sections[name];
      return [file.buffer, base + offset, bytes / sizes.get(name)!] as [ArrayBuffer, number, number];
    };
    this.ids = new Uint32Array(...array('ids'));
    this.size = this.ids.length;
    this.populations = new Uint32Array(...array('populations'));
    this.admin1s = new Uint32Array(...array('admin1s'));
    this.admin2s = new Uint32Array(...array('admin2s'));
    this.kinds = new Uint8Array(...array('kinds'));
    this.#lats = new Int32Array(...array('lats'));
    this.#lons = new Int32Array(...array('lons'));
    this.#countries = new Uint8Array(...array('countries'));
    this.#names = new Uint8Array(...array('names'));
    this.#nameOffsets = new Uint32Array(...array('nameOffsets'));
    this.#starts = new Uint8Array(...array('starts'));
    this.#plain = new NameIndex(
      new Uint32Array(...array('plainHashes')),
      new Uint32Array(...array('plainRefs')),
      new Uint16Array(...array('plainChecks')),
    );
    this.#loose = new NameIndex(
      new Uint32Array(...array('looseHashes')),
      new Uint32Array(...array('looseRefs')),
      new Uint16Array(...array('looseChecks')),
    );
  }

  /** Degrees. */
  lat(row: number): number {
    return this.#lats[row] / DEGREE;
  }

  /** Degrees. */
  lon(row: number): number {
    return this.#lons[row] / DEGREE;
  }

  name(row: number): string {
    return utf8(this.#names.subarray(this.#nameOffsets[row], this.#nameOffsets[row + 1]));
  }

  /** ISO 3166-1 alpha-2, '' for places of no state. */
  country(row: number): string {
    return this.#header.codes[this.#countries[row]];
  }

  /** The row of a state by ISO code, or NONE. */
  countryRow(code: string): number {
    return this.#header.countryRows[code] ?? NONE;
  }

  /** The row of a first-order division by "CC.code" ("US.TX"), or NONE. */
  divisionRow(code: string): number {
    return this.#header.divisionRows[code] ?? NONE;
  }

  /** Is there any place with this plain key? */
  hasKey(key: string): boolean {
    return this.#plain.has(key);
  }

  /** All places of this name, by its plain key. */
  byKey(key: string): readonly Hit[] {
    let hits = this.#known.get(key);
    if (!hits) {
      if (this.#known.size >= MOST_KNOWN) this.#known.clear();
      hits = this.#plain.find(key, false);
      this.#known.set(key, hits);
    }
    return hits;
  }

  /** Most words that a name starting with this word has; 0 when none starts so. May be too high, never too low. */
  longestFrom(word: string): number {
    return this.#starts[hash(word) & (this.#starts.length - 1)];
  }

  /** 1 at the same point, fading with distance: about 0.37 at 120 km. */
  closeness(a: number, b: number): number {
    const dLat = (this.#lats[a] - this.#lats[b]) / DEGREE;
    if (dLat > 5 || dLat < -5) return 0;
    const dLon =
      ((this.#lons[a] - this.#lons[b]) / DEGREE) * Math.cos(this.#lats[a] * (Math.PI / 180 / DEGREE));
    if (dLon > 5 || dLon < -5) return 0;
    return Math.exp((-111 / FADE) * Math.sqrt(dLat * dLat + dLon * dLon));
  }

  /** All places that may be spelt so, where names were put into Latin letters from another script. */
  byLooseKey(key: string): readonly Hit[] {
    const skeleton = looseKey(key);
    return skeleton ? this.#loose.find(skeleton, true) : [];
  }
}

/** Not looked up yet. */
const UNKNOWN = 0xffffffff;

/** Names by hash: a table of first positions by the hash's upper 16 bits, filled as it is used, then a short scan. */
class NameIndex {
  readonly #hashes: Uint32Array;
  readonly #refs: Uint32Array;
  readonly #checks: Uint16Array;
  readonly #starts = new Uint32Array(0x10001).fill(UNKNOWN);

  constructor(hashes: Uint32Array, refs: Uint32Array, checks: Uint16Array) {
    this.#hashes = hashes;
    this.#refs = refs;
    this.#checks = checks;
  }

  /** Position of the first name whose hash begins with these 16 bits, or with more. */
  #start(bucket: number): number {
    const known = this.#starts[bucket];
    if (known !== UNKNOWN) return known;
    let low = 0;
    let high = this.#hashes.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#hashes[middle] >>> 16 < bucket) low = middle + 1;
      else high = middle;
    }
    this.#starts[bucket] = low;
    return low;
  }

  has(key: string): boolean {
    return this.#first(hash(key), key) >= 0;
  }

  find(key: string, loose: boolean): Hit[] {
    const h = hash(key);
    const out: Hit[] = [];
    let i = this.#first(h, key);
    if (i < 0) return out;
    const c = check(key);
    for (; i < this.#hashes.length && this.#hashes[i] === h; i++) {
      if (this.#checks[i] === c) out.push({ row: this.#refs[i] >>> 4, how: this.#refs[i] & 15, loose });
    }
    return out;
  }

  #first(h: number, key: string): number {
    const end = this.#start((h >>> 16) + 1);
    for (let i = this.#start(h >>> 16); i < end; i++) {
      if (this.#hashes[i] === h) {
        const c = check(key);
        for (let j = i; j < end && this.#hashes[j] === h; j++) if (this.#checks[j] === c) return j;
        return -1;
      }
    }
    return -1;
  }
}

function utf8(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
}

let loaded: Gazetteer | null = null;

/**
 * The gazetteer, read when first asked for.
 * @throws when the data folder was not built
 */
export function gazetteer(): Gazetteer {
  if (loaded) return loaded;
  const url = packageFile('data/gazetteer.bin');
  let file: Uint8Array;
  try {
    const read = readFileSync(url);
    // Typed arrays need a start on a multiple of four.
    file = read.byteOffset % 4 === 0 ? read : Uint8Array.from(read);
  } catch (cause) {
    throw new Error('The gazetteer is not built: run "npm run build:data" first.', { cause });
  }
  loaded = new Gazetteer(file);
  return loaded;
}
