import { Gap, gapsOf, wrapsLines } from './lines.ts';
import { Role } from './roles.ts';
import type { Tokens } from './tokenize.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A sentence as a half-open range of tokens. */
export interface SentenceTokens {
  first: number;
  end: number;
}

/** Longest sentence, in tokens: what runs on without a full stop is cut, so that work per sentence stays bounded. */
export const LONGEST_SENTENCE = 250;
/** How far back from the cut a better place (a semicolon, a comma) is looked for. */
const LOOK_BACK = 60;

/**
 * Splits tokens into sentences: at full stops that end one, at paragraphs and at lines that are not merely wrapped,
 * before bullets, around datelines. Made for careless text: missing spaces, lost capitals, headlines run into text.
 */
export function splitSentences(text: string, tokens: Tokens, vocab: Vocabulary): SentenceTokens[] {
  return new Splitter(text, tokens, vocab).run();
}

class Splitter {
  readonly #roles: Uint16Array;
  readonly #gaps: Uint8Array;
  readonly #tokens: Tokens;
  readonly #vocab: Vocabulary;
  /** The text has no capitals at all, so that a small letter may begin a sentence. */
  readonly #caseless: boolean;
  readonly #wrapped: boolean;
  readonly #text: string;

  constructor(text: string, tokens: Tokens, vocab: Vocabulary) {
    const { types, length } = tokens;
    this.#text = text;
    this.#tokens = tokens;
    this.#vocab = vocab;
    this.#roles = new Uint16Array(length + 1);
    let upper = false;
    for (let i = 0; i < length; i++) {
      const role = vocab.role[types[i]];
      this.#roles[i] = role;
      if (role & Role.upper) upper = true;
    }
    this.#caseless = !upper;
    this.#gaps = gapsOf(text, tokens);
    this.#wrapped = wrapsLines(tokens, this.#gaps, this.#roles);
  }

  run(): SentenceTokens[] {
    const out: SentenceTokens[] = [];
    const { length } = this.#tokens;
    let first = 0;
    const close = (end: number): void => {
      while (end - first > LONGEST_SENTENCE) {
        const cut = this.#cut(first);
        out.push({ first, end: cut });
        first = cut;
      }
      if (end > first) out.push({ first, end });
      first = end;
    };
    for (let i = 0; i < length; i++) {
      const dateline = this.#datelineFrom(i, first);
      if (dateline > i) {
        if (i > first) close(i);
        close(dateline);
        i = dateline - 1;
        continue;
      }
      const end = this.#breakAfter(i);
      if (end > i) {
        close(end);
        i = end - 1;
      }
    }
    close(length);
    return out;
  }

  /** When a sentence ends at token i (or at closing quotes after it), where the next one begins; else 0. */
  #breakAfter(i: number): number {
    const { length } = this.#tokens;
    if (i + 1 >= length) return length;
    const gap = this.#gaps[i];
    if (gap === Gap.paragraph) return i + 1;
    if (gap === Gap.line && this.#lineEnds(i)) return i + 1;
    if (gap !== Gap.none && (this.#isPipe(i) || this.#isPipe(i + 1))) return i + 1;
    const role = this.#roles[i];
    if (gap !== Gap.none && this.#roles[i + 1] & Role.bullet && this.#roles[i + 2] & Role.upper) return i + 1;
    if (role & Role.stop) return this.#afterStop(i);
    if (role & (Role.abbreviation | Role.initial)) return this.#afterAbbreviation(i) ? i + 1 : 0;
    return 0;
  }

  /** A line that is not wrapped ends a sentence. */
  #lineEnds(i: number): boolean {
    const role = this.#roles[i];
    const next = this.#roles[i + 1];
    if (role & Role.stop || next & (Role.bullet | Role.dash)) return true;
    if (next & Role.lower && !this.#caseless) return false;
    if (role & (Role.title | Role.initial)) return false;
    return !this.#wrapped;
  }

  /** After a full stop and the closing quotes glued to it. */
  #afterStop(i: number): number {
    const roles = this.#roles;
    const gaps = this.#gaps;
    const { length } = this.#tokens;
    let last = i;
    let closed = false;
    while (last + 1 < length && gaps[last] === Gap.none && roles[last + 1] & Role.closer) {
      // A straight quote before a letter opens the next sentence.
      if (
        roles[last + 1] & Role.opener &&
        gaps[last + 1] === Gap.none &&
        roles[last + 2] & (Role.upper | Role.lower)
      )
        break;
      last++;
      closed = true;
    }
    if (last + 1 < length && gaps[last] === Gap.none && roles[last + 1] & Role.stop) return 0;
    if (last + 1 >= length) return length;
    let next = last + 1;
    while (next < length && next < last + 3 && roles[next] & Role.opener) next++;
    const begins = next < length ? roles[next] : 0;
    const gap = gaps[last];
    // "in South Orin.According to", "after 9 p.m.The": the space is lost
    if (gap === Gap.none && !closed)
      return begins & Role.upper && (roles[i - 1] & Role.lower || this.#runsOn(i - 1, next)) ? last + 1 : 0;
    if (begins & Role.lower && !this.#caseless) {
      // "Go!" he shouted; an unknown abbreviation. After a long sentence a full stop stands all the same.
      return gap >= Gap.line ? last + 1 : 0;
    }
    if (roles[i] & Role.ellipsis && !(begins & Role.upper)) return 0;
    if (closed && this.#saysNext(next)) return 0;
    return last + 1;
  }

  /** A name or figure, a full stop and, without a space, a word that begins sentences. */
  #runsOn(before: number, next: number): boolean {
    const role = this.#roles[next];
    if (!(role & Role.starter) || role & (Role.capitals | Role.initial)) return false;
    return !(this.#roles[before] & (Role.initial | Role.abbreviation | Role.stop));
  }

  /** '"Is it over?" Marlow asked.' */
  #saysNext(next: number): boolean {
    for (let k = next + 1; k < next + 4 && k < this.#tokens.length; k++) {
      if (this.#roles[k] & Role.saying)
        return this.#roles[next] & Role.upper ? !(this.#roles[next] & Role.starter) || k === next + 1 : false;
      if (!(this.#roles[k] & Role.upper)) return false;
    }
    return false;
  }

  /** "U.S.", "p.m.", "J." before a word that begins a sentence. */
  #afterAbbreviation(i: number): boolean {
    let next = i + 1;
    if (this.#gaps[i] === Gap.none) return (this.#roles[i] & Role.clockTime) > 0 && this.#runsOn(0, next);
    if (
      this.#roles[next] & Role.opener &&
      !(this.#roles[next] & Role.closer && this.#gaps[next] !== Gap.none)
    )
      next++;
    const role = this.#roles[next];
    if (!(role & Role.upper)) return false;
    if (this.#roles[i] & Role.clockTime) return !(role & Role.calendar);
    return (role & Role.starter) !== 0 && !(role & Role.initial) && !(role & Role.capitals);
  }

  /**
   * "TAL-ORIN, Nahr (Agency) -", "(AP) --", "ORIN —" at the start of a sentence, or run into by a headline:
   * where the dateline that begins at token i ends, else 0.
   */
  #datelineFrom(i: number, first: number): number {
    const roles = this.#roles;
    const { length } = this.#tokens;
    const bracketed = this.#isBracket(i);
    if (!bracketed && !(roles[i] & Role.capitals)) return 0;
    if (i > first && bracketed) return 0;
    const limit = Math.min(length, i + 14);
    let k = i;
    while (
      k < limit &&
      !this.#isBracket(k) &&
      !(roles[k] & Role.dash && this.#gaps[k] !== Gap.none && this.#gaps[k - 1] !== Gap.none)
    ) {
      if (roles[k] & (Role.stop | Role.lower) && !(roles[k] & Role.abbreviation)) return 0;
      if (k > i && this.#gaps[k - 1] >= Gap.line) return 0;
      k++;
    }
    if (k >= limit) return 0;
    if (this.#isBracket(k)) {
      const open = k++;
      while (k < limit && k < open + 6 && !this.#isBracket(k, 0x29)) k++;
      if (!this.#isBracket(k, 0x29)) return 0;
      k++;
    } else if (i > first || k - i > 6) return 0;
    if (k >= limit || !(roles[k] & Role.dash)) return 0;
    return k + 1 < length ? k + 1 : 0;
  }

  /** "Blast kills six, police say | The Daily": a stroke between spaces parts what pages put side by side. */
  #isPipe(i: number): boolean {
    const { starts, ends } = this.#tokens;
    return ends[i] === starts[i] + 1 && this.#text.charCodeAt(starts[i]) === 0x7c;
  }

  #isBracket(i: number, unit = 0x28): boolean {
    return i < this.#tokens.length && this.#text.charCodeAt(this.#tokens.starts[i]) === unit;
  }

  /** Where to cut a sentence that is too long. */
  #cut(first: number): number {
    const { types } = this.#tokens;
    const last = first + LONGEST_SENTENCE;
    let comma = 0;
    for (let k = last; k > last - LOOK_BACK; k--) {
      const norm = this.#vocab.norms[types[k - 1]];
      if (norm === ';' || this.#roles[k - 1] & Role.stop || this.#gaps[k - 1] >= Gap.line) return k;
      if (norm === ',' && comma === 0) comma = k;
    }
    return comma || last;
  }
}
