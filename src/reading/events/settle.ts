import type { EventType } from '../../format/claim.ts';
import type { Doc } from '../../language/doc.ts';
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

/** What was believed to be hit stands as a claim of its own in whatever clause tells it. */
const BELIEVED: ReadonlySet<string> = new Set(['events/target-believed', 'events/target-thought']);

/** One claim per statement: an event inside the words of another that speaks of it is left out. */
export function settle({ doc }: FieldReading, _reading: Reading, frames: EventFrame[]): EventFrame[] {
  const kept: EventFrame[] = [];
  const byTrigger = [...frames].sort((a, b) => a.trigger - b.trigger);
  for (const f of byTrigger) {
    if (byTrigger.some((o) => o !== f && (speaksOf(o, f) || listsIn(doc, o, f)))) continue;
    kept.push(f);
  }
  return kept.sort((a, b) => a.first - b.first || a.trigger - b.trigger);
}

/** "accused of crimes such as dropping bombs as well as using gas": deeds that a list behind the accusation names. */
function listsIn(doc: Doc, outer: EventFrame, inner: EventFrame): boolean {
  if (outer.type !== 'accuse' || inner.type !== 'attack' || inner.agent !== null) return false;
  if (inner.trigger < outer.end || inner.trigger > outer.end + 24 || doc.xpos(inner.trigger) !== 'VBG')
    return false;
  let list = false;
  for (let i = outer.end - 2; i < inner.trigger; i++) {
    if (/^(?:VB[DPZ]|MD)$/.test(doc.xpos(i)) || /^[;:.]$/.test(doc.norm(i))) return false;
    list ||= doc.norm(i) === 'such' || doc.norm(i) === 'including' || doc.norm(i) === 'like';
  }
  return list;
}

function speaksOf(outer: EventFrame, inner: EventFrame): boolean {
  if (!SPEAKS_OF.has(outer.type) || BELIEVED.has(inner.rule)) return false;
  return inner.trigger > outer.trigger && inner.trigger < outer.end;
}
