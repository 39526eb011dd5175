import type { Category } from '../../../format/claim.ts';
import type { FieldReading } from '../../reading.ts';

const FORCES: ReadonlySet<Category> = new Set(['military', 'militant', 'police']);
/** Of whom nothing is said that sets them apart from the rest. */
const NOBODY: ReadonlySet<Category> = new Set(['unspecified', 'child', 'woman', 'mixed']);

/**
 * "187 were killed: 130 rebels, seven civilians and 50 policemen": a total whose parts add up to it, some of them under arms and some of
 * another kind, is of several kinds.
 */
export function settleSeveralKinds({ casualties }: FieldReading): void {
  const sums = new Map<number, { number: number; kinds: Set<Category> }>();
  for (const f of casualties) {
    if (f.partOf < 0 || casualties[f.partOf].effect !== f.effect) continue;
    const sum = sums.get(f.partOf) ?? { number: 0, kinds: new Set() };
    sum.number += f.count.low ?? Number.NaN;
    sums.set(f.partOf, sum);
    sum.kinds.add(f.category);
  }
  for (const [n, { number, kinds }] of sums) {
    const whole = casualties[n];
    if (whole.category !== 'unspecified' || number !== whole.count.low || kinds.size < 2) continue;
    const told = [...kinds];
    if (told.some((k) => FORCES.has(k)) && !told.some((k) => NOBODY.has(k))) whole.category = 'mixed';
  }
}
