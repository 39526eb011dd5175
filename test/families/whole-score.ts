import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { CasualtyClaim, Claim, EventClaim, ResponsibilityClaim } from '../../src/format/claim.ts';
import { claimsOf } from '../../src/reading/claims.ts';
import { readReport } from '../../src/reading/read.ts';

/** A report with what a careful reader takes from it; the notation stands at the head of whole/first.yaml. */
export interface Whole {
  title?: string;
  text: string;
  figures: string[];
  says: string[];
  events: string[];
}

/** Lines against claims. */
export interface Tally {
  written: number;
  found: number;
  beside: number;
  /** Of those found, with the right nearest speaker. */
  spoken: number;
  /** Lines nobody read, and claims no line asks for. */
  missed: string[];
  extra: Claim[];
}

/** The reports of a file. */
export const load = (file: URL | string): Whole[] => parse(readFileSync(file, 'utf8')) as Whole[];

/** The sum of tallies. */
export const add = (list: readonly Tally[]): Tally =>
  list.reduce(
    (a, b) => ({
      written: a.written + b.written,
      found: a.found + b.found,
      beside: a.beside + b.beside,
      spoken: a.spoken + b.spoken,
      missed: [...a.missed, ...b.missed],
      extra: [...a.extra, ...b.extra],
    }),
    { written: 0, found: 0, beside: 0, spoken: 0, missed: [], extra: [] },
  );

/** Its claims. */
export function read({ title, text }: Whole): Claim[] {
  const report = { id: 'r', text, title: title ?? null, published: '2021-03-04' };
  return claimsOf(readReport(report, { layers: ['claims'] }));
}

const fields = (line: string): string[] => line.split('|').map((s) => s.trim());

/** Words that name the same side. */
const ALIASES = new Map(
  Object.entries({
    regime: 'government',
    daesh: 'islamic state',
    america: 'united states',
    us: 'united states',
    troops: 'army',
    soldiers: 'army',
    soldier: 'army',
    conscripts: 'army',
    military: 'army',
    officers: 'police',
    policeman: 'police',
    constable: 'police',
    warders: 'guards',
  }),
);

/** The same name: equal, one within the other, or three words of five in common; articles aside. */
function same(a: string, b: string): boolean {
  const words = (s: string): string[] =>
    s
      .toLowerCase()
      .replace(/['’]s\b/g, '')
      .split(/[^\p{L}\p{N}]+/u)
      .flatMap((w) => (ALIASES.get(w) ?? w).split(' '))
      .filter((w) => w && !/^(?:the|of|an?|and|for)$/.test(w));
  const [x, y] = [words(a), words(b)];
  const common = x.filter((w) => y.includes(w)).length;
  return (
    common > 0 && (common === Math.min(x.length, y.length) || common >= 0.6 * Math.max(x.length, y.length))
  );
}

function speaks(claim: Claim, chain: string): boolean {
  const near = claim.sources[0]?.name;
  return chain === '-' ? near === undefined : near !== undefined && same(near, chain.split('<')[0]);
}

/** Pairs each line with a claim that fits it, one of the right speaker first. */
function pair<C extends Claim>(
  lines: readonly string[],
  claims: readonly C[],
  fits: (line: string[], c: C) => boolean,
): Tally {
  const free = [...claims];
  let found = 0;
  let spoken = 0;
  const missed: string[] = [];
  for (const line of lines) {
    const parts = fields(line);
    const chain = parts[parts.length - 1];
    const fitting = free.filter((c) => fits(parts, c));
    const best = fitting.find((c) => speaks(c, chain)) ?? fitting[0];
    if (!best) {
      missed.push(line);
      continue;
    }
    free.splice(free.indexOf(best), 1);
    found++;
    if (speaks(best, chain)) spoken++;
  }
  return { written: lines.length, found, beside: free.length, spoken, missed, extra: free };
}

const EFFECTS: Record<string, string> = { casualties: 'killed-or-wounded' };

/** Figures against the claims of that kind. */
export function countFigures({ report, claims }: { report: Whole; claims: Claim[] }): Tally {
  const figures = claims.filter((c): c is CasualtyClaim => c.kind === 'casualties');
  return pair(report.figures, figures, ([what], c) => {
    const [effect, n] = what.split(/\s+/);
    return (
      c.effect === (EFFECTS[effect] ?? effect) && c.count.low === (n === '?' ? null : Number.parseInt(n, 10))
    );
  });
}

const SIDES: Record<string, string> = { suspects: 'blames', admits: 'claims' };
const side = (stance: string): string => SIDES[stance] ?? stance;

/** Says against the claims of that kind. */
export function countSays({ report, claims }: { report: Whole; claims: Claim[] }): Tally {
  const said = claims.filter((c): c is ResponsibilityClaim => c.kind === 'responsibility');
  return pair(
    report.says,
    said,
    ([stance, actor], c) => side(stance) === side(c.stance) && same(actor, c.actor),
  );
}

const KIN: Record<string, string> = {
  target: 'attack',
  condemn: 'accuse',
  reject: 'accuse',
  undermine: 'violate',
  control: 'seize',
};

/** Events against the claims of that kind. */
export function countEvents({ report, claims }: { report: Whole; claims: Claim[] }): Tally {
  const events = claims.filter((c): c is EventClaim => c.kind === 'event');
  return pair(report.events, events, ([type, words], c) => {
    if ((KIN[type] ?? type) !== (KIN[c.type] ?? c.type)) return false;
    const at = (c.in === 'title' ? (report.title ?? '') : report.text).indexOf(words);
    return at >= 0 && c.start < at + words.length && at < c.end;
  });
}
