import { type Atoms, SIGN, WORD } from '../../../language/atoms.ts';

/** "1,200", "3.5", and ".5" with its point; a minus that touches only the figure is part of it. */
export function figureOf({ norms, spaced, kinds }: Atoms, i: number): number {
  const figure = norms[i].replaceAll(',', '');
  const sign = norms[i - 1];
  if (sign === '.' && spaced[i - 1] && !spaced[i] && !figure.includes('.')) return Number(`0.${figure}`);
  const minus = (sign === '-' || sign === '\u2212') && !spaced[i] && (spaced[i - 1] || kinds[i - 2] === SIGN);
  const word = norms[i - 1] === 'minus' || (sign === '-' && norms[i - 2] === 'minus');
  return minus || word ? -Number(figure) : Number(figure);
}

/** "5m" is five million after a sign of money or before a noun, else metres; "g", "b" and "k" likewise. */
export function suffixIsScale(atoms: Atoms, i: number, at: number): boolean {
  const suffix = atoms.norms[at];
  if (suffix !== 'm' && suffix !== 'b' && suffix !== 'k') return true;
  if (i > 0 && /^[$£€¥]$|^(?:rm|rs|ps|usd|eur)$/.test(atoms.norms[i - 1])) return true;
  if (suffix !== 'm') return true;
  const next = atoms.kinds[at + 1] === WORD ? atoms.norms[at + 1] : '';
  return next !== '' && !NOT_COUNTED_AFTER_METRES.has(next);
}

const NOT_COUNTED_AFTER_METRES = new Set(
  'long wide high deep tall from away of to and or in at on by below above across apart off further race hurdles'.split(
    ' ',
  ),
);
