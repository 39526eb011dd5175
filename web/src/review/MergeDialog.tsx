import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Claim } from '../../../src/format/claim.ts';
import { call } from '../api/client.ts';
import type { IncidentPage } from '../api/queries.ts';
import { t } from '../i18n/index.ts';
import { labelWords } from '../i18n/label.ts';
import { toast } from '../ui/Toasts.tsx';
import { ReasonDialog } from './ReasonDialog.tsx';
import { claimKey } from './reviews.ts';
import type { Reviewing } from './useReview.ts';

/** Says that this incident and another are one. */
export function MergeDialog({
  page,
  reviewing,
  onClose,
}: {
  page: IncidentPage;
  reviewing: Reviewing;
  onClose: () => void;
}) {
  const [q, setQ] = useState('');
  const [other, setOther] = useState<string | null>(null);
  const found = useQuery({
    queryKey: ['incidents', 'merge', q],
    queryFn: ({ signal }) => call('GET /incidents', { query: { q, limit: 8 }, signal }),
  });
  const save = async (reason: string) => {
    const second = await call('GET /incidents/{id}', { path: { id: other! } });
    const claims = [page, second].map((p) => claimKey(p, p.claims[0] as Claim));
    reviewing.decide.mutate(
      { kind: 'merge-incidents', body: { claims }, reason },
      { onSuccess: () => toast(t('done.merged')) },
    );
  };
  return (
    <ReasonDialog
      title={t('merge')}
      label={t('reason')}
      ready={!!other}
      onClose={onClose}
      onSave={(r) => void save(r)}
    >
      <label>
        {t('merge.with')}
        <input type="text" value={q} onChange={(e) => setQ(e.target.value)} />
      </label>
      <fieldset className="choices">
        <legend className="sr">{t('merge.with')}</legend>
        {(found.data?.items ?? [])
          .filter((i) => i.id !== page.incident.id)
          .map((i) => (
            <label key={i.id}>
              <input type="radio" name="other" checked={other === i.id} onChange={() => setOther(i.id)} />
              <bdi>{labelWords(i.label)}</bdi>
            </label>
          ))}
      </fieldset>
    </ReasonDialog>
  );
}
