import { DossierView } from '../../../src/dossier/view/view.ts';
import type { Claim } from '../../../src/format/claim.ts';
import type { Incident } from '../../../src/format/dossier.ts';
import type { IncidentPage } from './queries.ts';

/** The answer about one incident as the dossier's view, so that the application says what the dossier says. */
export function viewOf(page: IncidentPage, points?: Incident['points']): DossierView {
  const incident = page.incident as Incident;
  return new DossierView({
    format: 1,
    program: '',
    collection: null,
    sources: [],
    agreements: [],
    claims: [...page.claims, ...page.rejected] as Claim[],
    incidents: [points ? { ...incident, points } : incident],
    reports: page.reports.map((r) => ({
      id: r.id,
      file: null,
      outlet: r.outlet,
      title: r.title,
      published: r.published,
      url: r.url,
      sha256: r.sha256,
      language: null,
      copyOf: r.copyOf,
    })),
  });
}
