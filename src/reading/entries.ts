import type { Doc } from '../language/doc.ts';

/** Where the entries of a list-like report begin: a chronicle's dates, a factbox's towns. */
export interface Entries {
  /** Index of each entry's first sentence, ascending; empty where the report is no list. */
  first: number[];
  /** Index of the first sentence behind the list. */
  end: number;
}

const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const DAY = `(?:(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\\s+)?(?:${MONTH}\\s+\\d{1,2}|\\d{1,2}\\s+${MONTH})(?:,?\\s+\\d{4})?|${MONTH}\\s+\\d{4}|(?:19|20)\\d\\d)`;

/** What heads an entry, at the start of a line: a date, a town in capitals. Lines of one kind are one list. */
const HEADS: readonly RegExp[] = [
  new RegExp(`^[ \\t*•·–-]{0,4}(${DAY})(?:\\s{1,2}[-–—]|\\s?:)\\s`, 'gim'),
  /^[ \t*•·–-]{0,4}(\p{Lu}[\p{Lu}'’.]+(?:[ -]\p{Lu}[\p{Lu}'’.]*){0,3})(?:, ?\p{Lu}\p{L}+)?\s{0,2}[-–—]\s/gmu,
  // a name before a colon heads an interview's turns, too: where there are three, each once
  /^[ \t*•·–-]{0,4}(?!(?:Date|Time|Place|Location|Victims?|Suspects?|Source|Photo|Update|Note|Read|See|Also|More|Q|A|Who|What|When|Where|Why|How)\b)(\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){0,2}):[ \t]+(?=\p{Lu}|\d)/gmu,
];
/** From so many different heads of one kind on a report is a list. */
const LEAST = [2, 2, 3];

/** The heads that are names before a colon. */
const NAMED = 2;

const NONE: Entries = { first: [], end: 0 };
const known = new WeakMap<Doc, Entries>();

/** The entries of a text, from the shape of its lines alone. A dateline is no entry: it stands alone. Linear in the text's length. */
export function entriesOf(doc: Doc): Entries {
  let found = known.get(doc);
  if (!found) known.set(doc, (found = find(doc)));
  return found;
}

/** Index of the entry that holds a sentence, -1 outside the list. */
export function entryOf({ first, end }: Entries, sentence: number): number {
  if (sentence >= end) return -1;
  let k = first.length - 1;
  while (k >= 0 && first[k] > sentence) k--;
  return k;
}

function find(doc: Doc): Entries {
  if (doc.length === 0 || !doc.text.includes('\n')) return NONE;
  for (const [k, head] of HEADS.entries()) {
    const found = [...doc.text.matchAll(head)].filter((m) => m.index >= doc.starts[0]);
    const heads = new Set(found.map((m) => m[1].toLowerCase())).size;
    if (heads < LEAST[k] || (k === NAMED && heads < found.length)) continue;
    const starts = found.map((m) => m.index + m[0].indexOf(m[1]));
    return listOf(doc, starts);
  }
  return NONE;
}

/** The last entry is no longer than those before it: what stands below a list is about the report as a whole. */
function listOf(doc: Doc, starts: readonly number[]): Entries {
  const lines = (from: number, to: number) => doc.text.slice(from, to).trim().split(/\n\s*/).length;
  let most = 1;
  for (let i = 1; i < starts.length; i++) most = Math.max(most, lines(starts[i - 1], starts[i]));
  let end = starts[starts.length - 1];
  for (let n = 0; n < most && end < doc.text.length; n++) {
    const rest = /\n\s*(?=\S)|$/.exec(doc.text.slice(end + 1))!;
    end += 1 + rest.index + rest[0].length;
  }
  const sentence = (at: number) => doc.sentenceOf(Math.min(doc.tokenAt(at), doc.length - 1));
  const first = [...new Set(starts.map(sentence))].sort((a, b) => a - b);
  return { first, end: end >= doc.text.length ? doc.sentences.length : sentence(end) };
}
