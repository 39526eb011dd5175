import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { type Answer, call } from '../api/client.ts';
import { source } from '../api/queries.ts';
import { count, type Key, t } from '../i18n/index.ts';
import { labelWords } from '../i18n/label.ts';
import { problemWords } from '../i18n/problems.ts';
import { say } from '../i18n/words.ts';
import { useMayReview } from '../session/role.ts';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { toast } from '../ui/Toasts.tsx';
import { timeWords } from '../ui/time.ts';
import { Apart } from './Apart.tsx';
import { kindName } from './kinds.ts';
import { SameAs } from './SameAs.tsx';
import { Standing } from './Standing.tsx';

type Source = Answer<'GET /sources/{name}'>;

const plain = (name: string) => name.toLowerCase().replace(/^the /, '');

/** Other names, without those that differ by a capital or an article alone. */
function otherNames({ name, aliases }: Source): string[] {
  const seen = new Set([plain(name)]);
  return aliases.filter((a) => seen.size < seen.add(plain(a)).size);
}

/** One speaker: other names, side, how it stands, where it speaks, who passes its word on; merged, split, and back. */
export function SourcePage() {
  const { name } = useParams({ from: '/sources/$name' });
  const found = useQuery(source(name));
  const navigate = useNavigate();
  const may = useMayReview();
  const [open, setOpen] = useState<'same' | 'apart' | null>(null);
  const { decide, undo } = useDecisions();
  const called = found.data?.name;
  // a name that was merged into another is found under that one
  useEffect(() => {
    if (called && called !== name)
      void navigate({ to: '/sources/$name', params: { name: called }, replace: true });
  }, [called, name, navigate]);
  if (found.error) return <ErrorNote error={found.error} retry={() => void navigate({ to: '/sources' })} />;
  if (!found.data) return <main id="main" className="page" aria-busy="true" />;
  const s = found.data;
  return (
    <main id="main" className="page source">
      <p className="crumbs">
        <Link to="/sources">{t('sources')}</Link> <span className="kicker">{kindName(s.kind)}</span>
      </p>
      <h1>
        <bdi>{s.name}</bdi>
      </h1>
      <dl className="facts">
        <Fact k="party" v={s.party ?? t('unknown')} />
        <Fact k="aliases" v={say().list(otherNames(s)) || '–'} />
        <Fact k="claims" v={String(s.claims)} />
        <Fact k="reports" v={String(s.reports)} />
        <div>
          <dt>{t('standing')}</dt>
          <dd>
            <Standing source={s} />
          </dd>
        </div>
      </dl>
      {may ? (
        <div className="actions bar">
          <button type="button" onClick={() => setOpen('same')}>
            {t('mergeActors')}
          </button>
          <button type="button" onClick={() => setOpen('apart')}>
            {t('splitActor')}
          </button>
        </div>
      ) : null}
      <Decisions list={s.decisions} onUndo={may ? (id) => undo.mutate(id) : null} />
      <section>
        <h2>{t('incidents')}</h2>
        <ul className="plainlist">
          {s.incidentList.map((i) => (
            <li key={i.id}>
              <span>
                <Link to="/incidents/$id" params={{ id: i.id }}>
                  <bdi>{labelWords(i.label)}</bdi>
                </Link>
                <small>{count(i.claims, 'claim.one', 'claim.many')}</small>
              </span>
            </li>
          ))}
        </ul>
      </section>
      <Neighbours title="passedOnBy" list={s.passedOnBy} />
      <Neighbours title="passesOn" list={s.passesOn} />
      <Reports list={s.reportList} />
      {open === 'same' ? (
        <SameAs
          name={s.name}
          onClose={() => setOpen(null)}
          onMerge={(other, reason) =>
            decide.mutate({ kind: 'merge-actors', body: { names: [s.name, other], as: other }, reason })
          }
        />
      ) : null}
      {open === 'apart' ? (
        <Apart
          source={s}
          onClose={() => setOpen(null)}
          onSplit={(reports, as, reason) =>
            decide.mutate({ kind: 'split-actor', body: { name: s.name, reports, as }, reason })
          }
        />
      ) : null}
    </main>
  );
}

/** Makes decisions about names and takes them back; everything shown is asked for anew. */
function useDecisions() {
  const client = useQueryClient();
  const after = {
    onSuccess: () => void client.invalidateQueries(),
    onError: (e: Error) => toast(problemWords(e), true),
  };
  const decide = useMutation({
    mutationFn: (decision: { kind: string; body: object; reason: string }) =>
      call('POST /decisions', { body: decision as never }),
    ...after,
  });
  const undo = useMutation({
    mutationFn: (id: number) => call('POST /decisions/{id}/undo', { path: { id: id as never } }),
    ...after,
  });
  return { decide, undo };
}

function Fact({ k, v }: { k: Key; v: string }) {
  return (
    <div>
      <dt>{t(k)}</dt>
      <dd>
        <bdi>{v}</bdi>
      </dd>
    </div>
  );
}

function Decisions({ list, onUndo }: { list: Source['decisions']; onUndo: ((id: number) => void) | null }) {
  if (!list.length) return null;
  return (
    <section>
      <h2>{t('history')}</h2>
      <ul className="plainlist">
        {list.map((d) => (
          <li key={d.id} className={d.undoneAt ? 'undone' : ''}>
            <span>
              {t(`decision.${d.kind}` as Key)}: <bdi>{namesOf(d.body)}</bdi>
              <small>
                <bdi>{d.author}</bdi> · {timeWords(d.at)} · <bdi>{d.reason}</bdi>
                {d.undoneBy ? ` · ${t('undoneBy', { name: d.undoneBy })}` : null}
              </small>
            </span>
            {d.undoneAt || !onUndo ? null : (
              <button type="button" className="quiet" onClick={() => onUndo(d.id)}>
                {t('undo')}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** "A, B → B": the names that a decision is about, and what they are called after it. */
function namesOf(body: Record<string, unknown>): string {
  const names = (body.names as string[] | undefined) ?? [body.name as string];
  return `${names.filter((n) => n !== body.as).join(', ')} → ${body.as as string}`;
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

function Reports({ list }: { list: Source['reportList'] }) {
  return (
    <section>
      <h2>{t('reports')}</h2>
      <ul className="plainlist">
        {list.map((r) => (
          <li key={r.id}>
            <span>
              <Link to="/reports/$id" params={{ id: r.id }}>
                <bdi>{r.title ?? r.id}</bdi>
              </Link>
              <small>
                <bdi>{r.outlet ?? t('unknown')}</bdi> · {count(r.claims, 'claim.one', 'claim.many')}
              </small>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
