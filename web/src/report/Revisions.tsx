import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { type ReportPage, report } from '../api/queries.ts';
import { t } from '../i18n/index.ts';
import { timeWords } from '../ui/time.ts';
import { diffWords } from './diff.ts';

interface Props {
  page: ReportPage;
  against?: string;
  change: (words: Record<string, string>) => void;
}

/** The versions of a text that was changed; two of them compared word by word. */
export function Revisions({ page, against, change }: Props) {
  const other = useQuery({ ...report(page.id, Number(against)), enabled: !!against });
  const changes = useMemo(
    () => (other.data ? diffWords(other.data.text, page.text) : null),
    [other.data, page.text],
  );
  if (page.revisions.length < 2) return null;
  return (
    <div className="revisions">
      <div className="actions">
        <label className="facet">
          {t('revision')}{' '}
          <select value={page.revision} onChange={(e) => change({ revision: e.target.value, claim: '' })}>
            {page.revisions.map((r) => (
              <option key={r.n} value={r.n}>
                {r.n} · {timeWords(r.retrievedAt)}
              </option>
            ))}
          </select>
        </label>
        <label className="facet">
          {t('compareWith')}{' '}
          <select value={against ?? ''} onChange={(e) => change({ against: e.target.value })}>
            <option value="">–</option>
            {page.revisions
              .filter((r) => r.n !== page.revision)
              .map((r) => (
                <option key={r.n} value={r.n}>
                  {r.n}
                </option>
              ))}
          </select>
        </label>
      </div>
      {against && changes ? (
        <div className="text diff" dir="auto">
          {changes.map((c, k) =>
            c.kind === 'same' ? (
              c.text
            ) : c.kind === 'added' ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no other name
              <ins key={k}>{c.text}</ins>
            ) : (
              // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no other name
              <del key={k}>{c.text}</del>
            ),
          )}
        </div>
      ) : null}
    </div>
  );
}
