import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { ReportPage } from '../api/queries.ts';
import { count, t } from '../i18n/index.ts';
import { labelWords } from '../i18n/label.ts';
import { dateWords } from '../i18n/words.ts';

/** What a report is: its title, who published it and when, and the incidents that it tells of. */
export function ReportHead({ page, title }: { page: ReportPage; title: ReactNode }) {
  return (
    <header>
      <p className="crumbs">
        <Link to="/reports">{t('reports')}</Link>
      </p>
      <h1 dir="auto" data-field="title">
        {title ?? <bdi>{page.outlet ?? page.id}</bdi>}
      </h1>
      <p className="byline">
        <bdi>{page.outlet ?? t('unknown')}</bdi> ·{' '}
        <bdi>{page.published ? dateWords(page.published) : t('dateUnknown')}</bdi> ·{' '}
        <bdi>{count(page.claims.length, 'claim.one', 'claim.many')}</bdi>
      </p>
      {page.incidents.length ? (
        <ul className="tellsof" aria-label={t('incidents')}>
          {page.incidents.map((i) => (
            <li key={i.id}>
              <Link to="/incidents/$id" params={{ id: i.id }}>
                <bdi>{labelWords(i.label)}</bdi>
              </Link>
            </li>
          ))}
        </ul>
      ) : null}
      {page.failure ? <p className="error">{page.failure}</p> : null}
    </header>
  );
}
