import { FUNCTION_WORDS } from '../terms/function-words.ts';
import { KNOWN } from './clues.ts';

/** Nouns that every report has. */
const ANYWHERE: ReadonlySet<string> = new Set(
  (
    'army authorities body bodies case city country day days dead death deaths district event family fighting group government ' +
    'hospital incident injured man men military ministry morning night number others people police province region rest scene ' +
    'security situation spokesman state time total town toll victim victims village war week weekend woman women wounded year'
  ).split(' '),
);

const DEFINITE = /\bthe (?:same )?([a-z]{3,})\b/g;

/** Words that fit every deed. */
const ANY_DEED = /^(?:attack|incident|violence|strike|assault|blast|bombing|explosion)s?$/;

/** Things that a sentence names as known ("on the bus"): nouns behind "the", those of any report and words for any attack left out. */
function knownThings(text: string): string[] {
  return [...text.matchAll(DEFINITE)]
    .map((m) => m[1])
    .filter(
      (w) => !ANYWHERE.has(w) && !FUNCTION_WORDS.has(w) && !(KNOWN.test(`the ${w}`) && ANY_DEED.test(w)),
    );
}

/** Does a sentence speak of a known thing that only the first of two tellings has ("the bus")? */
export function speaksOf(text: string, telling: readonly string[], other: readonly string[]): boolean {
  const things = knownThings(text);
  if (things.length === 0) return false;
  const has = (texts: readonly string[], w: string) => {
    const re = new RegExp(`\\b${w}\\b`, 'i');
    return texts.some((t) => t !== text && re.test(t));
  };
  return (
    things.some((w) => has(telling, w) && !has(other, w)) &&
    !things.some((w) => has(other, w) && !has(telling, w))
  );
}
