import type { Doc } from '../../language/doc.ts';
import type { FieldReading, Reading } from '../reading.ts';
import { termAt } from './terms.ts';

const STATES = new Set(['state'] as const);
const cache = new WeakMap<Reading, string | null>();

/** The state that a report is mostly about: the one it names most, peoples and adjectives included; null when none. */
export function dominantState(reading: Reading): string | null {
  let state = cache.get(reading);
  if (state === undefined) {
    state = count(reading.fields);
    cache.set(reading, state);
  }
  return state;
}

/** "BEIRUT - ", "Beirut, Oct. 12 -": where a report was written is not what it is about. */
function isDateline(doc: Doc, i: number): boolean {
  if (i > 0) return false;
  for (let j = 1; j < Math.min(doc.length, 8); j++) if (/^(?:--|[-–—:(])$/.test(doc.norm(j))) return true;
  return false;
}

function count(fields: readonly FieldReading[]): string | null {
  const counts = new Map<string, number>();
  for (const { doc } of fields) {
    for (let i = 0; i < doc.length; i++) {
      const c = doc.text.charCodeAt(doc.starts[i]);
      if (c < 65 || (c > 90 && c < 128)) continue;
      const t = termAt(doc, i, doc.length, STATES);
      if (t && !(t.type === 'capital' && isDateline(doc, i)))
        counts.set(t.name, (counts.get(t.name) ?? 0) + 1);
    }
  }
  let best: string | null = null;
  let most = 0;
  for (const [name, n] of counts) {
    if (n > most) {
      best = name;
      most = n;
    }
  }
  return best;
}
