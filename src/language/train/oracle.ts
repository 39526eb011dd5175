import { Move, type ParseState } from '../parse-state.ts';

/** Gold tree of one sentence as the oracle reads it: the root is token n. */
export interface GoldTree {
  heads: Int32Array;
  labels: Int32Array;
  /** Dependents of each token, in order. */
  children: number[][];
}

/** Makes a tree projective by lifting the shortest crossing arc to its head's head until none crosses. */
function projective(heads: readonly number[]): number[] {
  const out = [...heads];
  for (;;) {
    let shortest = -1;
    for (let d = 0; d < out.length; d++) {
      const h = out[d];
      if (h < 0 || isProjective(out, h, d)) continue;
      if (shortest < 0 || Math.abs(h - d) < Math.abs(out[shortest] - shortest)) shortest = d;
    }
    if (shortest < 0) return out;
    out[shortest] = out[out[shortest]];
  }
}

function isProjective(heads: readonly number[], h: number, d: number): boolean {
  for (let k = Math.min(h, d) + 1; k < Math.max(h, d); k++) {
    let up = k;
    while (up >= 0 && up !== h) up = heads[up];
    if (up < 0) return false;
  }
  return true;
}

export function goldTree(heads: readonly number[], labels: Int32Array): GoldTree {
  const n = heads.length;
  const lifted = projective(heads);
  const children: number[][] = Array.from({ length: n + 1 }, () => []);
  const gold = Int32Array.from(lifted, (h) => (h < 0 ? n : h));
  for (let d = 0; d < n; d++) children[gold[d]].push(d);
  return { heads: gold, labels, children };
}

/**
 * Dynamic oracle of the arc-hybrid system (Goldberg and Nivre 2013):
 * how many gold arcs each legal move puts out of reach, Infinity for illegal ones.
 */
export function costs(state: ParseState, gold: GoldTree, onStack: Uint8Array, out: Float64Array): void {
  const { stack, depth, next } = state;
  out.fill(Infinity);
  if (state.can(Move.shift)) {
    let cost = 0;
    const h = gold.heads[next];
    if (h < next && onStack[h] && h !== stack[depth - 1]) cost++;
    for (const d of gold.children[next]) {
      if (d >= next) break;
      if (onStack[d]) cost++;
    }
    out[Move.shift] = cost;
  }
  if (depth === 0) return;
  const top = stack[depth - 1];
  const h = gold.heads[top];
  let waiting = 0;
  for (const d of gold.children[top]) if (d >= next) waiting++;
  if (state.can(Move.left)) {
    const lost = h > next || (depth > 1 && h === stack[depth - 2]);
    out[Move.left] = waiting + (lost ? 1 : 0);
  }
  if (state.can(Move.right)) out[Move.right] = waiting + (h >= next ? 1 : 0);
}
