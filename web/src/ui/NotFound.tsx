import { Link } from '@tanstack/react-router';
import { t } from '../i18n/index.ts';

/** What an address without a page shows. */
export function NotFound() {
  return (
    <main className="page" id="main">
      <div className="errornote">
        <h1>{t('notFound')}</h1>
        <p>
          <Link to="/incidents">{t('notFound.way')}</Link>
        </p>
      </div>
    </main>
  );
}
