import { WordTest } from '../../language/word-test.ts';
import type { TokenSpan } from '../layers.ts';
import type { FieldReading } from '../reading.ts';

/** What is done about the dead, and by the law, days after: its day is not that on which they died. */
const AFTERMATH = new WordTest(
  /^(?:buried|burial|burials|funeral|funerals|coffin|coffins|mourn|mourned|mourns|mourners|mourning|half-mast|mast|vigil|candles|tribute|tributes|remembered|remembers|commemorat\w+|flown|named|identified|charged|sentenced|convicted|indicted|exhumed|handed)$/,
);

/** Words for the dead as those whom something is done with. */
const BODIES = new WordTest(/^(?:body|bodies|coffins?|remains)$/);
const WHO = new WordTest(/^(?:who|that|whose)$/);
const AUX = new WordTest(/^(?:was|were|been|be|being|is|are|had|has|have|left|leaving|saw)$/);

/**
 * Is a time that of what was done afterwards about the people whom a figure counts ("25 soldiers killed in an ambush were buried on
 * Monday", "flags flew at half mast on Tuesday for nine people killed by a mine")?
 */
export function isOfAftermath({ doc }: FieldReading, span: Harm, t: TokenSpan): boolean {
  const before = t.end <= span.first;
  if (!before && t.first < span.end) return false;
  const bodies = !before && BODIES.next(doc, span.first, span.end) < span.end;
  const from = before ? doc.sentences[doc.sentenceOf(span.first)].first : bodies ? span.first : span.end;
  const to = before ? span.first : t.first;
  if (AFTERMATH.next(doc, from, to) >= to) return false;
  return bodies || modifies(doc, span);
}

/** A sentence of what was done afterwards, and not of the deed. */
export function tellsOfAftermath({ doc }: FieldReading, sentence: number): boolean {
  const { first, end } = doc.sentences[sentence];
  return AFTERMATH.next(doc, first, end) < end;
}

/** What a count does, and what is counted. */
const RUNS = new WordTest(
  /^(?:lowered|raised|revised|updated|rose|risen|rises|climbed|climbs|reached|reaches|jumped|increased|cut|corrected|put|stood)$/,
);
const TOLL = new WordTest(/^(?:toll|tolls|count|tally)$/);
/** Tokens between the verb and the day of a count. */
const COUNTED_WITHIN = 6;

/** Is a time that of a count ("officials on Saturday lowered the toll to 34", "the toll rose to 48 on Monday"), and not of what is counted? */
export function isOfCount({ doc }: FieldReading, span: TokenSpan, t: TokenSpan): boolean {
  const { first, end } = doc.sentences[doc.sentenceOf(span.first)];
  if (TOLL.next(doc, first, end) >= end || doc.norm(t.end) === "'s") return false;
  const from = Math.max(first, t.first - COUNTED_WITHIN);
  const to = Math.min(end, t.end + 2);
  const runs = RUNS.next(doc, from, to);
  return (
    runs < to &&
    TOLL.next(doc, Math.max(first, runs - COUNTED_WITHIN), Math.min(end, runs + COUNTED_WITHIN)) <
      Math.min(end, runs + COUNTED_WITHIN)
  );
}

/** The words of a figure, and the one that says what befell people. */
type Harm = TokenSpan & { trigger?: number };
type Doc = FieldReading['doc'];

/** "soldiers killed in", "the judge who was killed": the words tell who they are, and not what is news. */
function modifies(doc: Doc, span: Harm): boolean {
  const trigger = span.trigger ?? span.end - 1;
  if (WHO.next(doc, span.first, trigger) < trigger) return true;
  return AUX.next(doc, Math.max(span.first, trigger - 2), trigger) >= trigger && trigger > span.first;
}
