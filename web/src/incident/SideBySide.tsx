import { useQueries } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { DossierView } from '../../../src/dossier/view/view.ts';
import type { Claim } from '../../../src/format/claim.ts';
import { type ReportPage, report } from '../api/queries.ts';
import { t } from '../i18n/index.ts';
import { problemWords } from '../i18n/problems.ts';
import { dateWords } from '../i18n/words.ts';
import { MarkedText } from '../report/MarkedText.tsx';
import { Gutter } from './Gutter.tsx';
import { linksBetween } from './links.ts';

interface Props {
  ids: string[];
  view: DossierView;
  shown?: string;
  onClaim: (id: string) => void;
}

/** Two reports beside each other, a line between what each says of the same point. */
export function SideBySide({ ids, view, shown, onClaim }: Props) {
  const found = useQueries({ queries: ids.slice(0, 2).map((id) => report(id)) });
  const [left, right] = found.map((q) => q.data);
  const refused = found.find((q) => q.error)?.error;
  if (refused) return <p className="note">{problemWords(refused)}</p>;
  if (!left || !right) return <section className="beside" aria-busy="true" />;
  return <Both left={left} right={right} view={view} shown={shown} onClaim={onClaim} />;
}

type BothProps = Omit<Props, 'ids'> & { left: ReportPage; right: ReportPage };

function Both({ left, right, view, shown, onClaim }: BothProps) {
  const [lit, setLit] = useState<string | null>(null);
  const links = useMemo(
    () => linksBetween(view.dossier.incidents[0].points, left.claims as Claim[], right.claims as Claim[]),
    [view, left, right],
  );
  const alight = useMemo(() => {
    const at = lit ?? shown;
    if (!at) return null;
    return new Set([at, ...links.flatMap((l) => (l.left === at || l.right === at ? [l.left, l.right] : []))]);
  }, [lit, shown, links]);
  const side = (page: ReportPage) => (
    <article className="reporttext" dir="auto">
      <header>
        <h3>
          {page.title ? (
            <MarkedText
              text={page.title}
              claims={(page.claims as Claim[]).filter((c) => c.in === 'title')}
              view={view}
              lit={alight}
              onLit={setLit}
              onClaim={onClaim}
            />
          ) : (
            <bdi>{page.outlet ?? page.id}</bdi>
          )}
        </h3>
        <p className="byline">
          <bdi>{page.outlet ?? t('unknown')}</bdi> ·{' '}
          <bdi>{page.published ? dateWords(page.published) : t('dateUnknown')}</bdi>
        </p>
      </header>
      <MarkedText
        text={page.text}
        claims={(page.claims as Claim[]).filter((c) => c.in === 'text')}
        view={view}
        lit={alight}
        onLit={setLit}
        onClaim={onClaim}
      />
    </article>
  );
  return (
    <section className="beside" aria-label={t('sideBySide')}>
      {side(left)}
      <Gutter links={links} alight={alight} />
      {side(right)}
    </section>
  );
}
