import type { Doc } from '../../../language/doc.ts';
import { TypeMarks } from '../../../language/type-marks.ts';
import { WordTest } from '../../../language/word-test.ts';
import { NOUN_CLASSES } from './lexicon.ts';

/** Last words of nouns that are written with a hyphen. */
const HYPHENED = new Set([...NOUN_CLASSES.keys()].map((w) => w.slice(w.lastIndexOf('-') + 1)));
/** Words that end a noun of some class. */
const CLASSED = new WordTest((w) => HYPHENED.has(w) || NOUN_CLASSES.has(w.replace(/'s$/, '')));

/** The classes of the noun at token i: of "cease-fire" as a whole when a hyphen joins it to the word before. */
export function nounClasses(doc: Doc, i: number): ReadonlySet<string> | undefined {
  if (!CLASSED.at(doc, i)) return undefined;
  if (doc.norm(i - 1) === '-') {
    const whole = NOUN_CLASSES.get(`${doc.norm(i - 2)}-${doc.norm(i)}`);
    if (whole) return whole;
  }
  return SETS[marks.of(doc.vocabulary, marks.table(doc.vocabulary), doc.types[i])];
}

/** What the classes of a word are, by number: 0 stands for a word of no class. */
const SETS: (ReadonlySet<string> | undefined)[] = [undefined, ...new Set(NOUN_CLASSES.values())];
const marks = new TypeMarks((norm) => {
  const own =
    NOUN_CLASSES.get(norm) ?? (norm.endsWith("'s") ? NOUN_CLASSES.get(norm.slice(0, -2)) : undefined);
  return own ? SETS.indexOf(own) : 0;
});

/** Is the noun at token i one of attacks? */
export function isAttackNoun(doc: Doc, i: number): boolean {
  return nounClasses(doc, i)?.has('attack') ?? false;
}

/** Is the token a noun or pronoun; or a word that a noun class knows, after an article, whatever its tag ("the shelling", "the wounded")? */
export function isNominal(doc: Doc, i: number): boolean {
  const pos = doc.upos(i);
  if (doc.form(i) === 'IS' && doc.form(i + 1 < doc.length ? i + 1 : i - 1) !== 'AT') return true;
  if (pos === 'NOUN' || pos === 'PROPN' || pos === 'PRON' || doc.xpos(i).startsWith('NNP')) return true;
  if (pos !== 'ADJ' && pos !== 'VERB') return false;
  return (
    i > 0 &&
    (doc.upos(i - 1) === 'DET' || doc.upos(i - 1) === 'NUM') &&
    nounClasses(doc, i) !== undefined &&
    !isPartOfGroup(doc, i)
  );
}

/** "the wounded soldiers": the word only describes the noun after it. */
function isPartOfGroup(doc: Doc, i: number): boolean {
  if (i + 1 >= doc.length) return false;
  const next = doc.upos(i + 1);
  return next === 'NOUN' && !/(?:ed|s)$/.test(doc.norm(i + 1));
}
