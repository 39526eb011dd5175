import { WordTest } from '../../language/word-test.ts';
import type { PlaceMention } from '../layers.ts';
import { isRoadName } from '../places/cues.ts';
import type { FieldReading } from '../reading.ts';

/** Roads in the plural, behind the names of two that meet ("Varn and Orsund streets"). */
const ROADS = new WordTest(/^(?:streets|avenues|roads|boulevards|drives|lanes|highways|sts|aves)$/);
const ON = new WordTest(/^(?:on|onto|of|along|off|down|up|between|and|near|from)$/);
const SIDE = /^(?:(?:north|south|east|west)(?:east|west)?|[nsew]\.?|[ns][ew]\.?)\s+/i;

const ofField = new WeakMap<FieldReading, ReadonlyMap<string, number>>();

/** The names of roads that a field tells of without "street", with the token where each is first told of so. */
function roadsOf(field: FieldReading): ReadonlyMap<string, number> {
  let known = ofField.get(field);
  if (known) return known;
  const { doc, places } = field;
  const found = new Map<string, number>();
  const add = (name: string, first: number) => {
    const key = keyOf(name);
    if (key && !found.has(key)) found.set(key, first);
  };
  for (const [k, p] of places.entries()) {
    const name = doc.slice(p.first, p.end);
    if (isRoadName(name)) add(name.slice(0, name.lastIndexOf(' ')), p.first);
    else if (ROADS.at(doc, p.end)) {
      add(name, p.first);
      const before = places[k - 1];
      if (before && before.end === p.first - 1 && /^(?:and|&)$/.test(doc.norm(before.end)))
        add(doc.slice(before.first, before.end), before.first);
    }
  }
  ofField.set(field, (known = found));
  return known;
}

const keyOf = (name: string): string => name.replace(SIDE, '').toLowerCase();

/** A street that goes by the name of a town ("the lanes of Orsund", where "Orsund Boulevard" was told of). */
export function isStreet(field: FieldReading, p: PlaceMention): boolean {
  const first = roadsOf(field).get(keyOf(field.doc.slice(p.first, p.end)));
  return first !== undefined && p.first >= first && (ON.at(field.doc, p.first - 1) || p.first === first);
}
