import type { Doc } from '../../language/doc.ts';
import type { ActorMention, Attribution, TokenSpan } from '../layers.ts';
import type { FieldReading } from '../reading.ts';

/** An attribution with what orders it among those around the same words. */
export interface Around {
  attribution: Attribution;
  /** Its place in the field's list. */
  index: number;
  /** Tokens of its content. */
  size: number;
  /** Attributions that it stands inside. */
  depth: number;
}

/** The attributions of a field by the sentences that their content touches: who asks for those around a claim looks at few. */
class BySentence {
  readonly #doc: Doc;
  readonly #lists = new Map<number, Around[]>();

  constructor({ doc, attributions }: FieldReading) {
    this.#doc = doc;
    for (const [index, attribution] of attributions.entries()) {
      const around = { attribution, index, size: sizeOf(attribution), depth: depthOf(attributions, index) };
      for (const span of attribution.content) this.#add(span, around);
      for (const span of attribution.carried ?? []) this.#add(span, around);
    }
  }

  #add(span: TokenSpan, around: Around): void {
    if (span.end <= span.first) return;
    for (let k = this.#doc.sentenceOf(span.first); k <= this.#doc.sentenceOf(span.end - 1); k++) {
      const list = this.#lists.get(k);
      if (!list) this.#lists.set(k, [around]);
      else if (list[list.length - 1] !== around) list.push(around);
    }
  }

  /** Those that touch a sentence of the span, each once. */
  touching(span: TokenSpan): Iterable<Around> {
    const first = this.#doc.sentenceOf(span.first);
    const last = this.#doc.sentenceOf(Math.max(span.first, span.end - 1));
    if (first === last) return this.#lists.get(first) ?? [];
    const found = new Set<Around>();
    for (let k = first; k <= last; k++) for (const around of this.#lists.get(k) ?? []) found.add(around);
    return found;
  }
}

const indexes = new WeakMap<readonly Attribution[], BySentence>();

/** The index of a field's attributions, made when first asked for. */
export function attributionsBySentence(field: FieldReading): BySentence {
  const { attributions } = field;
  let index = indexes.get(attributions);
  if (!index) indexes.set(attributions, (index = new BySentence(field)));
  return index;
}

function sizeOf({ content }: Attribution): number {
  let n = 0;
  for (const s of content) n += s.end - s.first;
  return n;
}

/** Chains of speakers longer than this are an error of reading. */
const DEEPEST = 16;

function depthOf(attributions: readonly Attribution[], index: number): number {
  let n = 0;
  for (let i = attributions[index].parent; i >= 0 && n < DEEPEST; i = attributions[i].parent) n++;
  return n;
}

const byActor = new WeakMap<readonly ActorMention[], Map<number, ActorMention[]>>();

/** The mention of an actor that stands nearest to a span, the earlier of two as near; the span itself when there is none. */
export function mentionNear(field: FieldReading, actor: number, span: TokenSpan): TokenSpan {
  let best: TokenSpan = span;
  let distance = Number.POSITIVE_INFINITY;
  for (const m of mentionsByActor(field).get(actor) ?? []) {
    const d = Math.abs(m.first - span.first);
    if (d < distance) {
      best = m;
      distance = d;
    } else if (m.first > span.first) break;
  }
  return best;
}

function mentionsByActor({ mentions }: FieldReading): Map<number, ActorMention[]> {
  let lists = byActor.get(mentions);
  if (lists) return lists;
  byActor.set(mentions, (lists = new Map()));
  for (const m of mentions) {
    const list = lists.get(m.actor);
    if (list) list.push(m);
    else lists.set(m.actor, [m]);
  }
  return lists;
}
