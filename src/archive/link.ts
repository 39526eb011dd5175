import { createHash } from 'node:crypto';
import { sql, type Transaction } from 'kysely';
import { dossierOf } from '../dossier/build.ts';
import type { Claim } from '../format/claim.ts';
import type { Decision } from '../format/decisions.ts';
import type { Incident } from '../format/dossier.ts';
import { earliestDay, latestDay } from '../format/edtf.ts';
import { keyOf } from '../incident/decide.ts';
import type { ReportDigest } from '../incident/digest.ts';
import { type SignedAnnotation, type StoredAnnotation, withAnnotations } from './annotations.ts';
import { type AuditEvent, appendEvents } from './audit.ts';
import { linkKeys, lookupKeys } from './link-keys.ts';
import { applyReviews, type ClaimReview, countingReviews, type SignedReview, slotOf } from './review.ts';
import type { Schema } from './schema.ts';

type Trx = Transaction<Schema>;

/** Reports that a new one is compared with at the most: the nearest by shared keys. So that cost stays flat as the archive grows. */
const MAX_NEIGHBOURS = 150;
const MAX_COMPONENT = 400;
/** One process links at a time; reading goes on beside it. */
const LINK_LOCK = 0x6c696e6b;

/**
 * Links reports just read into the archive's incidents: finds the reports that may tell of the same incidents, groups
 * those anew, and updates the incidents that changed. Incidents keep their ids as long as most of their claims do.
 * @param changed ids of the reports that are new, were read again, or were decided about
 * @returns ids of the incidents that were added, changed or dissolved
 */
export async function linkReports(trx: Trx, changed: readonly string[], actor: string): Promise<string[]> {
  if (!changed.length) return [];
  await sql`select pg_advisory_xact_lock(${LINK_LOCK})`.execute(trx);
  const own = await digestsOf(trx, changed);
  await enterKeys(trx, own);
  const found = await componentOf(trx, own);
  const { reviews, decisions, annotations } = await decisionsOn(
    trx,
    found.map((d) => d.sha256),
  );
  const component = found.map((d) => withAnnotations(d, annotations));
  const counting = countingReviews(reviews);
  const dossier = dossierOf(
    component.map((d) => applyReviews(d, counting)),
    { decisions: { format: 1, decisions } },
  );
  return settle(trx, component, dossier.incidents, dossier.claims, actor, new Set(changed));
}

async function digestsOf(trx: Trx, ids: readonly string[]): Promise<ReportDigest[]> {
  if (!ids.length) return [];
  const rows = await trx
    .selectFrom('reading')
    .innerJoin('report', (j) =>
      j.onRef('report.id', '=', 'reading.report_id').onRef('report.revision', '=', 'reading.n'),
    )
    .select('digest')
    .where('report.id', 'in', [...ids])
    .where('current', '=', true)
    .orderBy('report.id')
    .execute();
  return rows.map((r) => r.digest as ReportDigest);
}

async function enterKeys(trx: Trx, digests: readonly ReportDigest[]): Promise<void> {
  const ids = digests.map((d) => d.id);
  if (!ids.length) return;
  await trx.deleteFrom('link_key').where('report_id', 'in', ids).execute();
  const rows = digests.flatMap((d) =>
    d.claims.length ? linkKeys(d).map((key) => ({ key, report_id: d.id })) : [],
  );
  for (let k = 0; k < rows.length; k += 5000)
    await trx
      .insertInto('link_key')
      .values(rows.slice(k, k + 5000))
      .execute();
}

/** The changed reports, their neighbours by shared keys, and all reports of the incidents that these belong to. */
async function componentOf(trx: Trx, own: readonly ReportDigest[]): Promise<ReportDigest[]> {
  const ids = new Set(own.map((d) => d.id));
  const keys = [...new Set(own.flatMap((d) => (d.claims.length ? lookupKeys(d) : [])))];
  const limit = Math.min(MAX_COMPONENT, MAX_NEIGHBOURS + 10 * own.length);
  if (keys.length) {
    const found = await sql<{ report_id: string }>`
      select report_id from link_key where key = any(${keys}) and report_id <> all(${[...ids]})
      group by report_id order by count(*) desc, report_id limit ${limit}`.execute(trx);
    for (const r of found.rows) ids.add(r.report_id);
  }
  const list = [...ids];
  const kin = await sql<{ report_id: string }>`
    select distinct b.report_id from incident_report a join incident_report b on b.incident_id = a.incident_id
    where a.report_id = any(${list}) order by b.report_id limit ${MAX_COMPONENT * 2}`.execute(trx);
  for (const r of kin.rows) ids.add(r.report_id);
  const others = [...ids].filter((id) => !own.some((d) => d.id === id));
  return [...own, ...(await digestsOf(trx, others))];
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

/** Writes what changed: new incidents on known ones by shared claims; an incident of which only a part was looked at stays as it is. */
async function settle(
  trx: Trx,
  component: readonly ReportDigest[],
  found: readonly Incident[],
  claims: readonly Claim[],
  actor: string,
  changed: ReadonlySet<string>,
): Promise<string[]> {
  const here = new Set(component.map((d) => d.id));
  const known = await knownIncidents(trx, [...here]);
  const whole = known.filter((k) => k.reports.every((r) => here.has(r)));
  const frozen = new Set(known.filter((k) => !whole.includes(k)).flatMap((k) => [...k.claims]));
  const slots = slotsOf(component);
  const byId = new Map(claims.map((c) => [c.id, c]));
  const taken = new Set<string>();
  const events: AuditEvent[] = [];
  const touched: string[] = [];
  const incidentOf = new Map<string, string>();
  for (const incident of found) {
    const own = incident.claims.filter((id) => !frozen.has(slots.get(id)!));
    if (!own.length) continue;
    const match = bestMatch(
      own.map((id) => slots.get(id)!),
      whole,
      taken,
    );
    const id =
      match?.id ??
      newId(
        own.map((c) => slots.get(c)!),
        taken,
        known,
      );
    taken.add(id);
    for (const c of own) incidentOf.set(c, id);
    const body: Incident = { ...incident, id, claims: own };
    const news = await write(trx, body, byId, !match);
    if (!news) continue;
    touched.push(id);
    events.push({
      actor,
      action: match ? 'incident.update' : 'incident.add',
      subject: id,
      detail: { label: body.label, reports: body.reports.length, claims: own.length },
    });
  }
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
      touched.push(g.id);
      events.push({
        actor,
        action: 'incident.dissolve',
        subject: g.id,
        detail: { claims: g.claims.size, into },
      });
    }
  }
  await writeClaims(trx, component, byId, incidentOf, frozen, slots, changed);
  await appendEvents(trx, events);
  return touched;
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
function slotsOf(digests: readonly ReportDigest[]): Map<string, string> {
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

/** An id made from the first claim, so that the same archive gives the same ids. */
function newId(slots: readonly string[], taken: ReadonlySet<string>, known: readonly Known[]): string {
  const used = new Set([...taken, ...known.map((k) => k.id)]);
  const base = `inc-${[...slots].sort()[0].slice(0, 12)}`;
  let id = base;
  for (let n = 2; used.has(id); n++) id = `${base}-${n}`;
  return id;
}

/** Inserts or updates one incident; false when nothing about it changed. */
async function write(
  trx: Trx,
  body: Incident,
  claims: ReadonlyMap<string, Claim>,
  isNew: boolean,
): Promise<boolean> {
  const json = JSON.stringify(body);
  if (!isNew) {
    const old = await trx.selectFrom('incident').select('body').where('id', '=', body.id).executeTakeFirst();
    if (old && sameJson(old.body, body)) return false;
  }
  const row = { ...columnsOf(body, claims), body: json };
  await trx
    .insertInto('incident')
    .values({ id: body.id, assigned_to: null, ...row })
    .onConflict((c) =>
      c.column('id').doUpdateSet({ ...row, version: sql`incident.version + 1`, updated_at: sql`now()` }),
    )
    .execute();
  // an incident that is back, after an undo, goes into no other any more
  if (isNew) await trx.deleteFrom('incident_successor').where('id', '=', body.id).execute();
  await trx.deleteFrom('incident_report').where('incident_id', '=', body.id).execute();
  await trx
    .insertInto('incident_report')
    .values(body.reports.map((report_id) => ({ incident_id: body.id, report_id })))
    .execute();
  return true;
}

/** jsonb gives keys back in another order. */
function sameJson(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || !a || !b || Array.isArray(a) !== Array.isArray(b))
    return false;
  const [x, y] = [a as Record<string, unknown>, b as Record<string, unknown>];
  const keys = Object.keys(y).filter((k) => y[k] !== undefined);
  return keys.length === Object.keys(x).length && keys.every((k) => sameJson(x[k], y[k]));
}

function columnsOf(i: Incident, claims: ReadonlyMap<string, Claim>) {
  const total = (attribute: string) => i.points.find((p) => p.attribute === attribute && p.victims === 'all');
  const [killed, wounded] = [total('killed'), total('wounded')];
  const weapons = i.claims.flatMap((id) => {
    const c = claims.get(id);
    return c?.kind === 'event' ? c.weapons.map((w) => w.type) : [];
  });
  return {
    label: i.label,
    type: i.type,
    date_from: i.date && earliestDay(i.date.edtf),
    date_to: i.date && latestDay(i.date.edtf),
    country: i.place?.country ?? null,
    admin1: i.place?.admin1 ?? null,
    place: i.place?.name ?? null,
    lat: i.place?.lat ?? null,
    lon: i.place?.lon ?? null,
    killed_low: killed?.low ?? null,
    killed_best: killed?.best ?? null,
    killed_high: killed?.high ?? null,
    wounded_low: wounded?.low ?? null,
    wounded_best: wounded?.best ?? null,
    wounded_high: wounded?.high ?? null,
    verdict: killed?.verdict ?? wounded?.verdict ?? null,
    origins: Math.max(0, ...i.points.map((p) => p.origins)),
    reports: i.reports.length,
    actors: [...new Set(i.actors.map((a) => a.name))].sort(),
    weapons: [...new Set([...i.weapons.map((w) => w.type), ...weapons])].sort(),
  };
}

/** The claims of the changed reports as they now are; of their neighbours only the incident, where it moved. */
async function writeClaims(
  trx: Trx,
  component: readonly ReportDigest[],
  settled: ReadonlyMap<string, Claim>,
  incidentOf: ReadonlyMap<string, string>,
  frozen: ReadonlySet<string>,
  slots: ReadonlyMap<string, string>,
  changed: ReadonlySet<string>,
): Promise<void> {
  const revision = new Map(
    (
      await trx
        .selectFrom('report')
        .select(['id', 'revision'])
        .where(
          'id',
          'in',
          component.map((d) => d.id),
        )
        .execute()
    ).map((r) => [r.id, r.revision]),
  );
  const fresh = component.filter((d) => changed.has(d.id));
  await trx
    .deleteFrom('claim')
    .where(
      'report_id',
      'in',
      fresh.map((d) => d.id),
    )
    .execute();
  const rows = fresh.flatMap((d) =>
    d.claims.map((c) => {
      const claim = settled.get(c.id);
      const incident = incidentOf.get(c.id) ?? null;
      return {
        report_id: d.id,
        n: revision.get(d.id) ?? 1,
        id: c.id,
        key: slots.get(c.id)!,
        kind: c.kind,
        incident_id: incident,
        body: JSON.stringify({ ...(claim ?? c), incident }),
      };
    }),
  );
  for (let k = 0; k < rows.length; k += 1000)
    await trx
      .insertInto('claim')
      .values(rows.slice(k, k + 1000))
      .execute();
  const neighbours = component
    .filter((d) => !changed.has(d.id))
    .flatMap((d) =>
      d.claims
        .filter((c) => !frozen.has(slots.get(c.id)!))
        .map((c) => ({ report: d.id, id: c.id, to: incidentOf.get(c.id) ?? null })),
    );
  if (!neighbours.length) return;
  await sql`
    update claim set incident_id = m.incident, body = jsonb_set(claim.body, '{incident}', coalesce(to_jsonb(m.incident), 'null'::jsonb))
    from unnest(${neighbours.map((n) => n.report)}::text[], ${neighbours.map((n) => n.id)}::text[], ${neighbours.map((n) => n.to)}::text[]) as m(report, id, incident)
    where claim.report_id = m.report and claim.id = m.id and claim.incident_id is distinct from m.incident`.execute(
    trx,
  );
}
