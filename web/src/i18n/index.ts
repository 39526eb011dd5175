import { grouped } from '../../../src/dossier/view/phrases.ts';
import { preferences } from '../app/preferences.ts';
import { ar } from './ar.ts';
import { en, type Messages } from './en.ts';
import { type Language, PLURALS } from './plurals.ts';

export type Key = keyof Messages;
const LANGUAGES: Record<Language, { name: string; dir: 'ltr' | 'rtl'; messages: Messages }> = {
  en: { name: 'English', dir: 'ltr', messages: en },
  ar: { name: 'العربية', dir: 'rtl', messages: ar },
};

/** The interface's words in the chosen language; `{name}` in them is replaced. */
export function t(key: Key, values: Record<string, string | number> = {}): string {
  return filled(message(key), values);
}

/** A report's words in the quotation marks of the interface's language, with a direction of their own. */
export const quoted = (words: string): string =>
  t('quoted', { words: preferences().language === 'en' ? words : `\u2068${words}\u2069` });

const message = (key: Key) => LANGUAGES[preferences().language].messages[key];
const filled = (text: string, values: Record<string, string | number>) =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));

/** "1 incident", "12 incidents": `one` and `many` are keys with {n}. */
export function count(n: number, one: Key, many: Key): string {
  const { language } = preferences();
  const form = PLURALS[language][many.replace(/\.many$/, '')]?.[new Intl.PluralRules(language).select(n)];
  return filled(form ?? message(n === 1 ? one : many), {
    n: grouped(n),
  });
}
