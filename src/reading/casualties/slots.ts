import { agrees } from './agreement.ts';
import { besidesFrom } from './besides.ts';
import { blankGroup } from './group.ts';
import { GroupFinder } from './group-finder.ts';
import { keptBy } from './kin.ts';
import { PREDICATES, VICTIMS } from './lexicon.ts';
import { hasOwnPredicate, leftList, objects, wholeList } from './lists.ts';
import { pronounAt } from './names.ts';
import type { Predicate } from './predicates.ts';
import { beforeRelative, overRelative } from './relative.ts';
import { ADVERB, BE, CONJUNCTION, DAY, HAVE, isBreak, MODAL, RELATIVE } from './words.ts';

const PLACING = new Set(
  'in on at from near inside aboard board with outside around of for by to the behind under'.split(' '),
);

const FINDS = new Set('find finds found finding leave leaves left leaving'.split(' '));

const TIME = new Set(
  'day night morning afternoon evening week month year hour moment minute weekend time'.split(' '),
);

/** Tokens between a participle at the head of a sentence and its "were". */
const INVERSION = 8;

/** Finds the victims of predicates among the groups of a sentence. */
export class Slots extends GroupFinder {
  /** Victims of the last predicate: what a second one joined by "and" is said of, too. */
  #last: number[] = [];
  /** A share of those whom a participle has told of, of which the main verb will tell; -1 without one. */
  waiting = -1;

  /** The victims of a predicate; empty when there are none. Settles open participles as active or passive. */
  of(p: Predicate, taken: ReadonlySet<number>): number[] {
    const found = this.#slotOf(p, taken).map((k) => keptBy(this, k, p));
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
    const pronoun = this.c.doc.norm(p.first - 1);
    if (pronoun !== 'they' && pronoun !== 'he' && pronoun !== 'she' && pronoun !== 'we' && pronoun !== 'it')
      return [];
    // "the man who he shot"
    const k = this.ends.get(RELATIVE.has(this.c.doc.norm(p.first - 2)) ? p.first - 2 : p.first - 1);
    return k === undefined || this.groups[k].counting === 'uncounted' ? [] : [k];
  }

  #participle(p: Predicate, taken: ReadonlySet<number>): number[] {
    // "shot a woman and a girl, then killed himself": no girl was
    if (/^(?:him|her)self$/.test(this.c.doc.norm(p.end)) && this.c.doc.norm(p.first - 1) === 'then')
      return [];
    const right = this.objects(p.end, taken);
    if (this.#isDone(p)) {
      p.voice = 'active';
      const whom = this.#active(p, taken);
      return whom.length > 0 ? whom : this.#described(p.end);
    }
    // "found her wounded in the cellar"
    const him = FINDS.has(this.c.doc.norm(p.first - 2)) ? this.#pronouncedAt(p.first - 1) : -1;
    if (him >= 0) {
      p.voice = 'passive';
      return [him];
    }
    const left = this.endingAt(p.first);
    if (left >= 0 && this.#isOfThings(left, p)) return [];
    if (right.length > 0 && !(left >= 0 && this.#couldSuffer(left, right[0]))) {
      p.voice = 'active';
      return right;
    }
    // "executed ground attacks": an object that is nobody
    if (right.length === 0 && this.#hasObject(p)) return [];
    p.voice = 'passive';
    const inverted = this.#afterInversion(p);
    if (inverted >= 0) return this.objects(inverted, taken);
    const found = this.#followsPassive(p) ? this.#subjectOf(p, taken) : this.subjects(p.first, taken);
    if (found.length > 0) return found;
    if (right.length > 0) p.voice = 'active';
    return right;
  }

  /** "He killed an army dog", "They shot and killed ...": pronouns of the subject do; what befalls them has its "was". */
  #isDone({ first, end }: Predicate): boolean {
    return (
      !/^(?:him|her|my|them)sel(?:f|ves)$/.test(this.c.doc.norm(end)) &&
      /^(?:he|she|they|we|i)$/.test(this.c.doc.norm(first - 1))
    );
  }

  /** "former flatmate Mateo Varga": the name behind nouns that say who somebody is. */
  #described(p: number): number[] {
    const { doc, end } = this.c;
    let i = p;
    while (i < Math.min(end, p + 5) && /^(?:DT|PRP\$|JJ|NN|HYPH|CD)$/.test(doc.xpos(i))) i++;
    if (i === p || doc.xpos(i) !== 'NNP' || doc.xpos(i + 1) !== 'NNP') return [];
    const k = this.startingAt(i);
    return k < 0 ? [] : [k];
  }

  #hasObject({ end, entry }: Predicate): boolean {
    if (end >= this.c.end) return false;
    // "Gunmen shot dead a muezzin": nobody shot them
    if (this.c.doc.norm(end - 1) === 'dead' && /^(?:a|an|the|his|her|their)$/.test(this.c.doc.norm(end)))
      return !this.#isTime(end + 1);
    if (this.c.title || !entry.weak) return false;
    return /^(?:NNS?|JJ|DT|PRP\$)$/.test(this.c.doc.xpos(end)) && !DAY.has(this.c.doc.norm(end));
  }

  /** "22 burnt houses": the participle describes what is counted, and that is nobody. */
  #isOfThings(k: number, { first, end }: Predicate): boolean {
    const { doc } = this.c;
    const g = this.groups[k];
    if (this.c.title || g.end !== first || !g.quantity || g.head >= g.quantity.end) return false;
    return doc.xpos(end) === 'NNS' && !VICTIMS.has(doc.norm(end)) && !DAY.has(doc.norm(end));
  }

  /** "a day later", "the same night", "the next morning". */
  #isTime(i: number): boolean {
    const { doc } = this.c;
    for (let j = i; j < i + 2; j++) if (TIME.has(doc.norm(j)) || DAY.has(doc.norm(j))) return true;
    return false;
  }

  /** "Killed were", "Also killed in the raid were four guards": to the token behind "were", -1 when the sentence goes otherwise. */
  #afterInversion(p: Predicate): number {
    const { doc, first, end } = this.c;
    if (p.first > first + 1 || (p.first === first + 1 && doc.norm(first) !== 'also')) return -1;
    for (let i = p.end; i < Math.min(end, p.end + INVERSION); i++) {
      if (BE.has(doc.norm(i))) return i + 1;
      if (isBreak(doc.norm(i))) return -1;
    }
    return -1;
  }

  /** "He was engaged and killed": the verb before "and" is a passive, whose subject this is said of, too. */
  #followsPassive({ first }: Predicate): boolean {
    const { doc } = this.c;
    if (!CONJUNCTION.has(doc.norm(first - 1))) return false;
    // "was shot in the head and killed": over where it was
    let i = first - 2;
    if (doc.xpos(i) === 'IN') return false;
    while (
      i > this.c.first &&
      i > first - 9 &&
      doc.xpos(i) !== 'VBN' &&
      /^(?:IN|DT|PRP\$|JJ|NNS?|RB)$/.test(doc.xpos(i))
    )
      i--;
    if (doc.xpos(i) !== 'VBN') return false;
    return BE.has(doc.norm(ADVERB.has(doc.norm(i - 1)) ? i - 2 : i - 1));
  }

  /** More victims behind a passive: "were killed, as well as two attackers". */
  besides(p: Predicate, taken: ReadonlySet<number>): number[] {
    const from = besidesFrom(this.c, p);
    return from < 0 ? [] : this.objects(from, taken);
  }

  /** "10 civilians killed 15 injured": the group on the left suffers when the one on the right has its own predicate. */
  #couldSuffer(left: number, right: number): boolean {
    const g = this.groups[left];
    return g.counting === 'number' && this.hasOwnPredicate(right);
  }

  /** Groups from token p on, joined by commas and "and", up to one that has a predicate of its own. */
  objects(p: number, taken: ReadonlySet<number>, toTheEnd = false): number[] {
    return objects(this, p, taken, toTheEnd);
  }

  /** Has the group a predicate of its own right behind it ("and nine others were hurt", "15 injured")? */
  hasOwnPredicate(k: number): boolean {
    return hasOwnPredicate(this, k);
  }

  #subjectOf(p: Predicate, taken: ReadonlySet<number>): number[] {
    const { doc } = this.c;
    const relative = RELATIVE.has(doc.norm(p.first - 1));
    const him = p.voice === 'adjective' ? this.#pronouncedAt(p.first - 1) : -1;
    if (him >= 0) return [him];
    const described = this.#describedTo(p.first, p);
    if (described >= 0 && !taken.has(described)) return leftList(this, described, taken);
    const k = this.endingAt(p.first);
    if (k >= 0 && !relative && this.#isAgent(k)) {
      const suffered = this.#last.filter((m) => this.groups[m].end <= p.first && agrees(this, m, p));
      if (suffered.length > 0) return suffered;
    }
    if (k >= 0 && agrees(this, k, p)) {
      if (!taken.has(k)) return leftList(this, k, taken);
      if (relative) return [k];
    }
    if (k < 0 || !agrees(this, k, p) || taken.has(k)) {
      const before = doc.norm(p.first - 1);
      if (
        (CONJUNCTION.has(before) || before === 'then') &&
        p.voice !== 'adjective' &&
        this.#last.length > 0
      ) {
        const again = this.#last.filter((m) => this.groups[m].end <= p.first && agrees(this, m, p));
        if (again.length > 0) return again;
      }
      const far = this.#byTree(p.token, p.first, p);
      if (far >= 0 && !taken.has(far)) return wholeList(this, far, p.first, taken);
      // "The boy, who was shot, has died": what befell him in the clause on him does not use him up
      if (far >= 0) return relative || CONJUNCTION.has(before) || this.#isDescribed(far) ? [far] : [];
    }
    const near = this.subjects(p.first, taken, p);
    if (near.length > 0) return near;
    const before = this.#beforeClause(p);
    return before.length > 0 ? before : this.#describedBefore(p);
  }

  /** "Two ushers who tried to stop the attacker at the door died": over the clause that tells of them. */
  #describedTo(v: number, p?: Predicate): number {
    const { doc } = this.c;
    const finite = BE.has(doc.norm(v)) || HAVE.has(doc.norm(v)) || doc.xpos(v) === 'VBD';
    if (!finite || this.c.title) return -1;
    const k = overRelative(this, v);
    return k >= 0 &&
      (!p || agrees(this, k, p)) &&
      !/^(?:uncounted|known|nobody)$/.test(this.groups[k].counting)
      ? k
      : -1;
  }

  /** "Two men who had been missing were found dead": what befell them in the clause on them does not use them up. */
  #describedBefore(p: Predicate): number[] {
    if (p.first === p.token && p.entry.frame !== 'intransitive') return [];
    const k = beforeRelative(this, p.first);
    return k >= 0 && agrees(this, k, p) && this.groups[k].counting !== 'uncounted'
      ? leftList(this, k, new Set())
      : [];
  }

  /** "He was taken to hospital but died": he with whom the sentence began. */
  #heAtFirst(p: Predicate): number[] {
    if (p.voice !== 'intransitive') return [];
    const known = this.starts.get(this.c.first);
    if (known !== undefined) return this.groups[known].pronoun ? [known] : [];
    const he = pronounAt(this.c, this.c.first);
    return he ? [this.add(he)] : [];
  }

  /** "The boy, who was shot in the arm, has died": over the clause between commas to the one it describes. */
  #beforeClause(p: Predicate): number[] {
    const { doc, first } = this.c;
    if (doc.norm(p.first - 1) === 'but') return this.#heAtFirst(p);
    // headlines leave out the comma that closes the clause
    if (doc.norm(p.first - 1) !== ',' && !this.c.title) return [];
    for (let i = p.first - 2; i >= Math.max(first + 1, p.first - 14); i--) {
      if (doc.norm(i) !== 'who' || doc.norm(i - 1) !== ',') continue;
      const aged = doc.norm(i - 3) === ',' && /^\d{1,2}$/.test(doc.norm(i - 2));
      const k = this.ends.get(aged ? i - 3 : i - 1);
      return k !== undefined && agrees(this, k, p) ? [k] : [];
    }
    return [];
  }

  /** "doctors pronounced him dead": he is, and they are not. */
  #pronouncedAt(i: number): number {
    const w = this.c.doc.norm(i);
    if (w !== 'him' && w !== 'her') return -1;
    const g = blankGroup(i, i + 1);
    g.counting = 'one';
    g.pronoun = true;
    g.known = true;
    g.count = { low: 1, high: 1, bound: 'exact', text: '' };
    return this.add(g);
  }

  /** "The woman shot by her son has died": he did it, she died. */
  #isAgent(k: number): boolean {
    return this.c.doc.norm(this.groups[k].first - 1) === 'by';
  }

  #isDescribed(k: number): boolean {
    const { doc } = this.c;
    const { end } = this.groups[k];
    return doc.norm(end) === 'who' || (doc.norm(end) === ',' && doc.norm(end + 1) === 'who');
  }

  /** The subject by the tree, through "and": "opened fire and was shot dead". */
  #byTree(token: number, from: number, p?: Predicate): number {
    const { doc } = this.c;
    const fits = (k: number): boolean => !p || agrees(this, k, p);
    let verb = token;
    for (let steps = 0; steps < 4; steps++) {
      for (const child of doc.children(verb)) {
        const dep = doc.dep(child);
        if (child < from && (dep === 'nsubj' || dep === 'nsubj:pass')) {
          const k = this.holding(child);
          if (k >= 0 && fits(k) && this.groups[k].counting !== 'known' && !this.#isLabel(k)) return k;
        }
      }
      const dep = doc.dep(verb);
      const head = doc.head(verb);
      if (head < 0 || head > from) return -1;
      if (dep === 'acl:relcl' || dep === 'acl') {
        const k = this.holding(head);
        return k >= 0 && fits(k) && this.groups[k].counting !== 'uncounted' ? k : -1;
      }
      if (dep !== 'conj') return -1;
      verb = head;
    }
    return -1;
  }

  /** "Officials: Boy, 15, ... dies": those who say it. */
  #isLabel(k: number): boolean {
    return this.c.title && this.c.doc.norm(this.groups[k].end) === ':';
  }

  /** The groups that are the subject of what starts at token v, with those joined to them. */
  subjects(v: number, taken: ReadonlySet<number>, p?: Predicate): number[] {
    let k = this.#describedTo(v, p);
    if (k < 0) k = this.endingAt(v);
    if (k >= 0 && p && !agrees(this, k, p)) k = -1;
    if (k < 0) k = this.#fartherSubject(v, p);
    if (k < 0 && this.#awaits(v, p)) k = this.waiting;
    if (k < 0 || taken.has(k)) return [];
    return leftList(this, k, taken);
  }

  /** The subject of an idiom's verb, whose words start at token v: right before it, else by the tree ("was shot and lost his life"). */
  subjectsOf(v: number, verb: number, taken: ReadonlySet<number>): number[] {
    const near = this.subjects(v, taken);
    if (near.length > 0) return near;
    const k = this.#byTree(verb, v);
    return k < 0 || taken.has(k) ? [] : leftList(this, k, taken);
  }

  /** "Ann Lee and Jon Berg of the guard". */
  #namedAt(i: number): number | undefined {
    const k = this.nameEnding(i + 1);
    return k < 0 ? undefined : k;
  }

  /** "One of five people shot on Sunday has died": nothing has been told of the one as yet. */
  #awaits(v: number, p?: Predicate): boolean {
    return this.waiting >= 0 && this.groups[this.waiting].end <= v && !(p && !agrees(this, this.waiting, p));
  }

  /** "three people on board the plane": the group before a prepositional phrase. */
  #fartherSubject(v: number, p?: Predicate): number {
    const { doc, first } = this.c;
    let words = 0;
    for (let i = v - 1; i >= first && words < 10; i--, words++) {
      const w = doc.norm(i);
      const at =
        this.ends.get(i + 1) ??
        (doc.norm(i + 1) === 'of' && doc.xpos(i) === 'NNP' ? this.#namedAt(i) : undefined);
      if (at !== undefined) {
        const g = this.groups[at];
        if (PLACING.has(doc.norm(g.first - 1)) || (p && !agrees(this, at, p))) {
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
}
