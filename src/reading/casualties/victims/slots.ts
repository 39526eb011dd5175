import { GroupFinder } from '../people/group-finder.ts';
import type { Predicate } from '../predicates/predicates.ts';
import { ADVERB, CONJUNCTION, RELATIVE } from '../words.ts';
import { agrees } from './agreement.ts';
import { besidesFrom } from './besides.ts';
import { keptBy } from './kin.ts';
import { leftBehind } from './left-behind.ts';
import { countedByName } from './list-apposed.ts';
import { leftList, wholeList } from './list-left.ts';
import { hasOwnPredicate, objects } from './list-right.ts';
import { beforeHisEnd, tellsOfOpening, verbOfOpening } from './opening.ts';
import {
  afterInversion,
  described,
  followsPassive,
  hasObject,
  isDone,
  isOfDeed,
  isOfThings,
  ofTown,
} from './participle.ts';
import {
  beforeAdverbs,
  beforeClause,
  byTree,
  describedBefore,
  describedTo,
  diesOfIt,
  fartherSubject,
  fromOpening,
  isAgent,
  isDescribed,
  isInPhrase,
  pronouncedAt,
} from './subject.ts';
import { meantBy, theyAt } from './they.ts';
import { toldTogether } from './told-by-name.ts';
import { whoseThing } from './whose-thing.ts';

/** Before "all" where it stands for people alone. */
const ALONE = new Set([',', 'and', 'that', 'said', 'says', '"', '“']);

const FINDS = new Set('find finds found finding leave leaves left leaving'.split(' '));

/** Finds the victims of predicates among the groups of a sentence. */
export class Slots extends GroupFinder {
  /** Victims of the last predicate: what a second one joined by "and" is said of, too. */
  #last: number[] = [];
  /** Where the words of the last predicate end, if it was a participle without "was"; else -1. */
  #reduced = -1;
  /** A share of those whom a participle has told of, of which the main verb will tell; -1 without one. */
  waiting = -1;

  /** Over "they", "they all" and "both of them", too: whoever the text has spoken of. */
  override endingAt(v: number): number {
    const k = super.endingAt(v);
    if (k >= 0) return this.#meant(k);
    const { doc, first } = this.c;
    let end = v;
    while (end - 1 > first && ADVERB.has(doc.norm(end - 1)) && !/^(?:all|both)$/.test(doc.norm(end - 1)))
      end--;
    const last = doc.norm(end - 1);
    if (last === 'they') return this.#they(end - 1, end);
    if (last !== 'all' && last !== 'both') return -1;
    if (doc.norm(end - 2) === 'they') return this.#they(end - 2, end);
    return last === 'all' && (end - 1 === first || ALONE.has(doc.norm(end - 2)))
      ? this.#they(end - 1, end)
      : -1;
  }

  /** "them", too. */
  override startingAt(p: number): number {
    const k = super.startingAt(p);
    if (k >= 0) return this.#meant(k);
    return this.c.doc.norm(p) === 'them' ? this.#they(p, p + 1) : -1;
  }

  #they(first: number, end: number): number {
    const g = theyAt(this, first, end);
    return g ? this.add(g) : -1;
  }

  /** "both of them", "all of them", "both" are those whom the text has spoken of. */
  #meant(k: number): number {
    const g = this.groups[k];
    const { doc } = this.c;
    const both = doc.norm(g.first) === 'both' && g.end === g.first + 1;
    const all =
      g.ofThem &&
      g.counting === 'known' &&
      /^(?:all|both)$/.test(doc.norm(g.first)) &&
      doc.norm(g.end - 1) === 'them';
    if ((!both && !all) || g.category !== 'unspecified' || g.pronoun) return k;
    const meant = meantBy(this, g.first);
    if (meant && all) Object.assign(g, meant, { known: true, ofThem: false, pronoun: true });
    else if (meant && meant.count.low === 2) Object.assign(g, { category: meant.category, pronoun: true });
    return k;
  }

  /** The victims of a predicate; empty when there are none. Settles open participles as active or passive. */
  of(p: Predicate, taken: ReadonlySet<number>): number[] {
    const told = this.#slotOf(p, taken);
    const whose = told.length > 0 ? whoseThing(this, p) : -1;
    const found = toldTogether(
      this,
      (whose < 0 ? told : told.filter((k) => this.groups[k].end > whose)).map((k) => keptBy(this, k, p)),
    );
    if (found.length > 0) {
      this.#last = found;
      this.#reduced = p.open && p.voice === 'passive' ? p.end : -1;
    }
    return found;
  }

  #slotOf(p: Predicate, taken: ReadonlySet<number>): number[] {
    const found = this.#foundSo(p, taken);
    if (found >= 0) return [found];
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

  /** "the parents of the girl found strangled": whom a noun's phrase ends on, and not the noun. */
  #foundSo(p: Predicate, taken: ReadonlySet<number>): number {
    const { doc } = this.c;
    const at = [p.first, p.first - 1].find((i) => doc.norm(i) === 'found') ?? -1;
    if (at < 0 || p.voice === 'active' || p.voice === 'noun' || p.voice === 'intransitive') return -1;
    const k = this.endingAt(at);
    const of = k >= 0 && doc.norm(this.groups[k].first - 1) === 'of';
    if (!of || taken.has(k) || this.objects(p.end, taken).length > 0) return -1;
    p.voice = p.voice === 'participle' ? 'passive' : p.voice;
    return k;
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
    if (right.length === 0) right.push(...ofTown(this, p.end));
    if (isDone(this, p) || (right.length === 0 && isOfDeed(this, p))) {
      p.voice = 'active';
      const whom = this.#active(p, taken);
      return whom.length > 0 ? whom : described(this, p.end);
    }
    // "found her wounded in the cellar"
    const him = FINDS.has(this.c.doc.norm(p.first - 2)) ? pronouncedAt(this, p.first - 1) : -1;
    if (him >= 0) {
      p.voice = 'passive';
      return [him];
    }
    const left = this.endingAt(p.first);
    if (left >= 0 && isOfThings(this, left, p)) return [];
    if (right.length > 0 && !(left >= 0 && this.#couldSuffer(left, right[0]))) {
      p.voice = 'active';
      return right;
    }
    // "executed ground attacks": an object that is nobody
    if (right.length === 0 && hasObject(this, p)) return [];
    p.voice = 'passive';
    const inverted = afterInversion(this, p);
    if (inverted >= 0) return this.objects(inverted, taken);
    const found = followsPassive(this, p) ? this.#subjectOf(p, taken) : this.subjects(p.first, taken);
    if (found.length > 0) return found;
    if (right.length > 0) p.voice = 'active';
    return right;
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
    if (p.voice === 'adjective' && p.entry.id === 'dead' && p.first === p.token) {
      const left = leftBehind(this, p).filter((k) => !taken.has(k));
      if (left.length > 1) return left;
    }
    const doer = beforeHisEnd(this, p);
    if (doer >= 0) return [doer];
    const relative = RELATIVE.has(doc.norm(p.first - 1));
    const him = p.voice === 'adjective' ? pronouncedAt(this, p.first - 1) : -1;
    if (him >= 0) return [him];
    const opening = verbOfOpening(this, p);
    if (opening.length > 0) return opening;
    const described = describedTo(this, p.first, p);
    if (described >= 0 && !taken.has(described)) return leftList(this, described, taken);
    const near = this.#named(p.first);
    const k = near >= 0 && isInPhrase(this, near) ? -1 : near;
    if (k >= 0 && !relative && isAgent(this, k)) {
      const suffered = this.#last.filter((m) => this.groups[m].end <= p.first && agrees(this, m, p));
      if (suffered.length > 0) return suffered;
    }
    if (k >= 0 && agrees(this, k, p)) {
      // "Eight people, including the two who died, were shot": only the two did
      const included = relative && doc.norm(this.groups[k].first - 1) === 'including';
      if (!taken.has(k)) return included ? [k] : leftList(this, k, taken);
      if (relative) return [k];
    }
    if (k < 0 || !agrees(this, k, p) || taken.has(k)) {
      const before = doc.norm(beforeAdverbs(this, p.first));
      if (
        (CONJUNCTION.has(before) || before === 'then') &&
        p.voice !== 'adjective' &&
        this.#last.length > 0
      ) {
        const again = this.#last.filter((m) => this.groups[m].end <= p.first && agrees(this, m, p));
        if (again.length > 0) return again;
      }
      const far = byTree(this, p.token, p.first, p);
      if (far >= 0 && !taken.has(far)) return wholeList(this, far, p.first, taken);
      // "The boy, who was shot, has died": what befell him in the clause on him does not use him up
      if (far >= 0)
        return relative ||
          CONJUNCTION.has(before) ||
          isDescribed(this, far) ||
          (this.#last.includes(far) && diesOfIt(this, p, this.#reduced))
          ? [far]
          : [];
    }
    const found = this.subjects(p.first, taken, p);
    if (found.length > 0) return found;
    const before = beforeClause(this, p);
    if (before.length > 0) return before;
    const told = describedBefore(this, p);
    if (told.length > 0) return told;
    if (diesOfIt(this, p, this.#reduced)) return this.#last;
    const joined = fromOpening(this, p);
    return joined.length > 0 ? joined : tellsOfOpening(this, p);
  }

  /** The groups that are the subject of what starts at token v, with those joined to them. */
  subjects(v: number, taken: ReadonlySet<number>, p?: Predicate): number[] {
    let k = describedTo(this, v, p);
    if (k < 0) k = this.#named(v);
    if (k >= 0 && p && !agrees(this, k, p)) k = -1;
    if (k < 0) k = fartherSubject(this, v, p);
    if (k < 0 && this.#awaits(v, p)) k = this.waiting;
    if (k < 0 || taken.has(k)) return [];
    return leftList(this, k, taken);
  }

  /** The group before token v; of those who are called by name there ("Two men, Arne Holt and Piet Berg, were"), the number. */
  #named(v: number): number {
    const k = this.endingAt(v);
    const counted = k < 0 ? -1 : countedByName(this, k, v);
    return counted < 0 ? k : counted;
  }

  /** The subject of an idiom's verb, whose words start at token v: right before it, else by the tree ("was shot and lost his life"). */
  subjectsOf(v: number, verb: number, taken: ReadonlySet<number>): number[] {
    const near = this.subjects(v, taken);
    if (near.length > 0) return near;
    const k = byTree(this, verb, v);
    return k < 0 || taken.has(k) ? [] : wholeList(this, k, v, taken);
  }

  /** "One of five people shot on Sunday has died": nothing has been told of the one as yet. */
  #awaits(v: number, p?: Predicate): boolean {
    return this.waiting >= 0 && this.groups[this.waiting].end <= v && !(p && !agrees(this, this.waiting, p));
  }
}
