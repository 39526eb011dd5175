import type { Bound, Category, Effect } from '../../format/claim.ts';
import type { Doc } from '../../language/doc.ts';
import type { Quantity, TokenSpan } from '../layers.ts';
import { categoryOf } from './category.ts';
import { NO_VICTIMS, PREDICATES, VICTIMS } from './lexicon.ts';
import { closesNounGroup, DEFINITE, DETERMINER, isBreak, POSSESSIVE, QUOTE } from './words.ts';

/** How a group of people is counted: by a number, as one, not at all, as nobody, or as known already ("the victims"). */
export type Counting = 'number' | 'one' | 'uncounted' | 'nobody' | 'known';

/** A noun group that may be victims: "at least 62 Syrian soldiers", "a policeman", "his wife", "two of the wounded". */
export interface Group extends TokenSpan {
  /** Last token of the noun group proper, without an "of" phrase. */
  head: number;
  counting: Counting;
  quantity: Quantity | null;
  count: { low: number | null; high: number | null; bound: Bound; text: string };
  category: Category;
  /** The head is a noun for people of the lexicon. */
  known: boolean;
  /** "others", "another 40", "two more": more of what was spoken of before. */
  others: boolean;
  /** "15 of the wounded": what the whole suffered. */
  ofEffect: Effect | null;
  /** "two of the 12 killed": the number of the whole. */
  whole: Quantity | null;
  /** "30 of them": the whole is a pronoun. */
  ofThem: boolean;
  /** A person's name. */
  named: boolean;
  /** "he", "her". */
  pronoun: boolean;
}

/** A sentence with the plain counts that stand in it. */
export interface Clauses {
  doc: Doc;
  first: number;
  end: number;
  /** Plain counts by their first token. */
  quantities: ReadonlyMap<number, Quantity>;
  /** The report's title. */
  title: boolean;
  /** Headlines With Capitals: names cannot be told. */
  titleCase: boolean;
  /** Names of places and of bodies, in order. */
  notPeople: readonly TokenSpan[];
}

const MODIFIER_LIMIT = 9;
const NOMINAL: Record<string, Effect> = {
  wounded: 'wounded',
  injured: 'wounded',
  dead: 'killed',
  killed: 'killed',
  victims: 'killed',
  slain: 'killed',
  missing: 'missing',
  fatalities: 'killed',
  casualties: 'killed-or-wounded',
};
const MORE = new Set(['more', 'others', 'other', 'another', 'further', 'additional']);

/** All groups of a sentence, from left to right; they do not overlap. */
export function groupsOf(c: Clauses): Group[] {
  const out: Group[] = [];
  for (let i = c.first; i < c.end; ) {
    const g = groupAt(c, i);
    if (g) {
      out.push(g);
      i = Math.max(g.end, i + 1);
    } else i++;
  }
  return out;
}

function groupAt(c: Clauses, i: number): Group | null {
  const q = c.quantities.get(i);
  if (q) return counted(c, q, i);
  const w = c.doc.norm(i);
  if (DETERMINER.has(w)) {
    const next = skipWords(c, i + 1);
    const inner = c.quantities.get(next);
    if (inner) return counted(c, inner, i);
    return determined(c, i);
  }
  if (w === 'no' || w === 'none' || w === 'nobody') return nobody(c, i);
  if (w === 'others') return plain(c, i, i, 'uncounted', true);
  return bare(c, i);
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

/** A group with a number: "at least 62 Syrian soldiers", "another 40", "two of the 12", "dozens". */
function counted(c: Clauses, q: Quantity, first: number): Group | null {
  const { doc } = c;
  const group = blank(doc, first, q.end);
  group.quantity = q;
  group.counting = q.bound === 'none' || (q.low === 0 && q.high === 0) ? 'nobody' : 'number';
  group.count = { low: q.low, high: q.high, bound: q.bound, text: doc.slice(q.first, q.end) };
  group.others = first < q.first && MORE.has(doc.norm(first));
  if (q.value !== null && q.value < 1 && q.value > 0)
    group.count = { low: null, high: null, bound: 'unspecified', text: group.count.text };
  if (
    group.counting === 'nobody' &&
    (doc.norm(q.end - 1) === 'nobody' || doc.norm(q.end) === 'one' || doc.norm(q.end - 1) === 'one')
  ) {
    group.end = doc.norm(q.end) === 'one' ? q.end + 1 : q.end;
    group.head = group.end - 1;
    group.known = true;
    return group;
  }
  let p = q.end;
  if (doc.norm(p) === 'of' && p + 1 < c.end) {
    const w = doc.norm(p + 1);
    if (w === 'them' || w === 'whom' || w === 'these' || w === 'those' || w === 'which') {
      group.ofThem = true;
      p += 2;
      if (w === 'those' || w === 'these') {
        const effect = NOMINAL[doc.norm(p)];
        if (effect) {
          group.ofThem = false;
          group.ofEffect = effect;
          p++;
        }
      }
      group.end = p;
      group.head = p - 1;
      if (doc.norm(p) === 'a' || doc.norm(p) === 'an') p++;
      const noun = nounGroup(c, p);
      if (noun && VICTIMS.has(doc.norm(noun.head))) return withNoun(c, group, noun);
      return group;
    }
    const inner = skipOf(c, p + 1);
    const effect = NOMINAL[doc.norm(inner.at)];
    if (effect && (inner.definite || inner.counted) && !startsNoun(c, inner.at + 1)) {
      group.ofEffect = effect;
      group.whole = inner.quantity;
      group.end = inner.at + 1;
      group.head = inner.at;
      group.category = 'unspecified';
      return group;
    }
    const noun = nounGroup(c, inner.at);
    if (noun && NO_VICTIMS.has(doc.norm(noun.head))) return null;
    if (noun && (VICTIMS.has(doc.norm(noun.head)) || isDemonym(doc, noun.head)))
      return withNoun(c, group, noun);
    const scale = c.quantities.get(p + 1);
    if (scale?.value && scale.value >= 1000 && q.value !== null && q.value < 1)
      return scaled(c, group, q, scale);
    const harm = PREDICATES.get(doc.norm(inner.at))?.some((f) => f.entry.frame === 'noun');
    if (harm || doc.norm(inner.at) === 'lives') {
      group.end = inner.at;
      group.head = inner.at - 1;
      return group;
    }
    return q.low !== null && q.low >= 20 && q.bound !== 'exact' ? null : group;
  }
  while (MORE.has(doc.norm(p))) {
    group.others = true;
    group.known = true;
    group.end = p + 1;
    group.head = p;
    p++;
  }
  const noun = nounGroup(c, p);
  if (!noun) return group;
  if (NO_VICTIMS.has(doc.norm(noun.head))) return null;
  if (!VICTIMS.has(doc.norm(noun.head)) && !isAgeNoun(doc, noun.head) && !isPluralNoun(doc, p, noun.head))
    return group;
  return withNoun(c, group, noun);
}

/** Nouns that the lexicon does not know are taken as counted when they are tagged as nouns in the plural. */
function isPluralNoun(doc: Doc, first: number, head: number): boolean {
  const tag = doc.xpos(head);
  if (tag !== 'NNS' && tag !== 'NNPS') return false;
  for (let i = first; i < head; i++) if (!/^(?:NN|JJ|VBN|HYPH|POS|CD|:)/.test(doc.xpos(i))) return false;
  return true;
}

/** "more than a quarter of a million people": the share of a round number. */
function scaled(c: Clauses, group: Group, share: Quantity, of: Quantity): Group {
  const n = Math.round(share.value! * of.value!);
  const { bound } = share;
  const below = bound === 'nearly' || bound === 'fewer than';
  const low = bound === 'more than' ? n + 1 : below || bound === 'up to' ? null : n;
  const high = below ? n - 1 : bound === 'exact' || bound === 'about' || bound === 'up to' ? n : null;
  const text = c.doc.slice(share.first, of.end);
  const rest = counted(c, of, of.first) ?? group;
  return {
    ...rest,
    first: group.first,
    quantity: share,
    counting: 'number',
    count: { low, high, bound, text },
  };
}

function withNoun(c: Clauses, group: Group, noun: NounGroup): Group {
  group.head = noun.head;
  group.end = noun.end;
  group.known = VICTIMS.has(c.doc.norm(noun.head));
  if (c.doc.norm(noun.head) === 'others') group.others = true;
  group.category = categoryOf(c.doc, group.quantity?.end ?? group.first, noun.end, noun.head);
  return group;
}

/** After "of": "the", "our", "the 12 initially". */
function skipOf(
  c: Clauses,
  i: number,
): { at: number; definite: boolean; counted: boolean; quantity: Quantity | null } {
  let quantity: Quantity | null = null;
  let at = i;
  let definite = false;
  let isCounted = false;
  while (at < c.end && at - i < 5) {
    const w = c.doc.norm(at);
    const q = c.quantities.get(at);
    if (q) {
      at = q.end;
      quantity = q;
      isCounted = true;
    } else if (DEFINITE.has(w) || POSSESSIVE.has(w) || w === 'all') {
      at++;
      definite = true;
    } else if (
      (definite || isCounted) &&
      (w === 'initially' ||
        w === 'reported' ||
        w === 'confirmed' ||
        w === 'originally' ||
        w === 'people' ||
        w === 'men' ||
        w === 'civilians' ||
        w === 'soldiers')
    )
      at++;
    else break;
  }
  return { at, definite, counted: isCounted, quantity };
}

function startsNoun(c: Clauses, i: number): boolean {
  return i < c.end && VICTIMS.has(c.doc.norm(i));
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
    const effect = NOMINAL[doc.norm(inner.at)];
    if (effect && !startsNoun(c, inner.at + 1)) {
      const g = plain(c, i, inner.at, 'uncounted', false);
      g.ofEffect = effect;
      return g;
    }
    if (doc.norm(p + 1) === 'them' || doc.norm(p + 1) === 'whom') {
      const g = plain(c, i, p + 1, 'uncounted', false);
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
  if (!noun) return w === 'another' ? oneMore(c, i) : null;
  const victim = VICTIMS.get(doc.norm(noun.head));
  if (!victim) return w === 'another' ? oneMore(c, i) : null;
  const g = blank(doc, i, noun.end);
  g.head = noun.head;
  g.known = true;
  g.others = w === 'another' || doc.norm(i + 1) === 'other' || w === 'other';
  g.category = categoryOf(doc, i, noun.end, noun.head);
  const plural = victim.plural;
  if (plural && w === 'both') both(g);
  else if (plural)
    g.counting = DEFINITE.has(w) || w === 'any' || w === 'all' || w === 'each' ? 'known' : 'uncounted';
  else if (w === 'every' || w === 'each' || w === 'any') g.counting = 'known';
  else one(g);
  if (w === 'no') toNobody(g, doc);
  if (w === 'some' && plural) g.count.bound = 'some';
  if (w === 'several' && plural) g.count.bound = 'several';
  return g;
}

function one(g: Group): void {
  g.counting = 'one';
  g.count = { low: 1, high: 1, bound: 'exact', text: '' };
}

function both(g: Group): void {
  g.counting = 'number';
  g.count = { low: 2, high: 2, bound: 'exact', text: 'both' };
}

function oneMore(c: Clauses, i: number): Group {
  const g = plain(c, i, i, 'one', true);
  one(g);
  return g;
}

function nobody(c: Clauses, i: number): Group | null {
  const { doc } = c;
  const g = blank(doc, i, i + 1);
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

/** "civilians", "Syrian soldiers", "suspected militants", with no number and no article; also "policeman" in headlines. */
function bare(c: Clauses, i: number): Group | null {
  if (/^\d/.test(c.doc.norm(i))) return null;
  const noun = nounGroup(c, i);
  if (!noun) return null;
  const victim = VICTIMS.get(c.doc.norm(noun.head));
  if (!victim) return null;
  const g = blank(c.doc, i, noun.end);
  g.head = noun.head;
  g.known = true;
  g.category = categoryOf(c.doc, i, noun.end, noun.head);
  if (victim.plural) g.counting = 'uncounted';
  else one(g);
  return g;
}

interface NounGroup {
  head: number;
  end: number;
}

/** The noun group from token p on: its head, a noun for people where there is one, and its end with an "of" phrase. */
function nounGroup(c: Clauses, p: number): NounGroup | null {
  const { doc } = c;
  const limit = Math.min(c.end, p + MODIFIER_LIMIT);
  let head = -1;
  let last = -1;
  for (let j = p; j < limit; j++) {
    const w = doc.norm(j);
    if (w === '-' || w === "'s" || w === "'" || (QUOTE.has(w) && j === p)) continue;
    if (isBreak(w) || QUOTE.has(w) || DETERMINER.has(w) || (closesNounGroup(w) && w !== 'others')) break;
    if (c.quantities.has(j)) break;
    const victim = VICTIMS.get(w);
    if (victim || isAgeNoun(doc, j)) {
      if (head >= 0 && isClosedPlural(doc.norm(head))) break;
      head = j;
      last = j;
      continue;
    }
    if (head >= 0 && isAdjectival(doc, head) && /^NN/.test(doc.xpos(j)) && !PREDICATES.has(w)) {
      head = -1;
      last = j;
      continue;
    }
    if (head >= 0 && doc.norm(j - 1) !== '-') break;
    if (PREDICATES.has(w) && !isAttribute(c, j, limit)) break;
    if (isVerbLike(doc, j)) break;
    last = j;
  }
  if (head >= 0) return { head, end: withOf(c, head) };
  if (last < 0) return null;
  return { head: last, end: last + 1 };
}

const ADJECTIVAL = new Set(
  'official local male female adult civilian individual minor islamist militant rebel terrorist humanitarian extremist insurgent jihadist jihadi guerrilla paramilitary separatist takfiri police suspect family student migrant refugee'.split(
    ' ',
  ),
);

/** Adjectives, too: in "rebel positions" nobody suffers but the positions. */
function isAdjectival(doc: Doc, head: number): boolean {
  return ADJECTIVAL.has(doc.norm(head)) || VICTIMS.get(doc.norm(head))?.entry.id === 'people-of';
}

/** A plural noun does not lead to another noun ("people children" are two groups that lost their comma). */
function isClosedPlural(w: string): boolean {
  return VICTIMS.get(w)?.plural === true && w !== 'police' && w !== 'women' && w !== 'men' && w !== 'staff';
}

/** "wounded", "dead", "captured" before a noun for people: an attribute, not the predicate. */
function isAttribute(c: Clauses, j: number, limit: number): boolean {
  const w = c.doc.norm(j);
  if (w.endsWith('ing') && w !== 'missing') return false;
  for (let k = j + 1; k < Math.min(limit, j + 4); k++) {
    const v = c.doc.norm(k);
    if (v === '-') continue;
    if (isBreak(v) || closesNounGroup(v) || c.quantities.has(k) || DETERMINER.has(v)) return false;
    if (VICTIMS.has(v)) return true;
  }
  return false;
}

/** Finite verbs end a group; without tags nothing is known of it. */
function isVerbLike(doc: Doc, j: number): boolean {
  const tag = doc.xpos(j);
  return (
    tag === 'VBD' ||
    tag === 'VBZ' ||
    tag === 'VBP' ||
    tag === 'MD' ||
    (tag === 'RB' && doc.norm(j).endsWith('ly'))
  );
}

const isKin = (doc: Doc, head: number): boolean =>
  doc.norm(head) === 'family' || doc.norm(head) === 'group' || doc.norm(head) === 'couple';

/** Those who mourn are not those who suffered: "the families of the six soldiers killed". */
const BEREAVED = new Set(
  'bodies body corpses corpse families family relatives friends parents widows mothers fathers'.split(' '),
);

/** "members of the medical staff", "residents of Tal Hamra": the phrase belongs to the group. */
function withOf(c: Clauses, head: number): number {
  const { doc } = c;
  if (doc.norm(head + 1) !== 'of' || head + 2 >= c.end || BEREAVED.has(doc.norm(head))) return head + 1;
  let p = head + 2;
  while (p < c.end && DETERMINER.has(doc.norm(p))) p++;
  let end = head + 1;
  for (let j = p; j < Math.min(c.end, p + 10); j++) {
    const w = doc.norm(j);
    if (w === '-' || w === "'s" || w === 'of' || w === 'for') continue;
    if (isBreak(w) || QUOTE.has(w) || closesNounGroup(w) || PREDICATES.has(w) || isVerbLike(doc, j)) break;
    end = j + 1;
  }
  return end;
}

/** "year-old" and "year old" at the end of an age, as a noun: "a 12-year-old". */
function isAgeNoun(doc: Doc, j: number): boolean {
  const w = doc.norm(j);
  if (w === 'year-old' || w === 'year-olds') return true;
  return (
    (w === 'old' || w === 'olds') &&
    (doc.norm(j - 1) === 'year' || doc.norm(j - 1) === '-' || doc.norm(j - 1) === 'month')
  );
}

/** "Syrians", "Americans": capitalised plurals. */
function isDemonym(doc: Doc, j: number): boolean {
  return /^\p{Lu}\p{Ll}+s$/u.test(doc.form(j));
}

function plain(c: Clauses, first: number, last: number, counting: Counting, others: boolean): Group {
  const g = blank(c.doc, first, last + 1);
  g.counting = counting;
  g.others = others;
  g.known = others;
  return g;
}

function blank(_doc: Doc, first: number, end: number): Group {
  return {
    first,
    end,
    head: end - 1,
    counting: 'uncounted',
    quantity: null,
    count: { low: null, high: null, bound: 'unspecified', text: '' },
    category: 'unspecified',
    known: false,
    others: false,
    ofEffect: null,
    whole: null,
    ofThem: false,
    named: false,
    pronoun: false,
  };
}
