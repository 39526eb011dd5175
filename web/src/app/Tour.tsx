import { useState } from 'react';
import { type Key, t } from '../i18n/index.ts';
import { prefer, usePreferences } from './preferences.ts';

const STEPS: [Key, Key][] = [
  ['tour.1', 'tour.1.text'],
  ['tour.2', 'tour.2.text'],
  ['tour.3', 'tour.3.text'],
];

/** Three cards at the first visit; closed once, they stay away. */
export function Tour() {
  const { toured } = usePreferences();
  const [step, setStep] = useState(0);
  if (toured) return null;
  const [title, text] = STEPS[Math.min(step, STEPS.length - 1)];
  const last = step >= STEPS.length - 1;
  const next = () => {
    setStep(last ? 0 : step + 1);
    if (last) prefer({ toured: true });
  };
  return (
    <aside className="tour" aria-label={t('tour')}>
      <p className="kicker">{t('tour.step', { n: step + 1, of: STEPS.length })}</p>
      <h2>{t(title)}</h2>
      <p>{t(text)}</p>
      <p className="actions">
        <button type="button" className="quiet" onClick={() => prefer({ toured: true })}>
          {t('tour.skip')}
        </button>
        <button type="button" className="primary" onClick={next}>
          {t(last ? 'tour.done' : 'tour.next')}
        </button>
      </p>
    </aside>
  );
}
