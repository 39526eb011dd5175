import type { IncidentPage } from '../api/queries.ts';
import { t } from '../i18n/index.ts';
import { timeWords } from '../ui/time.ts';

/** What people wrote about one claim. */
export function ClaimComments({ page, claim }: { page: IncidentPage; claim: string }) {
  const own = page.comments.filter((c) => c.claim === claim);
  if (!own.length) return null;
  return (
    <section className="related">
      <h3>{t('comments')}</h3>
      <ul>
        {own.map((c) => (
          <li key={c.id}>
            <bdi className="said">{c.body}</bdi>
            <small>
              <bdi>{c.author}</bdi> · {timeWords(c.at)}
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}
