import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../api/client.ts';
import { failures } from '../api/queries.ts';
import { count, t } from '../i18n/index.ts';
import { problemWords } from '../i18n/problems.ts';
import { toast } from '../ui/Toasts.tsx';
import { timeWords } from '../ui/time.ts';

/** What could not be read: named, with the reason; tried again one by one or all, or taken off the list. */
export function Failures({ busy, retry }: { busy: boolean; retry: (inputs?: string[]) => void }) {
  const client = useQueryClient();
  const list = useQuery(failures).data ?? [];
  const dismiss = useMutation({
    mutationFn: (inputs: string[]) => call('POST /ingest/failures/dismiss', { body: { inputs } }),
    onSuccess: () => void client.invalidateQueries({ queryKey: ['failures'] }),
    onError: (e: Error) => toast(problemWords(e), true),
  });
  if (!list.length) return null;
  return (
    <section>
      <div className="sectionhead">
        <h2>{t('ingest.failures')}</h2>
        {list.some((f) => f.retry) ? (
          <button type="button" disabled={busy} onClick={() => retry()}>
            {t('ingest.retryAll')}
          </button>
        ) : null}
      </div>
      <ul className="plainlist">
        {list.map((f) => (
          <li key={f.input}>
            <span>
              <bdi>{f.input}</bdi>
              <small>
                <bdi>{f.message}</bdi> · {timeWords(f.at)} · {count(f.attempts, 'tried.one', 'tried.many')}
              </small>
            </span>
            <span className="rowactions">
              {f.retry ? (
                <button type="button" className="quiet" disabled={busy} onClick={() => retry([f.input])}>
                  {t('retry')}
                </button>
              ) : null}
              <button type="button" className="quiet" onClick={() => dismiss.mutate([f.input])}>
                {t('ingest.dismiss')}
              </button>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
