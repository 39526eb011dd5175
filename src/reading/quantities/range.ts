import type { Atoms } from '../../language/atoms.ts';
import { numeralAt } from './numeral/at.ts';
import type { Numeral } from './numeral/numeral.ts';
import { unitAfter, unitBefore } from './unit.ts';

/** Two numerals that make one quantity. */
export interface Range {
  low: number;
  high: number;
  /** First atom: the "between" or "from" when there is one. */
  first: number;
  last: Numeral;
}

/** Verbs of change: "rose from 41 to 48" tells two figures, not a range. */
const CHANGE =
  /^(?:ris|rose|rais|grow(?:s|n|ing)?$|grew|gain|add|los[te]|jump|climb|increas|went|up$|fall|fell|drop|declin|decreas|down$|cut|reduc|revis|lower|chang|mov|swell|swoll|soar|slip|sank|edg|shr[aiu]nk|updat|double|expand|slash|bump|toll$)/;

/** "12-14", "12 to 14", "between 20 and 30", "four or five", "from 5 to 7", after the numeral `a`. */
export function rangeAt(atoms: Atoms, a: Numeral): Range | null {
  const { norms, spaced } = atoms;
  if (a.value === null) return null;
  const unit = unitAfter(atoms, a.end);
  const at = unit?.end ?? a.end;
  const link = norms[at];
  const prev = norms[beforeUnit(atoms, a.first) - 1] ?? '';
  const dash = link === '-' || link === '–' || link === '—' || link === '\u2010' || link === '\u2011';
  let next = at + 1;
  if (dash) {
    if (spaced[at] !== spaced[next]) return null;
    if (spaced[at] && (link === '—' || (!unit && a.form !== 'figure'))) return null;
  } else if (link === 'to') {
    if (prev !== 'between' && changes(atoms, beforeUnit(atoms, a.first))) return null;
  } else if (link === 'and') {
    if (prev !== 'between') return null;
  } else if (link === 'or') {
    if (unit) return null;
  } else return null;
  const symbol = currencyAt(atoms, next);
  if (symbol) next = symbol;
  if (next >= atoms.length) return null;
  const b = numeralAt(atoms, next);
  const kind = unitBefore(atoms, a.first)?.kind ?? unit?.kind;
  if (symbol && kind !== undefined && kind !== 'money') return null;
  if (!b || b.value === null || b.form === 'fraction' || b.first !== next) return null;
  if (dash && b.form !== 'figure' && a.form === 'figure') return null;
  if (a.form === 'figure' && isYear(a.value) && isYear(b.value) && !symbol) return null;
  const scale = scaleOf(b, atoms);
  const low = scale > 1 && a.value < 1000 && a.value < b.value / scale ? a.value * scale : a.value;
  if (link === 'or' && !(b.value > low && b.value - low <= Math.max(2, low * 0.5)) && scale === 1)
    return null;
  if (link === 'to' && prev !== 'from' && !(low < b.value)) return null;
  if (dash && !(low < b.value)) return null;
  const leads = prev === 'between' || prev === 'from';
  const first = leads ? beforeUnit(atoms, a.first) - 1 : a.first;
  return { low: Math.min(low, b.value), high: Math.max(low, b.value), first, last: b };
}

function beforeUnit(atoms: Atoms, at: number): number {
  return unitBefore(atoms, at)?.first ?? at;
}

/** Atom after a sign of money at `at`, or 0. */
function currencyAt(atoms: Atoms, at: number): number {
  for (let j = at + 1; j <= at + 2 && j < atoms.length; j++) {
    const unit = unitBefore(atoms, j);
    if (unit && unit.first === at && unit.kind === 'money') return j;
  }
  return 0;
}

/** A verb of change within the few words before "from". */
function changes({ norms }: Atoms, from: number): boolean {
  for (let j = from - 1; j >= 0 && j >= from - 5; j--) {
    if (norms[j] === 'range' || norms[j] === 'ranges' || norms[j] === 'ranging') return false;
    if (CHANGE.test(norms[j])) return true;
  }
  return false;
}

/** The scale that the second numeral names and the first leaves out: "four to five thousand". */
function scaleOf({ end, value }: Numeral, { norms }: Atoms): number {
  const scales: Record<string, number> = {
    hundred: 100,
    thousand: 1000,
    million: 1e6,
    billion: 1e9,
    trillion: 1e12,
    dozen: 12,
  };
  const scale = scales[norms[end - 1]] ?? 1;
  return value !== null && scale > 1 ? scale : 1;
}

const isYear = (n: number) => Number.isInteger(n) && n >= 1500 && n < 2100;
