import { sql } from 'kysely';
import { dossierOf } from '../dossier/build.ts';
import type { ReportDigest } from '../incident/linking/digest.ts';
import { type AuditEvent, appendEvents } from './audit.ts';
import { currentDigests } from './digest-cache.ts';
import { annotated, decisionsOn } from './link-decisions.ts';
import { knownIncidents, type Part, slotsOf, standingAs } from './link-known.ts';
import { backgroundOf, companions, enterKeys } from './link-neighbours.ts';
import { settle } from './link-settle.ts';
import { applyReviews, countingReviews, withKept } from './review.ts';
import type { Trx } from './transaction.ts';

/** One process links at a time; reading goes on beside it. */
const LINK_LOCK = 0x6c696e6b;
/** Reports linked in one go: enough to share the work on their neighbours, few enough to keep it small; what a batch of mixed news holds. */
const AT_ONCE = 64;

/**
 * Links reports just read into the archive's incidents: finds the reports that may tell of the same incidents, groups
 * those anew, and updates the incidents that changed. Incidents keep their ids as long as most of their claims do.
 * @param changed ids of the reports that are new, were read again, or were decided about
 * @returns ids of the incidents that were added, changed or dissolved
 */
export async function linkReports(trx: Trx, changed: readonly string[], actor: string): Promise<string[]> {
  if (!changed.length) return [];
  await sql`select pg_advisory_xact_lock(${LINK_LOCK})`.execute(trx);
  const touched = new Set<string>();
  const events: AuditEvent[] = [];
  for (let k = 0; k < changed.length; k += AT_ONCE) {
    const own = await currentDigests(trx, changed.slice(k, k + AT_ONCE));
    for (const event of await linkDigests(trx, own, actor)) {
      events.push(event);
      touched.add(event.subject!);
    }
  }
  await keepSummaries(trx, changed, touched);
  await appendEvents(trx, events);
  return [...touched];
}

/** Brings the counts over all incidents and reports up to date (see migration 0005); speakers change without their incidents too. */
async function keepSummaries(
  trx: Trx,
  reports: readonly string[],
  incidents: ReadonlySet<string>,
): Promise<void> {
  await sql`select summarise_reports(${[...reports]}::text[])`.execute(trx);
  await sql`
    select summarise_incidents(array(
      select unnest(${[...incidents]}::text[]) union select incident_id from incident_report where report_id = any(${[...reports]})))`.execute(
    trx,
  );
}

/** Links some reports; what changed comes back as events, one for each incident. */
async function linkDigests(trx: Trx, read: readonly ReportDigest[], actor: string): Promise<AuditEvent[]> {
  const own = await annotated(trx, read);
  await enterKeys(trx, own);
  const found = [...own, ...(await annotated(trx, await companions(trx, own)))];
  const { reviews, decisions } = await decisionsOn(
    trx,
    found.map((d) => d.sha256),
  );
  const counting = countingReviews(reviews);
  const component = found.map((d) => withKept(d, counting));
  const known = await knownIncidents(
    trx,
    component.map((d) => d.id),
  );
  const part: Part = {
    component,
    changed: new Set(own.map((d) => d.id)),
    known,
    owner: new Map(known.flatMap((k) => [...k.claims].map((key) => [key, k] as const))),
    slots: slotsOf(component),
  };
  const standing = new Map(part.known.map((k) => [k.id, k]));
  const dossier = dossierOf(
    component.map((d) => applyReviews(d, counting)),
    {
      decisions: { format: 1, decisions },
      background: await backgroundOf(trx, component),
      skip: (group) => {
        const same = standingAs(group, part);
        return same !== null && standing.delete(same.id);
      },
    },
  );
  const stand = part.known.filter((k) => !standing.has(k.id));
  return settle(trx, part, dossier, new Set(stand), actor);
}
