import type { CasualtyFrame } from '../../layers.ts';
import type { FieldReading } from '../../reading.ts';

/** Figures of a list; what is longer is a table. */
const MOST = 6;

/**
 * "Thirteen people were hurt ... Eight women, a girl and four men were treated": victims named side by side in one sentence
 * who add up to just the figure that another sentence gives are its parts.
 */
export function linkListed({ doc, casualties: frames }: FieldReading): void {
  /** The last figure of each effect, scope and number in the sentences before. */
  const totals = new Map<string, number>();
  let known = 0;
  for (let k = 0; k < frames.length; k++) {
    const list = listAt(frames, k);
    if (list.length < 2) continue;
    const sentence = doc.sentenceOf(frames[k].first);
    for (; known < k && doc.sentenceOf(frames[known].first) < sentence; known++)
      if (isWhole(frames[known])) totals.set(keyOf(frames[known], frames[known].count.low!), known);
    const sum = list.reduce((n, i) => n + frames[i].count.low!, 0);
    const total = totals.get(keyOf(frames[k], sum));
    if (total !== undefined && list.every((i) => fits(frames[total], frames[i])))
      for (const i of list) frames[i].partOf = total;
    k = list.at(-1)!;
  }
}

const keyOf = (f: CasualtyFrame, n: number): string => `${f.effect} ${f.scope} ${n}`;

/** The figures from the k-th on that one word of harm tells of. */
function listAt(frames: readonly CasualtyFrame[], k: number): number[] {
  const out: number[] = [];
  for (let i = k; i < frames.length && out.length <= MOST; i++) {
    if (
      !isPlain(frames[i]) ||
      frames[i].trigger !== frames[k].trigger ||
      frames[i].effect !== frames[k].effect
    )
      break;
    out.push(i);
  }
  return out.length > MOST ? [] : out;
}

/** "At least six", whom two and four add up to, are the same six. */
const isWhole = (f: CasualtyFrame): boolean =>
  f.partOf < 0 && f.status === 'current' && f.certainty === 'asserted' && (f.count.low ?? 0) >= 2;

const isPlain = (f: CasualtyFrame): boolean =>
  f.partOf < 0 &&
  f.status === 'current' &&
  f.certainty === 'asserted' &&
  f.count.low !== null &&
  f.count.low > 0 &&
  f.count.low === f.count.high;

/** Of soldiers nobody is a child; of people anybody may be anything. */
const fits = (total: CasualtyFrame, part: CasualtyFrame): boolean =>
  total.category === 'unspecified' ||
  total.category === 'mixed' ||
  total.category === part.category ||
  total.category === 'civilian';
