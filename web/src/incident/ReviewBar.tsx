import { useQuery } from '@tanstack/react-query';
import type { RefObject } from 'react';
import { useRef } from 'react';
import { type IncidentPage, me } from '../api/queries.ts';
import { t } from '../i18n/index.ts';
import type { Reviewing } from '../review/useReview.ts';
import { useMayReview } from '../session/role.ts';
import { ExportMenu } from '../ui/ExportMenu.tsx';
import { useKeys } from '../ui/keys.ts';

const STATES = ['unreviewed', 'in-review', 'reviewed'] as const;
const GRADES = ['Confirmed', 'Fair', 'Weak', 'Contested', 'Discounted'];
type Status = (typeof STATES)[number];

interface Props {
  page: IncidentPage;
  reviewing: Reviewing;
  onMerge: () => void;
  onComment: () => void;
}

/** State, hand and grade of an incident; merge, comment, undo, print, export. Each has a key. A viewer reads how it stands. */
export function ReviewBar({ page, reviewing, onMerge, onComment }: Props) {
  const who = useQuery(me).data?.name ?? null;
  const may = useMayReview();
  const gradeField = useRef<HTMLSelectElement>(null);
  const status = page.status as Status;
  const mine = who !== null && page.assignedTo === who;
  const setStatus = (next: Status) => reviewing.state.mutate({ status: next });
  const assign = () => reviewing.state.mutate({ assignedTo: mine ? null : who });
  useKeys(
    {
      r: () => setStatus(STATES[(STATES.indexOf(status) + 1) % STATES.length]),
      i: assign,
      g: () => gradeField.current?.focus(),
      M: onMerge,
    },
    may,
  );
  const out = (
    <>
      <button type="button" className="quiet" onClick={() => print()}>
        {t('print')}
      </button>
      <ExportMenu query={{ id: page.incident.id }} />
    </>
  );
  if (!may)
    return (
      <div className="actions bar">
        <span className="note">
          {[t(`status.${status}`), page.grade && t(`grade.${page.grade}` as 'grade.Fair')]
            .filter(Boolean)
            .join(' · ')}
        </span>
        {out}
      </div>
    );
  return (
    <div className="actions bar" role="toolbar" aria-label={t('review')}>
      <label className={`facet state-${status}`}>
        <span className="sr">{t('filter.status')}</span>
        <select value={status} onChange={(e) => setStatus(e.target.value as Status)}>
          {STATES.map((s) => (
            <option key={s} value={s}>
              {t(`status.${s}`)}
            </option>
          ))}
        </select>
      </label>
      <GradeField page={page} reviewing={reviewing} field={gradeField} />
      <button type="button" className="quiet" aria-pressed={mine} onClick={assign}>
        {page.assignedTo ? t('assignedTo', { name: page.assignedTo }) : t('assignMe')}
      </button>
      <button type="button" className="quiet" onClick={onComment}>
        {t('comment')}
      </button>
      <button type="button" className="quiet" onClick={onMerge}>
        {t('merge')}
      </button>
      <button type="button" className="quiet" onClick={() => reviewing.undoLast()}>
        {t('undo')}
      </button>
      {out}
    </div>
  );
}

interface GradeProps extends Pick<Props, 'page' | 'reviewing'> {
  field: RefObject<HTMLSelectElement | null>;
}

/** The grade that stands; another one is another decision, none takes the decision back. */
function GradeField({ page, reviewing, field }: GradeProps) {
  const standing = page.decisions.find((d) => d.kind === 'grade-incident' && !d.undoneAt);
  const choose = (grade: string) => {
    if (grade) reviewing.decide.mutate({ kind: 'grade-incident', body: { grade } });
    else if (standing) reviewing.undo.mutate(standing.id);
  };
  return (
    <label className="facet">
      <span className="sr">{t('grade')}</span>
      <select
        ref={field}
        value={(standing?.body.grade as string | undefined) ?? ''}
        onChange={(e) => choose(e.target.value)}
      >
        <option value="">{t('grade.none')}</option>
        {GRADES.map((g) => (
          <option key={g} value={g}>
            {t(`grade.${g}` as 'grade.Fair')}
          </option>
        ))}
      </select>
    </label>
  );
}
