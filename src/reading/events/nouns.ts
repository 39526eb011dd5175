import type { Doc } from '../../language/doc.ts';
import { NOUN_CLASSES } from './lexicon.ts';

/** The classes of the noun at token i: of "cease-fire" as a whole when a hyphen joins it to the word before. */
export function nounClasses(doc: Doc, i: number): ReadonlySet<string> | undefined {
  const w = doc.norm(i);
  if (w === '') return undefined;
  if (doc.norm(i - 1) === '-') {
    const whole = NOUN_CLASSES.get(`${doc.norm(i - 2)}-${w}`);
    if (whole) return whole;
  }
  return NOUN_CLASSES.get(w) ?? (w.endsWith("'s") ? NOUN_CLASSES.get(w.slice(0, -2)) : undefined);
}
