import { preferences } from '../app/preferences.ts';
import { TOLD_AR, WORDS_AR } from './told-ar.ts';

interface Template {
  pattern: RegExp;
  names: string[];
  words: string;
}

const SLOT = /\{(\w+)\}/g;

/** "{a} is later than {b}." as an expression that finds a and b. */
function templateOf([english, words]: readonly [string, string]): Template {
  const names = [...english.matchAll(SLOT)].map((m) => m[1]);
  const source = english.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(SLOT, '(.+?)');
  return { pattern: new RegExp(`^${source}$`, 'u'), names, words };
}

let templates: Template[] | null = null;

/**
 * A sentence that an account gives as its reason ("… corrected ‘12’ downwards to ‘9’."), in the interface's language.
 * Accounts state them in English and archives keep them so; each is found again by its template. One without stays English.
 */
export function told(sentence: string): string {
  if (preferences().language === 'en') return sentence;
  return toldInArabic(sentence) ?? sentence;
}

/** null when no template fits. */
export function toldInArabic(sentence: string): string | null {
  templates ??= TOLD_AR.map(templateOf);
  for (const { pattern, names, words } of templates) {
    const found = pattern.exec(sentence);
    if (found)
      return words.replace(SLOT, (_, name: string) => {
        const value = found[names.indexOf(name) + 1] ?? '';
        return WORDS_AR[value] ?? `\u2068${value}\u2069`;
      });
  }
  return null;
}
