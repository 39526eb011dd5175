import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { queue } from '../api/queries.ts';
import { t } from '../i18n/index.ts';
import type { Summary } from './send.ts';

const LOOK_MS = 1500;

/** How far the reading is, live, and what became of what was added last. */
export function Progress({ done }: { done: Summary | null }) {
  const waiting = useQuery({ ...queue, refetchInterval: (q) => (q.state.data?.queued ? LOOK_MS : false) });
  const { queued = 0, read = 0, failed = 0, kept = 0 } = waiting.data ?? {};
  const all = queued + read + failed + kept;
  return (
    <section aria-live="polite">
      <h2>{t('ingest.progress')}</h2>
      {all ? <progress max={all} value={all - queued} aria-label={t('ingest.progress')} /> : null}
      <p>
        {t('ingest.state', { read, queued, kept, failed })}
        {failed ? (
          <>
            {' '}
            <Link to="/reports" search={{ state: 'failed' }}>
              {t('ingest.seeFailed')}
            </Link>
          </>
        ) : null}
      </p>
      {done ? (
        <p className="note">
          {t('ingest.done', { added: done.added, revised: done.revised, unchanged: done.unchanged })}{' '}
          {done.failures.map((f) => f.message).join(' ')} <Link to="/incidents">{t('incidents')}</Link>
        </p>
      ) : null}
    </section>
  );
}
