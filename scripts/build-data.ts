/** Builds `data/` from its sources: lexicons and scoring kernel (every run), gazetteer (when missing or its sources changed). */
import { buildGazetteer } from './build-gazetteer.ts';
import { buildKernel } from './build-kernel.ts';
import { buildLexicon } from './build-lexicon.ts';

buildLexicon();
await buildKernel();
buildGazetteer();
