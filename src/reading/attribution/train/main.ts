/**
 * Learns whether a sentence without a cue is still the speaker's before it, from texts of our own (still-theirs*.yaml):
 * npm run train:voices writes ../still/weights.ts and tells how it does on texts that it was not trained on.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'yaml';
import { readReport } from '../../read.ts';
import { featuresOf } from '../still/features.ts';
import { anchorsOf, turnsAfter } from '../still/turns.ts';
import { type Example, learn, scoreOf } from './logistic.ts';

const FOLDS = 10;
const here = new URL('./', import.meta.url);
const texts = readdirSync(here)
  .filter((name) => name.endsWith('.yaml'))
  .sort()
  .flatMap((name) => parse(readFileSync(new URL(name, here), 'utf8')) as string[]);
const examples = texts.map(examplesOf);

let right = 0;
let total = 0;
for (let fold = 0; fold < FOLDS; fold++) {
  const weights = learn(examples.filter((_, n) => n % FOLDS !== fold).flat());
  for (const e of examples.filter((_, n) => n % FOLDS === fold).flat()) {
    total++;
    if (scoreOf(weights, e.features) > 0 === e.still) right++;
  }
}
console.log(
  `${examples.flat().length} sentences of ${texts.length} texts, ${((100 * right) / total).toFixed(1)} % right on texts left out`,
);

const weights = learn(examples.flat());
const lines = [...weights].filter(([, w]) => Math.abs(w) >= 0.02).sort(([a], [b]) => (a < b ? -1 : 1));
const body = lines.map(([name, w]) => `  '${name}': ${w.toFixed(2)},`).join('\n');
writeFileSync(
  new URL('../still/weights.ts', import.meta.url),
  `/** Made by \`npm run train:voices\`: what each feature says for (above 0) or against a sentence being still the speaker's. */\nexport const WEIGHTS: Readonly<Record<string, number>> = {\n${body}\n};\n`,
);

/** The sentences of a text that the reader is asked about, up to the first one after a cue that is the report's own. */
function examplesOf(marked: string): Example[] {
  const lines = marked.trim().split('\n');
  let text = '';
  const starts: { at: number; mark: string }[] = [];
  for (const line of lines) {
    const [, mark, paragraph, words] = /^([=+-])(\|?) (.*)$/.exec(line) ?? fail(line);
    if (text) text += paragraph ? '\n\n' : ' ';
    starts.push({ at: text.length, mark });
    text += words;
  }
  const reading = readReport({ id: 't', text, title: null, published: null });
  const field = reading.fields[0];
  const { attributions, doc } = field;
  const anchors = anchorsOf(field, attributions);
  const out: Example[] = [];
  for (let from = 0; from < doc.sentences.length; from++) {
    if (anchors.last[from] < 0) continue;
    for (const turn of turnsAfter(field, reading, attributions, anchors, from)) {
      const mark = starts.findLast((s) => s.at <= doc.starts[doc.sentences[turn.k].first])!.mark;
      if (mark === '=') break;
      out.push({ features: featuresOf(field, reading, turn), still: mark === '+' });
      if (mark === '-') break;
    }
  }
  return out;
}

function fail(line: string): never {
  throw new Error(`No mark at "${line}"`);
}
