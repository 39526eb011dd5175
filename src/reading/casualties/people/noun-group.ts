import type { Doc } from '../../../language/doc.ts';
import { WordTest } from '../../../language/word-test.ts';
import { PREDICATES, VICTIMS } from '../lexicon.ts';
import { closesNounGroup, DETERMINER, HAVE, isBreak, QUOTE } from '../words.ts';
import { familyBehind } from './family.ts';
import type { Clauses } from './group.ts';

const MODIFIER_LIMIT = 9;

const VICTIM = new WordTest((w) => VICTIMS.has(w));
const PREDICATE = new WordTest(PREDICATES);
const QUOTED = new WordTest(QUOTE);
const STOPS = new WordTest((w) => isBreak(w) || QUOTE.has(w));
const CLOSES = new WordTest(
  (w, form) => (DETERMINER.has(w) || (closesNounGroup(w) && w !== 'others')) && !isAcronym(w, form),
);
/** "US", "IS", "WHO", "IT": names in capitals that small letters make pronouns and verbs of. */
const isAcronym = (w: string, form: string): boolean => ACRONYMS.has(w) && form === form.toUpperCase();
const ACRONYMS = new Set(['us', 'is', 'who', 'it']);

/** The words of a noun group: its head and the token after its last. */
export interface NounGroup {
  head: number;
  end: number;
}

/** The noun group from token p on: its head, a noun for people where there is one, and its end with an "of" phrase. */
export function nounGroup(c: Clauses, p: number): NounGroup | null {
  const { doc } = c;
  const limit = Math.min(c.end, p + MODIFIER_LIMIT);
  let head = -1;
  let last = -1;
  for (let j = p; j < limit; j++) {
    const w = doc.norm(j);
    // "eight so-called rebels"
    if (w === 'so' && doc.norm(j + 1) === '-') continue;
    if (w === '-' || w === "'s" || w === "'" || (j === p && QUOTED.at(doc, j))) continue;
    if (STOPS.at(doc, j)) break;
    if (CLOSES.at(doc, j) && !isCompound(doc, j)) break;
    if (c.quantities.has(j)) break;
    // "minor injuries" are no child's
    if ((VICTIM.at(doc, j) && !(w === 'minor' && PREDICATE.at(doc, j + 1))) || isAgeNoun(doc, j)) {
      // "one of the men police found": those whom a clause without a pronoun tells of
      if (head >= 0 && w === 'police' && ANYBODY.test(doc.norm(head)) && /^VB/.test(doc.xpos(j + 1)))
        return { head, end: j + 1 };
      if (head >= 0 && isClosedPlural(doc.norm(head)) && !isOfBodysName(doc, head) && !isOwned(doc, j)) break;
      head = j;
      last = j;
      continue;
    }
    if (head >= 0 && isAdjectival(doc, head) && doc.xpos(j).startsWith('NN') && !PREDICATE.at(doc, j)) {
      head = -1;
      last = j;
      continue;
    }
    // "a Russian major general"
    if (
      head >= 0 &&
      isAdjectival(doc, head) &&
      doc.xpos(j).startsWith('JJ') &&
      VICTIMS.has(doc.norm(j + 1)) &&
      !(doc.norm(j + 1) === 'minor' && PREDICATE.at(doc, j + 2))
    ) {
      head = -1;
      last = j;
      continue;
    }
    // "a Taliban sub-commander"
    if (head >= 0 && doc.norm(j + 1) === '-' && VICTIMS.has(doc.norm(j + 2))) {
      last = j;
      continue;
    }
    // "the woman's 25-year-old daughter", "the farmer's young son"
    if (head >= 0 && isOwned(doc, j) && leadsToPerson(doc, j, limit)) {
      head = -1;
      last = j;
      continue;
    }
    // "a 45-year-old taxi driver"
    if (head >= 0 && isAgeNoun(doc, head) && leadsToPerson(doc, j, limit)) {
      head = -1;
      last = j;
      continue;
    }
    if (head >= 0 && doc.norm(j - 1) !== '-') break;
    if (PREDICATE.at(doc, j) && !isAttribute(c, j, limit)) break;
    if (isVerbLike(doc, j)) break;
    last = j;
  }
  // "passers-by" in three tokens
  if (head >= 0 && doc.norm(head + 1) === '-' && doc.norm(head + 2) === 'by') return { head, end: head + 3 };
  if (head >= 0) return { head, end: withOf(c, head) };
  // "one minor injury"
  if (last < 0 || (doc.norm(last) === 'minor' && PREDICATES.has(doc.norm(last + 1)))) return null;
  return { head: last, end: last + 1 };
}

/** Behind "'s", or the apostrophe of a plural. */
export const isOwned = (doc: Doc, j: number): boolean =>
  doc.norm(j - 1) === "'s" || (doc.norm(j - 1) === "'" && doc.ends[j - 2] === doc.starts[j - 1]);

const ANYBODY = /^(?:m[ae]n|wom[ae]n|people|persons?|boys?|girls?|victims?|bod(?:y|ies))$/;

/** "off-duty", "out-of-work": a small word that a hyphen makes part of an adjective. */
const isCompound = (doc: Doc, j: number): boolean =>
  (doc.norm(j + 1) === '-' && doc.ends[j] === doc.starts[j + 1] && /^[a-z]/.test(doc.norm(j + 2))) ||
  (doc.norm(j - 1) === '-' && doc.ends[j - 1] === doc.starts[j]);

const ADJECTIVAL = new Set(
  'enemy official local national male female adult civilian individual minor islamist militant rebel terrorist humanitarian extremist insurgent jihadist jihadi guerrilla paramilitary separatist takfiri police suspect family student migrant refugee taliban'.split(
    ' ',
  ),
);

/** Adjectives, too: in "rebel positions" nobody suffers but the positions. */
function isAdjectival(doc: Doc, head: number): boolean {
  return ADJECTIVAL.has(doc.norm(head)) || VICTIMS.get(doc.norm(head))?.entry.id === 'people-of';
}

/** Do adjectives and nouns lead from a token on to a noun for one person? */
function leadsToPerson(doc: Doc, j: number, limit: number): boolean {
  for (let k = j; k < Math.min(limit, j + 6); k++) {
    if (k > j && VICTIMS.get(doc.norm(k))?.plural === false) return true;
    if (doc.norm(k) === '-' || doc.norm(k) === "'s" || isAgeNoun(doc, k)) continue;
    if (/^\d{1,2}$/.test(doc.norm(k)) && doc.norm(k + 1) === '-') continue;
    if (!/^(?:NN|JJ)/.test(doc.xpos(k)) || PREDICATE.at(doc, k) || CLOSES.at(doc, k)) return false;
  }
  return false;
}

/** "one Harbour Defence Forces member": the last word of a name. */
const isOfBodysName = (doc: Doc, j: number): boolean =>
  doc.form(j) === 'Forces' &&
  /^\p{Lu}/u.test(doc.form(j - 1)) &&
  /^(?:members?|fighters?|soldiers?|officers?|commanders?)$/.test(doc.norm(j + 1));

/** A plural noun does not lead to another noun ("people children" are two groups that lost their comma). */
function isClosedPlural(w: string): boolean {
  return (
    VICTIMS.get(w)?.plural === true &&
    w !== 'police' &&
    w !== 'taliban' &&
    w !== 'women' &&
    w !== 'men' &&
    w !== 'staff' &&
    w !== 'crew' &&
    w !== 'personnel' &&
    w !== 'enemy'
  );
}

/** "wounded", "dead", "captured" before a noun for people: an attribute, not the predicate. */
function isAttribute(c: Clauses, j: number, limit: number): boolean {
  const w = c.doc.norm(j);
  // "fleeing villagers", "many of the surrendering fighters"
  if ((w === 'fleeing' || w === 'surrendering') && VICTIMS.has(c.doc.norm(j + 1))) return true;
  if (w.endsWith('ing') && w !== 'missing') return /^victims?$/.test(c.doc.norm(j + 1));
  // "kills his stepfather, injures mother": a finite verb describes nobody
  if (PREDICATES.get(w)?.every((f) => f.form === 'third')) return false;
  // "the raid killed women", "soldiers had killed civilians": the verb of what stands before it
  if (j > c.first && (HAVE.has(c.doc.norm(j - 1)) || /^(?:NN|PRP$|W)/.test(c.doc.xpos(j - 1)))) return false;
  for (let k = j + 1; k < Math.min(limit, j + 4); k++) {
    const v = c.doc.norm(k);
    if (v === '-') continue;
    if (isBreak(v) || closesNounGroup(v) || c.quantities.has(k) || DETERMINER.has(v)) return false;
    if (VICTIMS.has(v)) return true;
  }
  return false;
}

/** The ending of a noun for what somebody does: "caravaneer", "cellist". */
const AGENT = new WordTest(
  (w, form) => /(?:er|or|ist|ian|eer)s?$/.test(w) && w.length >= 6 && /^[a-z]/.test(form),
);

export const isAgentNoun = (doc: Doc, j: number): boolean => AGENT.at(doc, j) && /^NNS?$/.test(doc.xpos(j));

/** Finite verbs end a group; without tags nothing is known of it. */
function isVerbLike(doc: Doc, j: number): boolean {
  // "an improvised explosive device"
  if (doc.norm(j) === 'improvised' || doc.norm(j) === 'internally') return false;
  if (isAcronym(doc.norm(j), doc.form(j))) return false;
  const tag = doc.xpos(j);
  return (
    tag === 'VBD' ||
    tag === 'VBZ' ||
    tag === 'VBP' ||
    tag === 'MD' ||
    (tag === 'RB' && doc.norm(j).endsWith('ly'))
  );
}

/** Those who mourn are not those who suffered: "the families of the six soldiers killed". */
const BEREAVED = new Set(
  'bodies body corpses corpse families family relatives friends parents widows mothers fathers'.split(' '),
);

/** "members of the medical staff", "residents of Tal Hamra": the phrase belongs to the group. */
function withOf(c: Clauses, head: number): number {
  const { doc } = c;
  const family = familyBehind(doc, head);
  if (family > 0 && family <= c.end) return family;
  if (doc.norm(head + 1) !== 'of' || head + 2 >= c.end || BEREAVED.has(doc.norm(head))) return head + 1;
  let p = head + 2;
  while (p < c.end && DETERMINER.has(doc.norm(p))) p++;
  let end = head + 1;
  let quoted = false;
  for (let j = p; j < Math.min(c.end, p + 10); j++) {
    const w = doc.norm(j);
    if (w === '-' || w === "'s" || w === 'of' || w === 'for') continue;
    // "members of 'Red Banner' faction"
    if (QUOTE.has(w) && (j === p || quoted)) {
      quoted = j === p;
      continue;
    }
    if (isBreak(w) || QUOTE.has(w) || closesNounGroup(w) || PREDICATES.has(w) || isVerbLike(doc, j)) break;
    end = j + 1;
  }
  return end;
}

const AGED = new WordTest(new Set(['year-old', 'year-olds', 'yo', 'old', 'olds']));

/** "year-old" and "year old" at the end of an age, as a noun: "a 12-year-old". */
export function isAgeNoun(doc: Doc, j: number): boolean {
  if (!AGED.at(doc, j)) return false;
  const w = doc.norm(j);
  if (w === 'year-old' || w === 'year-olds') return true;
  if (w === 'yo') return /^(?:-|\/|\d{1,2})$/.test(doc.norm(j - 1));
  return (
    (w === 'old' || w === 'olds') &&
    (doc.norm(j - 1) === 'year' || doc.norm(j - 1) === '-' || doc.norm(j - 1) === 'month')
  );
}

/** "Syrians", "Americans": capitalised plurals. */
export function isDemonym(doc: Doc, j: number): boolean {
  return /^\p{Lu}\p{Ll}+s$/u.test(doc.form(j));
}

/** Nouns that the lexicon does not know are taken as counted when they are tagged as nouns in the plural. */
export function isPluralNoun(doc: Doc, first: number, head: number): boolean {
  const tag = doc.xpos(head);
  if (tag !== 'NNS' && tag !== 'NNPS') return false;
  for (let i = first; i < head; i++) if (!/^(?:NN|JJ|VBN|HYPH|POS|CD|:)/.test(doc.xpos(i))) return false;
  return true;
}
