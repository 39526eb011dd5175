import type { Category, Effect } from '../../format/claim.ts';
import { type LexiconEntry, lexicon } from '../../lexicon/load.ts';

/** Where the victims of a predicate stand; see casualty-predicates.yaml. */
export type FrameKind = 'transitive' | 'intransitive' | 'adjective' | 'noun';

export interface PredicateEntry extends LexiconEntry {
  effect: Effect;
  frame: FrameKind;
  /** base, third person, past, participle, -ing; adjectives and nouns: their forms. */
  forms: string[];
  /** Word that must follow: "gun down". */
  particle?: string;
  /** Needs a counted or clearly personal victim: "captured" is of towns, too. */
  weak?: boolean;
  /** Needs soldiers, fighters or the like on one side: the police arrest suspects every day. */
  force?: boolean;
  /** "shot" alone is a wound; with "dead", "fatally" or "and killed" it is a death. */
  shot?: boolean;
  /** "death": only with "to death" or "alive" behind it; "projectile": only near a bullet or the like. */
  with?: 'death' | 'projectile';
  /** What the verb says without that word: "burned" people are hurt. */
  otherwise?: Effect;
  /** Needs counted people that a noun names: "seized nine pupils", not "seized nine". */
  persons?: boolean;
  /** An everyday word ("take", "blow") that reports harm only with its companion. */
  common?: boolean;
  /** Says that nobody came to harm ("unhurt"). */
  none?: boolean;
}

/** Which form of a verb a word is; "past" stands for past and participle alike where they do not differ. */
export type VerbForm = 'base' | 'third' | 'past' | 'participle' | 'ing' | 'word';

export interface PredicateForm {
  entry: PredicateEntry;
  form: VerbForm;
}

export interface VictimEntry extends LexiconEntry {
  category: Category;
  singular: string[];
  plural: string[];
  /** Nouns that end in one of these are of the entry, too: "keeper" for "lighthousekeeper". */
  endings?: string[];
  /** Says nothing of who they are until other words do: "members", "staff". */
  generic?: boolean;
}

export interface VictimWord {
  entry: VictimEntry;
  plural: boolean;
}

export interface ModifierEntry extends LexiconEntry {
  category: Category;
  over: Category[];
  words: string[];
  /** The nouns before which alone the words count; all when left out. */
  heads?: string[];
  /** Only in the name of a body, with a capital: "members of the Northern Front". */
  capital?: boolean;
}

export interface MarkerEntry extends LexiconEntry {
  kind: 'since' | 'span' | 'past' | 'subject' | 'total' | 'event' | 'events';
  words: string[];
}

const FORMS: readonly VerbForm[] = ['base', 'third', 'past', 'participle', 'ing'];

/** Word to the predicates it may be a form of. */
export const PREDICATES = new Map<string, PredicateForm[]>();
/** The same for everyday words, which bound no groups and mark nothing until their companion stands behind them. */
export const COMMON_PREDICATES = new Map<string, PredicateForm[]>();
for (const entry of lexicon<PredicateEntry>('casualty-predicates')) {
  const verb = entry.frame === 'transitive' || entry.frame === 'intransitive';
  for (const [i, word] of entry.forms.entries()) {
    const form = verb ? FORMS[i] : 'word';
    const words = entry.common ? COMMON_PREDICATES : PREDICATES;
    const list = words.get(word) ?? [];
    if (!list.some((p) => p.entry === entry && (p.form === 'past' || !verb))) list.push({ entry, form });
    words.set(word, list);
  }
}

/** Word to the noun for victims it is: those written down, and those that end in a noun which makes any such word one. */
class VictimWords {
  readonly #words = new Map<string, VictimWord>();
  readonly #endings = new Map<string, VictimWord>();
  readonly #lengths: number[];

  constructor(entries: readonly VictimEntry[]) {
    for (const entry of entries) {
      for (const w of entry.singular) this.#words.set(w, { entry, plural: false });
      for (const w of entry.plural) this.#words.set(w, { entry, plural: true });
      for (const w of entry.endings ?? []) {
        this.#endings.set(w, { entry, plural: false });
        this.#endings.set(w.endsWith('man') ? `${w.slice(0, -3)}men` : `${w}s`, { entry, plural: true });
      }
    }
    this.#lengths = [...new Set([...this.#endings.keys()].map((w) => w.length))].sort((a, b) => a - b);
  }

  get(w: string): VictimWord | undefined {
    return this.#words.get(w) ?? this.#byEnding(w);
  }

  has(w: string): boolean {
    return this.get(w) !== undefined;
  }

  /** Of a word that no entry has: what its ending says of it. */
  #byEnding(w: string): VictimWord | undefined {
    for (const n of this.#lengths) {
      if (w.length < n + SHORTEST) return undefined;
      const found = this.#endings.get(w.slice(-n));
      if (found) return found;
    }
    return undefined;
  }

  add(w: string, word: VictimWord): void {
    this.#words.set(w, word);
  }
}

/** What at least stands before an ending. */
const SHORTEST = 3;

export const VICTIMS = new VictimWords(lexicon<VictimEntry>('victims'));

interface StateEntry extends LexiconEntry {
  name: string;
  adjectives?: string[];
}

/** "an Afghan", "two Syrians": the peoples of the states' lexicon. */
const PEOPLE_OF: VictimEntry = {
  id: 'people-of',
  example: 'Two Syrians were killed.',
  source: 'lexicon/en/states.yaml',
  category: 'unspecified',
  singular: [],
  plural: [],
};
/** Names of states, where one word is the name. */
export const STATES = new Set<string>();
for (const { name, adjectives = [] } of lexicon<StateEntry>('states')) {
  STATES.add(name.toLowerCase());
  for (const word of adjectives) {
    const w = word.toLowerCase();
    if (!VICTIMS.has(w) && !w.includes(' '))
      VICTIMS.add(w, { entry: PEOPLE_OF, plural: w.endsWith('s') && adjectives.length > 1 });
  }
}

/** Word before (or after "of" behind) a victim noun to what it makes of the category. */
export const MODIFIERS = new Map<string, ModifierEntry>();
/** The same for words that count before certain nouns: "government forces". */
export const MODIFIERS_OF = new Map<string, ModifierEntry>();
for (const entry of lexicon<ModifierEntry>('victim-modifiers')) {
  for (const w of entry.words)
    if (entry.heads) for (const head of entry.heads) MODIFIERS_OF.set(`${w} ${head}`, entry);
    else MODIFIERS.set(w, entry);
}

export const MARKERS = lexicon<MarkerEntry>('cumulative-markers');

/** Plural nouns for animals, ground and things: what is counted beside verbs of harm and capture and is nobody. */
export const NO_VICTIMS: ReadonlySet<string> = new Set(
  lexicon<LexiconEntry & { words: string[] }>('no-victims').flatMap((e) => e.words),
);
