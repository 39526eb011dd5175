import { useState } from 'react';
import { chainDiagram } from '../../../src/dossier/html/charts/chains.ts';
import type { ChartPage } from '../../../src/dossier/html/charts/page.ts';
import { chainGraph } from '../../../src/dossier/view/chains.ts';
import type { Incident, Point } from '../../../src/format/dossier.ts';
import { Drawing } from '../drawing/Drawing.tsx';
import { Fit } from '../drawing/Fit.tsx';
import { t } from '../i18n/index.ts';
import { pointTitle } from '../i18n/words.ts';
import { ChainPaths } from './ChainPaths.tsx';
import { keyOf } from './folds.ts';

interface Props {
  chart: ChartPage;
  incident: Incident;
  points: readonly Point[];
  onClaim: (id: string) => void;
}

/** More lines than this cannot be followed by eye: one point at a time is shown then. */
const MOST_LINES = 40;
/** From so many lines on there is a choice of points. */
const SOME_LINES = 12;
/** Room for a column of speakers, pixels; where there is less for the longest chain, ways are written as a list. */
const COLUMN = 175;

/** Who reached the reader through whom: all of it, or on one point. */
export function Chains({ chart, incident, points, onClaim }: Props) {
  const claimsAbout = (about: string) => {
    const point = points.find((p) => keyOf(p) === about);
    return point ? [...new Set(point.positions.flatMap((p) => p.claims))] : incident.claims;
  };
  const graphOf = (ids: readonly string[]) =>
    chainGraph(
      chart.view,
      ids.flatMap((id) => chart.view.claims.get(id) ?? []),
    );
  const whole = graphOf(incident.claims);
  const [about, setAbout] = useState(() =>
    whole.edges.length > MOST_LINES && points[0] ? keyOf(mostTold(points)) : '',
  );
  if (!chainDiagram(chart, incident)) return null;
  const part = { ...incident, claims: claimsAbout(about) };
  const { steps } = graphOf(part.claims);
  return (
    <section className="chainsection">
      <div className="sectionhead">
        <h2>{t('chains')}</h2>
        {whole.edges.length > SOME_LINES ? (
          <label className="facet">
            {t('chains.about')}{' '}
            <select value={about} onChange={(e) => setAbout(e.target.value)}>
              <option value="">{t('chains.all')}</option>
              {points.map((p) => (
                <option key={keyOf(p)} value={keyOf(p)}>
                  {pointTitle(p)}
                </option>
              ))}
            </select>
          </label>
        ) : null}
      </div>
      <p className="note">{t('chains.note')}</p>
      <div dir="ltr">
        <Fit
          least={240}
          draw={(width) =>
            width < steps * COLUMN && steps > 2 ? (
              <ChainPaths view={chart.view} claims={part.claims} onClaim={onClaim} />
            ) : (
              <Drawing markup={chainDiagram(chart, part, width)} onClaim={onClaim} />
            )
          }
        />
      </div>
    </section>
  );
}

/** The point that most is said on. */
const mostTold = (points: readonly Point[]) =>
  points.reduce((a, b) => (b.positions.length > a.positions.length ? b : a));
