import { preferences } from '../app/preferences.ts';

/** A moment in words of the reader's own place: "22 Nov 2026, 04:10". */
export function timeWords(iso: string): string {
  return new Date(iso).toLocaleString(preferences().language === 'ar' ? 'ar' : 'en-GB', {
    dateStyle: 'medium',
    timeStyle: 'short',
  });
}
