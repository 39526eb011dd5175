import { DossierView } from '../../../src/dossier/view/view.ts';
import type { Claim } from '../../../src/format/claim.ts';
import type { ReportPage } from '../api/queries.ts';

/** A view of one report alone: its origins in the order in which they speak. */
export function viewOfReport(page: ReportPage): DossierView {
  const claims = page.claims as Claim[];
  const origins = new Map<string, string[]>();
  for (const c of claims) {
    const origin = c.sources[0]?.name;
    if (origin) origins.set(origin, [...(origins.get(origin) ?? []), c.id]);
  }
  const positions = [...origins].map(([origin, ids]) => ({
    stance: 'affirmed' as const,
    value: null,
    origin,
    claims: ids,
  }));
  const point = {
    attribute: 'statement',
    victims: null,
    low: null,
    best: null,
    high: null,
    open: false,
    policy: '',
    verdict: 'single-source' as const,
    origins: positions.length,
    positions,
    relations: [],
  };
  const { id, outlet, title, published, url, sha256, language } = page;
  return new DossierView({
    format: 1,
    program: '',
    collection: null,
    sources: [],
    agreements: [],
    claims,
    reports: [{ id, file: null, outlet, title, published, url, sha256, language, copyOf: null }],
    incidents: [
      {
        id: '',
        label: '',
        type: '',
        date: null,
        place: null,
        actors: [],
        weapons: [],
        reports: [id],
        claims: claims.map((c) => c.id),
        points: [point],
      },
    ],
  });
}
