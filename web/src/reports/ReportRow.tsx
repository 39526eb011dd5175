import { Link } from '@tanstack/react-router';
import type { ReportRow as Row } from '../api/queries.ts';
import { count, type Key, t } from '../i18n/index.ts';
import { labelWords } from '../i18n/label.ts';
import { edtfWords } from '../ui/dates.ts';

/** A report of the list: what it is called and whose it is; beside it what it tells of, or why it was not read. */
export function ReportRow({ report }: { report: Row }) {
  const { id, title, outlet, published, sensitive, state, claims, incidents } = report;
  return (
    <Link className="row reportrow" to="/reports/$id" params={{ id }}>
      <span className="what">
        <b>
          <bdi>{title ?? id}</bdi>
        </b>
        <small>
          <bdi>{outlet ?? t('unknown')}</bdi> · {published ? edtfWords(published) : t('dateUnknown')}
          {sensitive ? ` · ${t('sensitive')}` : ''}
        </small>
      </span>
      {state === 'read' ? (
        <span className="found">
          {incidents.length ? (
            <span className="where">
              <bdi>{labelWords(incidents[0].label)}</bdi>
              {incidents.length > 1 ? ` +${incidents.length - 1}` : ''}
            </span>
          ) : null}
          <span className="many">{claims ? count(claims, 'claim.one', 'claim.many') : t('claims.none')}</span>
        </span>
      ) : (
        <span className={`state s-${state}`}>{t(`state.${state}` as Key)}</span>
      )}
    </Link>
  );
}
