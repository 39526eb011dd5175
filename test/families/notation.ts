import type { CasualtyClaim, ResponsibilityClaim } from '../../src/format/claim.ts';

/**
 * The compact notation of the family tables, one line per claim, in the order of the text:
 *
 *   killed 31                      effect and number; who is not said: category unspecified
 *   killed 12 child <1             a part of the first claim of the list
 *   wounded 61..                   more than 60 (at least: 60..); ..49 below 50; 20..30 a range
 *   killed ? civilian              nobody counted
 *   killed 15 old                  superseded by a later figure
 *   killed 900.. sum               cumulative
 *   killed 4 possible              certainty, when it is not asserted or reported
 *   killed 31 @2                   of another incident than those without a mark (checked in texts that have such marks)
 *   killed 31 2021-03-02           the day (month, year) it happened: its own, else that of its incident; checked only when given
 *   killed 3 (of Hill Brigades)    whose the victims are, and (by Lions of the Dune) who is blamed: checked only when given
 *   killed 9 [Ministry of Health]  speakers, nearest first, parted by "<"; [] is the report's own voice; checked only when given
 */
export interface Expected {
  effect: string;
  low: number | null;
  high: number | null;
  category: string;
  partOf: number | null;
  scope: string;
  status: string;
  certainty: string;
  sources: string[] | null;
  /** The victims' body, and who is blamed; null when they are not asked for. */
  of: string | null;
  by: string | null;
  /** 1, 2, ...: figures with the same number are of one incident. */
  incident: number;
  /** EDTF, null when it is not asked for. */
  date: string | null;
}

const EFFECTS: Record<string, string> = { casualties: 'killed-or-wounded' };
const CERTAINTIES = new Set(['possible', 'expected', 'conditional', 'denied']);

/** @throws when a line cannot be read */
export function parseExpected(line: string): Expected {
  const bracket = /\[(.*)\]/.exec(line);
  const words = line
    .replace(/\[.*\]|\((?:of|by) [^)]*\)/g, '')
    .trim()
    .split(/\s+/);
  const [effect, count, ...rest] = words;
  const out: Expected = {
    effect: EFFECTS[effect] ?? effect,
    ...parseCount(count, line),
    category: 'unspecified',
    partOf: null,
    scope: 'incident',
    status: 'current',
    certainty: 'asserted',
    sources: bracket
      ? bracket[1]
          .split('<')
          .map((s) => s.trim())
          .filter(Boolean)
      : null,
    of: /\(of ([^)]*)\)/.exec(line)?.[1] ?? null,
    by: /\(by ([^)]*)\)/.exec(line)?.[1] ?? null,
    incident: 1,
    date: null,
  };
  for (const w of rest) {
    if (w.startsWith('<')) out.partOf = Number(w.slice(1));
    else if (/^@\d$/.test(w)) out.incident = Number(w.slice(1));
    else if (/^\d{4}(?:-\d\d){0,2}$/.test(w)) out.date = w;
    else if (w === 'sum') out.scope = 'cumulative';
    else if (w === 'old') out.status = 'superseded';
    else if (CERTAINTIES.has(w)) out.certainty = w;
    else out.category = w;
  }
  return out;
}

function parseCount(text: string, line: string): { low: number | null; high: number | null } {
  if (text === '?') return { low: null, high: null };
  const m = /^(\d*)(\.\.)?(\d*)$/.exec(text ?? '');
  if (!m || (!m[1] && !m[3])) throw new Error(`No number in "${line}"`);
  const low = m[1] ? Number(m[1]) : null;
  if (!m[2]) return { low, high: low };
  return { low, high: m[3] ? Number(m[3]) : null };
}

/** A claim as the notation has it; what the expectation leaves open is left out. */
export function showClaim(
  c: CasualtyClaim,
  index: (id: string) => number,
  asked: Pick<Expected, 'sources' | 'of' | 'by'> | undefined,
  incident: string,
  date: string | null = null,
): string {
  const n =
    c.count.low === null && c.count.high === null
      ? '?'
      : c.count.low === c.count.high
        ? `${c.count.low}`
        : `${c.count.low ?? ''}..${c.count.high ?? ''}`;
  const certainty = CERTAINTIES.has(c.certainty) ? c.certainty : '';
  return joinParts(
    c.effect,
    n,
    c.victims.category,
    c.partOf ? `<${index(c.partOf)}` : '',
    c.scope === 'cumulative' ? 'sum' : '',
    c.status === 'current' ? '' : 'old',
    certainty,
    incident,
    date ?? '',
    asked?.of != null ? `(of ${c.victims.affiliation})` : '',
    asked?.by != null ? `(by ${c.by})` : '',
    asked?.sources != null ? `[${c.sources.map((s) => s.name).join(' < ')}]` : '',
  );
}

export function showExpected(e: Expected, incident: string): string {
  const n =
    e.low === null && e.high === null
      ? '?'
      : e.low === e.high
        ? `${e.low}`
        : `${e.low ?? ''}..${e.high ?? ''}`;
  return joinParts(
    e.effect,
    n,
    e.category,
    e.partOf ? `<${e.partOf}` : '',
    e.scope === 'cumulative' ? 'sum' : '',
    e.status === 'superseded' ? 'old' : '',
    e.certainty === 'asserted' ? '' : e.certainty,
    incident,
    e.date ?? '',
    e.of ? `(of ${e.of})` : '',
    e.by ? `(by ${e.by})` : '',
    e.sources ? `[${e.sources.join(' < ')}]` : '',
  );
}

const joinParts = (...parts: string[]): string => parts.filter(Boolean).join(' ');

/** A statement of who did it, e.g. "denies Hamas [Hamas]". */
export function showStatement(c: ResponsibilityClaim, withSources: boolean): string {
  return joinParts(c.stance, c.actor, withSources ? `[${c.sources.map((s) => s.name).join(' < ')}]` : '');
}

/** "@1", "@2", ... by order of first appearance; cumulative figures are of no incident. */
export function nameIncidents(keys: readonly (string | number | null)[]): string[] {
  const seen: (string | number)[] = [];
  return keys.map((key) => {
    if (key === null) return '';
    if (!seen.includes(key)) seen.push(key);
    return `@${seen.indexOf(key) + 1}`;
  });
}
