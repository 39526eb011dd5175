import { Link } from '@tanstack/react-router';
import { chainPaths } from '../../../src/dossier/view/chains.ts';
import type { DossierView } from '../../../src/dossier/view/view.ts';
import { originClass } from '../drawing/page.ts';
import { count, t } from '../i18n/index.ts';
import { shortDate } from '../i18n/words.ts';

interface Props {
  view: DossierView;
  claims: readonly string[];
  onClaim: (id: string) => void;
}

/** The ways of words to the reader as a list, where there is no room to draw them: who said it, to whom, in which report. */
export function ChainPaths({ view, claims, onClaim }: Props) {
  const paths = chainPaths(
    view,
    claims.flatMap((id) => view.claims.get(id) ?? []),
  );
  return (
    <ul className="chainpaths" dir="auto">
      {paths.map((p, k) => {
        const published = view.reports.get(p.report)?.published;
        const again = k > 0 && paths[k - 1].stations[0] === p.stations[0];
        return (
          <li key={[...p.stations, p.report].join('\n')} className={again ? 'again' : ''}>
            <button type="button" className="cell" onClick={() => onClaim(p.claims[0])}>
              {p.stations.map((name, at) => (
                <span key={name}>
                  {at ? <span className="via"> {t('chains.via')} </span> : null}
                  <bdi className={at ? '' : `key ${originClass(view, p.origin)}`}>{name}</bdi>
                </span>
              ))}
            </button>
            <small>
              <Link to="/reports/$id" params={{ id: p.report }}>
                <bdi>
                  {view.outletOf(p.report)}
                  {published ? `, ${shortDate(published)}` : ''}
                </bdi>
              </Link>{' '}
              · {count(p.claims.length, 'claim.one', 'claim.many')}
            </small>
          </li>
        );
      })}
    </ul>
  );
}
