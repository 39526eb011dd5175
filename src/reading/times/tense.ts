import type { Atoms } from '../../language/atoms.ts';

const FUTURE = new Set(
  "will shall 'll scheduled slated plans planned expected due upcoming ahead deadline intends hopes would if unless until".split(
    ' ',
  ),
);
const PAST = new Set(
  'was were had did said told killed died wounded injured reported announced took went came began launched hit struck'.split(
    ' ',
  ),
);

/**
 * Tense of the words around a time: -1 past, 1 future, 0 unsaid. The nearest verb decides, those before it first
 * ("said Friday he will go" is past for Friday).
 */
export function tenseAround(atoms: Atoms, first: number, end: number): -1 | 0 | 1 {
  for (let j = first - 1, steps = 0; j >= 0 && steps < 8; j--, steps++) {
    const t = tenseOf(atoms, j);
    if (t !== 0) return t;
  }
  for (let j = end, steps = 0; j < atoms.length && steps < 5; j++, steps++) {
    const t = tenseOf(atoms, j);
    if (t !== 0) return t;
    if (atoms.norms[j] === '.' || atoms.norms[j] === ';') break;
  }
  return 0;
}

function tenseOf(atoms: Atoms, j: number): -1 | 0 | 1 {
  const w = atoms.norms[j];
  if (FUTURE.has(w))
    return w === 'would' || w === 'if' || w === 'until' || w === 'planned' ? soft(atoms, j) : 1;
  if (w === 'to' && (atoms.norms[j - 1] === 'going' || atoms.norms[j - 1] === 'set')) return 1;
  if (PAST.has(w)) return -1;
  return w.length > 4 && w.endsWith('ed') ? -1 : 0;
}

const soft = ({ norms }: Atoms, j: number): 0 | 1 =>
  norms[j] === 'until' && norms[j - 1] !== 'not' ? 1 : norms[j] === 'planned' ? 1 : 0;
