import { chainDiagram } from '../../../src/dossier/html/charts/chains.ts';
import type { ChartPage } from '../../../src/dossier/html/charts/page.ts';
import type { Incident } from '../../../src/format/dossier.ts';
import { Drawing } from '../drawing/Drawing.tsx';
import { Fit } from '../drawing/Fit.tsx';
import { t } from '../i18n/index.ts';
import { Scroll } from '../ui/Scroll.tsx';

interface Props {
  chart: ChartPage;
  incident: Incident;
  onClaim: (id: string) => void;
}

/** Who reached the reader through whom. */
export function Chains({ chart, incident, onClaim }: Props) {
  if (!chainDiagram(chart, incident)) return null;
  return (
    <section>
      <h2>{t('chains')}</h2>
      <p className="note">{t('chains.note')}</p>
      <Scroll label={t('chains')} dir="ltr" lang="en">
        <Fit draw={(width) => <Drawing markup={chainDiagram(chart, incident, width)} onClaim={onClaim} />} />
      </Scroll>
    </section>
  );
}
