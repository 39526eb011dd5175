import type { Doc } from '../../language/doc.ts';
import { WordTest } from '../../language/word-test.ts';
import { furnitureAt, furnitureOf } from '../furniture.ts';
import type { EventFrame } from '../layers.ts';
import type { FieldReading, Reading } from '../reading.ts';
import { attackByPhrase } from './attack-noun.ts';
import { accusationOf } from './blame/accusation.ts';
import { isFigurative } from './clauses/figurative.ts';
import { matchWord } from './clauses/match.ts';
import { isAsked } from './clauses/modality.ts';
import { frameOf } from './frame.ts';
import { treeOf } from './grammar/tree.ts';
import { intentOf, threatOf } from './intent.ts';
import { isOfConflict } from './of-conflict.ts';
import { isTold } from './relevance.ts';
import { settle } from './settle.ts';
import { EVENT_WORDS } from './words/lexicon.ts';

/** Events other than casualties: attacks, halts, notices, agreements and the rest of FORMATS' table. */
export function readEvents(field: FieldReading, reading: Reading): EventFrame[] {
  const out: EventFrame[] = [];
  for (const k of field.doc.sentences.keys()) {
    if (field.wanted[k] && isTold(reading, field, k)) out.push(...readSentence(field, reading, k));
  }
  return out;
}

const WORDS = new WordTest(EVENT_WORDS);

function readSentence(field: FieldReading, reading: Reading, k: number): EventFrame[] {
  const { doc } = field;
  const { first, end } = doc.sentences[k];
  const found: EventFrame[] = [];
  for (let i = WORDS.next(doc, first, end); i < end; i = WORDS.next(doc, i + 1, end)) {
    const lookups = EVENT_WORDS.get(doc.norm(i))!;
    const tree = treeOf(doc, k);
    const match = matchWord(
      tree,
      field,
      i,
      lookups,
      (m) => !isFigurative(m, field, reading) && isOfConflict(m, field, reading),
    );
    if (!match || isAsked(tree, i)) continue;
    const frame = frameOf(reading, field, match);
    found.push(
      withoutFurniture(
        doc,
        intentOf(tree, frame) ?? threatOf(tree, frame) ?? accusationOf(reading, field, frame) ?? frame,
      ),
    );
  }
  found.push(...attackByPhrase(field, reading, k, found));
  return settle(field, reading, found);
}

/** A frame begins behind a picture's caption that runs on into its sentence. */
function withoutFurniture(doc: Doc, frame: EventFrame): EventFrame {
  const at = furnitureAt(doc, frame.first);
  if (at < 0) return frame;
  const { end } = furnitureOf(doc)[at];
  return frame.trigger < end ? frame : { ...frame, first: end };
}
