import { isoDay } from '../days.ts';
import { type CopyLink, rootOf } from './copies.ts';
import type { Item } from './item.ts';
import { Pairs } from './pairs.ts';
import { GATED, Scorer, threshold } from './score.ts';
import type { Weights } from './vectors.ts';

/** How many of an item's rarest terms look for candidates, and how many groups a term may point to. */
const RARE_TERMS = 12;
const MAX_LIST = 60;
/** Above this number of items a group is compared by a sample: the earliest, which all later ones were compared with. */
const SAMPLE = 24;

/** A group in the making, and how often it has changed. */
export class Profile {
  readonly items = new Set<Item>();
  /** The same by report: of each report one telling. */
  readonly byReport = new Map<string, Item>();
  version = 0;
}

/** By so much more alike an item must be to another group than to its own. */
const SURELY = 0.3;

/** How alike an item is to a group, and which version of the group it was compared with. */
interface Likeness {
  version: number;
  score: number;
}

/** Puts items together by incident. */
export class Grouping {
  readonly #items: Item[];
  readonly #weights: Weights;
  readonly #scorer: Scorer;
  readonly #same: number;
  readonly #copies: ReadonlyMap<string, CopyLink>;
  readonly #index = new Map<string, Profile[]>();
  readonly #of = new Map<Item, Profile>();
  readonly #profiles = new Set<Profile>();
  readonly #scores: Pairs;
  readonly #number = new Map<Item, number>();
  readonly #likenesses = new Map<Item, Map<Profile, Likeness>>();
  readonly #keyCache = new Map<Item, string[]>();
  /** Groups of the reports' own stories, by report id. */
  readonly #mainGroup = new Map<string, Profile>();

  constructor(items: Item[], weights: Weights, copies: ReadonlyMap<string, CopyLink>) {
    this.#weights = weights;
    this.#scorer = new Scorer(weights.documents);
    this.#same = threshold(weights.documents);
    this.#copies = copies;
    // Copies come after all originals, whose groups they join.
    this.#items = [...items].sort(
      (a, b) => Number(this.#isCopy(a)) - Number(this.#isCopy(b)) || byInformation(a, b),
    );
    for (const [k, item] of this.#items.entries()) this.#number.set(item, k);
    this.#scores = new Pairs(this.#items.length);
  }

  run(): Profile[] {
    for (const item of this.#items) this.#place(item);
    for (let round = 0; round < 3; round++) if (!this.#settle()) break;
    for (const copy of this.#items.filter((item) => this.#isCopy(item))) {
      const group = this.#rootGroup(copy);
      const now = this.#of.get(copy)!;
      if (!group || group === now) continue;
      this.#leave(copy, now);
      this.#enter(copy, group);
    }
    return [...this.#profiles].filter((p) => p.items.size > 0);
  }

  /** Puts an item into the group it fits best, or into one of its own. */
  #place(item: Item): void {
    const best = this.#rootGroup(item) ?? this.#bestFor(item)?.profile ?? this.#open();
    this.#enter(item, best);
  }

  #enter(item: Item, profile: Profile): void {
    profile.items.add(item);
    profile.byReport.set(item.report.id, item);
    profile.version++;
    this.#of.set(item, profile);
    if (item.segment.main) this.#mainGroup.set(item.report.id, profile);
    for (const key of this.#keys(item)) this.#register(key, profile);
  }

  #leave(item: Item, profile: Profile): void {
    profile.items.delete(item);
    if (profile.byReport.get(item.report.id) === item) profile.byReport.delete(item.report.id);
    profile.version++;
  }

  /** A copy's own story is that of its original. */
  #rootGroup(item: Item): Profile | null {
    if (!this.#isCopy(item)) return null;
    return this.#mainGroup.get(rootOf(item.report.id, this.#copies)) ?? null;
  }

  #isCopy({ segment, report }: Item): boolean {
    return segment.main && this.#copies.has(report.id);
  }

  #open(): Profile {
    const p = new Profile();
    this.#profiles.add(p);
    return p;
  }

  #bestFor(item: Item): { profile: Profile; score: number } | null {
    let best: { profile: Profile; score: number } | null = null;
    for (const profile of this.#candidates(item)) {
      const score = this.#likeness(item, profile);
      if (score >= this.#same && (!best || score > best.score + 1e-9)) best = { profile, score };
    }
    return best;
  }

  /** One more look at every item, now that all groups are there; true when something moved. */
  #settle(): boolean {
    let moved = false;
    for (const item of this.#items) {
      if (this.#isCopy(item)) continue;
      const now = this.#of.get(item)!;
      const stay = now.items.size > 1 ? this.#likeness(item, now) : this.#same;
      let best = now;
      let score = stay + SURELY;
      for (const p of this.#candidates(item)) {
        if (p === now) continue;
        const rival = p.byReport.get(item.report.id);
        const s = rival ? this.#likenessInstead(item, rival, p) : this.#likeness(item, p);
        if (s >= this.#same && s > score) {
          best = p;
          score = s;
        }
      }
      if (best === now) continue;
      const rival = best.byReport.get(item.report.id);
      this.#leave(item, now);
      if (rival) this.#leave(rival, best);
      this.#enter(item, best);
      if (rival) this.#place(rival);
      moved = true;
    }
    return moved;
  }

  /**
   * How alike an item is to a group that has another telling of its report, without that one, where it fits the group better: of two
   * incidents that a report tells of in passing one may have got into the group of the other.
   */
  #likenessInstead(item: Item, rival: Item, profile: Profile): number {
    if (rival.segment.main || item.segment.main || profile.items.size < 2) return GATED;
    const theirs = this.#likeness(rival, profile);
    const own = this.#compare(item, profile, rival);
    return own > theirs + SURELY ? own : GATED;
  }

  /** Average score of an item with a group's items (itself left out); minus infinity when a gate parts it from most of them. */
  #likeness(item: Item, profile: Profile): number {
    let known = this.#likenesses.get(item);
    if (!known) this.#likenesses.set(item, (known = new Map()));
    const { version } = profile;
    const before = known.get(profile);
    if (before?.version === version) return before.score;
    const score = this.#compare(item, profile);
    known.set(profile, { version, score });
    return score;
  }

  #compare(item: Item, { items }: Profile, without: Item | null = null): number {
    const others = Math.min(SAMPLE, items.has(item) || without ? items.size - 1 : items.size);
    let sum = 0;
    let n = 0;
    let gated = 0;
    for (const other of items) {
      if (other === item || other === without) continue;
      if (n + gated >= SAMPLE) break;
      if (other.report === item.report) return GATED;
      const s = this.#score(item, other);
      if (s !== GATED) {
        sum += s;
        n++;
      } else if (2 * ++gated >= others) return GATED;
    }
    return n > gated ? sum / n : GATED;
  }

  /** The score of two items; pairs are asked for again in every round. */
  #score(a: Item, b: Item): number {
    const [x, y] = [this.#number.get(a)!, this.#number.get(b)!];
    const known = this.#scores.get(x, y);
    if (known !== undefined) return known;
    const score = this.#scorer.score(a, b);
    this.#scores.set(x, y, score);
    return score;
  }

  #candidates(item: Item): Set<Profile> {
    const out = new Set<Profile>();
    for (const key of this.#keys(item))
      for (const p of this.#index.get(key) ?? []) if (p.items.size > 0) out.add(p);
    return out;
  }

  #register(key: string, profile: Profile): void {
    const list = this.#index.get(key);
    if (!list) this.#index.set(key, [profile]);
    else if (!list.includes(profile) && list.length < MAX_LIST) list.push(profile);
  }

  #keys(item: Item): string[] {
    let keys = this.#keyCache.get(item);
    if (!keys) {
      keys = this.#keysOf(item);
      this.#keyCache.set(item, keys);
    }
    return keys;
  }

  /** Where an item is entered and looked up: its days at its places, and its rarest terms. */
  #keysOf(item: Item): string[] {
    const { segment, report } = item;
    const keys = this.#weights.rarest(segment.terms ?? report.terms, RARE_TERMS);
    const { days } = segment;
    if (days && days.to - days.from < 7) {
      for (let d = days.from - 1; d <= days.to + 1; d++) {
        for (const w of segment.places.slice(0, 2))
          keys.push(`${isoDay(d)} ${w.country} ${w.admin1 ?? w.name}`);
        if (segment.places.length === 0) keys.push(isoDay(d));
      }
    } else {
      for (const w of segment.places.slice(0, 1)) keys.push(`${w.country} ${w.name}`);
    }
    return keys;
  }
}

/** Items that say most of when and where come first: others are then compared with them. */
function byInformation(a: Item, b: Item): number {
  return information(b) - information(a) || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);
}

function information({ segment }: Item): number {
  return (
    (segment.main ? 4 : 0) +
    (segment.days ? 2 : 0) +
    (segment.places.length > 0 ? 1 : 0) +
    (segment.figures.length > 0 ? 1 : 0)
  );
}
