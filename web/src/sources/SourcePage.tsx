import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { call } from '../api/client.ts';
import { source } from '../api/queries.ts';
import { count, type Key, t } from '../i18n/index.ts';
import { ReasonDialog } from '../review/ReasonDialog.tsx';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { toast } from '../ui/Toasts.tsx';
import { timeWords } from '../ui/time.ts';
import { Standing } from './Standing.tsx';

/** One speaker: other names, side, incidents, who passes its word on; merged with another, and back. */
export function SourcePage() {
  const { name } = useParams({ from: '/sources/$name' });
  const found = useQuery(source(name));
  const client = useQueryClient();
  const navigate = useNavigate();
  const [merging, setMerging] = useState(false);
  const [other, setOther] = useState('');
  const after = {
    onSuccess: () => void client.invalidateQueries(),
    onError: (e: Error) => toast(e.message, true),
  };
  const merge = useMutation({
    mutationFn: (reason: string) =>
      call('POST /decisions', {
        body: {
          kind: 'merge-actors',
          body: { names: [name, other.trim()], as: other.trim() },
          reason,
        } as never,
      }),
    ...after,
  });
  const undo = useMutation({
    mutationFn: (id: number) => call('POST /decisions/{id}/undo', { path: { id: id as never } }),
    ...after,
  });
  if (found.error) return <ErrorNote error={found.error} retry={() => void navigate({ to: '/sources' })} />;
  if (!found.data) return <main id="main" className="page" aria-busy="true" />;
  const s = found.data;
  return (
    <main id="main" className="page source">
      <p className="crumbs">
        <Link to="/sources">{t('sources')}</Link>{' '}
        <span className="kicker" lang="en">
          {s.kind.replaceAll('-', ' ')}
        </span>
      </p>
      <h1 dir="auto">{s.name}</h1>
      <dl className="facts">
        <Fact k="party" v={s.party ?? t('unknown')} />
        <Fact k="aliases" v={s.aliases.join(', ') || '–'} />
        <Fact k="claims" v={`${s.claims}`} />
        <Fact k="reports" v={`${s.reports}`} />
      </dl>
      <p>
        <Standing source={s} />
      </p>
      <div className="actions bar">
        <button type="button" onClick={() => setMerging(true)}>
          {t('mergeActors')}
        </button>
      </div>
      <section>
        <h2>{t('incidents')}</h2>
        <ul className="plainlist">
          {s.incidentList.map((i) => (
            <li key={i.id}>
              <span>
                <Link to="/incidents/$id" params={{ id: i.id }}>
                  <bdi>{i.label}</bdi>
                </Link>
                <small>{count(i.claims, 'claim.one', 'claim.many')}</small>
              </span>
            </li>
          ))}
        </ul>
      </section>
      <Neighbours title="passedOnBy" list={s.passedOnBy} />
      <Neighbours title="passesOn" list={s.passesOn} />
      {s.decisions.length ? (
        <section>
          <h2>{t('history')}</h2>
          <ul className="plainlist">
            {s.decisions.map((d) => (
              <li key={d.id} className={d.undoneAt ? 'undone' : ''}>
                <span>
                  {t(`decision.${d.kind}` as Key)}: <bdi>{((d.body.names as string[]) ?? []).join(', ')}</bdi>
                  <small>
                    <bdi>{d.author}</bdi> · {timeWords(d.at)} · {d.reason}
                  </small>
                </span>
                {d.undoneAt ? null : (
                  <button type="button" className="quiet" onClick={() => undo.mutate(d.id)}>
                    {t('undo')}
                  </button>
                )}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {merging ? (
        <ReasonDialog
          title={t('mergeActors')}
          label={t('reason')}
          ready={!!other.trim()}
          onClose={() => setMerging(false)}
          onSave={(reason) => merge.mutate(reason)}
        >
          <label>
            {t('mergeActors.as')}
            <input value={other} onChange={(e) => setOther(e.target.value)} />
          </label>
        </ReasonDialog>
      ) : null}
    </main>
  );
}

function Fact({ k, v }: { k: Key; v: string }) {
  return (
    <div>
      <dt>{t(k)}</dt>
      <dd dir="auto">{v}</dd>
    </div>
  );
}

function Neighbours({ title, list }: { title: Key; list: readonly { name: string; claims: number }[] }) {
  if (!list.length) return null;
  return (
    <section>
      <h2>{t(title)}</h2>
      <p>
        {list.map((n) => (
          <span key={n.name} className="neighbour">
            <Link to="/sources/$name" params={{ name: n.name }}>
              <bdi>{n.name}</bdi>
            </Link>{' '}
            <small>{n.claims}</small>
          </span>
        ))}
      </p>
    </section>
  );
}
