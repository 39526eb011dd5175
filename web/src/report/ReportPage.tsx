import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useEffect, useMemo, useState } from 'react';
import { DossierView } from '../../../src/dossier/view/view.ts';
import { dateWords } from '../../../src/dossier/view/words.ts';
import type { Claim } from '../../../src/format/claim.ts';
import { type ReportPage as Page, report } from '../api/queries.ts';
import { count, t } from '../i18n/index.ts';
import { ClaimCard } from '../review/ClaimCard.tsx';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { useKeys } from '../ui/keys.ts';
import { MarkedText } from './MarkedText.tsx';
import { Revisions } from './Revisions.tsx';

/** One report: its text with the claims marked, and beside it the claim that is looked at. */
export function ReportPage() {
  const { id } = useParams({ from: '/reports/$id' });
  const { revision } = useSearch({ from: '/reports/$id' });
  const found = useQuery(report(id, revision ? Number(revision) : undefined));
  if (found.error) return <ErrorNote error={found.error} retry={() => void found.refetch()} />;
  if (!found.data) return <main id="main" className="page" aria-busy="true" />;
  return <Loaded page={found.data} />;
}

function Loaded({ page }: { page: Page }) {
  const search = useSearch({ from: '/reports/$id' });
  const navigate = useNavigate({ from: '/reports/$id' });
  const claims = page.claims as Claim[];
  const [lit, setLit] = useState<string | null>(null);
  const view = useMemo(() => viewOfReport(page), [page]);
  const change = (words: Record<string, string>) =>
    void navigate({
      search: (s: object) => ({ ...s, ...words }),
      replace: true,
      resetScroll: false,
    } as never);
  const open = (claim: string) => change({ claim });
  const at = claims.findIndex((c) => c.id === search.claim);
  const step = (by: number) => {
    const next = claims[Math.max(0, Math.min(claims.length - 1, at + by))];
    if (next) open(next.id);
  };
  useKeys({ j: () => step(1), k: () => step(-1), Escape: () => change({ claim: '' }) });
  useEffect(() => {
    if (!search.claim) return;
    document
      .querySelector(`[data-claim="${CSS.escape(search.claim)}"]`)
      ?.scrollIntoView({ block: 'center', behavior: 'instant' });
  }, [search.claim]);
  const shown = claims[at] ?? claims.find((c) => c.id === lit);
  const alight = new Set([lit, search.claim].filter((x) => x !== null && x !== undefined));
  const marked = (text: string, field: 'title' | 'text') => (
    <MarkedText
      text={text}
      claims={claims.filter((c) => c.in === field)}
      view={view}
      lit={alight}
      onLit={setLit}
      onClaim={open}
    />
  );
  return (
    <main id="main" className="page reportpage">
      <article className="reporttext">
        <p className="crumbs">
          <Link to="/reports">{t('reports')}</Link>
        </p>
        <h1 dir="auto">{page.title ? marked(page.title, 'title') : (page.outlet ?? page.id)}</h1>
        <p className="byline">
          <bdi>{page.outlet ?? t('unknown')}</bdi> ·{' '}
          {page.published ? dateWords(page.published) : t('dateUnknown')} ·{' '}
          {count(claims.length, 'claim.one', 'claim.many')}
          {page.incidents.map((i) => (
            <span key={i.id}>
              {' · '}
              <Link to="/incidents/$id" params={{ id: i.id }}>
                <bdi>{i.label}</bdi>
              </Link>
            </span>
          ))}
        </p>
        {page.failure ? <p className="error">{page.failure}</p> : null}
        <Revisions page={page} against={search.against} change={change} />
        {search.against ? null : marked(page.text, 'text')}
        <p className="ident" dir="ltr">
          {page.url ? `${page.url} · ` : ''}sha256 {page.sha256.slice(0, 16)}
        </p>
      </article>
      <aside className="claimside" aria-label={t('claim')}>
        {shown ? <ClaimCard claim={shown} view={view} /> : <p className="note">{t('report.hint')}</p>}
      </aside>
    </main>
  );
}

/** A view of one report alone: its origins in the order in which they speak. */
function viewOfReport(page: Page): DossierView {
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
