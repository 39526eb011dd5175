import { attributionsAround } from '../../attribution/chain.ts';
import type { EventFrame } from '../../layers.ts';
import type { FieldReading, Reading } from '../../reading.ts';

const OUTLAWED = /^(?:Islamic State|Al-Qaeda|.*terrorists|.*jihadists|.*militants|.*extremists|Nusra Front)/;

/**
 * "The palace is defending the terrorists", in somebody else's mouth: to say of a state that it helps an outlawed group
 * is to accuse it. null when it is no such thing.
 */
export function accusationOf(reading: Reading, field: FieldReading, frame: EventFrame): EventFrame | null {
  if (frame.type !== 'support' || !frame.agent || !frame.recipient || !OUTLAWED.test(frame.recipient))
    return null;
  const [nearest] = attributionsAround(field, frame);
  const speaker = nearest && reading.actors[nearest.speakers[0]];
  if (!speaker || speaker.name === frame.agent || speaker.party === frame.agent) return null;
  return {
    ...frame,
    type: 'accuse',
    agent: speaker.name,
    recipient: frame.agent,
    rule: `${frame.rule}/accusation`,
  };
}
