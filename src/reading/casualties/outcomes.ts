import type { CasualtyFrame } from '../layers.ts';
import type { FieldReading } from '../reading.ts';

/** A frame with the field that it stands in. */
export interface Mention {
  field: FieldReading;
  frame: CasualtyFrame;
}

/** Rules that say that somebody was shot or taken to hospital, not that they lived. */
export const UNTOLD =
  /^casualties\/(?:shoot|stab|strike|hit|graze|hospital|condition|treated|suffered|critical)\b/;
/** Those of them that say that somebody was hit. */
export const HIT = /^casualties\/(?:shoot|stab|strike|hit)\b/;

export const isHurt = (f: CasualtyFrame): boolean => f.effect === 'wounded' && f.scope === 'incident';
export const isUntold = (f: CasualtyFrame): boolean => f.effect === 'wounded' && UNTOLD.test(f.rule);
export const isDeath = (f: CasualtyFrame): boolean =>
  f.effect === 'killed' && f.scope === 'incident' && (f.count.low ?? 0) >= 1 && f.certainty !== 'denied';
