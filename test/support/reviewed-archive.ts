import { afterAll, beforeAll } from 'vitest';
import { readBatch } from '../../src/archive/read.ts';
import { addUser } from '../../src/archive/users.ts';
import type { CasualtyClaim, Claim } from '../../src/format/claim.ts';
import { keyOf } from '../../src/incident/linking/decide.ts';
import { type RunningServer, serve } from '../../src/server/serve.ts';
import { type Answer, apiClient, type Problem } from '../../web/src/api/client.ts';
import { type FreshArchive, freshArchive } from './archive.ts';

// A server over an archive of four short reports, with a person of each role logged in.

export type Client = ReturnType<typeof apiClient>;
export type Page = Answer<'GET /incidents/{id}'>;

const program = 'corroborate 0.0.0-test';
let fresh: FreshArchive;
let server: RunningServer;

/** The archive itself. */
export const archive = () => fresh.archive;

/** Each person's client: ada administers, rob reviews, ann annotates, vera views. */
export const as: Record<string, Client> = {};

const TEXTS = [
  {
    id: 'gazette',
    outlet: 'Norland Gazette',
    published: '2031-03-04',
    text: 'A bomb exploded at a market in Aleppo on Monday, killing 12 people, the Norland health ministry said. The baker Amin Orsa, who lost two sons, saw the car arrive.',
  },
  {
    id: 'post',
    outlet: 'Hill Post',
    published: '2031-03-05',
    text: 'Rescue workers in Aleppo said 15 people had died when a bomb tore through a market on Monday, and that many of the dead were women.',
  },
  {
    id: 'herald',
    outlet: 'Coast Herald',
    published: '2031-03-05',
    text: 'The Norland Ministry of Health said 14 people were killed in the bombing of a market in Aleppo on Monday.',
  },
  {
    id: 'wire',
    outlet: 'Valley Wire',
    published: '2031-03-15',
    text: 'Gunmen shot dead three policemen at a checkpoint in Homs on Friday, witnesses said. Nobody claimed the attack so far, they added.',
  },
];

/** Starts archive and server before a file's tests, and ends them after. */
export function reviewedArchive(): void {
  beforeAll(async () => {
    fresh = await freshArchive();
    const { db } = fresh.archive;
    for (const [name, role] of [
      ['ada', 'admin'],
      ['vera', 'viewer'],
      ['ann', 'annotator'],
      ['rob', 'reviewer'],
    ] as const)
      await addUser(db, { name, role, password: `${name} has a long password` }, 'local');
    server = await serve(fresh.archive, { host: '127.0.0.1', port: 0, program, worker: false });
    for (const name of ['vera', 'ann', 'rob', 'ada']) {
      const response = await fetch(`${server.url}/api/v1/session`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ name, password: `${name} has a long password` }),
      });
      const cookie = response.headers.get('set-cookie')!.split(';')[0];
      as[name] = apiClient({ base: server.url, headers: { cookie } });
    }
    await as.ann('POST /ingest/reports', { body: { reports: TEXTS } });
    await settle();
  });
  afterAll(async () => {
    await server.close();
    await fresh.remove();
  });
}

/** Reads what waits in the queue. */
export const settle = async () => {
  while (await readBatch(fresh.archive.db, { program, worker: 'test' }));
};

/** The page of the first incident at a place, as somebody sees it. */
export const find = async (place: string, who: Client = as.vera) => {
  const { items } = await who('GET /incidents', { query: { place } });
  return who('GET /incidents/{id}', { path: { id: items[0].id } });
};

/** What decisions on a claim bind to. */
export const key = (page: Page, claim: Claim) =>
  keyOf(claim, page.reports.find((r) => r.id === claim.report)!.sha256);

/** The casualty claim of a page that counts so many. */
export const counted = (page: Page, low: number) =>
  (page.claims as Claim[]).find((c): c is CasualtyClaim => c.kind === 'casualties' && c.count.low === low)!;

/** [low, high] of all killed. */
export const killed = (page: Page) => {
  const p = page.incident.points.find((x) => x.attribute === 'killed' && x.victims === 'all')!;
  return [p.low, p.high];
};

/** Makes a decision. */
export const decide = (who: Client, kind: string, body: object, reason?: string, incidentId?: string) =>
  who('POST /decisions', { body: { kind, body, reason, incidentId } as never });

/** Takes a decision back. */
export const undo = (who: Client, id: number) => who('POST /decisions/{id}/undo', { path: { id } });

/** "allowed", or the status and words of the refusal. */
export const refused = (answer: Promise<unknown>) =>
  answer.then(
    () => 'allowed',
    (e: Problem) => `${e.status} ${e.message}`,
  );
