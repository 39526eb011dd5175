import { preferences } from '../app/preferences.ts';
import { ar } from './ar.ts';
import { en, type Messages } from './en.ts';

export type Key = keyof Messages;
export type Language = 'en' | 'ar';
export const LANGUAGES: Record<Language, { name: string; dir: 'ltr' | 'rtl'; messages: Messages }> = {
  en: { name: 'English', dir: 'ltr', messages: en },
  ar: { name: 'العربية', dir: 'rtl', messages: ar },
};

/** The interface's words in the chosen language; `{name}` in them is replaced. */
export function t(key: Key, values: Record<string, string | number> = {}): string {
  const text = LANGUAGES[preferences().language].messages[key];
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}

/** "1 incident", "12 incidents": `one` and `many` are keys with {n}. */
export function count(n: number, one: Key, many: Key): string {
  return t(n === 1 ? one : many, { n: n.toLocaleString(preferences().language === 'ar' ? 'ar' : 'en-US') });
}
