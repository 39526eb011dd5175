import type { Category } from '../../../format/claim.ts';
import type { Doc } from '../../../language/doc.ts';
import { FEMALE, MALE } from '../../../language/sexes.ts';
import { isWomansName } from '../../actors/womans-name.ts';
import type { CasualtyFrame } from '../../layers.ts';
import { isUntold, type Mention } from '../outcomes.ts';
import { antecedent, nameBefore, openingName } from './antecedent.ts';
import {
  type Description,
  type Gender,
  givenAt,
  type Name,
  nameApposed,
  nameBehind,
} from './person-words.ts';

/** One person as a report goes on to speak of them. */
export interface Individual {
  surname: string | null;
  given: string | null;
  head: string;
  age: string | null;
  gender: Gender | null;
  /** Somebody else than those spoken of before ("another man"). */
  another: boolean;
  /** Sentences that speak of "a man", "a teenager": two such in one sentence are two people. */
  introduced: Set<number>;
  died: boolean;
  frames: CasualtyFrame[];
  /** What the words say of them that pronouns stand for. */
  kinds: Set<Category>;
}

const REPEATED = new Set(['victim', 'person', 'patient']);
/** Words that open the name of somebody spoken of before; other nouns introduce somebody, in headlines without an article. */
const TOLD_OF = new Set('the this that his her their its he she him who my our your'.split(' '));
/** Nouns by which a report may call anybody of that age or sex again. */
const ANYBODY = new Set(
  'boy girl man woman male female child toddler infant baby teen teenager youth juvenile'.split(' '),
);

/** People told of last whom a mention may mean: a list of the dead may have thousands. */
const REMEMBERED = 150;
/** Frames of a person, the last of them, among which another of the same words may be. */
const AT_ONCE = 20;

/** The single people that a report's frames are about, in order of their first mention. `isDeath` says which frames tell of a death. */
export function individualsOf(
  mentions: readonly Mention[],
  isDeath: (f: CasualtyFrame) => boolean,
): Individual[] {
  const out: Individual[] = [];
  let last: Individual | null = null;
  for (const { field, frame } of mentions) {
    if (frame.count.low !== 1 || frame.count.high !== 1 || !frame.victims) continue;
    const known = out.slice(-REMEMBERED);
    const described = describe(field.doc, frame);
    const apart = (p: Individual) => toldApart(p, described, frame, isDeath);
    let person: Individual | null = described.pronoun
      ? spokenOf(known, described, last, field.doc, frame.victims.first)
      : find(
          known.filter((p) => !isBeside(p, frame)),
          described,
          last,
          apart,
        );
    if (!person) {
      person = {
        surname: described.surname,
        given: described.given,
        head: described.head,
        age: described.age,
        gender: described.gender,
        another: described.another,
        introduced: new Set(),
        died: false,
        frames: [],
        kinds: new Set(),
      };
      out.push(person);
    }
    person.surname ??= described.surname;
    person.given ??= described.given;
    person.age ??= described.age;
    person.gender ??= described.gender;
    if (described.kind) person.kinds.add(described.kind);
    if (described.introduces !== null) person.introduced.add(described.introduces);
    person.died ||= isDeath(frame);
    person.frames.push(frame);
    last = person;
  }
  return out;
}

/** "shot the woman and the child": named side by side, and two people. */
const isBeside = (p: Individual, frame: CasualtyFrame): boolean =>
  p.frames
    .slice(-AT_ONCE)
    .some(
      (f) =>
        f.trigger === frame.trigger && f.rule === frame.rule && f.victims?.first !== frame.victims?.first,
    );

/** "he", "she": whom the name that opens the sentence names, else the last person, or the last one of that sex where the last is of the other. */
function spokenOf(
  known: readonly Individual[],
  d: Description,
  last: Individual | null,
  doc: Doc,
  at: number,
): Individual | null {
  const name = openingName(doc, at) ?? nameBefore(doc, at);
  const opened = name && known.find((p) => p.surname === name.surname || p.given === name.surname);
  if (opened) return opened;
  if (name) {
    d.surname = name.surname;
    d.given = name.given;
    if (last?.surname) return null;
  }
  if (!last?.gender || !d.gender || last.gender === d.gender) return last;
  return known.findLast((p) => p.gender === null || p.gender === d.gender) ?? null;
}

function describe(doc: Doc, { victims }: CasualtyFrame): Description {
  const { first, end: last } = victims!;
  // "Mara Holt's remains"
  const end =
    doc.norm(last - 2) === "'s" && /^(?:body|remains|corpse)$/.test(doc.norm(last - 1)) ? last - 2 : last;
  const head = doc.norm(end - 1);
  const one = doc.norm(first);
  const pronoun = end === first + 1 && (one === 'he' || one === 'she' || one === 'him' || one === 'her');
  const spoken = pronoun ? antecedent(doc, first, one === 'he' || one === 'him' ? MALE : FEMALE) : null;
  if (spoken) return spoken;
  const named = /^\p{Lu}/u.test(doc.form(end - 1)) && /^NNP/.test(doc.xpos(end - 1));
  const name = named
    ? { surname: head, given: givenAt(doc, first, end - 2) }
    : (nameBehind(doc, end) ?? nameApposed(doc, end));
  let age: string | null = null;
  for (let i = first; i < Math.min(doc.length, end + 2); i++)
    if (/^\d{1,2}$/.test(doc.norm(i))) age ??= doc.norm(i);
  return {
    surname: name?.surname ?? null,
    given: name?.given ?? null,
    head: named ? '' : head,
    age,
    gender: MALE.has(head) ? 'm' : FEMALE.has(head) || isWoman(name) ? 'f' : null,
    pronoun,
    introduces: named || TOLD_OF.has(one) ? null : doc.sentenceOf(first),
    definite: one === 'the',
    another:
      isNumeral(head) ||
      one === 'another' ||
      one === 'second' ||
      doc.norm(first + 1) === 'other' ||
      doc.norm(first + 1) === 'second',
  };
}

/** Does the given name say so? */
const isWoman = (name: Name | null): boolean => name?.given != null && isWomansName(name.given);

/** "Mara Holt" and "Piet Holt" are two, "Jens" and "Jelena" as well; "Candy" may be "Candace". */
const sameGiven = (a: string | null, b: string | null): boolean =>
  a === null ||
  b === null ||
  a.slice(0, ALIKE) === b.slice(0, ALIKE) ||
  (a[0] === b[0] && SHORT > Math.min(a.length, b.length));

/** Letters that a short form shares with its name, and how long one is that may share fewer ("Tom" of "Thomas"). */
const ALIKE = 3;
const SHORT = 4;

const isNumeral = (w: string): boolean => w === 'one' || w === '1' || w === 'another';

/** The individual that a description fits: by name, by age, by the noun, or as "the victim". */
function find(
  known: readonly Individual[],
  d: Description,
  last: Individual | null,
  apart: (p: Individual) => boolean,
): Individual | null {
  if (d.another) return null;
  if (d.surname) {
    const same = known.find((p) => p.surname === d.surname && sameGiven(p.given, d.given));
    if (same) return same;
    // "Mara was hit", of Mara Holt
    const called = d.given === null ? known.find((p) => p.given === d.surname) : undefined;
    if (called) return called;
  }
  if (d.age) {
    const same = known.find((p) => p.age === d.age);
    if (same) return same;
  }
  if (d.definite && REPEATED.has(d.head)) return last;
  if (d.definite && ANYBODY.has(d.head) && known.length === 1 && suits(known[0], d)) return known[0];
  for (const p of known) {
    if ((d.age && p.age) || (d.surname && p.surname)) continue;
    if (d.head !== '' && p.head === d.head && !apart(p)) return p;
  }
  if (known.length === 1 && (d.surname === null || known[0].surname === null)) {
    const p = known[0];
    if (
      !(d.age && p.age) &&
      suits(p, d) &&
      (d.surname || d.head === '' || REPEATED.has(d.head) || REPEATED.has(p.head))
    )
      return p;
  }
  return null;
}

/** "three women and a man were injured; a man was killed in another street": introduced twice in a sentence, with two fates. */
function toldApart(
  p: Individual,
  d: Description,
  frame: CasualtyFrame,
  isDeath: (f: CasualtyFrame) => boolean,
): boolean {
  if (d.introduces === null || !p.introduced.has(d.introduces)) return false;
  return p.frames.some((f) => isDeath(f) !== isDeath(frame) && !isUntold(f) && !isUntold(frame));
}

const suits = (p: Individual, d: Description): boolean =>
  !(p.gender && d.gender && p.gender !== d.gender) && !(p.age && d.age && p.age !== d.age);

/** "A guard was killed", "a cook was shot": each introduced by what only one of them is. */
export function areDifferent(a: Individual, b: Individual): boolean {
  if (a.introduced.size === 0 || b.introduced.size === 0 || a.head === b.head) return false;
  return isParticular(a.head) && isParticular(b.head);
}

/** A noun that does not fit everybody; names and pronouns have none. */
const isParticular = (head: string): boolean =>
  head !== '' && !ANYBODY.has(head) && !REPEATED.has(head) && !TOLD_OF.has(head) && !isNumeral(head);

/** Does nothing that a report says of two individuals part them? Age, sex, name, "another", or both of them being introduced in one sentence. */
export function mayBeOne(a: Individual, b: Individual): boolean {
  if (a.another || b.another) return false;
  // "his wife and a passer-by were hit": named side by side
  if (a.frames.some((f) => b.frames.some((g) => f.trigger === g.trigger && f.rule === g.rule))) return false;
  if (a.age !== null && b.age !== null && a.age !== b.age) return false;
  if (a.gender !== null && b.gender !== null && a.gender !== b.gender) return false;
  if (a.surname !== null && b.surname !== null && a.surname !== b.surname) return false;
  for (const sentence of a.introduced) if (b.introduced.has(sentence)) return false;
  return true;
}
