import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { t } from '../i18n/index.ts';

/** What will stand here, and the way to it. */
export function NothingYet({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="empty">
      <h2>{title}</h2>
      <p>{children}</p>
      <p>
        <Link className="button primary" to="/ingest">
          {t('ingest')}
        </Link>
      </p>
    </div>
  );
}
