/** Up to so many items their pairs stand in a table. */
const DENSE = 1500;

/** Scores by pair of items, whichever of them comes first. */
export class Pairs {
  readonly #items: number;
  readonly #table: Float64Array | null;
  readonly #found = new Map<number, number>();

  constructor(items: number) {
    this.#items = items;
    this.#table = items <= DENSE ? new Float64Array(items * items).fill(Number.NaN) : null;
  }

  get(a: number, b: number): number | undefined {
    const at = this.#at(a, b);
    if (!this.#table) return this.#found.get(at);
    return Number.isNaN(this.#table[at]) ? undefined : this.#table[at];
  }

  set(a: number, b: number, score: number): void {
    if (this.#table) this.#table[this.#at(a, b)] = score;
    else this.#found.set(this.#at(a, b), score);
  }

  #at(a: number, b: number): number {
    return a < b ? a * this.#items + b : b * this.#items + a;
  }
}
