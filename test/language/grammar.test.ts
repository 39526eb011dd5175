import { describe, expect, it } from 'vitest';
import type { Sentence } from '../../src/language/train/conllu.ts';
import { afterSubject, as, sentenceOf, tree } from '../../src/language/train/grammar/phrase.ts';
import { conflictNews } from '../../src/language/train/grammar/sentences.ts';
import { transplanted } from '../../src/language/train/grammar/transplant.ts';

const shown = (s: Sentence): string =>
  s.forms.map((f, i) => `${f}<${s.heads[i] < 0 ? '' : s.forms[s.heads[i]]}:${s.deps[i]}`).join(' ');

describe('the notation of phrases', () => {
  const men = tree`(nummod two/CD) men/NNS`;

  it('makes words, heads and relations', () => {
    const s = sentenceOf(tree`(nsubj:pass ${men}) (aux:pass were/AUX.VBD) killed/VBN (punct .)`);
    expect(shown(s)).toBe(
      'Two<men:nummod men<killed:nsubj:pass were<killed:aux:pass killed<:root .<killed:punct',
    );
    expect(s.upos).toEqual(['NUM', 'NOUN', 'AUX', 'VERB', 'PUNCT']);
    expect(s.xpos).toEqual(['CD', 'NNS', 'VBD', 'VBN', '.']);
  });

  it('wants one head', () => {
    expect(() => tree`(det the/DT)`).toThrow();
    expect(() => tree`two/CD men/NNS`).toThrow();
  });

  it('puts a speaker in behind the subject', () => {
    const clause = tree`(nsubj ${men}) died/VBD`;
    const speech = as('parataxis', tree`(punct ,) (nsubj police/NNS) said/VBD (punct ,)`);
    expect(shown(sentenceOf(afterSubject(clause, speech)!))).toBe(
      'Two<men:nummod men<died:nsubj ,<said:punct police<said:nsubj said<died:parataxis ,<said:punct died<:root',
    );
  });
});

describe('sentences of conflict news', () => {
  const news = conflictNews(400, 3);

  it('are the same for the same seed', () => {
    expect(conflictNews(400, 3)).toEqual(news);
    expect(conflictNews(20, 4)).not.toEqual(news.slice(0, 20));
  });

  it('are trees with one root and no crossing arcs', () => {
    for (const s of [...news, ...transplanted(news, 100, 1)]) {
      expect(s.heads.filter((h) => h < 0)).toHaveLength(1);
      for (let d = 0; d < s.heads.length; d++) {
        const h = s.heads[d];
        if (h < 0) continue;
        for (let k = Math.min(d, h) + 1; k < Math.max(d, h); k++) {
          let up = k;
          for (let steps = 0; up >= 0 && up !== h && up !== d; steps++) {
            expect(steps).toBeLessThan(s.heads.length);
            up = s.heads[up];
          }
          expect(up === h || up === d, `${shown(s)}: ${s.forms[d]}`).toBe(true);
        }
      }
    }
  });

  it('hold what the treebanks are short of', () => {
    const seen = new Set(news.flatMap((s) => s.forms.map((f, i) => `${f.toLowerCase()} ${s.xpos[i]}`)));
    for (const word of [
      'shot VBD',
      'shot VBN',
      'wounded VBD',
      'wounded VBN',
      'wounded JJ',
      'injured VBD',
      'shells NNS',
    ])
      expect(seen).toContain(word);
  });
});
