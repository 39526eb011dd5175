import type { Doc } from '../../../language/doc.ts';
import { WordTest } from '../../../language/word-test.ts';
import type { Quantity } from '../../layers.ts';
import { DEFINITE, DETERMINER, POSSESSIVE } from '../words.ts';
import { byAge } from './ages.ts';
import { categoryOf } from './category.ts';
import { counted, skipOf } from './counted.ts';
import { determined, isGathered, sized } from './determined.ts';
import { blankGroup, type Clauses, type Group } from './group.ts';
import { both, isBodyPart, isFamily, isPair, one, plain, victimAt } from './group-kinds.ts';
import { nobody } from './nobody.ts';
import { isAgeNoun, nounGroup } from './noun-group.ts';
import { ofOwner } from './owned.ts';

/** All groups of a sentence, from left to right; they do not overlap. */
export function groupsOf(c: Clauses): Group[] {
  const out: Group[] = [];
  for (let i = c.first; i < c.end; ) {
    const g = groupAt(c, i);
    if (g) {
      byAge(c, g);
      out.push(ofOwner(c, out, g));
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
  // "and that four of the injured were": what is said begins
  const said = c.doc.norm(i) === 'that' ? c.quantities.get(i + 1) : undefined;
  if (said && ((said.low ?? 0) >= 2 || c.doc.norm(said.end) === 'of')) return null;
  if (DETERMINES.at(c.doc, i)) {
    const every = everyOne(c, i);
    if (every) return every;
    const next = skipWords(c, i + 1);
    const inner = c.quantities.get(next);
    if (inner) return isShare(c, i) ? shareOfMany(c, inner, i) : counted(c, inner, i);
    return determined(c, i);
  }
  const w = c.doc.norm(i);
  if (w === 'neither' && /^(?:of)$/.test(c.doc.norm(i + 1))) return nobody(c, i);
  if (w === 'no' || w === 'none' || w === 'nobody') return c.doc.norm(i + 1) === 'but' ? null : nobody(c, i);
  if (w === 'others') return plain(i, i, 'uncounted', true);
  // "villagers denied that anyone had been hurt": not they
  if ((w === 'anyone' || w === 'anybody') && /^den(?:y|ied|ies)$/.test(c.doc.norm(i - 2)))
    return { ...plain(i, i, 'uncounted', false), known: true };
  return bare(c, i);
}

/** "Every one of the 14 passengers", "each of the two": all of them. */
function everyOne(c: Clauses, i: number): Group | null {
  const { doc } = c;
  if (doc.norm(i) !== 'every' && doc.norm(i) !== 'each') return null;
  let p = i + 1;
  while (p < i + 3 && /^(?:one|single|last)$/.test(doc.norm(p))) p++;
  if (doc.norm(p) !== 'of') return null;
  const of = skipOf(c, p + 1);
  const g = of.quantity && of.definite ? counted(c, of.quantity, of.quantity.first) : null;
  return g?.counting === 'number' ? { ...g, first: i } : null;
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

const FIGURE = new WordTest(/^\d/);

/** "civilians", "Syrian soldiers", "suspected militants", with no number and no article; also "policeman" in headlines. */
function bare(c: Clauses, i: number): Group | null {
  // "how prisoners are treated"
  if (c.doc.norm(i) === 'how' || c.doc.norm(i - 1) === 'how') return null;
  if (FIGURE.at(c.doc, i) && !startsAge(c.doc, i)) return null;
  const noun = nounGroup(c, i);
  if (!noun) return null;
  if (isTakenAs(c.doc, noun.head)) return null;
  const size =
    c.doc.norm(noun.head + 1) === 'of' && isGathered(c.doc, noun.head) && c.quantities.get(noun.head + 2);
  const gathered = size ? sized(c, size, i, noun.head) : null;
  if (gathered) return gathered;
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

/** "12-year-old boy", "12 year old": the number is an age, and the group begins with it. */
function startsAge(doc: Doc, i: number): boolean {
  for (let j = i + 1; j < i + 5; j++) {
    if (isAgeNoun(doc, j)) return true;
    if (!/^(?:-|year|month|years?-old)$/.test(doc.norm(j))) return false;
  }
  return false;
}
