/**
 * Trains tagger, lemmas and parser: npm run train [-- FOLDER] writes models/english.bin;
 * npm run train -- --measure [FOLDER] measures what stands there on the treebanks' dev and test parts and on sentences of
 * news of our own (--relations: by relation, --wrong: what was read wrongly).
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Lemmatizer } from '../lemmas.ts';
import { encodeModel, loadModel, modelPath } from '../model.ts';
import { Parser } from '../parser.ts';
import { Tagger } from '../tagger.ts';
import { SETTINGS, trainAll } from './build.ts';
import { readConllu } from './conllu.ts';
import { measure, measureLemmas } from './measure.ts';
import { measureNews, newsSentences } from './news.ts';
import { quantise } from './perceptron.ts';

const args = process.argv.slice(2);
const folder = args.find((a) => !a.startsWith('--')) ?? '../shared/treebanks';
if (!args.includes('--measure')) train();
report();

function train(): void {
  const treebank = ['ewt', 'gum'].flatMap((name) => readConllu(join(folder, `${name}-train.conllu`)));
  const { tagger, parser, lemmas } = trainAll(treebank, SETTINGS, (line) => console.error(line));
  const file = encodeModel(
    'english',
    { tags: tagger.tags, labels: parser.labels, scripts: lemmas.scripts, lemmaTags: lemmas.tags },
    {
      tag: quantise(tagger.weights),
      dictionary: tagger.dictionary.slots,
      dictionaryStarts: tagger.dictionary.starts,
      dictionarySets: tagger.dictionary.sets,
      moves: quantise(parser.moves),
      arcs: quantise(parser.arcs),
      labelStarts: parser.sets.starts,
      labelSets: parser.sets.sets,
      rules: lemmas.rules,
    },
  );
  const path = modelPath('english');
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, file);
  console.error(`${(file.length / 1e6).toFixed(2)} MB`);
}

function report(): void {
  const model = loadModel('english');
  const tagger = Tagger.load(model);
  const parser = Parser.load(model);
  const lemmatizer = Lemmatizer.load(model);
  console.log('treebank   UPOS   XPOS  lemma    UAS    LAS');
  for (const name of ['ewt-dev', 'ewt-test', 'gum-dev', 'gum-test']) {
    const sentences = readConllu(join(folder, `${name}.conllu`));
    const a = measure(sentences, tagger, parser);
    const lemma = measureLemmas(sentences, tagger, lemmatizer);
    const figures = [a.upos, a.xpos, lemma, a.uas, a.las].map((x) => x.toFixed(2).padStart(6));
    console.log(name.padEnd(9), figures.join(' '));
    if (args.includes('--relations'))
      for (const r of a.relations) console.log('  ', r.relation.padEnd(14), r.gold, r.las.toFixed(1));
  }
  const news = measureNews(newsSentences());
  const shown = [news.tags, news.uas, news.las].map((x) => x.toFixed(2)).join(' / ');
  console.log(`words that matter in news of our own: tags / UAS / LAS ${shown}`);
  if (args.includes('--wrong')) for (const line of news.wrong) console.log('  ', line);
}
