import { createHash } from 'node:crypto';
import { sql, type Transaction } from 'kysely';
import { dossierOf } from '../dossier/build.ts';
import type { Decision } from '../format/decisions.ts';
import type { Dossier } from '../format/dossier.ts';
import { keyOf } from '../incident/decide.ts';
import { isBare, type ReportDigest, withWords } from '../incident/digest.ts';
import { type SignedAnnotation, type StoredAnnotation, withAnnotations } from './annotations.ts';
import { type AuditEvent, appendEvents } from './audit.ts';
import { currentDigests } from './digest-cache.ts';
import { newIds } from './link-ids.ts';
import { backgroundOf, companions, enterKeys } from './link-neighbours.ts';
import { type FoundIncident, moveClaims, writeClaims, writeIncidents } from './link-write.ts';
import {
  applyReviews,
  type ClaimReview,
  countingReviews,
  type SignedReview,
  slotOf,
  withKept,
} from './review.ts';
import type { Schema } from './schema.ts';

type Trx = Transaction<Schema>;

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

/** The part of the archive that is grouped anew. */
interface Part {
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
function standingAs(group: { reports: string[]; claims: string[] }, part: Part): Known | null {
  if (group.reports.some((id) => part.changed.has(id))) return null;
  const keys = group.claims.map((id) => part.slots.get(id)!);
  const known = part.owner.get(keys[0]);
  return known?.claims.size === keys.length && keys.every((key) => known.claims.has(key)) ? known : null;
}

/** Digests with the claims that people added; one that had none so far gets the words to be grouped by. */
async function annotated(trx: Trx, digests: readonly ReportDigest[]): Promise<ReportDigest[]> {
  const { annotations } = await decisionsOn(
    trx,
    digests.map((d) => d.sha256),
  );
  if (!annotations.length) return [...digests];
  return Promise.all(
    digests.map(async (d) => {
      const full = withAnnotations(d, annotations);
      if (!full.claims.length || !isBare(full)) return full;
      const { text } = await trx
        .selectFrom('revision')
        .select('text')
        .where('sha256', '=', d.sha256)
        .limit(1)
        .executeTakeFirstOrThrow();
      return withWords(full, text);
    }),
  );
}

/** Reviews and decisions that bind to these texts, or to actors everywhere; undone ones left out. */
export async function decisionsOn(
  trx: Trx,
  texts: readonly string[],
): Promise<{ reviews: SignedReview[]; decisions: Decision[]; annotations: SignedAnnotation[] }> {
  const rows = await trx
    .selectFrom('decision')
    .selectAll()
    .where('undone_at', 'is', null)
    .where((e) => e.or([e('kind', '=', 'merge-actors'), sql<boolean>`texts && ${[...texts]}`]))
    .orderBy('id')
    .execute();
  const reviews: SignedReview[] = [];
  const decisions: Decision[] = [];
  const annotations: SignedAnnotation[] = [];
  for (const row of rows) {
    if (row.kind === 'review-claim') {
      reviews.push({
        ...(row.body as ClaimReview),
        decision: row.id,
        author: row.author,
        role: row.role,
        at: row.at.toISOString(),
      });
    } else if (row.kind === 'annotate-claim') {
      annotations.push({ ...(row.body as StoredAnnotation), decision: row.id });
    } else if (LINKING.has(row.kind)) {
      decisions.push({
        ...(row.body as Decision),
        id: String(row.id).padStart(12, '0'),
        author: row.author,
        time: row.at.toISOString(),
        reason: row.reason ?? '-',
      });
    }
  }
  return { reviews, decisions, annotations };
}

/** Kinds of decisions that the grouping itself applies. */
export const LINKING = new Set([
  'merge-incidents',
  'split-incident',
  'relink-claims',
  'merge-actors',
  'split-actor',
  'mark-copy',
  'unmark-copy',
]);

interface Known {
  id: string;
  claims: Set<string>;
  reports: string[];
}

/**
 * Writes what changed: new incidents on known ones by shared claims; an incident that stands, or of which only a part was looked at,
 * stays as it is.
 */
async function settle(
  trx: Trx,
  { component, changed, known, owner, slots }: Part,
  { incidents, claims }: Pick<Dossier, 'incidents' | 'claims'>,
  stand: ReadonlySet<Known>,
  actor: string,
): Promise<AuditEvent[]> {
  const here = new Set(component.map((d) => d.id));
  const whole = known.filter((k) => !stand.has(k) && k.reports.every((r) => here.has(r)));
  const frozen = new Set(known.filter((k) => !whole.includes(k)).flatMap((k) => [...k.claims]));
  const incidentOf = new Map<string, string>();
  const taken = new Set<string>();
  const groups = incidents
    .map((incident) => ({ incident, own: incident.claims.filter((id) => !frozen.has(slots.get(id)!)) }))
    .filter(({ own }) => own.length)
    .map((group) => {
      const keys = group.own.map((id) => slots.get(id)!);
      const match = bestMatch(keys, whole, taken);
      if (match) taken.add(match.id);
      return { ...group, keys, known: match?.id };
    });
  const fresh = await newIds(
    trx,
    groups.filter((g) => !g.known).map((g) => g.keys),
  );
  const found = groups.map(({ incident, own, known }): FoundIncident => {
    const id = known ?? fresh.shift()!;
    for (const c of own) incidentOf.set(c, id);
    return { body: { ...incident, id, claims: own }, isNew: !known };
  });
  const added = found.filter((f) => f.isNew).map((f) => f.body.id);
  // an incident that is back, after an undo, goes into no other any more
  if (added.length) await trx.deleteFrom('incident_successor').where('id', 'in', added).execute();
  const events: AuditEvent[] = (await writeIncidents(trx, found, claims)).map(({ body, isNew }) => ({
    actor,
    action: isNew ? 'incident.add' : 'incident.update',
    subject: body.id,
    detail: { label: body.label, reports: body.reports.length, claims: body.claims.length },
  }));
  const gone = whole.filter((k) => !taken.has(k.id));
  if (gone.length) {
    await trx
      .deleteFrom('incident')
      .where(
        'id',
        'in',
        gone.map((g) => g.id),
      )
      .execute();
    const idOfSlot = new Map([...incidentOf].map(([claim, id]) => [slots.get(claim)!, id] as const));
    for (const g of gone) {
      const into = successor(g, idOfSlot);
      if (into) await enterSuccessor(trx, g.id, into);
      events.push({
        actor,
        action: 'incident.dissolve',
        subject: g.id,
        detail: { claims: g.claims.size, into },
      });
    }
  }
  await writeClaims(
    trx,
    component.filter((d) => changed.has(d.id)),
    claims,
    incidentOf,
    slots,
  );
  await moveClaims(
    trx,
    component
      .filter((d) => !changed.has(d.id))
      .flatMap((d) => d.claims.map((c) => ({ report: d.id, id: c.id, key: slots.get(c.id)! })))
      .filter((c) => !frozen.has(c.key) && (owner.get(c.key)?.id ?? null) !== (incidentOf.get(c.id) ?? null))
      .map((c) => ({ ...c, to: incidentOf.get(c.id) ?? null })),
  );
  return events;
}

/** The incident that took most claims of a dissolved one. */
function successor(gone: Known, idOfSlot: ReadonlyMap<string, string>): string | null {
  const shares = new Map<string, number>();
  for (const slot of gone.claims) {
    const id = idOfSlot.get(slot);
    if (id) shares.set(id, (shares.get(id) ?? 0) + 1);
  }
  return [...shares].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0]?.[0] ?? null;
}

async function enterSuccessor(trx: Trx, id: string, into: string): Promise<void> {
  await trx
    .insertInto('incident_successor')
    .values({ id, into_id: into })
    .onConflict((c) => c.column('id').doUpdateSet({ into_id: into, at: sql`now()` }))
    .execute();
}

/** claim id -> the slot its decisions bind to, which does not change when claims are numbered anew. */
export function slotsOf(digests: readonly ReportDigest[]): Map<string, string> {
  return new Map(
    digests.flatMap((d) => d.claims.map((c) => [c.id, keyHash(slotOf(keyOf(c, d.sha256)), d.id)] as const)),
  );
}

/** Two reports may hold the same text: the report's id parts their claims. */
const keyHash = (slot: string, report: string): string =>
  createHash('sha256').update(`${report}|${slot}`).digest('hex').slice(0, 32);

async function knownIncidents(trx: Trx, reports: readonly string[]): Promise<Known[]> {
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

function bestMatch(
  slots: readonly string[],
  known: readonly Known[],
  taken: ReadonlySet<string>,
): Known | null {
  let best: Known | null = null;
  let most = 0;
  for (const k of known) {
    if (taken.has(k.id)) continue;
    const shared = slots.filter((s) => k.claims.has(s)).length;
    if (shared > most) {
      most = shared;
      best = k;
    }
  }
  return best;
}
