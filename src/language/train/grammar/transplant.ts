import type { Sentence } from '../conllu.ts';
import { Chance } from './chance.ts';
import { FORCES, VICTIMS } from './parties.ts';
import { CRAFT, EVENTS, MUNITIONS } from './things.ts';
import type { Verb } from './verbs.ts';
import { ATTACKING, CAPTURING, KILLING, WOUNDING } from './verbs.ts';

/** Forms of verbs that a transplanted verb may take, by tag. */
const FORM: Readonly<Record<string, keyof Verb & ('base' | 'third' | 'past' | 'participle' | 'ing')>> = {
  VB: 'base',
  VBP: 'base',
  VBZ: 'third',
  VBD: 'past',
  VBN: 'participle',
  VBG: 'ing',
};

/**
 * Sentences of the treebanks in which verbs with objects became verbs of harm and some nouns became victims, attackers
 * and weapons: the words of conflict news in sentences as people build them. The same every time for one seed.
 */
export function transplanted(treebank: readonly Sentence[], count: number, seed: number): Sentence[] {
  const chance = new Chance(seed);
  const fit = treebank.filter((s) => s.forms.length >= 6 && s.forms.some((_, i) => takesObject(s, i)));
  const out: Sentence[] = [];
  while (out.length < count && fit.length > 0) out.push(changed(chance.one(fit), chance));
  return out;
}

function changed(s: Sentence, chance: Chance): Sentence {
  const forms = s.forms.map((form, i) => {
    if (takesObject(s, i)) return sameCase(form, chance.one(verbsOfHarm)[FORM[s.xpos[i]]]);
    const noun = s.upos[i] === 'NOUN' && /^(nsubj|nsubj:pass|obj|obl:agent|conj)$/.test(s.deps[i]);
    if (!noun || chance.is(0.4)) return form;
    if (s.xpos[i] === 'NNS')
      return sameCase(form, chance.is(0.5) ? chance.usual(chance.one(VICTIMS).many) : chance.one(doers)[1]);
    return s.xpos[i] === 'NN'
      ? sameCase(form, chance.is(0.5) ? chance.usual(chance.one(VICTIMS).one) : chance.one(doers)[0])
      : form;
  });
  return { ...s, forms };
}

const verbsOfHarm: readonly Verb[] = [
  ...KILLING.slice(0, 6),
  ...WOUNDING,
  ...WOUNDING.slice(0, 3),
  ...CAPTURING.slice(0, 4),
  ...ATTACKING,
].filter((v) => !v.particle);

const doers = [...FORCES, ...MUNITIONS, ...CRAFT, ...EVENTS.slice(0, 10)];

/** Whether token i is a plain verb with an object, or passive, and without a particle or a clause for an object. */
function takesObject(s: Sentence, i: number): boolean {
  if (s.upos[i] !== 'VERB' || !(s.xpos[i] in FORM) || s.deps[i] === 'case' || s.deps[i] === 'amod')
    return false;
  let object = false;
  for (let j = 0; j < s.forms.length; j++) {
    if (s.heads[j] !== i) continue;
    if (/^(ccomp|xcomp|compound:prt|iobj|cop|expl|fixed)$/.test(s.deps[j])) return false;
    if (s.deps[j] === 'obj' || s.deps[j] === 'nsubj:pass') object = true;
  }
  return object;
}

function sameCase(model: string, form: string): string {
  return /^\p{Lu}/u.test(model) ? form[0].toUpperCase() + form.slice(1) : form;
}
