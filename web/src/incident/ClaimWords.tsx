import type { DossierView } from '../../../src/dossier/view/view.ts';
import { Origin } from '../drawing/Origin.tsx';
import { quoted } from '../i18n/index.ts';
import { shortDate } from '../i18n/words.ts';

interface Props {
  view: DossierView;
  id: string;
  onClaim: (id: string) => void;
}

/** A claim's words, whose they are, and where and when they stood; the words lead to the claim. */
export function ClaimWords({ view, id, onClaim }: Props) {
  const claim = view.claims.get(id);
  if (!claim) return null;
  const published = view.reports.get(claim.report)?.published;
  return (
    <span className="words">
      <button type="button" className="cell quote" onClick={() => onClaim(id)}>
        {quoted(claim.quote)}
      </button>{' '}
      <Origin view={view} name={view.originOf(claim)} />{' '}
      <small>
        <bdi>{view.outletOf(claim.report)}</bdi>
        {published ? `, ${shortDate(published)}` : ''}
      </small>
    </span>
  );
}
