import { type ReactElement, useState } from 'react';
import type { DossierView } from '../../../src/dossier/view/view.ts';
import type { Point } from '../../../src/format/dossier.ts';
import { t } from '../i18n/index.ts';
import { told } from '../i18n/told.ts';
import { sign, verdictMeaning, verdictName } from '../i18n/words.ts';
import { ClaimWords } from './ClaimWords.tsx';

interface Props {
  view: DossierView;
  point: Point;
  onClaim: (id: string) => void;
}

type Relation = Point['relations'][number];

/** The relations in the order in which they matter to a reader. */
const RELATIONS: Relation['relation'][] = [
  'contradicts',
  'revision',
  'update',
  'compatible',
  'refines',
  'equal',
  'part',
];
const FIRST = 3;

/** Why a sum and a verdict are as they are: what the verdict means, the policy's rule, how claims relate, what was left out. */
export function Explain({ view, point, onClaim }: Props) {
  const kinds = RELATIONS.map((kind) => ({
    kind,
    list: once(point.relations.filter((r) => r.relation === kind)),
  })).filter((k) => k.list.length);
  const left = point.basis?.left ?? [];
  return (
    <div className="explain">
      <p>
        <b>
          <span aria-hidden="true">{sign(point.verdict)}</span> {verdictName(point.verdict)}:
        </b>{' '}
        {verdictMeaning(point.verdict)}.
        {point.basis ? (
          <>
            {' '}
            {t('explain.sum')} <code>{told(point.policy)}</code>: {told(rule(point.basis.rule))}.
          </>
        ) : null}
      </p>
      <div className="relations">
        {kinds.map(({ kind, list }) => (
          <Few
            key={kind}
            className={`r-${kind}`}
            title={t(`explain.${kind}`)}
            items={list.map((r) => (
              <li key={`${r.a} ${r.b}`}>
                <ClaimWords view={view} id={r.a} onClaim={onClaim} />
                <ClaimWords view={view} id={r.b} onClaim={onClaim} />
                {r.why ? <p>{told(r.why)}</p> : null}
              </li>
            ))}
          />
        ))}
        {left.length ? (
          <Few
            className="r-left"
            title={t('explain.left')}
            items={left.map((l) => (
              <li key={l.claim}>
                <ClaimWords view={view} id={l.claim} onClaim={onClaim} />
                <p>{told(l.why)}</p>
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
          {t('more', { n: items.length - FIRST })}
        </button>
      ) : null}
    </section>
  );
}

/** Pairs that say the same of each other are told once. */
function once(relations: readonly Relation[]): Relation[] {
  const seen = new Set<string>();
  return relations.filter((r) => {
    const key = r.why ?? `${r.a} ${r.b}`;
    return seen.has(key) ? false : seen.add(key);
  });
}

/** The rule without the policy's own name before it. */
const rule = (text: string) => text.replace(/^[\w-]+\/\d+: /, '');
