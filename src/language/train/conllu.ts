import { readFileSync } from 'node:fs';

/** A sentence of a treebank; heads count from 0, -1 for the root. */
export interface Sentence {
  forms: string[];
  lemmas: string[];
  upos: string[];
  xpos: string[];
  heads: number[];
  deps: string[];
}

/** Reads a CoNLL-U file: words only, without the empty nodes and the ranges of multiword tokens. */
export function readConllu(path: string): Sentence[] {
  const out: Sentence[] = [];
  let current = empty();
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    if (line === '') {
      if (current.forms.length > 0) out.push(current);
      current = empty();
      continue;
    }
    if (line.startsWith('#')) continue;
    const [id, form, lemma, upos, xpos, , head, dep] = line.split('\t');
    if (!/^\d+$/.test(id)) continue;
    current.forms.push(form);
    current.lemmas.push(lemma);
    current.upos.push(upos);
    current.xpos.push(xpos);
    current.heads.push(Number(head) - 1);
    current.deps.push(dep);
  }
  return out;
}

function empty(): Sentence {
  return { forms: [], lemmas: [], upos: [], xpos: [], heads: [], deps: [] };
}
