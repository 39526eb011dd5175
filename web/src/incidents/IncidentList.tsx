import { useInfiniteQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { incidents } from '../api/queries.ts';
import { t } from '../i18n/index.ts';
import { useKeys } from '../ui/keys.ts';
import { type ListHandle, VirtualList } from '../ui/VirtualList.tsx';
import { IncidentRow } from './IncidentRow.tsx';
import { filterOf, type IncidentSearch } from './search.ts';

interface Props {
  search: IncidentSearch;
  total: number;
  /** The largest toll of the archive's incidents under the filter. */
  most: number;
  onSelect: (id: string) => void;
  onOpen: (id: string) => void;
  onHover: (id: string | null) => void;
}

const ROW = 76;
const ORDERS = ['date', 'killed', 'updated'] as const;

/** The incidents as rows, loaded as they are reached; j and k move, Enter opens. */
export function IncidentList({ search, total, most, onSelect, onOpen, onHover }: Props) {
  const order = ORDERS.find((o) => o === search.order) ?? 'date';
  const pages = useInfiniteQuery(incidents(filterOf(search), order));
  const { hasNextPage, isFetching, fetchNextPage } = pages;
  const rows = useMemo(() => pages.data?.pages.flatMap((p) => p.items) ?? [], [pages.data]);
  const list = useRef<ListHandle>(null);
  const at = rows.findIndex((r) => r.id === search.sel);
  const go = (k: number) => {
    const row = rows[Math.max(0, Math.min(rows.length - 1, k))];
    if (row) onSelect(row.id);
  };
  useEffect(() => {
    if (at >= 0) list.current?.show(at);
  }, [at]);
  useKeys({
    j: () => go(at + 1),
    k: () => go(at - 1),
    Enter: () => at >= 0 && onOpen(rows[at].id),
  });
  const reach = useCallback(
    (last: number) => {
      if (last >= rows.length - 20 && hasNextPage && !isFetching) void fetchNextPage();
    },
    [rows.length, hasNextPage, isFetching, fetchNextPage],
  );
  if (pages.isSuccess && !rows.length)
    return (
      <div className="virtual none">
        <p className="empty">{t('nothingFits')}</p>
      </div>
    );
  return (
    <VirtualList
      ref={list}
      count={hasNextPage ? Math.max(total, rows.length) : rows.length}
      rowHeight={ROW}
      label={t('incidents')}
      onReach={reach}
      row={(k) =>
        rows[k] ? (
          <IncidentRow row={rows[k]} most={most} selected={k === at} onHover={onHover} />
        ) : (
          <div className="row ghost" />
        )
      }
    />
  );
}
