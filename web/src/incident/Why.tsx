import type { DossierView } from '../../../src/dossier/view/view.ts';
import type { Point } from '../../../src/format/dossier.ts';

interface Props {
  view: DossierView;
  point: Point;
  onClaim: (id: string) => void;
}

/** Why a sum and a verdict are as they are: the policy's rule, what it left out, how claims relate. */
export function Why({ view, point, onClaim }: Props) {
  const relations = point.relations.filter((r) => r.relation === 'contradicts' || r.why).slice(0, 6);
  if (!point.basis && !relations.length) return null;
  const name = (id: string) => (
    <button type="button" className="cell" onClick={() => onClaim(id)}>
      “<bdi>{view.claims.get(id)?.quote ?? id}</bdi>”
    </button>
  );
  return (
    <details className="why">
      <summary>why</summary>
      {point.basis ? (
        <p>
          <b>{point.policy}</b>: {point.basis.rule}.
        </p>
      ) : null}
      <ul>
        {point.basis?.left.slice(0, 8).map((l) => (
          <li key={l.claim}>
            Left out: {name(l.claim)}, {l.why}
          </li>
        ))}
        {relations.map((r) => (
          <li key={`${r.a} ${r.b}`}>
            {name(r.a)} <i>{r.relation}</i> {name(r.b)}
            {r.why ? `: ${r.why}` : ''}
          </li>
        ))}
      </ul>
    </details>
  );
}
