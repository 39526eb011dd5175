import { Lemmatizer } from './lemmas.ts';
import { loadModel } from './model.ts';
import { Parser } from './parser.ts';
import { Tagger } from './tagger.ts';

/** The trained parts that reading English needs. */
export interface English {
  tagger: Tagger;
  parser: Parser;
  lemmatizer: Lemmatizer;
}

let loaded: English | undefined;

/** Tagger, parser and lemmas; loaded when first asked for. @throws when the model file is missing. */
export function english(): English {
  if (!loaded) {
    const model = loadModel('english');
    loaded = {
      tagger: Tagger.load(model),
      parser: Parser.load(model),
      lemmatizer: Lemmatizer.load(model),
    };
  }
  return loaded;
}
