import type { Doc } from '../../language/doc.ts';
import type { CasualtyFrame } from '../layers.ts';
import type { FieldReading, Reading } from '../reading.ts';

/** Rules that say that somebody was shot or taken to hospital, not that they lived. */
const UNTOLD = /^casualties\/(?:shoot|stab|strike|hit|graze|hospital|condition|treated|suffered|critical)\b/;
const REPEATED = new Set(['victim', 'person', 'patient']);

/** One person as a report goes on to speak of them. */
interface Individual {
  surname: string | null;
  head: string;
  age: string | null;
  died: boolean;
  frames: CasualtyFrame[];
}

interface Mention {
  field: FieldReading;
  frame: CasualtyFrame;
}

/**
 * Who was shot and, the same report says, died is not wounded: what was said of the shot is killed-or-wounded then.
 * So is "6 shot" where one of the six is dead.
 */
export function settleOutcomes(reading: Reading): void {
  const mentions = reading.fields.flatMap((field) => field.casualties.map((frame) => ({ field, frame })));
  if (!mentions.some((m) => isDeath(m.frame)) || !mentions.some((m) => isUntold(m.frame))) return;
  for (const person of individuals(mentions)) {
    if (person.died) for (const f of person.frames) if (isUntold(f)) f.effect = 'killed-or-wounded';
  }
  settleCounts(mentions.map((m) => m.frame));
}

const isUntold = (f: CasualtyFrame): boolean => f.effect === 'wounded' && UNTOLD.test(f.rule);
const isDeath = (f: CasualtyFrame): boolean =>
  f.effect === 'killed' && f.scope === 'incident' && (f.count.low ?? 0) >= 1 && f.certainty !== 'denied';

function individuals(mentions: readonly Mention[]): Individual[] {
  const out: Individual[] = [];
  let last: Individual | null = null;
  for (const { field, frame } of mentions) {
    if (frame.count.low !== 1 || frame.count.high !== 1 || !frame.victims) continue;
    if (!isUntold(frame) && !isDeath(frame)) continue;
    const described = describe(field.doc, frame);
    let person: Individual | null = described.pronoun ? last : find(out, described, last);
    if (!person) {
      person = {
        surname: described.surname,
        head: described.head,
        age: described.age,
        died: false,
        frames: [],
      };
      out.push(person);
    }
    person.surname ??= described.surname;
    person.age ??= described.age;
    person.died ||= isDeath(frame);
    person.frames.push(frame);
    last = person;
  }
  return out;
}

interface Description {
  surname: string | null;
  head: string;
  age: string | null;
  pronoun: boolean;
  definite: boolean;
  another: boolean;
}

function describe(doc: Doc, { victims }: CasualtyFrame): Description {
  const { first, end } = victims!;
  const head = doc.norm(end - 1);
  const one = doc.norm(first);
  const pronoun = end === first + 1 && (one === 'he' || one === 'she' || one === 'him' || one === 'her');
  const named = /^\p{Lu}/u.test(doc.form(end - 1)) && /^NNP/.test(doc.xpos(end - 1));
  let age: string | null = null;
  for (let i = first; i < Math.min(doc.length, end + 2); i++)
    if (/^\d{1,2}$/.test(doc.norm(i))) age ??= doc.norm(i);
  return {
    surname: named ? head : null,
    head: named ? '' : head,
    age,
    pronoun,
    definite: one === 'the',
    another:
      isNumeral(head) ||
      one === 'another' ||
      one === 'second' ||
      doc.norm(first + 1) === 'other' ||
      doc.norm(first + 1) === 'second',
  };
}

const isNumeral = (w: string): boolean => w === 'one' || w === '1' || w === 'another';

/** The individual that a description fits: by name, by age, by the noun, or as "the victim". */
function find(known: readonly Individual[], d: Description, last: Individual | null): Individual | null {
  if (d.another) return null;
  if (d.surname) {
    const same = known.find((p) => p.surname === d.surname);
    if (same) return same;
  }
  if (d.age) {
    const same = known.find((p) => p.age === d.age);
    if (same) return same;
  }
  if (d.definite && REPEATED.has(d.head)) return last;
  for (const p of known) {
    if (d.age && p.age) continue;
    if (d.head !== '' && p.head === d.head) return p;
  }
  if (known.length === 1 && (d.surname === null || known[0].surname === null)) {
    const p = known[0];
    if (!(d.age && p.age) && (d.surname || d.head === '' || REPEATED.has(d.head) || REPEATED.has(p.head)))
      return p;
  }
  return null;
}

/** "6 shot", "one dead": the six hold the dead unless six others are said to be wounded. */
function settleCounts(frames: readonly CasualtyFrame[]): void {
  let killed = 0;
  const wounded = new Set<number>();
  for (const f of frames) {
    if (f.rule === 'casualties/degree') continue;
    if (isDeath(f)) killed = Math.max(killed, f.count.low ?? 0);
    if (f.effect === 'wounded' && !UNTOLD.test(f.rule) && f.count.low !== null) wounded.add(f.count.low);
  }
  if (killed === 0) return;
  for (const f of frames) {
    const n = f.count.low;
    if (!isUntold(f) || !f.rule.startsWith('casualties/shoot') || n === null || n < 2) continue;
    if (f.category === 'unspecified' && n > killed && !wounded.has(n)) f.effect = 'killed-or-wounded';
  }
}
