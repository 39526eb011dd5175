import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { buildDossier } from '../../src/dossier/build.ts';
import type { CasualtyClaim } from '../../src/format/claim.ts';
import type { Dossier } from '../../src/format/dossier.ts';

/** Several reports with what a careful reader takes from them; the notation stands at the head of collections.yaml. */
export interface Collection {
  name: string;
  reports: { outlet?: string; published?: string | null; title?: string; text: string; figures: string[] }[];
  incidents?: Record<string, { killed?: string; date?: string; place?: string }>;
}

export const readCollections = (file: string): Collection[] =>
  parse(readFileSync(new URL(`./${file}.yaml`, import.meta.url), 'utf8')) as Collection[];

/** What was written down, and whether it was read so. */
export interface Checked {
  what: 'found' | 'placed' | 'killed' | 'date' | 'place';
  right: boolean;
  /** For a reader: what is expected and what was read. */
  says: string;
}

interface Figure {
  report: string;
  incident: string;
  line: string;
  claim: CasualtyClaim | null;
}

const CUMULATIVE = 'x';

/** Reads a collection and holds the dossier against what was written down. */
export function checkCollection(c: Collection): { checks: Checked[]; beside: string[] } {
  const reports = c.reports.map((r, k) => ({
    id: `r${k + 1}`,
    text: r.text,
    title: r.title ?? null,
    outlet: r.outlet ?? null,
    published: r.published ?? null,
  }));
  const dossier = buildDossier(reports);
  const { figures, beside } = figuresOf(c, dossier);
  const readAs = incidentsOf(figures);
  const checks: Checked[] = [];
  for (const f of figures) {
    const at = f.claim && placeOf(f.claim);
    const right = at !== null && at === (f.incident === CUMULATIVE ? CUMULATIVE : readAs.get(f.incident));
    checks.push({ what: 'found', right: f.claim !== null, says: `${f.report}: ${f.line}` });
    checks.push({ what: 'placed', right, says: `${f.report}: ${f.line}, read as of ${at ?? 'nothing'}` });
  }
  for (const [id, told] of Object.entries(c.incidents ?? {})) {
    const incident = dossier.incidents.find((i) => i.id === readAs.get(id));
    const point = incident?.points.find((p) => p.attribute === 'killed' && p.victims === 'all');
    const got = {
      killed: point ? [point.low, point.best, point.high].join(' ') : 'nothing',
      date: incident?.date?.edtf ?? 'nothing',
      place: incident?.place?.name ?? 'nothing',
    };
    for (const what of ['killed', 'date', 'place'] as const) {
      const asked = told[what];
      if (asked !== undefined)
        checks.push({
          what,
          right: asked === got[what],
          says: `incident ${id}: ${asked}, read ${got[what]}`,
        });
    }
  }
  return { checks, beside };
}

const placeOf = (claim: CasualtyClaim): string | null =>
  claim.scope === 'cumulative' ? CUMULATIVE : claim.incident;

/** The figures written down, each with its claim, and the claims that nobody wrote down. */
function figuresOf(c: Collection, dossier: Dossier): { figures: Figure[]; beside: string[] } {
  const beside: string[] = [];
  const figures = c.reports.flatMap((r, k): Figure[] => {
    const report = `r${k + 1}`;
    const claims = dossier.claims
      .filter((x): x is CasualtyClaim => x.kind === 'casualties' && x.report === report)
      .sort((a, b) => Number(b.in === 'title') - Number(a.in === 'title') || a.start - b.start);
    const own = r.figures.map((line): Figure => {
      const [incident, effect, n] = line.split(/\s+/);
      const low = n === '?' ? null : Number(n);
      const at = claims.findIndex((x) => x.effect === effect && x.count.low === low);
      return { report, incident, line, claim: at < 0 ? null : claims.splice(at, 1)[0] };
    });
    beside.push(...claims.map((x) => `${report}: ${x.effect} ${x.count.low} "${x.quote}"`));
    return own;
  });
  return { figures, beside };
}

/** Which incident of the dossier each of those written down is: the one with most of its figures, of which it has most. */
function incidentsOf(figures: readonly Figure[]): Map<string, string> {
  const shared = new Map<string, number>();
  for (const { incident, claim } of figures) {
    if (incident === CUMULATIVE || !claim?.incident) continue;
    const key = `${incident} ${claim.incident}`;
    shared.set(key, (shared.get(key) ?? 0) + 1);
  }
  const out = new Map<string, string>();
  const taken = new Set<string>();
  for (const [key] of [...shared].sort((a, b) => b[1] - a[1])) {
    const [incident, read] = key.split(' ');
    if (out.has(incident) || taken.has(read)) continue;
    out.set(incident, read);
    taken.add(read);
  }
  return out;
}
