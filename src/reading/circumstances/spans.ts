import type { TokenSpan } from '../layers.ts';
import type { FieldReading } from '../reading.ts';
import { inOrder, type Reaching, reaching } from '../spans-around.ts';

/** The spans of a field that times and places are held against, each kind in order. */
interface Spans {
  /** Words by which something is said, and those for who says it. */
  cues: readonly TokenSpan[];
  sources: Reaching;
  /** Names of actors. */
  names: Reaching;
}

const ofField = new WeakMap<FieldReading, Spans>();

/** Those of a field, found once. */
export function spansOf(field: FieldReading): Spans {
  let known = ofField.get(field);
  if (!known) {
    const { attributions, mentions } = field;
    known = {
      cues: inOrder(attributions.flatMap((a) => a.cue)),
      sources: reaching(attributions.flatMap((a) => a.source)),
      names: reaching(mentions),
    };
    ofField.set(field, known);
  }
  return known;
}
