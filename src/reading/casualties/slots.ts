import type { Clauses, Group } from './groups.ts';
import { PREDICATES } from './lexicon.ts';
import type { Predicate } from './predicates.ts';
import { ADVERB, BE, CONJUNCTION, DAY, DEGREE, HAVE, isBreak, MODAL, QUOTE } from './words.ts';

/** The victims of one predicate: indexes of groups. */
export interface Slot {
  mains: number[];
  /** The group that closes the slot was joined with others by "and": used to keep lists together. */
  voice: 'left' | 'right';
}

/** Finds the victims of predicates among the groups of a sentence. */
export class Slots {
  readonly groups: readonly Group[];
  /** Group by its first token and by the token after its last. */
  readonly starts = new Map<number, number>();
  readonly ends = new Map<number, number>();
  readonly #c: Clauses;
  readonly #predicateAt = new Map<number, Predicate>();

  constructor(c: Clauses, groups: readonly Group[], predicates: readonly Predicate[]) {
    this.#c = c;
    this.groups = groups;
    for (const [k, g] of groups.entries()) {
      this.starts.set(g.first, k);
      this.ends.set(g.end, k);
    }
    for (const p of predicates) this.#predicateAt.set(p.first, p);
  }

  /** The victims of a predicate; empty when there are none. Settles open participles as active or passive. */
  of(p: Predicate, taken: ReadonlySet<number>): number[] {
    switch (p.voice) {
      case 'active':
        return this.objects(p.end, taken);
      case 'participle':
        return this.#participle(p, taken);
      case 'noun':
        return [];
      case 'adjective':
      case 'intransitive':
      case 'passive':
        return this.subjects(p.first, taken);
    }
  }

  #participle(p: Predicate, taken: ReadonlySet<number>): number[] {
    const right = this.objects(p.end, taken);
    const left = this.#endingAt(p.first);
    if (right.length > 0 && !(left >= 0 && this.#couldSuffer(left, right[0]))) {
      p.voice = 'active';
      return right;
    }
    p.voice = 'passive';
    const found = this.subjects(p.first, taken);
    if (found.length > 0) return found;
    if (right.length > 0) p.voice = 'active';
    return right;
  }

  /** "10 civilians killed 15 injured": the group on the left suffers when the one on the right has its own predicate. */
  #couldSuffer(left: number, right: number): boolean {
    const g = this.groups[left];
    return g.counting === 'number' && this.hasOwnPredicate(right);
  }

  /** Groups from token p on, joined by commas and "and", up to one that has a predicate of its own. */
  objects(p: number, taken: ReadonlySet<number>): number[] {
    const first = this.#startingAt(p);
    if (first < 0 || taken.has(first)) return [];
    const out = [first];
    for (;;) {
      const next = this.#next(out[out.length - 1]);
      if (next < 0 || taken.has(next) || this.hasOwnPredicate(next)) break;
      out.push(next);
    }
    return out;
  }

  /** The group joined to group k on its right, -1 when there is none. */
  #next(k: number): number {
    const { doc } = this.#c;
    let i = this.groups[k].end;
    const comma = doc.norm(i) === ',';
    if (comma) i++;
    const and = CONJUNCTION.has(doc.norm(i)) && doc.norm(i) !== 'but';
    if (and) i++;
    else if (doc.norm(i) === 'as' && doc.norm(i + 1) === 'well' && doc.norm(i + 2) === 'as') i += 3;
    else if (doc.norm(i) === 'along' && doc.norm(i + 1) === 'with') i += 2;
    else if (!comma) return -1;
    const next = this.#startingAt(i);
    if (next < 0) return -1;
    const g = this.groups[next];
    if (comma && !and && g.counting === 'known') return -1;
    return next;
  }

  /** Has the group a predicate of its own right behind it ("and nine others were hurt", "15 injured")? */
  hasOwnPredicate(k: number): boolean {
    const { doc, end } = this.#c;
    let i = this.groups[k].end;
    while (i < end && (ADVERB.has(doc.norm(i)) || DEGREE.has(doc.norm(i)))) {
      if (this.#isPredicate(i)) return true;
      i++;
    }
    const w = doc.norm(i);
    return BE.has(w) || HAVE.has(w) || MODAL.has(w) || this.#isPredicate(i) || DEGREE.has(doc.norm(i - 1));
  }

  #isPredicate(i: number): boolean {
    const forms = PREDICATES.get(this.#c.doc.norm(i));
    return forms?.some((f) => f.form === 'past' || f.form === 'participle' || f.form === 'word') ?? false;
  }

  /** The groups that are the subject of what starts at token v, with those joined to them. */
  subjects(v: number, taken: ReadonlySet<number>): number[] {
    let k = this.#endingAt(v);
    if (k < 0) k = this.#fartherSubject(v);
    if (k < 0) return [];
    if (taken.has(k)) return [];
    return this.#leftList(k, taken);
  }

  #leftList(k: number, taken: ReadonlySet<number>): number[] {
    const list = [k];
    for (;;) {
      const head = list[0];
      const inserted = this.#beforeIncluding(head);
      if (inserted >= 0 && !taken.has(inserted)) return this.#leftList(inserted, taken);
      const before = this.#previous(head);
      if (before < 0 || taken.has(before)) break;
      list.unshift(before);
    }
    return list;
  }

  /** The group before ", including" when group k stands right behind it. */
  #beforeIncluding(k: number): number {
    const { doc } = this.#c;
    const w = doc.norm(this.groups[k].first - 1);
    if (w !== 'including' && w !== 'them') return -1;
    let i = this.groups[k].first - 1;
    if (w === 'them') i--;
    if (w === 'them' && doc.norm(i) !== 'among') return -1;
    return this.#endingAt(i);
  }

  /** The group joined to group k on its left. */
  #previous(k: number): number {
    const { doc } = this.#c;
    let i = this.groups[k].first - 1;
    const and = CONJUNCTION.has(doc.norm(i)) && doc.norm(i) !== 'but';
    if (and) i--;
    const comma = doc.norm(i) === ',';
    if (comma) i--;
    if (!and && !comma) return -1;
    const before = this.ends.get(i + 1) ?? -1;
    if (before < 0) return -1;
    const g = this.groups[before];
    if (!and && (g.counting === 'known' || this.groups[k].counting === 'known')) return -1;
    return before;
  }

  /** The group that ends right before token v: over a relative pronoun, quotation marks, an age between commas. */
  #endingAt(v: number): number {
    const { doc, first } = this.#c;
    let i = v - 1;
    for (let steps = 0; i >= first && steps < 4; steps++) {
      const at = this.ends.get(i + 1);
      if (at !== undefined) return at;
      const w = doc.norm(i);
      if (
        w === 'who' ||
        w === 'that' ||
        w === 'which' ||
        QUOTE.has(w) ||
        (ADVERB.has(w) && !BE.has(w)) ||
        w === 'to'
      )
        i--;
      else if (w === ',') i = this.#beforeInsertion(i);
      else if (w === ')') i = this.#beforeBracket(i);
      else if (DAY.has(w)) i--;
      else break;
      if (i < first) break;
    }
    return -1;
  }

  /** Over ", 34," and ", a farmer," and ", including ...," to the token before the opening comma. */
  #beforeInsertion(comma: number): number {
    const { doc, first } = this.#c;
    for (let i = comma - 1; i > Math.max(first, comma - 16); i--) {
      const w = doc.norm(i);
      if (w === ',') return i - 1;
      if (isBreak(w) || (PREDICATES.has(w) && !w.endsWith('ing'))) break;
    }
    return comma - 1;
  }

  #beforeBracket(close: number): number {
    const { doc, first } = this.#c;
    for (let i = close - 1; i > Math.max(first, close - 12); i--) if (doc.norm(i) === '(') return i - 1;
    return close - 1;
  }

  /** "three people on board the plane": the group before a prepositional phrase, by the tree or else the nearest. */
  #fartherSubject(v: number): number {
    const { doc, first } = this.#c;
    let words = 0;
    for (let i = v - 1; i >= first && words < 10; i--, words++) {
      const w = doc.norm(i);
      const at = this.ends.get(i + 1);
      if (at !== undefined) {
        const g = this.groups[at];
        if (PREPOSITION_OF_PLACE.has(doc.norm(g.first - 1))) {
          i = g.first - 1;
          continue;
        }
        return g.counting === 'known' ? -1 : at;
      }
      if (isBreak(w) || CONJUNCTION.has(w) || BE.has(w) || HAVE.has(w) || MODAL.has(w) || PREDICATES.has(w))
        return -1;
    }
    return -1;
  }

  #startingAt(p: number): number {
    const { doc, end } = this.#c;
    let i = p;
    for (let steps = 0; i < end && steps < 4; steps++) {
      const at = this.starts.get(i);
      if (at !== undefined) return at;
      const w = doc.norm(i);
      if (QUOTE.has(w) || ADVERB.has(w) || DEGREE.has(w) || w === 'off' || w === 'up' || DAY.has(w)) i++;
      else break;
    }
    return -1;
  }
}

const PREPOSITION_OF_PLACE = new Set([
  'in',
  'on',
  'at',
  'from',
  'near',
  'inside',
  'aboard',
  'board',
  'with',
  'outside',
  'around',
  'of',
  'for',
  'by',
  'to',
  'the',
]);
