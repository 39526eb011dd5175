import { history } from '../../../src/dossier/html/parts.ts';
import { span } from '../../../src/dossier/view/figures.ts';
import { type DossierView, isFigure, type Voice, voices } from '../../../src/dossier/view/view.ts';
import { pointTitle, stanceWords, verdictWords } from '../../../src/dossier/view/words.ts';
import type { Point } from '../../../src/format/dossier.ts';
import { Origin } from '../drawing/Origin.tsx';
import { t } from '../i18n/index.ts';
import { Scroll } from '../ui/Scroll.tsx';
import { VerdictMark } from '../ui/VerdictMark.tsx';
import { Why } from './Why.tsx';

interface Props {
  view: DossierView;
  points: readonly Point[];
  onClaim: (id: string) => void;
}

/** Points down, origins across: each cell is what that origin says, its words a click away. */
export function Matrix({ view, points, onClaim }: Props) {
  const origins = originsOf(points);
  return (
    <Scroll label={t('accounts')} lang="en" dir="ltr">
      <table className="matrix">
        <thead>
          <tr>
            <th scope="col">Point</th>
            <th scope="col">In sum</th>
            {origins.map((o) => (
              <th key={o} scope="col">
                <Origin view={view} name={o} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {points.map((p) => (
            <Row
              key={`${p.attribute} ${p.victims}`}
              view={view}
              point={p}
              origins={origins}
              onClaim={onClaim}
            />
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

/** Those that speak on most points first. */
function originsOf(points: readonly Point[]): string[] {
  const n = new Map<string, number>();
  for (const p of points) for (const v of voices(p)) n.set(v.origin, (n.get(v.origin) ?? 0) + 1);
  return [...n].sort((a, b) => b[1] - a[1]).map(([o]) => o);
}

function Row({ view, point, origins, onClaim }: Omit<Props, 'points'> & { point: Point; origins: string[] }) {
  const by = new Map(voices(point).map((v) => [v.origin, v]));
  return (
    <tr className={`row-${point.verdict}`}>
      <th scope="row">{pointTitle(point)}</th>
      <td className="sum">
        {point.low !== null || point.high !== null ? <b>{span(point)}</b> : null}
        <VerdictMark verdict={point.verdict} words={verdictWords(point)} />
        <Why view={view} point={point} onClaim={onClaim} />
      </td>
      {origins.map((o) => (
        <Cell key={o} view={view} point={point} voice={by.get(o)} onClaim={onClaim} />
      ))}
    </tr>
  );
}

function Cell({ view, point, voice, onClaim }: Omit<Props, 'points'> & { point: Point; voice?: Voice }) {
  if (!voice)
    return (
      <td className="none">
        <span className="sr">says nothing</span>
      </td>
    );
  const latest = voice.positions.at(-1)!;
  const claim = view.claimsOf(latest)[0];
  const text = isFigure(latest) ? history(voice) : stanceWords(point, latest.stance, latest.value);
  return (
    <td className={isFigure(latest) ? 'num' : latest.stance}>
      {claim ? (
        <button type="button" className="cell" title={claim.quote} onClick={() => onClaim(claim.id)}>
          <bdi>{text}</bdi>
        </button>
      ) : (
        text
      )}
    </td>
  );
}
