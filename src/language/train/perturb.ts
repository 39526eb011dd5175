import { seededRandom } from '../hash.ts';
import type { Sentence } from './conllu.ts';

/**
 * Sentences as careless copying leaves them: headlines in capitals or in title case, all lower case, without the final
 * full stop, without apostrophes, without commas. Half as many as were given, the same every time.
 */
export function perturbed(sentences: readonly Sentence[], seed: number): Sentence[] {
  const random = seededRandom(seed);
  const out: Sentence[] = [];
  for (const s of sentences) {
    const r = random();
    if (s.forms.length < 3) continue;
    if (r < 0.05) out.push(withForms(withoutStop(s), (f) => f.toUpperCase()));
    else if (r < 0.08) out.push(withForms(withoutStop(s), titled));
    else if (r < 0.11) out.push(withForms(s, (f) => f.toLowerCase()));
    else if (r < 0.15) out.push(withoutStop(s));
    else if (r < 0.5) {
      const bare = stripped(s);
      if (bare.forms.length > 1 && bare.forms.length < s.forms.length) out.push(bare);
    }
  }
  return out;
}

/** Without commas, and "Orin 's" as "Orins". */
function stripped(s: Sentence): Sentence {
  const forms = [...s.forms];
  const drop = s.forms.map(
    (form, i) =>
      !s.heads.includes(i) && (form === ',' || (s.xpos[i] === 'POS' && i > 0 && s.heads[i] === i - 1)),
  );
  drop.forEach((gone, i) => {
    if (gone && s.xpos[i] === 'POS') forms[i - 1] += forms[i].replace(/['’`]/g, '');
  });
  return without({ ...s, forms }, drop);
}

/** Without the tokens that are marked; none of them may have dependents. */
function without(s: Sentence, drop: readonly boolean[]): Sentence {
  const keep = <T>(a: readonly T[]): T[] => a.filter((_, i) => !drop[i]);
  let kept = 0;
  const place = drop.map((gone) => (gone ? -1 : kept++));
  return {
    forms: keep(s.forms),
    lemmas: keep(s.lemmas),
    upos: keep(s.upos),
    xpos: keep(s.xpos),
    heads: keep(s.heads).map((h) => (h < 0 ? -1 : place[h])),
    deps: keep(s.deps),
  };
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
  return without(
    s,
    s.forms.map((_, i) => i === last),
  );
}
