/** Kills a server with -9 at random moments while reports come in and claims are reviewed, and looks at what is left. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openDatabase } from '../../src/archive/database.ts';
import type { IncidentDetail } from '../../src/archive/queries/incidents.ts';
import { waiting } from '../../src/archive/queue.ts';
import { Reading } from '../../src/archive/reading.ts';
import { ingestReports } from '../../src/archive/reports.ts';
import { verifyArchive } from '../../src/archive/verify.ts';
import type { Report } from '../../src/format/report.ts';
import { sha256 } from '../../src/report/identity.ts';
import { invent, random, write } from '../../test/metamorphic/generate.ts';
import { kill, startServer, type Victim } from './victim.ts';

export interface KillOptions {
  /** Folder of the archive, empty or from an earlier run. */
  data: string;
  kills: number;
  seed: number;
  /** Longest life of a server, milliseconds. */
  life?: number;
  onKill?: (n: number) => void;
}

/** What became of an archive that was killed again and again. */
export interface KillResult {
  kills: number;
  /** Of these, so many took the database server down as well. */
  databaseKills: number;
  /** Reports and decisions that were answered with a success. */
  reports: number;
  decisions: number;
  /** Requests under way when a server died: what became of them is not known, either is right. */
  unanswered: number;
  /** Everything that is not as it should be; empty when nothing was lost and nothing damaged. */
  faults: string[];
}

/** What was acknowledged. */
interface Acknowledged {
  /** Report id to the hash of its text. */
  reports: Map<string, string>;
  decisions: Set<number>;
  unanswered: number;
}

/** Every fifth time the database dies too. */
const WITH_DATABASE = 5;

export async function killAgainAndAgain(options: KillOptions): Promise<KillResult> {
  const { data, kills, seed, life = 2500 } = options;
  const next = random(seed);
  const acknowledged: Acknowledged = { reports: new Map(), decisions: new Set(), unanswered: 0 };
  const incidents = invent(kills * 60, seed);
  const supply = incidents.flatMap((i, k) => [0, 1].map((style) => write(i, style, `k${k}-${style}`)));
  await prepare(data, supply.splice(0, 40), acknowledged);
  let databaseKills = 0;
  for (let n = 1; n <= kills; n++) {
    const victim = await startServer(data);
    const clients = [ingest(victim, supply, next, acknowledged), review(victim, next, acknowledged)];
    await sleep(100 + next() * life);
    if (n % WITH_DATABASE === 0) {
      killDatabase(data);
      databaseKills += 1;
    }
    await kill(victim);
    await Promise.all(clients);
    options.onKill?.(n);
  }
  const faults = await losses(data, acknowledged);
  return {
    kills,
    databaseKills,
    reports: acknowledged.reports.size,
    decisions: acknowledged.decisions.size,
    unanswered: acknowledged.unanswered,
    faults,
  };
}

/** Incidents to be reviewed from the first moment on: on a busy machine no server may live long enough to read any. */
async function prepare(data: string, reports: Report[], seen: Acknowledged): Promise<void> {
  const archive = await openDatabase({ data });
  try {
    await ingestReports(
      archive.db,
      reports.map((report) => ({ report: { ...report, language: 'en' } })),
      'local',
    );
    await new Reading(archive.db, { program: 'corroborate' }).finish();
    for (const r of reports) seen.reports.set(r.id, sha256(r.text));
  } finally {
    await archive.close();
  }
}

/** The database as a power cut would leave it: all its processes gone. */
function killDatabase(data: string): void {
  const [pid] = readFileSync(join(data, 'pg', 'postmaster.pid'), 'utf8').split('\n');
  process.kill(Number(pid), 'SIGKILL');
}

/** Sends reports, a few at a time, until the server is gone. */
async function ingest(
  victim: Victim,
  supply: Report[],
  next: () => number,
  seen: Acknowledged,
): Promise<void> {
  for (;;) {
    const reports = supply.splice(0, 1 + Math.floor(next() * 8));
    if (!reports.length) return;
    const answer = await post(victim, '/ingest/reports', {
      reports: reports.map((r) => ({ ...r, language: 'en' })),
    });
    if (!answer) {
      seen.unanswered += 1;
      return;
    }
    if (answer.ok) for (const r of reports) seen.reports.set(r.id, sha256(r.text));
  }
}

/** Approves, corrects and rejects claims of incidents, until the server is gone. */
async function review(victim: Victim, next: () => number, seen: Acknowledged): Promise<void> {
  for (;;) {
    const decision = await proposal(victim, next);
    if (decision === 'gone') return;
    if (decision === null) {
      await sleep(50);
      continue;
    }
    const answer = await post(victim, '/decisions', decision);
    if (!answer) {
      seen.unanswered += 1;
      return;
    }
    if (answer.ok) seen.decisions.add(((await answer.json()) as { id: number }).id);
  }
}

async function proposal(victim: Victim, next: () => number): Promise<object | 'gone' | null> {
  try {
    const list = (await (await fetch(`${victim.url}/api/v1/incidents?limit=20&order=updated`)).json()) as {
      items: { id: string }[];
    };
    if (!list.items?.length) return null;
    const { id } = list.items[Math.floor(next() * list.items.length)];
    const detail = (await (await fetch(`${victim.url}/api/v1/incidents/${id}`)).json()) as IncidentDetail;
    const claim = detail.claims.find((c) => c.kind === 'casualties');
    if (claim?.kind !== 'casualties') return null;
    const report = detail.reports.find((r) => r.id === claim.report)!;
    const { kind, effect, start, end } = claim;
    return {
      kind: 'review-claim',
      incidentId: id,
      body: {
        claim: { text: report.sha256, kind, effect, start, end, in: claim.in },
        verdict: next() < 0.7 ? 'approved' : 'rejected',
      },
    };
  } catch {
    return victim.child.exitCode !== null || victim.child.signalCode !== null ? 'gone' : null;
  }
}

/** The answer, or null when the server died before it gave one. */
async function post(victim: Victim, path: string, body: unknown): Promise<Response | null> {
  try {
    const answer = await fetch(`${victim.url}/api/v1${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    // an answer counts when it has come in whole
    const text = await answer.text();
    return new Response(text, { status: answer.status });
  } catch {
    return null;
  }
}

/** What was acknowledged and is not there, or is damaged, after everything that waits was read. */
async function losses(data: string, seen: Acknowledged): Promise<string[]> {
  const archive = await openDatabase({ data });
  try {
    const { db } = archive;
    // workers that were killed still hold what they had taken: their leases are run out
    await db
      .updateTable('revision')
      .set({ taken_until: new Date(0) })
      .where('taken_by', 'is not', null)
      .execute();
    await new Reading(db, { program: 'corroborate' }).finish();
    const faults: string[] = [];
    const texts = new Map(
      (await db.selectFrom('revision').select(['report_id', 'sha256']).execute()).map((r) => [
        r.report_id,
        r.sha256,
      ]),
    );
    for (const [id, hash] of seen.reports) if (texts.get(id) !== hash) faults.push(`report ${id} is lost`);
    const decisions = new Set((await db.selectFrom('decision').select('id').execute()).map((d) => d.id));
    for (const id of seen.decisions) if (!decisions.has(id)) faults.push(`decision ${id} is lost`);
    const left = await waiting(db);
    if (left) faults.push(`${left} reports were never read`);
    const failed = await db
      .selectFrom('revision')
      .select(['report_id', 'failure'])
      .where('state', '=', 'failed')
      .execute();
    for (const f of failed) faults.push(`report ${f.report_id} could not be read: ${f.failure}`);
    const readings = await db.selectFrom('reading').select('report_id').where('current', '=', true).execute();
    if (readings.length !== texts.size) faults.push(`${texts.size} reports have ${readings.length} readings`);
    for (const f of (await verifyArchive(db)).faults) faults.push(f.message);
    return faults;
  } finally {
    await archive.close();
  }
}
