import { extract, type Templates } from './templates.ts';

/** Weights as they are trained, or as bytes once trained. */
export type Weights = Int8Array | Float32Array;

/** A linear model over hashed templates: what it sees is put into `values`, then the best of some outcomes asked for. */
export interface Scorer {
  /** Values of the templates' atoms, from 1 on; place 0 stays 0. */
  readonly values: Int32Array;
  /** The best of outcomes[from, to), which ascend; the first of equals. */
  best(outcomes: Uint8Array, from: number, to: number): number;
}

/** A table of weights: rows start `stride` apart, one for each value of a hash under `mask`, and wrap at the end. */
export interface WeightTable {
  weights: Weights;
  mask: number;
  stride: number;
}

/** Weights as a table; their number is a power of two times the stride. */
export function tableOf(weights: Weights, stride = 1): WeightTable {
  return { weights, mask: weights.length / stride - 1, stride };
}

/**
 * The plain scorer: readable, over weights that may still change. Training uses it; kernel-scorer.ts does the same for
 * trained bytes several times as fast.
 */
export class TableScorer implements Scorer {
  readonly values: Int32Array;
  readonly scores = new Float64Array(256);
  readonly #templates: Templates;
  readonly #table: WeightTable;
  readonly #features: Int32Array;

  constructor(templates: Templates, table: WeightTable) {
    this.#templates = templates;
    this.#table = table;
    this.values = new Int32Array(templates.values);
    this.#features = new Int32Array(templates.count);
  }

  /** Places in the table that count for an outcome under the present values. */
  *places(outcome: number): Iterable<number> {
    extract(this.#templates, this.values, this.#features);
    const { weights, mask, stride } = this.#table;
    for (const feature of this.#features) yield ((feature & mask) * stride + outcome) % weights.length;
  }

  best(outcomes: Uint8Array, from: number, to: number): number {
    extract(this.#templates, this.values, this.#features);
    const { weights, mask, stride } = this.#table;
    const { count } = this.#templates;
    const features = this.#features;
    const size = weights.length;
    let best = outcomes[from];
    let top = -Infinity;
    for (let k = from; k < to; k++) {
      const outcome = outcomes[k];
      let score = 0;
      for (let f = 0; f < count; f++) {
        const place = (features[f] & mask) * stride + outcome;
        score += weights[place < size ? place : place - size];
      }
      this.scores[outcome] = score;
      if (score > top) {
        top = score;
        best = outcome;
      }
    }
    return best;
  }
}
