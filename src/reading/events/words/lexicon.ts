import type { EventType, Stance } from '../../../format/claim.ts';
import { type LexiconEntry, lexicon } from '../../../lexicon/load.ts';
import { nounForms, verbForms } from './inflect.ts';

/** What a word asks of the phrases around it: names of classes (event-nouns.yaml) or single nouns. */
export interface Needs {
  subj?: string[];
  obj?: string[];
  notobj?: string[];
  /** A second noun group after the object: "called the raid a crime". */
  obj2?: string[];
  /** What stands after "to be". */
  compl?: string[];
  /** Preposition ("that" for a clause) to the classes of what it governs. */
  prep?: Record<string, string[]>;
  /** Lemmas of which one must stand in the infinitive after the word. */
  to?: string[];
  /** Words of which one must stand before a noun. */
  mods?: string[];
  /** Auxiliaries of which one must stand before a verb. */
  aux?: string[];
  /** Classes of which one must stand somewhere in the sentence. */
  ctx?: string[];
  /** True when a noun counts only as a predicate ("is an ally of"). */
  pred?: boolean;
}

/** A verb, noun or adjective that a frame hangs on. */
export interface Word extends LexiconEntry, Needs {
  verb?: string;
  noun?: string;
  adj?: string;
  /** A preposition as predicate: "was behind the raid". */
  'prep-pred'?: string;
  /** Where whom it is done to stands when that is not the object: a preposition, or "subj". */
  recipient?: string;
  forms?: string[];
}

export interface EventEntry extends Word {
  type: EventType;
  acled?: string;
  /** False when doing it is no statement of who is responsible. */
  deed?: boolean;
  /** True when people also do it with words: "attacked his rival". */
  spoken?: boolean;
  /** True when vehicles also do it on the road: "struck a pole". */
  accident?: boolean;
  agent?: string;
}

export interface BlameEntry extends Word {
  stance: Stance;
  actor: string;
  speaker?: string;
  /** Preposition before what somebody is held responsible for, or "obj". */
  about?: string;
  deed?: boolean;
  /** True for what only its negation says something of: "did not operate there". */
  negated?: boolean;
  /** True for what says who did it only where the sentence counts victims: "overran the camp, killing nine". */
  harm?: boolean;
}

export type WordKind = 'verb' | 'noun' | 'adj' | 'prep-pred';

/** An entry as looked up: `rest` are the words that must follow the first. */
export interface Lookup<E extends Word> {
  entry: E;
  kind: WordKind;
  rest: readonly string[];
}

/** Entries by every form of their first word, in the order of the file. */
function indexWords<E extends Word>(entries: readonly E[]): ReadonlyMap<string, Lookup<E>[]> {
  const index = new Map<string, Lookup<E>[]>();
  for (const entry of entries) {
    for (const kind of ['verb', 'noun', 'adj', 'prep-pred'] as const) {
      const phrase = entry[kind];
      if (phrase === undefined) continue;
      const [first, ...rest] = phrase.split(' ');
      for (const form of formsOf(first, kind, entry.forms)) {
        const list = index.get(form) ?? [];
        list.push({ entry, kind, rest });
        index.set(form, list);
      }
    }
  }
  return index;
}

function formsOf(word: string, kind: WordKind, irregular: readonly string[] | undefined): string[] {
  if (kind === 'verb') return verbForms(word, irregular);
  return kind === 'noun' ? nounForms(word) : [word];
}

export const EVENT_WORDS = indexWords(lexicon<EventEntry>('events'));
export const BLAME_WORDS = indexWords(lexicon<BlameEntry>('blame'));

interface EventTypeEntry extends LexiconEntry {
  plover: string;
  acled: string | null;
}

/** PLOVER and ACLED codes of the types. */
export const EVENT_TYPES: ReadonlyMap<string, EventTypeEntry> = new Map(
  lexicon<EventTypeEntry>('event-types').map((e) => [e.id, e]),
);

interface NounClass extends LexiconEntry {
  words: string[];
}

/** Classes by noun form; a two-word noun stands under both words joined by a space. */
export const NOUN_CLASSES: ReadonlyMap<string, ReadonlySet<string>> = classIndex();

/** Names of the classes; any other word asked for in a slot is a noun by itself. */
export const CLASS_NAMES: ReadonlySet<string> = new Set([
  ...lexicon<NounClass>('event-nouns').map((c) => c.id),
  'actor',
  'place',
  'weapon',
  'any',
]);

function classIndex(): Map<string, Set<string>> {
  const index = new Map<string, Set<string>>();
  for (const { id, words } of lexicon<NounClass>('event-nouns')) {
    for (const word of words) {
      for (const form of nounForms(word)) {
        const set = index.get(form) ?? new Set();
        set.add(id);
        index.set(form, set);
      }
    }
  }
  return index;
}
