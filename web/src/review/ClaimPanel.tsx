import { useState } from 'react';
import type { DossierView } from '../../../src/dossier/view/view.ts';
import type { Claim } from '../../../src/format/claim.ts';
import type { Point } from '../../../src/format/dossier.ts';
import type { IncidentPage } from '../api/queries.ts';
import { t } from '../i18n/index.ts';
import { useMayReview } from '../session/role.ts';
import { useKeys } from '../ui/keys.ts';
import { ClaimCard } from './ClaimCard.tsx';
import { ClaimComments } from './ClaimComments.tsx';
import { CorrectDialog } from './CorrectDialog.tsx';
import { ReasonDialog } from './ReasonDialog.tsx';
import { Related } from './Related.tsx';
import { claimKey, reviewsOf } from './reviews.ts';
import type { Reviewing } from './useReview.ts';

interface Props {
  page: IncidentPage;
  view: DossierView;
  points: readonly Point[];
  claim?: string;
  reviewing: Reviewing;
  onClaim: (id: string) => void;
  onClose: () => void;
}

/** The claim that is looked at, beside the page, with its review by keyboard; j and k step through all of them. */
export function ClaimPanel({ page, view, points, claim: id, reviewing, onClaim, onClose }: Props) {
  const [asking, setAsking] = useState<'correct' | 'split' | null>(null);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const order = inOrder(page, points);
  const at = order.findIndex((c) => c.id === id);
  const claim = order[at] as Claim | undefined;
  const reviews = reviewsOf(page);
  const step = (by: number) => {
    const next = order[Math.max(0, Math.min(order.length - 1, at + by))];
    if (next) onClaim(next.id);
  };
  const toggle = () => {
    if (!claim) return;
    const next = new Set(selected);
    if (!next.delete(claim.id)) next.add(claim.id);
    setSelected(next);
  };
  const may = useMayReview();
  useKeys({ j: () => step(1), k: () => step(-1), Escape: () => claim && onClose() });
  const reviewKeys = {
    a: () => claim && reviewing.review(claim, 'approved'),
    x: () => claim && reviewing.review(claim, 'rejected'),
    c: () => claim && setAsking('correct'),
    s: toggle,
    S: () => selected.size && setAsking('split'),
  };
  useKeys(reviewKeys, may);
  const close = () => setAsking(null);
  const split = (reason: string) => {
    const claims = order.filter((c) => selected.has(c.id)).flatMap((c) => claimKey(page, c) ?? []);
    reviewing.decide.mutate({ kind: 'split-incident', body: { claims }, reason });
    setSelected(new Set());
  };
  return (
    <>
      {claim ? (
        <aside className="claimpanel" aria-label={t('claim')}>
          <header>
            <span className="note">{t('claimOf', { n: at + 1, of: order.length })}</span>
            <button type="button" className="quiet" onClick={() => step(-1)}>
              <span className="sr">{t('previous')}</span>
              <span aria-hidden="true">
                ↑ <kbd>k</kbd>
              </span>
            </button>
            <button type="button" className="quiet" onClick={() => step(1)}>
              <span className="sr">{t('next')}</span>
              <span aria-hidden="true">
                ↓ <kbd>j</kbd>
              </span>
            </button>
            <button type="button" className="quiet" onClick={onClose}>
              {t('close')}
            </button>
          </header>
          <ClaimCard
            claim={claim}
            view={view}
            review={reviews.get(claim.id)}
            asRead={page.asRead[claim.id] as Claim | undefined}
          />
          <Related claim={claim.id} view={view} points={points} onClaim={onClaim} />
          <ClaimComments page={page} claim={claim.id} />
          {may ? (
            <div className="actions review">
              <button type="button" onClick={() => reviewing.review(claim, 'approved')}>
                {t('approve')} <kbd>a</kbd>
              </button>
              <button type="button" onClick={() => setAsking('correct')}>
                {t('correct')} <kbd>c</kbd>
              </button>
              <button type="button" onClick={() => reviewing.review(claim, 'rejected')}>
                {t('reject')} <kbd>x</kbd>
              </button>
              <button type="button" aria-pressed={selected.has(claim.id)} onClick={toggle}>
                {t('select')} <kbd>s</kbd>
              </button>
              {selected.size ? (
                <button type="button" onClick={() => setAsking('split')}>
                  {t('split', { n: selected.size })} <kbd>S</kbd>
                </button>
              ) : null}
            </div>
          ) : null}
        </aside>
      ) : null}
      {asking === 'correct' && claim ? (
        <CorrectDialog
          claim={claim}
          onClose={close}
          onSave={(correction, grades, reason) => {
            // grades alone change nothing in the claim: they stand on an approval
            const changed = Object.keys(correction).length > 0;
            reviewing.review(
              claim,
              changed ? 'corrected' : 'approved',
              changed ? { correction, ...grades } : grades,
              reason || undefined,
            );
            close();
          }}
        />
      ) : null}
      {asking === 'split' ? (
        <ReasonDialog
          title={t('split', { n: selected.size })}
          label={t('reason')}
          onClose={close}
          onSave={split}
        />
      ) : null}
    </>
  );
}

/** Claims in the order of the points that they support, the rest behind them, rejected ones last. */
function inOrder(page: IncidentPage, points: readonly Point[]): Claim[] {
  const rank = new Map<string, number>();
  for (const p of points)
    for (const x of p.positions) for (const c of x.claims) if (!rank.has(c)) rank.set(c, rank.size);
  const standing = [...(page.claims as Claim[])].sort(
    (a, b) => (rank.get(a.id) ?? 1e9) - (rank.get(b.id) ?? 1e9),
  );
  return [...standing, ...(page.rejected as Claim[])];
}
