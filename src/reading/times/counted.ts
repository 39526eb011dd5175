import type { Atoms } from '../../language/atoms.ts';
import { numeralAt } from '../quantities/numeral.ts';
import { lasting } from './duration.ts';
import type { Anchor, Found, Unit } from './form.ts';
import { UNITS } from './words.ts';

const AGO: Record<string, [number, Anchor]> = {
  ago: [-1, 'written'],
  earlier: [-1, 'told'],
  previously: [-1, 'told'],
  before: [-1, 'told'],
  later: [1, 'told'],
  after: [1, 'told'],
  hence: [1, 'written'],
};

/** "three weeks ago", "a year later", "two days earlier", "three days", "two-day", "a week", "several months". */
export function counted(atoms: Atoms, i: number): Found | null {
  const { norms, spaced } = atoms;
  const article = norms[i] === 'a' || norms[i] === 'an';
  let first = i;
  let n: number | null = null;
  let j = i;
  const numeral = numeralAt(atoms, i);
  if (numeral) {
    n = numeral.value;
    j = numeral.end;
    if (numeral.form === 'none') return null;
    if (
      norms[j] === 'more' ||
      norms[j] === 'other' ||
      norms[j] === 'full' ||
      norms[j] === 'consecutive' ||
      norms[j] === 'straight'
    )
      j++;
    if (numeral.form === 'fraction' && numeral.value === 0.5)
      j = norms[j] === 'a' || norms[j] === 'an' ? j + 1 : j;
  } else if (article) {
    n = 1;
    j = i + 1;
  } else {
    j = i;
  }
  const hyphen = norms[j] === '-' && !spaced[j] && (numeral !== null || article);
  if (hyphen) j++;
  const unit = UNITS.get(norms[j] ?? '');
  if (!unit) return null;
  if (!numeral && !article) return bare(atoms, i, unit);
  if (isAge(atoms, j + 1)) return null;
  if (norms[j + 1] === "'s") return null;
  first = boundedFirst(atoms, i);
  const after = norms[j + 1] ?? '';
  const ago = AGO[after];
  if (
    ago &&
    !hyphen &&
    !(after === 'before' && !/^[.,;]?$/.test(norms[j + 2] ?? '')) &&
    !(after === 'after' && !/^[.,;]?$/.test(norms[j + 2] ?? ''))
  ) {
    const [sign, anchor] = ago;
    if (n === null)
      return {
        first,
        end: j + 2,
        form: { kind: 'fixed', type: 'DATE', value: sign < 0 ? 'PAST_REF' : 'FUTURE_REF' },
        rule: 'times/ago',
      };
    return { first, end: j + 2, form: { kind: 'shift', unit, offset: sign * n, anchor }, rule: 'times/ago' };
  }
  if (article && !hyphen && !articleLasts(atoms, i)) return null;
  const long = norms[j + 1] === '-' && norms[j + 2] === 'long' ? 2 : 0;
  return lasting(first, j + 1 + long, n, unit);
}

const BEFORE_ARTICLE = new Set(
  'for in within after over about nearly almost under least than lasted took take lasting only just every once twice times'.split(
    ' ',
  ),
);
/** "for a week" lasts; "a day of mourning" and "$3 a day" do not. */
const articleLasts = ({ norms }: Atoms, i: number) => BEFORE_ARTICLE.has(norms[i - 1] ?? '');

/** "at least 72 hours" belongs together. */
function boundedFirst({ norms }: Atoms, i: number): number {
  if (norms[i - 1] === 'least' && norms[i - 2] === 'at') return i - 2;
  if (norms[i - 1] === 'nearly' || norms[i - 1] === 'almost') return i - 1;
  return i;
}

const BEFORE_BARE = new Set(
  'for in within after over of many lasted lasting took recent early coming during since'.split(' '),
);

/** "for weeks", "over the years", "day-long". */
function bare(atoms: Atoms, i: number, unit: Unit): Found | null {
  const { norms } = atoms;
  if (norms[i + 1] === '-' && norms[i + 2] === 'long')
    return lasting(i, i + 3, norms[i].endsWith('s') ? null : 1, unit);
  if (!norms[i].endsWith('s') || unit === 'TS' || unit === 'E') return null;
  if (!BEFORE_BARE.has(norms[i - 1] ?? '')) return null;
  if (norms[i + 1] === 'ago')
    return {
      first: i,
      end: i + 2,
      form: { kind: 'fixed', type: 'DATE', value: 'PAST_REF' },
      rule: 'times/ago',
    };
  return lasting(i, i + 1, null, unit);
}

function isAge({ norms }: Atoms, j: number): boolean {
  const k = norms[j] === '-' ? j + 1 : j;
  return norms[k] === 'old' || norms[k] === 'olds' || (norms[k] === 'of' && norms[k + 1] === 'age');
}
