import { type DayRange, length } from '../days.ts';
import type { Clue } from './clues.ts';

/** What was told of an incident so far, kept so that the next clue is held against it without a look at every clue before. */
export class SoFar {
  /** Figures told ("killed 9"). */
  readonly figures = new Set<string>();
  /** Those that are no part of another. */
  readonly wholes = new Set<string>();
  /** Those of the headline. */
  readonly titled = new Set<string>();
  /** Effects of the headline's casualties. */
  readonly effectsTitled = new Set<string>();
  /** Places that the sentences open on. */
  readonly heads = new Set<string | null>();
  /** Days and months of no known year. */
  readonly yearless = new Set<string>();
  readonly #wordsIn = new Map<number, Set<string | null>>();
  /** The first of its casualties that the text tells of. */
  first: Clue | null = null;
  /** Do further sentences than that one's tell of casualties? */
  goesOn = false;
  casualties = false;
  ofThePast = false;
  /** Casualties "on Saturday" of no known week. */
  onAWeekday = false;
  /** The first day of the year, and the first single day, that stands beside a claim. */
  monthDay: string | null = null;
  oneDay: DayRange | null = null;

  /** Takes in a clue of the incident. */
  add(clue: Clue): void {
    const { claim, figure, title, sentence } = clue;
    const dated = yearless(clue);
    const words = this.#wordsIn.get(sentence);
    if (words) words.add(clue.words);
    else this.#wordsIn.set(sentence, new Set([clue.words]));
    this.heads.add(clue.head);
    if (dated !== null) this.yearless.add(dated);
    if (clue.marker === 'past') this.ofThePast = true;
    this.monthDay ??= clue.monthDay;
    if (clue.days && clue.dateNear && length(clue.days) === 1) this.oneDay ??= clue.days;
    if (figure !== null) {
      this.figures.add(figure);
      if (title) this.titled.add(figure);
    }
    if (claim.kind !== 'casualties') return;
    this.casualties = true;
    if (figure !== null && claim.partOf === null) this.wholes.add(figure);
    if (clue.weekday !== null && clue.monthDay === null) this.onAWeekday = true;
    if (title) this.effectsTitled.add(claim.effect);
    else if (this.first === null) this.first = clue;
    else if (this.first.sentence !== sentence) this.goesOn = true;
  }

  /** Was it told of in this sentence? */
  isIn(sentence: number): boolean {
    return this.#wordsIn.has(sentence);
  }

  /** Was it told of in the clue's sentence, by other words for its time? */
  isByOtherWordsIn({ sentence, words }: Clue): boolean {
    const said = this.#wordsIn.get(sentence);
    return said !== undefined && (said.size > 1 || !said.has(words));
  }

  /** Has it the clue's figure? */
  has({ figure }: Clue): boolean {
    return figure !== null && this.figures.has(figure);
  }
}

/** "In December", "on Dec. 11", of no known year: each tells of an incident of its own. */
export function yearless({ claim, monthDay, monthOnly }: Clue): string | null {
  return monthDay ?? (monthOnly ? claim.when!.edtf : null);
}
