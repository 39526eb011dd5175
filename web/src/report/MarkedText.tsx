import { memo, useMemo } from 'react';
import { pieces } from '../../../src/dossier/view/pieces.ts';
import type { DossierView } from '../../../src/dossier/view/view.ts';
import type { Claim } from '../../../src/format/claim.ts';
import { originClass } from '../drawing/page.ts';
import { t } from '../i18n/index.ts';
import { claimGist } from '../i18n/words.ts';

interface Props {
  text: string;
  claims: readonly Claim[];
  view: DossierView | null;
  /** Claims whose words are lit now. */
  lit: ReadonlySet<string> | null;
  onLit: (id: string | null) => void;
  onClaim: (id: string) => void;
}

/** A text with its claims marked by kind and origin. Text is only ever text: whatever it holds, nothing of it runs. */
export const MarkedText = memo(function MarkedText({ text, claims, view, lit, onLit, onClaim }: Props) {
  const cut = useMemo(() => pieces(text.length, claims), [text, claims]);
  const stopped = new Set<string>();
  return (
    <div className="text" dir="auto">
      {cut.map(({ from, to, claim }) => {
        const words = text.slice(from, to);
        if (!claim) return <Plain key={from} words={words} />;
        const first = !stopped.has(claim.id);
        stopped.add(claim.id);
        const origin = view ? originClass(view, view.originOf(claim)) : 'oz';
        const cls = `m k-${claim.kind} ${origin}${claim.status === 'current' ? '' : ' old'}${lit?.has(claim.id) ? ' lit' : ''}`;
        return (
          // a mark must break over lines with its words, which buttons do not
          // biome-ignore lint/a11y/useSemanticElements: see above
          <span
            key={from}
            role="button"
            className={cls}
            data-claim={claim.id}
            tabIndex={first ? 0 : -1}
            title={claimGist(claim)}
            onMouseEnter={() => onLit(claim.id)}
            onMouseLeave={() => onLit(null)}
            onFocus={() => onLit(claim.id)}
            onClick={() => onClaim(claim.id)}
            onKeyDown={(e) => {
              if (e.key !== 'Enter' && e.key !== ' ') return;
              e.preventDefault();
              onClaim(claim.id);
            }}
          >
            <Plain words={words} />
          </span>
        );
      })}
    </div>
  );
});

/** Characters that turn the direction of what follows them, so that words read otherwise than they are written. */
const TURNS = /([\u202D\u202E])/;

/** Words as they are written: an override of their direction is shown as a sign and turns nothing. */
function Plain({ words }: { words: string }) {
  if (!TURNS.test(words)) return words;
  return words.split(TURNS).map((part, k) =>
    TURNS.test(part) ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text have no other name
      <bdi key={k} className="turn" title={t('report.turn')}>
        {part}
      </bdi>
    ) : (
      part
    ),
  );
}
