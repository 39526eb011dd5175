import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useCallback, useMemo, useState } from 'react';
import { marks } from '../api/queries.ts';
import { t } from '../i18n/index.ts';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { useIdle } from '../ui/idle.ts';
import { useNarrow } from '../ui/narrow.ts';
import { FilterBar } from './FilterBar.tsx';
import { IncidentList } from './IncidentList.tsx';
import { NoIncidents } from './NoIncidents.tsx';
import { activeFilters, filterOf, type IncidentSearch } from './search.ts';
import { Timeline } from './Timeline.tsx';

const IncidentMap = lazy(() => import('../map/IncidentMap.tsx').then((m) => ({ default: m.IncidentMap })));

/** List, map and timeline of the same incidents: each filters the others, the address holds it all. */
export function IncidentsPage() {
  const search = useSearch({ from: '/incidents' }) as IncidentSearch;
  const navigate = useNavigate({ from: '/incidents' });
  const narrow = useNarrow();
  const [hovered, setHovered] = useState<string | null>(null);
  const change = useCallback(
    (words: IncidentSearch, replace = true) =>
      void navigate({
        search: (s: IncidentSearch) => ({ ...s, ...words }),
        replace,
        resetScroll: false,
      } as never),
    [navigate],
  );
  const all = useQuery(marks(filterOf(search, ['from', 'to', 'bbox'])));
  // the map is heavy: the words come first
  const quiet = useIdle(all.isSuccess);
  const { onMap, onLine, both } = useMemo(() => crossed(all.data ?? [], search), [all.data, search]);
  const most = useMemo(() => largest(all.data ?? []), [all.data]);
  const select = useCallback((sel: string) => change({ sel }), [change]);
  const open = (id: string) => void navigate({ to: '/incidents/$id', params: { id } } as never);
  if (all.error && !all.data) return <ErrorNote error={all.error} retry={() => void all.refetch()} />;
  const empty = all.isSuccess && !all.data.length && !activeFilters(search).length;
  return (
    <main id="main" className={`desk pane-${search.pane === 'map' ? 'map' : 'list'}`}>
      <h1 className="sr">{t('incidents')}</h1>
      {empty ? null : <FilterBar search={search} change={change} total={both.length} />}
      {empty ? (
        <NoIncidents />
      ) : (
        <>
          <IncidentList
            search={search}
            total={both.length}
            most={most}
            onSelect={select}
            onOpen={open}
            onHover={setHovered}
          />
          {narrow && search.pane !== 'map' ? null : (
            <section className="side" aria-label={t('mapAndTime')}>
              <Suspense fallback={<div className="map loading" />}>
                {all.data && quiet ? (
                  <IncidentMap
                    marks={onMap}
                    shown={hovered ?? search.sel ?? null}
                    bbox={search.bbox}
                    onBox={(bbox) => change({ bbox })}
                    onOpen={open}
                  />
                ) : (
                  <div className="map loading" />
                )}
              </Suspense>
              <Timeline
                marks={onLine}
                from={search.from}
                to={search.to}
                onRange={(from, to) => change({ from, to })}
              />
            </section>
          )}
        </>
      )}
    </main>
  );
}

/** The largest toll: the end of every row's scale, the same however far the list has been loaded. */
const largest = (marks: readonly { low: number | null; high: number | null }[]) =>
  marks.reduce((most, m) => Math.max(most, m.high ?? m.low ?? 0), 1);

type Mark = { date: string | null; lat: number | null; lon: number | null };

/** What each view shows: the map what the days select, the timeline what the map selects, the count what both do. */
function crossed<M extends Mark>(all: readonly M[], { from, to, bbox }: IncidentSearch) {
  const inTime = (m: M) =>
    (!from && !to) || (m.date !== null && (!from || m.date >= from) && (!to || m.date <= to));
  const box = bbox?.split(',').map(Number);
  const inBox = (m: M) => {
    if (!box) return true;
    if (m.lat === null || m.lon === null) return false;
    const [west, south, east, north] = box;
    const across = west <= east ? m.lon >= west && m.lon <= east : m.lon >= west || m.lon <= east;
    return across && m.lat >= south && m.lat <= north;
  };
  const onMap = all.filter(inTime);
  return { onMap, onLine: all.filter(inBox), both: onMap.filter(inBox) };
}
