import { seededRandom } from '../hash.ts';
import type { Sentence } from './conllu.ts';

/**
 * Sentences as careless copying leaves them: headlines in capitals or in title case, all lower case,
 * without the final full stop, without apostrophes. About a quarter as many as were given, the same every time.
 */
export function perturbed(sentences: readonly Sentence[], seed: number): Sentence[] {
  const random = seededRandom(seed);
  const out: Sentence[] = [];
  for (const s of sentences) {
    const r = random();
    if (s.forms.length < 3) continue;
    if (r < 0.06) out.push(withForms(withoutStop(s), (f) => f.toUpperCase()));
    else if (r < 0.1) out.push(withForms(withoutStop(s), titled));
    else if (r < 0.14) out.push(withForms(s, (f) => f.toLowerCase()));
    else if (r < 0.2) out.push(withoutStop(s));
    else if (r < 0.24) out.push(withForms(s, (f) => (f.length > 1 ? f.replace(/['’]/g, '') || f : f)));
  }
  return out;
}

function withForms(s: Sentence, change: (form: string) => string): Sentence {
  return { ...s, forms: s.forms.map(change) };
}

function titled(form: string): string {
  return form.length > 3 ? form[0].toUpperCase() + form.slice(1) : form;
}

function withoutStop(s: Sentence): Sentence {
  const last = s.forms.length - 1;
  if (s.upos[last] !== 'PUNCT' || s.heads.includes(last)) return s;
  const cut = <T>(a: T[]): T[] => a.slice(0, last);
  return {
    forms: cut(s.forms),
    lemmas: cut(s.lemmas),
    upos: cut(s.upos),
    xpos: cut(s.xpos),
    heads: cut(s.heads),
    deps: cut(s.deps),
  };
}
