/**
 * Which of up to 31 things a text may speak of, told from how its words begin: what asks every sentence for many
 * phrases asks only for those that can be in it.
 */
export class WordStarts {
  readonly #bits = new Map<number, number>();
  #always = 0;

  /** Thing number `k` (0 to 30) may be there where a word begins with these letters, of which it takes the first three; with fewer than three, anywhere. */
  add(k: number, letters: string): void {
    if (!/^[a-z0-9]{3}/i.test(letters)) {
      this.#always |= 1 << k;
      return;
    }
    const start = startAt(letters, 0);
    this.#bits.set(start, (this.#bits.get(start) ?? 0) | (1 << k));
  }

  /** A bit for each thing that may be in the text. */
  in(text: string): number {
    let found = this.#always;
    const { length } = text;
    for (let i = 0; i < length; i++) {
      if (!isWordUnit(text.charCodeAt(i))) continue;
      if (i + 3 <= length) found |= this.#bits.get(startAt(text, i)) ?? 0;
      while (i < length && isWordUnit(text.charCodeAt(i))) i++;
    }
    return found;
  }
}

/** Three letters as a number, whatever their case. */
function startAt(text: string, i: number): number {
  return (
    ((text.charCodeAt(i) | 32) << 16) | ((text.charCodeAt(i + 1) | 32) << 8) | (text.charCodeAt(i + 2) | 32)
  );
}

/** A letter, a digit or "_", as in `\w`. */
function isWordUnit(c: number): boolean {
  return (c >= 97 && c <= 122) || (c >= 65 && c <= 90) || (c >= 48 && c <= 57) || c === 95;
}
