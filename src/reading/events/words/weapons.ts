import type { Weapon } from '../../../format/claim.ts';
import type { Doc } from '../../../language/doc.ts';
import { WordTest } from '../../../language/word-test.ts';
import { type LexiconEntry, lexicon } from '../../../lexicon/load.ts';
import type { Quantity, TokenSpan } from '../../layers.ts';
import type { FieldReading } from '../../reading.ts';
import { firstAfter } from '../grammar/near.ts';
import { nounForms } from './inflect.ts';

interface WeaponEntry extends LexiconEntry {
  type: string;
  words?: string[];
  /** Letters before a model number: "F" for the F-16. */
  prefix?: string[];
  class: string;
  /** Case matters: "TOW" is a missile, "tow" is not. */
  exact?: boolean;
}

const BY_LAST = new Map<string, { entry: WeaponEntry; words: string[] }[]>();
const PREFIX = new Map<string, WeaponEntry>();
for (const entry of lexicon<WeaponEntry>('weapons')) {
  for (const p of entry.prefix ?? []) PREFIX.set(p, entry);
  for (const phrase of entry.words ?? []) {
    const words = phrase.replaceAll('-', ' - ').split(' ');
    const last = words.pop()!;
    for (const form of nounForms(entry.exact ? last : last.toLowerCase())) {
      const list = BY_LAST.get(form.toLowerCase()) ?? [];
      list.push({ entry, words });
      list.sort((a, b) => b.words.length - a.words.length);
      BY_LAST.set(form.toLowerCase(), list);
    }
  }
}

const MODEL = /^([A-Z][A-Za-z]{0,2})-?(\d{1,3}[A-Z]{0,2})s?$/;
const LETTERS = /^[A-Z][A-Za-z]{0,2}$/;
const NUMBER = /^\d{1,3}[A-Z]{0,2}s?$/;

interface Found extends TokenSpan {
  type: string;
}

/** Forms that a name of a weapon may end with. */
const MAY_END = new WordTest((norm, form) => BY_LAST.has(norm) || /^[0-9A-Z]/.test(form));

/** The weapon whose last word (or only token) stands at token i. */
export function weaponAt(doc: Doc, i: number): Found | null {
  if (!MAY_END.at(doc, i)) return null;
  const list = BY_LAST.get(doc.norm(i));
  if (list) {
    for (const { entry, words } of list) {
      if (!words.every((w, k) => doc.norm(i - words.length + k) === w.toLowerCase())) continue;
      if (
        entry.exact &&
        !words.concat('').some((w, k) => w && doc.form(i - words.length + k) === w) &&
        words.length > 0
      )
        continue;
      if (entry.exact && words.length === 0 && doc.form(i) !== entry.words![1]) continue;
      return { first: i - words.length, end: i + 1, type: entry.type };
    }
  }
  return modelAt(doc, i);
}

/** A model: "F-16", "F16", "F - 16" in three tokens. */
function modelAt(doc: Doc, i: number): Found | null {
  const c = doc.text.charCodeAt(doc.starts[i]);
  const digit = c >= 48 && c <= 57;
  if (!digit && !(c >= 65 && c <= 90)) return null;
  const form = doc.form(i);
  const whole = MODEL.exec(form);
  if (whole && PREFIX.has(whole[1])) return { first: i, end: i + 1, type: model(whole[1], whole[2]) };
  if (digit && NUMBER.test(form) && i >= 2 && doc.norm(i - 1) === '-') {
    const letters = doc.form(i - 2);
    if (LETTERS.test(letters) && PREFIX.has(letters) && doc.starts[i] === doc.ends[i - 1])
      return { first: i - 2, end: i + 1, type: model(letters, form) };
  }
  return null;
}

function model(prefix: string, number: string): string {
  return `${PREFIX.get(prefix)!.type}-${number.replace(/s$/, '')}`;
}

/** The weapons named between two tokens, with their counts, each type once; a model beats the general word beside it. */
export function weaponsIn(field: FieldReading, { first, end }: TokenSpan): Weapon[] {
  const { doc } = field;
  const found: Found[] = [];
  for (let i = first; i < end; i++) {
    const w = weaponAt(doc, i);
    if (!w || w.first < first) continue;
    const last = found.at(-1);
    if (last && last.end > w.first) found[found.length - 1] = w;
    else found.push(w);
  }
  const out: Weapon[] = [];
  let previous: Found | null = null;
  for (const w of found) {
    const carrier: boolean =
      previous !== null &&
      isModel(previous.type) &&
      !isModel(w.type) &&
      sameGroup(doc, previous.end, w.first);
    previous = carrier ? previous : w;
    if (carrier || out.some((o) => o.type === w.type)) continue;
    out.push({ type: w.type, count: countOf(field, w, first) });
  }
  return out;
}

const isModel = (type: string): boolean => /-\d/.test(type);

function sameGroup(doc: Doc, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (/^(?:and|or|,|;|with|by|from)$/.test(doc.norm(i))) return false;
  return true;
}

/** The number that counts the weapon: "two American F-16 jets". */
function countOf(field: FieldReading, w: Found, from: number): number | null {
  for (let i = firstAfter(field.quantities, from - 1); i < field.quantities.length; i++) {
    const q = field.quantities[i];
    if (q.first >= w.end) break;
    if (q.end > w.first || q.end < from || q.unit !== null) continue;
    if (
      w.first - q.end <= 4 &&
      sameGroup(field.doc, q.end, w.first) &&
      !covers(q, w) &&
      Number.isInteger(q.value)
    )
      return q.value;
  }
  return null;
}

function covers(q: Quantity, w: TokenSpan): boolean {
  return q.first < w.end && w.first < q.end;
}
