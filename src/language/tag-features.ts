import { mix, mix2, mix3 } from './hash.ts';
import { Shape, type Vocabulary } from './vocabulary.ts';

/** Number of features of one token. */
export const TAG_FEATURES = 27;

/** Places before and after a sentence, so that features may look past its ends. */
const PAD = 2;

/** How a sentence uses capitals: in a headline a capital says nothing of a name. */
const Casing = { normal: 0, allCapitals: 1, titled: 2, noCapitals: 3 } as const;

/** What the tagger sees of one sentence; made once and filled anew for each, so that reading makes no garbage. */
export class TagContext {
  length = 0;
  word = new Int32Array(64);
  suffix1 = new Int32Array(64);
  suffix2 = new Int32Array(64);
  suffix3 = new Int32Array(64);
  suffix4 = new Int32Array(64);
  prefix2 = new Int32Array(64);
  prefix3 = new Int32Array(64);
  shape = new Int32Array(64);
  /** Set of tags that the dictionary allows, -1 when unknown. */
  entry = new Int32Array(64);
  tag = new Int32Array(64);
  readonly features = new Int32Array(TAG_FEATURES);

  /** Reads tokens [first, end) of a document; `lookUp` gives a type's entry in the tag dictionary. */
  fill(
    vocab: Vocabulary,
    types: Int32Array,
    first: number,
    end: number,
    lookUp: (word: number) => number,
  ): void {
    const n = end - first;
    this.length = n;
    if (n + 2 * PAD > this.word.length) this.#grow(2 * (n + 2 * PAD));
    const casing = casingOf(vocab, types, first, end);
    for (let j = 0; j < PAD; j++) {
      this.#edge(j, 1 + j);
      this.#edge(n + PAD + j, 7 + j);
    }
    for (let i = 0; i < n; i++) {
      const type = types[first + i];
      const j = i + PAD;
      if (vocab.entry[type] === -2) vocab.entry[type] = lookUp(vocab.word[type]);
      this.word[j] = vocab.word[type];
      this.suffix1[j] = vocab.suffix1[type];
      this.suffix2[j] = vocab.suffix2[type];
      this.suffix3[j] = vocab.suffix3[type];
      this.suffix4[j] = vocab.suffix4[type];
      this.prefix2[j] = vocab.prefix2[type];
      this.prefix3[j] = vocab.prefix3[type];
      this.shape[j] = vocab.shape[type] + 8 * casing + (i === 0 ? 32 : 0);
      this.entry[j] = vocab.entry[type];
    }
  }

  /** Hashes the features of token i into `features`, given the tags of those before it. */
  extract(i: number): void {
    const j = i + PAD;
    const f = this.features;
    const w = this.word[j];
    const wl = this.word[j - 1];
    const wr = this.word[j + 1];
    const s3 = this.suffix3[j];
    const shape = this.shape[j];
    const t1 = this.tag[j - 1];
    const t2 = this.tag[j - 2];
    const next = this.entry[j + 1];
    f[0] = mix(0x1001, w);
    f[1] = mix(0x1002, this.suffix1[j]);
    f[2] = mix(0x1003, this.suffix2[j]);
    f[3] = mix(0x1004, s3);
    f[4] = mix(0x1005, this.suffix4[j]);
    f[5] = mix(0x1006, this.prefix3[j]);
    f[6] = mix(0x1007, shape);
    f[7] = mix(0x1008, wl);
    f[8] = mix(0x1009, wr);
    f[9] = mix(0x100a, this.word[j - 2]);
    f[10] = mix(0x100b, this.word[j + 2]);
    f[11] = mix(0x100c, t1);
    f[12] = mix(0x100d, t2);
    f[13] = mix2(0x100e, t1, t2);
    f[14] = mix2(0x100f, t1, w);
    f[15] = mix2(0x1010, wl, w);
    f[16] = mix2(0x1011, w, wr);
    f[17] = mix(0x1012, this.suffix3[j - 1]);
    f[18] = mix(0x1013, this.suffix3[j + 1]);
    f[19] = mix2(0x1014, w, next);
    f[20] = mix2(0x1015, t1, next);
    f[21] = mix3(0x1016, t1, next, this.entry[j + 2]);
    f[22] = mix2(0x1017, t1, s3);
    f[23] = mix2(0x1018, shape, s3);
    f[24] = mix2(0x1019, shape, this.shape[j + 1]);
    f[25] = mix2(0x101a, shape, this.shape[j - 1]);
    f[26] = mix3(0x101b, t2, t1, w);
  }

  setTag(i: number, tag: number): void {
    this.tag[i + PAD] = tag;
  }

  entryOf(i: number): number {
    return this.entry[i + PAD];
  }

  #edge(j: number, mark: number): void {
    for (const a of [
      this.word,
      this.suffix1,
      this.suffix2,
      this.suffix3,
      this.suffix4,
      this.prefix2,
      this.prefix3,
    ])
      a[j] = mark;
    this.shape[j] = 100;
    this.entry[j] = -3;
    this.tag[j] = 200 + mark;
  }

  #grow(to: number): void {
    this.word = new Int32Array(to);
    this.suffix1 = new Int32Array(to);
    this.suffix2 = new Int32Array(to);
    this.suffix3 = new Int32Array(to);
    this.suffix4 = new Int32Array(to);
    this.prefix2 = new Int32Array(to);
    this.prefix3 = new Int32Array(to);
    this.shape = new Int32Array(to);
    this.entry = new Int32Array(to);
    this.tag = new Int32Array(to);
  }
}

function casingOf(vocab: Vocabulary, types: Int32Array, first: number, end: number): number {
  let lower = 0;
  let initial = 0;
  let upper = 0;
  let longLower = 0;
  for (let i = first; i < end; i++) {
    const shape = vocab.shape[types[i]];
    if (shape === Shape.lower) {
      lower++;
      if (vocab.norms[types[i]].length >= 5) longLower++;
    } else if (shape === Shape.initial || shape === Shape.mixed) initial++;
    else if (shape === Shape.upper) upper++;
  }
  if (lower + initial === 0 && upper >= 2) return Casing.allCapitals;
  if (upper > 3 * (lower + initial) && upper >= 4) return Casing.allCapitals;
  if (initial + upper === 0 && lower >= 3) return Casing.noCapitals;
  if (initial + upper >= 3 && longLower * 5 <= initial && lower <= initial + upper) return Casing.titled;
  return Casing.normal;
}
