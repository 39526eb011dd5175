import { PREDICATES, VICTIMS } from '../lexicon.ts';
import type { Group } from '../people/group.ts';
import type { GroupFinder } from '../people/group-finder.ts';
import { ADVERB, BE, CONJUNCTION, DEGREE, DETERMINER, HAVE, isBreak, MODAL } from '../words.ts';
import { isEither, withoutApposed } from './list-apposed.ts';
import { afterAge, afterName, isName, isNameList } from './list-names.ts';

/** Groups from token p on, joined by commas and "and", up to one that has a predicate of its own. */
export function objects(f: GroupFinder, p: number, taken: ReadonlySet<number>, toTheEnd = false): number[] {
  const first = f.startingAt(behindAside(f, p));
  if (first < 0 || taken.has(first)) return [];
  const out = [first];
  for (;;) {
    const next = joinedTo(f, out[out.length - 1]);
    if (next < 0 || taken.has(next) || (!toTheEnd && hasOwnPredicate(f, next))) break;
    out.push(next);
  }
  return isEither(f, out) ? [] : withoutApposed(f, out);
}

/** Tokens of an aside on who says so. */
const ASIDE = 12;

/** "killing, the health ministry said, four fishermen": over who says so, between commas, from token p on. */
function behindAside({ c: { doc, end } }: GroupFinder, p: number): number {
  if (doc.norm(p) !== ',' || p + 1 >= end) return p;
  const according = doc.norm(p + 1) === 'according';
  for (let i = p + 2; i < Math.min(end, p + ASIDE); i++) {
    if (doc.norm(i) !== ',') continue;
    return according || SPEAKS.has(doc.norm(i - 1)) || SPEAKS.has(doc.norm(p + 1)) ? i + 1 : p;
  }
  return p;
}

/** The group joined to group k on its right, -1 when there is none. */
function joinedTo(f: GroupFinder, k: number): number {
  const { doc } = f.c;
  const past = afterName(f, k);
  let i = afterAge(f, past);
  // "Mara Holt, 23; Jon Berg, 30; ...": a list of names with their ages
  const listed = isName(f, k) && (i > past || (doc.norm(i) === ',' && isNameList(f, i + 1)));
  const comma = doc.norm(i) === ',' || (doc.norm(i) === ';' && i !== f.groups[k].end);
  if (comma) i++;
  const and = CONJUNCTION.has(doc.norm(i)) && doc.norm(i) !== 'but';
  if (and) i++;
  else if (doc.norm(i) === 'as' && doc.norm(i + 1) === 'well' && doc.norm(i + 2) === 'as') i += 3;
  else if (doc.norm(i) === 'along' && doc.norm(i + 1) === 'with') i += 2;
  else if (!comma) return overPlace(f, i);
  const next = and || listed ? f.startingAt(i) : (f.starts.get(i) ?? -1);
  if (next < 0) return -1;
  const g = f.groups[next];
  if (g.ofThem) return -1;
  // "killed 2, 3 floors below"
  if (comma && !and && g.quantity && !g.known && !hasNoun(f.groups[k])) return -1;
  if (listed && isName(f, next) && !isSpeaker(f, next)) return next;
  if (f.groups[k].named && comma && !and && isApposition(f, g)) return joinedTo(f, next);
  if (and && isSamePerson(f, k, next)) return -1;
  if (comma && !and && (g.counting === 'known' || g.named || isSpeaker(f, next))) return -1;
  return next;
}

const hasNoun = ({ quantity, head }: Group): boolean => quantity === null || head >= quantity.end;

/** Tokens of a phrase of place between two that are joined. */
const PLACE_LENGTH = 9;

/** "killed three soldiers west of the capital and two shepherds in Orsund": over a phrase of place without people in it. */
function overPlace(f: GroupFinder, i: number): number {
  const { doc, end } = f.c;
  if (!isPlacing(doc.norm(i)) && !(doc.norm(i + 1) === 'of' && COMPASS.has(doc.norm(i)))) return -1;
  for (let j = i + 1; j < Math.min(end, i + PLACE_LENGTH); j++) {
    const w = doc.norm(j);
    if (w === 'and') {
      const next = f.starts.get(j + 1);
      if (next === undefined) return -1;
      const g = f.groups[next];
      const told = g.known && !g.ofThem && (g.counting === 'number' || g.counting === 'one');
      return told && !g.named && !hasOwnPredicate(f, next) ? next : -1;
    }
    const at = f.starts.get(j);
    if (isBreak(w) || /^(?:VB|MD|W|TO)/.test(doc.xpos(j)) || (at !== undefined && f.groups[at].known))
      return -1;
  }
  return -1;
}

const COMPASS = new Set([
  'north',
  'south',
  'east',
  'west',
  'northeast',
  'northwest',
  'southeast',
  'southwest',
]);

const isPlacing = (w: string): boolean => /^(?:in|at|near|outside|inside|on)$/.test(w);

/** "Mara Holt, an estate agent, and her son": the agent is no third person. */
function isApposition(f: GroupFinder, g: Group): boolean {
  const w = f.c.doc.norm(g.first);
  if (w === 'one') return f.c.doc.norm(g.first + 1) === 'of';
  const closed = g.end >= f.c.end || isBreak(f.c.doc.norm(g.end));
  return g.counting === 'one' && (w === 'a' || w === 'an' || w === 'the') && closed;
}

/** "a leader and facilitator": one person of two roles. */
function isSamePerson(f: GroupFinder, k: number, next: number): boolean {
  const { doc } = f.c;
  const [a, b] = [f.groups[k], f.groups[next]];
  // "Minister of Roads and Harbours Mahin Weera": the name ends an office
  if (!a.named && b.named && isOffice(f, a)) return true;
  if (a.counting !== 'one' || b.counting !== 'one' || b.named || b.first !== b.head) return false;
  return !DETERMINER.has(doc.norm(b.first)) && VICTIMS.get(doc.norm(a.head))?.entry.generic === true;
}

const isOffice = ({ c: { doc } }: GroupFinder, g: Group): boolean => {
  const of = /^\p{Lu}/u.test(doc.form(g.end - 1)) ? g.end - 2 : -1;
  return of > g.first && doc.norm(of) === 'of' && /^\p{Lu}/u.test(doc.form(of - 1));
};

/** ", officials said": the group behind the comma speaks, or is the beginning of something else. */
function isSpeaker(f: GroupFinder, k: number): boolean {
  const { doc, end } = f.c;
  const g = f.groups[k];
  let joined = 0;
  for (let i = g.end; i < Math.min(end, g.end + 5 + 4 * joined); i++) {
    const w = doc.norm(i);
    if (CONJUNCTION.has(w)) joined++;
    // ", activists and a war monitor said"
    if (w === ',' && i < end - 2 && SPEAKS.has(doc.norm(behindName(f, i)))) return true;
    if (isBreak(w) || BE.has(w) || (CONJUNCTION.has(w) && (i > g.end || joined > 1))) return false;
    if (SPEAKS.has(w)) return true;
  }
  return false;
}

const SPEAKS = new Set(
  'said says told reported added wrote announced confirmed tweeted posted stated explained believe believed think thought suspect'.split(
    ' ',
  ),
);

/** The token behind ", Jona Selm, said": a name between two commas; the first comma where there is none. */
function behindName({ c: { doc, end } }: GroupFinder, comma: number): number {
  let i = comma + 1;
  while (i < Math.min(end, comma + 7) && /^\p{Lu}/u.test(doc.form(i))) i++;
  return i > comma + 1 && doc.norm(i) === ',' ? i + 1 : comma;
}

/** Has the group a predicate of its own right behind it ("and nine others were hurt", "15 injured")? */
export function hasOwnPredicate(f: GroupFinder, k: number): boolean {
  const { doc, end } = f.c;
  let i = f.groups[k].end;
  while (i < end && (ADVERB.has(doc.norm(i)) || DEGREE.has(doc.norm(i)))) {
    if (isPredicate(f, i)) return true;
    i++;
  }
  // "shot a woman and a girl then killed himself": that is said of him
  if (doc.norm(i - 1) === 'then' && /^(?:him|her)self$/.test(doc.norm(i + 1))) return false;
  const w = doc.norm(i);
  const tag = i < end ? doc.xpos(i) : '';
  if (tag === 'VBD' || tag === 'VBZ' || tag === 'VBP') return true;
  return BE.has(w) || HAVE.has(w) || MODAL.has(w) || isPredicate(f, i) || DEGREE.has(doc.norm(i - 1));
}

function isPredicate(f: GroupFinder, i: number): boolean {
  const forms = PREDICATES.get(f.c.doc.norm(i));
  return forms?.some((f) => f.form === 'past' || f.form === 'participle' || f.form === 'word') ?? false;
}
