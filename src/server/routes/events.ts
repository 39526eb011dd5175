import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { failedReadings, queueState, retryReadings } from '../../archive/queue.ts';
import { allow } from '../access.ts';
import type { ServerContext } from '../context.ts';

const Failed = z.object({
  report: z.string(),
  revision: z.number(),
  title: z.string().nullable(),
  message: z.string(),
  attempts: z.number(),
});
const HEARTBEAT_MS = 20_000;

/** Server-sent events: changes of incidents and progress of reading, as they happen. */
export const eventRoutes =
  ({ db, changes }: ServerContext): FastifyPluginAsyncZod =>
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
