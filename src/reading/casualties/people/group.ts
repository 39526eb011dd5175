import type { Bound, Category, Effect } from '../../../format/claim.ts';
import type { Doc } from '../../../language/doc.ts';
import type { Covering } from '../../covering.ts';
import type { Quantity, TokenSpan } from '../../layers.ts';

/** How a group of people is counted: by a number, as one, not at all, as nobody, or as known already ("the victims"). */
export type Counting = 'number' | 'one' | 'uncounted' | 'nobody' | 'known';

/** A noun group that may be victims: "at least 62 Syrian soldiers", "a policeman", "his wife", "two of the wounded". */
export interface Group extends TokenSpan {
  /** Last token of the noun group proper, without an "of" phrase. */
  head: number;
  counting: Counting;
  quantity: Quantity | null;
  count: { low: number | null; high: number | null; bound: Bound; text: string };
  category: Category;
  /** The head is a noun for people of the lexicon. */
  known: boolean;
  /** "others", "another 40", "two more": more of what was spoken of before. */
  others: boolean;
  /** "15 of the wounded": what the whole suffered. */
  ofEffect: Effect | null;
  /** "two of the 12 killed": the number of the whole. */
  whole: Quantity | null;
  /** "30 of them": the whole is a pronoun. */
  ofThem: boolean;
  /** A person's name. */
  named: boolean;
  /** "he", "her". */
  pronoun: boolean;
}

/** A sentence with the plain counts that stand in it. */
export interface Clauses {
  doc: Doc;
  first: number;
  end: number;
  /** Plain counts by their first token. */
  quantities: ReadonlyMap<number, Quantity>;
  /** The report's title. */
  title: boolean;
  /** Headlines With Capitals: names cannot be told. */
  titleCase: boolean;
  /** Names of places and of bodies. */
  notPeople: Covering;
  /** Last words of names that the text gives in full: "Holt" where it has spoken of "Mara Holt". */
  surnames: ReadonlySet<string>;
}

/** A group of tokens of which nothing is known yet. */
export function blankGroup(first: number, end: number): Group {
  return {
    first,
    end,
    head: end - 1,
    counting: 'uncounted',
    quantity: null,
    count: { low: null, high: null, bound: 'unspecified', text: '' },
    category: 'unspecified',
    known: false,
    others: false,
    ofEffect: null,
    whole: null,
    ofThem: false,
    named: false,
    pronoun: false,
  };
}
