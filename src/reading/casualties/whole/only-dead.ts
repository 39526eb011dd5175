import type { Category } from '../../../format/claim.ts';
import type { Doc } from '../../../language/doc.ts';
import { WordTest } from '../../../language/word-test.ts';
import type { CasualtyFrame } from '../../layers.ts';
import type { FieldReading, Reading } from '../../reading.ts';
import { VICTIMS } from '../lexicon.ts';
import { isDeath, type Mention } from '../outcomes.ts';
import { ageBehind } from '../people/age-behind.ts';
import { toldOf } from './said-of-names.ts';
import { toldBehind } from './told-behind.ts';

/** What a noun may say of the one dead that a name does not. */
const TOLD: ReadonlySet<Category> = new Set([
  'child',
  'medic',
  'journalist',
  'police',
  'military',
  'aid-worker',
]);
/** Sentences of a text that tell what it is about. */
const LEAD = 5;

/**
 * "A boy of nine was shot dead ... Arne Holt died at the clinic": where a report tells of one death alone, whom it names is the one of
 * whom its title or its first sentences say what he was.
 */
export function settleOnlyDead(reading: Reading): void {
  const dead = reading.fields.flatMap((field) =>
    field.casualties.filter((f) => isDeath(f)).map((frame) => ({ field, frame })),
  );
  if (dead.some(({ frame: { count, partOf } }) => count.low !== 1 || count.high !== 1 || partOf >= 0)) return;
  if (settleVictim(reading, dead)) return;
  const names = dead.filter((m) => isName(m.field.doc, m.frame));
  if (dead.some((m) => isAnother(m))) return;
  const open = names.filter((m) => m.frame.category === 'unspecified');
  if (open.length === 0) return;
  const surname = oneSurname(names);
  const kind = surname && kindOfLead(dead.filter((m) => !names.includes(m)));
  if (!kind) return;
  const told = toldOf(reading, new Set([surname])).get(surname);
  if (told && ((kind === 'child' && told.adult) || told.given.size > 1)) return;
  for (const { frame } of open) frame.category = kind;
}

/** "A man was shot dead ... The victim, a taxi driver, lived in Lenno": said of the one dead, whatever the figures call him. */
function settleVictim({ fields }: Reading, dead: readonly Mention[]): boolean {
  if (!dead.some(({ frame: f }) => f.category === 'unspecified')) return false;
  const introduced = dead.filter(({ field, frame }) => field.in === 'text' && isIntroduced(field.doc, frame));
  if (introduced.length > 1) return false;
  const kinds = new Set(fields.flatMap(({ doc }) => kindsOfVictim(doc)));
  const [kind] = kinds;
  if (kinds.size !== 1) return false;
  if (dead.some(({ frame: f }) => f.category !== 'unspecified' && f.category !== kind)) return false;
  for (const { frame } of dead) frame.category = kind;
  return true;
}

const isIntroduced = (doc: Doc, { victims, rule }: CasualtyFrame): boolean =>
  victims !== null && rule !== 'casualties/of-the' && /^(?:an?|another|one)$/.test(doc.norm(victims.first));

const THE_DEAD = new WordTest(new Set(['victim', 'deceased']));

const IDENTIFIED = new WordTest(new Set(['identified', 'named']));
/** Words between "the victim" and "as". */
const AS_WITHIN = 8;

/** "He was named as 17-year-old Orm Vell", "the victim was named by police as Orm Vell, 16": a child; null where nothing says so. */
function youngAs(doc: Doc, from: number): Category | null {
  for (let i = from; i < Math.min(doc.length, from + AS_WITHIN); i++) {
    if (/^[.;]$/.test(doc.norm(i))) return null;
    if (doc.norm(i) !== 'as') continue;
    const years = /^(\d{1,2})(?:-year-old)?$/.exec(doc.norm(i + 1));
    if (years && (years[0].length > 2 || doc.norm(i + 2) === '-'))
      return Number(years[1]) < 18 ? 'child' : null;
    let end = i + 1;
    while (end < i + 5 && /^\p{Lu}/u.test(doc.form(end))) end++;
    return end > i + 1 && (ageBehind(doc, end)?.years ?? 18) < 18 ? 'child' : null;
  }
  return null;
}

function kindsOfVictim(doc: Doc): Category[] {
  const out: Category[] = [];
  for (let i = THE_DEAD.next(doc, 1, doc.length); i < doc.length; i = THE_DEAD.next(doc, i + 1, doc.length)) {
    const kind = doc.norm(i - 1) === 'the' ? (toldBehind(doc, i + 1) ?? youngAs(doc, i + 1)) : null;
    if (kind) out.push(kind);
  }
  for (
    let i = IDENTIFIED.next(doc, 2, doc.length);
    i < doc.length;
    i = IDENTIFIED.next(doc, i + 1, doc.length)
  )
    if (/^s?he$/.test(doc.norm(i - 2)) && doc.norm(i - 1) === 'was') {
      const kind = youngAs(doc, i + 1);
      if (kind) out.push(kind);
    }
  return out;
}

/** What the figures of the lead say of the one; null where they say nothing, two things, or tell of somebody grown. */
function kindOfLead(dead: readonly Mention[]): Category | null {
  const kinds = new Set<Category>();
  for (const { field, frame } of dead) {
    if (frame.category === 'militant') return null;
    if (TOLD.has(frame.category) && isLead(field, frame)) kinds.add(frame.category);
  }
  const grown = dead.some(({ frame: { category: k } }) => k === 'woman');
  const [kind] = kinds;
  return kinds.size === 1 && !(kind === 'child' && grown) ? kind : null;
}

const isLead = ({ in: where, doc }: FieldReading, f: CasualtyFrame): boolean =>
  where === 'title' || doc.sentenceOf(f.first) < LEAD;

/** The surname that all names of the dead end in; given names alone do not count. */
function oneSurname(names: readonly Mention[]): string | null {
  const full = names.map(({ field: { doc }, frame: { victims } }) =>
    Array.from({ length: victims!.end - victims!.first }, (_, k) => doc.norm(victims!.first + k)),
  );
  const longest = full.reduce((a, b) => (b.length > a.length ? b : a), []);
  return full.every((name) => name.some((w) => longest.includes(w))) ? (longest.at(-1) ?? null) : null;
}

/** "and a man": somebody of whom no more is said. */
const isAnother = ({ field: { doc }, frame: { category, victims } }: Mention): boolean =>
  category === 'unspecified' && victims !== null && /^(?:an?|another)$/.test(doc.norm(victims.first));

/** Nothing but a name: every word with a capital. */
function isName(doc: Doc, { victims }: CasualtyFrame): boolean {
  if (!victims || victims.end <= victims.first || VICTIMS.has(doc.norm(victims.end - 1))) return false;
  for (let i = victims.first; i < victims.end; i++) if (!/^(?:\p{Lu}|\P{L})/u.test(doc.form(i))) return false;
  return /^\p{Lu}/u.test(doc.form(victims.first)) && !/^(?:one|he|she)$/.test(doc.norm(victims.first));
}
