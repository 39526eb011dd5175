import { Char, kindOf } from './chars.ts';
import { COLON, COMMA, DOT, endsUrl, HYPHEN, isSentencePunctuation, SLASH } from './token-shapes.ts';
import { HOSTS } from './token-words.ts';

// Where runs of units end that begin at or before p, as offsets into the text; each is linear in what it passes.

/** Letters, marks and digits. */
export function lettersEnd(text: string, p: number): number {
  for (;;) {
    const kind = kindOf(text.charCodeAt(p));
    if (kind !== Char.letter && kind !== Char.mark && kind !== Char.digit) return p;
    p++;
  }
}

function digitsEnd(text: string, p: number): number {
  while (kindOf(text.charCodeAt(p)) === Char.digit) p++;
  return p;
}

/** Figures with what joins them: "10,000", "10:30", "9/11", "2016-09-17". */
export function figuresEnd(text: string, start: number): number {
  let p = digitsEnd(text, start);
  for (;;) {
    const unit = text.charCodeAt(p);
    const joins = unit === COMMA || unit === DOT || unit === COLON || unit === SLASH;
    if (!joins || kindOf(text.charCodeAt(p + 1)) !== Char.digit) break;
    p = digitsEnd(text, p + 1);
  }
  if (text.charCodeAt(p) !== HYPHEN) return p;
  const second = digitsEnd(text, p + 1);
  if (second === p + 1 || text.charCodeAt(second) !== HYPHEN) return p;
  const third = digitsEnd(text, second + 1);
  return third > second + 1 && text.charCodeAt(third) !== HYPHEN ? third : p;
}

/** Letters with stops between ("U.S.", "p.m."), from the first stop on; before the last stop, p itself where none follows. */
export function initialsEnd(text: string, p: number): number {
  while (
    text.charCodeAt(p) === DOT &&
    kindOf(text.charCodeAt(p + 1)) === Char.letter &&
    kindOf(text.charCodeAt(p + 2)) !== Char.letter &&
    kindOf(text.charCodeAt(p + 2)) !== Char.digit
  )
    p += 2;
  return p;
}

/** At the stop of "example.org": where the known ending of a host name stops, 0 when there is none. */
export function hostEnd(text: string, p: number): number {
  for (let parts = 0; parts < 4 && text.charCodeAt(p) === DOT; parts++) {
    const end = lettersEnd(text, p + 1);
    if (end === p + 1) return 0;
    if (end - p <= 5 && HOSTS.has(text.slice(p + 1, end))) return end;
    p = end;
  }
  return 0;
}

/** An address: up to a space, a quote or a bracket, without the punctuation that ends the sentence. */
export function urlEnd(text: string, from: number): number {
  let p = from;
  while (p < text.length && !endsUrl(text.charCodeAt(p))) p++;
  while (p > from && isSentencePunctuation(text.charCodeAt(p - 1))) p--;
  return p;
}
