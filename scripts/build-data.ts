/** Builds `data/` from its sources: the lexicons (every run) and the gazetteer (when missing or its sources changed). */
import { buildGazetteer } from './build-gazetteer.ts';
import { buildLexicon } from './build-lexicon.ts';

buildLexicon();
buildGazetteer();
