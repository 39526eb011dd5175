import type { Say } from '../../view/phrases.ts';
import type { DossierView } from '../../view/view.ts';

/** What the charts need of the page they stand on, be it the dossier's or the application's. */
export interface ChartPage {
  readonly view: DossierView;
  /** The language of its words; English where none is given. */
  readonly say?: Say;
  /** Class that gives an origin its colour and shape. */
  originClass(origin: string): string;
  /** Where a report is shown. */
  reportHref(id: string): string;
  /** Where a claim is shown. */
  claimHref(id: string): string;
}
