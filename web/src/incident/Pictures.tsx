import type { ChartPage } from '../../../src/dossier/html/charts/page.ts';
import { rangeChart } from '../../../src/dossier/html/charts/range.ts';
import { tollChart } from '../../../src/dossier/html/charts/toll.ts';
import { span } from '../../../src/dossier/view/figures.ts';
import { pointTitle } from '../../../src/dossier/view/words.ts';
import type { Incident, Point } from '../../../src/format/dossier.ts';
import { Drawing } from '../drawing/Drawing.tsx';
import { Origin } from '../drawing/Origin.tsx';
import { t } from '../i18n/index.ts';
import { VerdictMark } from '../ui/VerdictMark.tsx';

/** The points worth a picture: killed and wounded, the total or else the one with most positions. */
function pictured(incident: Incident): Point[] {
  return ['killed', 'wounded'].flatMap((attribute) => {
    const points = incident.points.filter(
      (p) => p.attribute === attribute && (p.low !== null || p.high !== null),
    );
    const most = [...points].sort((a, b) => b.positions.length - a.positions.length)[0];
    return points.find((p) => p.victims === 'all') ?? most ?? [];
  });
}

/** Low, best and high by origin; a point on one origin's word is a number. */
export function Pictures({ chart, incident }: { chart: ChartPage; incident: Incident }) {
  const points = pictured(incident);
  if (!points.length) return null;
  return (
    <div className={`pictures${points.length > 1 ? ' two' : ''}`} dir="ltr" lang="en">
      {points.map((p) => {
        const wide = rangeChart(chart, p, 500);
        return (
          <figure key={p.attribute}>
            <figcaption>
              <strong>{pointTitle(p)}</strong> <VerdictMark verdict={p.verdict} />
            </figcaption>
            {wide ? (
              <>
                <Drawing className="wide" markup={wide} />
                <Drawing className="narrow" markup={rangeChart(chart, p, 330)} />
              </>
            ) : (
              <p className="bignumber">
                {span(p)} <Origin view={chart.view} name={p.positions[0]?.origin ?? ''} />
              </p>
            )}
          </figure>
        );
      })}
    </div>
  );
}

/** What each origin stated, by the day it was said. */
export function TollOverTime({ chart, incident }: { chart: ChartPage; incident: Incident }) {
  const drawn = pictured(incident)
    .map((p) => ({ p, wide: tollChart(chart, p, 760), narrow: tollChart(chart, p, 330) }))
    .find((d) => d.wide);
  if (!drawn) return null;
  const origins = [...new Set(drawn.p.positions.map((x) => x.origin))];
  return (
    <section>
      <h2>{t('tollOverTime')}</h2>
      <figure dir="ltr" lang="en">
        <p className="legend">
          {origins.map((o) => (
            <Origin key={o} view={chart.view} name={o} />
          ))}
        </p>
        <Drawing className="wide" markup={drawn.wide} />
        <Drawing className="narrow" markup={drawn.narrow} />
      </figure>
    </section>
  );
}
