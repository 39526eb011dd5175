import type { Actor } from '../../layers.ts';
import type { Reading } from '../../reading.ts';

const harmed = new WeakMap<Reading, ReadonlySet<string>>();

/** The words by which a report names those harmed. */
function wordsOfVictims(reading: Reading): ReadonlySet<string> {
  let words = harmed.get(reading);
  if (!words) {
    const all = reading.fields.flatMap((f) => f.casualties.map((c) => c.victimsText));
    words = new Set(all.join(' ').split(/[^\p{L}\p{M}-]+/u));
    harmed.set(reading, words);
  }
  return words;
}

const firstOf = (name: string): string => name.split(' ', 1)[0];
const lastOf = (name: string): string => name.slice(name.lastIndexOf(' ') + 1);

/** Is somebody of this last name among those harmed? */
export const isVictim = (reading: Reading, name: string): boolean =>
  wordsOfVictims(reading).has(lastOf(name));

/**
 * "Plim shot his daughter Lena Plim": a last name alone, taken for the one of that name told of last, is not of the one who was
 * harmed: of another person who bears it, else only as printed.
 */
export function namesake(reading: Reading, { name }: Actor, printed: string): string {
  if (printed.includes(' ') || printed === name || !name.includes(' ')) return name;
  const known = held.get(reading)?.get(lastOf(name));
  if (known) return known;
  const victims = wordsOfVictims(reading);
  if (!victims.has(firstOf(name))) return name;
  const other = persons(reading)
    .get(lastOf(name))
    ?.find((n) => n !== name && !victims.has(firstOf(n)));
  return other ?? printed.replace(/['’]s$/, '');
}

const held = new WeakMap<Reading, Map<string, string | null>>();

/** Keeps whom a report has held responsible by full name: a last name alone is that person's where a doer is told; of two, nobody's. */
export function noteName(reading: Reading, name: string): void {
  if (!name.includes(' ')) return;
  const names = held.get(reading) ?? new Map<string, string | null>();
  held.set(reading, names);
  const known = names.get(lastOf(name));
  names.set(lastOf(name), known === undefined || known === name ? name : null);
}

const byLast = new WeakMap<Reading, Map<string, string[]>>();

/** Another person who bears the last name alone of somebody, without whom it would be his; null where nobody else does. */
export const otherOfName = (reading: Reading, name: string): string | null => {
  const others =
    persons(reading)
      .get(lastOf(name))
      ?.filter((n) => n !== name) ?? [];
  return others.length === 1 ? others[0] : null;
};

/** The full names of persons by their last one. */
function persons(reading: Reading): Map<string, string[]> {
  let map = byLast.get(reading);
  if (!map) {
    map = new Map();
    for (const { kind, unnamed, name } of reading.actors) {
      if (kind !== 'person' || unnamed || !name.includes(' ')) continue;
      const list = map.get(lastOf(name));
      if (list) list.push(name);
      else map.set(lastOf(name), [name]);
    }
    byLast.set(reading, map);
  }
  return map;
}
