import type { DossierView } from '../../../src/dossier/view/view.ts';
import type { Claim } from '../../../src/format/claim.ts';
import { originClass } from '../drawing/page.ts';
import { type Key, t } from '../i18n/index.ts';
import { claimGist } from '../i18n/words.ts';

export const KINDS = ['casualties', 'responsibility', 'event'] as const;
export type Kind = (typeof KINDS)[number];

interface Props {
  claims: readonly Claim[];
  view: DossierView;
  hidden: ReadonlySet<Kind>;
  onHide: (hidden: ReadonlySet<Kind>) => void;
  lit: ReadonlySet<string>;
  onLit: (id: string | null) => void;
  onClaim: (id: string) => void;
}

/** What is claimed, in the order of the text, and the key to the marks: each kind can be switched off. */
export function ClaimList({ claims, view, hidden, onHide, lit, onLit, onClaim }: Props) {
  const toggle = (kind: Kind) => {
    const next = new Set(hidden);
    if (!next.delete(kind)) next.add(kind);
    onHide(next);
  };
  return (
    <section className="claimlist" aria-label={t('claims')}>
      <fieldset className="kinds" aria-label={t('kinds')}>
        {KINDS.map((kind) => {
          const n = claims.filter((c) => c.kind === kind).length;
          return n ? (
            <button key={kind} type="button" aria-pressed={!hidden.has(kind)} onClick={() => toggle(kind)}>
              <span className={`m k-${kind} oz`}>{t(`kind.${kind}` as Key)}</span> {n}
            </button>
          ) : null;
        })}
      </fieldset>
      <ol>
        {claims
          .filter((c) => !hidden.has(c.kind))
          .map((c) => (
            <li key={c.id}>
              <button
                type="button"
                className={`claimrow${lit.has(c.id) ? ' lit' : ''}`}
                onMouseEnter={() => onLit(c.id)}
                onMouseLeave={() => onLit(null)}
                onFocus={() => onLit(c.id)}
                onBlur={() => onLit(null)}
                onClick={() => onClaim(c.id)}
              >
                <span className={`key ${originClass(view, view.originOf(c))}`}>
                  <bdi>{claimGist(c)}</bdi>
                </span>
                <small>
                  <bdi>{c.sources.length ? c.sources.map((s) => s.name).join(' › ') : t('ownVoice')}</bdi>
                </small>
              </button>
            </li>
          ))}
      </ol>
    </section>
  );
}
