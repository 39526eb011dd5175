import { type ReactElement, useState } from 'react';
import type { DossierView } from '../../../src/dossier/view/view.ts';
import { VERDICTS } from '../../../src/dossier/view/words.ts';
import type { Point } from '../../../src/format/dossier.ts';
import { ClaimWords } from './ClaimWords.tsx';

interface Props {
  view: DossierView;
  point: Point;
  onClaim: (id: string) => void;
}

type Relation = Point['relations'][number];

/** The relations in the order in which they matter to a reader. */
const RELATIONS: Record<Relation['relation'], string> = {
  contradicts: 'Contradict each other',
  revision: 'Corrected since',
  update: 'Overtaken by later figures',
  compatible: 'Fit together',
  refines: 'More exact',
  equal: 'Say the same',
  part: 'Parts of a larger figure',
};
const FIRST = 3;

/** Why a sum and a verdict are as they are: what the verdict means, the policy's rule, how claims relate, what was left out. */
export function Explain({ view, point, onClaim }: Props) {
  const { word, sign, meaning } = VERDICTS[point.verdict];
  const kinds = (Object.keys(RELATIONS) as Relation['relation'][])
    .map((kind) => ({ kind, list: told(point.relations.filter((r) => r.relation === kind)) }))
    .filter((k) => k.list.length);
  const left = point.basis?.left ?? [];
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
          <Few
            key={kind}
            className={`r-${kind}`}
            title={RELATIONS[kind]}
            items={list.map((r) => (
              <li key={`${r.a} ${r.b}`}>
                <ClaimWords view={view} id={r.a} onClaim={onClaim} />
                <ClaimWords view={view} id={r.b} onClaim={onClaim} />
                {r.why ? <p>{r.why}</p> : null}
              </li>
            ))}
          />
        ))}
        {left.length ? (
          <Few
            className="r-left"
            title="Left out of the sum"
            items={left.map((l) => (
              <li key={l.claim}>
                <ClaimWords view={view} id={l.claim} onClaim={onClaim} />
                <p>{l.why}</p>
              </li>
            ))}
          />
        ) : null}
      </div>
    </div>
  );
}

/** The first of a list, and the rest when asked for. */
function Few({ className, title, items }: { className: string; title: string; items: ReactElement[] }) {
  const [all, setAll] = useState(false);
  return (
    <section className={className}>
      <h3>
        {title} <small>{items.length}</small>
      </h3>
      <ul>{all ? items : items.slice(0, FIRST)}</ul>
      {!all && items.length > FIRST ? (
        <button type="button" className="quiet" onClick={() => setAll(true)}>
          {items.length - FIRST} more
        </button>
      ) : null}
    </section>
  );
}

/** Pairs that say the same of each other are told once. */
function told(relations: readonly Relation[]): Relation[] {
  const seen = new Set<string>();
  return relations.filter((r) => {
    const key = r.why ?? `${r.a} ${r.b}`;
    return seen.has(key) ? false : seen.add(key);
  });
}

/** The rule without the policy's own name before it. */
const rule = (text: string) => text.replace(/^[\w-]+\/\d+: /, '');
