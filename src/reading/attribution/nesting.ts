import type { Attribution } from '../layers.ts';

/**
 * Sets the parent of each attribution: the smallest other one whose content holds its cue. One that stands beside
 * another's content at the same level has none.
 */
export function nest(attributions: Attribution[], sentenceOf: (token: number) => number): void {
  const bySentence = new Map<number, number[]>();
  for (const [i, a] of attributions.entries()) {
    for (const c of a.content) {
      for (let k = sentenceOf(c.first); k <= sentenceOf(c.end - 1); k++) {
        const list = bySentence.get(k);
        if (!list) bySentence.set(k, [i]);
        else if (list[list.length - 1] !== i) list.push(i);
      }
    }
  }
  for (const [i, a] of attributions.entries()) {
    if (a.cue.length === 0) continue;
    const at = a.cue[0].first;
    let best = Number.POSITIVE_INFINITY;
    for (const j of bySentence.get(sentenceOf(at)) ?? []) {
      if (j === i) continue;
      const size = sizeAround(attributions[j], at);
      if (size > 0 && size < best && !holds(attributions[i], attributions[j])) {
        best = size;
        a.parent = j;
      }
    }
  }
}

function sizeAround(a: Attribution, token: number): number {
  let size = 0;
  let inside = false;
  for (const c of a.content) {
    size += c.end - c.first;
    if (c.first <= token && token < c.end) inside = true;
  }
  return inside ? size : 0;
}

/** Is the other's cue inside this one's content? Then this one cannot stand inside the other. */
function holds(a: Attribution, other: Attribution): boolean {
  const at = other.cue[0]?.first ?? -1;
  return a.content.some((c) => c.first <= at && at < c.end);
}
