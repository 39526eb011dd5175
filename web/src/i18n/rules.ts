import { preferences } from '../app/preferences.ts';
import { RULES_AR } from './rules-ar.ts';

/** What a rule does, in the interface's language. @param documented the id of its documentation @param what the same in English */
export const ruleWords = (documented: string, what: string): string =>
  preferences().language === 'en' ? what : (RULES_AR[documented] ?? what);
