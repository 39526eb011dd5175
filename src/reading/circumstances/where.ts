import type { Where } from '../../format/claim.ts';
import type { PlaceMention, TokenSpan } from '../layers.ts';
import { datelineOf } from '../places/dateline.ts';
import { contains } from '../places/geo.ts';
import type { FieldReading } from '../reading.ts';
import { distance, mentionsIn } from './nearby.ts';
import { isScene } from './scene.ts';

/** Words before a place that say that something happened there. */
const THERE: ReadonlySet<string> = new Set([
  'in',
  'at',
  'near',
  'on',
  'outside',
  'inside',
  'around',
  'across',
  'of',
  'over',
  'hit',
  'off',
]);
/** Words before a place that say that someone or something comes from there or goes there. */
const ELSEWHERE: ReadonlySet<string> = new Set([
  'from',
  'to',
  'towards',
  'against',
  'with',
  'by',
  'between',
  'and',
]);

/**
 * Where the thing told at a token span happened, as its own sentence says: the nearest place, towns before provinces before countries,
 * speakers' places and peoples ("the Marnish army") left out. null when the sentence gives none.
 */
export function whereOf(field: FieldReading, span: TokenSpan): Where | null {
  const scenes = withoutDateline(
    field,
    mentionsIn(field.places, field, span).filter((p) => isScene(field, p)),
  );
  const wide = nearest(field, span, scenes);
  const best = wide?.where && isWide(wide) ? (nearest(field, span, scenes, wide.where) ?? wide) : wide;
  if (!best) return null;
  return (
    best.where ?? {
      name: best.name,
      geonameId: null,
      country: null,
      admin1: null,
      lat: null,
      lon: null,
      precision: null,
    }
  );
}

/** Where a report was written is where it happened only if its sentence names no other town or province. */
function withoutDateline(field: FieldReading, scenes: readonly PlaceMention[]): readonly PlaceMention[] {
  const dateline = field.in === 'text' && scenes.length > 1 ? datelineOf(field.doc.text) : null;
  if (!dateline) return scenes;
  const { starts } = field.doc;
  const own = scenes.filter((p) => starts[p.first] < dateline[0] || starts[p.first] >= dateline[1]);
  return own.some((p) => p.where && p.precision !== 'country' && p.precision !== 'area') ? own : scenes;
}

const WIDE: ReadonlySet<string> = new Set(['admin2', 'admin1', 'area', 'country']);

/** A district, a province, a country: something said to be in it says more. A village that no gazetteer has is none. */
const isWide = ({ precision, unlisted }: PlaceMention) =>
  precision !== null && WIDE.has(precision) && !unlisted;

/** The scene nearest to a span; where `within` is given, of those in it that say more ("in the south of Marland, ... in Varn district"). */
function nearest(
  field: FieldReading,
  span: TokenSpan,
  scenes: readonly PlaceMention[],
  within: Where | null = null,
): PlaceMention | null {
  let best: PlaceMention | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const p of scenes) {
    if (within && (!p.where || isWide(p) || !contains(within, p.where) || !isThere(field, p))) continue;
    const before = field.doc.norm(p.first - 1);
    const cost =
      distance(field, span, p) +
      (p.unlisted ? 0 : COARSE[p.precision ?? 'near']) -
      (THERE.has(before) ? 6 : 0) +
      (ELSEWHERE.has(before) ? 6 : 0);
    if (cost < least) {
      least = cost;
      best = p;
    }
  }
  return best;
}

/** Something is said to have been in this place, by the word before it or before what it lies in ("in Varn district, Marn"). */
function isThere({ doc }: FieldReading, p: TokenSpan): boolean {
  let i = p.first - 1;
  while (PART_OF.test(doc.norm(i))) i--;
  return THERE.has(doc.norm(i));
}

/** "in southern Varn", "in the city of Varn". */
const PART_OF = /^(?:(?:north|south|east|west|central)\w*|the|town|city|village|district)$/;

/** How much a coarse place yields to a precise one, in tokens. */
const COARSE: Record<NonNullable<PlaceMention['precision']>, number> = {
  exact: 0,
  near: 0,
  admin2: 6,
  admin1: 10,
  area: 16,
  country: 24,
  'sea-or-air': 8,
};
