import type { Doc } from '../../language/doc.ts';
import { TypeMarks } from '../../language/type-marks.ts';
import { WordTest } from '../../language/word-test.ts';

/** Words that open a noun group and are no part of a name. */
export const DETERMINERS = new Set(
  'the a an this that these those his her its their our my your no some any several many few most all both two three four five six another other one'.split(
    ' ',
  ),
);

/** Capitalised at the start of sentences and in headlines, never a part of a person's name. */
const COMMON = new Set(
  `the a an this that these those his her its their our my your he she it they we i you who whom which what when where
why how there here and or but nor so yet if unless because since while although though as after before until once in on
at by for from of off out over to up with within without under between among amid around about above across against
along behind below beside during into near onto outside past through toward towards upon via per than like despite
meanwhile however also still even just now then later earlier today yesterday tomorrow thus hence moreover furthermore
additionally separately nevertheless nonetheless otherwise instead indeed perhaps maybe according citing quoting asked
not no yes more most less least some any all both each every many much few several one two three four five six seven
eight nine ten hundreds thousands dozens scores monday tuesday wednesday thursday friday saturday sunday january
february march april may june july august september october november december mon tue tues wed thu thur thurs fri sat
sun jan feb mar apr jun jul aug sept sep oct nov dec said says say told reported am pm is are was were be been being
has have had do does did will would can could shall should might must photo image caption file reuters/ update breaking
new old last first second third next former late early only other another such same own at least nearly almost
approximately killed dead wounded injured attack attacks strike strikes airstrike airstrikes bomb bombing blast
explosion shooting war forces troops unknown unidentified masked suspected alleged`.split(/\s+/),
);

const NAME_LIKE = new WordTest(
  (norm, form) =>
    form[0] !== form[0].toLowerCase() && /^\p{Lu}/u.test(form) && (norm === 'said' || !COMMON.has(norm)),
);

/** Does the token look like a part of a proper name? */
export function isNameToken(doc: Doc, i: number): boolean {
  if (!NAME_LIKE.at(doc, i)) return false;
  return doc.norm(i) !== 'said' || (doc.norm(i - 1) === 'said' && isNameToken(doc, i + 1));
}

/** Small words inside names: "Bashar al-Assad", "Staffan de Mistura". */
export const NAME_PARTICLES = new Set([
  'al',
  'el',
  'es',
  'bin',
  'ibn',
  'abu',
  'de',
  'del',
  'van',
  'von',
  'der',
  'da',
  'di',
  'ul',
  'ur',
  'ud',
  'ash',
  'as',
  'az',
  'an',
]);

/** Do the tokens i and i + 1 stand together without a space ("al-", "Abdel-")? */
export function tight(doc: Doc, i: number): boolean {
  return i + 1 < doc.length && doc.ends[i] === doc.starts[i + 1];
}

/** Words of four letters and more that headlines print small, too. */
const SMALL =
  /^(?:with|from|into|onto|over|after|near|amid|that|when|than|this|upon|under|until|while|about|against|between|during|through|before|behind|their|were|have|been|your)$/;
const SMALL_WORD = 1;
const CAPITAL = 2;
/** A word that a headline with capitals would not print small. */
const TELLING = 3;
/** What words of four letters and more say of a headline's capitals; 0 for shorter ones. */
const longWords = new TypeMarks((norm, form) =>
  !/^\p{L}{4,}/u.test(form) ? 0 : /^\p{Lu}/u.test(form) ? CAPITAL : SMALL.test(norm) ? SMALL_WORD : TELLING,
);

/**
 * Headlines with Every Word Capitalised, or all capitals, say nothing by their capitals. A short sentence of names has a small word that
 * no such headline would have, and its full stop ("Police arrested Omar Plim Wednesday.").
 */
export function isTitleCase(doc: Doc, first: number, end: number): boolean {
  let words = 0;
  let capitals = 0;
  let telling = false;
  const table = longWords.table(doc.vocabulary);
  for (let i = first; i < end; i++) {
    const mark = longWords.of(doc.vocabulary, table, doc.types[i]);
    if (mark === 0) continue;
    words++;
    if (mark === CAPITAL) capitals++;
    telling ||= mark === TELLING;
  }
  return words >= 4 && capitals * 10 >= words * 7 && !(telling && doc.norm(end - 1) === '.');
}
