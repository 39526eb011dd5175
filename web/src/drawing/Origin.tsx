import type { DossierView } from '../../../src/dossier/view/view.ts';
import { originName } from '../i18n/words.ts';
import { originClass } from './page.ts';

/** An origin's mark and name. */
export function Origin({ view, name }: { view: DossierView; name: string }) {
  return <bdi className={`key ${originClass(view, name)}`}>{originName(name)}</bdi>;
}
