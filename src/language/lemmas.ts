import { hashString, mix2 } from './hash.ts';
import { IRREGULAR } from './irregular.ts';
import type { Model } from './model.ts';
import { lookUp } from './tagger.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Longest ending that a rule looks at. */
export const LONGEST_ENDING = 5;

/** Key of a rule: for a whole word, or for an ending of it, under one XPOS. */
export function ruleKey(xpos: number, ending: string, whole: boolean): number {
  return mix2(whole ? 0x57484f4c : 0x454e4421, hashString(ending), xpos);
}

/** Cuts `cut` letters off a norm and adds `add`, written "2y". */
export function applyScript(norm: string, script: string): string {
  const cut = script.charCodeAt(0) - 48;
  return norm.slice(0, norm.length - cut) + script.slice(1);
}

/** Dictionary forms by learned rules: the exception for the word, else the rule for its longest known ending. */
export class Lemmatizer {
  readonly #scripts: readonly string[];
  readonly #slots: Int32Array;
  readonly #xpos: ReadonlyMap<string, number>;

  constructor(scripts: readonly string[], slots: Int32Array, xpos: readonly string[]) {
    this.#scripts = scripts;
    this.#slots = slots;
    this.#xpos = new Map(xpos.map((x, i) => [x, i]));
  }

  static load(model: Model): Lemmatizer {
    return new Lemmatizer(
      model.meta.scripts as string[],
      model.i32('rules'),
      model.meta.lemmaTags as string[],
    );
  }

  /** Lower-cased dictionary form of a norm, e.g. ("militants", "NNS") gives "militant". */
  lemma(norm: string, xpos: string): string {
    const tag = this.#xpos.get(xpos) ?? -1;
    const irregular = xpos === 'VBD' || xpos === 'VBN' ? IRREGULAR.get(norm) : undefined;
    if (irregular !== undefined) return irregular;
    let rule = lookUp(this.#slots, ruleKey(tag, norm, true));
    for (let n = Math.min(LONGEST_ENDING, norm.length - 1); rule < 0 && n >= 0; n--)
      rule = lookUp(this.#slots, ruleKey(tag, norm.slice(norm.length - n), false));
    if (rule < 0) return norm;
    const script = this.#scripts[rule];
    return script.charCodeAt(0) - 48 > norm.length ? norm : applyScript(norm, script);
  }

  /** The lemma of a type under a tag, kept with the vocabulary. */
  ofType(vocab: Vocabulary, type: number, tag: number, xpos: string): string {
    const key = type * 256 + tag;
    let lemma = vocab.lemmas.get(key);
    if (lemma === undefined) vocab.lemmas.set(key, (lemma = this.lemma(vocab.norms[type], xpos)));
    return lemma;
  }
}
