import { type LexiconEntry, lexicon } from '../lexicon/load.ts';

interface TriggerEntry extends LexiconEntry {
  /** Lower case; "kill*" for every word that begins so. */
  words: string[];
  /** One such word makes a report worth reading. */
  strong?: boolean;
  /** Strong only a few words behind one of these ("lost their lives"). */
  opens?: string[];
}

interface FormsEntry extends LexiconEntry {
  forms: string[];
  common?: boolean;
}

/** How much a word says: nothing, that its sentence may matter, that its report may. */
export const Trigger = { none: 0, weak: 1, strong: 2 } as const;

/** Shortest beginning that an entry with "*" may name. */
const SHORTEST_STEM = 3;

const words = new Map<string, number>();
const stems = new Map<string, number>();

for (const entry of lexicon<TriggerEntry>('triggers')) {
  const mark = entry.strong && !entry.opens ? Trigger.strong : Trigger.weak;
  for (const word of entry.words) {
    if (word.endsWith('*')) add(stems, word.slice(0, -1), mark);
    else add(words, word, mark);
  }
}
for (const entry of lexicon<FormsEntry>('casualty-predicates'))
  if (!entry.common) for (const form of entry.forms) add(words, form, Trigger.weak);

function add(to: Map<string, number>, word: string, mark: number): void {
  to.set(word, Math.max(mark, to.get(word) ?? Trigger.none));
}

/** What a norm says. */
export function triggerOf(norm: string): number {
  let mark = words.get(norm) ?? Trigger.none;
  for (let n = SHORTEST_STEM; n <= norm.length && mark < Trigger.strong; n++)
    mark = Math.max(mark, stems.get(norm.slice(0, n)) ?? Trigger.none);
  return mark;
}

/** Strong words and stems, for looking through a text before it is read. */
export const STRONG = {
  words: [...words].filter(([, m]) => m === Trigger.strong).map(([w]) => w),
  stems: [...stems].filter(([, m]) => m === Trigger.strong).map(([w]) => w),
  /** Words that are strong together: one of `opens`, and one of `words` soon behind it. */
  together: {
    opens: lexicon<TriggerEntry>('triggers').flatMap((e) => e.opens ?? []),
    words: lexicon<TriggerEntry>('triggers').flatMap((e) => (e.opens ? e.words : [])),
  },
};
