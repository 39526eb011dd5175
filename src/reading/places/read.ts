import type { Precision, Where } from '../../format/claim.ts';
import type { PlaceMention } from '../layers.ts';
import type { Reading } from '../reading.ts';
import { marks, ROLE } from './cues.ts';
import { detectPlaces } from './detect/detect.ts';
import { NONE } from './gazetteer/format.ts';
import { type Gazetteer, gazetteer } from './gazetteer/load.ts';
import { outletHints } from './resolve/outlet.ts';
import { resolvePlaces } from './resolve/resolve.ts';
import type { Resolved } from './resolve/stand-ins.ts';
import { whereOf } from './where.ts';

/** Fills the places of every field: names found in the wanted sentences, each with its place in the gazetteer. */
export function readPlaces(reading: Reading): void {
  const names = gazetteer();
  const found = reading.fields.map(({ doc, wanted }) => ({ doc, found: detectPlaces(doc, wanted, names) }));
  const resolved = resolvePlaces(found, outletHints(reading.report, names), names);
  for (const field of reading.fields) {
    field.places = resolved
      .filter((r) => r.doc === field.doc)
      .sort((a, b) => a.c.first - b.c.first)
      .map((r) => mention(r, names));
  }
}

function mention({ doc, c, row, by }: Resolved, names: Gazetteer): PlaceMention {
  const printed = doc
    .slice(c.first, c.end)
    .replace(/['’]s?$/, '')
    .replace(/\s+/g, ' ');
  const use = c.kind === 'demonym' ? ('people' as const) : ('place' as const);
  const span = { first: c.first, end: c.end, rule: c.rule, use };
  if (row === NONE && by === NONE) return { ...span, where: null, name: printed, precision: null };
  const where = row === NONE ? standIn(printed, c.rule, whereOf(by, names)) : whereOf(row, names);
  const precision = blur(where.precision, doc.norm(c.first - 1), marks.of(doc, c.first - 1));
  return { ...span, where: { ...where, precision }, name: where.name, precision };
}

/** A place without a row of its own, at the place it is in or by. */
function standIn(name: string, rule: string, by: Where): Where {
  const wide = /^places\/(?:numbered-road|feature|lead)$/.test(rule);
  const precision = by.precision !== 'exact' ? by.precision : wide ? 'area' : 'near';
  return { ...by, name, geonameId: null, precision };
}

/** "near Marn" is not Marn itself; "northern Marland" is a part of it. */
function blur(precision: Precision | null, before: string, bits: number): Precision | null {
  if (precision === 'exact' && /^(?:near|outside|around|off)$/.test(before)) return 'near';
  if (precision === 'country' && bits & ROLE.direction) return 'area';
  return precision;
}
