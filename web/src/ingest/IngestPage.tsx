import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type DragEvent, useState } from 'react';
import { type Answer, call } from '../api/client.ts';
import { failures, feeds, queue } from '../api/queries.ts';
import { t } from '../i18n/index.ts';
import { toast } from '../ui/Toasts.tsx';
import { timeWords } from '../ui/time.ts';

type Summary = Answer<'POST /ingest/reports'>;

/** Reports in: files dropped, addresses and texts pasted; what failed is named and can be tried again. */
export function IngestPage() {
  const client = useQueryClient();
  const [words, setWords] = useState('');
  const [over, setOver] = useState(false);
  const [done, setDone] = useState<Summary | null>(null);
  const after = {
    onSuccess: (s: Summary) => {
      setDone(s);
      for (const key of ['queue', 'reports', 'failures', 'feeds'])
        void client.invalidateQueries({ queryKey: [key] });
    },
    onError: (e: Error) => toast(e.message, true),
  };
  const files = useMutation({
    mutationFn: (list: FileList) => {
      const form = new FormData();
      for (const f of list) form.append('files', f);
      return call('POST /ingest/files', { body: form });
    },
    ...after,
  });
  const paste = useMutation({
    mutationFn: (text: string) => {
      const lines = text.split(/\s+/).filter(Boolean);
      return lines.every((l) => /^https?:\/\//.test(l))
        ? call('POST /ingest/addresses', { body: { urls: lines } })
        : call('POST /ingest/reports', { body: { reports: [{ text }] } });
    },
    ...after,
  });
  const retry = useMutation({
    mutationFn: (inputs?: string[]) => call('POST /ingest/failures/retry', { body: { inputs } }),
    ...after,
  });
  const drop = (e: DragEvent) => {
    e.preventDefault();
    setOver(false);
    if (e.dataTransfer.files.length) files.mutate(e.dataTransfer.files);
  };
  const busy = files.isPending || paste.isPending || retry.isPending;
  return (
    <main id="main" className="page ingest">
      <h1>{t('ingest')}</h1>
      <p className="standfirst">{t('ingest.note')}</p>
      <label
        className={`drop${over ? ' over' : ''}`}
        onDragOver={(e) => {
          e.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <input
          type="file"
          multiple
          className="sr"
          onChange={(e) => e.target.files?.length && files.mutate(e.target.files)}
        />
        <b>{t('ingest.drop')}</b>
        <small dir="ltr">.txt .html .pdf .eml .csv .jsonl .warc .wacz</small>
      </label>
      <form
        className="fields"
        onSubmit={(e) => {
          e.preventDefault();
          paste.mutate(words.trim(), { onSuccess: () => setWords('') });
        }}
      >
        <label>
          {t('ingest.paste')}
          <textarea rows={6} dir="auto" value={words} onChange={(e) => setWords(e.target.value)} />
        </label>
        <p className="actions">
          <button type="submit" className="primary" disabled={!words.trim() || busy}>
            {t(busy ? 'ingest.busy' : 'ingest.add')}
          </button>
        </p>
      </form>
      <Progress done={done} />
      <Failures busy={busy} retry={(inputs) => retry.mutate(inputs)} />
      <Feeds />
    </main>
  );
}

function Progress({ done }: { done: Summary | null }) {
  const waiting = useQuery({ ...queue, refetchInterval: (q) => (q.state.data?.queued ? 1500 : false) });
  const { queued = 0, read = 0, failed = 0, kept = 0 } = waiting.data ?? {};
  const all = queued + read + failed + kept;
  return (
    <section aria-live="polite">
      <h2>{t('ingest.progress')}</h2>
      {all ? <progress max={all} value={all - queued} aria-label={t('ingest.progress')} /> : null}
      <p>{t('ingest.state', { read, queued, kept, failed })}</p>
      {done ? (
        <p className="note">
          {t('ingest.done', { added: done.added, revised: done.revised, unchanged: done.unchanged })}{' '}
          {done.failures.map((f) => f.message).join(' ')} <Link to="/incidents">{t('incidents')}</Link>
        </p>
      ) : null}
    </section>
  );
}

function Failures({ busy, retry }: { busy: boolean; retry: (inputs?: string[]) => void }) {
  const list = useQuery(failures).data ?? [];
  if (!list.length) return null;
  return (
    <section>
      <div className="sectionhead">
        <h2>{t('ingest.failures')}</h2>
        <button type="button" disabled={busy} onClick={() => retry()}>
          {t('ingest.retryAll')}
        </button>
      </div>
      <ul className="plainlist">
        {list.map((f) => (
          <li key={f.input}>
            <span>
              <bdi>{f.input}</bdi>
              <small>
                {f.message} · {timeWords(f.at)} · {t('ingest.attempts', { n: f.attempts })}
              </small>
            </span>
            {f.input.startsWith('http') ? (
              <button type="button" className="quiet" disabled={busy} onClick={() => retry([f.input])}>
                {t('retry')}
              </button>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Feeds() {
  const list = useQuery(feeds).data ?? [];
  return (
    <section>
      <h2>{t('ingest.feeds')}</h2>
      {list.length ? null : <p className="note">{t('ingest.feeds.empty')}</p>}
      <ul className="plainlist">
        {list.map((f) => (
          <li key={f.url}>
            <span>
              <bdi>{f.title ?? f.url}</bdi>
              <small>
                {f.failure ?? ''} {f.checkedAt ? timeWords(f.checkedAt) : ''}
              </small>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
