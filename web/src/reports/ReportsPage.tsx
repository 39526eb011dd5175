import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { reports } from '../api/queries.ts';
import { t } from '../i18n/index.ts';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { NothingYet } from '../ui/NothingYet.tsx';
import { SearchBox } from '../ui/SearchBox.tsx';
import { VirtualList } from '../ui/VirtualList.tsx';
import { ReportRow } from './ReportRow.tsx';

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
        search.q || state ? (
          <p className="empty">{t('nothingFits')}</p>
        ) : (
          <NothingYet title={t('empty.reports')}>{t('empty.reports.text')}</NothingYet>
        )
      ) : (
        <VirtualList
          count={rows.length}
          rowHeight={64}
          label={t('reports')}
          onReach={reach}
          row={(k) => <ReportRow report={rows[k]} />}
        />
      )}
    </main>
  );
}
