import { seededRandom } from '../hash.ts';
import { TableScorer, tableOf } from '../scorer.ts';
import { TAGS } from '../tag-features.ts';
import { buildTable, type TagDictionary, Tagger } from '../tagger.ts';
import type { Vocabulary } from '../vocabulary.ts';
import type { Sentence } from './conllu.ts';
import { Perceptron, shuffled } from './perceptron.ts';

/** Size of the table of weights, a power of two. */
const TABLE = 1 << 21;
/** A word seen this often takes only the tags seen with it. */
const FREQUENT = 5;
/** Seen less often than this, a verb's form may also be the other that is usually spelt so: few texts show all it can be. */
const WELL_KNOWN = 60;
/** A tag is open to unknown words when at least this many rare words have it. */
const OPEN = 8;

/** A sentence as numbers of types and tags. */
export interface TagSentence {
  types: Int32Array;
  tags: Uint8Array;
}

export interface TrainedTagger {
  tags: string[];
  dictionary: TagDictionary;
  weights: Float32Array;
}

/** Pairs of UPOS and XPOS of a treebank, the commonest first; pairs seen less than thrice are left out. */
export function tagInventory(sentences: readonly Sentence[]): string[] {
  const counts = new Map<string, number>();
  for (const s of sentences) {
    for (let i = 0; i < s.forms.length; i++) {
      const tag = `${s.upos[i]} ${s.xpos[i]}`;
      counts.set(tag, (counts.get(tag) ?? 0) + 1);
    }
  }
  return [...counts]
    .filter(([, n]) => n >= 3)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([tag]) => tag);
}

/** Sentences as numbers; a rare pair of tags becomes the commonest pair with its UPOS. */
export function encodeTags(
  sentences: readonly Sentence[],
  vocab: Vocabulary,
  tags: readonly string[],
): TagSentence[] {
  const number = new Map(tags.map((t, i) => [t, i]));
  const fallback = new Map<string, number>();
  tags.forEach((t, i) => {
    const upos = t.split(' ')[0];
    if (!fallback.has(upos)) fallback.set(upos, i);
  });
  return sentences.map((s) => ({
    types: Int32Array.from(s.forms, (f) => vocab.intern(f, 0, f.length)),
    tags: Uint8Array.from(s.upos, (u, i) => number.get(`${u} ${s.xpos[i]}`) ?? fallback.get(u) ?? 0),
  }));
}

/** Tag sets of frequent words, and the set of tags that unknown words may take. */
function buildDictionary(
  data: readonly TagSentence[],
  vocab: Vocabulary,
  tags: readonly string[],
): TagDictionary {
  const akin = kinOf(tags);
  const seen = new Map<number, Map<number, number>>();
  for (const { types, tags } of data) {
    for (let i = 0; i < types.length; i++) {
      const word = vocab.word[types[i]];
      let counts = seen.get(word);
      if (!counts) seen.set(word, (counts = new Map()));
      counts.set(tags[i], (counts.get(tags[i]) ?? 0) + 1);
    }
  }
  const open = new Map<number, number>();
  const sets: number[][] = [];
  const setNumber = new Map<string, number>();
  const entries = new Map<number, number>();
  for (const [word, counts] of [...seen].sort((a, b) => a[0] - b[0])) {
    const total = [...counts.values()].reduce((a, b) => a + b, 0);
    if (total < FREQUENT) {
      for (const tag of counts.keys()) open.set(tag, (open.get(tag) ?? 0) + 1);
      continue;
    }
    const found = [...counts].filter(([, n]) => n > total * 0.002).map(([t]) => t);
    const kept = [...new Set(total < WELL_KNOWN ? found.flatMap((t) => [t, ...akin[t]]) : found)].sort(
      (a, b) => a - b,
    );
    const key = kept.join(' ');
    if (!setNumber.has(key)) {
      setNumber.set(key, sets.length);
      sets.push(kept);
    }
    entries.set(word, setNumber.get(key)!);
  }
  sets.push(
    [...open]
      .filter(([, n]) => n >= OPEN)
      .map(([t]) => t)
      .sort((a, b) => a - b),
  );
  const starts = new Int32Array(sets.length + 1);
  for (let k = 0; k < sets.length; k++) starts[k + 1] = starts[k] + sets[k].length;
  return { slots: buildTable(entries), starts, sets: Uint8Array.from(sets.flat()) };
}

/** Forms of a verb that are one for most verbs: what was seen as one may be the other. */
const ONE_FORM = [
  ['VERB VBD', 'VERB VBN'],
  ['VERB VB', 'VERB VBP'],
];

/** Per tag, the tags that a word which was seen with it may take too. */
function kinOf(tags: readonly string[]): readonly (readonly number[])[] {
  return tags.map((tag) =>
    ONE_FORM.filter((pair) => pair.includes(tag)).flatMap((pair) => pair.map((other) => tags.indexOf(other))),
  );
}

/** Trains a greedy averaged perceptron that sees its own tags to the left. */
export function trainTagger(
  data: readonly TagSentence[],
  vocab: Vocabulary,
  tags: string[],
  epochs: number,
  seed: number,
): TrainedTagger {
  vocab.entry.fill(-2);
  const dictionary = buildDictionary(data, vocab, tags);
  const perceptron = new Perceptron(TABLE);
  const scorer = new TableScorer(TAGS, tableOf(perceptron.weights));
  const tagger = new Tagger(tags, scorer, dictionary);
  const random = seededRandom(seed);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const k of shuffled(data.length, random)) {
      const { types, tags: gold } = data[k];
      tagger.open(vocab, types, 0, types.length);
      for (let i = 0; i < types.length; i++) {
        const guess = tagger.best(i);
        perceptron.tick();
        if (guess !== gold[i]) {
          tagger.context.read(i, scorer.values);
          for (const place of scorer.places(gold[i])) perceptron.add(place, 1);
          for (const place of scorer.places(guess)) perceptron.add(place, -1);
        }
        tagger.context.setTag(i, guess);
      }
    }
  }
  return { tags, dictionary, weights: perceptron.average() };
}
