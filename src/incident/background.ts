import { type LexiconEntry, lexicon } from '../lexicon/load.ts';
import { remembered } from './remembered.ts';

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

/** All phrases of all entries as one alternation per entry, longest phrase first; compiled once. */
const patterns = lexicon<BackgroundEntry>('background').map((entry) => ({
  entry,
  re: new RegExp(
    `\\b(?:${[...entry.phrases]
      .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
      .map((p) => p.replaceAll('#', NUMBER).replaceAll('*', '\\w+').replaceAll(' ', '\\s+'))
      .join('|')})\\b`,
    'i',
  ),
}));

/** The words of a sentence that open another incident than the report's own, in order. */
export const markersIn = remembered(findMarkers);

function findMarkers(sentence: string): readonly Marker[] {
  const out: Marker[] = [];
  for (const { entry, re } of patterns) {
    const m = re.exec(sentence);
    if (m) {
      const { id, opens, reach } = entry;
      out.push({ id, opens, reach, start: m.index, end: m.index + m[0].length });
    }
  }
  return out.sort((a, b) => a.start - b.start || b.end - a.end);
}
