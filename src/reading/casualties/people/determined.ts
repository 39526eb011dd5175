import type { Doc } from '../../../language/doc.ts';
import { WordTest } from '../../../language/word-test.ts';
import type { Quantity } from '../../layers.ts';
import { VICTIMS } from '../lexicon.ts';
import { BE, DEFINITE, DETERMINER, HAVE, isBreak } from '../words.ts';
import { categoryOf } from './category.ts';
import { counted, NOMINAL, skipOf, startsNoun } from './counted.ts';
import { blankGroup, type Clauses, type Group } from './group.ts';
import { both, isBodyPart, isFamily, isPair, one, plain, victimAt } from './group-kinds.ts';
import { toNobody } from './nobody.ts';
import { isAgentNoun, type NounGroup, nounGroup } from './noun-group.ts';

/** "a policeman", "the pilot", "his wife", "several civilians", "many people". */
export function determined(c: Clauses, i: number): Group | null {
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
  if (noun && isGathered(doc, noun.head) && doc.norm(noun.head + 1) === 'of') {
    const size = c.quantities.get(noun.head + 2);
    const g = size && sized(c, size, i, noun.head);
    if (g) return g;
    const family = familyOf(c, i, noun.head);
    if (family) return family;
  }
  if (w === 'a' && isOrdinal(c, i + 1)) return oneMore(i, i + 1);
  if (w === 'the' && isTheOther(c, i + 1)) return oneMore(i, i + 1);
  if (!noun && w === 'both') return bothAlone(c, i);
  if (!noun && w === 'those' && isThoseHarmed(c, i))
    return { ...plain(i, i, 'uncounted', false), known: true };
  if (!noun) return w === 'another' ? oneMore(i) : null;
  const team = TEAM.get(doc.norm(noun.head));
  if (team && doc.norm(noun.head + 1) !== 'of') return teamOf(doc, i, noun, team);
  const victim = victimAt(doc, noun.head) ?? (isHarmed(c, i, noun) ? { plural: false } : undefined);
  if (!victim || isBodyPart(doc, noun.head)) return w === 'another' ? oneMore(i) : null;
  const g = blankGroup(i, noun.end);
  g.head = noun.head;
  g.known = true;
  g.others = w === 'another' || doc.norm(i + 1) === 'other' || w === 'other';
  g.category = categoryOf(doc, i, noun.end, noun.head);
  if (g.category === 'unspecified' && !VICTIMS.has(doc.norm(noun.head)) && isAgentNoun(doc, noun.head))
    g.category = 'civilian';
  const plural = victim.plural;
  // "both civilians and fighters" counts nobody
  if (plural && w === 'both' && doc.norm(g.end) === 'and') g.counting = 'known';
  else if (plural && w === 'both') both(g);
  else if (isPair(doc, g)) both(g, doc.form(g.head));
  else if (isFamily(doc, g)) g.counting = 'uncounted';
  else if (plural && namedMembers(g, c)) g.known = true;
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

/** "A caravaneer was shot dead", "killing a cellist": a noun no list has, for one who does something, of whom harm is told. */
function isHarmed({ doc }: Clauses, i: number, { head, end }: NounGroup): boolean {
  if (!/^(?:a|an|another)$/.test(doc.norm(i)) || !isAgentNoun(doc, head) || doc.norm(head).endsWith('s'))
    return false;
  if (HARMING.has(doc.norm(i - 1))) return true;
  return /^(?:was|is)$/.test(doc.norm(end)) && HARMED.has(doc.norm(end + 1));
}

const HARMING = new Set(
  'killing killed murdered murdering wounding wounded injuring injured kidnapped kidnapping abducted'.split(
    ' ',
  ),
);
const HARMED = new Set(
  'killed murdered wounded injured kidnapped abducted stabbed beheaded lynched assassinated shot'.split(' '),
);

/** "a family of a father and two sons": as many as the two groups behind "of" have together; null without them. */
function familyOf(c: Clauses, first: number, head: number): Group | null {
  const one = c.doc.norm(head + 2) === 'a' ? determined(c, head + 2) : null;
  if (one?.counting !== 'one' || c.doc.norm(one.end) !== 'and') return null;
  const q = c.quantities.get(one.end + 1);
  const more = q ? counted(c, q, one.end + 1) : null;
  const n = more?.count.low;
  if (!more || n == null || n !== more.count.high) return null;
  const text = c.doc.slice(first, more.end);
  return {
    ...more,
    first,
    quantity: null,
    category: 'civilian',
    known: true,
    count: { low: n + 1, high: n + 1, bound: 'exact', text },
  };
}

/** "a family of five", "group of nine migrants": as many as the noun's phrase says. */
export function sized(c: Clauses, size: Quantity, first: number, head: number): Group | null {
  const g = counted(c, size, first);
  if (!g) return null;
  const home = /^(?:family|couple)$/.test(c.doc.norm(head));
  if (!home && !g.known && c.doc.norm(head) !== 'group') return null;
  const plain = home && g.category === 'unspecified';
  return { ...g, category: plain ? 'civilian' : g.category, known: true };
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

/** "Both were killed", "attacked a doctor and a nurse, killing both": the two spoken of. */
function bothAlone({ doc, end }: Clauses, i: number): Group | null {
  const harmed = HARMING.has(doc.norm(i - 1)) && (i + 1 >= end || isBreak(doc.norm(i + 1)));
  if (!harmed && !BE.has(doc.norm(i + 1)) && !HAVE.has(doc.norm(i + 1)) && !/^VBD/.test(doc.xpos(i + 1)))
    return null;
  const g = plain(i, i, 'number', false);
  both(g);
  g.known = true;
  return g;
}

/** "for those killed when the roof fell", "those who died in the raid"; "one of those killed" tells of one. */
function isThoseHarmed({ doc, first }: Clauses, i: number): boolean {
  // "Those who died were farmers" tells who they were
  if (i === first) return false;
  if (/^(?:among|including|with|like|than|as|of)$/.test(doc.norm(i - 1))) return false;
  const who = doc.norm(i + 1) === 'who';
  let j = who ? i + 2 : i + 1;
  while (who && (BE.has(doc.norm(j)) || HAVE.has(doc.norm(j)))) j++;
  return (who ? WHO_WERE : WERE).test(doc.norm(j));
}

const WERE = /^(?:killed|wounded|injured|slain|murdered|abducted|kidnapped)$/;
const WHO_WERE = /^(?:killed|wounded|injured|slain|murdered|abducted|kidnapped|died|perished)$/;

/** "a second was wounded", "shooting a fourth": one more of those spoken of; "a third of" and "a second later" are not. */
function isOrdinal({ doc, end }: Clauses, i: number): boolean {
  if (!ORDINAL.has(doc.norm(i))) return false;
  const next = doc.norm(i + 1);
  if (i + 1 >= end || BE.has(next) || HAVE.has(next)) return true;
  if (doc.norm(i) !== 'second' && (isBreak(next) || BEHIND_ORDINAL.has(next) || next === 'passed'))
    return true;
  return /^(?:died|lost|suffered|sustained|received|succumbed|drowned|perished|escaped|needed)$/.test(next);
}

const BEHIND_ORDINAL = new Set(
  'in near at on inside outside when during after while who by before critically seriously'.split(' '),
);

/** "the other, 15, suffered", "the other was hit", "killing one and wounding the other", "the third": the last of those spoken of. */
function isTheOther({ doc, end }: Clauses, i: number): boolean {
  const next = doc.norm(i + 1);
  const last = i + 1 >= end || isBreak(next);
  if (last && (doc.norm(i) === 'other' || ORDINAL.has(doc.norm(i))) && HARMING.has(doc.norm(i - 2)))
    return true;
  if (doc.norm(i) !== 'other') return false;
  if (next === 'in' && /^(?:hospital|critical|intensive|serious|surgery)$/.test(doc.norm(i + 2))) return true;
  if (BE.has(next) || HAVE.has(next) || /^VBD/.test(doc.xpos(i + 1))) return true;
  return next === ',' && /^\d{1,2}$/.test(doc.norm(i + 2)) && doc.norm(i + 3) === ',';
}

const ORDINAL = new Set('second third fourth fifth sixth seventh eighth ninth tenth'.split(' '));

function oneMore(i: number, last = i): Group {
  const g = plain(i, last, 'one', true);
  one(g);
  return g;
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

const GATHERED = new WordTest(
  new Set(['family', 'couple', 'group', 'team', 'squad', 'crew', 'delegation', 'party', 'band', 'gang']),
);

/** A noun that takes its number behind "of": "a family of five". */
export const isGathered = (doc: Doc, head: number): boolean => GATHERED.at(doc, head);

/** "their children Mia, Tom and Lee": as many as the names behind the noun; false without such a list. */
function namedMembers(g: Group, { doc, end }: Clauses): boolean {
  let n = 0;
  let i = g.end;
  let and = false;
  while (i < end && /^NNP/.test(doc.xpos(i)) && !and) {
    while (i < end && /^NNP/.test(doc.xpos(i))) i++;
    n++;
    if (doc.norm(i) === ',' && /^NNP/.test(doc.xpos(i + 1))) i++;
    else if (doc.norm(i) === 'and' && /^NNP/.test(doc.xpos(i + 1))) {
      and = true;
      i++;
      while (i < end && /^NNP/.test(doc.xpos(i))) i++;
      n++;
    } else break;
  }
  if (!and || n < 2) return false;
  g.counting = 'number';
  g.count = { low: n, high: n, bound: 'exact', text: doc.slice(g.end, i) };
  g.end = i;
  return true;
}
