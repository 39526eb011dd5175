import type { Annotation, LayerName } from '../format/annotation.ts';
import type { Claim } from '../format/claim.ts';
import type { Report } from '../format/report.ts';
import type { Doc } from '../language/doc.ts';
import { claimsOf } from '../reading/claims.ts';
import type { TokenSpan } from '../reading/layers.ts';
import { isNumber } from '../reading/quantities/read.ts';
import { readTogether } from '../reading/read.ts';
import type { Reading } from '../reading/reading.ts';
import { segmentsOf } from './segments/segments.ts';

/** One report to its Annotation line, with the layers asked for. */
export function annotate(report: Report, layers: readonly LayerName[]): Annotation {
  const [annotation] = annotateEach([report], layers);
  return annotation;
}

/** Reports to their Annotation lines, in their order. */
export function annotateAll(reports: Iterable<Report>, layers: readonly LayerName[]): Annotation[] {
  return [...annotateEach(reports, layers)];
}

/** The same one by one; reports are taken as far ahead as they are read together. */
export function* annotateEach(
  reports: Iterable<Report>,
  layers: readonly LayerName[],
): Generator<Annotation> {
  for (const readings of readTogether(reports, { layers })) {
    const claims = layers.includes('claims') ? readings.map(claimsOf) : null;
    // the incidents of one report alone; a Dossier links them across reports
    const assigned = claims?.map((found, k) =>
      found.length > 0 ? segmentsOf(readings[k], found).assigned : [],
    );
    for (const [k, reading] of readings.entries()) yield layersOf(reading, layers, assigned?.[k]);
  }
}

function layersOf(reading: Reading, layers: readonly LayerName[], claims: Claim[] | undefined): Annotation {
  const out: Annotation = { id: reading.report.id };
  if (claims) out.claims = claims;
  if (!layers.some((l) => l !== 'claims')) return out;
  const body = reading.fields.at(-1)!;
  const { doc } = body;
  if (layers.includes('times'))
    out.times = body.times.map((t) => ({ ...offsets(doc, t), type: t.type, value: t.value }));
  if (layers.includes('places'))
    out.places = body.places.map((p) => ({
      ...offsets(doc, p),
      name: p.name,
      lat: p.where?.lat ?? null,
      lon: p.where?.lon ?? null,
      geonameId: p.where?.geonameId ?? null,
      country: p.where?.country ?? null,
      admin1: p.where?.admin1 ?? null,
    }));
  if (layers.includes('quantities'))
    out.quantities = body.quantities.filter(isNumber).map((q) => ({
      ...offsets(doc, q),
      value: q.value,
      low: q.low,
      high: q.high,
      bound: q.bound,
      unit: q.unit,
      counts: q.counts ? doc.slice(q.counts.first, q.counts.end) : null,
    }));
  if (layers.includes('attributions'))
    // The layer is the report's own account of who says what; speakers within speakers' words serve chains alone.
    out.attributions = body.attributions
      .filter((a) => !a.quoted && a.parent < 0)
      .map((a) => ({
        source: a.source.map((s) => pair(doc, s)),
        cue: a.cue.map((s) => pair(doc, s)),
        content: a.content.map((s) => pair(doc, s)),
      }));
  return out;
}

function offsets(doc: Doc, s: TokenSpan) {
  return { start: doc.starts[s.first], end: doc.ends[s.end - 1] };
}

function pair(doc: Doc, s: TokenSpan): [number, number] {
  return [doc.starts[s.first], doc.ends[s.end - 1]];
}
