import type { SourceKind } from '../../format/claim.ts';
import type { Doc } from '../../language/doc.ts';
import { tokensOf } from '../../language/norms.ts';
import { TypeMarks } from '../../language/type-marks.ts';
import { type LexiconEntry, lexicon } from '../../lexicon/load.ts';

/** What a term of the lexicons is to the name of an actor. */
export type TermLabel = 'entity' | 'state' | 'class' | 'institution' | 'role' | 'modifier';

/** One way of printing an entry of the actor lexicons. */
export interface Term {
  label: TermLabel;
  id: string;
  /** Canonical name; for classes and institutions the words themselves. */
  name: string;
  kind: SourceKind;
  party: string | null;
  /** Lower-cased tokens. */
  words: readonly string[];
  /** How the first token must be printed: any way, with a capital, or exactly so (acronyms). */
  print: 'any' | 'capital' | 'exact';
  /** The first token as the lexicon prints it. */
  first: string;
  /** states: name, adjective or capital; roles: office, speaks-for, rank, honorific, job. */
  type: string;
}

interface Named extends LexiconEntry {
  name: string;
  kind: SourceKind;
  party?: string;
  aliases?: string[];
}

/** A state with its adjectives and the capitals that stand for its government. */
export interface State extends LexiconEntry {
  name: string;
  adjectives?: string[];
  capitals?: string[];
  aliases?: string[];
}

interface Forms extends LexiconEntry {
  forms: string[];
  kind?: SourceKind;
  type?: string;
}

const byFirst = new Map<string, Term[]>();
const states = new Map<string, State>();

for (const file of ['outlets', 'armed-groups', 'state-bodies', 'bodies']) {
  for (const e of lexicon<Named>(file)) {
    const party = e.party ?? (e.kind === 'armed-group' ? e.name : null);
    for (const text of [e.name, ...(e.aliases ?? [])]) add('entity', e.id, text, e.name, e.kind, party, '');
  }
}
for (const s of lexicon<State>('states')) {
  states.set(s.name, s);
  for (const text of [s.name, ...(s.aliases ?? [])])
    add('state', s.id, text, s.name, 'government', s.name, 'name');
  for (const text of s.adjectives ?? []) add('state', s.id, text, s.name, 'government', s.name, 'adjective');
  for (const text of s.capitals ?? []) add('state', s.id, text, s.name, 'government', s.name, 'capital');
}
for (const e of lexicon<Forms>('unnamed-classes')) {
  for (const f of e.forms) add('class', e.id, f, f, e.kind ?? 'unnamed', null, '');
}
for (const e of lexicon<Forms>('institutions')) {
  for (const f of e.forms) add('institution', e.id, f, f, e.kind ?? 'organisation', null, '');
}
for (const e of lexicon<Forms>('roles')) {
  for (const f of e.forms) add('role', e.id, f, f, 'person', null, e.type ?? 'job');
}
for (const e of lexicon<Forms>('speaker-modifiers')) {
  for (const f of e.forms) add('modifier', e.id, f, f, 'unnamed', null, '');
}
for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length);

function add(
  label: TermLabel,
  id: string,
  text: string,
  name: string,
  kind: SourceKind,
  party: string | null,
  type: string,
): void {
  const { forms, norms: words } = tokensOf(text);
  if (words.length === 0) return;
  const first = forms[0];
  // "LeT" is not "Let": short names with a capital inside are printed just so.
  const acronym = text.length <= 6 && (text === text.toUpperCase() ? /\p{Lu}/u : /^\p{L}+\p{Lu}/u).test(text);
  const print = acronym ? 'exact' : /^\p{Lu}/u.test(text) ? 'capital' : 'any';
  const key = plain(words[0]);
  const list = byFirst.get(key);
  const term: Term = { label, id, name, kind, party, words, print, first, type };
  if (list) list.push(term);
  else byFirst.set(key, [term]);
}

/** What a form may begin: 0 nothing, as most words; 1 what has lost its apostrophe; else the terms of a list. */
const starts = new TypeMarks((norm) => {
  const list = byFirst.get(plain(norm));
  if (list) return LISTS.indexOf(list);
  return norm.endsWith('s') && byFirst.has(norm.slice(0, -1)) ? 1 : 0;
});
const LISTS: (readonly Term[] | undefined)[] = [undefined, undefined, ...byFirst.values()];

/** The longest term that starts at token i and ends before `end`; with `labels`, the longest of those kinds. */
export function termAt(doc: Doc, i: number, end: number, labels?: ReadonlySet<TermLabel>): Term | null {
  if (i >= doc.length) return null;
  const start = starts.of(doc.vocabulary, starts.table(doc.vocabulary), doc.types[i]);
  if (start === 0) return null;
  const list = start === 1 ? lostApostrophe(doc, i) : LISTS[start];
  if (!list) return null;
  for (const t of list) {
    if ((!labels || labels.has(t.label)) && matches(doc, i, end, t)) return t;
  }
  return null;
}

function matches(doc: Doc, i: number, end: number, t: Term): boolean {
  const n = t.words.length;
  if (i + n > end) return false;
  for (let k = 1; k < n; k++) {
    const w = doc.norm(i + k);
    if (w !== t.words[k] && !(k === n - 1 && w.startsWith(t.words[k]) && plain(w) === t.words[k]))
      return false;
  }
  if (t.print === 'any') return true;
  const form = doc.form(i);
  // "al-Shabaab": the article is printed small, the name is not.
  if (t.print === 'capital')
    return (
      form[0] !== form[0].toLowerCase() || (form === 'al' && n > 1 && /^\p{Lu}/u.test(doc.form(i + n - 1)))
    );
  return plain(form) === plain(t.first) || (form.endsWith('s') && form.slice(0, -1) === t.first);
}

/** "Syrias", "EUs": a state or acronym whose apostrophe was lost before its s. */
function lostApostrophe(doc: Doc, i: number): Term[] | undefined {
  const form = doc.form(i);
  const w = doc.norm(i);
  if (form[0] === w[0] || w.length < 3) return undefined;
  const acronym = form.slice(0, -1) === form.slice(0, -1).toUpperCase();
  if (!acronym && w.length < 5) return undefined;
  const found = byFirst
    .get(w.slice(0, -1))
    ?.filter((t) => t.words.length === 1 && (acronym || (t.label === 'state' && t.type !== 'adjective')));
  return found && found.length > 0 ? found : undefined;
}

/** Without a possessive ending or the stop of an abbreviation. */
export function plain(word: string): string {
  if (word.endsWith("'s") || word.endsWith('’s')) return word.slice(0, -2);
  return word.length > 2 && word.endsWith('.') ? word.slice(0, -1) : word;
}

const byName = new Map<string, Term>();
for (const list of byFirst.values()) {
  for (const t of list) if (t.label === 'entity') byName.set(t.words.join(' '), t);
}

/** The body known by exactly this name, whatever the case. */
export function entityNamed(name: string): Term | undefined {
  return byName.get(name.toLowerCase());
}

/** The adjective of a state ("Syrian" for "Syria"); the name itself when it has none. */
export function adjectiveOf(state: string): string {
  if (state === 'United States') return 'US';
  return states.get(state)?.adjectives?.[0] ?? state;
}

const OUTLET_TITLES: ReadonlySet<string> = new Set(
  lexicon<LexiconEntry & { words: string[] }>('outlet-titles').flatMap((e) => e.words),
);

/** Is a capitalised word the last of a newspaper's or broadcaster's name ("the Oakford Courier")? */
export function isOutletTitle(word: string): boolean {
  return OUTLET_TITLES.has(word);
}
