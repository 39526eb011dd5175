import { seededRandom } from '../../hash.ts';

/** Choices of a grammar, the same every time for one seed. */
export class Chance {
  readonly #random: () => number;

  constructor(seed: number) {
    this.#random = seededRandom(seed);
  }

  /** Whether something of this probability happens. */
  is(probability: number): boolean {
    return this.#random() < probability;
  }

  /** A whole number from `low` to `high`, small ones more often. */
  number(low: number, high: number): number {
    return low + Math.floor(this.#random() ** 2 * (high - low + 1));
  }

  one<T>(list: readonly T[]): T {
    return list[Math.floor(this.#random() * list.length)];
  }

  /** One of a list whose first members are the usual ones. */
  usual<T>(list: readonly T[]): T {
    return list[Math.floor(this.#random() ** 2.5 * list.length)];
  }

  /** What one of the makers makes; each with its weight. */
  make<T>(makers: readonly (readonly [weight: number, make: () => T])[]): T {
    let left = this.#random() * makers.reduce((sum, [w]) => sum + w, 0);
    for (const [weight, make] of makers) {
      left -= weight;
      if (left < 0) return make();
    }
    return makers[makers.length - 1][1]();
  }
}
