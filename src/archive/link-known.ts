import { keyOf } from '../incident/linking/decide.ts';
import type { ReportDigest } from '../incident/linking/digest.ts';
import { sha256 } from '../report/identity.ts';
import { slotOf } from './review.ts';
import type { Trx } from './transaction.ts';

/** The part of the archive that is grouped anew. */
export interface Part {
  component: readonly ReportDigest[];
  /** Ids of the reports that are new, were read again, or were decided about. */
  changed: ReadonlySet<string>;
  /** Incidents of any of its reports. */
  known: readonly Known[];
  /** The one that a claim is in, by the claim's key. */
  owner: ReadonlyMap<string, Known>;
  /** Claim id to the key that stays. */
  slots: ReadonlyMap<string, string>;
}

/** The known incident that a group is, when it has the same claims and nothing about its reports changed. */
export function standingAs(group: { reports: string[]; claims: string[] }, part: Part): Known | null {
  if (group.reports.some((id) => part.changed.has(id))) return null;
  const keys = group.claims.map((id) => part.slots.get(id)!);
  const known = part.owner.get(keys[0]);
  return known?.claims.size === keys.length && keys.every((key) => known.claims.has(key)) ? known : null;
}

/** An incident as it stands in the archive. */
export interface Known {
  id: string;
  /** Keys of its claims. */
  claims: Set<string>;
  /** Ids of its reports. */
  reports: string[];
}

/** claim id -> the slot its decisions bind to, which does not change when claims are numbered anew. */
export function slotsOf(digests: readonly ReportDigest[]): Map<string, string> {
  return new Map(
    digests.flatMap((d) => d.claims.map((c) => [c.id, keyHash(slotOf(keyOf(c, d.sha256)), d.id)] as const)),
  );
}

/** Two reports may hold the same text: the report's id parts their claims. */
const keyHash = (slot: string, report: string): string => sha256(`${report}|${slot}`).slice(0, 32);

/** The incidents that any of these reports is in, by id. */
export async function knownIncidents(trx: Trx, reports: readonly string[]): Promise<Known[]> {
  const ids = await trx
    .selectFrom('incident_report')
    .select('incident_id')
    .distinct()
    .where('report_id', 'in', [...reports])
    .execute();
  if (!ids.length) return [];
  const list = ids.map((r) => r.incident_id);
  const [claims, members] = [
    await trx.selectFrom('claim').select(['incident_id', 'key']).where('incident_id', 'in', list).execute(),
    await trx.selectFrom('incident_report').selectAll().where('incident_id', 'in', list).execute(),
  ];
  const out = new Map<string, Known>(list.sort().map((id) => [id, { id, claims: new Set(), reports: [] }]));
  for (const c of claims) out.get(c.incident_id!)!.claims.add(c.key);
  for (const m of members) out.get(m.incident_id)!.reports.push(m.report_id);
  return [...out.values()];
}
