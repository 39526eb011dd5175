import { useQuery } from '@tanstack/react-query';
import type { Answer } from '../api/client.ts';
import { facets } from '../api/queries.ts';
import { count, type Key, t } from '../i18n/index.ts';
import { kindWords } from '../i18n/label.ts';
import { verdictName } from '../i18n/words.ts';
import { countryName } from '../ui/country.ts';
import { ExportMenu } from '../ui/ExportMenu.tsx';
import { SearchBox } from '../ui/SearchBox.tsx';
import { activeFilters, filterOf, type IncidentSearch } from './search.ts';

interface Props {
  search: IncidentSearch;
  change: (words: IncidentSearch) => void;
  total: number;
}

const FACETS = ['verdict', 'type', 'country', 'status'] as const;

/** Words, facets and the filters that hold, each with a way to drop it. */
export function FilterBar({ search, change, total }: Props) {
  const found = useQuery(facets(filterOf(search)));
  const active = activeFilters(search).filter((f) => f !== 'q');
  return (
    <div className="filters">
      <div className="filterrow">
        <SearchBox label={t('search.incidents')} value={search.q ?? ''} onChange={(q) => change({ q })} />
        {FACETS.map((f) => (
          <label key={f} className="facet">
            <span className="sr">{t(`filter.${f}`)}</span>
            <select value={search[f] ?? ''} onChange={(e) => change({ [f]: e.target.value })}>
              <option value="">{t(`filter.${f}`)}</option>
              {(found.data?.[f] ?? []).map((o) => (
                <option key={o.value} value={o.value}>
                  {facetName(f, o.value)} ({o.count})
                </option>
              ))}
            </select>
          </label>
        ))}
        <More search={search} change={change} suggest={found.data} />
        <label className="facet">
          <span className="sr">{t('order')}</span>
          <select value={search.order ?? 'date'} onChange={(e) => change({ order: e.target.value })}>
            <option value="date">{t('order.date')}</option>
            <option value="killed">{t('order.killed')}</option>
            <option value="updated">{t('order.updated')}</option>
          </select>
        </label>
        <ExportMenu query={filterOf(search)} />
      </div>
      <div className="filterrow second">
        <p className="total" aria-live="polite">
          <b>{count(total, 'incident.one', 'incident.many')}</b>
        </p>
        {active.map((f) => (
          <button key={f} type="button" className="chip" onClick={() => change({ [f]: '' })}>
            {t(`filter.${f}` as Key)}:{' '}
            <bdi>{f === 'bbox' ? t('filter.bbox.here') : facetName(f, search[f]!)}</bdi>
            <span aria-hidden="true"> ×</span>
            <span className="sr"> {t('filter.drop')}</span>
          </button>
        ))}
        <PaneSwitch search={search} change={change} />
      </div>
    </div>
  );
}

function facetName(facet: string, value: string): string {
  if (facet === 'verdict') return verdictName(value);
  if (facet === 'status') return t(`status.${value}` as Key) || value;
  if (facet === 'country') return countryName(value);
  if (facet === 'type') return kindWords(value);
  return value;
}

const MORE = ['place', 'actor', 'weapon'] as const;

/** The rarer filters: days, place, actor, weapon. */
function More({
  search,
  change,
  suggest,
}: Omit<Props, 'total'> & { suggest?: Answer<'GET /incidents/facets'> }) {
  return (
    <details className="menu">
      <summary>{t('filter.more')}</summary>
      <div className="panel">
        {MORE.map((f) => (
          <label key={f}>
            {t(`filter.${f}`)}
            <input
              key={search[f] ?? ''}
              defaultValue={search[f] ?? ''}
              list={`known-${f}`}
              onKeyDown={(e) => e.key === 'Enter' && change({ [f]: e.currentTarget.value })}
              onBlur={(e) => e.target.value !== (search[f] ?? '') && change({ [f]: e.target.value })}
            />
            <datalist id={`known-${f}`}>
              {(suggest?.[f] ?? []).map((o) => (
                <option key={o.value} value={o.value} />
              ))}
            </datalist>
          </label>
        ))}
        {(['from', 'to'] as const).map((f) => (
          <label key={f}>
            {t(`filter.${f}`)}
            <input type="date" value={search[f] ?? ''} onChange={(e) => change({ [f]: e.target.value })} />
          </label>
        ))}
      </div>
    </details>
  );
}

/** On narrow screens, list and map take turns. */
function PaneSwitch({ search, change }: Omit<Props, 'total'>) {
  const map = search.pane === 'map';
  return (
    <button type="button" className="paneswitch" onClick={() => change({ pane: map ? '' : 'map' })}>
      {t(map ? 'pane.list' : 'pane.map')}
    </button>
  );
}
