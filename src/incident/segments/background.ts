import { type LexiconEntry, lexicon } from '../../lexicon/load.ts';
import { remembered } from './remembered.ts';
import { WordStarts } from './word-starts.ts';

/**
 * An earlier incident; one elsewhere or by others; one that is surely apart, even in the lead; one that came of the report's own, later;
 * one beside it, where the sentence brings in an incident at all ("meanwhile").
 */
export type Opens = 'past' | 'elsewhere' | 'apart' | 'later' | 'beside';

/** "after": only what follows the words is meant; "before": only what precedes them; "clause": all of their clause. */
export type Reach = 'after' | 'before' | 'clause';

interface BackgroundEntry extends LexiconEntry {
  opens: Opens;
  /** "after": only what follows the words is background. "clause": all of their clause. */
  reach: Reach;
  phrases: string[];
}

/** A background marker found in a sentence. */
export interface Marker {
  id: string;
  opens: Opens;
  reach: Reach;
  /** Offsets within the sentence. */
  start: number;
  end: number;
}

const NUMBER =
  '(?:\\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|some|few|many|just days|a few|a couple of)';

/** Words that phrases go on with, each with what may follow; the empty word where a phrase may end. */
type Continuations = Map<string, Continuations>;

/** The phrases as one expression that reads words they have in common once, the longest phrase first. */
function alternation(phrases: readonly string[]): string {
  const root: Continuations = new Map();
  for (const phrase of phrases) {
    let at = root;
    for (const word of [...phrase.split(' '), '']) {
      if (!at.has(word)) at.set(word, new Map());
      at = at.get(word)!;
    }
  }
  return expression(root);
}

function expression(words: Continuations): string {
  const longer = [...words]
    .filter(([word]) => word !== '')
    .map(([word, then]) => word.replaceAll('#', NUMBER).replaceAll('*', '\\w+') + continued(then));
  return `(?:${longer.join('|')})`;
}

function continued(words: Continuations): string {
  if (words.size === 1 && words.has('')) return '';
  const longer = `\\s+${expression(words)}`;
  return words.has('') ? `(?:${longer})?` : longer;
}

/** All phrases of an entry as one expression each, compiled once. */
const patterns = lexicon<BackgroundEntry>('background').map((entry) => ({
  entry,
  re: new RegExp(`\\b${alternation(entry.phrases)}\\b`, 'i'),
}));

/** Each phrase has one of these words: its longest. */
const mayOpen = new WordStarts();
for (const [k, { entry }] of patterns.entries())
  for (const phrase of entry.phrases) {
    const words = phrase.split(' ').filter((w) => /^[a-z]+$/.test(w));
    mayOpen.add(k, words.sort((a, b) => b.length - a.length)[0] ?? '');
  }

/** The words of a sentence that open another incident than the report's own, in order. */
export const markersIn = remembered(findMarkers);

function findMarkers(sentence: string): readonly Marker[] {
  const out: Marker[] = [];
  const open = mayOpen.in(sentence);
  for (const [k, { entry, re }] of patterns.entries()) {
    if ((open & (1 << k)) === 0) continue;
    const m = re.exec(sentence);
    if (m) {
      const { id, opens, reach } = entry;
      out.push({ id, opens, reach, start: m.index, end: m.index + m[0].length });
    }
  }
  return out.sort((a, b) => a.start - b.start || b.end - a.end);
}
