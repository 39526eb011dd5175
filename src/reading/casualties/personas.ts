import type { Category } from '../../format/claim.ts';
import type { Doc } from '../../language/doc.ts';
import type { CasualtyFrame } from '../layers.ts';
import type { Reading } from '../reading.ts';
import { type Individual, individualsOf } from './individuals.ts';
import { VICTIMS } from './lexicon.ts';
import { isAgeNoun } from './noun-group.ts';
import { isDeath, type Mention } from './outcomes.ts';
import { calledBefore, type Told, toldOf, toldOfOne } from './said-of-names.ts';

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
  likeInTitle(
    single,
    reading.fields.flatMap((f) => f.casualties),
  );
  if (!single.some(isUntoldPerson)) return;
  const people = individualsOf(single, isDeath);
  const of = new Map(single.map((m) => [m.frame, m]));
  const wanted = new Set(people.flatMap((p) => (p.surname ? [p.surname] : [])));
  const names = new Set(single.flatMap((m) => (isName(m) ? [m.frame] : [])));
  const child = reading.fields.some((f) => f.casualties.some((d) => d.category === 'child'));
  const told = wanted.size > 0 ? toldOf(reading, wanted) : new Map<string, Told>();
  for (const person of people) {
    const open = person.frames.filter((f) => isUntoldPerson(of.get(f)!));
    if (open.length === 0) continue;
    const all = person.surname ? told.get(person.surname) : undefined;
    // several of that name: what one figure says of its person, another does not say of the next
    const shared = all !== undefined && all.given.size > 1;
    for (const f of open) {
      const category = kindOf(
        shared ? { ...person, frames: [f], gender: null } : person,
        toldOfOne(all, of.get(f)!.field, f),
        names,
      );
      // "a girl of seven ... Holt ... she": nobody says that she is another
      const same = child && !all?.adult && !person.frames.some((x) => x.category === category);
      if (!category || (category === 'child' ? all?.adult : same)) continue;
      f.category = category;
    }
  }
}

/** Sentences in which a text says again what its title says. */
const LEAD = 4;

/** "Civilian killed in shelling", says the title, and the text tells of one man killed. */
function likeInTitle(single: readonly Mention[], all: readonly CasualtyFrame[]): void {
  for (const { field, frame: t } of single) {
    if (field.in !== 'title' || t.category !== 'civilian' || !/civilian/i.test(t.victimsText)) continue;
    const alone = !all.some((f) => f.effect === t.effect && (f.count.low ?? 2) !== 1);
    for (const { field: at, frame: f } of single) {
      if (at.in !== 'text' || f.effect !== t.effect || f.category !== 'unspecified') continue;
      if (calledBefore(at.doc, f.victims!.first) >= 0) continue;
      if (alone || at.doc.sentenceOf(f.first) < LEAD) f.category = 'civilian';
    }
  }
}

/** A name, a pronoun or "the victim", of whom its own words do not say who it is. */
function isUntoldPerson({ field: { doc }, frame: f }: Mention): boolean {
  if (f.category !== 'unspecified' || !f.victims) return false;
  const { first, end } = f.victims;
  if (/^(?:he|she|him|her|himself|herself)$/.test(doc.norm(first)) && end === first + 1) return true;
  if (doc.norm(first) === 'the' && doc.norm(end - 1) === 'victim') return true;
  // "The young man, Arne Holt,"
  if (doc.norm(first) === 'the' && /^(?:man|person|individual)$/.test(doc.norm(end - 1))) return true;
  // "Mara Holt's remains", "46-year-old Mara Holt"
  if (/^(?:body|remains|corpse)$/.test(doc.norm(end - 1)) && doc.norm(end - 2) === "'s") return true;
  if (isAgeNoun(doc, end - 1) && /^\p{Lu}/u.test(doc.form(end) ?? '')) return true;
  return isName({ field: { doc }, frame: f });
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
  const kinds = new Set<Category>(told?.kinds ?? []);
  for (const f of person.frames) if (!names.has(f)) kinds.add(f.category);
  const found = RANK.find((k) => kinds.has(k));
  if (found && (found !== 'civilian' || !isShe(told))) return found;
  return isShe(told) || (person.gender === 'f' && person.surname !== null) ? 'woman' : null;
}

const isShe = (told: Told | undefined): boolean => told !== undefined && told.she >= 1 && told.adult;
