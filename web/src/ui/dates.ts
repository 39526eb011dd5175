import { dateWords, say, shortDate } from '../i18n/words.ts';

/** "6 Apr", in the interface's language. */
export const dayWords = shortDate;

/** "Apr 2024", in the interface's language. */
export const monthWords = (iso: string): string =>
  `${say().catalogue.shortMonths[Number(iso.slice(5, 7)) - 1]} ${iso.slice(0, 4)}`;

/** A date as far as it is known, "6 April 2024", "April 2024", in the interface's language. */
export const edtfWords = dateWords;
