import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { sources } from '../api/queries.ts';
import { t } from '../i18n/index.ts';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { NothingYet } from '../ui/NothingYet.tsx';
import { Scroll } from '../ui/Scroll.tsx';
import { SearchBox } from '../ui/SearchBox.tsx';
import { Actors } from './Actors.tsx';
import { KINDS, kindName } from './kinds.ts';
import { Standing } from './Standing.tsx';

/** Everybody who speaks in the reports, and how their word stands beside others'. */
export function SourcesPage() {
  const { q, kind, list } = useSearch({ from: '/sources' });
  const navigate = useNavigate({ from: '/sources' });
  const change = (words: Record<string, string>) =>
    void navigate({ search: (s: object) => ({ ...s, ...words }), replace: true } as never);
  return (
    <main id="main" className="page">
      <h1>{t('sources')}</h1>
      <p className="standfirst">{t(list === 'actors' ? 'actors.note' : 'sources.note')}</p>
      <fieldset className="tabs" aria-label={t('sources')}>
        {(['', 'actors'] as const).map((l) => (
          <button
            key={l}
            type="button"
            aria-pressed={(list ?? '') === l}
            onClick={() => change({ list: l, kind: '' })}
          >
            {t(l || 'speakers')}
          </button>
        ))}
      </fieldset>
      <div className="filterrow">
        <SearchBox value={q ?? ''} label={t('search.sources')} onChange={(words) => change({ q: words })} />
        {list === 'actors' ? null : (
          <label className="facet">
            <span className="sr">{t('filter.type')}</span>
            <select value={kind ?? ''} onChange={(e) => change({ kind: e.target.value })}>
              <option value="">{t('filter.type')}</option>
              {KINDS.map((k) => (
                <option key={k} value={k}>
                  {kindName(k)}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
      {list === 'actors' ? <Actors q={q} /> : <Speakers q={q} kind={kind} />}
    </main>
  );
}

/** Speakers, those with the most claims first. */
function Speakers({ q, kind }: { q?: string; kind?: string }) {
  const found = useQuery(sources({ q, kind: kind as never }));
  if (found.error && !found.data) return <ErrorNote error={found.error} retry={() => void found.refetch()} />;
  const rows = found.data ?? [];
  return (
    <>
      {found.isSuccess && !rows.length ? (
        q || kind ? (
          <p className="empty">{t('nothingFits')}</p>
        ) : (
          <NothingYet title={t('empty.sources')}>{t('empty.sources.text')}</NothingYet>
        )
      ) : null}
      {rows.length ? (
        <Scroll label={t('sources')}>
          <table className="sources">
            <thead>
              <tr>
                <th scope="col">{t('name')}</th>
                <th scope="col" className="n">
                  {t('claims')}
                </th>
                <th scope="col" className="n">
                  {t('reports')}
                </th>
                <th scope="col">{t('standing')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((s) => (
                <tr key={s.name}>
                  <th scope="row">
                    <Link to="/sources/$name" params={{ name: s.name }}>
                      <bdi>{s.name}</bdi>
                    </Link>{' '}
                    <small>{kindName(s.kind)}</small>
                  </th>
                  <td className="n">{s.claims}</td>
                  <td className="n">{s.reports}</td>
                  <td>
                    <Standing source={s} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      ) : null}
    </>
  );
}
