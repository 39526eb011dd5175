import type { Category } from '../../../../format/claim.ts';
import type { Doc } from '../../../../language/doc.ts';
import { TypeMarks } from '../../../../language/type-marks.ts';
import { WordTest } from '../../../../language/word-test.ts';
import { firstFrom } from '../../../first-from.ts';
import type { FieldReading } from '../../../reading.ts';
import { VICTIMS } from '../../lexicon.ts';
import { categoryOf } from '../../people/category.ts';
import { endOfNoun, firstOfNoun } from '../told-nouns.ts';

/** People whom a sentence names by a noun, with what it says of them. */
export interface People {
  first: number;
  /** The noun. */
  at: number;
  kind: Category;
  plural: boolean;
  /** How many, when the sentence says so. */
  number: number | null;
}

/** The groups of people in the sentences of a text, each found when first asked for. */
export class PeopleOf {
  readonly #field: FieldReading;
  readonly #known: (People[] | undefined)[] = [];

  constructor(field: FieldReading) {
    this.#field = field;
  }

  /** Those of sentence k, in order, without those who speak or do the harm. */
  at(k: number): readonly People[] {
    return (this.#known[k] ??= find(this.#field, k));
  }
}

const NOUNS = new TypeMarks((norm) => (VICTIMS.has(norm) ? 1 : 0));

function find({ doc, quantities }: FieldReading, k: number): People[] {
  const { first, end } = doc.sentences[k];
  const table = NOUNS.table(doc.vocabulary);
  const out: People[] = [];
  for (let i = first; i < end; i++) {
    if (NOUNS.of(doc.vocabulary, table, doc.types[i]) === 0) continue;
    const from = Math.max(first, firstOfNoun(doc, i));
    if (isDoer(doc, from, i, end)) continue;
    let number: number | null = null;
    for (let q = firstFrom(quantities, from - 3); q < quantities.length && quantities[q].first <= i; q++)
      if (quantities[q].countsHead === i) number = quantities[q].value;
    const kind = categoryOf(doc, from, Math.min(end, endOfNoun(doc, i)), i);
    out.push({ first: from, at: i, kind, plural: VICTIMS.get(doc.norm(i))!.plural, number });
  }
  return out;
}

const SPEAKS = new WordTest(
  new Set(
    `said says say told tells added adding according reported reports confirmed stated announced claimed identified found arrested
responded arrived opened fired shot killed attacked stormed arrest search searched detained believe believes investigating`.split(
      /\s+/,
    ),
  ),
);

/** "police said", "by soldiers", "gunmen attacked": who tells of the harm or does it. */
function isDoer(doc: Doc, first: number, head: number, end: number): boolean {
  const before = doc.norm(first - 1);
  if (before === 'by' || before === 'to' || SPEAKS.at(doc, first - 1)) return true;
  for (let i = head + 1; i < Math.min(end, head + 4); i++) {
    if (/^(?:was|were|been|had)$/.test(doc.norm(i))) return false;
    if (SPEAKS.at(doc, i)) return true;
  }
  return false;
}
