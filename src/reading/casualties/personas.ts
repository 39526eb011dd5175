import type { Category } from '../../format/claim.ts';
import type { Doc } from '../../language/doc.ts';
import type { CasualtyFrame } from '../layers.ts';
import type { Reading } from '../reading.ts';
import { categoryOf, categoryOfTitle, isTitle } from './category.ts';
import { type Individual, individualsOf } from './individuals.ts';
import { VICTIMS } from './lexicon.ts';
import { isDeath, type Mention } from './outcomes.ts';

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
        toldOfOne(all, of.get(f)!),
        names,
      );
      // "a girl of seven ... Holt ... she": nobody says that she is another
      const same = child && !all?.adult && !person.frames.some((x) => x.category === category);
      if (category && !(same && category !== 'child')) f.category = category;
    }
  }
}

/** "Civilian killed in shelling", says the title, and the text tells of one man killed. */
function likeInTitle(single: readonly Mention[], all: readonly CasualtyFrame[]): void {
  for (const { field, frame: t } of single) {
    if (field.in !== 'title' || t.category !== 'civilian' || !/civilian/i.test(t.victimsText)) continue;
    if (all.some((f) => f.effect === t.effect && (f.count.low ?? 2) !== 1)) continue;
    for (const { field: at, frame: f } of single)
      if (at.in === 'text' && f.effect === t.effect && f.category === 'unspecified') f.category = 'civilian';
  }
}

/** A name, a pronoun or "the victim", of whom its own words do not say who it is. */
function isUntoldPerson({ field: { doc }, frame: f }: Mention): boolean {
  if (f.category !== 'unspecified' || !f.victims) return false;
  const { first, end } = f.victims;
  if (/^(?:he|she|him|her|himself|herself)$/.test(doc.norm(first)) && end === first + 1) return true;
  if (doc.norm(first) === 'the' && doc.norm(end - 1) === 'victim') return true;
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

/** What a report says of those of one surname: of all of them, and of each by the given name. */
interface Told {
  kinds: Category[];
  /** "she" less "he" behind the name. */
  she: number;
  /** Given names seen before it. */
  given: Map<string, Told>;
  /** An age of 18 or more stands behind it. */
  adult: boolean;
}

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

/** Of several who bear a name, what is said of the one. */
function toldOfOne(told: Told | undefined, { field: { doc }, frame }: Mention): Told | undefined {
  if (!told || told.given.size < 2) return told;
  for (let i = frame.victims!.first; i < frame.victims!.end; i++) {
    const one = told.given.get(doc.norm(i));
    if (one) return one;
  }
  return undefined;
}

const isShe = (told: Told | undefined): boolean => told !== undefined && told.she >= 1 && told.adult;

const blank = (): Told => ({ kinds: [], she: 0, given: new Map(), adult: false });

function toldOf(reading: Reading, wanted: ReadonlySet<string>): Map<string, Told> {
  const out = new Map<string, Told>();
  for (const { doc } of reading.fields) {
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
          last.push(one);
        }
        look(doc, i, last);
      } else if (last.length > 0 && /^(?:she|her|herself|he|his|him|himself)$/.test(w)) {
        for (const t of last) t.she += w.startsWith('s') || w.startsWith('her') ? 1 : -1;
      } else if (isOtherName(doc, i)) last = [];
    }
  }
  return out;
}

/** The given name before a surname: "Mara" of "Mara Holt", "Mara (Mimi) Holt". */
function givenBefore(doc: Doc, surname: number): string | null {
  let i = surname - 1;
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
  let first = surname;
  while (first > 0 && surname - first < 5 && isNameWord(doc, first - 1)) first--;
  push(told, titleOf(doc, first, surname));
  // "local doctors, including Holt"
  const including = doc.norm(first - 1) === 'including';
  const head = first - (including ? (doc.norm(first - 2) === ',' ? 3 : 2) : 1);
  // "told police Holt was hurt"
  if (head >= 0 && VICTIMS.get(doc.norm(head))?.plural === including)
    push(told, categoryOf(doc, Math.max(0, head - 3), head + 1, head));
  const behind = apposed(doc, surname + 1, told);
  if (behind) push(told, behind);
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

/** A name's own words, with titles ("Dr.", "Officer"), not those of the sentence before. */
const isNameWord = (doc: Doc, i: number): boolean =>
  /^\p{Lu}/u.test(doc.form(i))
    ? !/^(?:police|the)$/.test(doc.norm(i))
    : doc.norm(i) === '.' && i > 0 && doc.form(i - 1).length <= 4 && /^\p{Lu}/u.test(doc.form(i - 1));

/** ", 34, a nurse", ", a father and student", " was a soldier": what the group behind a name says. */
function apposed(doc: Doc, at: number, told: readonly Told[]): Category | null {
  let i = at;
  const closed = CLOSES.test(doc.norm(i));
  if (closed) i++;
  else if (/^(?:was|is)$/.test(doc.norm(i))) i++;
  else return null;
  const age = closed && /^\d{1,2}$/.test(doc.norm(i)) ? Number(doc.norm(i)) : null;
  if (age !== null && age >= 18) for (const t of told) t.adult = true;
  if (age !== null && age > 0 && age < 18 && CLOSES.test(doc.norm(i + 1))) return 'child';
  if (age !== null) i += 2;
  if (!/^(?:a|an|the)$/.test(doc.norm(i))) return null;
  for (let j = i + 1; j < Math.min(doc.length, i + 6); j++) {
    const w = doc.norm(j);
    if (CLOSES.test(w) || /^(?:of|in|who|from|at|with|on|by|for|to)$/.test(w)) return null;
    if (!VICTIMS.has(w) || VICTIMS.has(doc.norm(j + 1))) continue;
    const found = categoryOf(doc, i, j + 1, j);
    if (found !== 'unspecified') return found;
  }
  return null;
}

const CLOSES = /^(?:[,.;:()\]!?]|[-–—―])$/;
