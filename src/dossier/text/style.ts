/** Colour on a terminal: only where asked for, and never the only sign of a thing. */
export interface Style {
  bold(text: string): string;
  dim(text: string): string;
  italic(text: string): string;
  /** Colour of an origin by its number. */
  origin(index: number, text: string): string;
  verdict(verdict: string, text: string): string;
}

const ORIGINS = [34, 33, 32, 35, 36, 31];
const VERDICTS: Record<string, string> = { contested: '31', agreed: '32', compatible: '36', updated: '33' };

/** How words are set off on a terminal; plain without colour. */
export function style(colour: boolean): Style {
  const sgr = (code: string | number, text: string) =>
    colour && text ? `\u001b[${code}m${text}\u001b[0m` : text;
  return {
    bold: (t) => sgr(1, t),
    dim: (t) => sgr(2, t),
    italic: (t) => sgr(3, t),
    origin: (k, t) => (k < 0 ? t : sgr(ORIGINS[k % ORIGINS.length], t)),
    verdict: (v, t) => (VERDICTS[v] ? sgr(VERDICTS[v], t) : t),
  };
}

/**
 * Words from a report made safe for a terminal: control characters (which can move the cursor or change what stands
 * on the screen) and bidirectional overrides become spaces; runs of white space one space.
 */
export function printable(text: string): string {
  return text
    .replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
