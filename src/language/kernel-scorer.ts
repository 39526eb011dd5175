import { readFileSync } from 'node:fs';
import { packageFile } from '../root.ts';
import type { Scorer, WeightTable } from './scorer.ts';
import type { Templates } from './templates.ts';

/** Sums of the first `outcomes` outcomes: 16-bit integers, which up to 258 templates cannot overflow. */
type Sum = (
  count: number,
  atoms: number,
  seeds: number,
  values: number,
  weights: number,
  mask: number,
  stride: number,
  rows: number,
  sums: number,
  outcomes: number,
) => void;

const FILE = packageFile('data/kernel.wasm');
const PAGE = 65_536;
/** Most outcomes of one model; rows are read up to here, so a table's beginning stands once more behind its end. */
const WIDEST = 256;

let compiled: WebAssembly.Module | undefined;

/** Scores trained bytes in WebAssembly (kernel/sums.ts): as TableScorer, to the last digit. */
export class KernelScorer implements Scorer {
  readonly values: Int32Array;
  readonly #sums: Int16Array;
  readonly #sum: (outcomes: number) => void;

  /** @throws when the kernel has not been built. */
  constructor(templates: Templates, table: WeightTable) {
    const { count } = templates;
    const { mask, stride, weights } = table;
    const values = 0;
    const sums = pad(values + 4 * templates.values);
    const seeds = pad(sums + 2 * WIDEST);
    const atoms = pad(seeds + 4 * count);
    const rows = pad(atoms + 3 * count);
    const bytes = pad(rows + 4 * count);
    const memory = new WebAssembly.Memory({ initial: Math.ceil((bytes + weights.length + WIDEST) / PAGE) });
    const { buffer } = memory;
    new Int32Array(buffer, seeds, count).set(templates.seeds);
    new Uint8Array(buffer, atoms, 3 * count).set(templates.atoms);
    new Int8Array(buffer, bytes, weights.length).set(weights);
    new Int8Array(buffer, bytes + weights.length, WIDEST).set(weights.subarray(0, WIDEST));
    this.values = new Int32Array(buffer, values, templates.values);
    this.#sums = new Int16Array(buffer, sums, WIDEST);
    const { sum } = new WebAssembly.Instance(kernel(), { env: { memory } }).exports as { sum: Sum };
    this.#sum = (outcomes) => sum(count, atoms, seeds, values, bytes, mask, stride, rows, sums, outcomes);
  }

  best(outcomes: Uint8Array, from: number, to: number): number {
    this.#sum(outcomes[to - 1] + 1);
    const sums = this.#sums;
    let best = outcomes[from];
    for (let k = from + 1; k < to; k++) if (sums[outcomes[k]] > sums[best]) best = outcomes[k];
    return best;
  }
}

function kernel(): WebAssembly.Module {
  if (compiled) return compiled;
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = new Uint8Array(readFileSync(FILE));
  } catch (cause) {
    throw new Error('The scoring kernel is not built: run "npm run build:data" first.', { cause });
  }
  compiled = new WebAssembly.Module(bytes);
  return compiled;
}

function pad(n: number): number {
  return (n + 15) & ~15;
}
