import { type CopyLink, findCopies, rootOf } from './copies.ts';
import { isoDay } from './days.ts';
import type { ReportDigest } from './digest.ts';
import { type Item, itemOf } from './item.ts';
import { GATED, Scorer, threshold } from './score.ts';
import type { Terms } from './terms.ts';
import { Weights } from './vectors.ts';

/** Claims of many reports that are about one incident. */
export interface IncidentGroup {
  /** Ids of the reports that tell of it. */
  reports: string[];
  /** Ids of its claims. */
  claims: string[];
  /** Number of reports whose own story it is. */
  mainOf: number;
  /** The tellings that make it up. */
  items: Item[];
}

/** How many of an item's rarest terms look for candidates, and how many groups a term may point to. */
const RARE_TERMS = 12;
const MAX_LIST = 60;
/** Above this number of items a group is compared by a sample: the earliest, which all later ones were compared with. */
const SAMPLE = 24;

/**
 * Groups the segments of all reports by incident. Candidates come from an index on day, place and rare terms, so that cost
 * grows with the incidents; the result does not depend on the order of the reports.
 * @param background terms of other reports of the same collection: which words are rare in it, and that it is large
 */
export function groupIncidents(
  digests: readonly ReportDigest[],
  copies: ReadonlyMap<string, CopyLink> = findCopies(digests),
  background: readonly Terms[] = [],
): IncidentGroup[] {
  const sorted = [...digests].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const weights = new Weights([...sorted.map((d) => d.terms), ...background]);
  const items = sorted.flatMap((d) => d.segments.map((s) => itemOf(d, s, weights)));
  return new Grouping(items, weights, copies).run();
}

/** Up to so many items their pairs stand in a table. */
const DENSE = 1500;

/** Scores by pair of items, whichever of them comes first. */
class Pairs {
  readonly #items: number;
  readonly #table: Float64Array | null;
  readonly #found = new Map<number, number>();

  constructor(items: number) {
    this.#items = items;
    this.#table = items <= DENSE ? new Float64Array(items * items).fill(Number.NaN) : null;
  }

  get(a: number, b: number): number | undefined {
    const at = this.#at(a, b);
    if (!this.#table) return this.#found.get(at);
    return Number.isNaN(this.#table[at]) ? undefined : this.#table[at];
  }

  set(a: number, b: number, score: number): void {
    if (this.#table) this.#table[this.#at(a, b)] = score;
    else this.#found.set(this.#at(a, b), score);
  }

  #at(a: number, b: number): number {
    return a < b ? a * this.#items + b : b * this.#items + a;
  }
}

/** A group in the making, and how often it has changed. */
class Profile {
  readonly items = new Set<Item>();
  version = 0;
}

/** How alike an item is to a group, and which version of the group it was compared with. */
interface Likeness {
  version: number;
  score: number;
}

class Grouping {
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

  run(): IncidentGroup[] {
    for (const item of this.#items) this.#place(item);
    for (let round = 0; round < 3; round++) if (!this.#settle()) break;
    for (const copy of this.#items.filter((item) => this.#isCopy(item))) {
      const group = this.#rootGroup(copy);
      const now = this.#of.get(copy)!;
      if (!group || group === now) continue;
      this.#leave(copy, now);
      this.#enter(copy, group);
    }
    return [...this.#profiles].filter((p) => p.items.size > 0).flatMap((p) => groupOf(p));
  }

  /** Puts an item into the group it fits best, or into one of its own. */
  #place(item: Item): void {
    const best = this.#rootGroup(item) ?? this.#bestFor(item)?.profile ?? this.#open();
    this.#enter(item, best);
  }

  #enter(item: Item, profile: Profile): void {
    profile.items.add(item);
    profile.version++;
    this.#of.set(item, profile);
    if (item.segment.main) this.#mainGroup.set(item.report.id, profile);
    for (const key of this.#keys(item)) this.#register(key, profile);
  }

  #leave(item: Item, profile: Profile): void {
    profile.items.delete(item);
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
      let score = stay + 0.3;
      for (const p of this.#candidates(item)) {
        if (p === now) continue;
        const s = this.#likeness(item, p);
        if (s >= this.#same && s > score) {
          best = p;
          score = s;
        }
      }
      if (best === now) continue;
      this.#leave(item, now);
      this.#enter(item, best);
      moved = true;
    }
    return moved;
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

  #compare(item: Item, { items }: Profile): number {
    const others = Math.min(SAMPLE, items.has(item) ? items.size - 1 : items.size);
    let sum = 0;
    let n = 0;
    let gated = 0;
    for (const other of items) {
      if (other === item) continue;
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

function groupOf(profile: Profile): IncidentGroup[] {
  const items = [...profile.items].sort((a, b) => (a.key < b.key ? -1 : 1));
  const claims = items.flatMap((i) =>
    i.report.claims.filter((c) => c.incident === i.segment.id).map((c) => c.id),
  );
  const founded = items.some((i) => i.report.claims.some((c) => c.incident === i.segment.id && founds(c)));
  if (!founded) return [];
  return [
    {
      reports: [...new Set(items.map((i) => i.report.id))].sort(),
      claims,
      mainOf: items.filter((i) => i.segment.main).length,
      items,
    },
  ];
}

/** A claim that tells of an incident, and not only of what was said or done about one. */
function founds(c: ReportDigest['claims'][number]): boolean {
  if (c.kind === 'casualties') return c.scope === 'incident';
  return (
    c.kind === 'responsibility' ||
    c.type === 'attack' ||
    c.type === 'target' ||
    c.type === 'seize' ||
    c.type === 'halt'
  );
}
