import { type Atoms, NUMBER, WORD } from '../../language/atoms.ts';
import { unitAfter } from './unit.ts';

/** The counted noun phrase, as atoms; head is -1 when the number stands alone ("three critically"). */
export interface Counted {
  first: number;
  end: number;
  head: number;
  /** True when "of" leads to the phrase: "12 of them", "dozens of people". */
  partitive: boolean;
}

const words = (s: string) => new Set(s.split(/\s+/));
const PRONOUNS = words('them us you whom which these those it');
const DETERMINERS = words(
  'the a an this that these those his her its their our your my whose all both such any some other no each every',
);
const STOP = words(
  `in on at by from with to for as than of and or but if when while after before since until near inside outside
  into onto over under between among amid around about across through during within without against off out up
  down per via despite because that who whom whose which what where why how not also only just then there here
  is are was were be been being am has have had having do does did will would shall should can could may might must
  he she it they we you i him her them us his its their our your my this these those the a an
  including included among said says say saying told reported reportedly according yet still already so far ago
  critically seriously badly severely fatally slightly overnight yesterday today tomorrow tonight later earlier
  died die dies dying fled flee killed wounded injured hurt missing dead alive
  left right went came took made got began begin remain remained became become
  more others each every both neither either too very all apiece altogether`,
);
const MODIFYING_STOPS = words('killed wounded injured missing dead more other others');
const CALENDAR = words(
  `monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight
  january february march april june july august september october november december`,
);
const NOUNS_OF_VERBS = words('VBD VBZ VBP MD TO IN DT PRP PRP$ WDT WP WRB EX RB CC');

/**
 * The noun phrase that a number counts, from the atom after the number on: "31 people", "at least 62 Syrian soldiers",
 * "12 of them", "nine others". `mayBePartitive` allows "of". Uses tags where the sentence has them.
 */
export function countedAt(atoms: Atoms, at: number, mayBePartitive: boolean): Counted | null {
  const { norms, kinds, length } = atoms;
  let first = at;
  let partitive = false;
  if (norms[at] === 'of') {
    if (!mayBePartitive) return null;
    partitive = true;
    first = at + 1;
    if (PRONOUNS.has(norms[first]) && !isNounLike(atoms, first + 1))
      return { first, end: first + 1, head: first, partitive };
    while (DETERMINERS.has(norms[first])) first++;
    if (kinds[first] === NUMBER) first++;
  }
  let head = -1;
  // "three 122mm rockets" are rockets
  const size = kinds[first] === NUMBER && !partitive ? unitAfter(atoms, first + 1) : null;
  let j = size && size.kind !== 'duration' && size.kind !== 'share' ? size.end : first;
  first = j;
  while (j < length && kinds[j] === WORD) {
    const norm = norms[j];
    if (norm === 'others' || norm === 'other') {
      if (norm === 'others') return { first, end: j + 1, head: j, partitive };
      j++;
      continue;
    }
    if (CALENDAR.has(norm) && head >= 0) break;
    if (CALENDAR.has(norm) && !isNounLike(atoms, j + 1)) break;
    // "two US pilots", "four IS positions"
    if ((norm === 'us' || norm === 'is') && isPrintedLarge(atoms, j)) {
      j++;
      continue;
    }
    if (STOP.has(norm) && !(MODIFYING_STOPS.has(norm) && head < 0 && modifies(atoms, j))) break;
    const tag = tagOf(atoms, j);
    if (norm === "'s" || norm === "'") {
      j++;
      continue;
    }
    if (tag !== null) {
      if (tag.startsWith('N')) head = j;
      else if (tag === 'VBN' || tag === 'VBG' || tag === 'VBD') {
        if (head >= 0 || !modifies(atoms, j)) break;
      } else if (NOUNS_OF_VERBS.has(tag)) break;
    } else head = j;
    const hyphen =
      norms[j + 1] === '-' && !atoms.spaced[j + 1] && kinds[j + 2] === WORD && !atoms.spaced[j + 2];
    j = joined(atoms, hyphen ? j + 2 : j + 1, head);
  }
  if (head < 0) return null;
  const end = coordinated(atoms, head + 1);
  return { first, end, head, partitive };
}

/** Past "and" between modifiers: "Kurdish and Arab fighters". */
function joined(atoms: Atoms, j: number, head: number): number {
  const { norms } = atoms;
  if (norms[j] !== 'and' && norms[j] !== 'or') return j;
  const before = tagOf(atoms, j - 1);
  const after = tagOf(atoms, j + 1);
  const last = tagOf(atoms, j + 2);
  if (!before || !after || !last) return j;
  const modifier = (t: string) => t === 'JJ' || t === 'NNP';
  return modifier(before) && modifier(after) && last.startsWith('NN') && head <= j ? j + 1 : j;
}

/** "20 women and children", "soldiers, police and guards": bare plurals that share the number. */
function coordinated(atoms: Atoms, end: number): number {
  const { norms } = atoms;
  if (tagOf(atoms, end - 1) !== 'NNS') return end;
  let j = end;
  while (
    norms[j] === ',' &&
    tagOf(atoms, j + 1) === 'NNS' &&
    (norms[j + 2] === ',' || norms[j + 2] === 'and')
  )
    j += 2;
  if (norms[j] === ',' && norms[j + 1] === 'and' && j > end) j++;
  if ((norms[j] !== 'and' && norms[j] !== 'or') || tagOf(atoms, j + 1) !== 'NNS') return end;
  const next = tagOf(atoms, j + 2);
  return next === null || next.startsWith('NN') || next === 'VBD' ? end : j + 2;
}

/** Does the word at j modify a noun that follows ("four wounded soldiers")? */
function modifies(atoms: Atoms, j: number): boolean {
  const { norms, kinds } = atoms;
  if (kinds[j + 1] !== WORD || STOP.has(norms[j + 1]) || CALENDAR.has(norms[j + 1])) return false;
  const tag = tagOf(atoms, j + 1);
  if (tag === null) return /(?:s|men|people|children)$/.test(norms[j + 1]);
  return tag === 'NN' || tag === 'NNS' || (tag === 'JJ' && (tagOf(atoms, j + 2)?.startsWith('NN') ?? false));
}

/** Is the word all capitals before one that is not? */
function isPrintedLarge({ doc, starts }: Atoms, j: number): boolean {
  const token = doc.tokenAt(starts[j]);
  const [form, next] = [doc.form(token), doc.form(token + 1)];
  return form === form.toUpperCase() && next !== undefined && next !== next.toUpperCase();
}

function isNounLike(atoms: Atoms, j: number): boolean {
  if (j >= atoms.length || atoms.kinds[j] !== WORD || STOP.has(atoms.norms[j])) return false;
  const tag = tagOf(atoms, j);
  return tag === null ? false : tag.startsWith('N') || tag === 'JJ';
}

/** Penn tag of the token that holds the atom; null past the sentence or where no tagger has been. */
function tagOf({ doc, starts, length }: Atoms, j: number): string | null {
  if (j < 0 || j >= length) return null;
  const tag = doc.xpos(doc.tokenAt(starts[j]));
  return tag === 'FW' ? null : tag;
}
