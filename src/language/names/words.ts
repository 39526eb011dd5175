import { readFileSync } from 'node:fs';
import { type LexiconEntry, lexicon } from '../../lexicon/load.ts';
import { packageFile } from '../../root.ts';

interface GivenNamesEntry extends LexiconEntry {
  names: string[];
}

let given: Set<string> | null = null;
let ambiguous: Set<string> | null = null;
let ordinary: Set<string> | null = null;

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
  if (!ordinary) {
    const url = packageFile('models/ordinary-words.txt');
    ordinary = new Set(readFileSync(url, 'utf8').split('\n'));
  }
  return ordinary.has(norm);
}
