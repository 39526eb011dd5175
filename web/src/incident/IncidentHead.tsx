import { Link } from '@tanstack/react-router';
import type { IncidentPage } from '../api/queries.ts';
import { t } from '../i18n/index.ts';
import { kindWords, labelWords } from '../i18n/label.ts';
import type { Reviewing } from '../review/useReview.ts';
import { ReviewBar } from './ReviewBar.tsx';

interface Props {
  page: IncidentPage;
  reviewing: Reviewing;
  text: string;
  onMerge: () => void;
  onComment: () => void;
}

/** What happened in one sentence, and above it what can be done with the whole of it. */
export function IncidentHead({ page, reviewing, text, onMerge, onComment }: Props) {
  const { incident } = page;
  return (
    <header className="incidenthead">
      <div className="headbar">
        <p className="crumbs">
          <Link to="/incidents">{t('incidents')}</Link>{' '}
          <span className="kicker">{kindWords(incident.type)}</span>
        </p>
        <ReviewBar page={page} reviewing={reviewing} onMerge={onMerge} onComment={onComment} />
      </div>
      <h1 dir="auto">{labelWords(incident.label)}</h1>
      <p className="standfirst">{text}</p>
    </header>
  );
}
