import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { exportFormats } from '../api/queries.ts';
import { t } from '../i18n/index.ts';

/** The field's formats, as downloads of what a filter selects or of one incident. */
export function ExportMenu({ query }: { query: Record<string, unknown> }) {
  const [open, setOpen] = useState(false);
  const formats = useQuery({ ...exportFormats, enabled: open });
  const href = (name: string) =>
    `/api/v1/exports/${name}?${new URLSearchParams(
      Object.entries(query)
        .filter(([, v]) => v)
        .map(([k, v]) => [k, String(v)]),
    )}`;
  return (
    <details className="menu end" onToggle={(e) => setOpen(e.currentTarget.open)}>
      <summary>{t('export')}</summary>
      <div className="panel exports" lang="en" dir="ltr">
        <a href={href('dossier')} download>
          <b>Dossier</b> <small>JSON, all claims with their words</small>
        </a>
        {query.id ? (
          <a href={href('page')} download>
            <b>One page</b>{' '}
            <small>HTML in one file, with pictures, texts and every claim; opens anywhere, offline</small>
          </a>
        ) : null}
        {(formats.data ?? []).map((f) => (
          <a key={f.name} href={href(f.name)} download title={f.leavesOut.join(' ')}>
            <b>{f.title}</b> <small>{f.summary}</small>
          </a>
        ))}
      </div>
    </details>
  );
}
