import type { ChartPage } from '../../../src/dossier/html/charts/page.ts';
import type { DossierView } from '../../../src/dossier/view/view.ts';
import { say } from '../i18n/words.ts';

/** Class that gives an origin its colour and shape, as in the dossier's page. */
export function originClass(view: DossierView, origin: string): string {
  const k = view.originIndex(origin);
  return k >= 0 && k < 8 ? `o${k}` : 'oz';
}

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
