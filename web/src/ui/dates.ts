import { dateWords, shortDate } from '../../../src/dossier/view/words.ts';
import { preferences } from '../app/preferences.ts';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const format = (iso: string, options: Intl.DateTimeFormatOptions) =>
  new Date(`${iso.slice(0, 10)}T00:00:00Z`).toLocaleDateString(preferences().language, {
    timeZone: 'UTC',
    ...options,
  });
const english = () => preferences().language === 'en';

/** "6 Apr", in the interface's language. */
export const dayWords = (iso: string): string =>
  english() || !DAY.test(iso) ? shortDate(iso) : format(iso, { day: 'numeric', month: 'short' });

/** "Apr 2024", in the interface's language. */
export const monthWords = (iso: string): string =>
  english()
    ? `${shortDate(iso).split(' ')[1]} ${iso.slice(0, 4)}`
    : format(iso, { month: 'short', year: 'numeric' });

/** A date as far as it is known, "6 April 2024", "April 2024": days in the interface's language. */
export const edtfWords = (edtf: string): string =>
  english() || !DAY.test(edtf) ? dateWords(edtf) : format(edtf, { dateStyle: 'long' });
