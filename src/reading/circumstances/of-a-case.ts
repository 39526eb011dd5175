import { WordTest } from '../../language/word-test.ts';
import type { TokenSpan } from '../layers.ts';
import type { FieldReading } from '../reading.ts';

/** What the law and the police do about a deed, and who is held to have done it. */
const CASE = new WordTest(
  /^(?:charged|charges?|arrest(?:s|ed)?|accused|convicted|sentenced|indicted|arraigned|trial|tried|guilty|suspects?|suspected|wanted|sought|questioned|connection|investigat\w+|inquiry|detained|jailed|imprisoned|confessed|admitted|pleaded|acquitted|extradited|prosecut\w+|custody|manhunt|search)$/,
);
/** What joins them to the deed ("charged with the murder of", "arrested over the killing of"). */
const OF_IT = new WordTest(/^(?:with|over|for|in|of|to|into|after)$/);
/** What is done in the case on the day of the report. */
const STEP = new WordTest(
  /^(?:charged|arrested|sentenced|convicted|indicted|arraigned|extradited|acquitted|pleaded|appeared|appears|released|freed|executed|surrendered|confessed|resumed|opened|began|begins|due|court|jury|judge|found)$/,
);
const BREAK = new WordTest(/^(?:[,;:]|who|which|that|while|when|but)$/);

/** Tokens before a deed's words among which the case is named. */
const WITHIN = 12;

/**
 * Is a time that of a step in the case about a deed ("was arrested on Thursday and charged with the murder of a widow", "the man accused
 * of killing two guards appeared in court on Monday"), and not of the deed?
 */
export function isOfACase({ doc }: FieldReading, span: TokenSpan, t: TokenSpan): boolean {
  const { first } = doc.sentences[doc.sentenceOf(span.first)];
  const from = Math.max(first, span.first - WITHIN);
  let at = span.first - 1;
  while (at >= from && !CASE.at(doc, at) && !BREAK.at(doc, at)) at--;
  if (at < from || !CASE.at(doc, at)) return false;
  if (OF_IT.next(doc, at + 1, span.first) >= span.first) return false;
  if (t.end <= span.first) return t.first < at || !isBefore(doc, t, span.first);
  if (t.first < span.end) return false;
  return STEP.next(doc, span.end, t.first) < t.first;
}

/** "Monday's killing", "the May 3 killing": the time stands in the deed's own words. */
const isBefore = (doc: FieldReading['doc'], t: TokenSpan, deed: number): boolean =>
  deed - t.end <= 2 && OF_IT.next(doc, t.end, deed) >= deed;
