import type { ChartPage } from '../../../src/dossier/html/charts/page.ts';
import { rangeChart } from '../../../src/dossier/html/charts/range.ts';
import { UNATTRIBUTED } from '../../../src/dossier/view/view.ts';
import type { Incident, Point } from '../../../src/format/dossier.ts';
import { Drawing } from '../drawing/Drawing.tsx';
import { Fit } from '../drawing/Fit.tsx';
import { Origin } from '../drawing/Origin.tsx';
import { pointTitle, span, verdictWords } from '../i18n/words.ts';
import { VerdictMark } from '../ui/VerdictMark.tsx';
import { pictured } from './pictured.ts';

interface Props {
  chart: ChartPage;
  incident: Incident;
  onClaim: (id: string) => void;
}

/** Low, best and high by origin; a point on one origin's word is a number. */
export function Pictures({ chart, incident, onClaim }: Props) {
  const points = pictured(incident);
  const drawn = points.filter((p) => rangeChart(chart, p, 500));
  const told = points.filter((p) => !drawn.includes(p));
  return (
    <div className="pictures">
      {drawn.map((p) => (
        <figure key={p.attribute}>
          <figcaption>
            <strong>{pointTitle(p)}</strong> <VerdictMark verdict={p.verdict} words={verdictWords(p)} />
          </figcaption>
          <Fit draw={(width) => <Drawing markup={rangeChart(chart, p, width)} onClaim={onClaim} />} />
        </figure>
      ))}
      {told.length ? (
        <div className="bignumbers">
          {told.map((p) => (
            <BigNumber key={p.attribute} chart={chart} point={p} onClaim={onClaim} />
          ))}
        </div>
      ) : null}
    </div>
  );
}

function BigNumber({ chart, point, onClaim }: { chart: ChartPage; point: Point } & Pick<Props, 'onClaim'>) {
  const told = point.positions.filter((p) => 'low' in p && (p.low !== null || p.high !== null));
  const position = told.find((p) => p.origin !== UNATTRIBUTED) ?? told[0] ?? point.positions[0];
  const claim = position && chart.view.claimsOf(position)[0];
  return (
    <figure>
      <figcaption>
        <strong>{pointTitle(point)}</strong> <VerdictMark verdict={point.verdict} />
      </figcaption>
      <p className="bignumber">
        {claim ? (
          <button type="button" className="cell" title={claim.quote} onClick={() => onClaim(claim.id)}>
            {span(point)}
          </button>
        ) : (
          span(point)
        )}
      </p>
      {position ? <Origin view={chart.view} name={position.origin} /> : null}
    </figure>
  );
}
