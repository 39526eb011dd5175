import type { Lemmatizer } from '../lemmas.ts';
import type { Parser } from '../parser.ts';
import type { Tagger } from '../tagger.ts';
import { Vocabulary } from '../vocabulary.ts';
import type { Sentence } from './conllu.ts';

export interface Accuracy {
  upos: number;
  xpos: number;
  /** Share of heads right, and of heads and relations right; punctuation left out. */
  uas: number;
  las: number;
  tokens: number;
  /** Share right per relation, commonest first. */
  relations: { relation: string; gold: number; las: number }[];
}

/** Tags and parses gold tokens; shares in per cent. */
export function measure(sentences: readonly Sentence[], tagger: Tagger, parser: Parser): Accuracy {
  const vocab = new Vocabulary();
  const sum = { tokens: 0, upos: 0, xpos: 0, arcs: 0, uas: 0, las: 0 };
  const relations = new Map<string, { gold: number; right: number }>();
  const tags = new Uint8Array(4096);
  for (const s of sentences) {
    const n = s.forms.length;
    const types = Int32Array.from(s.forms, (f) => vocab.intern(f, 0, f.length));
    tagger.tag(vocab, types, 0, n, tags);
    parser.state.open(n);
    for (let i = 0; i < n; i++) {
      parser.state.word[i] = vocab.word[types[i]];
      parser.state.tag[i] = tags[i];
    }
    parser.parse();
    for (let i = 0; i < n; i++) {
      sum.tokens++;
      if (tagger.upos[tags[i]] === s.upos[i]) sum.upos++;
      if (tagger.xpos[tags[i]] === s.xpos[i]) sum.xpos++;
      if (s.upos[i] === 'PUNCT') continue;
      sum.arcs++;
      const head = parser.state.heads[i] === n ? -1 : parser.state.heads[i];
      const relation = relations.get(s.deps[i]) ?? { gold: 0, right: 0 };
      relations.set(s.deps[i], relation);
      relation.gold++;
      if (head !== s.heads[i]) continue;
      sum.uas++;
      if (parser.labels[parser.state.labels[i]] !== s.deps[i]) continue;
      sum.las++;
      relation.right++;
    }
  }
  return {
    upos: (100 * sum.upos) / sum.tokens,
    xpos: (100 * sum.xpos) / sum.tokens,
    uas: (100 * sum.uas) / sum.arcs,
    las: (100 * sum.las) / sum.arcs,
    tokens: sum.tokens,
    relations: [...relations]
      .map(([relation, { gold, right }]) => ({ relation, gold, las: (100 * right) / gold }))
      .sort((a, b) => b.gold - a.gold || (a.relation < b.relation ? -1 : 1)),
  };
}

/** Share of lemmas right, in per cent, case aside, under predicted tags. */
export function measureLemmas(
  sentences: readonly Sentence[],
  tagger: Tagger,
  lemmatizer: Lemmatizer,
): number {
  const vocab = new Vocabulary();
  const tags = new Uint8Array(4096);
  let total = 0;
  let right = 0;
  for (const s of sentences) {
    const types = Int32Array.from(s.forms, (f) => vocab.intern(f, 0, f.length));
    tagger.tag(vocab, types, 0, types.length, tags);
    for (let i = 0; i < types.length; i++) {
      total++;
      const lemma = lemmatizer.ofType(vocab, types[i], tags[i], tagger.xpos[tags[i]]);
      if (lemma === s.lemmas[i].toLowerCase()) right++;
    }
  }
  return (100 * right) / total;
}
