import { Role } from './roles.ts';
import type { Tokens } from './tokenize.ts';

/** Space between two tokens: none, within a line, a line's end, a paragraph's end. */
export const Gap = { none: 0, space: 1, line: 2, paragraph: 3 } as const;

/** Lines of this length (in UTF-16 units) may be wrapped rather than ended. */
const WRAP_FROM = 45;
const WRAP_TO = 110;

/** The space after each token, as a Gap. */
export function gapsOf(text: string, { starts, ends, length }: Tokens): Uint8Array {
  const gaps = new Uint8Array(length + 1);
  for (let i = 0; i + 1 < length; i++) {
    const from = ends[i];
    const to = starts[i + 1];
    if (from === to) continue;
    let lines = 0;
    for (let p = from; p < to; p++) {
      const unit = text.charCodeAt(p);
      if (unit === 10 || unit === 0x2028 || unit === 0x85 || (unit === 13 && text.charCodeAt(p + 1) !== 10))
        lines++;
      else if (unit === 0x2029 || unit === 12) lines += 2;
    }
    gaps[i] = lines === 0 ? Gap.space : lines === 1 ? Gap.line : Gap.paragraph;
  }
  return gaps;
}

/** Whether a text's lines are wrapped at a fixed width, so that a line's end says nothing. */
export function wrapsLines(tokens: Tokens, gaps: Uint8Array, roles: Uint16Array): boolean {
  let ends = 0;
  let carriesOn = 0;
  let from = 0;
  for (let i = 0; i + 1 < tokens.length; i++) {
    if (gaps[i] < Gap.line) continue;
    const width = tokens.ends[i] - tokens.starts[from];
    from = i + 1;
    if (gaps[i] !== Gap.line) continue;
    ends++;
    const wide = width >= WRAP_FROM && width <= WRAP_TO;
    if (wide && roles[i + 1] & Role.lower && !(roles[i] & Role.stop)) carriesOn++;
  }
  return ends >= 3 && carriesOn * 4 >= ends;
}
