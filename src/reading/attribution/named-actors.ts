import { kindOfName } from '../actors/name-kind.ts';
import { isNameToken, isTitleCase } from '../actors/words.ts';
import type { TokenSpan } from '../layers.ts';
import type { FieldReading, Reading } from '../reading.ts';

/** The actors of a reading by their names; sources that no lexicon knows are added to them under their own words. */
export class NamedActors {
  readonly #reading: Reading;
  readonly #field: FieldReading;
  readonly #names = new Map<string, number>();
  readonly #byLastWord = new Map<string, number>();

  constructor(reading: Reading, field: FieldReading) {
    this.#reading = reading;
    this.#field = field;
    for (let i = 0; i < reading.actors.length; i++) this.#learn(i);
  }

  /** The actor whom the words of a span name, made when there is none; `head` is the word that bears it, -1 where unknown. */
  make(span: TokenSpan, head: number): number {
    const { doc } = this.#field;
    const { actors } = this.#reading;
    let first = span.first;
    while (first < span.end - 1 && /^(?:DT|PRP\$|CD)$/.test(doc.xpos(first))) first++;
    const name = doc.slice(first, span.end).replace(/\s+/g, ' ');
    const proper = head >= 0 && (doc.xpos(head).startsWith('NNP') || this.#isPrintedAsName(head));
    const found = this.#names.get(name);
    if (found !== undefined) return found;
    // "the command said" of US Central Command: the body whose name ends in the word.
    if (!proper && first > span.first && first + 1 === span.end && doc.norm(span.first) === 'the') {
      const full = this.#byLastWord.get(doc.norm(first));
      if (full !== undefined) return full;
    }
    const kind = proper ? kindOfName(name, first > span.first && doc.norm(first - 1) === 'the') : 'unnamed';
    actors.push({ name, kind, party: null, known: null, unnamed: !proper });
    this.#learn(actors.length - 1);
    return actors.length - 1;
  }

  /** "the Ash Column": capitals within a sentence, whatever the tag. */
  #isPrintedAsName(head: number): boolean {
    const { doc } = this.#field;
    const { first, end } = doc.sentences[doc.sentenceOf(head)];
    return (
      head > first + 1 &&
      isNameToken(doc, head) &&
      isNameToken(doc, head - 1) &&
      !isTitleCase(doc, first, end)
    );
  }

  /** Names to their first actor, last words of names ("command") to the latest. */
  #learn(index: number): void {
    const { name, unnamed } = this.#reading.actors[index];
    if (!this.#names.has(name)) this.#names.set(name, index);
    const cut = name.lastIndexOf(' ');
    if (cut >= 0 && !unnamed) this.#byLastWord.set(name.slice(cut + 1).toLowerCase(), index);
  }
}
