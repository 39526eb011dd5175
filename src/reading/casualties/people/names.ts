import type { Category } from '../../../format/claim.ts';
import { WordTest } from '../../../language/word-test.ts';
import { isNameToken, NAME_PARTICLES } from '../../actors/words.ts';
import type { TokenSpan } from '../../layers.ts';
import { PREDICATES, VICTIMS } from '../lexicon.ts';
import { QUOTE } from '../words.ts';
import { ageBehind } from './age-behind.ts';
import { categoryOfTitle } from './category.ts';
import { blankGroup, type Clauses, type Group } from './group.ts';

const LONGEST = 8;

/**
 * The name of a person that ends right before token `end` ("Capt. Mara Holt", "Salim al-Rawi"), null when none does. Among names of
 * people one that is also a town's is a person's.
 */
export function nameBefore(c: Clauses, end: number, amongNames = false): Group | null {
  const { doc } = c;
  if ((c.titleCase && !isAgedBehind(c, end)) || !isNamePart(c, end - 1)) return null;
  let first = end;
  for (let i = end - 1; i >= Math.max(c.first, end - LONGEST); i--) {
    if (isNamePart(c, i)) first = i;
    else if (!isInside(c, i)) break;
  }
  while (first < end && NAME_PARTICLES.has(doc.norm(first)) && !isNameToken(doc, first)) first++;
  const before = doc.xpos(first - 1);
  if (first - 1 > c.first && before === 'NN' && doc.norm(first - 2) === 'and') first--;
  return asGroup(c, first, end, amongNames);
}

/** "Arlo Holt, 24, Killed": an age tells a name among capitals. */
const isAgedBehind = ({ doc }: Clauses, end: number): boolean =>
  doc.norm(end) === ',' && /^\d{1,2}$/.test(doc.norm(end + 1)) && doc.norm(end + 2) === ',';

/** The name of a person that starts at token `first`. */
export function nameFrom(c: Clauses, first: number): Group | null {
  if (c.titleCase || !isNamePart(c, first)) return null;
  let end = first + 1;
  for (let i = first + 1; i < Math.min(c.end, first + LONGEST); i++) {
    if (isNamePart(c, i)) end = i + 1;
    else if (!isInside(c, i)) break;
  }
  return asGroup(c, first, end);
}

const PRONOUNS: ReadonlyMap<string, Category> = new Map(
  Object.entries<Category>({
    he: 'unspecified',
    him: 'unspecified',
    she: 'woman',
    her: 'woman',
  }),
);

/** "he", "she", "him", "her" at token i: one victim whom the text has spoken of before. */
export function pronounAt(c: Clauses, i: number): Group | null {
  const w = c.doc.norm(i);
  const category = PRONOUNS.get(w);
  if (category === undefined || i < c.first || i >= c.end) return null;
  if (w === 'her' && /^(?:NN|JJ|CD)/.test(c.doc.xpos(i + 1))) return null;
  return { ...person(i, i + 1, category), pronoun: true };
}

/** One person, by a name or a pronoun. */
export function person(first: number, end: number, category: Category): Group {
  return {
    ...blankGroup(first, end),
    counting: 'one',
    count: { low: 1, high: 1, bound: 'exact', text: '' },
    category,
    known: true,
    named: true,
  };
}

function isNamePart(c: Clauses, i: number): boolean {
  if (i < c.first || i >= c.end || !isNameToken(c.doc, i)) return false;
  return !PREDICATES.has(c.doc.norm(i)) && !/\d/.test(c.doc.form(i));
}

/** Particles, hyphens, initials' stops and nicknames in quotation marks. */
function isInside(c: Clauses, i: number): boolean {
  const w = c.doc.norm(i);
  // "al-Rawi as-Sabri", but "Lind as Lind climbed"
  if (w === 'as' || w === 'an') return c.doc.norm(i + 1) === '-';
  return NAME_PARTICLES.has(w) || w === '-' || w === '.' || (QUOTE.has(w) && w !== "'");
}

function asGroup(c: Clauses, first: number, end: number, amongNames = false): Group | null {
  if (first >= end || (!amongNames && isElse(c, { first, end })) || isOfBody(c, first, end)) return null;
  if (isWhere(c, first, end)) return null;
  const { doc } = c;
  if (end === first + 1 && /^\p{Lu}{2,}$/u.test(doc.form(first))) return null;
  const last = VICTIMS.get(doc.norm(end - 1));
  if (last?.plural || (end === first + 1 && (last || !isSurname(c, first)))) return null;
  return person(first, end, ageOf(c, end) ?? categoryOfTitle(doc, first, end));
}

/** A name in one word: at the head of a sentence a word that the tagger takes for a noun is one where the text knows who bears it. */
const isSurname = ({ doc, first, surnames }: Clauses, i: number): boolean =>
  doc.xpos(i) === 'NNP' || (i === first && surnames.has(doc.norm(i)));

/** A place, an outlet, a state, an army: names, but of nobody who can be wounded. */
const isElse = (c: Clauses, span: TokenSpan): boolean => c.notPeople.holds(span);

/** "a man shot on Lorne Street has died": a road or a building, by the word that its name ends in and the preposition before it. */
function isWhere({ doc }: Clauses, first: number, end: number): boolean {
  if (end - first < 2 || !WHERE.at(doc, end - 1)) return false;
  return ON.at(doc, doc.norm(first - 1) === 'the' ? first - 2 : first - 1);
}

const WHERE = new WordTest(
  /^(?:street|st|avenue|ave|road|rd|lane|drive|boulevard|blvd|highway|freeway|interstate|parkway|turnpike|bridge|square|plaza|terrace|court|way|alley|tunnel|station|park|beach|pier|mall|hotel|inn|motel|tavern|bar|grill|lounge|club|apartments|heights|towers?|stadium|arena|airport|school|university|college|hospital|church|mosque|prison|jail|barracks|farm|creek|river|lake|bay)$/,
);
const ON = new WordTest(/^(?:on|at|in|near|off|along|outside|inside|beside|behind|around|across)$/);

/** "of the Royal Wessex Regiment": a name of three words behind "the" is no person's. */
const isOfBody = ({ doc }: Clauses, first: number, end: number): boolean =>
  end - first > 2 && doc.norm(first - 1) === 'the' && doc.norm(first - 2) === 'of';

/** "Jonas Reed, 10, ...", "Jonas Reed (10 years old)" is a child. */
function ageOf({ doc }: Clauses, end: number): Category | null {
  const age = ageBehind(doc, end);
  return age && age.years < 18 ? 'child' : null;
}
