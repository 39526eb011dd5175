import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { CasualtyClaim, ResponsibilityClaim } from '../../src/format/claim.ts';
import { segmentsOf } from '../../src/incident/segments/segments.ts';
import { claimsOf } from '../../src/reading/claims.ts';
import { readReport } from '../../src/reading/read.ts';
import {
  type Expected,
  nameIncidents,
  parseExpected,
  showClaim,
  showExpected,
  showStatement,
} from './notation.ts';

export interface Case {
  text: string;
  title?: string;
  published?: string;
  outlet?: string;
  /** One line per claim, in the notation of notation.ts. */
  claims: string[];
  /** Statements of responsibility, when they are asked for: "denies Hamas [Hamas]", speakers checked only when given. */
  says?: string[];
}

export interface Family {
  family: string;
  about: string;
  cases: Case[];
  /** Sentences that are still read wrongly: they run, and one that passes belongs among the cases. */
  backlog?: Case[];
}

const dir = new URL('./cases', import.meta.url).pathname;
/** The family tables, in order of their files' names. */
export const FAMILIES = readdirSync(dir)
  .filter((f) => f.endsWith('.yaml'))
  .sort()
  .map((f) => parse(readFileSync(join(dir, f), 'utf8')) as Family);

/** What the program takes from a case, in the notation. */
export function readCase({ text, title, published, outlet, claims, says }: Case): {
  got: string[];
  wanted: string[];
} {
  const report = {
    id: 'r',
    text,
    title: title ?? null,
    published: published ?? '2021-03-04',
    outlet: outlet ?? null,
  };
  const reading = readReport(report, { layers: ['claims'] });
  const expected = claims.map(parseExpected);
  const segmented = expected.some((e) => e.incident > 1);
  const parted = segmented ? segmentsOf(reading, claimsOf(reading)) : null;
  const all = parted?.assigned ?? claimsOf(reading);
  const dayOf = new Map(parted?.segments.map((s) => [s.id, s.edtf]));
  const got = all.filter((c): c is CasualtyClaim => c.kind === 'casualties');
  got.sort((a, b) => Number(b.in === 'title') - Number(a.in === 'title') || order(a) - order(b));
  const incidentsGot = nameIncidents(got.map((c) => (segmented ? c.incident : null)));
  const incidentsWanted = nameIncidents(
    expected.map((e) => (segmented && e.scope === 'incident' ? e.incident : null)),
  );
  const said =
    says === undefined ? [] : all.filter((c): c is ResponsibilityClaim => c.kind === 'responsibility');
  const asked = matches(got, expected);
  const index = (id: string): number => got.findIndex((c) => c.id === id) + 1;
  return {
    got: [
      ...got.map((c, i) =>
        showClaim(
          c,
          index,
          asked[i],
          incidentsGot[i],
          asked[i]?.date != null ? (c.when?.edtf ?? dayOf.get(c.incident ?? '') ?? null) : null,
        ),
      ),
      ...said.map((c, i) => showStatement(c, says?.[i]?.includes('[') ?? false)),
    ],
    wanted: [...expected.map((e, i) => showExpected(e, incidentsWanted[i])), ...(says ?? [])],
  };
}

/** For each claim the first line not taken yet that has its effect and figure: what that asks for is shown of it. */
function matches(got: readonly CasualtyClaim[], expected: readonly Expected[]): (Expected | undefined)[] {
  const free = [...expected];
  return got.map((c) => {
    const at = free.findIndex(
      (e) => e.effect === c.effect && e.low === c.count.low && e.high === c.count.high,
    );
    return at < 0 ? undefined : free.splice(at, 1)[0];
  });
}

/** Claims stand in the order of their figures, else of their words. */
const order = (c: CasualtyClaim): number => c.start;
