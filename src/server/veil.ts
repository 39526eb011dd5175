import { atLeast, type Person } from '../archive/people.ts';
import { PRIVATE_KINDS } from '../archive/queries/closed.ts';
import { blackOut } from '../archive/sensitive.ts';
import type { Claim } from '../format/claim.ts';
import { isPublicActor } from '../reading/actors/public.ts';

/** Whether somebody may read the words of sensitive reports; viewers read redacted copies. */
export const readsSensitive = (person: Person): boolean => atLeast(person, 'annotator');

/** What viewers read for the words and the people of sensitive reports; kinds, figures, places and public speakers stay. */
export interface Veil {
  /** A claim of any report; those of others stay as they are. */
  claim(claim: Claim): Claim;
  /** Points, actors and other things said of them, with the names of such people blacked out wherever they stand. */
  names<T>(value: T): T;
}

/**
 * The veil over the sensitive among some reports.
 * @param claims all that is shown of the reports, and of others beside them
 * @param closed ids of the sensitive ones
 */
export function veilOver(claims: readonly Claim[], closed: ReadonlySet<string>): Veil {
  const blacked = blackedNames(claims, closed);
  return {
    claim: (claim) => (closed.has(claim.report) ? veiledClaim(claim, blacked) : claim),
    names: (value) => withNames(value, namesHidden(claims, closed, blacked)),
  };
}

type Names = ReadonlyMap<string, string>;

/** Every private person of the sensitive reports; those whose names look alike when blacked out are numbered. */
function blackedNames(claims: readonly Claim[], closed: ReadonlySet<string>): Names {
  const out = new Map<string, string>();
  const taken = new Map<string, number>();
  for (const claim of claims)
    for (const hidden of closed.has(claim.report) ? privateNames(claim) : []) {
      if (out.has(hidden)) continue;
      const shape = black(hidden);
      const before = taken.get(shape) ?? 0;
      taken.set(shape, before + 1);
      out.set(hidden, before ? `${shape} ${before + 1}` : shape);
    }
  return out;
}

/** Who speaks in private, and who did or suffered something and is no public body. */
function privateNames(claim: Claim): string[] {
  const speakers = claim.sources
    .filter((s) => PRIVATE_KINDS.includes(s.kind))
    .flatMap((s) => [s.name, ...(s.with ?? [])]);
  return [...speakers, ...partiesTo(claim).filter((name) => !isPublicActor(name))];
}

/** Where a claim names who acted and on whom. */
const PARTIES = ['by', 'actor', 'agent', 'recipient'] as const;

function partiesTo(claim: Claim): string[] {
  const found = claim as Partial<Record<(typeof PARTIES)[number], string | null>>;
  return PARTIES.flatMap((field) => found[field] ?? []);
}

/** Of these names, those that no other report gives; the longest first. */
function namesHidden(claims: readonly Claim[], closed: ReadonlySet<string>, blacked: Names) {
  const open = new Set(
    claims
      .filter((c) => !closed.has(c.report))
      .flatMap((c) => [...c.sources.flatMap((s) => [s.name, ...(s.with ?? [])]), ...partiesTo(c)]),
  );
  return [...blacked].filter(([name]) => !open.has(name)).sort(([a], [b]) => b.length - a.length);
}

/** Fields that hold names or sentences with names in them; all others hold ids, figures and kinds. */
const TOLD: ReadonlySet<string> = new Set(['origin', 'value', 'why', 'name', 'label', 'rule']);

function withNames<T>(value: T, hidden: readonly (readonly [string, string])[]): T {
  if (!hidden.length) return value;
  const veil = (told: string) =>
    hidden.reduce((s, [name, shape]) => s.replace(wordsOf(name), () => shape), told);
  return JSON.parse(JSON.stringify(value), (key, v) =>
    typeof v === 'string' && TOLD.has(key) ? veil(v) : v,
  ) as T;
}

const wordsOf = (name: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N}])`, 'gu');

/** A claim with everything that is a word of its text blacked out. */
function veiledClaim(claim: Claim, blacked: Names): Claim {
  const veiled = structuredClone(claim) as Claim &
    Record<string, { text?: string | null } | null> &
    Partial<Record<(typeof PARTIES)[number], string | null>>;
  veiled.quote = black(claim.quote);
  for (const field of ['count', 'victims', 'when'] as const) {
    const found = veiled[field] as { text?: string | null } | null | undefined;
    if (found?.text) found.text = black(found.text);
  }
  const shown = (name: string) => blacked.get(name) ?? name;
  for (const field of PARTIES) if (veiled[field]) veiled[field] = shown(veiled[field]);
  for (const source of veiled.sources) {
    if (!PRIVATE_KINDS.includes(source.kind)) continue;
    source.name = shown(source.name);
    if (source.with) source.with = source.with.map(shown);
  }
  return veiled;
}

/** A title, blacked out. */
export const veiledTitle = (title: string | null): string | null => title && black(title);

/**
 * A decision on a sensitive report without the words of the claim it is about, and without its reason, which may tell them.
 * @param closed SHA-256 of the sensitive texts
 */
export function veiledDecision<D extends { body: object; reason: string | null }>(
  decision: D,
  closed: ReadonlySet<string>,
): D {
  const named = JSON.stringify(decision.body).match(/[0-9a-f]{64}/g) ?? [];
  if (!named.some((sha) => closed.has(sha))) return decision;
  const body = JSON.parse(JSON.stringify(decision.body), (key, value) =>
    typeof value === 'string' && WORDS.has(key) && !/^[0-9a-f]{64}$/.test(value) ? black(value) : value,
  ) as object;
  return { ...decision, body, reason: decision.reason && black(decision.reason) };
}

const WORDS: ReadonlySet<string> = new Set(['quote', 'text', 'name', 'title']);

const black = (words: string): string => blackOut(words, [[0, words.length]]);
