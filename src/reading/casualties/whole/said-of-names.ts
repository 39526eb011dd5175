import type { Category } from '../../../format/claim.ts';
import type { Doc } from '../../../language/doc.ts';
import { isAmbiguousGivenName, isGivenName } from '../../../language/names/words.ts';
import { isNameToken, NAME_PARTICLES } from '../../actors/words.ts';
import type { CasualtyFrame } from '../../layers.ts';
import type { FieldReading, Reading } from '../../reading.ts';
import { VICTIMS } from '../lexicon.ts';
import { ageBehind } from '../people/age-behind.ts';
import { categoryOf, categoryOfTitle, isTitle } from '../people/category.ts';
import { isAgeNoun } from '../people/noun-group.ts';
import { DAY } from '../words.ts';
import { CLOSES, isOne, toldBehind, workAt } from './told-behind.ts';

/** What a report says of those of one surname: of all of them, and of each by the given name. */
export interface Told {
  kinds: Category[];
  /** "she" less "he" behind the name. */
  she: number;
  /** Given names seen before it. */
  given: Map<string, Told>;
  /** An age of 18 or more stands behind it. */
  adult: boolean;
  /** "identified the teen as" them. */
  teen: boolean;
  /** Where a given name stands before it, in order. */
  full: { field: FieldReading; at: number; one: Told }[];
}

/** Of several who bear a name, what is said of the one: by the given name, else the one named in full last. */
export function toldOfOne(
  told: Told | undefined,
  field: FieldReading,
  { victims }: CasualtyFrame,
): Told | undefined {
  if (!told || told.given.size < 2) return told;
  for (let i = victims!.first; i < victims!.end; i++) {
    const one = told.given.get(field.doc.norm(i));
    if (one) return one;
  }
  return told.full.findLast((f) => f.field === field && f.at < victims!.first)?.one;
}

const blank = (): Told => ({ kinds: [], she: 0, given: new Map(), adult: false, teen: false, full: [] });

/** Given names that stand alone for somebody whom the report names in full elsewhere, with the surnames: "Mara was hit", "Mara Holt". */
export function surnamesOf(reading: Reading, wanted: ReadonlySet<string>): Map<string, string> {
  const out = new Map<string, string>();
  const surnames = new Set<string>();
  for (const { doc } of reading.fields)
    for (let i = 0; i < doc.length; i++) {
      const w = doc.norm(i);
      if (!wanted.has(w) || !/^\p{Lu}/u.test(doc.form(i))) continue;
      if (givenBefore(doc, i) || isInitial(doc, i - 1) || isTitle(doc.norm(i - 1))) surnames.add(w);
      const next = surnameBehind(doc, i + 1);
      if (next && !out.has(w)) out.set(w, next);
    }
  for (const w of surnames) out.delete(w);
  return out;
}

/** "Holt" of "Mara Holt", "Mara L. Holt" behind the given name. */
function surnameBehind(doc: Doc, at: number): string | null {
  let i = at;
  while (isInitial(doc, i)) i++;
  if (!isNamed(doc, i)) return null;
  return isNamed(doc, i + 1) ? doc.norm(i + 1) : doc.norm(i);
}

const isNamed = (doc: Doc, i: number): boolean =>
  i < doc.length &&
  doc.xpos(i) === 'NNP' &&
  /^\p{Lu}\p{Ll}/u.test(doc.form(i)) &&
  isNameToken(doc, i) &&
  !DAY.has(doc.norm(i));

/** "L." in "Mara L. Holt", as one token or two. */
const isInitial = (doc: Doc, i: number): boolean =>
  /^\p{Lu}\.?$/u.test(doc.form(i)) || (doc.norm(i) === '.' && /^\p{Lu}$/u.test(doc.form(i - 1)));

/** What the report says beside the wanted surnames. */
export function toldOf(reading: Reading, wanted: ReadonlySet<string>): Map<string, Told> {
  const out = new Map<string, Told>();
  for (const field of reading.fields) {
    const { doc } = field;
    let last: Told[] = [];
    for (let i = 0; i < doc.length; i++) {
      const w = doc.norm(i);
      if (wanted.has(w) && /^\p{Lu}/u.test(doc.form(i))) {
        const all = out.get(w) ?? blank();
        out.set(w, all);
        last = [all];
        const name = givenBefore(doc, i);
        if (name) {
          const one = all.given.get(name) ?? blank();
          all.given.set(name, one);
          all.full.push({ field, at: i, one });
          last.push(one);
        }
        look(doc, i, last);
      } else if (last.length > 0 && /^(?:she|her|herself|he|his|him|himself)$/.test(w)) {
        for (const t of last) t.she += w.startsWith('s') || w.startsWith('her') ? 1 : -1;
        // "She had worked as a nurse"
        const work = /^s?he$/.test(w) && opens(doc, i) ? workAt(doc, i + 1) : null;
        if (work) push(last, work);
      } else if (last.length > 0 && w === 'the' && opens(doc, i)) {
        const kind = describedAt(doc, i, last);
        if (kind) push(last, kind);
      } else if (isOtherName(doc, i)) last = [];
    }
  }
  return out;
}

/** The given name before a surname: "Mara" of "Mara Holt", "Mara (Mimi) Holt". */
function givenBefore(doc: Doc, surname: number): string | null {
  let i = beforeParticle(doc, surname) - 1;
  if (/^[")”’'»]$/.test(doc.norm(i))) i -= 3;
  if (i < 0 || !/^\p{Lu}\p{Ll}/u.test(doc.form(i)) || VICTIMS.has(doc.norm(i))) return null;
  return categoryOfTitle(doc, i, i + 1) === 'unspecified' && !/^(?:mr|dr|sir|the)$/.test(doc.norm(i))
    ? doc.norm(i)
    : null;
}

/** Two capitals side by side within a sentence: somebody else, of whom a pronoun may speak. */
const isOtherName = (doc: Doc, i: number): boolean =>
  i + 1 < doc.length && /^\p{Lu}\p{Ll}/u.test(doc.form(i)) && /^\p{Lu}\p{Ll}/u.test(doc.form(i + 1));

/** The words before a name and behind it. */
function look(doc: Doc, surname: number, told: readonly Told[]): void {
  let first = beforeParticle(doc, surname);
  while (first > 0 && surname - first < 5 && isNameWord(doc, first - 1)) first--;
  push(told, titleOf(doc, first, surname));
  const aged = ageBefore(doc, first);
  if (aged !== null && aged < GROWN) push(told, 'child');
  if (aged !== null && aged >= GROWN) for (const t of told) t.adult = true;
  // "the boy, Arne Holt, was"
  if (doc.norm(first - 1) === ',' && CLOSES.test(doc.norm(surname + 1)) && isOne(doc, first - 2))
    push(told, categoryOf(doc, Math.max(0, first - 5), first - 1, first - 2));
  if ((doc.norm(first - 1) === ',' && isTeen(doc.norm(first - 2))) || isTeenBefore(doc, first))
    for (const t of told) t.teen = true;
  const called = calledBefore(doc, first);
  if (called >= 0) push(told, categoryOf(doc, Math.max(0, called - 3), called + 1, called));
  const identified = identifiedBefore(doc, first);
  if (identified) push(told, identified);
  // "the bakers, including Holt"
  const including = doc.norm(first - 1) === 'including';
  const head = first - (including ? (doc.norm(first - 2) === ',' ? 3 : 2) : 1);
  // "told police Holt was hurt"
  if (head >= 0 && VICTIMS.get(doc.norm(head))?.plural === including)
    push(told, categoryOf(doc, Math.max(0, head - 3), head + 1, head));
  const age = ageBehind(doc, surname + 1);
  if (age && age.years >= GROWN) for (const t of told) t.adult = true;
  const behind = toldBehind(doc, surname + 1);
  if (behind) push(told, behind);
  if (surname - first >= 2 && isTradeBefore(doc, first)) push(told, 'civilian');
  if (isMotherOf(doc, first)) push(told, 'woman');
}

/** "student Arne Holt": a trade that opens the name, and no given name ("Mason"). */
const isTradeBefore = (doc: Doc, first: number): boolean =>
  VICTIMS.get(doc.norm(first))?.entry.category === 'civilian' &&
  isOne(doc, first) &&
  !isGivenName(doc.norm(first)) &&
  !isAmbiguousGivenName(doc.norm(first));

/** "mother-of-two Mara Holt", as one token or five. */
const isMotherOf = (doc: Doc, first: number): boolean =>
  /^(?:mother|mum|mom|grandmother)-of-/.test(doc.norm(first - 1)) ||
  (doc.norm(first - 2) === '-' &&
    doc.norm(first - 3) === 'of' &&
    /^(?:mother|mum|mom|grandmother)$/.test(doc.norm(first - 5)));

const opens = (doc: Doc, i: number): boolean => doc.sentences[doc.sentenceOf(i)].first === i;

/** "The 44-year-old carpenter was", "The 12-year-old was", "The schoolboy": what words for the one named last say; null for others. */
function describedAt(doc: Doc, the: number, told: readonly Told[]): Category | null {
  const aged = Array.from({ length: 5 }, (_, k) => the + 2 + k).find((i) => isAgeNoun(doc, i));
  if (aged === undefined) return tradeAt(doc, the + 1);
  const years = ageBefore(doc, aged + 1);
  const noun = VICTIMS.get(doc.norm(aged + 1));
  if (years === null || noun?.plural || noun?.entry.category === 'militant') return null;
  if (/^(?:suspect|driver|shooter|robber|intruder|victim)$/.test(doc.norm(aged + 1))) return null;
  if (years < GROWN) return 'child';
  for (const t of told) t.adult = true;
  const kind = noun ? categoryOf(doc, the, aged + 2, aged + 1) : 'unspecified';
  return kind === 'unspecified' ? null : kind;
}

/** "The carpenter was coming from work", "The mother of two had": a noun alone before what its bearer did; null for those who hold an office. */
function tradeAt(doc: Doc, noun: number): Category | null {
  if (!isOne(doc, noun)) return null;
  const of = doc.norm(noun + 1) === 'of' && doc.norm(noun + 3) !== 'the';
  const kind = categoryOf(doc, noun, noun + 1, noun);
  if (of) return kind === 'woman' && /^(?:mother|mum|mom|grandmother)$/.test(doc.norm(noun)) ? kind : null;
  if (kind !== 'civilian' && kind !== 'child') return null;
  const did = /^(?:was|had|has|is|leaves|lived|worked)$/.test(doc.norm(noun + 1));
  return did && !OFFICE.test(doc.norm(noun)) && !BY_LAW.test(doc.norm(noun + 2)) ? kind : null;
}

/** Who has to do with a case, and is not its victim. */
const OFFICE =
  /^(?:mayor|governor|minister|judge|prosecutor|lawyer|official|president|premier|chairman|chairwoman|commissioner|senator|owner|neighbou?r|resident|witness|bystander|manager|principal|boy|girl|child|son|daughter|kid|baby|family|couple)$/;
const BY_LAW =
  /^(?:arrested|charged|detained|held|accused|jailed|sentenced|convicted|questioned|told|asked)$/;

/** "a boy named Holt", "the teacher, identified as Mara Holt": the noun before such words; -1 without them. */
export function calledBefore(doc: Doc, first: number): number {
  let i = first - 1;
  if (doc.norm(i) === 'as') i--;
  if (!/^(?:named|called|identified|known)$/.test(doc.norm(i))) return -1;
  i--;
  if (/^(?:was|is|,)$/.test(doc.norm(i))) i--;
  return i >= 0 && VICTIMS.get(doc.norm(i))?.plural === false ? i : -1;
}

const GROWN = 18;

/** "15-year-old Arne Holt": the age; null without one. */
function ageBefore(doc: Doc, first: number): number | null {
  if (!isAgeNoun(doc, first - 1)) return null;
  for (let i = first - 1; i > first - 6 && i >= 0; i--) {
    const found = /^(\d{1,2})(?:-|$)/.exec(doc.norm(i));
    if (found) return Number(found[1]);
  }
  return null;
}

/** Nouns for somebody between 13 and 19. */
export const isTeen = (w: string): boolean =>
  /^(?:teen|teenager|youth|youngster|juvenile|adolescent)$/.test(w);

/** "the teen, identified as Holt", "identified the teen as Holt", "a teenager named Holt". */
function isTeenBefore(doc: Doc, first: number): boolean {
  if (!/^(?:as|named|called)$/.test(doc.norm(first - 1))) return false;
  for (let i = first - 2; i > first - 6; i--) if (isTeen(doc.norm(i))) return true;
  return false;
}

/** "identified the dead boy as Holt", "naming the victim, a cook, as Holt": what the words between say; null without them. */
function identifiedBefore(doc: Doc, first: number): Category | null {
  if (doc.norm(first - 1) !== 'as') return null;
  let noun = -1;
  for (let i = first - 2; i > first - 10 && i >= 0; i--) {
    if (/^(?:identif(?:y|ies|ied|ying)|nam(?:e|es|ed|ing))$/.test(doc.norm(i)))
      return noun < 0 ? null : categoryOf(doc, Math.max(i + 1, noun - 3), noun + 1, noun);
    if (noun < 0 && VICTIMS.get(doc.norm(i))?.plural === false) noun = i;
  }
  return null;
}

/** "Dr.", "Officer", "Mrs": words of a name that say what its bearer is; those of firms and wards do not. */
function titleOf(doc: Doc, first: number, surname: number): Category {
  for (let i = first; i < surname; i++) {
    const w = doc.norm(i);
    if (!isTitle(w) && VICTIMS.get(w)?.plural !== false) continue;
    const found = categoryOfTitle(doc, i, i + 1);
    if (found !== 'unspecified') return found;
  }
  return 'unspecified';
}

function push(told: readonly Told[], category: Category): void {
  if (category !== 'unspecified' && category !== 'mixed') for (const t of told) t.kinds.push(category);
}

/** Over "al-" in "Omar al-Selm": the token at which the surname begins. */
const beforeParticle = (doc: Doc, i: number): number =>
  doc.norm(i - 1) === '-' && NAME_PARTICLES.has(doc.norm(i - 2))
    ? i - 2
    : NAME_PARTICLES.has(doc.norm(i - 1))
      ? i - 1
      : i;

/** A name's own words, with titles ("Dr.", "Officer"), not those of the sentence before. */
const isNameWord = (doc: Doc, i: number): boolean =>
  /^\p{Lu}/u.test(doc.form(i))
    ? !/^(?:police|the)$/.test(doc.norm(i))
    : doc.norm(i) === '.' && i > 0 && doc.form(i - 1).length <= 4 && /^\p{Lu}/u.test(doc.form(i - 1));
