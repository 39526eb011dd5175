import type { ActorMention, Attribution, ResponsibilityFrame, TokenSpan } from '../../layers.ts';
import type { FieldReading } from '../../reading.ts';

/** Look-ups into the layers of a field that do not walk the whole of it: reading stays linear in the length of the text. */

const byHead = new WeakMap<readonly ActorMention[], Map<number, ActorMention>>();

/** The mention whose head stands at a token. */
export function mentionWithHead(field: FieldReading, token: number): ActorMention | undefined {
  let map = byHead.get(field.mentions);
  if (!map || map.size === 0) {
    map = new Map(field.mentions.map((m) => [m.head, m]));
    byHead.set(field.mentions, map);
  }
  return map.get(token);
}

const byCue = new WeakMap<readonly Attribution[], Map<number, Attribution>>();

/** The attribution whose cue holds a token. */
export function attributionAt(field: FieldReading, token: number): Attribution | undefined {
  let map = byCue.get(field.attributions);
  if (!map) {
    map = new Map();
    for (const a of field.attributions)
      for (const c of a.cue) for (let i = c.first; i < c.end; i++) if (!map.has(i)) map.set(i, a);
    byCue.set(field.attributions, map);
  }
  return map.get(token);
}

/** Index of the first span, of spans in order, that ends after a token. */
export function firstAfter(spans: readonly TokenSpan[], token: number): number {
  let lo = 0;
  let hi = spans.length;
  while (lo < hi) {
    const mid = (lo + hi) >> 1;
    if (spans[mid].end > token) hi = mid;
    else lo = mid + 1;
  }
  return lo;
}

const counted = new WeakMap<FieldReading, Uint8Array>();

/** Does sentence k count victims? */
export function countsVictims(field: FieldReading, k: number): boolean {
  let marks = counted.get(field);
  if (!marks) {
    marks = new Uint8Array(field.doc.sentences.length);
    for (const c of field.casualties) marks[field.doc.sentenceOf(c.trigger)] = 1;
    counted.set(field, marks);
  }
  return marks[k] === 1;
}

const bySentence = new WeakMap<readonly ResponsibilityFrame[], Map<number, ResponsibilityFrame[]>>();

/** The statements of responsibility that hang on words of sentence k. */
export function responsibilitiesOf(field: FieldReading, k: number): readonly ResponsibilityFrame[] {
  let map = bySentence.get(field.responsibilities);
  if (!map) {
    map = new Map();
    for (const r of field.responsibilities) {
      const at = field.doc.sentenceOf(r.trigger);
      const list = map.get(at);
      if (list) list.push(r);
      else map.set(at, [r]);
    }
    bySentence.set(field.responsibilities, map);
  }
  return map.get(k) ?? [];
}
