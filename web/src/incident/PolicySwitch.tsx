import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { span } from '../../../src/dossier/view/figures.ts';
import { policies } from '../api/queries.ts';
import { t } from '../i18n/index.ts';

interface Props {
  id: string;
  policy?: string;
  onChange: (policy: string) => void;
}

const DEFAULT = 'median-of-origins';

/** What each policy would say of the dead, side by side; choosing one weighs the page by it. */
export function PolicySwitch({ id, policy, onChange }: Props) {
  const [open, setOpen] = useState(!!policy);
  const weighed = useQuery({ ...policies(id), enabled: open });
  return (
    <details className="menu end policies" onToggle={(e) => setOpen(e.currentTarget.open)}>
      <summary>
        {t('policy')}: <bdi>{policy ?? DEFAULT}</bdi>
      </summary>
      <div className="panel" dir="ltr" lang="en">
        {(weighed.data ?? []).map((p) => {
          const point = p.points.find((x) => x.attribute === 'killed' && x.victims === 'all');
          return (
            <button
              key={p.policy}
              type="button"
              aria-pressed={(policy ?? DEFAULT) === p.policy}
              onClick={() => onChange(p.policy === DEFAULT ? '' : p.policy)}
            >
              <b>{p.policy}</b>
              <span className="num">
                {point?.best ?? '–'} <small>{point ? span(point) : 'no number'}</small>
              </span>
            </button>
          );
        })}
      </div>
    </details>
  );
}
