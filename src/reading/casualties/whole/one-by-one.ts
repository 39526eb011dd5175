import type { CasualtyFrame } from '../../layers.ts';
import type { FieldReading } from '../../reading.ts';

/** More than that are not told of one by one. */
const MOST = 6;
/** Sentences after the total within which they are. */
const WITHIN = 8;
/** Rules of figures that count nobody new: who somebody was, how some are. */
const SAYS_HOW = /^casualties\/(?:degree|were|part|whole|part-of-the)$/;

/**
 * "Three people are dead. ... the bodies of a woman and her mother ... Her husband was found dead": where the victims that a text tells of
 * after a total, one by one or in groups, add up to just that total, they are its parts.
 */
export function linkOneByOne({ doc, casualties: frames }: FieldReading): void {
  const wholes = new Set(frames.map((f) => f.partOf));
  for (const [t, total] of frames.entries()) {
    const n = total.count.low;
    if (n !== null && n > 2 && n === total.count.high && isPlain(total) && !wholes.has(t)) {
      const list = listAfter(frames, t, n, (f) => doc.sentenceOf(f.first));
      if (list) {
        for (const p of list) p.partOf = t;
        continue;
      }
    }
    if (total.effect !== 'killed' || n === null || n < 2 || n > MOST || n !== total.count.high) continue;
    if (!isPlain(total) || wholes.has(t)) continue;
    const parts = partsAfter(frames, t, n, (f) => doc.sentenceOf(f.first));
    if (parts) for (const p of parts) p.partOf = t;
  }
}

/** "Nine people died. ... killing eight passers-by and a medic": those named side by side in a later sentence who add up to the total. */
function listAfter(
  frames: readonly CasualtyFrame[],
  t: number,
  n: number,
  sentenceOf: (f: CasualtyFrame) => number,
): CasualtyFrame[] | null {
  const total = frames[t];
  const from = sentenceOf(total);
  let list: CasualtyFrame[] = [];
  let sum = 0;
  for (let k = t + 1; k < frames.length; k++) {
    const f = frames[k];
    if (sentenceOf(f) - from > WITHIN) return null;
    const low = f.count.low;
    if (f.effect !== total.effect || f.partOf >= 0 || SAYS_HOW.test(f.rule)) continue;
    // another total begins: what follows is of that one
    if (!isPlain(f) || low === null || low !== f.count.high || low >= n) return null;
    if (sentenceOf(f) === from) return null;
    if (list.length > 0 && list[0].trigger !== f.trigger) {
      list = [];
      sum = 0;
    }
    list.push(f);
    sum += low;
    if (list.length > 1 && sum === n && frames[k + 1]?.trigger !== f.trigger) return list;
  }
  return null;
}

const isWide = (category: string): boolean => category === 'unspecified' || category === 'mixed';

const isPlain = (f: CasualtyFrame): boolean =>
  f.partOf < 0 && f.scope === 'incident' && f.status === 'current' && f.certainty === 'asserted';

/** The next deaths, in later sentences than the total's, that add up to it; null when others come between or they do not. */
function partsAfter(
  frames: readonly CasualtyFrame[],
  t: number,
  n: number,
  sentenceOf: (f: CasualtyFrame) => number,
): CasualtyFrame[] | null {
  const from = sentenceOf(frames[t]);
  const parts: CasualtyFrame[] = [];
  let sum = 0;
  for (let k = t + 1; k < frames.length; k++) {
    const f = frames[k];
    if (sentenceOf(f) - from > WITHIN) return null;
    if (f.effect !== 'killed' || SAYS_HOW.test(f.rule) || f.partOf >= 0) continue;
    const low = f.count.low;
    if (!isPlain(f) || low === null || low !== f.count.high || low >= n || low === 0) return null;
    if (sentenceOf(f) === from) return null;
    if (!isWide(frames[t].category) && f.category !== frames[t].category) return null;
    parts.push(f);
    sum += low;
    if (sum === n) return parts.length > 1 ? parts : null;
    if (sum > n) return null;
  }
  return null;
}
