import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useEffect, useMemo, useState } from 'react';
import { orderedPoints } from '../../../src/dossier/view/view.ts';
import type { Point } from '../../../src/format/dossier.ts';
import { viewOf } from '../api/dossier.ts';
import { incident, type IncidentPage as Page, policies } from '../api/queries.ts';
import { chartPage } from '../drawing/page.ts';
import { t } from '../i18n/index.ts';
import { labelWords } from '../i18n/label.ts';
import { standfirst } from '../i18n/words.ts';
import { Locator } from '../map/Locator.tsx';
import { ClaimPanel } from '../review/ClaimPanel.tsx';
import { MergeDialog } from '../review/MergeDialog.tsx';
import { ReasonDialog } from '../review/ReasonDialog.tsx';
import { useReview } from '../review/useReview.ts';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { useKeys } from '../ui/keys.ts';
import { useTitle } from '../ui/title.ts';
import { Chains } from './Chains.tsx';
import { Facts } from './Facts.tsx';
import { History } from './History.tsx';
import { IncidentHead } from './IncidentHead.tsx';
import { Matrix } from './Matrix.tsx';
import { Pictures } from './Pictures.tsx';
import { Policies } from './Policies.tsx';
import { ReportsOf } from './ReportsOf.tsx';
import { SideBySide } from './SideBySide.tsx';
import { TollOverTime } from './TollOverTime.tsx';

/** One incident: loads it, and under another policy its points as that policy weighs them. */
export function IncidentPage() {
  const { id } = useParams({ from: '/incidents/$id' });
  const search = useSearch({ from: '/incidents/$id' });
  const found = useQuery(incident(id));
  const weighed = useQuery({ ...policies(id), enabled: !!search.policy });
  if (found.error) return <ErrorNote error={found.error} retry={() => void found.refetch()} />;
  if (!found.data || (search.policy && weighed.isPending))
    return <main id="main" className="page" aria-busy="true" />;
  const points = weighed.data?.find((p) => p.policy === search.policy)?.points as Point[] | undefined;
  return <Loaded key={id} page={found.data} points={points} />;
}

/** How the page's address changes: its words say what is open on it. */
function useWords() {
  const words = useSearch({ from: '/incidents/$id' });
  const navigate = useNavigate({ from: '/incidents/$id' });
  const change = (changed: Record<string, string>) =>
    void navigate({
      search: (s: object) => ({ ...s, ...changed }),
      replace: true,
      resetScroll: false,
    } as never);
  return { words, change };
}

function Loaded({ page, points: chosen }: { page: Page; points?: Point[] }) {
  const { words, change } = useWords();
  const [asking, setAsking] = useState<'merge' | 'comment' | null>(null);
  const [weighing, setWeighing] = useState(!!words.policy);
  const view = useMemo(() => viewOf(page, chosen), [page, chosen]);
  const shown = view.dossier.incidents[0];
  const points = useMemo(() => orderedPoints(shown), [shown]);
  const chart = useMemo(() => chartPage(view), [view]);
  const reviewing = useReview(page);
  const openClaim = (claim: string) => change({ claim });
  const place = shown.place?.lat !== null && shown.place?.lon !== null ? shown.place : null;
  useTitle(labelWords(shown.label));
  useKeys({ m: () => setAsking('comment'), p: () => setWeighing(!weighing), u: () => reviewing.undoLast() });
  useReturnedFocus(words.claim);
  return (
    <div className={`incidentpage${words.claim ? ' withpanel' : ''}`}>
      <main id="main" className="page incident">
        <IncidentHead
          page={page}
          reviewing={reviewing}
          text={standfirst(shown)}
          onMerge={() => setAsking('merge')}
          onComment={() => setAsking('comment')}
        />
        <div className={`lead${place ? '' : ' alone'}`}>
          <Pictures chart={chart} incident={shown} onClaim={openClaim} />
          {place ? <Locator place={place} /> : null}
        </div>
        <Facts incident={shown} />
        {points.length ? (
          <section>
            <h2 id="accounts">{t('accounts')}</h2>
            <Policies
              incident={page.incident as typeof shown}
              policy={words.policy}
              open={weighing}
              onToggle={setWeighing}
              onChange={(policy) => change({ policy })}
            />
            <Matrix view={view} points={points} shown={words.claim} onClaim={openClaim} />
          </section>
        ) : null}
        <TollOverTime chart={chart} incident={shown} onClaim={openClaim} />
        <Chains chart={chart} incident={shown} points={points} onClaim={openClaim} />
        <ReportsOf page={page} read={words.read} onRead={(read) => change({ read })} />
        {words.read?.includes('|') ? (
          <SideBySide ids={words.read.split('|')} view={view} shown={words.claim} onClaim={openClaim} />
        ) : null}
        <History page={page} reviewing={reviewing} onComment={() => setAsking('comment')} />
      </main>
      <ClaimPanel
        page={page}
        view={view}
        points={points}
        claim={words.claim}
        reviewing={reviewing}
        onClaim={openClaim}
        onClose={() => change({ claim: '' })}
      />
      {asking === 'merge' ? (
        <MergeDialog page={page} reviewing={reviewing} onClose={() => setAsking(null)} />
      ) : null}
      {asking === 'comment' ? (
        <ReasonDialog
          title={t('comment')}
          label={t('comment')}
          onClose={() => setAsking(null)}
          onSave={(body) => reviewing.comment.mutate({ body, claim: view.claims.get(words.claim ?? '') })}
        />
      ) : null}
    </div>
  );
}

/** When the panel closes, the focus goes back to where it was opened from. */
function useReturnedFocus(claim: string | undefined): void {
  const [from, setFrom] = useState<HTMLElement | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only opening and closing count
  useEffect(() => {
    const at = document.activeElement;
    if (claim && !from && at instanceof HTMLElement && at.closest('main')) setFrom(at);
    if (claim || !from) return;
    if (from.isConnected && (at === document.body || at === null)) from.focus({ preventScroll: true });
    setFrom(null);
  }, [claim]);
}
