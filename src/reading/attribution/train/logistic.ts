/** One decision to learn from: the features that hold, and the right answer. */
export interface Example {
  features: readonly string[];
  still: boolean;
}

const ROUNDS = 400;
const RATE = 0.5;
/** Pull of every weight towards 0, so that what few examples show weighs little. */
const DECAY = 0.002;

/** Logistic regression by full gradient descent from 0: the same examples give the same weights on every machine. */
export function learn(examples: readonly Example[]): Map<string, number> {
  const weights = new Map<string, number>();
  for (const e of examples) for (const f of e.features) weights.set(f, 0);
  const slope = new Map<string, number>();
  for (let round = 0; round < ROUNDS; round++) {
    slope.clear();
    for (const e of examples) {
      const error = (e.still ? 1 : 0) - 1 / (1 + Math.exp(-scoreOf(weights, e.features)));
      for (const f of e.features) slope.set(f, (slope.get(f) ?? 0) + error);
    }
    for (const [f, w] of weights)
      weights.set(f, w + RATE * ((slope.get(f) ?? 0) / examples.length - DECAY * w));
  }
  return weights;
}

/** Sum of the weights of the features that hold. */
export function scoreOf(weights: ReadonlyMap<string, number>, features: readonly string[]): number {
  let sum = 0;
  for (const f of features) sum += weights.get(f) ?? 0;
  return sum;
}
