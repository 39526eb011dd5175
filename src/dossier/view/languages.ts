/** English names of the languages that reports come in most; the code stands for the others. */
const NAMES: ReadonlyMap<string, string> = new Map([
  ['am', 'Amharic'],
  ['ar', 'Arabic'],
  ['bn', 'Bengali'],
  ['de', 'German'],
  ['es', 'Spanish'],
  ['fa', 'Persian'],
  ['fr', 'French'],
  ['he', 'Hebrew'],
  ['hi', 'Hindi'],
  ['it', 'Italian'],
  ['ku', 'Kurdish'],
  ['my', 'Burmese'],
  ['nl', 'Dutch'],
  ['ps', 'Pashto'],
  ['pt', 'Portuguese'],
  ['ru', 'Russian'],
  ['tr', 'Turkish'],
  ['uk', 'Ukrainian'],
  ['ur', 'Urdu'],
  ['zh', 'Chinese'],
]);

/** Whether a report is said to be in another language than English, the one that is read. */
export const isOtherLanguage = (language: string | null | undefined): language is string =>
  !!language && !/^en\b/i.test(language);

/** A language by its name, or by its code ("ar", "pt-BR"). */
export const languageName = (code: string): string => NAMES.get(code.toLowerCase().split('-')[0]) ?? code;

/** "in Arabic, which is not read"; null for English and what nothing is known of. */
export const unreadLanguage = (language: string | null): string | null =>
  isOtherLanguage(language) ? `in ${languageName(language)}: only English is read` : null;
