import { seededRandom } from '../hash.ts';
import { ARCS, MOVES, readArc, readConfiguration } from '../parse-features.ts';
import { Move } from '../parse-state.ts';
import { type LabelSets, Parser } from '../parser.ts';
import { TableScorer, tableOf } from '../scorer.ts';
import type { Sentence } from './conllu.ts';
import { costs, type GoldTree, goldTree } from './oracle.ts';
import { Perceptron, shuffled } from './perceptron.ts';

/** Rows of three weights, one per move; a power of two. */
const MOVE_ROWS = 1 << 20;
/** Size of the table of label weights, a power of two. */
const ARC_TABLE = 1 << 21;
/** Share of moves, after the first epoch, that follow the parser's own choice: it learns to go on from its errors. */
const EXPLORE = 0.9;

/** A sentence as the parser is trained on it: hashes of words, numbers of (predicted) tags, gold tree. */
export interface ParseSentence {
  words: Int32Array;
  tags: Uint8Array;
  gold: GoldTree;
}

export interface TrainedParser {
  labels: string[];
  sets: LabelSets;
  moves: Float32Array;
  arcs: Float32Array;
}

/** All relations of a treebank, the commonest first. */
export function labelInventory(sentences: readonly Sentence[]): string[] {
  const counts = new Map<string, number>();
  for (const s of sentences) for (const d of s.deps) counts.set(d, (counts.get(d) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([l]) => l);
}

export function encodeTree(
  s: Sentence,
  words: Int32Array,
  tags: Uint8Array,
  labels: readonly string[],
): ParseSentence {
  const numbers = Int32Array.from(s.deps, (d) => Math.max(0, labels.indexOf(d)));
  return { words, tags, gold: goldTree(s.heads, numbers) };
}

/** Labels seen at least twice with each tag of the dependent and side of the head; all labels where none was. */
function buildLabelSets(data: readonly ParseSentence[], labels: number): LabelSets {
  const counts = new Int32Array(512 * labels);
  for (const { tags, gold } of data) {
    for (let d = 0; d < tags.length; d++) {
      if (gold.heads[d] === tags.length) continue;
      counts[(2 * tags[d] + (d < gold.heads[d] ? 0 : 1)) * labels + gold.labels[d]]++;
    }
  }
  const starts = new Int32Array(513);
  const sets: number[] = [];
  for (let list = 0; list < 512; list++) {
    for (const floor of [2, 1, 0]) {
      if (sets.length > starts[list]) break;
      for (let l = 0; l < labels; l++) if (counts[list * labels + l] >= floor) sets.push(l);
    }
    starts[list + 1] = sets.length;
  }
  return { starts, sets: Uint8Array.from(sets) };
}

/** Trains moves with a dynamic oracle and exploration, and labels on the arcs that are right. */
export function trainParser(
  data: readonly ParseSentence[],
  labels: string[],
  epochs: number,
  seed: number,
): TrainedParser {
  const sets = buildLabelSets(data, labels.length);
  const moves = new Perceptron(MOVE_ROWS * 3);
  const arcs = new Perceptron(ARC_TABLE);
  const moveScorer = new TableScorer(MOVES, tableOf(moves.weights, 3));
  const arcScorer = new TableScorer(ARCS, tableOf(arcs.weights));
  const parser = new Parser(labels, moveScorer, arcScorer, sets);
  const learner = { parser, moves, moveScorer, arcs, arcScorer };
  const random = seededRandom(seed);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const k of shuffled(data.length, random)) {
      learn(learner, data[k], epoch === 0 ? () => false : () => random() < EXPLORE);
    }
  }
  return { labels, sets, moves: moves.average(), arcs: arcs.average() };
}

/** A parser under training: its weights, and the scorers that it reads them by. */
interface Learner {
  parser: Parser;
  moves: Perceptron;
  moveScorer: TableScorer;
  arcs: Perceptron;
  arcScorer: TableScorer;
}

const ALL_MOVES = Uint8Array.of(Move.shift, Move.left, Move.right);

function learn(learner: Learner, { words, tags, gold }: ParseSentence, explore: () => boolean): void {
  const { parser, moves, moveScorer } = learner;
  const { state } = parser;
  const { scores } = moveScorer;
  const n = words.length;
  state.open(n);
  state.word.set(words);
  state.tag.set(tags);
  const onStack = new Uint8Array(n + 2);
  const cost = new Float64Array(3);
  while (!state.done) {
    costs(state, gold, onStack, cost);
    readConfiguration(state, moveScorer.values);
    moveScorer.best(ALL_MOVES, 0, 3);
    let guess = -1;
    let best = -1;
    const least = Math.min(cost[0], cost[1], cost[2]);
    for (let move = 0; move < 3; move++) {
      if (cost[move] === Infinity) continue;
      if (guess < 0 || scores[move] > scores[guess]) guess = move;
      if (cost[move] === least && (best < 0 || scores[move] > scores[best])) best = move;
    }
    moves.tick();
    if (cost[guess] > least) {
      for (const place of moveScorer.places(best)) moves.add(place, 1);
      for (const place of moveScorer.places(guess)) moves.add(place, -1);
    }
    const move = cost[guess] > least && !explore() ? best : guess;
    if (move === Move.shift) {
      onStack[state.next] = 1;
      state.shift();
      continue;
    }
    const d = state.stack[state.depth - 1];
    const h = move === Move.left ? state.next : state.stack[state.depth - 2];
    const label = learnLabel(learner, gold, h, d);
    onStack[d] = 0;
    if (move === Move.left) state.attachLeft(label);
    else state.attachRight(label);
  }
}

function learnLabel({ parser, arcs, arcScorer }: Learner, gold: GoldTree, h: number, d: number): number {
  const guess = parser.bestLabel(h, d);
  if (gold.heads[d] !== h || h === parser.state.length) return guess;
  arcs.tick();
  const right = gold.labels[d];
  if (guess !== right) {
    readArc(parser.state, h, d, arcScorer.values);
    for (const place of arcScorer.places(right)) arcs.add(place, 1);
    for (const place of arcScorer.places(guess)) arcs.add(place, -1);
  }
  return guess;
}
