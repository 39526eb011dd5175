import type { Doc } from '../language/doc.ts';
import { TypeMarks } from '../language/type-marks.ts';
import { Trigger, triggerOf } from './trigger-words.ts';

/** Sentences on each side of one with a trigger that are read, too: speakers, places and times stand there. */
const NEIGHBOURS = 4;
/** Sentences at the start that are always read: dateline and lead. */
const LEAD = 2;

const marks = new TypeMarks(triggerOf);

/** Marks the sentences that claims are looked for in: those with a trigger word, their neighbours, and the lead. */
export function findWanted(doc: Doc): Uint8Array {
  const { sentences, types, vocabulary } = doc;
  const wanted = new Uint8Array(sentences.length);
  const table = marks.table(vocabulary);
  wanted.fill(1, 0, LEAD);
  for (let k = 0; k < sentences.length; k++) {
    const { first, end } = sentences[k];
    for (let i = first; i < end; i++) {
      if (marks.of(vocabulary, table, types[i]) === Trigger.none) continue;
      wanted.fill(1, Math.max(0, k - NEIGHBOURS), k + NEIGHBOURS + 1);
      break;
    }
  }
  return wanted;
}
