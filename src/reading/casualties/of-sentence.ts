import type { CasualtyFrame } from '../layers.ts';
import type { FieldReading } from '../reading.ts';

const bySentence = new WeakMap<readonly CasualtyFrame[], Map<number, CasualtyFrame[]>>();

/** The casualty frames of a sentence. */
export function casualtiesOf(field: FieldReading, k: number): readonly CasualtyFrame[] {
  let map = bySentence.get(field.casualties);
  if (!map) {
    map = new Map();
    for (const c of field.casualties) {
      const at = field.doc.sentenceOf(c.trigger);
      const list = map.get(at);
      if (list) list.push(c);
      else map.set(at, [c]);
    }
    bySentence.set(field.casualties, map);
  }
  return map.get(k) ?? [];
}
