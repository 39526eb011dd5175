import type { Category } from '../../../format/claim.ts';
import type { Doc } from '../../../language/doc.ts';
import type { CasualtyFrame } from '../../layers.ts';
import type { Reading } from '../../reading.ts';
import { VICTIMS } from '../lexicon.ts';
import { isDeath, type Mention } from '../outcomes.ts';
import { isAgeNoun } from '../people/noun-group.ts';
import { isHeadline, likeTheOneOfTheLead } from './in-headline.ts';
import { type Individual, individualsOf } from './individuals.ts';
import { calledBefore, isTeen, surnamesOf, type Told, toldOf, toldOfOne } from './said-of-names.ts';

/**
 * Who somebody is that a figure names or calls "he": what the report says of that person elsewhere ("Dr. Holt", "Holt, a nurse",
 * "the farmer Arne Holt"), in other figures or beside the name.
 */
export function settlePersons(reading: Reading): void {
  const single = reading.fields.flatMap((field) =>
    field.casualties
      .filter((f) => f.count.low === 1 && f.count.high === 1 && f.effect !== 'displaced')
      .map((frame) => ({ field, frame })),
  );
  if (single.length === 0) return;
  likeInTitle(single, reading.fields);
  const headline = single.some((m) => isHeadline(reading, m) && m.frame.category === 'unspecified');
  if (!headline && !single.some(isUntoldPerson)) return;
  const people = individualsOf(single, isDeath);
  const of = new Map(single.map((m) => [m.frame, m]));
  const wanted = new Set(people.flatMap((p) => (p.surname ? [p.surname] : [])));
  const names = new Set(single.flatMap((m) => (isName(m) ? [m.frame] : [])));
  const child = reading.fields.some((f) => f.casualties.some((d) => d.category === 'child'));
  const surnames = wanted.size > 0 ? surnamesOf(reading, wanted) : new Map<string, string>();
  for (const surname of surnames.values()) wanted.add(surname);
  const told = wanted.size > 0 ? toldOf(reading, wanted) : new Map<string, Told>();
  const teens = teensAreChildren(people);
  for (const person of people) {
    const open = person.frames.filter((f) => isUntoldPerson(of.get(f)!));
    if (open.length === 0) continue;
    const all = person.surname ? told.get(surnames.get(person.surname) ?? person.surname) : undefined;
    // several of that name: what one figure says of its person, another does not say of the next
    const shared = all !== undefined && all.given.size > 1;
    for (const f of open) {
      const one = toldOfOne(all, of.get(f)!.field, f);
      if (teens && (one?.teen || isCalledTeen(of.get(f)!))) {
        f.category = 'child';
        continue;
      }
      const category = kindOf(shared ? { ...person, frames: [f], gender: null } : person, one, names);
      // "a girl of seven ... Holt ... she": nobody says that she is another
      const same =
        child && !all?.adult && !person.frames.slice(0, MENTIONS).some((x) => x.category === category);
      if (!category || (category === 'child' ? all?.adult : same)) continue;
      f.category = category;
    }
  }
  if (!headline) return;
  const figures = reading.fields.flatMap((field) => field.casualties.map((frame) => ({ field, frame })));
  likeTheOneOfTheLead(reading, single, people, figures);
}

/** Mentions of one person that are asked what they say of all the others. */
const MENTIONS = 50;

/** Sentences in which a text says again what its title says. */
const LEAD = 4;

/** "Civilian killed in shelling", "civilians injured", says the title, and the text tells of one man killed. */
function likeInTitle(single: readonly Mention[], fields: Reading['fields']): void {
  const all = fields.flatMap((f) => f.casualties);
  for (const t of fields.flatMap((f) => (f.in === 'title' ? f.casualties : []))) {
    if (t.category !== 'civilian' || !/civilian/i.test(t.victimsText)) continue;
    const one = t.count.low === 1 && t.count.high === 1;
    if (!one && t.count.bound !== 'unspecified') continue;
    const alone = one && !all.some((f) => f.effect === t.effect && (f.count.low ?? 2) !== 1);
    for (const { field: at, frame: f } of single) {
      if (at.in !== 'text' || f.effect !== t.effect || f.category !== 'unspecified') continue;
      if (calledBefore(at.doc, f.victims!.first) >= 0) continue;
      if (alone || at.doc.sentenceOf(f.first) < LEAD) f.category = 'civilian';
    }
  }
}

/** A name, a pronoun or "the victim", of whom its own words do not say who it is. */
function isUntoldPerson(mention: Mention): boolean {
  const {
    field: { doc },
    frame: f,
  } = mention;
  if (!f.victims) return false;
  const { first, end } = f.victims;
  // "She was shot dead", of a nurse
  if (f.category === 'woman' && doc.norm(first) === 'she' && end === first + 1) return true;
  if (f.category !== 'unspecified') return false;
  if (/^(?:he|she|him|her|himself|herself)$/.test(doc.norm(first)) && end === first + 1) return true;
  if (doc.norm(first) === 'the' && doc.norm(end - 1) === 'victim') return true;
  if (isCalledTeen(mention)) return true;
  // "The young man, Arne Holt,"
  if (doc.norm(first) === 'the' && /^(?:man|person|individual)$/.test(doc.norm(end - 1))) return true;
  // "Mara Holt's remains", "46-year-old Mara Holt"
  if (/^(?:body|remains|corpse)$/.test(doc.norm(end - 1)) && doc.norm(end - 2) === "'s") return true;
  if (isAgeNoun(doc, end - 1) && /^\p{Lu}/u.test(doc.form(end) ?? '')) return true;
  return isName(mention);
}

/** "Teen killed", "the teenager". */
const isCalledTeen = ({ field: { doc }, frame: { victims } }: Mention): boolean =>
  victims !== null && isTeen(doc.norm(victims.end - 1));

/** Is a teenager of whom the report tells a child, as every age between 13 and 19 that it gives is under 18? */
function teensAreChildren(people: readonly Individual[]): boolean {
  const ages = people
    .flatMap((p) => (p.age !== null ? [Number(p.age)] : []))
    .filter((n) => n >= 13 && n < 20);
  return ages.length > 0 && ages.every((n) => n < 18);
}

/** Nothing but a name. */
const isName = ({
  field: { doc },
  frame: { victims },
}: {
  field: { doc: Doc };
  frame: CasualtyFrame;
}): boolean =>
  victims !== null && /^\p{Lu}/u.test(doc.form(victims.end - 1)) && !VICTIMS.has(doc.norm(victims.end - 1));

/** Which of several things said of somebody tells most: what they did, then their age, then the rest. */
const RANK: readonly Category[] = [
  'medic',
  'journalist',
  'police',
  'military',
  'militant',
  'aid-worker',
  'child',
  'woman',
  'civilian',
];

/** `names` are the frames that have nothing but a name: what words of a name say ("Orsund Healthcare") is no trade of its bearer. */
function kindOf(
  person: Individual,
  told: Told | undefined,
  names: ReadonlySet<CasualtyFrame>,
): Category | null {
  const kinds = new Set<Category>([...(told?.kinds ?? []), ...person.kinds]);
  for (const f of person.frames.slice(0, MENTIONS)) if (!names.has(f)) kinds.add(f.category);
  const found = RANK.find((k) => kinds.has(k));
  if (found && (found !== 'civilian' || !isShe(told))) return found;
  return isShe(told) || (person.gender === 'f' && person.surname !== null) ? 'woman' : null;
}

const isShe = (told: Told | undefined): boolean => told !== undefined && told.she >= 1 && told.adult;
