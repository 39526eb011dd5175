import type { Where } from '../../format/claim.ts';
import { dayNumber } from '../days.ts';
import { familyOf } from '../segments/kind.ts';
import type { Segment } from '../segments/segments.ts';
import type { ReportDigest } from './digest.ts';
import type { Vectors, Weights } from './vectors.ts';

/** One report's telling of one incident, as the thing that is grouped. */
export interface Item {
  report: ReportDigest;
  segment: Segment;
  /** Unique, and the same in every order of reports. */
  key: string;
  vectors: Vectors;
  /** Day of publication, null when unknown. */
  published: number | null;
  families: ReadonlySet<string>;
  /** Where it may have been, the likeliest place first. */
  places: readonly Where[];
  /** The same for the same places. */
  placesKey: string;
  figures: readonly Figure[];
  /** The largest number of killed, 0 when none is told. */
  killed: number;
}

/** A figure of a segment, "killed 12". */
export interface Figure {
  text: string;
  number: number;
}

/** So many places of a segment are compared. */
const PLACES = 3;

/** Makes the item of a segment. */
export function itemOf(report: ReportDigest, segment: Segment, weights: Weights): Item {
  const places = segment.places.slice(0, PLACES);
  return {
    report,
    segment,
    key: `${report.sha256}/${report.id}/${segment.id}`,
    vectors: weights.vectors(segment.terms ?? report.terms),
    published: dayNumber(report.published),
    families: leadingFamilies(segment.kinds),
    places,
    placesKey: JSON.stringify(places),
    figures: segment.figures.map((text) => ({ text, number: numberOf(text) })),
    killed: Math.max(
      0,
      ...segment.figures.filter((f) => f.startsWith(KILLED)).map((f) => Number(f.slice(KILLED.length))),
    ),
  };
}

const KILLED = 'killed ';
const numberOf = (figure: string): number => Number(figure.slice(figure.lastIndexOf(' ') + 1));

function leadingFamilies(kinds: readonly (readonly [string, number])[]): Set<string> {
  const out = new Set<string>();
  for (const [id] of kinds.slice(0, 2)) {
    const family = familyOf(id);
    if (family) out.add(family);
  }
  return out;
}
