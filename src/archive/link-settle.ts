import { sql } from 'kysely';
import type { Dossier } from '../format/dossier.ts';
import type { AuditEvent } from './audit.ts';
import { newIds } from './link-ids.ts';
import type { Known, Part } from './link-known.ts';
import { type FoundIncident, moveClaims, writeClaims, writeIncidents } from './link-write.ts';
import type { Trx } from './transaction.ts';

/**
 * Writes what changed: new incidents on known ones by shared claims; an incident that stands, or of which only a part was looked at,
 * stays as it is.
 */
export async function settle(
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
