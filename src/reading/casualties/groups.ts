import type { Doc } from '../../language/doc.ts';
import { WordTest } from '../../language/word-test.ts';
import type { Quantity } from '../layers.ts';
import { byAge } from './ages.ts';
import { categoryOf } from './category.ts';
import { counted, NOMINAL, skipOf, startsNoun } from './counted.ts';
import { blankGroup, type Clauses, type Counting, type Group } from './group.ts';
import { PREDICATES, VICTIMS } from './lexicon.ts';
import { isAgeNoun, type NounGroup, nounGroup } from './noun-group.ts';
import { BE, DEFINITE, DETERMINER, HAVE, isBreak, POSSESSIVE } from './words.ts';

/** All groups of a sentence, from left to right; they do not overlap. */
export function groupsOf(c: Clauses): Group[] {
  const out: Group[] = [];
  for (let i = c.first; i < c.end; ) {
    const g = groupAt(c, i);
    if (g) {
      byAge(c, g);
      out.push(g);
      i = Math.max(g.end, i + 1);
    } else i++;
  }
  return out;
}

const DETERMINES = new WordTest(DETERMINER);

/** The group that begins at token i, null when none does. */
export function groupAt(c: Clauses, i: number): Group | null {
  const q = c.quantities.get(i);
  if (q) return counted(c, q, i);
  if (DETERMINES.at(c.doc, i)) {
    const next = skipWords(c, i + 1);
    const inner = c.quantities.get(next);
    if (inner) return isShare(c, i) ? shareOfMany(c, inner, i) : counted(c, inner, i);
    return determined(c, i);
  }
  const w = c.doc.norm(i);
  if (w === 'no' || w === 'none' || w === 'nobody') return c.doc.norm(i + 1) === 'but' ? null : nobody(c, i);
  if (w === 'others') return plain(i, i, 'uncounted', true);
  return bare(c, i);
}

/** "most of the", "some of the". */
const isShare = ({ doc }: Clauses, i: number): boolean =>
  /^(?:most|many|some|several)$/.test(doc.norm(i)) && doc.norm(i + 1) === 'of';

/** "Most of the 27 people killed": nobody has counted how many, and the 27 are their whole. */
function shareOfMany(c: Clauses, whole: Quantity, i: number): Group | null {
  const g = counted(c, whole, i);
  if (!g) return null;
  const bound = c.doc.norm(i) === 'several' ? 'several' : c.doc.norm(i) === 'some' ? 'some' : 'unspecified';
  return {
    ...g,
    counting: 'uncounted',
    quantity: null,
    whole,
    count: { low: null, high: null, bound, text: c.doc.form(i) },
  };
}

/** "the", "all", "more": words between a determiner and its number. */
function skipWords(c: Clauses, i: number): number {
  let j = i;
  while (
    j < c.end &&
    (DEFINITE.has(c.doc.norm(j)) ||
      c.doc.norm(j) === 'of' ||
      POSSESSIVE.has(c.doc.norm(j)) ||
      c.doc.norm(j) === 'other' ||
      c.doc.norm(j) === 'additional' ||
      c.doc.norm(j) === 'further' ||
      c.doc.norm(j) === 'least')
  )
    j++;
  return j - i <= 2 ? j : i;
}

/** "a policeman", "the pilot", "his wife", "several civilians", "many people". */
function determined(c: Clauses, i: number): Group | null {
  const { doc } = c;
  const w = doc.norm(i);
  let p = i + 1;
  while (p < c.end && DETERMINER.has(doc.norm(p)) && p - i < 3) p++;
  if (
    doc.norm(p) === 'of' &&
    (w === 'some' || w === 'many' || w === 'most' || w === 'several' || w === 'all' || w === 'both')
  ) {
    const inner = skipOf(c, p + 1);
    const effect = NOMINAL.get(doc.norm(inner.at));
    if (effect && !startsNoun(c, inner.at + 1)) {
      const g = plain(i, inner.at, 'uncounted', false);
      g.ofEffect = effect;
      g.whole = inner.quantity;
      return g;
    }
    if (doc.norm(p + 1) === 'them' || doc.norm(p + 1) === 'whom') {
      const g = plain(i, p + 1, 'uncounted', false);
      g.ofThem = true;
      if (w === 'several') g.count.bound = 'several';
      const noun = nounGroup(c, p + 2);
      if (!noun || !VICTIMS.has(doc.norm(noun.head))) {
        g.counting = 'known';
        return g;
      }
      g.end = noun.end;
      g.head = noun.head;
      g.known = true;
      g.category = categoryOf(doc, p + 2, noun.end, noun.head);
      return g;
    }
    p = inner.at;
  }
  const noun = nounGroup(c, p);
  if (noun && isKin(doc, noun.head) && doc.norm(noun.head + 1) === 'of') {
    const size = c.quantities.get(noun.head + 2);
    if (size) return { ...counted(c, size, i)!, category: 'civilian', known: true };
  }
  if (w === 'a' && isOrdinal(c, i + 1)) return oneMore(i, i + 1);
  if (w === 'the' && isTheOther(c, i + 1)) return oneMore(i, i + 1);
  if (!noun && w === 'both') return bothAlone(c, i);
  if (!noun) return w === 'another' ? oneMore(i) : null;
  const team = TEAM.get(doc.norm(noun.head));
  if (team && doc.norm(noun.head + 1) !== 'of') return teamOf(doc, i, noun, team);
  const victim = victimAt(doc, noun.head);
  if (!victim || isBodyPart(doc, noun.head)) return w === 'another' ? oneMore(i) : null;
  const g = blankGroup(i, noun.end);
  g.head = noun.head;
  g.known = true;
  g.others = w === 'another' || doc.norm(i + 1) === 'other' || w === 'other';
  g.category = categoryOf(doc, i, noun.end, noun.head);
  const plural = victim.plural;
  // "both civilians and fighters" counts nobody
  if (plural && w === 'both' && doc.norm(g.end) === 'and') g.counting = 'known';
  else if (plural && w === 'both') both(g);
  else if (isPair(doc, g)) both(g, doc.form(g.head));
  else if (isFamily(doc, g)) g.counting = 'uncounted';
  else if (plural)
    g.counting = DEFINITE.has(w) || w === 'any' || w === 'all' || w === 'each' ? 'known' : 'uncounted';
  else if (w === 'every' || w === 'each' || w === 'any') g.counting = 'known';
  else one(g);
  // "an additional guards was wounded": the verb says how many
  if (plural && (w === 'a' || w === 'an') && /^(?:was|is|has)$/.test(doc.norm(g.end))) one(g);
  if (w === 'no') toNobody(g, doc);
  if (w === 'some' && plural) g.count.bound = 'some';
  if (w === 'several' && plural) g.count.bound = 'several';
  return g;
}

/** "The pair died": as many as the noun says. */
function teamOf(doc: Doc, first: number, { head, end }: NounGroup, n: number): Group {
  const g = blankGroup(first, end);
  g.head = head;
  g.known = true;
  g.counting = 'number';
  g.count = { low: n, high: n, bound: 'exact', text: doc.form(head) };
  return g;
}

/** "Both were killed": the two spoken of. */
function bothAlone({ doc }: Clauses, i: number): Group | null {
  if (!BE.has(doc.norm(i + 1)) && !HAVE.has(doc.norm(i + 1)) && !/^VBD/.test(doc.xpos(i + 1))) return null;
  const g = plain(i, i, 'number', false);
  both(g);
  g.known = true;
  return g;
}

function one(g: Group): void {
  g.counting = 'one';
  g.count = { low: 1, high: 1, bound: 'exact', text: '' };
}

function both(g: Group, text = 'both'): void {
  g.counting = 'number';
  g.count = { low: 2, high: 2, bound: 'exact', text };
}

/** "a second was wounded", "shooting a fourth": one more of those spoken of; "a third of" and "a second later" are not. */
function isOrdinal({ doc, end }: Clauses, i: number): boolean {
  if (!ORDINAL.has(doc.norm(i))) return false;
  const next = doc.norm(i + 1);
  if (i + 1 >= end || BE.has(next) || HAVE.has(next)) return true;
  return (
    (doc.norm(i) !== 'second' && (isBreak(next) || BEHIND_ORDINAL.has(next))) ||
    /^(?:died|lost|suffered|sustained|received)$/.test(next)
  );
}

const BEHIND_ORDINAL = new Set(
  'in near at on inside outside when during after while who by before critically seriously'.split(' '),
);

/** "the other, 15, suffered", "the other was hit": the second of two. */
function isTheOther({ doc }: Clauses, i: number): boolean {
  if (doc.norm(i) !== 'other') return false;
  const next = doc.norm(i + 1);
  if (BE.has(next) || HAVE.has(next) || /^VBD/.test(doc.xpos(i + 1))) return true;
  return next === ',' && /^\d{1,2}$/.test(doc.norm(i + 2)) && doc.norm(i + 3) === ',';
}

const ORDINAL = new Set('second third fourth fifth sixth seventh eighth ninth tenth'.split(' '));

function oneMore(i: number, last = i): Group {
  const g = plain(i, last, 'one', true);
  one(g);
  return g;
}

function nobody(c: Clauses, i: number): Group | null {
  const { doc } = c;
  const g = blankGroup(i, i + 1);
  toNobody(g, doc);
  if (doc.norm(i) === 'no') {
    if (doc.norm(i + 1) === 'one') g.end = i + 2;
    else {
      const noun = nounGroup(c, i + 1);
      if (!noun || !VICTIMS.has(doc.norm(noun.head))) return null;
      g.end = noun.end;
      g.category = categoryOf(doc, i, noun.end, noun.head);
    }
    g.head = g.end - 1;
    g.known = true;
  } else if (doc.norm(i) === 'none' && doc.norm(i + 1) === 'of') {
    const inner = skipOf(c, i + 2);
    const noun = nounGroup(c, inner.at);
    if (noun) {
      g.end = noun.end;
      g.head = noun.head;
      g.category = categoryOf(doc, inner.at, noun.end, noun.head);
    }
  }
  return g;
}

function toNobody(g: Group, doc: Doc): void {
  g.counting = 'nobody';
  g.count = { low: 0, high: 0, bound: 'none', text: doc.form(g.first) };
}

const FIGURE = new WordTest(/^\d/);

/** "civilians", "Syrian soldiers", "suspected militants", with no number and no article; also "policeman" in headlines. */
function bare(c: Clauses, i: number): Group | null {
  // "how prisoners are treated"
  if (c.doc.norm(i) === 'how') return null;
  if (FIGURE.at(c.doc, i) && !startsAge(c.doc, i)) return null;
  const noun = nounGroup(c, i);
  if (!noun) return null;
  if (isTakenAs(c.doc, noun.head)) return null;
  const victim = victimAt(c.doc, noun.head);
  if (!victim || isBodyPart(c.doc, noun.head)) return null;
  const g = blankGroup(i, noun.end);
  g.head = noun.head;
  g.known = true;
  g.category = categoryOf(c.doc, i, noun.end, noun.head);
  if (isPair(c.doc, g)) both(g, c.doc.form(g.head));
  else if (victim.plural || isFamily(c.doc, g)) g.counting = 'uncounted';
  else one(g);
  return g;
}

const TAKEN = new WordTest(/^(?:prisoner|captive|hostage)$/);

/** "were taken prisoner", "held hostage": what became of them, and nobody else. */
const isTakenAs = (doc: Doc, head: number): boolean =>
  TAKEN.at(doc, head) &&
  [doc.norm(head - 1), doc.norm(head)].some((w) => /^(?:taken|held|holding|took|taking)$/.test(w));

/** "shot his family": more than one, nobody says how many. */
const isFamily = (doc: Doc, g: Group): boolean => doc.norm(g.head) === 'family';

/** "her twin daughters", "an elderly couple", "his parents": two, without a number. */
function isPair(doc: Doc, g: Group): boolean {
  const head = doc.norm(g.head);
  if (head === 'twins' || doc.norm(g.head - 1) === 'twin') return head.endsWith('s') || head === 'children';
  if (head === 'couple') return doc.norm(g.head + 1) !== 'of';
  const whose = doc.norm(g.first);
  return (head === 'parents' || head === 'grandparents') && (whose === 'his' || whose === 'her');
}

/** What the lexicon says of a noun for people; an age stands for a person, too: "a 3-year-old". */
function victimAt(doc: Doc, head: number): { plural: boolean } | undefined {
  // "minor injuries"
  if (doc.norm(head) === 'minor' && PREDICATES.has(doc.norm(head + 1))) return undefined;
  return (
    VICTIMS.get(doc.norm(head)) ??
    (isAgeNoun(doc, head) ? { plural: doc.norm(head).endsWith('s') } : undefined)
  );
}

/** "shot in the head": only "the head of the guard" is a person. */
const isBodyPart = (doc: Doc, head: number): boolean =>
  doc.norm(head) === 'head' && doc.norm(head + 1) !== 'of';

/** "12-year-old boy", "12 year old": the number is an age, and the group begins with it. */
function startsAge(doc: Doc, i: number): boolean {
  for (let j = i + 1; j < i + 5; j++) {
    if (isAgeNoun(doc, j)) return true;
    if (!/^(?:-|year|month|years?-old)$/.test(doc.norm(j))) return false;
  }
  return false;
}

/** "the pair", "the duo", "a trio": a number as a noun. */
const TEAM: ReadonlyMap<string, number> = new Map(
  Object.entries<number>({
    pair: 2,
    duo: 2,
    twosome: 2,
    trio: 3,
    threesome: 3,
    quartet: 4,
    foursome: 4,
    quintet: 5,
  }),
);

const isKin = (doc: Doc, head: number): boolean =>
  doc.norm(head) === 'family' || doc.norm(head) === 'group' || doc.norm(head) === 'couple';

function plain(first: number, last: number, counting: Counting, others: boolean): Group {
  const g = blankGroup(first, last + 1);
  g.counting = counting;
  g.others = others;
  g.known = others;
  return g;
}
