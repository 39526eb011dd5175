import type { Doc } from '../../../language/doc.ts';
import type { CasualtyFrame } from '../../layers.ts';

/** A figure that a claim is made of. */
export interface Counted {
  frame: CasualtyFrame;
  /** Which of the counted figures this one is a part of; -1: of none. */
  partOf: number;
  /** What the field tells beside it of shots that hit the same person, which counts nobody. */
  hits: CasualtyFrame[];
}

/**
 * The figures of a field, single people who died of what hit them counted once: "He was shot in the head ... he died at the scene" is told
 * with the death. Of several ("six shot", one of whom died) the figure stays: it counts the living, too. Who was wounded, or in
 * hospital, before he died was that first: the wound is outlived.
 */
export function countedOnce(doc: Doc, frames: readonly CasualtyFrame[]): Counted[] {
  // "Holt, 30, was shot at the gate", below the headline of the death: there the place and the day are told
  const dies = frames.some(isOneDead);
  const at = new Map<number, number>();
  for (const [i, f] of frames.entries()) {
    if (dies && SHOT.test(f.rule) && isHarmOfOneDead(f)) continue;
    at.set(i, at.size);
  }
  // what was a part of the shot is a part of what the shot was a part of
  const whole = (i: number): number => (i < 0 ? -1 : (at.get(i) ?? whole(frames[i].partOf)));
  const out = [...at.keys()].map(
    (i): Counted => ({ frame: outlived(doc, frames[i]), partOf: whole(frames[i].partOf), hits: [] }),
  );
  if (out.length < frames.length) addHits(frames, at, out);
  return out;
}

function outlived(doc: Doc, f: CasualtyFrame): CasualtyFrame {
  if (!isHarmOfOneDead(f) || SHOT.test(f.rule)) return f;
  return { ...f, effect: 'wounded', status: isAlive(doc, f) ? 'current' : 'superseded' };
}

/** "another is in critical condition", "was hurt but has been released": whoever died, it was somebody else. */
function isAlive(doc: Doc, f: CasualtyFrame): boolean {
  const { end } = doc.sentences[doc.sentenceOf(f.first)];
  const text = doc.text.slice(doc.starts[f.first], doc.ends[Math.min(end, f.end + AFTER) - 1]);
  return LIVES.test(text) && !DIES.test(text);
}

/** Words behind a wound within which it is said how the wounded one is. */
const AFTER = 14;
const LIVES =
  /\b(?:is|are|remains?) (?:\w+ ){0,3}(?:hospitali[sz]ed|in|recovering|fighting|expected|stable|critical|doing|being)\b|\bremains? hospitali[sz]ed\b|\b(?:released|discharged|survived|recovering|given care|doing fine|also was)\b/i;
const DIES = /\b(?:die[ds]?|dead|death|deadly|fatal(?:ly)?|pronounced|succumbed|killed)\b/i;

/** Rules that tell of a hit, or of the way to hospital, and not of a wound. */
const SHOT = /^casualties\/(?:shoot|stab|strike|hit|hospital)\b/;

/** To each shot left out the death told next to it: the last before it, or the first behind it. */
function addHits(
  frames: readonly CasualtyFrame[],
  at: ReadonlyMap<number, number>,
  out: readonly Counted[],
): void {
  let last: Counted | undefined;
  let waiting: CasualtyFrame[] = [];
  for (const [i, frame] of frames.entries()) {
    const k = at.get(i);
    if (k === undefined) {
      if (last) last.hits.push(frame);
      else waiting.push(frame);
    } else if (isOneDead(frame)) {
      last = out[k];
      last.hits.push(...waiting);
      waiting = [];
    }
  }
}

const isOneDead = (f: CasualtyFrame): boolean =>
  f.effect === 'killed' && f.count.low === 1 && f.count.high === 1;

/** Rules whose words count the dead and the hurt together ("one casualty"). */
const OF_BOTH = /^casualties\/(?:casualty|toll|victim|part|among|whole)/;

/** One person, hurt by the words of the sentence, dead by the rest of the report. */
const isHarmOfOneDead = (f: CasualtyFrame): boolean =>
  f.effect === 'killed-or-wounded' && f.count.low === 1 && f.count.high === 1 && !OF_BOTH.test(f.rule);
