import type { ChartPage } from '../../../src/dossier/html/charts/page.ts';
import { NAMED_FROM, tollChart } from '../../../src/dossier/html/charts/toll.ts';
import type { Incident, Point } from '../../../src/format/dossier.ts';
import { Drawing } from '../drawing/Drawing.tsx';
import { Fit } from '../drawing/Fit.tsx';
import { Origin } from '../drawing/Origin.tsx';
import { t } from '../i18n/index.ts';
import { pointTitle } from '../i18n/words.ts';
import { pictured } from './pictured.ts';

interface Props {
  chart: ChartPage;
  incident: Incident;
  onClaim: (id: string) => void;
}

/** What each origin stated, by the day it was said. Nothing when all was said on one day. */
export function TollOverTime({ chart, incident, onClaim }: Props) {
  const point = pictured(incident).find((p) => tollChart(chart, p, 760));
  if (!point) return null;
  return (
    <section>
      <h2>{t('tollOverTime')}</h2>
      <p className="note">
        {pointTitle(point)}: {t('tollOverTime.note')}
      </p>
      <figure dir="ltr">
        <Fit draw={(width) => <Plot chart={chart} point={point} width={width} onClaim={onClaim} />} />
      </figure>
    </section>
  );
}

function Plot({ chart, point, width, onClaim }: Omit<Props, 'incident'> & { point: Point; width: number }) {
  const origins = [...new Set(point.positions.map((x) => x.origin))];
  return (
    <>
      {width < NAMED_FROM ? (
        <p className="legend">
          {origins.map((o) => (
            <Origin key={o} view={chart.view} name={o} />
          ))}
        </p>
      ) : null}
      <Drawing markup={tollChart(chart, point, width)} onClaim={onClaim} />
    </>
  );
}
