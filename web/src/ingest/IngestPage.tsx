import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../api/client.ts';
import { t } from '../i18n/index.ts';
import { problemWords } from '../i18n/problems.ts';
import { toast } from '../ui/Toasts.tsx';
import { Drop } from './Drop.tsx';
import { Failures } from './Failures.tsx';
import { Feeds } from './Feeds.tsx';
import { Paste, type Pasted } from './Paste.tsx';
import { Progress } from './Progress.tsx';
import { type Summary, sendFiles } from './send.ts';

/** Reports in: files dropped, addresses and texts pasted, feeds watched; what failed is named and can be tried again. */
export function IngestPage() {
  const client = useQueryClient();
  const [done, setDone] = useState<Summary | null>(null);
  const [sent, setSent] = useState<{ n: number; of: number } | null>(null);
  const after = {
    onSuccess: (s: Summary) => setDone(s),
    onError: (e: Error) => toast(problemWords(e), true),
    onSettled: () => {
      setSent(null);
      for (const key of ['queue', 'reports', 'failures', 'feeds'])
        void client.invalidateQueries({ queryKey: [key] });
    },
  };
  const files = useMutation({
    mutationFn: (list: File[]) => sendFiles(list, (n) => setSent({ n, of: list.length })),
    ...after,
  });
  const paste = useMutation({
    mutationFn: (given: Pasted) =>
      'urls' in given
        ? call('POST /ingest/addresses', { body: given })
        : call('POST /ingest/reports', { body: { reports: [given] } }),
    ...after,
  });
  const retry = useMutation({
    mutationFn: (inputs?: string[]) => call('POST /ingest/failures/retry', { body: { inputs } }),
    ...after,
  });
  const busy = files.isPending || paste.isPending || retry.isPending;
  return (
    <main id="main" className="page ingest">
      <h1>{t('ingest')}</h1>
      <p className="standfirst">{t('ingest.note')}</p>
      <Drop onFiles={(list) => files.mutate(list)} sent={sent} />
      <Paste busy={busy} onPaste={(given, clear) => paste.mutate(given, { onSuccess: clear })} />
      <Progress done={done} />
      <Failures busy={busy} retry={(inputs) => retry.mutate(inputs)} />
      <Feeds />
    </main>
  );
}
