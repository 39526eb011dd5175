import type { Model } from './model.ts';
import { ARC_VALUES, ARCS, MOVE_VALUES, MOVES, readArc, readConfiguration } from './parse-features.ts';
import { Move, ParseState } from './parse-state.ts';
import type { Weights } from './tagger.ts';
import { extract } from './templates.ts';

/** Which labels a dependent's tag takes on each side of its head: list (2 * tag + side) of `sets`, by `starts`. */
export interface LabelSets {
  starts: Int32Array;
  sets: Uint8Array;
}

/** Greedy transition parser: moves by one perceptron, labels of new arcs by another. */
export class Parser {
  readonly labels: readonly string[];
  readonly state = new ParseState();
  readonly features = new Int32Array(Math.max(MOVES.count, ARCS.count));
  readonly scores = new Float64Array(3);
  readonly #values = new Int32Array(Math.max(MOVE_VALUES, ARC_VALUES));
  readonly #moves: Weights;
  readonly #rows: number;
  readonly #arcs: Weights;
  readonly #mask: number;
  readonly #sets: LabelSets;
  readonly #root: number;

  constructor(labels: readonly string[], moves: Weights, arcs: Weights, sets: LabelSets) {
    this.labels = labels;
    this.#moves = moves;
    this.#rows = moves.length / 3 - 1;
    this.#arcs = arcs;
    this.#mask = arcs.length - 1;
    this.#sets = sets;
    this.#root = labels.indexOf('root');
  }

  static load(model: Model): Parser {
    return new Parser(model.meta.labels as string[], model.i8('moves'), model.i8('arcs'), {
      starts: model.i32('labelStarts'),
      sets: model.u8('labelSets'),
    });
  }

  /** Parses the sentence that `state` was opened with; heads and labels are left in `state`. */
  parse(): void {
    const state = this.state;
    while (!state.done) {
      const move = this.bestMove();
      if (move === Move.shift) state.shift();
      else if (move === Move.left) state.attachLeft(this.bestLabel(state.next, state.stack[state.depth - 1]));
      else state.attachRight(this.bestLabel(state.stack[state.depth - 2], state.stack[state.depth - 1]));
    }
  }

  /** Best legal move; where only one is legal, nothing is scored. */
  bestMove(): number {
    const state = this.state;
    const shift = state.next < state.length;
    if (state.depth === 0) return Move.shift;
    if (!shift) return state.depth > 1 ? Move.right : Move.left;
    this.score();
    const scores = this.scores;
    const move = scores[1] > scores[0] ? 1 : 0;
    return state.depth > 1 && scores[2] > scores[move] ? Move.right : move;
  }

  /** Scores the three moves in the present configuration. */
  score(): void {
    const features = this.features;
    readConfiguration(this.state, this.#values);
    extract(MOVES, this.#values, features);
    const count = MOVES.count;
    const weights = this.#moves;
    const rows = this.#rows;
    let a = 0;
    let b = 0;
    let c = 0;
    for (let k = 0; k < count; k++) {
      const row = (features[k] & rows) * 3;
      a += weights[row];
      b += weights[row + 1];
      c += weights[row + 2];
    }
    this.scores[0] = a;
    this.scores[1] = b;
    this.scores[2] = c;
  }

  /** Hashes the features of the arc from h to d into `features`. */
  extractArc(h: number, d: number): void {
    readArc(this.state, h, d, this.#values);
    extract(ARCS, this.#values, this.features);
  }

  /** Best label for an arc from h to d. */
  bestLabel(h: number, d: number): number {
    const state = this.state;
    if (h === state.length) return this.#root;
    const { starts, sets } = this.#sets;
    const list = 2 * state.tag[d] + (d < h ? 0 : 1);
    const from = starts[list];
    const to = starts[list + 1];
    if (to === from + 1) return sets[from];
    const features = this.features;
    this.extractArc(h, d);
    const count = ARCS.count;
    const weights = this.#arcs;
    const mask = this.#mask;
    let best = sets[from];
    let top = -Infinity;
    for (let j = from; j < to; j++) {
      const label = sets[j];
      let score = 0;
      for (let k = 0; k < count; k++) score += weights[(features[k] + label) & mask];
      if (score > top) {
        top = score;
        best = label;
      }
    }
    return best;
  }
}
