import type { Where } from '../format/claim.ts';
import type { DayRange } from './days.ts';
import { dayNumber } from './days.ts';
import type { ReportDigest } from './digest.ts';
import { familyOf } from './kind.ts';
import type { Segment } from './segments.ts';
import { add, type Vector, type Weights } from './vectors.ts';

/** One report's telling of one incident, as the thing that is grouped. */
export interface Item {
  report: ReportDigest;
  segment: Segment;
  /** "report/segment", unique and the same in every order of reports. */
  key: string;
  vector: Vector;
  /** Day of publication, null when unknown. */
  published: number | null;
  families: ReadonlySet<string>;
}

/** Makes the item of a segment. */
export function itemOf(report: ReportDigest, segment: Segment, weights: Weights): Item {
  return {
    report,
    segment,
    key: `${report.sha256}/${report.id}/${segment.id}`,
    vector: weights.vector(segment.terms ?? report.terms),
    published: dayNumber(report.published),
    families: leadingFamilies(segment.kinds),
  };
}

function leadingFamilies(kinds: readonly (readonly [string, number])[]): Set<string> {
  const out = new Set<string>();
  for (const [id] of kinds.slice(0, 2)) {
    const family = familyOf(id);
    if (family) out.add(family);
  }
  return out;
}

/** What a group of items says together; items can be added and taken out again. */
export class Profile {
  readonly items = new Set<Item>();
  /** Sum of the items' unit vectors: its product with an item's gives the average likeness exactly. */
  readonly sum: Vector = new Map();
  readonly figures = new Map<string, number>();

  add(item: Item): void {
    this.items.add(item);
    add(this.sum, item.vector);
    for (const f of item.segment.figures) this.figures.set(f, (this.figures.get(f) ?? 0) + 1);
  }

  remove(item: Item): void {
    this.items.delete(item);
    add(this.sum, item.vector, -1);
    for (const f of item.segment.figures) {
      const n = this.figures.get(f)! - 1;
      if (n > 0) this.figures.set(f, n);
      else this.figures.delete(f);
    }
  }

  /** The day ranges of the items that have one. */
  days(): DayRange[] {
    return [...this.items].flatMap((i) => (i.segment.days ? [i.segment.days] : []));
  }

  places(): Where[] {
    return [...this.items].flatMap((i) => i.segment.places.slice(0, 2));
  }
}
