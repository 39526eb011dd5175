import type { CasualtyClaim } from '../format/claim.ts';
import type { Relation, RelationKind } from '../format/dossier.ts';
import { compareAsOf } from './as-of.ts';
import { groupBy } from './collect.ts';
import { figureOf, isWide } from './figures.ts';
import type { Attributed } from './origins.ts';
import { disjoint } from './verdict.ts';

type Item = Attributed<CasualtyClaim>;

/**
 * How the claims on one point stand to each other. Claims that say the same for the same origin at the same time are tied to the first of
 * them; the relations of these firsts cover all others, so that their number does not grow with every repetition.
 */
export function relationsOf(items: readonly Item[]): Relation[] {
  const groups = [...groupBy(items, statementKey).values()];
  const out: Relation[] = [];
  for (const [first, ...rest] of groups) {
    for (const other of rest) {
      out.push({
        a: first.claim.id,
        b: other.claim.id,
        relation: 'equal',
        why: `${voice(first)}${sameWords(first, other)}`,
      });
    }
  }
  const firsts = groups.map((g) => g[0]).slice(0, MAX_STATEMENTS);
  for (let i = 0; i < firsts.length; i++) {
    for (let j = i + 1; j < firsts.length; j++) {
      const r = relate(firsts[i], firsts[j]);
      if (r) out.push({ a: firsts[i].claim.id, b: firsts[j].claim.id, ...r });
    }
  }
  return out;
}

/** Distinct statements compared with each other on one point. */
const MAX_STATEMENTS = 40;

function statementKey({ claim, origin, asOf }: Item): string {
  const { low, high, bound } = claim.count;
  return [
    origin?.key ?? '',
    low,
    high,
    bound,
    claim.victims.category,
    claim.status,
    claim.partOf ? 'p' : '',
    asOf,
  ].join('|');
}

/** The relation of two claims and a sentence that says why; null when they cannot be compared. */
export function relate(a: Item, b: Item): { relation: RelationKind; why: string } | null {
  const said = `${quote(a)} and ${quote(b)}`;
  const same = a.origin !== null && b.origin !== null && a.origin.key === b.origin.key;
  const whole = partAndWhole(a, b);
  if (whole) return { relation: 'part', why: whole };
  const x = figureOf(a);
  const y = figureOf(b);
  if (x.number === null || y.number === null) return vague(a, b);
  const order = compareAsOf(a.asOf, b.asOf);
  if (a.claim.status !== b.claim.status) return replaced(a, b);
  if (x.low === y.low && x.high === y.high)
    return { relation: 'equal', why: `${voices(a, b, same)}: the same figure, ${said}.` };
  if (!disjoint(x, y)) {
    return same
      ? { relation: 'refines', why: `Both from ${a.origin!.name}: ${quote(b)} fits ${quote(a)}.` }
      : { relation: 'compatible', why: `${voices(a, b, same)}: ${quote(b)} fits ${quote(a)}.` };
  }
  if (order !== 0) {
    const [old, late] = order < 0 ? [a, b] : [b, a];
    const lower = figureOf(late).number! < figureOf(old).number!;
    return same && lower
      ? {
          relation: 'revision',
          why: `${late.origin!.name} corrected ${quote(old)} downwards to ${quote(late)}.`,
        }
      : {
          relation: 'update',
          why: `${quote(late)} is later (${late.asOf}) than ${quote(old)} (${old.asOf}).`,
        };
  }
  if (same)
    return { relation: 'update', why: `Both from ${a.origin!.name}, which gives ${said} on the same day.` };
  if (!comparable(a, b)) return null;
  return { relation: 'contradicts', why: `${voices(a, b, same)} differ: no number fits both ${said}.` };
}

/** Same effect, category and scope: only such figures can contradict each other. */
function comparable(a: Item, b: Item): boolean {
  const [x, y] = [a.claim, b.claim];
  const sameCategory =
    x.victims.category === y.victims.category || (isWide(x.victims.category) && isWide(y.victims.category));
  return (
    x.effect === y.effect && x.scope === y.scope && sameCategory && a.origin !== null && b.origin !== null
  );
}

function partAndWhole(a: Item, b: Item): string | null {
  const part = (p: Item, w: Item) => `${quote(p)} is a part of ${quote(w)}.`;
  if (a.claim.partOf === b.claim.id) return part(a, b);
  if (b.claim.partOf === a.claim.id) return part(b, a);
  const narrow = (p: Item, w: Item) =>
    (p.claim.partOf !== null && w.claim.partOf === null) ||
    (!isWide(p.claim.victims.category) && isWide(w.claim.victims.category) && !over(p, w));
  if (narrow(a, b)) return part(a, b);
  if (narrow(b, a)) return part(b, a);
  return null;
}

/** A figure of one category that is larger than a figure for everyone is no part of it. */
function over(p: Item, w: Item): boolean {
  const n = figureOf(p).number;
  const of = figureOf(w);
  return n !== null && of.number !== null && !of.open && n >= of.number;
}

function vague(a: Item, b: Item): { relation: RelationKind; why: string } | null {
  const [word, number] = figureOf(a).number === null ? [a, b] : [b, a];
  if (figureOf(number).number === null) {
    return { relation: 'compatible', why: `Neither ${quote(a)} nor ${quote(b)} states a number.` };
  }
  const low = figureOf(word).low;
  if (low !== null && (number.claim.count.high ?? Number.POSITIVE_INFINITY) < low) return null;
  return { relation: 'refines', why: `${quote(number)} puts a number to ${quote(word)}.` };
}

function replaced(a: Item, b: Item): { relation: RelationKind; why: string } {
  const [old, now] = a.claim.status === 'current' ? [b, a] : [a, b];
  const lower = (figureOf(now).number ?? 0) < (figureOf(old).number ?? 0);
  const withdrawn = old.claim.status === 'retracted';
  return {
    relation: lower || withdrawn ? 'revision' : 'update',
    why: `${quote(old)} ${withdrawn ? 'was withdrawn' : 'is an earlier figure'}; ${quote(now)} stands.`,
  };
}

function quote({ claim }: Item): string {
  const words = claim.count.text.trim() || String(claim.count.low ?? claim.count.high ?? claim.count.bound);
  return `\u2018${words}\u2019`;
}

function voice(a: Item): string {
  return a.origin?.name ?? 'No named source';
}

function voices(a: Item, b: Item, same: boolean): string {
  return same ? `Both from ${a.origin!.name}` : `${voice(a)} and ${b.origin?.name ?? 'no named source'}`;
}

function sameWords(a: Item, b: Item): string {
  return a.claim.report === b.claim.report
    ? ` says ${quote(a)} twice in the same report.`
    : ` says ${quote(b)} in two reports.`;
}
