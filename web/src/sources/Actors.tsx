import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { actors } from '../api/queries.ts';
import { type Key, t } from '../i18n/index.ts';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { Scroll } from '../ui/Scroll.tsx';

const COLUMNS = ['incidents', 'blamed', 'admitted', 'denied', 'target', 'participant'] as const;

/** Those named in incidents: how often they are blamed, admit, deny, are the target; each leads to its incidents. */
export function Actors({ q }: { q?: string }) {
  const found = useQuery(actors({ q }));
  if (found.error && !found.data) return <ErrorNote error={found.error} retry={() => void found.refetch()} />;
  const rows = found.data ?? [];
  if (!rows.length) return found.isSuccess ? <p className="empty">{t('nothingFits')}</p> : null;
  return (
    <Scroll label={t('actors')}>
      <table className="sources">
        <thead>
          <tr>
            <th scope="col">{t('name')}</th>
            {COLUMNS.map((c) => (
              <th key={c} scope="col" className="n">
                {c === 'incidents' ? t('incidents') : t(`actors.${c}` as Key)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((a) => (
            <tr key={a.name}>
              <th scope="row">
                <Link to="/incidents" search={{ actor: a.name }}>
                  <bdi>{a.name}</bdi>
                </Link>
              </th>
              {COLUMNS.map((c) => (
                <td key={c} className="n">
                  {a[c] || <span className="nil">0</span>}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
