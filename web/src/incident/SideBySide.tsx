import { useQueries } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { DossierView } from '../../../src/dossier/view/view.ts';
import type { Claim } from '../../../src/format/claim.ts';
import { report } from '../api/queries.ts';
import { t } from '../i18n/index.ts';
import { MarkedText } from '../report/MarkedText.tsx';

interface Props {
  ids: string[];
  view: DossierView;
  onClaim: (id: string) => void;
}

/** Two reports beside each other: what one says of a point lights up what the other says of it. */
export function SideBySide({ ids, view, onClaim }: Props) {
  const found = useQueries({ queries: ids.slice(0, 2).map((id) => report(id)) });
  const [lit, setLit] = useState<string | null>(null);
  const together = useMemo(() => groups(view), [view]);
  const alight = lit ? (together.get(lit) ?? new Set([lit])) : null;
  return (
    <section className="beside" aria-label={t('sideBySide')}>
      {found.map(({ data }, k) =>
        data ? (
          <article key={data.id} className="reporttext" dir="auto">
            <h3>{data.outlet ?? data.id}</h3>
            <MarkedText
              text={data.text}
              claims={(data.claims as Claim[]).filter((c) => c.in === 'text')}
              view={view}
              lit={alight}
              onLit={setLit}
              onClaim={onClaim}
            />
          </article>
        ) : (
          <article key={ids[k]} aria-busy="true" />
        ),
      )}
    </section>
  );
}

/** Claims on one point, by each of them. */
function groups(view: DossierView): Map<string, Set<string>> {
  const out = new Map<string, Set<string>>();
  for (const p of view.dossier.incidents[0].points) {
    const all = new Set(p.positions.flatMap((x) => x.claims));
    for (const id of all) out.set(id, new Set([...(out.get(id) ?? []), ...all]));
  }
  return out;
}
