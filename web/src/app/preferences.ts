import { useSyncExternalStore } from 'react';

export interface Preferences {
  theme: 'system' | 'light' | 'dark';
  language: 'en' | 'ar';
  toured: boolean;
}

const listeners = new Set<() => void>();
let current: Preferences = load();

function load(): Preferences {
  const get = (key: string) => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  };
  const theme = get('theme');
  return {
    theme: theme === 'light' || theme === 'dark' ? theme : 'system',
    language: get('language') === 'ar' ? 'ar' : 'en',
    toured: get('toured') === 'true',
  };
}

/** The preferences as they are now. */
export const preferences = (): Preferences => current;

/** Changes preferences, keeps them in this browser, and puts theme and direction on the page. */
export function prefer(change: Partial<Preferences>): void {
  current = { ...current, ...change };
  try {
    for (const [k, v] of Object.entries(change)) localStorage.setItem(k, String(v));
  } catch {
    // this browser keeps nothing: they hold for as long as the page is open
  }
  const root = document.documentElement;
  if (current.theme === 'system') delete root.dataset.theme;
  else root.dataset.theme = current.theme;
  root.lang = current.language;
  root.dir = current.language === 'ar' ? 'rtl' : 'ltr';
  for (const tell of listeners) tell();
}

/** The same for a component, drawn again when they change. */
export function usePreferences(): Preferences {
  return useSyncExternalStore((tell) => {
    listeners.add(tell);
    return () => listeners.delete(tell);
  }, preferences);
}
