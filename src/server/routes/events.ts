import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { failedReadings, queueState, retryReadings } from '../../archive/queue.ts';
import { changesBetween, requeue, versionsThere } from '../../archive/versions.ts';
import { Claim } from '../../format/claim.ts';
import { allow } from '../access.ts';
import type { ServerContext } from '../context.ts';

const Failed = z.object({
  report: z.string(),
  revision: z.number(),
  title: z.string().nullable(),
  message: z.string(),
  attempts: z.number(),
});
const Version = z.object({
  program: z.string(),
  read: z.number(),
  current: z.number(),
  first: z.string(),
  last: z.string(),
});
const Range = z.tuple([z.number().nullable(), z.number().nullable()]);
const Toll = z.object({ killed: Range, wounded: Range });
const Changes = z.object({
  from: z.string(),
  to: z.string(),
  reports: z.number(),
  same: z.number(),
  claims: z.array(
    z.object({
      report: z.string(),
      kind: z.enum(['new', 'gone', 'changed']),
      quote: z.string(),
      before: Claim.nullable(),
      after: Claim.nullable(),
      fields: z.array(z.string()),
    }),
  ),
  tolls: z.array(z.object({ incident: z.string(), label: z.string(), before: Toll, after: Toll })),
});
const HEARTBEAT_MS = 20_000;

/** Server-sent events: changes of incidents and progress of reading, as they happen. */
export const eventRoutes =
  ({ db, changes, program }: ServerContext): FastifyPluginAsyncZod =>
  async (app) => {
    app.get(
      '/events',
      {
        onRequest: allow(db, 'viewer', 'read'),
        schema: { tags: ['events'], summary: 'Changes as a stream of server-sent events' },
      },
      (request, reply) => {
        reply.hijack();
        const { raw } = reply;
        raw.writeHead(200, {
          'content-type': 'text/event-stream',
          'cache-control': 'no-store',
          'x-accel-buffering': 'no',
          'x-content-type-options': 'nosniff',
        });
        raw.write('retry: 2000\n\n');
        const stop = changes.subscribe((change) =>
          raw.write(`event: ${change.kind.replace(/[^a-z-]/g, '')}\ndata: ${JSON.stringify(change)}\n\n`),
        );
        const beat = setInterval(() => raw.write(': still here\n\n'), HEARTBEAT_MS);
        request.raw.on('close', () => {
          clearInterval(beat);
          stop();
          raw.end();
        });
      },
    );

    app.get(
      '/queue',
      {
        onRequest: allow(db, 'viewer', 'read'),
        schema: {
          tags: ['events'],
          summary: 'How many reports wait, were read, were kept unread, failed',
          response: { 200: z.record(z.string(), z.number()) },
        },
      },
      async () => queueState(db),
    );

    app.get(
      '/versions',
      {
        onRequest: allow(db, 'viewer', 'read'),
        schema: {
          tags: ['events'],
          summary: 'Versions of the program that have read in this archive, and the one that serves it',
          response: { 200: z.object({ serving: z.string(), versions: z.array(Version) }) },
        },
      },
      async () => ({ serving: program, versions: await versionsThere(db) }),
    );

    app.get(
      '/changes',
      {
        onRequest: allow(db, 'annotator', 'read'),
        schema: {
          tags: ['events'],
          summary: 'What two versions of the program read differently',
          querystring: z.object({ from: z.string().max(100), to: z.string().max(100) }),
          response: { 200: Changes },
        },
      },
      async ({ query: { from, to } }) => (await changesBetween(db, from, to)) as never,
    );

    app.post(
      '/reread',
      {
        onRequest: allow(db, 'admin', 'admin'),
        schema: {
          tags: ['events'],
          summary: 'Has this version read again what others have read',
          response: { 200: z.object({ from: z.record(z.string(), z.number()) }) },
        },
      },
      async ({ person }) => ({ from: await requeue(db, program, person!.name) }),
    );

    app.get(
      '/queue/failures',
      {
        onRequest: allow(db, 'viewer', 'read'),
        schema: {
          tags: ['events'],
          summary: 'Reports whose reading failed, and why',
          response: { 200: z.array(Failed) },
        },
      },
      async () => failedReadings(db),
    );

    app.post(
      '/queue/retry',
      {
        onRequest: allow(db, 'annotator', 'ingest'),
        schema: {
          tags: ['events'],
          summary: 'Has failed readings tried again, all when no report is named',
          body: z.object({ reports: z.array(z.string()).max(1000).optional() }).strict(),
          response: { 200: z.object({ queued: z.number() }) },
        },
      },
      async ({ body, person }) => ({ queued: await retryReadings(db, person!, body.reports) }),
    );
  };
