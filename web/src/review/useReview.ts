import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Claim } from '../../../src/format/claim.ts';
import { call } from '../api/client.ts';
import type { IncidentPage } from '../api/queries.ts';
import { t } from '../i18n/index.ts';
import { problemWords } from '../i18n/problems.ts';
import { toast } from '../ui/Toasts.tsx';
import { claimKey } from './reviews.ts';

interface NewDecision {
  kind: string;
  body: Record<string, unknown>;
  reason?: string;
}

/** Makes and takes back decisions on an incident; what the server says of a refusal is shown. */
export function useReview(page: IncidentPage) {
  const client = useQueryClient();
  const id = page.incident.id;
  const after = {
    onSuccess: () => {
      for (const key of ['incident', 'incidents', 'sources'])
        void client.invalidateQueries({ queryKey: [key] });
    },
    onError: (e: Error) => toast(problemWords(e), true),
  };
  const decide = useMutation({
    mutationFn: (d: NewDecision) => call('POST /decisions', { body: { ...d, incidentId: id } as never }),
    ...after,
  });
  const undo = useMutation({
    mutationFn: (decision: number) => call('POST /decisions/{id}/undo', { path: { id: decision as never } }),
    ...after,
  });
  const comment = useMutation({
    mutationFn: ({ body, claim }: { body: string; claim?: Claim }) => {
      const key = claim && claimKey(page, claim);
      return call('POST /comments', { body: { on: key ? { claim: key } : { incident: id }, body } });
    },
    ...after,
  });
  const state = useMutation({
    mutationFn: (body: { status?: 'unreviewed' | 'in-review' | 'reviewed'; assignedTo?: string | null }) =>
      call('PATCH /incidents/{id}', { path: { id }, body }),
    ...after,
  });
  const review = (claim: Claim, verdict: string, more: object = {}, reason?: string) => {
    const key = claimKey(page, claim);
    if (!key) return;
    decide.mutate(
      { kind: 'review-claim', body: { claim: key, verdict, ...more }, reason },
      { onSuccess: () => toast(t(`done.${verdict}` as 'done.approved')) },
    );
  };
  const undoLast = () => {
    const last = page.decisions.find((d) => !d.undoneAt);
    if (last) undo.mutate(last.id, { onSuccess: () => toast(t('done.undone')) });
    else toast(t('nothingToUndo'));
  };
  return { decide, undo, undoLast, comment, state, review };
}
export type Reviewing = ReturnType<typeof useReview>;
