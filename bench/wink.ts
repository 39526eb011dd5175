import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import type { Report } from '../src/format/report.ts';

const nlp = winkNLP(model, ['sbd', 'pos']);

/** Tokenises, splits and tags reports with wink-nlp: the yardstick. */
export function tagWithWink(reports: readonly Report[]): void {
  for (const { title, text } of reports) {
    if (title) nlp.readDoc(title).tokens().out(nlp.its.pos);
    nlp.readDoc(text).tokens().out(nlp.its.pos);
  }
}
