import type { SentenceTree } from './tree.ts';

const SKIPPED = new Set(['DET', 'ADJ', 'PRON', 'ADV', 'NUM', 'PUNCT']);

/** Predicates that may stand behind several parties: "hold the army and its allies responsible". */
const FAR = new Set(['responsible', 'accountable', 'guilty']);

/** Index after the last word of a phrase whose first word stands at `token`; -1 when the rest does not follow. */
export function phraseEnd(tree: SentenceTree, token: number, rest: readonly string[]): number {
  const { doc } = tree;
  let i = token;
  for (const [k, word] of rest.entries()) {
    let j = i + 1;
    const reach = k > 0 ? 3 : FAR.has(word) ? 10 : 5;
    while (j < tree.end && j <= i + reach && doc.norm(j) !== word && doc.lemma(j) !== word) {
      const skip =
        SKIPPED.has(doc.upos(j)) || (k === 0 && isParticleGap(tree, token, j, word, rest.length > 1));
      if (!skip) return -1;
      j++;
    }
    if (word === 'guilty' && doc.norm(j - 1) === 'not' && !rest.includes('not')) return -1;
    // "shot at least nine"
    if (word === 'at' && doc.norm(j + 1) === 'least') return -1;
    if (j >= tree.end || j > i + reach) return -1;
    i = j;
  }
  return i + 1;
}

/** "blew the bridge up", "hold the army responsible": the object may stand before the particle or predicate. */
function isParticleGap(tree: SentenceTree, verb: number, j: number, word: string, more: boolean): boolean {
  const { doc } = tree;
  // "set the bus on fire", "put the truce in danger"
  const apart =
    /^(?:up|down|off|out|back|responsible|accountable|guilty|hostage|dead|aside|at|as|alight|ablaze)$/.test(
      word,
    ) ||
    (more && /^(?:on|in|to)$/.test(word));
  if (FAR.has(word)) return doc.upos(j) !== 'VERB' && doc.norm(j) !== ',' && j - verb <= 10;
  return apart && doc.upos(j) !== 'VERB' && doc.upos(j) !== 'CCONJ' && j - verb <= 5;
}
