/** Averaged perceptron over hashed weights: the average is kept by noting when each weight last changed. */
export class Perceptron {
  readonly weights: Float32Array;
  readonly #totals: Float64Array;
  readonly #changed: Int32Array;
  #now = 0;

  constructor(size: number) {
    this.weights = new Float32Array(size);
    this.#totals = new Float64Array(size);
    this.#changed = new Int32Array(size);
  }

  /** Counts one decision. */
  tick(): void {
    this.#now++;
  }

  add(index: number, delta: number): void {
    this.#totals[index] += (this.#now - this.#changed[index]) * this.weights[index];
    this.#changed[index] = this.#now;
    this.weights[index] += delta;
  }

  /** Every weight's mean over all decisions so far. */
  average(): Float32Array {
    const out = new Float32Array(this.weights.length);
    for (let i = 0; i < out.length; i++) {
      const w = this.weights[i];
      if (w === 0 && this.#totals[i] === 0) continue;
      out[i] = (this.#totals[i] + (this.#now - this.#changed[i]) * w) / Math.max(1, this.#now);
    }
    return out;
  }
}

/**
 * Weights as bytes, the largest as 127: only differences within one table count, so the scale need not be kept.
 * Clipping the few very large weights for the sake of the many small ones was tried, and costs far more than it gains.
 */
export function quantise(weights: Float32Array): Int8Array {
  let top = 0;
  for (const w of weights) top = Math.max(top, Math.abs(w));
  return Int8Array.from(weights, (w) => Math.round((w / (top || 1)) * 127));
}

/** A deterministic shuffle of 0 to n - 1. */
export function shuffled(n: number, random: () => number): Int32Array {
  const out = new Int32Array(n);
  for (let i = 0; i < n; i++) out[i] = i;
  for (let i = n - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const t = out[i];
    out[i] = out[j];
    out[j] = t;
  }
  return out;
}
