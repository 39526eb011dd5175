import type { Doc } from '../../../language/doc.ts';
import { WordTest } from '../../../language/word-test.ts';
import { type LexiconEntry, lexicon } from '../../../lexicon/load.ts';
import { nameKey } from '../gazetteer/keys.ts';
import { placeOfDemonym, stateByName } from '../states.ts';

/** A body, group or outlet as the lexicons of speakers know it. */
interface BodyEntry extends LexiconEntry {
  name: string;
  aliases?: string[];
}

/** Plain keys of names that are no places, though words in them may be: "Islamic State", "White House", "Chicago Tribune". */
const phrases = new Set<string>();
/** Names in capitals ("IS", "UN"), which count only so. */
const acronyms = new Set<string>();
/** Most words of a name by its first word. */
const longest = new Map<string, number>();

for (const file of ['armed-groups', 'bodies', 'state-bodies', 'outlets']) {
  for (const { name, aliases } of lexicon<BodyEntry>(file))
    for (const n of [name, ...(aliases ?? [])]) add(n);
}

function add(name: string): void {
  const key = nameKey(name.replace(/^the /i, ''));
  const words = key.split(' ');
  if (!key || stateByName(name)) return;
  if (words.length === 1 && /^[A-Z.-]+$/.test(name)) acronyms.add(key);
  else if (words.length > 1 || /^(?:pentagon|kremlin|interpol|nato)$/.test(key)) phrases.add(key);
  else return;
  longest.set(words[0], Math.max(longest.get(words[0]) ?? 0, words.length));
}

const MAY_BEGIN = new WordTest((norm) => longest.has(nameKey(norm)));

/** The end of the body's name that starts at token i, or -1. A state's name or adjective at its start stays a place. */
export function bodyAt(doc: Doc, i: number, end: number): number {
  if (!MAY_BEGIN.at(doc, i)) return -1;
  const most = longest.get(nameKey(doc.norm(i)))!;
  for (let e = Math.min(end, i + most + 2); e > i; e--) {
    const printed = doc.slice(i, e);
    const key = nameKey(printed);
    if (phrases.has(key) || (acronyms.has(key) && printed === printed.toUpperCase())) {
      return e > i + 1 && startsWithState(doc, i) ? -1 : e;
    }
  }
  return -1;
}

function startsWithState(doc: Doc, i: number): boolean {
  const word = doc.form(i);
  return placeOfDemonym(nameKey(word)) !== null || stateByName(word) !== null;
}
