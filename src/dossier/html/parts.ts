import type { Point } from '../../format/dossier.ts';
import { figure } from '../view/figures.ts';
import { isFigure, type Voice } from '../view/view.ts';
import { VERDICTS, verdictWords } from '../view/words.ts';
import { html, type Markup } from './markup.ts';

/** Sign and words of a verdict: "◆ contested · 3 origins". */
export function verdictMark(point: Point): Markup {
  const v = VERDICTS[point.verdict];
  return html`<span class="verdict v-${point.verdict}" title="${v.meaning}"><span aria-hidden="true">${v.sign}</span> ${verdictWords(point)}</span>`;
}

/** "9+ → 14 → 16": what an origin said, in time. */
export function history(voice: Voice): string {
  const out: string[] = [];
  for (const p of voice.positions) {
    const text = isFigure(p) ? figure(p.low, p.high) : '';
    if (text && text !== out.at(-1)) out.push(text);
  }
  const numbers = out.filter((t) => t !== 'no number');
  return (numbers.length ? numbers : out).join(' → ');
}
