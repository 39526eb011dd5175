import { type Atoms, NUMBER, WORD } from '../../language/atoms.ts';
import { type LexiconEntry, lexicon } from '../../lexicon/load.ts';

/** Nouns that a number names: "Block 9". */
const NUMBERED = new Set(lexicon<LexiconEntry & { words: string[] }>('numbered').flatMap((e) => e.words));

const MONTHS = new Set(
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec'.split(
    ' ',
  ),
);
const CLOCK = new Set([
  'am',
  'pm',
  'gmt',
  'utc',
  'est',
  'edt',
  'pst',
  'pdt',
  'bst',
  'cet',
  'hrs',
  'hours',
  "'clock",
]);
const ORDINAL = new Set(['st', 'nd', 'rd', 'th', 's']);
const BEFORE_YEAR = new Set(
  'in since of by from until till before after during early late mid year the a its his her their our summer winter spring autumn fall and to for between season around through and'.split(
    ' ',
  ),
);

/**
 * Is the figure at atom i no quantity at all: a date, a clock time, a score, a name ("F-16", "Flight 81", "Unit 7"), a
 * telephone number, an ordinal? `counted` says that a common noun follows, as after a real count.
 */
export function isNoQuantity(atoms: Atoms, i: number, end: number, counted: boolean): boolean {
  return (
    isOrdinal(atoms, i) ||
    isClock(atoms, i) ||
    isDate(atoms, i, end, counted) ||
    isScoreOrSerial(atoms, i) ||
    isPartOfName(atoms, i, counted) ||
    isAddress(atoms, i) ||
    (atoms.norms[i - 1] === '(' && atoms.norms[i + 1] === ')') ||
    isRunTogether(atoms, end)
  );
}

function isOrdinal({ norms, spaced }: Atoms, i: number): boolean {
  // "in his 20's", "the 1990's"
  const s = /^['\u2019]$/.test(norms[i + 1] ?? '') && norms[i + 2] === 's' && !spaced[i + 2];
  return (s || ORDINAL.has(norms[i + 1])) && !spaced[i + 1];
}

function isClock({ norms, spaced, kinds }: Atoms, i: number): boolean {
  const next = norms[i + 1] ?? '';
  const prev = norms[i - 1] ?? '';
  if (next === ':' && kinds[i + 2] === NUMBER && !spaced[i + 2]) return true;
  if (prev === ':' && kinds[i - 2] === NUMBER && !spaced[i]) return true;
  if (next === 'o' && norms[i + 2] === "'clock") return true;
  if (next === 'oclock') return true;
  if ((next === 'a' || next === 'p') && norms[i + 2] === '.' && norms[i + 3] === 'm') return true;
  const figure = Number(norms[i]);
  if ((next === 'am' || next === 'pm') && figure <= 1259) return true;
  return CLOCK.has(next) && next !== 'hours' && next !== 'hrs'
    ? figure < 2400
    : /^[0-2]\d[0-5]\d$/.test(norms[i]) && (next === 'hours' || next === 'hrs');
}

function isDate(atoms: Atoms, i: number, end: number, counted: boolean): boolean {
  const { norms, kinds, length } = atoms;
  const figure = norms[i];
  const n = Number(figure);
  const whole = kinds[i] === NUMBER && /^\d+$/.test(figure);
  if (!whole) return /^\d{1,2}\.\d{1,2}\.(?:\d{2}|\d{4})$/.test(figure);
  if (end === i + 1 && n >= 1 && n <= 31 && nearMonth(atoms, i, counted)) return true;
  if (figure.length === 4 && n >= 1800 && n < 2050 && end === i + 1) return isYear(atoms, i, counted);
  // 12/5/2016, 2016-09-17 and the like
  for (const step of [1, -1]) {
    const sign = norms[i + step];
    if ((sign === '/' || sign === '-') && kinds[i + 2 * step] === NUMBER) {
      const sign2 = norms[i + 3 * step];
      if (sign2 === sign && i + 4 * step >= 0 && i + 4 * step < length && kinds[i + 4 * step] === NUMBER)
        return true;
      const back = norms[i - step];
      if (back === sign && kinds[i - 2 * step] === NUMBER) return true;
      if (sign === '/' && (figure === '9' || figure === '11' || figure === '24' || figure === '7'))
        return true;
    }
  }
  return false;
}

function nearMonth({ norms, kinds, capital }: Atoms, i: number, counted: boolean): boolean {
  const isMonth = (j: number) =>
    MONTHS.has(norms[j]) && (capital[j] === 1 || (norms[j] !== 'may' && norms[j] !== 'march'));
  if (isMonth(i + 1) || (norms[i + 1] === 'of' && isMonth(i + 2))) return true;
  // "between 3 and 9 June"
  if (/^(?:and|to|-|–)$/.test(norms[i + 1] ?? '') && kinds[i + 2] === NUMBER && isMonth(i + 3)) return true;
  // "On 14 May 2016 13 people", "On March 14 12 people": the date is full, the count begins.
  if (kinds[i - 1] === NUMBER && (isMonth(i - 2) || /^(?:19|20)\d\d$/.test(norms[i - 1]))) return false;
  for (let j = i - 1, steps = 0; j >= 0 && steps < 6; j--, steps++) {
    if (isMonth(j)) return true;
    const n = norms[j];
    const inside =
      n === '.' ||
      n === '-' ||
      n === '–' ||
      n === 'and' ||
      n === 'to' ||
      n === 'the' ||
      n === ',' ||
      kinds[j] === NUMBER;
    if (!inside) return false;
    // "March 3, 12 people": a comma ends the date but for a year
    if (n === ',' && kinds[j - 1] === NUMBER) return false;
    // "In April, 30 miners": what is counted stands behind the comma
    if (n === ',' && j === i - 1 && counted && isMonth(j - 1)) return false;
  }
  return false;
}

function isYear({ norms, kinds, capital }: Atoms, i: number, counted: boolean): boolean {
  const n = Number(norms[i]);
  const prev = norms[i - 1] ?? '';
  if (/^[$£€¥]$/.test(prev)) return false;
  if (prev === ',' && (kinds[i - 2] === NUMBER || MONTHS.has(norms[i - 2]))) return true;
  if (n % 100 === 0) return !counted && BEFORE_YEAR.has(prev);
  return (
    !counted ||
    BEFORE_YEAR.has(prev) ||
    MONTHS.has(prev) ||
    (kinds[i - 1] === WORD && capital[i - 1] === 1 && i > 1)
  );
}

/** "2-1", "555-1234", "0-0"; a range rises. Years in a range are years. */
function isScoreOrSerial({ norms, kinds, spaced }: Atoms, i: number): boolean {
  const dash = (s: string | undefined) => s === '-' || s === '–' || s === '\u2010' || s === '\u2011';
  if (dash(norms[i + 1]) && kinds[i + 2] === NUMBER && !spaced[i + 1] && !spaced[i + 2])
    return (
      Number(norms[i].replaceAll(',', '')) >= Number(norms[i + 2].replaceAll(',', '')) ||
      norms[i].startsWith('0')
    );
  if (dash(norms[i - 1]) && kinds[i - 2] === NUMBER && !spaced[i - 1] && !spaced[i])
    return (
      Number(norms[i - 2].replaceAll(',', '')) >= Number(norms[i].replaceAll(',', '')) ||
      norms[i - 2].startsWith('0')
    );
  return norms[i].length > 1 && norms[i].startsWith('0') && !norms[i].includes('.');
}

/** "F16", "F-16", "Flight 81", "Unit 7", "COVID-19", "Stoxx 600". */
function isPartOfName(atoms: Atoms, i: number, counted: boolean): boolean {
  const { norms, kinds, spaced, capital } = atoms;
  const prev = norms[i - 1] ?? '';
  if (i === 0) return false;
  if (prev === '#' || prev === '№') return true;
  if (!spaced[i] && kinds[i - 1] === WORD) return true;
  if (prev === '-' && !spaced[i] && !spaced[i - 1] && kinds[i - 2] === WORD)
    return !NEGATIVE.has(norms[i - 2]);
  if (prev === '.' && (norms[i - 2] === 'no' || norms[i - 2] === 'nos')) return true;
  if (prev === '.' && !spaced[i] && !spaced[i - 1] && kinds[i - 2] === WORD) return true;
  if (prev === 'p' && (norms[i - 2] === '&' || norms[i - 2] === 's')) return true;
  if (NUMBERED.has(prev)) return capital[i - 1] === 1 || capital[i + 1] === 1 || !counted;
  if (
    kinds[i - 1] !== WORD ||
    !capital[i - 1] ||
    i - 1 === 0 ||
    OPENERS.has(prev) ||
    counted ||
    titleCase(atoms)
  )
    return false;
  return kinds[i] === NUMBER && /^\d{1,4}$/.test(norms[i]);
}

/** Words that a capital makes no name, as at the start of a quotation: "Another 60 are wounded". */
const OPENERS = new Set(
  'another other all both some about around over nearly almost only just least than the these those of and but or that in with at for more fewer another up to including'.split(
    ' ',
  ),
);
const NEGATIVE = new Set(['minus', 'sub', 'plus', 'to', 'and', 'least', 'about', 'some']);

const STREET = new Set(
  'street st road rd avenue ave way lane drive dr boulevard blvd square place court highway terrace'.split(
    ' ',
  ),
);

/** "49 Mill Lane". */
function isAddress({ norms, kinds, capital, length }: Atoms, i: number): boolean {
  for (let j = i + 1; j < length && j <= i + 4; j++) {
    if (kinds[j] !== WORD ? kinds[j] !== NUMBER : !capital[j] && norms[j] !== 'th' && norms[j] !== 'st')
      return false;
    if (j > i + 1 && STREET.has(norms[j])) return true;
  }
  return false;
}

/** "49ers", "22B": letters that are no unit. Whole words are a lost space. */
function isRunTogether({ norms, kinds, spaced }: Atoms, end: number): boolean {
  return kinds[end] === WORD && !spaced[end] && norms[end].length < 4;
}

/** In a headline capitals say nothing. */
function titleCase({ kinds, capital, length }: Atoms): boolean {
  let words = 0;
  let capitals = 0;
  for (let i = 0; i < length && words < 24; i++) {
    if (kinds[i] !== WORD) continue;
    words++;
    capitals += capital[i];
  }
  return capitals * 2 > words;
}
