/** The dossier's own words, said in the language of the interface. */
import { figure as figureIn, span as spanIn } from '../../../src/dossier/view/figures.ts';
import { english, Say } from '../../../src/dossier/view/phrases.ts';
import { standfirst as standfirstIn } from '../../../src/dossier/view/sentence.ts';
import * as view from '../../../src/dossier/view/words.ts';
import type { Claim } from '../../../src/format/claim.ts';
import type { Incident, Point, Verdict } from '../../../src/format/dossier.ts';
import { preferences } from '../app/preferences.ts';
import { ARABIC } from './view-ar.ts';

const arabic = new Say(ARABIC);

/** The dossier's view in the interface's language. */
export const say = (): Say => (preferences().language === 'ar' ? arabic : english);

/** In text that runs from right to left, numbers and their signs keep their own direction. */
const apart = (words: string) => (preferences().language === 'ar' ? `\u2068${words}\u2069` : words);

export const pointTitle = (point: Pick<Point, 'attribute' | 'victims'>) => view.pointTitle(point, say());
export const categoryName = (category: string) => view.categoryName(category, say());
export const originName = (origin: string) => view.originName(origin, say());
export const stanceWords = (
  point: Pick<Point, 'attribute'>,
  stance: 'affirmed' | 'denied',
  value: string | null,
) => view.stanceWords(point, stance, value, say());
export const verdictWords = (point: Pick<Point, 'verdict' | 'origins'>) => view.verdictWords(point, say());
/** "contested", and what that means; a verdict of another version is named as it is. */
export const verdictName = (verdict: string): string =>
  sign(verdict) ? say().phrase(`verdict.${verdict as Verdict}`) : verdict;
export const verdictMeaning = (verdict: string): string =>
  sign(verdict) ? say().phrase(`verdict.${verdict as Verdict}.meaning`) : '';
export const dateWords = (edtf: string) => view.dateWords(edtf, say());
export const shortDate = (iso: string) => view.shortDate(iso, say());
export const claimGist = (claim: Claim) => view.claimGist(claim, say());
export const figure = (low: number | null, high: number | null) => apart(figureIn(low, high, say()));
export const span = (p: { low: number | null; high: number | null; open: boolean }) =>
  apart(spanIn(p, say()));
export const standfirst = (incident: Incident) => standfirstIn(incident, say());
export const sign = (verdict: string): string =>
  view.VERDICTS[verdict as keyof typeof view.VERDICTS]?.sign ?? '';
