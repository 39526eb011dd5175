import { blankGroup, type Clauses, type Group } from './group.ts';
import { groupsOf } from './groups.ts';
import { joinUncounted } from './join.ts';
import { PREDICATES, VICTIMS } from './lexicon.ts';
import { nameBefore, nameFrom, pronounAt } from './names.ts';
import type { Predicate } from './predicates.ts';
import {
  ADVERB,
  BE,
  CONJUNCTION,
  DAY,
  DEGREE,
  DETERMINER,
  HAVE,
  isBreak,
  MODAL,
  QUOTE,
  RELATIVE,
} from './words.ts';

const DASH = new Set(['-', '–', '—', '--']);
const PLACING = new Set(
  'in on at from near inside aboard board with outside around of for by to the behind under'.split(' '),
);
const SINGULAR_BE = new Set(['was', 'is', 'has']);
const PLURAL_BE = new Set(['were', 'are', 'have']);

/** Finds the victims of predicates among the groups of a sentence; names become groups when a slot asks for them. */
export class Slots {
  readonly #c: Clauses;
  #groups: Group[] | undefined;
  readonly #starts = new Map<number, number>();
  readonly #ends = new Map<number, number>();
  /** Victims of the last predicate: what a second one joined by "and" is said of, too. */
  #last: number[] = [];

  constructor(c: Clauses) {
    this.#c = c;
  }

  /** Made when first asked for: a sentence without a word of harm needs none. */
  get groups(): Group[] {
    if (this.#groups) return this.#groups;
    this.#groups = [];
    for (const g of joinUncounted(this.#c, groupsOf(this.#c))) this.#add(g);
    return this.#groups;
  }

  /** Group by its first token. */
  get starts(): Map<number, number> {
    return this.groups && this.#starts;
  }

  /** Group by the token after its last. */
  get ends(): Map<number, number> {
    return this.groups && this.#ends;
  }

  #add(g: Group): number {
    const k = this.groups.push(g) - 1;
    this.#starts.set(g.first, k);
    this.#ends.set(g.end, k);
    return k;
  }

  /** The victims of a predicate; empty when there are none. Settles open participles as active or passive. */
  of(p: Predicate, taken: ReadonlySet<number>): number[] {
    const found = this.#slotOf(p, taken);
    if (found.length > 0) this.#last = found;
    return found;
  }

  #slotOf(p: Predicate, taken: ReadonlySet<number>): number[] {
    switch (p.voice) {
      case 'active':
        return this.#active(p, taken);
      case 'participle':
        return this.#participle(p, taken);
      case 'noun':
        return [];
      case 'adjective':
      case 'intransitive':
      case 'passive':
        return this.#subjectOf(p, taken);
    }
  }

  /** Objects; of a relative clause without "that" the noun before it: "a pilot they captured". */
  #active(p: Predicate, taken: ReadonlySet<number>): number[] {
    const right = this.objects(p.end, taken);
    if (right.length > 0 || p.form === 'ing') return right;
    const pronoun = this.#c.doc.norm(p.first - 1);
    if (pronoun !== 'they' && pronoun !== 'he' && pronoun !== 'she' && pronoun !== 'we' && pronoun !== 'it')
      return [];
    const k = this.ends.get(p.first - 1);
    return k === undefined || this.groups[k].counting === 'uncounted' ? [] : [k];
  }

  #participle(p: Predicate, taken: ReadonlySet<number>): number[] {
    const right = this.objects(p.end, taken);
    const left = this.#endingAt(p.first);
    if (right.length > 0 && !(left >= 0 && this.#couldSuffer(left, right[0]))) {
      p.voice = 'active';
      return right;
    }
    p.voice = 'passive';
    if (BE.has(this.#c.doc.norm(p.end)) && p.first === this.#c.first) return this.objects(p.end + 1, taken);
    const found = this.subjects(p.first, taken);
    if (found.length > 0) return found;
    if (right.length > 0) p.voice = 'active';
    return right;
  }

  /** More victims behind a passive: "were killed, as well as two attackers". */
  besides(p: Predicate, taken: ReadonlySet<number>): number[] {
    if (p.voice !== 'passive' && p.voice !== 'intransitive') return [];
    const { doc } = this.#c;
    let i = p.end;
    if (doc.norm(i) === ',') i++;
    if (doc.norm(i) === 'as' && doc.norm(i + 1) === 'well' && doc.norm(i + 2) === 'as')
      return this.objects(i + 3, taken);
    if ((doc.norm(i) === 'along' || doc.norm(i) === 'together') && doc.norm(i + 1) === 'with')
      return this.objects(i + 2, taken);
    return [];
  }

  /** "10 civilians killed 15 injured": the group on the left suffers when the one on the right has its own predicate. */
  #couldSuffer(left: number, right: number): boolean {
    const g = this.groups[left];
    return g.counting === 'number' && this.hasOwnPredicate(right);
  }

  /** Groups from token p on, joined by commas and "and", up to one that has a predicate of its own. */
  objects(p: number, taken: ReadonlySet<number>, toTheEnd = false): number[] {
    const first = this.#startingAt(p);
    if (first < 0 || taken.has(first)) return [];
    const out = [first];
    for (;;) {
      const next = this.#next(out[out.length - 1]);
      if (next < 0 || taken.has(next) || (!toTheEnd && this.hasOwnPredicate(next))) break;
      out.push(next);
    }
    return this.#withoutApposed(out);
  }

  /** "three people, two women and a man": what adds up to the first is a breakdown of it, not more. */
  #withoutApposed(list: number[]): number[] {
    const { count: total, category } = this.groups[list[0]];
    if (category !== 'unspecified' && category !== 'civilian') return list;
    if (list.length < 2 || total.low === null || total.low !== total.high || total.low < 2) return list;
    let sum = 0;
    for (const k of list.slice(1)) sum += this.groups[k].count.low ?? Number.NaN;
    return sum === total.low ? [list[0]] : list;
  }

  /** The group joined to group k on its right, -1 when there is none. */
  #next(k: number): number {
    const { doc } = this.#c;
    let i = this.#afterAge(this.groups[k].end);
    const comma = doc.norm(i) === ',';
    if (comma) i++;
    const and = CONJUNCTION.has(doc.norm(i)) && doc.norm(i) !== 'but';
    if (and) i++;
    else if (doc.norm(i) === 'as' && doc.norm(i + 1) === 'well' && doc.norm(i + 2) === 'as') i += 3;
    else if (doc.norm(i) === 'along' && doc.norm(i + 1) === 'with') i += 2;
    else if (!comma) return -1;
    const next = and ? this.#startingAt(i) : (this.starts.get(i) ?? -1);
    if (next < 0) return -1;
    const g = this.groups[next];
    if (g.ofThem) return -1;
    if (this.groups[k].named && comma && !and && this.#isApposition(g)) return this.#next(next);
    if (and && this.#isSamePerson(k, next)) return -1;
    if (comma && !and && (g.counting === 'known' || g.named || this.#isSpeaker(next))) return -1;
    return next;
  }

  /** "Mara Holt, an estate agent, and her son": the agent is no third person. */
  #isApposition(g: Group): boolean {
    const w = this.#c.doc.norm(g.first);
    if (w === 'one') return this.#c.doc.norm(g.first + 1) === 'of';
    return (
      g.counting === 'one' && (w === 'a' || w === 'an' || w === 'the') && this.#c.doc.norm(g.end) === ','
    );
  }

  /** "a leader and facilitator": one person of two roles. */
  #isSamePerson(k: number, next: number): boolean {
    const { doc } = this.#c;
    const [a, b] = [this.groups[k], this.groups[next]];
    if (a.counting !== 'one' || b.counting !== 'one' || b.named || b.first !== b.head) return false;
    return !DETERMINER.has(doc.norm(b.first)) && VICTIMS.get(doc.norm(a.head))?.entry.generic === true;
  }

  /** Over ", 61" behind a name. */
  #afterAge(i: number): number {
    const { doc } = this.#c;
    return doc.norm(i) === ',' && /^\d{1,2}$/.test(doc.norm(i + 1)) ? i + 2 : i;
  }

  /** ", officials said": the group behind the comma speaks, or is the beginning of something else. */
  #isSpeaker(k: number): boolean {
    const { doc, end } = this.#c;
    const g = this.groups[k];
    for (let i = g.end; i < Math.min(end, g.end + 5); i++) {
      const w = doc.norm(i);
      if (isBreak(w) || CONJUNCTION.has(w)) return false;
      if (w === 'said' || w === 'says' || w === 'told' || w === 'reported' || w === 'added') return true;
    }
    return false;
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
    const tag = i < end ? doc.xpos(i) : '';
    if (tag === 'VBD' || tag === 'VBZ' || tag === 'VBP') return true;
    return BE.has(w) || HAVE.has(w) || MODAL.has(w) || this.#isPredicate(i) || DEGREE.has(doc.norm(i - 1));
  }

  #isPredicate(i: number): boolean {
    const forms = PREDICATES.get(this.#c.doc.norm(i));
    return forms?.some((f) => f.form === 'past' || f.form === 'participle' || f.form === 'word') ?? false;
  }

  #subjectOf(p: Predicate, taken: ReadonlySet<number>): number[] {
    const { doc } = this.#c;
    const relative = RELATIVE.has(doc.norm(p.first - 1));
    const him = p.voice === 'adjective' ? this.#pronouncedAt(p.first - 1) : -1;
    if (him >= 0) return [him];
    const k = this.#endingAt(p.first);
    if (k >= 0 && this.#agrees(k, p)) {
      if (!taken.has(k)) return this.#leftList(k, taken);
      if (relative) return [k];
    }
    if (k < 0 || !this.#agrees(k, p) || taken.has(k)) {
      const before = doc.norm(p.first - 1);
      if (
        (CONJUNCTION.has(before) || before === 'then') &&
        p.voice !== 'adjective' &&
        this.#last.length > 0
      ) {
        const again = this.#last.filter((m) => this.groups[m].end <= p.first && this.#agrees(m, p));
        if (again.length > 0) return again;
      }
      const far = this.#byTree(p);
      if (far >= 0 && !taken.has(far)) return this.#leftList(far, taken);
      // "The boy, who was shot, has died": what befell him in the clause on him does not use him up
      if (far >= 0) return relative || CONJUNCTION.has(before) || this.#isDescribed(far) ? [far] : [];
    }
    const near = this.subjects(p.first, taken, p);
    return near.length > 0 ? near : this.#beforeClause(p);
  }

  /** "He was taken to hospital but died": he with whom the sentence began. */
  #heAtFirst(p: Predicate): number[] {
    if (p.voice !== 'intransitive') return [];
    const known = this.starts.get(this.#c.first);
    if (known !== undefined) return this.groups[known].pronoun ? [known] : [];
    const he = pronounAt(this.#c, this.#c.first);
    return he ? [this.#add(he)] : [];
  }

  /** "The boy, who was shot in the arm, has died": over the clause between commas to the one it describes. */
  #beforeClause(p: Predicate): number[] {
    const { doc, first } = this.#c;
    if (doc.norm(p.first - 1) === 'but') return this.#heAtFirst(p);
    if (doc.norm(p.first - 1) !== ',') return [];
    for (let i = p.first - 2; i >= Math.max(first + 1, p.first - 14); i--) {
      if (doc.norm(i) !== 'who' || doc.norm(i - 1) !== ',') continue;
      const k = this.ends.get(i - 1);
      return k !== undefined && this.#agrees(k, p) ? [k] : [];
    }
    return [];
  }

  /** "doctors pronounced him dead": he is, and they are not. */
  #pronouncedAt(i: number): number {
    const w = this.#c.doc.norm(i);
    if (w !== 'him' && w !== 'her') return -1;
    const g = blankGroup(i, i + 1);
    g.counting = 'one';
    g.pronoun = true;
    g.known = true;
    g.count = { low: 1, high: 1, bound: 'exact', text: '' };
    return this.#add(g);
  }

  #isDescribed(k: number): boolean {
    const { doc } = this.#c;
    const { end } = this.groups[k];
    return doc.norm(end) === 'who' || (doc.norm(end) === ',' && doc.norm(end + 1) === 'who');
  }

  /** "was" wants one, "were" more than one. */
  #agrees(k: number, p: Predicate): boolean {
    const { doc } = this.#c;
    const g = this.groups[k];
    const several = this.#isJoined(k);
    for (let i = p.first; i < p.token; i++) {
      const w = doc.norm(i);
      if (SINGULAR_BE.has(w)) {
        if (several && g.counting !== 'one' && g.count.low !== 1) return false;
        return (
          g.counting === 'one' ||
          g.counting === 'nobody' ||
          g.others ||
          (g.count.low ?? 0) === 1 ||
          this.#isMass(g)
        );
      }
      if (PLURAL_BE.has(w)) return several || g.counting !== 'one' || !g.known || this.#isMass(g);
    }
    return true;
  }

  #isMass(g: Group): boolean {
    const { doc } = this.#c;
    const victim = VICTIMS.get(doc.norm(g.head));
    return victim?.entry.generic === true || !victim;
  }

  #isJoined(k: number): boolean {
    const before = this.#c.doc.norm(this.groups[k].first - 1);
    return (CONJUNCTION.has(before) && before !== 'but') || before === 'as' || before === 'including';
  }

  /** The subject by the tree, through "and": "opened fire and was shot dead". */
  #byTree(p: Predicate): number {
    const { doc } = this.#c;
    let verb = p.token;
    for (let steps = 0; steps < 4; steps++) {
      for (const child of doc.children(verb)) {
        const dep = doc.dep(child);
        if (child < p.first && (dep === 'nsubj' || dep === 'nsubj:pass')) {
          const k = this.#holding(child);
          if (k >= 0 && this.#agrees(k, p) && this.groups[k].counting !== 'known') return k;
        }
      }
      const dep = doc.dep(verb);
      const head = doc.head(verb);
      if (head < 0 || head > p.first) return -1;
      if (dep === 'acl:relcl' || dep === 'acl') {
        const k = this.#holding(head);
        return k >= 0 && this.#agrees(k, p) && this.groups[k].counting !== 'uncounted' ? k : -1;
      }
      if (dep !== 'conj') return -1;
      verb = head;
    }
    return -1;
  }

  #holding(token: number): number {
    for (const [k, g] of this.groups.entries()) if (g.first <= token && token < g.end) return k;
    const { doc } = this.#c;
    if (doc.xpos(token) !== 'NNP') return -1;
    let end = token + 1;
    while (end < this.#c.end && doc.xpos(end) === 'NNP') end++;
    const name = nameBefore(this.#c, end);
    return name ? this.#add(name) : -1;
  }

  /** The groups that are the subject of what starts at token v, with those joined to them. */
  subjects(v: number, taken: ReadonlySet<number>, p?: Predicate): number[] {
    let k = this.#endingAt(v);
    if (k >= 0 && p && !this.#agrees(k, p)) k = -1;
    if (k < 0) k = this.#fartherSubject(v, p);
    if (k < 0 || taken.has(k)) return [];
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
    return this.#withoutApposed(list);
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
    // "the mayor, whose son was killed"
    if (doc.norm(this.groups[k].first) === 'whose') return -1;
    if (comma && /^\d{1,2}$/.test(doc.norm(i)) && doc.norm(i - 1) === ',') i -= 2;
    const before = this.ends.get(i + 1) ?? (and ? this.#nameEnding(i + 1) : -1);
    if (before < 0) return -1;
    const g = this.groups[before];
    if (!and && doc.norm(g.first - 1) === 'to' && doc.norm(g.first - 2) === 'according') return -1;
    if (!and && this.groups[k].named) {
      if (this.groups[k].category === 'unspecified') this.groups[k].category = g.category;
      return -1;
    }
    if (!and && (g.counting === 'known' || this.groups[k].counting === 'known')) return -1;
    return before;
  }

  #nameEnding(end: number): number {
    const name = nameBefore(this.#c, end);
    if (!name) return -1;
    const before = this.ends.get(name.first);
    if (before !== undefined && this.groups[before].counting === 'one') {
      const g = this.groups[before];
      g.end = name.end;
      this.ends.set(name.end, before);
      return before;
    }
    return this.#add(name);
  }

  /** The group that ends right before token v: over a relative pronoun, quotation marks, an age between commas. */
  #endingAt(v: number): number {
    const { doc, first } = this.#c;
    let i = v - 1;
    for (let steps = 0; i >= first && steps < 5; steps++) {
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
      else if (DASH.has(w)) i = this.#beforeDash(i);
      else if (DAY.has(w)) i--;
      else {
        const name = this.#nameEnding(i + 1);
        if (name >= 0) return name;
        const pronoun = pronounAt(this.#c, i);
        return pronoun && w !== 'him' && w !== 'her' ? this.#add(pronoun) : -1;
      }
      if (i < first) break;
    }
    return -1;
  }

  /** Over ", 34," and ", a farmer," and ", including ...," to the token before the opening comma. */
  #beforeInsertion(comma: number): number {
    const { doc, first } = this.#c;
    let told = false;
    for (let i = comma - 1; i > Math.max(first, comma - 16); i--) {
      const w = doc.norm(i);
      // what an aside tells of others ("whose son was killed") is not the main clause
      if (w === ',') {
        if (told && !/^(?:who|whose|which|where)$/.test(doc.norm(i + 1))) break;
        return i - 1;
      }
      if (isBreak(w)) break;
      told ||= PREDICATES.has(w) && !w.endsWith('ing');
    }
    return comma - 1;
  }

  #beforeBracket(close: number): number {
    const { doc, first } = this.#c;
    for (let i = close - 1; i > Math.max(first, close - 12); i--) if (doc.norm(i) === '(') return i - 1;
    return close - 1;
  }

  /** Over "- two women and a man -". */
  #beforeDash(close: number): number {
    const { doc, first } = this.#c;
    for (let i = close - 1; i > Math.max(first, close - 20); i--) {
      if (DASH.has(doc.norm(i)) && doc.ends[i - 1] < doc.starts[i]) return i - 1;
    }
    return -1;
  }

  /** "three people on board the plane": the group before a prepositional phrase. */
  #fartherSubject(v: number, p?: Predicate): number {
    const { doc, first } = this.#c;
    let words = 0;
    for (let i = v - 1; i >= first && words < 10; i--, words++) {
      const w = doc.norm(i);
      const at = this.ends.get(i + 1);
      if (at !== undefined) {
        const g = this.groups[at];
        if (PLACING.has(doc.norm(g.first - 1)) || (p && !this.#agrees(at, p))) {
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
    const name = nameFrom(this.#c, p) ?? pronounAt(this.#c, p);
    return name && doc.norm(p) !== 'he' && doc.norm(p) !== 'she' ? this.#add(name) : -1;
  }
}
