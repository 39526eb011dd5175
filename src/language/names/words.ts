import { readFileSync } from 'node:fs';
import { type LexiconEntry, lexicon } from '../../lexicon/load.ts';
import { packageFile } from '../../root.ts';

interface GivenNamesEntry extends LexiconEntry {
  names: string[];
}

let given: Set<string> | null = null;
let ambiguous: Set<string> | null = null;
let listed: string | null = null;
let ordinary: Set<string> | null = null;
let asked = 0;
/** Words asked for before a set of the list is worth its making. */
const FEW = 1000;

function loadGiven(): void {
  given = new Set();
  ambiguous = new Set();
  for (const entry of lexicon<GivenNamesEntry>('given-names')) {
    const into = entry.id === 'ambiguous' ? ambiguous : given;
    for (const name of entry.names) into.add(name.toLowerCase());
  }
  for (const name of ambiguous) given.delete(name);
}

/** Is this lower-cased word a given name and hardly anything else? */
export function isGivenName(norm: string): boolean {
  if (!given) loadGiven();
  return given!.has(norm);
}

/** Is this lower-cased word a given name, but a place, a surname or an ordinary word as often? */
export function isAmbiguousGivenName(norm: string): boolean {
  if (!ambiguous) loadGiven();
  return ambiguous!.has(norm);
}

/** Does English print this word without a capital (learnt from the treebanks)? */
export function isOrdinaryWord(norm: string): boolean {
  if (ordinary) return ordinary.has(norm);
  listed ??= readFileSync(packageFile('models/ordinary-words.txt'), 'utf8');
  if (++asked > FEW) ordinary = new Set(listed.split('\n'));
  return isListed(listed, norm);
}

/** Whether a sorted list, one word a line, has this word. */
function isListed(list: string, norm: string): boolean {
  let from = 0;
  let to = list.length;
  while (from < to) {
    const start = list.lastIndexOf('\n', ((from + to) >>> 1) - 1) + 1;
    const feed = list.indexOf('\n', start);
    const end = feed < 0 ? list.length : feed;
    const word = list.slice(start, end);
    if (word === norm) return true;
    if (word < norm) from = end + 1;
    else to = start;
  }
  return false;
}
