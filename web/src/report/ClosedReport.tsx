import { Link } from '@tanstack/react-router';
import { Problem } from '../api/client.ts';
import { t } from '../i18n/index.ts';
import { useTitle } from '../ui/title.ts';

/** Whether a report was refused because it is sensitive. */
export const isClosed = (error: unknown): error is Problem =>
  error instanceof Problem && (error.code ?? '').startsWith('sensitive-with');

/** In place of a sensitive report, for those who may not read it: why it stays closed, and its redacted copies. */
export function ClosedReport({ problem }: { problem: Problem }) {
  const copies = String(problem.values.copies ?? '')
    .split(', ')
    .filter(Boolean);
  useTitle(t('closed'));
  return (
    <main className="page closed" id="main">
      <p className="crumbs">
        <Link to="/reports">{t('reports')}</Link>
      </p>
      <h1>{t('closed')}</h1>
      <p className="standfirst">{t('closed.why')}</p>
      {copies.length ? (
        <ul>
          {copies.map((id) => (
            <li key={id}>
              <Link to="/reports/$id" params={{ id }}>
                {t('closed.copy')}
              </Link>
            </li>
          ))}
        </ul>
      ) : (
        <p className="note">{t('closed.noCopy')}</p>
      )}
    </main>
  );
}
