import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { IncidentPage } from '../api/queries.ts';
import { t } from '../i18n/index.ts';
import { MergeDialog } from '../review/MergeDialog.tsx';
import type { Reviewing } from '../review/useReview.ts';
import { ExportMenu } from '../ui/ExportMenu.tsx';

const STATES = ['unreviewed', 'in-review', 'reviewed'] as const;
const GRADES = ['Confirmed', 'Fair', 'Weak', 'Contested', 'Discounted'];

/** What happened in one sentence, and what can be done with the whole of it. */
export function IncidentHead({
  page,
  reviewing,
  text,
}: {
  page: IncidentPage;
  reviewing: Reviewing;
  text: string;
}) {
  const [merging, setMerging] = useState(false);
  const { incident, status } = page;
  const grade = page.decisions.find((d) => d.kind === 'grade-incident' && !d.undoneAt)?.body.grade as
    | string
    | undefined;
  return (
    <header className="incidenthead">
      <p className="crumbs">
        <Link to="/incidents">{t('incidents')}</Link> <span className="kicker">{incident.type}</span>
      </p>
      <h1 dir="auto">{incident.label}</h1>
      <p className="standfirst" lang="en" dir="ltr">
        {text}
      </p>
      <div className="actions bar">
        <label className="facet">
          <span className="sr">{t('filter.status')}</span>
          <select
            value={status}
            onChange={(e) => reviewing.state.mutate({ status: e.target.value as (typeof STATES)[number] })}
          >
            {STATES.map((s) => (
              <option key={s} value={s}>
                {t(`status.${s}`)}
              </option>
            ))}
          </select>
        </label>
        <label className="facet">
          <span className="sr">{t('grade')}</span>
          <select
            value={grade ?? ''}
            onChange={(e) =>
              e.target.value &&
              reviewing.decide.mutate({ kind: 'grade-incident', body: { grade: e.target.value } })
            }
          >
            <option value="">{t('grade')}</option>
            {GRADES.map((g) => (
              <option key={g}>{g}</option>
            ))}
          </select>
        </label>
        <button type="button" onClick={() => setMerging(true)}>
          {t('merge')}
        </button>
        <button type="button" onClick={() => reviewing.undoLast()}>
          {t('undo')} <kbd>u</kbd>
        </button>
        <button type="button" onClick={() => print()}>
          {t('print')}
        </button>
        <ExportMenu query={{ id: incident.id }} />
      </div>
      {merging ? <MergeDialog page={page} reviewing={reviewing} onClose={() => setMerging(false)} /> : null}
    </header>
  );
}
