import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { IncidentPage } from '../api/queries.ts';
import { t } from '../i18n/index.ts';
import { dateWords } from '../i18n/words.ts';

interface Props {
  page: IncidentPage;
  /** The two that are read beside each other, "a|b". */
  read?: string;
  onRead: (read: string) => void;
}

/** The reports of an incident; two of them can be read side by side. */
export function ReportsOf({ page, read, onRead }: Props) {
  const [chosen, setChosen] = useState<string[]>(read?.split('|') ?? []);
  const toggle = (id: string) => {
    const next = chosen.includes(id) ? chosen.filter((x) => x !== id) : [...chosen.slice(-1), id];
    setChosen(next);
    onRead(next.length === 2 ? next.join('|') : '');
  };
  const name = (id: string) => page.reports.find((r) => r.id === id)?.outlet ?? id;
  return (
    <section>
      <h2>{t('reports')}</h2>
      {page.reports.length > 1 ? <p className="note">{t('sideBySide.how')}</p> : null}
      <ul className="plainlist">
        {page.reports.map((r) => (
          <li key={r.id}>
            {page.reports.length > 1 ? (
              <input
                type="checkbox"
                aria-label={t('sideBySide.choose', { name: r.outlet ?? r.id })}
                checked={chosen.includes(r.id)}
                onChange={() => toggle(r.id)}
              />
            ) : null}
            <span>
              <Link to="/reports/$id" params={{ id: r.id }}>
                <bdi>{r.title ?? r.outlet ?? r.id}</bdi>
              </Link>
              <small>
                <bdi>{r.outlet ?? t('unknown')}</bdi> ·{' '}
                <bdi>{r.published ? dateWords(r.published) : t('dateUnknown')}</bdi>
                {r.sensitive ? ` · ${t('sensitive')}` : ''}
                {r.copyOf ? ` · ${t('copyOf', { name: name(r.copyOf) })}` : ''}
                {r.revision > 1 ? ` · ${t('revisionN', { n: r.revision })}` : ''}
              </small>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
