import type { Claim } from '../../../src/format/claim.ts';
import type { IncidentPage, StoredDecision } from '../api/queries.ts';
import { type Key, quoted, t } from '../i18n/index.ts';
import { claimGist } from '../i18n/words.ts';
import { reviewsOf } from '../review/reviews.ts';
import type { Reviewing } from '../review/useReview.ts';
import { useMayReview } from '../session/role.ts';
import { timeWords } from '../ui/time.ts';

interface Props {
  page: IncidentPage;
  reviewing: Reviewing;
  onComment: () => void;
}

/** Decisions and comments, the latest first; what stands can be taken back, and nothing is lost. */
export function History({ page, reviewing, onComment }: Props) {
  const about = aboutOf(page);
  const claims = claimsOf(page);
  const may = useMayReview();
  return (
    <section className="history">
      <div className="sectionhead">
        <h2>{t('history')}</h2>
        {may ? (
          <button type="button" onClick={onComment}>
            {t('comment')}
          </button>
        ) : null}
      </div>
      {page.comments.length + page.decisions.length ? null : (
        <p className="note">{t(may ? 'history.empty' : 'history.none')}</p>
      )}
      <ul className="plainlist">
        {[...page.comments].reverse().map((c) => (
          <li key={`c${c.id}`}>
            <span>
              <bdi className="said">{c.body}</bdi>
              {c.claim ? <q dir="auto">{claims.get(c.claim)?.quote}</q> : null}
              <small>
                <bdi>{c.author}</bdi> · {timeWords(c.at)}
              </small>
            </span>
          </li>
        ))}
        {page.decisions.map((d) => (
          <li key={d.id} className={d.undoneAt ? 'undone' : ''}>
            <span>
              {decisionWords(d)} <bdi className="about">{about.get(d.id)}</bdi>
              <small>
                <bdi>{d.author}</bdi> ({t(`role.${d.role}` as Key)}) · {timeWords(d.at)}
                {d.reason ? ` · ${quoted(d.reason)}` : ''}
                {d.overrules ? ` · ${t('overrules')}` : ''}
                {d.undoneAt ? ` · ${t('undoneBy', { name: d.undoneBy ?? '' })}` : ''}
              </small>
            </span>
            {d.undoneAt || !may ? null : (
              <button type="button" className="quiet" onClick={() => reviewing.undo.mutate(d.id)}>
                {t('undo')}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

const claimsOf = (page: IncidentPage) =>
  new Map(([...page.claims, ...page.rejected] as Claim[]).map((c) => [c.id, c]));

function aboutOf(page: IncidentPage): Map<number, string> {
  const out = new Map<number, string>();
  const claims = claimsOf(page);
  for (const [id, r] of reviewsOf(page)) {
    const claim = claims.get(id);
    if (claim) out.set(r.decision.id, claimGist(claim));
  }
  return out;
}

function decisionWords(d: StoredDecision): string {
  if (d.kind === 'review-claim') return t(`done.${d.body.verdict}` as Key);
  if (d.kind === 'grade-incident') return `${t('grade')}: ${d.body.grade}`;
  return t(`decision.${d.kind}` as Key) || d.kind;
}
