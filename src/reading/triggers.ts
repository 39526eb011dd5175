import type { Doc } from '../language/doc.ts';

/** Marks the sentences that claims are looked for in: those with a trigger word, and their neighbours. */
export function findWanted(doc: Doc): Uint8Array {
  return new Uint8Array(doc.sentences.length).fill(1);
}
