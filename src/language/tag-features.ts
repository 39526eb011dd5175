import { compileTemplates } from './templates.ts';
import { Shape, type Vocabulary } from './vocabulary.ts';

/**
 * What the tagger sees: of the token its word (w), endings (e1 to e4), beginning (p3) and shape; of its neighbours
 * (l, ll, r, rr) word, ending, shape; the tags given to the left (lt, llt), what the dictionary allows on the right
 * (rd, rrd). Of the clause: whether a finite verb stood before in it (past), and whether a word that can be nothing
 * else comes after (ahead), which tells "the men killed in the raid were" from "the men killed a guard".
 */
const ATOMS = 'w e1 e2 e3 e4 p3 shape lw llw rw rrw lt llt le3 re3 rd rrd lshape rshape past ahead'.split(
  ' ',
);

/** Templates for choosing a tag. */
export const TAGS = compileTemplates(
  [
    ...['w', 'e1', 'e2', 'e3', 'e4', 'p3', 'shape', 'lw', 'rw', 'llw', 'rrw', 'lt', 'llt', 'llt lt', 'lt w'],
    ...['lw w', 'w rw', 'le3', 're3', 'w rd', 'lt rd', 'lt rd rrd', 'lt e3', 'shape e3', 'shape rshape'],
    ...['lshape shape', 'llt lt w', 'lt rw', 'lw rw', 'lt e2 rd'],
    ...['past ahead w', 'past ahead e2', 'past ahead lt', 'past e2 rd', 'ahead e2 rd'],
  ],
  ATOMS,
  3000,
);

/** Places before and after a sentence, so that features may look past its ends. */
const PAD = 2;

/** How a sentence uses capitals: in a headline a capital says nothing of a name. */
const Casing = { normal: 0, allCapitals: 1, titled: 2, noCapitals: 3 } as const;

/** What a tag, or all that a dictionary entry allows, does to a clause. */
export const Finite = { no: 0, verb: 1, border: 2 } as const;

/** Where a finite verb stands, seen from a token: nowhere, within the clause, beyond a comma or the like. */
const Seen = { nowhere: 0, here: 1, beyond: 2 } as const;

/** What the tagger sees of one sentence; made once and filled anew for each, so that reading makes no garbage. */
export class TagContext {
  length = 0;
  word = new Int32Array(64);
  suffix1 = new Int32Array(64);
  suffix2 = new Int32Array(64);
  suffix3 = new Int32Array(64);
  suffix4 = new Int32Array(64);
  prefix3 = new Int32Array(64);
  shape = new Int32Array(64);
  /** Set of tags that the dictionary allows, -1 when unknown. */
  entry = new Int32Array(64);
  tag = new Int32Array(64);
  /** Whether a finite verb stands before a token, and surely after it (Seen). */
  past = new Uint8Array(64);
  ahead = new Uint8Array(64);
  readonly #tags: Uint8Array;
  readonly #entries: Uint8Array;

  /** `tags` and `entries` tell of each tag, and of each entry of the dictionary, what it does to a clause (Finite). */
  constructor(tags: Uint8Array, entries: Uint8Array) {
    this.#tags = tags;
    this.#entries = entries;
  }

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
      this.prefix3[j] = vocab.prefix3[type];
      this.shape[j] = vocab.shape[type] + 8 * casing + (i === 0 ? 32 : 0);
      this.entry[j] = vocab.entry[type];
    }
    this.past[PAD] = Seen.nowhere;
    let seen: number = Seen.nowhere;
    for (let j = n + PAD - 1; j >= PAD; j--) {
      this.ahead[j] = seen;
      const entry = this.entry[j];
      if (entry >= 0) seen = after(seen, this.#entries[entry]);
    }
  }

  /** Reads the values of ATOMS for token i, given the tags of those before it. */
  read(i: number, v: Int32Array): void {
    const j = i + PAD;
    v[1] = this.word[j];
    v[2] = this.suffix1[j];
    v[3] = this.suffix2[j];
    v[4] = this.suffix3[j];
    v[5] = this.suffix4[j];
    v[6] = this.prefix3[j];
    v[7] = this.shape[j];
    v[8] = this.word[j - 1];
    v[9] = this.word[j - 2];
    v[10] = this.word[j + 1];
    v[11] = this.word[j + 2];
    v[12] = this.tag[j - 1];
    v[13] = this.tag[j - 2];
    v[14] = this.suffix3[j - 1];
    v[15] = this.suffix3[j + 1];
    v[16] = this.entry[j + 1];
    v[17] = this.entry[j + 2];
    v[18] = this.shape[j - 1];
    v[19] = this.shape[j + 1];
    v[20] = this.past[j];
    v[21] = this.ahead[j];
  }

  setTag(i: number, tag: number): void {
    this.tag[i + PAD] = tag;
    this.past[i + PAD + 1] = after(this.past[i + PAD], this.#tags[tag]);
  }

  entryOf(i: number): number {
    return this.entry[i + PAD];
  }

  #edge(j: number, mark: number): void {
    for (const a of [this.word, this.suffix1, this.suffix2, this.suffix3, this.suffix4, this.prefix3])
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
    this.prefix3 = new Int32Array(to);
    this.shape = new Int32Array(to);
    this.entry = new Int32Array(to);
    this.tag = new Int32Array(to);
    this.past = new Uint8Array(to);
    this.ahead = new Uint8Array(to);
  }
}

/** What has been seen once a token of this kind is passed. */
function after(seen: number, kind: number): number {
  if (kind === Finite.verb) return Seen.here;
  return kind === Finite.border && seen === Seen.here ? Seen.beyond : seen;
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
