import type { PlaceMention, TokenSpan } from '../layers.ts';
import { outletTail } from '../outlet-tail.ts';
import type { FieldReading } from '../reading.ts';
import { spansAround } from '../spans-around.ts';
import { isHomeOrWay } from './home.ts';
import { spansOf } from './spans.ts';
import { isStreet } from './street.ts';

/**
 * True for a place where something may have happened: no people, no part of an actor's name, no speaker's seat, nobody's home or way, no
 * street that is called like a town.
 */
export function isScene(field: FieldReading, p: PlaceMention): boolean {
  if (!isPlaceToldOf(field, p) || p.first >= outletTail(field.doc)) return false;
  return !isHomeOrWay(field, p) && !isStreet(field, p);
}

/** The same, the town in an outlet's name behind the headline too: where nothing else is named, it may have been there. */
export function isPlaceToldOf(field: FieldReading, p: PlaceMention): boolean {
  return p.use !== 'people' && !speaks(field, p) && !named(field, p);
}

/** True for a place that is (part of) the name of an actor and no place of its own ("Islamic State", "the Harbour Town Courier"). */
function named(field: FieldReading, p: PlaceMention): boolean {
  const { doc } = field;
  // "the Varn city centre" is the town, as printed: "Varn City Council" is not
  if (p.end < doc.length && /^(?:city|town|village|district)$/.test(doc.form(p.end))) return false;
  return spansAround(spansOf(field).names, p).some(
    (m) => p.end <= m.end && (p.where === null || m.end - m.first > p.end - p.first),
  );
}

/** True for a place inside a speaker's name ("Moscow said", "the Harbour Town police chief said"). */
function speaks(field: FieldReading, p: TokenSpan): boolean {
  return spansAround(spansOf(field).sources, p).some((s) => p.end <= s.end);
}
