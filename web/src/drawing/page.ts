import { markClass } from '../../../src/dossier/html/charts/marks.ts';
import type { ChartPage } from '../../../src/dossier/html/charts/page.ts';
import type { DossierView } from '../../../src/dossier/view/view.ts';
import { say } from '../i18n/words.ts';

/** Class that gives an origin its colour and shape, as in the dossier's page. */
export const originClass = (view: DossierView, origin: string): string => markClass(view.originIndex(origin));

/** How the address of a claim starts in the drawings. */
export const CLAIM = '?claim=';

/** The application as the page that the dossier's charts stand on. */
export function chartPage(view: DossierView): ChartPage {
  return {
    view,
    say: say(),
    originClass: (origin) => originClass(view, origin),
    reportHref: (id) => `/reports/${encodeURIComponent(id)}`,
    claimHref: (id) => CLAIM + encodeURIComponent(id),
  };
}
