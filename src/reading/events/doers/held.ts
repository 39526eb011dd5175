import type { FieldReading, Reading } from '../../reading.ts';
import { hitsCulprit } from '../blame/hits-culprit.ts';

/** Persons whom a report holds responsible by name, and where. */
interface Held {
  /** By field, in order of the text: the name and the token at which it is told. */
  told: Map<FieldReading, { name: string; at: number }[]>;
  most: string | null;
}

const held = new WeakMap<Reading, Held>();

function heldIn(reading: Reading): Held {
  let found = held.get(reading);
  if (found) return found;
  const persons = new Set(reading.actors.flatMap((a) => (a.kind === 'person' && !a.unnamed ? [a.name] : [])));
  const times = new Map<string, number>();
  const told: Held['told'] = new Map();
  for (const field of reading.fields) {
    const list = field.responsibilities
      .filter((r) => r.stance !== 'denies' && persons.has(r.actor) && !hitsCulprit(field.doc, r.trigger))
      .map((r) => ({ name: r.actor, at: r.first }))
      .sort((a, b) => a.at - b.at);
    for (const { name } of list) times.set(name, (times.get(name) ?? 0) + 1);
    told.set(field, list);
  }
  const all = [...times.values()].reduce((n, x) => n + x, 0);
  const most = [...times].find(([, n]) => n * 2 > all)?.[0] ?? null;
  found = { told, most };
  held.set(reading, found);
  return found;
}

/** The person whom a report holds responsible, by most of what it says of persons; null where there is none. */
export function onlyOneHeld(reading: Reading): string | null {
  return heldIn(reading).most;
}

/** Whom "he" of a deed means: the person held responsible last before it, or the only one; null when the report names none. */
export function heldBefore(reading: Reading, field: FieldReading, at: number): string | null {
  const { told } = heldIn(reading);
  let last: string | null = null;
  for (const { name, at: from } of told.get(field) ?? []) {
    if (from > at) break;
    last = name;
  }
  return last ?? onlyOneHeld(reading);
}
