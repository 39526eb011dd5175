import type { EventType } from '../../format/claim.ts';
import type { EventFrame } from '../layers.ts';
import type { FieldReading, Reading } from '../reading.ts';

/** Types that speak of what other words of the sentence tell: what they tell is theirs. */
const SPEAKS_OF: ReadonlySet<EventType> = new Set([
  'halt',
  'notify',
  'regret',
  'accuse',
  'condemn',
  'reject',
  'demand',
  'statement',
  'threaten',
  'investigate',
  'agree',
  'violate',
  'undermine',
  'intent',
  'attack',
  'target',
  'meet',
  'obstruct-aid',
]);

/** One claim per statement: an event inside the words of another that speaks of it is left out. */
export function settle(_field: FieldReading, _reading: Reading, frames: EventFrame[]): EventFrame[] {
  const kept: EventFrame[] = [];
  const byTrigger = [...frames].sort((a, b) => a.trigger - b.trigger);
  for (const f of byTrigger) {
    if (byTrigger.some((o) => o !== f && speaksOf(o, f))) continue;
    kept.push(f);
  }
  return kept.sort((a, b) => a.first - b.first || a.trigger - b.trigger);
}

function speaksOf(outer: EventFrame, inner: EventFrame): boolean {
  if (!SPEAKS_OF.has(outer.type)) return false;
  return inner.trigger > outer.trigger && inner.trigger < outer.end;
}
