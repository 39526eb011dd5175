import { sql } from 'kysely';
import type { Claim } from '../format/claim.ts';
import type { Dossier } from '../format/dossier.ts';
import { sha256 } from '../report/identity.ts';
import { type ChainFault, verifyChain } from './audit.ts';
import type { Database } from './database.ts';

/** One thing in the archive, or in a dossier, that is not as it should be. */
export interface Fault {
  kind: 'chain' | 'text' | 'original' | 'claim' | 'incident' | 'dossier';
  /** Event number, report id or claim id. */
  subject: string;
  message: string;
}

export interface Verification {
  events: number;
  texts: number;
  originals: number;
  claims: number;
  faults: Fault[];
}

const BATCH = 500;

/**
 * Checks the whole archive: the chain of events; every text against its hash, and the hash against what the chain says was
 * added; every original against its address; every claim's words against its text, and its incident against the reports that it lists.
 */
export async function verifyArchive(
  db: Database,
  onProgress: (done: string) => void = () => {},
): Promise<Verification> {
  const chain = await verifyChain(db);
  onProgress(`${chain.events} events`);
  const faults: Fault[] = chain.faults.map(({ seq, message }: ChainFault) => ({
    kind: 'chain',
    subject: String(seq),
    message,
  }));
  const texts = await verifyTexts(db, faults);
  onProgress(`${texts} texts`);
  const originals = await verifyOriginals(db, faults);
  const claims = await verifyClaims(db, faults);
  await verifyIncidents(db, faults);
  onProgress(`${claims} claims`);
  return { events: chain.events, texts, originals, claims, faults };
}

async function verifyTexts(db: Database, faults: Fault[]): Promise<number> {
  const said = await hashesInChain(db);
  let n = 0;
  for (let last: [string, number] = ['', 0]; ; ) {
    const rows = await db
      .selectFrom('revision')
      .select(['report_id', 'n', 'sha256', 'text'])
      .where(sql<boolean>`(report_id, n) > (${last[0]}, ${last[1]})`)
      .orderBy('report_id')
      .orderBy('n')
      .limit(BATCH)
      .execute();
    if (!rows.length) break;
    for (const r of rows) {
      const subject = `${r.report_id} (revision ${r.n})`;
      const key = `${r.report_id}|${r.n}`;
      if (sha256(r.text) !== r.sha256)
        faults.push({
          kind: 'text',
          subject,
          message: `the text of ${subject} was altered: it no longer matches its hash`,
        });
      else if (said.get(key) !== r.sha256) {
        faults.push({
          kind: 'text',
          subject,
          message: said.has(key)
            ? `the text of ${subject} is not the one that was added`
            : `${subject} is in no event of the chain`,
        });
      }
      said.delete(key);
    }
    n += rows.length;
    last = [rows.at(-1)!.report_id, rows.at(-1)!.n];
  }
  for (const key of said.keys()) {
    const [id, revision] = key.split('|');
    faults.push({
      kind: 'text',
      subject: id,
      message: `${id} (revision ${revision}) was added, says the chain, and is missing`,
    });
  }
  return n;
}

/** "report|revision" -> hash of the text, as the events say. */
async function hashesInChain(db: Database): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('event')
    .select(['subject', 'detail'])
    .where('action', 'in', ['report.add', 'report.revise'])
    .orderBy('seq')
    .execute();
  return new Map(rows.map((r) => [`${r.subject}|${r.detail.revision}`, String(r.detail.sha256)]));
}

async function verifyOriginals(db: Database, faults: Fault[]): Promise<number> {
  let n = 0;
  for (let last = ''; ; ) {
    const rows = await db
      .selectFrom('blob')
      .select(['sha256', 'bytes'])
      .where('sha256', '>', last)
      .orderBy('sha256')
      .limit(50)
      .execute();
    if (!rows.length) return n;
    for (const r of rows)
      if (sha256(r.bytes) !== r.sha256)
        faults.push({
          kind: 'original',
          subject: r.sha256,
          message: `the original ${r.sha256.slice(0, 12)}… was altered`,
        });
    n += rows.length;
    last = rows.at(-1)!.sha256;
  }
}

async function verifyClaims(db: Database, faults: Fault[]): Promise<number> {
  let n = 0;
  for (let last: [string, string] = ['', '']; ; ) {
    const rows = await db
      .selectFrom('claim')
      .innerJoin('revision', (j) =>
        j.onRef('revision.report_id', '=', 'claim.report_id').onRef('revision.n', '=', 'claim.n'),
      )
      .select(['claim.report_id', 'claim.id', 'claim.body', 'revision.text', 'revision.title'])
      .where(sql<boolean>`(claim.report_id, claim.id) > (${last[0]}, ${last[1]})`)
      .orderBy('claim.report_id')
      .orderBy('claim.id')
      .limit(BATCH)
      .execute();
    if (!rows.length) return n;
    for (const r of rows) {
      const claim = r.body as Claim;
      if (!standsIn(claim, r))
        faults.push({
          kind: 'claim',
          subject: r.id,
          message: `the words of claim ${r.id} are not in its text`,
        });
    }
    n += rows.length;
    last = [rows.at(-1)!.report_id, rows.at(-1)!.id];
  }
}

/** An incident lists every report of which it has a claim. */
async function verifyIncidents(db: Database, faults: Fault[]): Promise<void> {
  const rows = await db
    .selectFrom('claim')
    .leftJoin('incident_report as m', (j) =>
      j.onRef('m.report_id', '=', 'claim.report_id').onRef('m.incident_id', '=', 'claim.incident_id'),
    )
    .select(['claim.report_id', 'claim.incident_id'])
    .distinct()
    .where('claim.incident_id', 'is not', null)
    .where('m.report_id', 'is', null)
    .orderBy('claim.report_id')
    .execute();
  for (const { report_id, incident_id } of rows)
    faults.push({
      kind: 'incident',
      subject: incident_id!,
      message: `incident ${incident_id} has claims of ${report_id} and does not list it`,
    });
}

const standsIn = (c: Claim, report: { text: string; title: string | null }): boolean =>
  ((c.in === 'title' ? report.title : report.text) ?? '').slice(c.start, c.end) === c.quote;

/** Checks a dossier against archived texts: every report's hash is known, every quote stands where the claim says. */
export async function verifyDossier(
  db: Database,
  dossier: Dossier,
): Promise<{ claims: number; faults: Fault[] }> {
  const faults: Fault[] = [];
  const hashes = [...new Set(dossier.reports.map((r) => r.sha256))];
  const rows = hashes.length
    ? await db
        .selectFrom('revision')
        .select(['sha256', 'text', 'title'])
        .where('sha256', 'in', hashes)
        .execute()
    : [];
  const texts = new Map<string, { text: string; title: string | null }[]>();
  for (const r of rows)
    if (sha256(r.text) === r.sha256) texts.set(r.sha256, [...(texts.get(r.sha256) ?? []), r]);
  const reports = new Map(dossier.reports.map((r) => [r.id, r]));
  for (const r of dossier.reports) {
    if (!texts.has(r.sha256))
      faults.push({
        kind: 'dossier',
        subject: r.id,
        message: `no text in the archive has the hash of report ${r.id}`,
      });
  }
  for (const c of dossier.claims) {
    const report = reports.get(c.report);
    if (!report)
      faults.push({
        kind: 'dossier',
        subject: c.id,
        message: `claim ${c.id} names a report, ${c.report}, that the dossier does not list`,
      });
    const versions = report && texts.get(report.sha256);
    if (versions && !versions.some((v) => standsIn(c, v)))
      faults.push({
        kind: 'dossier',
        subject: c.id,
        message: `the words of claim ${c.id} are not in the archived text`,
      });
  }
  return { claims: dossier.claims.length, faults };
}
