import { readFileSync } from 'node:fs';
import { Doc } from '../doc.ts';

/** A hand-written sentence with what matters in it: tags of words, and arcs. */
export interface NewsSentence {
  text: string;
  facts: readonly NewsFact[];
}

/** A word (the nth of its form) with its tag, or with its head and the relation to it. */
export type NewsFact =
  | { notation: string; word: string; xpos: string }
  | { notation: string; word: string; head: string; relation: string };

export interface NewsAccuracy {
  /** Shares in per cent: tags right, heads right, heads and relations right. */
  tags: number;
  uas: number;
  las: number;
  /** Facts that were read otherwise, each with its sentence. */
  wrong: string[];
}

/** The sentences of news-dev.txt: a text, under it its facts ("shot=VBD gunmen>shot:nsubj"). */
export function newsSentences(): NewsSentence[] {
  const lines = readFileSync(new URL('news-dev.txt', import.meta.url), 'utf8').split('\n');
  const out: { text: string; facts: NewsFact[] }[] = [];
  for (const line of lines) {
    if (line === '' || line.startsWith('# ')) continue;
    if (!line.startsWith(' ')) out.push({ text: line, facts: [] });
    else out[out.length - 1].facts.push(...line.trim().split(' ').map(factOf));
  }
  return out;
}

function factOf(notation: string): NewsFact {
  const arc = /^(.+)>(.+?):(.+)$/.exec(notation);
  if (arc) return { notation, word: arc[1], head: arc[2], relation: arc[3] };
  const tag = /^(.+)=(.+)$/.exec(notation);
  if (!tag) throw new Error(`Neither a tag nor an arc: ${notation}`);
  return { notation, word: tag[1], xpos: tag[2] };
}

/** Reads the sentences as any text is read, and compares. */
export function measureNews(sentences: readonly NewsSentence[]): NewsAccuracy {
  const sum = { tags: 0, tagsRight: 0, arcs: 0, heads: 0, labels: 0 };
  const wrong: string[] = [];
  for (const { text, facts } of sentences) {
    const doc = new Doc(text);
    for (const fact of facts) {
      const i = tokenOf(doc, fact.word);
      if ('xpos' in fact) {
        sum.tags++;
        if (doc.xpos(i) === fact.xpos) sum.tagsRight++;
        else wrong.push(`${fact.notation}, not ${doc.xpos(i)}: ${text}`);
        continue;
      }
      sum.arcs++;
      const head = tokenOf(doc, fact.head);
      const right = doc.head(i) === head;
      if (right) sum.heads++;
      if (right && doc.dep(i) === fact.relation) sum.labels++;
      else wrong.push(`${fact.notation}, not ${doc.norm(doc.head(i)) || 'root'}:${doc.dep(i)}: ${text}`);
    }
  }
  const share = (n: number, of: number): number => (100 * n) / of;
  return {
    tags: share(sum.tagsRight, sum.tags),
    uas: share(sum.heads, sum.arcs),
    las: share(sum.labels, sum.arcs),
    wrong,
  };
}

/** @throws when the sentence has no such word */
function tokenOf(doc: Doc, word: string): number {
  const [form, nth = '1'] = word.split('#');
  let left = Number(nth);
  for (let i = 0; i < doc.length; i++) if (doc.form(i) === form && --left === 0) return i;
  throw new Error(`No "${word}" in: ${doc.text}`);
}
