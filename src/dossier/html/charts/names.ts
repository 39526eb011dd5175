import { html, type Markup } from '../markup.ts';
import { f } from './marks.ts';

/** Pixels from one line of a name to the next. */
const LINE = 14;
/** Words that say nothing at the end of a line that was cut. */
const HANGING = /[\s,;:–-]+(?:(?:and|at|by|for|from|in|of|on|the|to|with)[\s,;:–-]*)*$/i;

/**
 * A name in lines of at most `most` letters, broken between words. What does not fit into `lines` is cut after a whole
 * word and marked with an ellipsis; only a word longer than a line is cut within.
 */
export function nameLines(name: string, most: number, lines = 1): string[] {
  const out: string[] = [];
  let rest = name.trim();
  while (rest.length > most) {
    const last = out.length === lines - 1;
    // room for the ellipsis, or for the blank that the line ends before
    const room = last ? most - 1 : most;
    const at = rest.lastIndexOf(' ', room);
    const line = rest.slice(0, at > 0 ? at : most - 1);
    if (last || at <= 0) return [...out, `${line.replace(HANGING, '') || line}…`];
    out.push(line.trimEnd());
    rest = rest.slice(at + 1);
  }
  return [...out, rest];
}

/** A name on one line, cut after a whole word where it is too long. */
export const nameLine = (name: string, most: number): string => nameLines(name, most)[0];

/** Lines of a name, one under the other, their middle at the height `y`; read aloud or copied they are one name. */
export function stacked(lines: readonly string[], x: number, y: number): Markup {
  const top = y - ((lines.length - 1) * LINE) / 2;
  return html`${lines.map((line, k) => html`<tspan x="${f(x)}" y="${f(top + k * LINE)}">${line}${k < lines.length - 1 ? ' ' : ''}</tspan>`)}`;
}
