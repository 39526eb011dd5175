import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { type Answer, call } from '../api/client.ts';
import { feeds } from '../api/queries.ts';
import { count, type Key, t } from '../i18n/index.ts';
import { problemWords } from '../i18n/problems.ts';
import { toast } from '../ui/Toasts.tsx';
import { timeWords } from '../ui/time.ts';

type Feed = Answer<'GET /feeds'>[number];

/** Minutes between two looks that can be chosen. */
const EVERY = [5, 15, 30, 60, 360, 1440] as const;
const USUAL = 30;

/** Feeds that are watched: added, looked at now, paused, taken away; when each was seen last and is next, and what went wrong. */
export function Feeds() {
  const client = useQueryClient();
  const [url, setUrl] = useState('');
  const [every, setEvery] = useState<number>(USUAL);
  const list = useQuery(feeds).data ?? [];
  const after = {
    onSuccess: () => void client.invalidateQueries({ queryKey: ['feeds'] }),
    onError: (e: Error) => toast(problemWords(e), true),
  };
  const add = useMutation({
    mutationFn: (body: { url: string; everyMinutes: number }) => call('POST /feeds', { body }),
    ...after,
  });
  const change = useMutation({
    mutationFn: ({ id, ...body }: { id: number; watched?: boolean; everyMinutes?: number; now?: boolean }) =>
      call('PATCH /feeds/{id}', { path: { id }, body }),
    ...after,
  });
  const forget = useMutation({
    mutationFn: (id: number) => call('DELETE /feeds/{id}', { path: { id } }),
    ...after,
  });
  const submit = (e: FormEvent) => {
    e.preventDefault();
    add.mutate({ url: url.trim(), everyMinutes: every }, { onSuccess: () => setUrl('') });
  };
  return (
    <section className="feeds">
      <h2>{t('ingest.feeds')}</h2>
      {list.length ? null : <p className="note">{t('ingest.feeds.empty')}</p>}
      <form className="feedform" onSubmit={submit}>
        <label>
          {t('feed.address')}
          <input type="url" required dir="ltr" value={url} onChange={(e) => setUrl(e.target.value)} />
        </label>
        <Every label={t('feed.every')} value={every} onChange={setEvery} />
        <button type="submit" className="primary" disabled={!url.trim() || add.isPending}>
          {t('feed.watch')}
        </button>
      </form>
      <ul className="plainlist">
        {list.map((f) => (
          <li key={f.id}>
            <span className="feed">
              <b>
                <bdi>{f.title ?? f.url}</bdi>
              </b>
              {f.title ? (
                <small>
                  <bdi>{f.url}</bdi>
                </small>
              ) : null}
              <small>
                <span className={`chipstate ${stateOf(f)}`}>{t(`feed.${stateOf(f)}` as Key)}</span>{' '}
                {f.checkedAt ? t('feed.last', { time: timeWords(f.checkedAt) }) : t('feed.never')}
                {f.checkedAt && !f.failure ? ` · ${count(f.items, 'entry.one', 'entry.many')}` : ''}
                {f.nextAt ? ` · ${t('feed.next', { time: timeWords(f.nextAt) })}` : ''}
              </small>
              {f.failure ? (
                <small className="error">
                  <bdi>{f.failure}</bdi>
                </small>
              ) : null}
            </span>
            <span className="rowactions">
              {f.watched ? (
                <Every
                  label={t('feed.every')}
                  value={f.everyMinutes}
                  onChange={(everyMinutes) => change.mutate({ id: f.id, everyMinutes })}
                />
              ) : null}
              <button
                type="button"
                className="quiet"
                onClick={() => change.mutate({ id: f.id, watched: true, now: true })}
              >
                {f.failure ? t('retry') : t('feed.now')}
              </button>
              <button
                type="button"
                className="quiet"
                onClick={() => change.mutate({ id: f.id, watched: !f.watched })}
              >
                {f.watched ? t('feed.pause') : t('feed.resume')}
              </button>
              <button type="button" className="quiet" onClick={() => forget.mutate(f.id)}>
                {t('feed.remove')}
              </button>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

const stateOf = (f: Feed) => (f.failure ? 'failing' : f.watched ? 'watched' : 'paused');

interface EveryProps {
  value: number;
  onChange: (minutes: number) => void;
  label: string;
}

/** How often, in words. */
function Every({ value, onChange, label }: EveryProps) {
  const choices = [...new Set([...EVERY, value])].sort((a, b) => a - b);
  return (
    <select aria-label={label} value={value} onChange={(e) => onChange(Number(e.target.value))}>
      {choices.map((m) => (
        <option key={m} value={m}>
          {m % 1440 === 0
            ? count(m / 1440, 'every.day.one', 'every.day.many')
            : m % 60 === 0
              ? count(m / 60, 'every.hour.one', 'every.hour.many')
              : count(m, 'every.minute.one', 'every.minute.many')}
        </option>
      ))}
    </select>
  );
}
