import { Link } from '@tanstack/react-router';
import { Problem } from '../api/client.ts';
import { t } from '../i18n/index.ts';
import { problemTitle, problemWords } from '../i18n/problems.ts';

/** What went wrong, as the server tells it, and a way on. */
export function ErrorNote({ error, retry }: { error: unknown; retry?: () => void }) {
  const problem = error instanceof Problem ? error : null;
  return (
    <main className="page" id="main">
      <div className="errornote" role="alert">
        <p className="kicker">{problem?.status ? t('error.status', { n: problem.status }) : t('error')}</p>
        <h1>{problemTitle(error) ?? t('error.title')}</h1>
        <p>{problemWords(error)}</p>
        {problem?.status === 404 ? (
          <p>
            <Link to="/incidents">{t('notFound.way')}</Link>
          </p>
        ) : retry ? (
          <button type="button" onClick={retry}>
            {t('retry')}
          </button>
        ) : null}
      </div>
    </main>
  );
}
