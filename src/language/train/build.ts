import { TableScorer, tableOf } from '../scorer.ts';
import { TAGS } from '../tag-features.ts';
import { Tagger } from '../tagger.ts';
import { Vocabulary } from '../vocabulary.ts';
import type { Sentence } from './conllu.ts';
import { conflictNews } from './grammar/sentences.ts';
import { transplanted } from './grammar/transplant.ts';
import { type TrainedLemmas, trainLemmas } from './lemmas.ts';
import { encodeTree, labelInventory, type ParseSentence, type TrainedParser, trainParser } from './parser.ts';
import { perturbed } from './perturb.ts';
import { encodeTags, type TagSentence, type TrainedTagger, tagInventory, trainTagger } from './tagger.ts';

export interface Settings {
  tagEpochs: number;
  parseEpochs: number;
  folds: number;
  /** Sentences of conflict news that our own grammar adds to the treebanks', and treebanks' sentences with its words. */
  news: number;
  transplants: number;
  seed: number;
  /** How often tagger and parser are trained, each time in another order; their weights are averaged. */
  rounds: number;
}

export const SETTINGS: Settings = {
  tagEpochs: 6,
  parseEpochs: 10,
  folds: 5,
  news: 3500,
  transplants: 1500,
  seed: 1,
  rounds: 2,
};

/** Trains tagger, parser and lemmas; the parser learns on tags as a tagger gives them that has not seen the sentence. */
export function trainAll(
  treebank: readonly Sentence[],
  settings: Settings,
  say: (line: string) => void,
): { tagger: TrainedTagger; parser: TrainedParser; lemmas: TrainedLemmas } {
  const whole = [
    ...treebank,
    ...conflictNews(settings.news, settings.seed),
    ...transplanted(treebank, settings.transplants, settings.seed),
  ];
  const sentences = [...whole, ...perturbed(whole, settings.seed)];
  const vocab = new Vocabulary();
  const tags = tagInventory(treebank);
  const data = encodeTags(sentences, vocab, tags);
  const predicted = jackknife(data, vocab, tags, settings);
  say(`tags of ${data.length} sentences predicted in ${settings.folds} folds`);
  const seeds = Array.from({ length: settings.rounds }, (_, k) => settings.seed + k);
  const taggers = seeds.map((seed) => trainTagger(data, vocab, tags, settings.tagEpochs, seed));
  const tagger = { ...taggers[0], weights: mean(taggers.map((t) => t.weights)) };
  say('tagger trained');
  const labels = labelInventory(treebank);
  const trees: ParseSentence[] = sentences.map((s, k) =>
    encodeTree(
      s,
      data[k].types.map((type) => vocab.word[type]),
      predicted[k],
      labels,
    ),
  );
  const parsers = seeds.map((seed) => trainParser(trees, labels, settings.parseEpochs, seed));
  const parser = {
    ...parsers[0],
    moves: mean(parsers.map((p) => p.moves)),
    arcs: mean(parsers.map((p) => p.arcs)),
  };
  say('parser trained');
  return { tagger, parser, lemmas: trainLemmas(treebank) };
}

/** The mean of several runs' weights: what they agree on stays, what each owes to its order of sentences goes. */
function mean(runs: readonly Float32Array[]): Float32Array {
  return runs[0].map((_, i) => runs.reduce((sum, run) => sum + run[i], 0) / runs.length);
}

function jackknife(
  data: readonly TagSentence[],
  vocab: Vocabulary,
  tags: string[],
  { folds, tagEpochs, seed }: Settings,
): Uint8Array[] {
  const out: Uint8Array[] = new Array(data.length);
  for (let fold = 0; fold < folds; fold++) {
    const rest = data.filter((_, k) => k % folds !== fold);
    const trained = trainTagger(rest, vocab, tags, tagEpochs - 2, seed + fold);
    vocab.entry.fill(-2);
    const tagger = new Tagger(tags, new TableScorer(TAGS, tableOf(trained.weights)), trained.dictionary);
    for (let k = fold; k < data.length; k += folds) {
      const { types } = data[k];
      out[k] = new Uint8Array(types.length);
      tagger.tag(vocab, types, 0, types.length, out[k]);
    }
  }
  return out;
}
