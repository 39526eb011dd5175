import type { DossierView } from '../../../src/dossier/view/view.ts';
import type { Point } from '../../../src/format/dossier.ts';
import { type Key, t } from '../i18n/index.ts';
import { pointTitle } from '../i18n/words.ts';
import { ClaimWords } from '../incident/ClaimWords.tsx';

interface Props {
  claim: string;
  view: DossierView;
  points: readonly Point[];
  onClaim: (id: string) => void;
}

const ORDER = ['contradicts', 'revision', 'update', 'compatible', 'refines', 'equal'];
const MOST = 6;

/** What other claims say of the same points, those first that contradict this one. */
export function Related({ claim, view, points, onClaim }: Props) {
  const found = points.flatMap((p) =>
    p.relations
      .filter((r) => (r.a === claim || r.b === claim) && r.relation !== 'part')
      .map((r) => ({ point: p, relation: r.relation, other: r.a === claim ? r.b : r.a })),
  );
  const seen = new Set<string>();
  const list = found
    .sort((a, b) => ORDER.indexOf(a.relation) - ORDER.indexOf(b.relation))
    .filter((r) => {
      const other = view.claims.get(r.other);
      const key = `${r.relation}|${other?.quote}|${other && view.originOf(other)}`;
      return seen.has(key) ? false : seen.add(key);
    });
  if (!list.length) return null;
  return (
    <section className="related">
      <h3>{t('related')}</h3>
      <ul>
        {list.slice(0, MOST).map((r) => (
          <li key={`${r.relation} ${r.other}`} className={`r-${r.relation}`}>
            <small title={pointTitle(r.point)}>{t(`relation.${r.relation}` as Key)}</small>
            <ClaimWords view={view} id={r.other} onClaim={onClaim} />
          </li>
        ))}
      </ul>
    </section>
  );
}
