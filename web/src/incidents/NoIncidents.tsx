import { Link } from '@tanstack/react-router';
import { t } from '../i18n/index.ts';

/** The first look at an empty archive. */
export function NoIncidents() {
  return (
    <div className="empty">
      <h2>{t('empty.incidents')}</h2>
      <p>{t('empty.incidents.text')}</p>
      <p>
        <Link className="button primary" to="/ingest">
          {t('ingest')}
        </Link>
      </p>
    </div>
  );
}
