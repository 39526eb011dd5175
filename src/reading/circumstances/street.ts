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

/** Where two roads meet; what stands between that word and the name of the second. */
const CROSSING = new WordTest(/^(?:corner|intersection)$/);
const REACH = 7;
const JOINED = /^(?:and|&)$/;

/** "the corner of Orsund and Varn": roads, whatever towns are called so. */
function meets({ doc }: FieldReading, p: PlaceMention): boolean {
  const from = Math.max(doc.sentences[doc.sentenceOf(p.first)].first, p.first - REACH);
  for (let i = p.first - 1; i >= from; i--) {
    if (/^[,;:.]$/.test(doc.norm(i))) return false;
    if (!CROSSING.at(doc, i)) continue;
    if (!/^(?:of|at)$/.test(doc.norm(i + 1))) return false;
    for (let j = i + 2; j < Math.min(doc.length, p.end + 3); j++) if (JOINED.test(doc.norm(j))) return true;
    return false;
  }
  return false;
}

/** "the Orsund apartment complex", "at the Varn trailer park": houses with a name, where "an Orsund apartment complex" is in the town. */
function isEstate({ doc }: FieldReading, p: PlaceMention): boolean {
  if (doc.norm(p.first - 1) !== 'the') return false;
  const [own, next] = [doc.norm(p.end), doc.norm(p.end + 1)];
  if (/^(?:apartments?|condominiums?|townhouses|townhomes|subdivision|motel)$/.test(own)) return true;
  return (
    /^(?:trailer|mobile|housing)$/.test(own) &&
    /^(?:parks?|homes?|complex|projects?|estate|development)$/.test(next)
  );
}

/** A street that goes by the name of a town ("the lanes of Orsund", where "Orsund Boulevard" was told of), or houses that do. */
export function isStreet(field: FieldReading, p: PlaceMention): boolean {
  if (meets(field, p) || isEstate(field, p)) return true;
  const first = roadsOf(field).get(keyOf(field.doc.slice(p.first, p.end)));
  return first !== undefined && p.first >= first && (ON.at(field.doc, p.first - 1) || p.first === first);
}
