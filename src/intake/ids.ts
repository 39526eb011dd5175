import type { Report } from '../format/report.ts';
import { InputError } from '../report/errors.ts';
import { sha256 } from '../report/identity.ts';
import { byCodeUnits, withoutEnding } from './paths.ts';

export interface FoundReport {
  /** The input it came from, as the person named it. */
  input: string;
  report: Report;
  /** Whether its id was given with it (JSONL, CSV) or made from its path. */
  given: boolean;
}

/**
 * Gives every report an id of its own. Ids made from paths that clash get as much of the path as tells them apart;
 * of reports whose given ids clash, one is kept, the same one in every order of the input, and the others are named.
 */
export function settleIds(found: readonly FoundReport[]): { reports: Report[]; problems: InputError[] } {
  const clashing = repeated(found.map((f) => f.report.id));
  const named = found.map((f) => (clashing.has(f.report.id) && !f.given ? longer(f) : f.report));
  const problems: InputError[] = [];
  const kept = new Map<string, Report>();
  for (const report of named) {
    const other = kept.get(report.id);
    if (!other) {
      kept.set(report.id, report);
      continue;
    }
    const [first, second] = [other, report].sort((a, b) => byCodeUnits(identity(a), identity(b)));
    kept.set(report.id, first);
    if (identity(first) !== identity(second))
      problems.push(
        new InputError(
          [...new Set([other.file, report.file])].filter(Boolean).join(', ') || 'input',
          `two reports have the id "${report.id}".`,
          'One of them is read; give each an id of its own.',
        ),
      );
  }
  return { reports: [...kept.values()], problems };
}

function longer({ input, report }: FoundReport): Report {
  const file = report.file ?? report.id;
  const base = withoutEnding(input).endsWith(withoutEnding(file)) ? input : `${input}/${file}`;
  return { ...report, id: base.replace(/^(?:\.?\/)+/, '') };
}

function identity(report: Report): string {
  return sha256(
    JSON.stringify([report.text, report.title ?? null, report.published ?? null, report.outlet ?? null]),
  );
}

function repeated(values: readonly string[]): Set<string> {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const v of values) (seen.has(v) ? twice : seen).add(v);
  return twice;
}
