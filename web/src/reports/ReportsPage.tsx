import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { reports } from '../api/queries.ts';
import { type Key, t } from '../i18n/index.ts';
import { edtfWords } from '../ui/dates.ts';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { SearchBox } from '../ui/SearchBox.tsx';
import { VirtualList } from '../ui/VirtualList.tsx';

const STATES = ['queued', 'read', 'kept', 'failed'] as const;

/** All reports, the latest first. */
export function ReportsPage() {
  const search = useSearch({ from: '/reports' });
  const navigate = useNavigate({ from: '/reports' });
  const change = (words: Record<string, string>) =>
    void navigate({ search: (s: object) => ({ ...s, ...words }), replace: true } as never);
  const state = STATES.find((s) => s === search.state);
  const pages = useInfiniteQuery(
    reports({ ...(search.q ? { q: search.q } : {}), ...(state ? { state } : {}) }),
  );
  const rows = useMemo(() => pages.data?.pages.flatMap((p) => p.items) ?? [], [pages.data]);
  const { hasNextPage, isFetching, fetchNextPage } = pages;
  const reach = useCallback(
    (last: number) => {
      if (last >= rows.length - 20 && hasNextPage && !isFetching) void fetchNextPage();
    },
    [rows.length, hasNextPage, isFetching, fetchNextPage],
  );
  if (pages.error && !pages.data) return <ErrorNote error={pages.error} retry={() => void pages.refetch()} />;
  return (
    <main id="main" className="page listpage">
      <h1>{t('reports')}</h1>
      <div className="filterrow">
        <SearchBox value={search.q ?? ''} label={t('search.reports')} onChange={(q) => change({ q })} />
        <label className="facet">
          <span className="sr">{t('filter.state')}</span>
          <select value={search.state ?? ''} onChange={(e) => change({ state: e.target.value })}>
            <option value="">{t('filter.state')}</option>
            {STATES.map((s) => (
              <option key={s} value={s}>
                {t(`state.${s}`)}
              </option>
            ))}
          </select>
        </label>
      </div>
      {pages.isSuccess && !rows.length ? (
        <p className="empty">{t('nothingFits')}</p>
      ) : (
        <VirtualList
          count={rows.length}
          rowHeight={64}
          label={t('reports')}
          onReach={reach}
          row={(k) => (
            <Link className="row reportrow" to="/reports/$id" params={{ id: rows[k].id }}>
              <span className="what">
                <b>
                  <bdi>{rows[k].title ?? rows[k].id}</bdi>
                </b>
                <small>
                  <bdi>{rows[k].outlet ?? t('unknown')}</bdi> ·{' '}
                  {rows[k].published ? edtfWords(rows[k].published!) : t('dateUnknown')}
                  {rows[k].sensitive ? ` · ${t('sensitive')}` : ''}
                </small>
              </span>
              {rows[k].state === 'read' ? null : (
                <span className={`state s-${rows[k].state}`}>{t(`state.${rows[k].state}` as Key)}</span>
              )}
            </Link>
          )}
        />
      )}
    </main>
  );
}
