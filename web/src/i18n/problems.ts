import { Problem } from '../api/client.ts';
import { preferences } from '../app/preferences.ts';
import { PROBLEMS_AR, STATUSES_AR } from './problems-ar.ts';

const ARABIC: Readonly<Record<string, string>> = PROBLEMS_AR;

/** What went wrong, in the language of the interface: by the problem's code, or by its status. */
export function problemWords(error: unknown): string {
  if (!(error instanceof Problem)) return error instanceof Error ? error.message : String(error);
  if (preferences().language === 'en') return error.message;
  const words = ARABIC[error.code ?? ''];
  // what is filled in keeps its own direction
  if (words)
    return words.replace(/\{(\w+)\}/g, (_, name: string) => `\u2068${error.values[name] ?? ''}\u2069`);
  return STATUSES_AR[error.status] ?? error.message;
}

/** The same in two or three words, for a heading; null when the problem has none. */
export function problemTitle(error: unknown): string | null {
  if (!(error instanceof Problem) || !error.status) return null;
  return preferences().language === 'en' ? error.title : (STATUSES_AR[error.status] ?? error.title);
}
