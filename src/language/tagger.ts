import { KernelScorer } from './kernel-scorer.ts';
import type { Model } from './model.ts';
import { type Scorer, tableOf } from './scorer.ts';
import { Finite, TAGS, TagContext } from './tag-features.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The tag dictionary: which tags a known word takes, by the hash of its norm. */
export interface TagDictionary {
  /** Open addressing: word hash and entry number in turn, entry -1 where free; length a power of two times two. */
  slots: Int32Array;
  /** Entry e allows tags sets[starts[e]] to sets[starts[e + 1] - 1]; the last entry is that of unknown words. */
  starts: Int32Array;
  sets: Uint8Array;
}

/** Greedy tagger: best tag for each token from left to right. Tags are pairs of UPOS and XPOS. */
export class Tagger {
  readonly upos: readonly string[];
  readonly xpos: readonly string[];
  readonly context: TagContext;
  readonly #scorer: Scorer;
  readonly #dictionary: TagDictionary;
  readonly #unknown: number;
  readonly #lookUp: (word: number) => number;

  constructor(tags: readonly string[], scorer: Scorer, dictionary: TagDictionary) {
    this.upos = tags.map((t) => t.split(' ')[0]);
    this.xpos = tags.map((t) => t.split(' ')[1]);
    this.#scorer = scorer;
    this.#dictionary = dictionary;
    this.context = new TagContext(kindsOfTags(tags), kindsOfEntries(tags, dictionary));
    this.#unknown = dictionary.starts.length - 2;
    this.#lookUp = (word) => lookUp(dictionary.slots, word);
  }

  static load(model: Model): Tagger {
    const tags = model.meta.tags as string[];
    return new Tagger(tags, new KernelScorer(TAGS, tableOf(model.i8('tag'))), {
      slots: model.i32('dictionary'),
      starts: model.i32('dictionaryStarts'),
      sets: model.u8('dictionarySets'),
    });
  }

  /** Opens a sentence for tagging. */
  open(vocab: Vocabulary, types: Int32Array, first: number, end: number): void {
    this.context.fill(vocab, types, first, end, this.#lookUp);
  }

  /** Tags tokens [first, end) into the same places of `out` (numbers of tags). */
  tag(vocab: Vocabulary, types: Int32Array, first: number, end: number, out: Uint8Array): void {
    this.open(vocab, types, first, end);
    const n = end - first;
    for (let i = 0; i < n; i++) {
      const tag = this.best(i);
      out[first + i] = tag;
      this.context.setTag(i, tag);
    }
  }

  /** Best tag for token i of the open sentence; those before it must be set. */
  best(i: number): number {
    const { starts, sets } = this.#dictionary;
    const known = this.context.entryOf(i);
    const entry = known < 0 ? this.#unknown : known;
    const from = starts[entry];
    const to = starts[entry + 1];
    if (to === from + 1) return sets[from];
    this.context.read(i, this.#scorer.values);
    return this.#scorer.best(sets, from, to);
  }
}

const FINITE = /^(VERB|AUX) (VBD|VBZ|VBP|MD)$/;
const BORDER = /^(PUNCT [,:]|CCONJ CC|SCONJ IN|PRON W(P|DT)|ADV WRB)$/;

function kindsOfTags(tags: readonly string[]): Uint8Array {
  const kind = (tag: string): number =>
    FINITE.test(tag) ? Finite.verb : BORDER.test(tag) ? Finite.border : Finite.no;
  return Uint8Array.from(tags, kind);
}

/** An entry is of a kind when all that it allows is. */
function kindsOfEntries(tags: readonly string[], { starts, sets }: TagDictionary): Uint8Array {
  const kinds = kindsOfTags(tags);
  const out = new Uint8Array(starts.length);
  for (let e = 0; e + 1 < starts.length; e++) {
    const allowed = sets.subarray(starts[e], starts[e + 1]);
    const first = kinds[allowed[0]];
    if (allowed.every((tag) => kinds[tag] === first)) out[e] = first;
  }
  return out;
}

/** Entry of a word hash in an open-addressed table of pairs, -1 when absent. */
export function lookUp(slots: Int32Array, key: number): number {
  const mask = slots.length / 2 - 1;
  let slot = (key ^ (key >>> 15)) & mask;
  for (;;) {
    const entry = slots[2 * slot + 1];
    if (entry < 0 || slots[2 * slot] === key) return entry;
    slot = (slot + 1) & mask;
  }
}

/** An open-addressed table of (key, entry) pairs, at most half full. */
export function buildTable(pairs: ReadonlyMap<number, number>): Int32Array {
  let size = 16;
  while (size < 2 * pairs.size) size *= 2;
  const slots = new Int32Array(2 * size).fill(-1);
  for (const [key, entry] of pairs) {
    let slot = (key ^ (key >>> 15)) & (size - 1);
    while (slots[2 * slot + 1] >= 0) slot = (slot + 1) & (size - 1);
    slots[2 * slot] = key;
    slots[2 * slot + 1] = entry;
  }
  return slots;
}
