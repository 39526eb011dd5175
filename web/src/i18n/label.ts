import { english } from '../../../src/dossier/view/phrases.ts';
import { preferences } from '../app/preferences.ts';
import { KINDS_AR } from './kinds-ar.ts';
import { say } from './words.ts';

const MONTH = english.catalogue.months.join('|');
const DATE = `(?:(?:\\d{1,2} )?(?:${MONTH}) )?\\d{4}`;
/** "Air strikes near Orvash, 3 March 2021 to 5 March 2021": kind, how near, place, date. */
const LABEL = new RegExp(`^(.+?)(?: (in|near) (.+?))?(?:, (${DATE}(?: to ${DATE})?))?$`, 'u');

/** What an incident is called, in the interface's language; a name that the program did not make stays as it is. */
export function labelWords(label: string): string {
  if (preferences().language === 'en') return label;
  const [, kind, how, place, date] = LABEL.exec(label) ?? [];
  const what = KINDS_AR[kind];
  if (!what) return label;
  const where = place ? ` ${how === 'near' ? 'قرب' : 'في'} \u2068${place}\u2069` : '';
  return `${what}${where}${date ? `، ${dated(date)}` : ''}`;
}

/** The kind of an incident, as ACLED names it, in the interface's language. */
export const kindWords = (type: string): string =>
  preferences().language === 'en' ? type : (KINDS_AR[type] ?? type);

/** English months in the interface's. */
const dated = (text: string): string =>
  text
    .replaceAll(' to ', say().phrase('date.to'))
    .replace(new RegExp(MONTH, 'g'), (m) => say().catalogue.months[english.catalogue.months.indexOf(m)]);
