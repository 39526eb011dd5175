import { Problem } from '../api/client.ts';
import { t } from '../i18n/index.ts';

/** What went wrong, in the server's words, and a way on. */
export function ErrorNote({ error, retry }: { error: unknown; retry?: () => void }) {
  const problem = error instanceof Problem ? error : null;
  return (
    <main className="page" id="main">
      <div className="errornote" role="alert">
        <p className="kicker">{problem?.status ? t('error.status', { n: problem.status }) : t('error')}</p>
        <h1>{problem?.title && problem.status ? problem.title : t('error.title')}</h1>
        <p>{error instanceof Error ? error.message : String(error)}</p>
        {retry ? (
          <button type="button" onClick={retry}>
            {t('retry')}
          </button>
        ) : null}
      </div>
    </main>
  );
}
