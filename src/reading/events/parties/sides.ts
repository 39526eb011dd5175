import type { Doc } from '../../../language/doc.ts';
import { type LexiconEntry, lexicon } from '../../../lexicon/load.ts';
import { dominantState } from '../../actors/dominant.ts';
import { adjectiveOf, type Term, termAt } from '../../actors/terms.ts';
import type { TokenSpan } from '../../layers.ts';
import type { FieldReading, Reading } from '../../reading.ts';
import { isCompound } from '../clauses/core.ts';
import type { SentenceTree } from '../grammar/tree.ts';
import { nounClasses } from '../words/nouns.ts';
import { weaponAt } from '../words/weapons.ts';
import { properForce } from './proper-force.ts';

interface Party extends LexiconEntry {
  words: string[];
  name: string;
  state?: boolean;
  vague?: boolean;
  alone?: string;
}

const NAMED = new Set(['entity', 'state'] as const);
const PARTIES: ReadonlyMap<string, Party> = new Map(
  lexicon<Party>('parties').flatMap((p) => p.words.map((w) => [w, p] as const)),
);

/** The party noun at token i, "security forces" by its first word. */
function partyAt(tree: SentenceTree, i: number): Party | undefined {
  const { doc } = tree;
  const w = doc.norm(i).replace(/['’]s$/, '');
  // "the military council of Tarn": a body of its own
  if (w === 'military' && doc.norm(i + 1) === 'council') return undefined;
  if (doc.norm(i + 1) === '-') return PARTIES.get(`${w}-${doc.norm(i + 2)}`) ?? PARTIES.get(w);
  return PARTIES.get(`${w} ${doc.norm(i + 1)}`) ?? PARTIES.get(w);
}

/** Collects the parties that a group of words names, from its states, groups, and nouns for a side. */
class Scan {
  readonly #reading: Reading;
  readonly names: string[] = [];
  #state: Term | null = null;
  #alone: string | null = null;

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  entity(name: string): void {
    this.close();
    this.#push(name);
  }

  state(term: Term): void {
    this.close();
    this.#state = term;
  }

  /** A noun for a side; "Syrian rebels" are Syrian, "the regime" is that of the country the report is about. */
  party(party: Party, another: boolean, owned: boolean): void {
    if (party.alone && !owned) this.#alone = party.alone;
    if (party.vague || (this.names.length > 0 && !another)) return;
    const owner = this.#state?.name ?? (party.state ? homeState(this.#reading) : null);
    this.#push(owner ? `${adjectiveOf(owner)} ${party.name}` : party.name);
    this.#state = null;
  }

  /** A state abroad is named as such; in its own country its forces are those of the government. */
  close(): void {
    if (!this.#state) return;
    const { name, type } = this.#state;
    const home = name === homeState(this.#reading) && type !== 'name';
    this.#push(home ? `${adjectiveOf(name)} government` : name);
    this.#state = null;
  }

  /** The end of the group: "soldiers" without any owner are the army's. */
  end(): void {
    this.close();
    if (this.names.length > 0 || !this.#alone) return;
    const home = this.#alone === 'army' ? homeState(this.#reading) : null;
    this.#push(home ? `${adjectiveOf(home)} ${this.#alone}` : this.#alone);
  }

  #push(name: string): void {
    if (!this.names.includes(name)) this.names.push(name);
  }
}

/** The parties named in the core of a noun group with this head. */
export function sidesIn(
  reading: Reading,
  tree: SentenceTree,
  { first, end }: TokenSpan,
  head: number,
): string[] {
  const { doc } = tree;
  const scan = new Scan(reading);
  for (let i = first; i < end; ) {
    const term = termAt(doc, i, Math.min(end, doc.length), NAMED);
    if (term) {
      i = readTerm(tree, i, term, head, scan);
      continue;
    }
    const named = properForce(reading, tree, i);
    if (named) {
      scan.entity(named.name);
      i = named.end;
      continue;
    }
    const party = partyAt(tree, i);
    if (party && (isHeld(doc.norm(i + 1)) || isFormer(tree, first, i))) i += isHeld(doc.norm(i + 1)) ? 2 : 0;
    else if (party && !(partyAt(tree, i + 1) && i + 1 < end && !partyAt(tree, i + 1)!.vague && !party.state))
      scan.party(
        party,
        startsSide(doc.norm(i - 1)),
        /^(?:its|their|his|our|my)$/.test(doc.norm(first)) ||
          /^(?:its|their|his|our|my)$/.test(doc.norm(i - 1)),
      );
    else if (/^(?:and|or|,|\/)$/.test(doc.norm(i))) scan.close();
    i++;
  }
  scan.end();
  return scan.names;
}

/** "a former Dolna police officer": nobody's any longer. */
function isFormer({ doc }: SentenceTree, first: number, i: number): boolean {
  for (let j = i - 1; j >= first && j > i - 5; j--) if (NO_LONGER.test(doc.norm(j))) return true;
  return false;
}

const FIGHTS = new Set(['armed-group', 'military', 'government', 'officials']);

/** After "and", a noun is another side; right after a name ("Islamic State militants") it is the same. */
const startsSide = (before: string): boolean => /^(?:and|or|,|\/|the)$/.test(before);

/** "rebel-held", "regime-controlled". */
const isHeld = (next: string): boolean => next === '-' || next === 'held' || next === 'controlled';

function readTerm(tree: SentenceTree, i: number, term: Term, head: number, scan: Scan): number {
  const { doc } = tree;
  const end = i + term.words.length;
  if (isCompound(tree, i, term)) return end + (doc.norm(end) === '-' ? 2 : 1);
  if (term.label === 'entity') {
    if (FIGHTS.has(term.kind)) scan.entity(term.name);
  } else if (!isMerePlace(tree, i, term, head) && actsForState(tree, i, end, head)) scan.state(term);
  return end;
}

/** "Syria's north", "a town in Kesh", "a Kesh blast": the name of a state as a place, not as the one who acts. */
function isMerePlace(tree: SentenceTree, i: number, term: Term, head: number): boolean {
  const { doc } = tree;
  const end = i + term.words.length;
  if (term.type === 'adjective') return false;
  if (i <= head && head < end)
    return /^(?:in|at|near|across|over|inside|into|outside|around|on)$/.test(doc.norm(i - 1));
  if (i > head && doc.norm(i - 1) === 'of' && nounClasses(doc, head)?.has('attack')) return true;
  if (i > head) return /^(?:in|at|near|across|over|inside|into|outside|around|on)$/.test(doc.norm(i - 1));
  const classes = nounClasses(doc, head);
  const weapon = weaponAt(doc, head) !== null && !classes?.has('attack');
  if (
    weapon ||
    classes?.has('force') ||
    partyAt(tree, end) !== undefined ||
    partyAt(tree, head) !== undefined
  )
    return false;
  // "Kesh strikes on Marn": one state's on another
  if (
    classes?.has('attack') &&
    /^(?:on|against)$/.test(doc.norm(head + 1)) &&
    termAt(doc, head + 2, tree.end, NAMED)
  )
    return false;
  const acronym = term.print === 'exact' || term.words[0].length <= 3;
  return !(classes?.has('attack') && (acronym || /['’]s$/.test(doc.norm(end - 1)) || doc.norm(end) === "'s"));
}

/** Classes of nouns that act for the state before them: its army, its jets, its raid. */
const ACTING = ['force', 'attack', 'projectile', 'service'];
const NO_LONGER = /^(?:former|ex|exiled|retired|dissident|fugitive|captured|missing)$/;

/** "Russian jets", "the Russians", "Russian and Syrian planes"; not "a Saudi millionaire", "American drivers", "two former Libyan agents". */
function actsForState(tree: SentenceTree, first: number, end: number, head: number): boolean {
  const { doc } = tree;
  if (NO_LONGER.test(doc.norm(first - 1)) || (doc.norm(first - 1) === '-' && doc.norm(first - 2) === 'ex'))
    return false;
  if (head < end) return true;
  // "Kesh ground forces", "Kesh ground shelling": what stands before the force only says of what kind it is
  const acting = nounClasses(doc, head);
  if (/^(?:ground|land|sea)$/.test(doc.norm(end)) && (acting?.has('force') || acting?.has('attack')))
    return true;
  for (let j = end; j <= head; j++) {
    if (/^(?:and|or|,|\/)$/.test(doc.norm(j))) return true;
    if (NO_LONGER.test(doc.norm(j))) return false;
    if (partyAt(tree, j) || weaponAt(doc, j)) return true;
    const pos = doc.upos(j);
    if (pos !== 'NOUN' && pos !== 'PROPN') continue;
    const classes = nounClasses(doc, j);
    if (classes && ACTING.some((c) => classes.has(c))) return true;
    if (classes?.has('target') || classes?.has('ground')) return false;
    if (classes?.has('party')) return true;
    if (j === head) return false;
  }
  return true;
}

const homes = new WeakMap<Reading, string | null>();

/** The state whose ground the report is about: the one that most of its places lie in, else the one it names most. */
function homeState(reading: Reading): string | null {
  let home = homes.get(reading);
  if (home === undefined) {
    home = stateOfPlaces(reading.fields) ?? oftenNamed(reading, dominantState(reading));
    if (home !== null && liesElsewhere(reading.fields, home)) home = null;
    homes.set(reading, home);
  }
  return home;
}

/** "A Turkish drone killed two in Syria": another country is named as the ground at least as often. */
function liesElsewhere(fields: readonly FieldReading[], home: string): boolean {
  let own = 0;
  const others = new Map<string, number>();
  for (const { places } of fields)
    for (const { where } of places) {
      if (!where?.country) continue;
      if (STATES.get(where.country) === home) own++;
      else if (where.precision === 'country') others.set(where.country, (others.get(where.country) ?? 0) + 1);
    }
  for (const n of others.values()) if (n >= own && n > 1) return true;
  return false;
}

/** The state when the report names it three times or more: one mention says nothing of where the report is. */
function oftenNamed(reading: Reading, state: string | null): string | null {
  if (!state) return null;
  return named(reading.fields, state) >= 3 ? state : null;
}

/** How often a state's name or adjective stands in the text. */
function named(fields: readonly FieldReading[], state: string): number {
  const stem = adjectiveOf(state).slice(0, 4);
  let n = 0;
  for (const { doc } of fields) n += doc.text.split(stem).length - 1;
  return n;
}

interface State extends LexiconEntry {
  name: string;
}

const STATES: ReadonlyMap<string, string> = new Map(
  lexicon<State>('states').map((s) => [s.id.toUpperCase(), s.name]),
);

/** "the New York-based group", "a London-listed mine": where a body sits is not where it happened. */
const isBase = (doc: Doc, end: number): boolean =>
  /^[-‐‑–]?(?:based|listed|headquartered)$/.test(doc.norm(end)) ||
  (/^[-‐‑–]$/.test(doc.norm(end)) && /^(?:based|listed|headquartered)$/.test(doc.norm(end + 1)));

/** "the National Unity Government": a place's name inside that of a body. */
const isInName = (doc: Doc, first: number, end: number): boolean =>
  first > 0 &&
  /^\p{Lu}\p{Ll}/u.test(doc.form(first - 1)) &&
  /^(?:Government|Party|Front|Council|Movement|Alliance|Army)$/.test(doc.form(end));

function stateOfPlaces(fields: readonly FieldReading[]): string | null {
  const counts = new Map<string, number>();
  const names = new Map<string, Set<string>>();
  for (const { doc, places } of fields) {
    for (const { where, name, first, end } of places) {
      if (!where?.country || where.precision === 'country' || isBase(doc, end)) continue;
      counts.set(where.country, (counts.get(where.country) ?? 0) + 1);
      // a place that no gazetteer has lies where its neighbours are thought to lie: no second word for it
      if (where.geonameId === null && where.name === name && where.name !== where.admin1) continue;
      if (isInName(doc, first, end)) continue;
      const own = names.get(where.country) ?? new Set();
      names.set(where.country, own.add(name));
    }
  }
  const byCount = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  for (const [country, n] of byCount) {
    if (n < 2) break;
    const state = STATES.get(country);
    // one village alone, however often it is named, may lie elsewhere
    if (state && ((names.get(country)?.size ?? 0) > 1 || named(fields, state) > 0)) return state;
  }
  return null;
}
