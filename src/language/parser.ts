import { KernelScorer } from './kernel-scorer.ts';
import type { Model } from './model.ts';
import { ARCS, MOVES, readArc, readConfiguration } from './parse-features.ts';
import { Move, ParseState } from './parse-state.ts';
import { type Scorer, tableOf } from './scorer.ts';

/** Which labels a dependent's tag takes on each side of its head: list (2 * tag + side) of `sets`, by `starts`. */
export interface LabelSets {
  starts: Int32Array;
  sets: Uint8Array;
}

/** All moves; the last needs two tokens on the stack. */
const MOVE_SET = Uint8Array.of(Move.shift, Move.left, Move.right);

/** Greedy transition parser: moves by one perceptron, labels of new arcs by another. */
export class Parser {
  readonly labels: readonly string[];
  readonly state = new ParseState();
  readonly #moves: Scorer;
  readonly #arcs: Scorer;
  readonly #sets: LabelSets;
  readonly #root: number;

  constructor(labels: readonly string[], moves: Scorer, arcs: Scorer, sets: LabelSets) {
    this.labels = labels;
    this.#moves = moves;
    this.#arcs = arcs;
    this.#sets = sets;
    this.#root = labels.indexOf('root');
  }

  static load(model: Model): Parser {
    const labels = model.meta.labels as string[];
    return new Parser(
      labels,
      new KernelScorer(MOVES, tableOf(model.i8('moves'), 3)),
      new KernelScorer(ARCS, tableOf(model.i8('arcs'))),
      { starts: model.i32('labelStarts'), sets: model.u8('labelSets') },
    );
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
    if (state.depth === 0) return Move.shift;
    if (state.next === state.length) return state.depth > 1 ? Move.right : Move.left;
    readConfiguration(state, this.#moves.values);
    return this.#moves.best(MOVE_SET, 0, state.depth > 1 ? 3 : 2);
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
    readArc(state, h, d, this.#arcs.values);
    return this.#arcs.best(sets, from, to);
  }
}
