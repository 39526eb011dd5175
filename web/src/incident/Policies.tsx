import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import type { Incident, Point } from '../../../src/format/dossier.ts';
import { policies } from '../api/queries.ts';
import { type Key, t } from '../i18n/index.ts';
import { told } from '../i18n/told.ts';
import { span } from '../i18n/words.ts';
import { PolicyGlyph } from './PolicyGlyph.tsx';

export const DEFAULT_POLICY = 'median-of-origins';

interface Props {
  incident: Incident;
  policy?: string;
  open: boolean;
  onToggle: (open: boolean) => void;
  onChange: (policy: string) => void;
}

/** What each policy would say, side by side on one scale; choosing one weighs the page by it. */
export function Policies({ incident, policy = DEFAULT_POLICY, open, onToggle, onChange }: Props) {
  const name = useId();
  const weighed = useQuery({ ...policies(incident.id), enabled: open });
  const totals = ['killed', 'wounded'].filter((a) => incident.points.some((p) => isTotal(p, a)));
  const most = Math.max(
    1,
    ...(weighed.data ?? []).flatMap((w) => totals.map((a) => total(w.points, a)?.high ?? 0)),
  );
  return (
    <details className="policies" open={open} onToggle={(e) => onToggle(e.currentTarget.open)}>
      <summary>
        {t('policy')}: <bdi>{told(policy)}</bdi> <kbd>p</kbd>
      </summary>
      <div
        className="policylist"
        role="radiogroup"
        aria-label={t('policy')}
        aria-busy={open && !weighed.data}
      >
        {(weighed.data ?? []).map((w) => (
          <label key={w.policy} className="policy">
            <input
              type="radio"
              name={name}
              checked={w.policy === policy}
              onChange={() => onChange(w.policy === DEFAULT_POLICY ? '' : w.policy)}
            />
            <span>
              <b>{told(w.policy)}</b>
              <small className="describes">{told(w.describes)}</small>
            </span>
            {totals.map((a) => (
              <PolicyFigure key={a} name={a} point={total(w.points, a)} most={most} />
            ))}
          </label>
        ))}
      </div>
    </details>
  );
}

function PolicyFigure({ name, point, most }: { name: string; point?: Point; most: number }) {
  const told = point && (point.low !== null || point.high !== null);
  return (
    <span className="policyfigure" dir="ltr">
      {told ? <PolicyGlyph point={point} most={most} /> : <span className="policyglyph" />}
      <span>
        {told ? (
          <>
            <b className="num">
              {point.best === null || point.low === point.high ? span(point) : point.best}
            </b>{' '}
            <small className="num">
              {point.best !== null && point.low !== point.high ? `${span(point)} ` : ''}
              {t(name as Key)}
            </small>
          </>
        ) : (
          <small>
            {t('noNumber')} ({t(name as Key)})
          </small>
        )}
      </span>
    </span>
  );
}

const isTotal = (p: Point, attribute: string) => p.attribute === attribute && p.victims === 'all';
const total = (points: readonly unknown[], attribute: string) =>
  (points as Point[]).find((p) => isTotal(p, attribute));
