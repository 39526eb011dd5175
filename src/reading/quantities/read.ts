import type { Bound } from '../../format/claim.ts';
import { type Atoms, sharedAtoms, tokensOf, WORD } from '../../language/atoms.ts';
import type { Doc } from '../../language/doc.ts';
import type { Quantity } from '../layers.ts';
import type { FieldReading } from '../reading.ts';
import { type Bounded, boundAfter, boundBefore, interval } from './bound.ts';
import { type Counted, countedAt } from './counted.ts';
import { isNoQuantity } from './named.ts';
import { mayBeNumeral, numeralAt } from './numeral/at.ts';
import type { Numeral } from './numeral/numeral.ts';
import { rangeAt } from './range.ts';
import { isAppositiveAge, type Unit, unitAfter, unitBefore } from './unit.ts';

/** Every number of the text, in words or figures, with its bound and what it counts. */
export function readQuantities({ doc }: FieldReading): Quantity[] {
  const out: Quantity[] = [];
  for (let k = 0; k < doc.sentences.length; k++) readSentence(doc, k, out);
  return out;
}

/** Is it a number at all, and not a word for an unknown one ("several", "some", "no")? */
export function isNumber(q: Quantity): boolean {
  return q.bound !== 'none' && (q.value !== null || q.low !== null || q.high !== null);
}

function readSentence(doc: Doc, k: number, out: Quantity[]): void {
  const atoms = sharedAtoms(doc, k);
  for (let i = 0; i < atoms.length; ) {
    if (!mayBeNumeral(atoms, i)) {
      i++;
      continue;
    }
    const numeral = numeralAt(atoms, i);
    if (!numeral) {
      i++;
      continue;
    }
    const found = quantityAt(atoms, numeral);
    if (found) out.push(found.quantity);
    i = Math.max(found?.end ?? numeral.end, i + 1);
  }
}

interface Found {
  quantity: Quantity;
  /** Atom at which reading goes on. */
  end: number;
}

function quantityAt(atoms: Atoms, numeral: Numeral): Found | null {
  const range = rangeAt(atoms, numeral);
  const last = range?.last ?? numeral;
  const before = unitBefore(atoms, numeral.first);
  const after = unitAfter(atoms, last.end);
  const tail = boundAfter(atoms, after?.end ?? last.end);
  const at = tail?.end ?? last.end;
  const counted = before?.kind === 'money' || after ? null : countedOf(atoms, numeral, at);
  // "a two-month contract": a length of time, not a quantity of anything
  if (after?.kind === 'duration' && isHyphen(atoms, last.end)) return null;
  if (
    range &&
    numeral.form === 'figure' &&
    !after &&
    !before &&
    isNoQuantity(atoms, numeral.first, numeral.end, true)
  )
    return null;
  const measured = before?.kind === 'money' || after !== null || range !== null;
  if (
    !measured &&
    numeral.form === 'figure' &&
    isNoQuantity(atoms, numeral.first, numeral.end, counted !== null)
  )
    return null;
  if (counted === null && !measured && RANKED.has(atoms.norms[numeral.first - 1] ?? '')) return null;
  if (numeral.form === 'word' && isPronoun(atoms, numeral, counted)) return null;
  const start = before?.first ?? numeral.first;
  const head = boundBefore(atoms, range?.first ?? start);
  const late = tail ?? (after || !counted ? null : boundAfter(atoms, counted.end));
  const quantity = build(atoms, numeral, range, { head, late, before, after, counted });
  return { quantity, end: after?.end ?? last.end };
}

/** "the bottom three" is a place in a table. */
const RANKED = new Set(['bottom', 'top']);
const isHyphen = ({ norms, spaced }: Atoms, j: number) => norms[j] === '-' && !spaced[j];

interface Parts {
  head: Bounded | null;
  late: { bound: Bound; id: string; end: number } | null;
  before: (Unit & { first: number }) | null;
  after: (Unit & { end: number }) | null;
  counted: Counted | null;
}

type Range = NonNullable<ReturnType<typeof rangeAt>>;

function build(atoms: Atoms, numeral: Numeral, range: Range | null, parts: Parts): Quantity {
  const { head, late, before, after, counted } = parts;
  const last = range?.last ?? numeral;
  const bound = head ?? late;
  const limits = range
    ? { low: range.low, high: range.high, bound: 'range' as Bound }
    : interval(numeral, bound?.bound ?? null);
  const first = Math.min(
    head?.first ?? Infinity,
    range?.first ?? Infinity,
    before?.first ?? Infinity,
    numeral.first,
  );
  const tailEnd = late && late.end <= (counted?.first ?? Infinity) ? late.end : 0;
  const end = Math.max(last.end, after?.end ?? 0, tailEnd);
  const age = isAppositiveAge(atoms, numeral.first, numeral.end);
  const unit =
    before?.kind === 'money' ? before.unit : (after?.unit ?? before?.unit ?? (age ? 'year-old' : null));
  const plain = unit === null && counted !== null;
  const name = range ? 'range' : numeral.form;
  const span = tokensOf(atoms, first, end);
  return {
    first: span.first,
    end: span.end,
    value: range ? null : numeral.value,
    low: limits.low,
    high: limits.high,
    bound: limits.bound,
    unit,
    counts: plain ? tokensOf(atoms, counted.first, counted.end) : null,
    countsHead: plain ? tokensOf(atoms, counted.head, counted.head + 1).first : -1,
    rule: `quantities/${name}${bound ? `+${bound.id}` : ''}`,
  };
}

function countedOf(atoms: Atoms, numeral: Numeral, at: number): Counted | null {
  return countedAt(atoms, at, numeral.form !== 'fraction' || atoms.norms[at] === 'of');
}

const ONE_BEFORE = new Set([
  'no',
  'this',
  'that',
  'the',
  'which',
  'each',
  'every',
  'any',
  'another',
  'some',
  'same',
]);
const ONE_AFTER = new Set([
  "'s",
  'another',
  'would',
  'could',
  'can',
  'might',
  'must',
  'should',
  'may',
  'day',
  'way',
]);

/** "one" that stands for a thing or for anybody: "this one", "one another", "as one would". */
function isPronoun(
  { norms, kinds }: Atoms,
  { first, end, value }: Numeral,
  counted: Counted | null,
): boolean {
  if (value !== 1 || end !== first + 1 || norms[first] !== 'one') return false;
  const prev = norms[first - 1] ?? '';
  const next = norms[end] ?? '';
  if (ONE_AFTER.has(next)) return true;
  if (next === '-') return norms[end + 1] === 'time' || norms[end + 1] === 'off';
  // "said that one of its guards"
  if (prev === 'that' && next === 'of') return false;
  if (ONE_BEFORE.has(prev)) return prev !== 'the' || counted === null;
  if (next === 'of') return false;
  return counted === null && kinds[first - 1] === WORD && prev === 'a';
}
