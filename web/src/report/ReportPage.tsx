import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useEffect, useMemo, useState } from 'react';
import type { Claim } from '../../../src/format/claim.ts';
import { type ReportPage as Page, report } from '../api/queries.ts';
import { t } from '../i18n/index.ts';
import { ClaimCard } from '../review/ClaimCard.tsx';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { useKeys } from '../ui/keys.ts';
import { useTitle } from '../ui/title.ts';
import { ChainLines } from './ChainLines.tsx';
import { ClaimList, type Kind } from './ClaimList.tsx';
import { ClosedReport, isClosed } from './ClosedReport.tsx';
import { MarkedText } from './MarkedText.tsx';
import { ReportHead } from './ReportHead.tsx';
import { Revisions } from './Revisions.tsx';
import { viewOfReport } from './viewOfReport.ts';

/** One report: its text with the claims marked, and beside it the claim that is looked at. */
export function ReportPage() {
  const { id } = useParams({ from: '/reports/$id' });
  const { revision } = useSearch({ from: '/reports/$id' });
  const found = useQuery(report(id, revision ? Number(revision) : undefined));
  if (isClosed(found.error)) return <ClosedReport problem={found.error} />;
  if (found.error) return <ErrorNote error={found.error} retry={() => void found.refetch()} />;
  if (!found.data) return <main id="main" className="page" aria-busy="true" />;
  return <Loaded page={found.data} />;
}

function Loaded({ page }: { page: Page }) {
  const search = useSearch({ from: '/reports/$id' });
  const navigate = useNavigate({ from: '/reports/$id' });
  const [lit, setLit] = useState<string | null>(null);
  const [hidden, setHidden] = useState<ReadonlySet<Kind>>(new Set());
  const view = useMemo(() => viewOfReport(page), [page]);
  const claims = page.claims as Claim[];
  const seen = useMemo(() => claims.filter((c) => !hidden.has(c.kind)), [claims, hidden]);
  const change = (words: Record<string, string>) =>
    void navigate({
      search: (s: object) => ({ ...s, ...words }),
      replace: true,
      resetScroll: false,
    } as never);
  const open = (claim: string) => change({ claim });
  const at = seen.findIndex((c) => c.id === search.claim);
  const step = (by: number) => {
    const next = seen[Math.max(0, Math.min(seen.length - 1, at + by))];
    if (next) open(next.id);
  };
  useTitle(page.title ?? page.outlet ?? page.id);
  useKeys({ j: () => step(1), k: () => step(-1), Escape: () => change({ claim: '' }) });
  useInView(search.claim);
  const chosen = seen[at];
  const pointed = seen.find((c) => c.id === lit);
  const alight = useMemo(
    () => new Set([lit, search.claim].filter((x): x is string => !!x)),
    [lit, search.claim],
  );
  const marked = (text: string, field: Claim['in']) => (
    <MarkedText
      text={text}
      claims={seen.filter((c) => c.in === field)}
      view={view}
      lit={alight}
      onLit={setLit}
      onClaim={open}
    />
  );
  return (
    <main id="main" className="page reportpage">
      <article className="reporttext">
        <ReportHead page={page} title={page.title ? marked(page.title, 'title') : null} />
        <Revisions page={page} against={search.against} change={change} />
        {search.against ? null : <div data-field="text">{marked(page.text, 'text')}</div>}
        <p className="ident" dir="ltr">
          {page.url ? <bdi>{page.url} · </bdi> : null}sha256 {page.sha256.slice(0, 16)}
        </p>
        {search.against ? null : <ChainLines claim={pointed ?? chosen} view={view} />}
      </article>
      <aside className="claimside" aria-label={t('claim')}>
        {chosen ? (
          <>
            <button type="button" className="quiet back" onClick={() => change({ claim: '' })}>
              {t('allClaims')} <kbd>Esc</kbd>
            </button>
            <ClaimCard claim={chosen} view={view} />
          </>
        ) : claims.length ? (
          <>
            <p className="note">{t('report.hint')}</p>
            <ClaimList
              claims={claims}
              view={view}
              hidden={hidden}
              onHide={setHidden}
              lit={alight}
              onLit={setLit}
              onClaim={open}
            />
          </>
        ) : (
          <p className="note">{t('report.noClaims')}</p>
        )}
      </aside>
    </main>
  );
}

/** Brings the words of a claim into view, when they are out of it. */
function useInView(claim: string | undefined): void {
  useEffect(() => {
    if (!claim) return;
    const mark = document.querySelector(`.reporttext [data-claim="${CSS.escape(claim)}"]`);
    const box = mark?.getBoundingClientRect();
    if (box && (box.top < 60 || box.bottom > window.innerHeight - 60))
      mark?.scrollIntoView({ block: 'center', behavior: 'instant' });
  }, [claim]);
}
