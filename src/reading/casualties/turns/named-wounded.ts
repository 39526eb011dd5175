import type { Category } from '../../../format/claim.ts';
import { WordTest } from '../../../language/word-test.ts';
import { type Draft, draft } from '../frames.ts';
import { blankGroup, type Clauses, type Group } from '../people/group.ts';
import { person } from '../people/names.ts';
import { BE } from '../words.ts';

const WORDS = new WordTest(new Set(['wounded', 'injured', 'survivors', 'victims']));
/** Tokens of a list of names. */
const LIST = 120;
/** Sentences back to the figure of which those named are a part. */
const BACK = 12;

/**
 * The wounded by name: "The wounded were identified as ...", "Two survivors, Arne Holt, 49, and Piet Berg, 36, knew him", "identified five of
 * the victims: ...". As many names as are counted are parts of their number, which is a part of the wounded told of before.
 */
export function namedWounded(c: Clauses, all: readonly Draft[], from: number): Draft[] {
  const { doc } = c;
  for (let i = WORDS.next(doc, c.first, c.end); i < c.end; i = WORDS.next(doc, i + 1, c.end)) {
    const w = doc.norm(i);
    const hurt = w === 'wounded' || w === 'injured';
    const at = hurt ? behindIdentified(c, i) : behindWord(c, i);
    if (at < 0) continue;
    const names = namesFrom(c, at);
    if (names.length === 0 || all.slice(from).some((d) => d.end > at)) continue;
    if (hurt) return names.map((g) => made(c, g, i));
    if (names.length < 2 || !areOfTheWounded(c, i, harmIn(all, from))) continue;
    const number = numberBefore(c, i);
    if (number !== null && number !== names.length) continue;
    const first = number === null ? i - 1 : startOf(c, i);
    const whole: Group = {
      ...blankGroup(first, i + 1),
      counting: 'number',
      known: true,
      count: { low: names.length, high: names.length, bound: 'exact', text: doc.form(first) },
    };
    const out = draft(c, whole, 'wounded', { first, end: i + 1, token: i }, 'asserted', 'named-wounded');
    out.partOf = totalBefore(c, all, names.length);
    return [out, ...names.map((g) => ({ ...made(c, g, i), inside: out }))];
  }
  return [];
}

const made = (c: Clauses, g: Group, token: number): Draft =>
  draft(c, g, 'wounded', { first: g.first, end: g.end, token }, 'asserted', 'named-wounded');

/** Behind "The wounded were identified as", "named the injured as", "The injured are"; -1 without such words. */
function behindIdentified({ doc, first }: Clauses, i: number): number {
  if (doc.norm(i - 1) !== 'the' || /^(?:NN|JJ)/.test(doc.xpos(i + 1))) return -1;
  let j = i + 1;
  const be = BE.has(doc.norm(j));
  while (BE.has(doc.norm(j))) j++;
  if (be && /^(?:identified|named)$/.test(doc.norm(j)) && doc.norm(j + 1) === 'as') return j + 2;
  if (be) return j === i + 2 && /^(?:are|were|:)$/.test(doc.norm(i + 1)) ? j : -1;
  for (let k = i - 2; doc.norm(i + 1) === 'as' && k >= Math.max(first, i - 4); k--)
    if (/^(?:identified|named|identifies|names)$/.test(doc.norm(k))) return i + 2;
  return -1;
}

/** Behind "five of the victims:", "Two survivors from the shooting,", "The other victims,"; -1 where no list of names may stand. */
function behindWord({ doc, end }: Clauses, i: number): number {
  for (let j = i + 1; j < Math.min(end, i + 8); j++) {
    const w = doc.norm(j);
    if (w === ',' || w === ':') return j + 1;
    if (!/^(?:IN|DT|NN|NNP|NNPS|JJ|CD)$/.test(doc.xpos(j))) return -1;
  }
  return -1;
}

/** The last figure of wounded, in the sentences right before, that may hold so many more; -1 without one. */
function totalBefore({ doc, first }: Clauses, all: readonly Draft[], many: number): number {
  const from = doc.sentenceOf(first) - BACK;
  for (let t = all.length - 1; t >= 0 && doc.sentenceOf(all[t].first) >= from; t--) {
    const { effect, partOf, scope, count } = all[t];
    if (effect === 'wounded' && partOf < 0 && scope === 'incident' && (count.low ?? 0) > many) return t;
  }
  return -1;
}

/** What the figures of a text have told so far of several wounded, and of dead. */
interface Harm {
  hurt: boolean;
  dead: boolean;
}

const told = new WeakMap<readonly Draft[], Harm & { end: number }>();

/** Those of earlier sentences (before `from`) are settled and looked at once. */
function harmIn(all: readonly Draft[], from: number): Harm {
  let known = told.get(all);
  if (!known) {
    known = { hurt: false, dead: false, end: 0 };
    told.set(all, known);
  }
  for (; known.end < from; known.end++) add(known, all[known.end]);
  const now = { ...known };
  for (let i = from; i < all.length; i++) add(now, all[i]);
  return now;
}

function add(harm: Harm, { effect, count, scope }: Draft): void {
  if (effect === 'wounded' && (count.low ?? 0) >= 2) harm.hurt = true;
  if (effect === 'killed' && scope === 'incident') harm.dead = true;
}

/** Those who survived, or who are other victims than the dead, or victims in a report that tells of no dead. */
function areOfTheWounded({ doc }: Clauses, i: number, { hurt, dead }: Harm): boolean {
  if (!hurt) return false;
  if (doc.norm(i) === 'survivors') return true;
  return !dead || /^(?:other|remaining|surviving|wounded|injured)$/.test(doc.norm(i - 1));
}

/** Where "five of the victims", "two other victims" begin. */
function startOf({ doc, first }: Clauses, i: number): number {
  let j = i;
  while (j > first && /^(?:CD|DT|JJ|IN|VBN)$/.test(doc.xpos(j - 1)) && i - j < 4) j--;
  return j;
}

const NUMBERS = 'two three four five six seven eight nine ten eleven twelve'.split(' ');

/** The number of those before the word: "five of the victims", "two survivors"; null for "the other victims", -1 where no list is meant. */
function numberBefore(c: Clauses, i: number): number | null {
  const { doc } = c;
  for (let j = startOf(c, i); j < i; j++) {
    const n = c.quantities.get(j)?.value ?? NUMBERS.indexOf(doc.norm(j)) + 2;
    if (n >= 2) return n;
  }
  return doc.norm(startOf(c, i)) === 'the' ? null : -1;
}

/** The people named from token `at` on, with their ages, before or behind: "14-year-old Arne Holt", "Arne Holt, 14", "Arne Holt, a clerk". */
function namesFrom({ doc, end }: Clauses, at: number): Group[] {
  const out: Group[] = [];
  let i = at;
  while (i < Math.min(end, at + LIST)) {
    let years = -1;
    if (/^\d{1,2}$/.test(doc.norm(i)) || /^\d{1,2}-year-old$/.test(doc.norm(i))) {
      years = Number.parseInt(doc.norm(i), 10);
      const from = i;
      while (i < end && i < from + 6 && !/^\p{Lu}/u.test(doc.form(i))) i++;
    }
    const first = i;
    while (i < end && (/^\p{Lu}/u.test(doc.form(i)) || /^(?:al|el|de|bin|ibn|van|-|')$/.test(doc.norm(i))))
      i++;
    if (i - first < 2) break;
    const g = person(first, i, 'unspecified');
    if (doc.norm(i) === ',' && /^\d{1,2}$/.test(doc.norm(i + 1))) {
      years = Number(doc.norm(i + 1));
      i += 2;
    }
    g.category = kindOf(years);
    out.push(g);
    const next = nextName(doc, i, end);
    if (next < 0) break;
    i = next;
  }
  return out;
}

const kindOf = (years: number): Category => (years >= 0 && years < 18 ? 'child' : 'unspecified');

/** Over a comma, "and", and a few small words in apposition ("a clerk") to the next name; -1 at the end of the list. */
function nextName(doc: Clauses['doc'], i: number, end: number): number {
  if (!/^(?:,|;|and)$/.test(doc.norm(i))) return -1;
  let j = i;
  while (j < end && /^(?:,|;|and)$/.test(doc.norm(j))) j++;
  if (isOpening(doc, j)) return j;
  if (!/^(?:a|an)$/.test(doc.norm(j))) return -1;
  for (let n = 0; n < 4 && j < end; n++, j++) if (/^(?:,|;|and)$/.test(doc.norm(j))) break;
  while (j < end && /^(?:,|;|and)$/.test(doc.norm(j))) j++;
  return isOpening(doc, j) ? j : -1;
}

const isOpening = (doc: Clauses['doc'], j: number): boolean =>
  /^\p{Lu}/u.test(doc.form(j)) || /^\d{1,2}(?:-year-old)?$/.test(doc.norm(j));
