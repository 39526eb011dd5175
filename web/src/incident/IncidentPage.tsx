import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useMemo } from 'react';
import { chainDiagram } from '../../../src/dossier/html/charts/chains.ts';
import { standfirst } from '../../../src/dossier/view/sentence.ts';
import { orderedPoints } from '../../../src/dossier/view/view.ts';
import type { Point } from '../../../src/format/dossier.ts';
import { viewOf } from '../api/dossier.ts';
import { incident, type IncidentPage as Page, policies } from '../api/queries.ts';
import { Drawing } from '../drawing/Drawing.tsx';
import { chartPage } from '../drawing/page.ts';
import { t } from '../i18n/index.ts';
import { ClaimPanel } from '../review/ClaimPanel.tsx';
import { useReview } from '../review/useReview.ts';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { Scroll } from '../ui/Scroll.tsx';
import { Facts } from './Facts.tsx';
import { History } from './History.tsx';
import { IncidentHead } from './IncidentHead.tsx';
import { Matrix } from './Matrix.tsx';
import { Pictures, TollOverTime } from './Pictures.tsx';
import { PolicySwitch } from './PolicySwitch.tsx';
import { ReportsOf } from './ReportsOf.tsx';
import { SideBySide } from './SideBySide.tsx';

const AreaMap = lazy(() => import('../map/AreaMap.tsx').then((m) => ({ default: m.AreaMap })));

/** One incident: loads it, and under another policy its points as that policy weighs them. */
export function IncidentPage() {
  const { id } = useParams({ from: '/incidents/$id' });
  const search = useSearch({ from: '/incidents/$id' });
  const found = useQuery(incident(id));
  const weighed = useQuery({ ...policies(id), enabled: !!search.policy });
  if (found.error) return <ErrorNote error={found.error} retry={() => void found.refetch()} />;
  if (!found.data) return <main id="main" className="page" aria-busy="true" />;
  const points = weighed.data?.find((p) => p.policy === search.policy)?.points as Point[] | undefined;
  return <Loaded page={found.data} points={points} />;
}

function Loaded({ page, points: chosen }: { page: Page; points?: Point[] }) {
  const search = useSearch({ from: '/incidents/$id' });
  const navigate = useNavigate({ from: '/incidents/$id' });
  const view = useMemo(() => viewOf(page, chosen), [page, chosen]);
  const shown = view.dossier.incidents[0];
  const points = useMemo(() => orderedPoints(shown), [shown]);
  const chart = useMemo(() => chartPage(view), [view]);
  const chains = useMemo(() => chainDiagram(chart, shown), [chart, shown]);
  const reviewing = useReview(page);
  const change = (words: Record<string, string>) =>
    void navigate({
      search: (s: object) => ({ ...s, ...words }),
      replace: true,
      resetScroll: false,
    } as never);
  const openClaim = (claim: string) => change({ claim });
  const place = shown.place;
  return (
    <div className={`incidentpage${search.claim ? ' withpanel' : ''}`}>
      <main id="main" className="page incident">
        <IncidentHead page={page} reviewing={reviewing} text={standfirst(shown)} />
        <Pictures chart={chart} incident={shown} />
        <Facts incident={shown} />
        {points.length ? (
          <section aria-labelledby="accounts">
            <div className="sectionhead">
              <h2 id="accounts">{t('accounts')}</h2>
              <PolicySwitch id={shown.id} policy={search.policy} onChange={(policy) => change({ policy })} />
            </div>
            <Matrix view={view} points={points} onClaim={openClaim} />
          </section>
        ) : null}
        <TollOverTime chart={chart} incident={shown} />
        {chains ? (
          <section>
            <h2>{t('chains')}</h2>
            <p className="note">{t('chains.note')}</p>
            <Scroll label={t('chains')}>
              <Drawing markup={chains} />
            </Scroll>
          </section>
        ) : null}
        {place && place.lat !== null && place.lon !== null ? (
          <section>
            <h2>{t('where')}</h2>
            <Suspense fallback={<div className="map area" />}>
              <AreaMap place={place} />
            </Suspense>
          </section>
        ) : null}
        <ReportsOf page={page} read={search.read} onRead={(read) => change({ read })} />
        {search.read?.includes('|') ? (
          <SideBySide ids={search.read.split('|')} view={view} onClaim={openClaim} />
        ) : null}
        <History page={page} reviewing={reviewing} />
      </main>
      <ClaimPanel
        page={page}
        view={view}
        points={points}
        claim={search.claim}
        reviewing={reviewing}
        onClaim={openClaim}
        onClose={() => change({ claim: '' })}
      />
    </div>
  );
}
