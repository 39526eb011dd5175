import type { DossierView } from '../../../src/dossier/view/view.ts';
import { shortDate, VERDICTS } from '../../../src/dossier/view/words.ts';
import type { Point } from '../../../src/format/dossier.ts';
import { Origin } from '../drawing/Origin.tsx';

interface Props {
  view: DossierView;
  point: Point;
  onClaim: (id: string) => void;
}

type Relation = Point['relations'][number]['relation'];

/** The relations in the order in which they matter to a reader, and what each means between two claims. */
const RELATIONS: Record<Relation, string> = {
  contradicts: 'contradict each other',
  revision: 'revises the other',
  update: 'is later than the other',
  compatible: 'fit each other',
  refines: 'is more exact than the other',
  equal: 'say the same',
  part: 'is a part of the other',
};
const MOST = 6;

/** Why a sum and a verdict are as they are: what the verdict means, the policy's rule, what it left out, how claims relate. */
export function Explain({ view, point, onClaim }: Props) {
  const { word, sign, meaning } = VERDICTS[point.verdict];
  const kinds = (Object.keys(RELATIONS) as Relation[])
    .map((kind) => ({ kind, list: point.relations.filter((r) => r.relation === kind) }))
    .filter((k) => k.list.length);
  return (
    <div className="explain">
      <p>
        <b>
          <span aria-hidden="true">{sign}</span> {word}:
        </b>{' '}
        {meaning}.
        {point.basis ? (
          <>
            {' '}
            The sum by <code>{point.policy}</code>: {rule(point.basis.rule)}.
          </>
        ) : null}
      </p>
      <div className="relations">
        {kinds.map(({ kind, list }) => (
          <section key={kind} className={`r-${kind}`}>
            <h3>
              {list.length} {list.length === 1 ? 'pair' : 'pairs'} that {RELATIONS[kind]}
            </h3>
            <ul>
              {list.slice(0, MOST).map((r) => (
                <li key={`${r.a} ${r.b}`}>
                  <Words view={view} id={r.a} onClaim={onClaim} />
                  <Words view={view} id={r.b} onClaim={onClaim} />
                  {r.why ? <p>{r.why}</p> : null}
                </li>
              ))}
              {list.length > MOST ? <li className="note">and {list.length - MOST} more</li> : null}
            </ul>
          </section>
        ))}
        {point.basis?.left.length ? (
          <section>
            <h3>Left out of the sum</h3>
            <ul>
              {point.basis.left.slice(0, MOST).map((l) => (
                <li key={l.claim}>
                  <Words view={view} id={l.claim} onClaim={onClaim} />
                  <p>{l.why}</p>
                </li>
              ))}
              {point.basis.left.length > MOST ? (
                <li className="note">and {point.basis.left.length - MOST} more</li>
              ) : null}
            </ul>
          </section>
        ) : null}
      </div>
    </div>
  );
}

/** The rule without the policy's own name before it. */
const rule = (text: string) => text.replace(/^[\w-]+\/\d+: /, '');

/** A claim's words, whose they are, and where and when they stood. */
function Words({ view, id, onClaim }: { view: DossierView; id: string; onClaim: (id: string) => void }) {
  const claim = view.claims.get(id);
  if (!claim) return null;
  const published = view.reports.get(claim.report)?.published;
  return (
    <span className="words">
      <button type="button" className="cell quote" onClick={() => onClaim(id)}>
        “<bdi>{claim.quote}</bdi>”
      </button>{' '}
      <Origin view={view} name={view.originOf(claim)} />{' '}
      <small>
        <bdi>{view.outletOf(claim.report)}</bdi>
        {published ? `, ${shortDate(published)}` : ''}
      </small>
    </span>
  );
}
