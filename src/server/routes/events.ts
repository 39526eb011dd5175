import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { queueState } from '../../archive/queue.ts';
import { allow } from '../access.ts';
import type { ServerContext } from '../context.ts';

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
        schema: { tags: ['events'], summary: 'How many reports wait, were read, were kept unread, failed' },
      },
      async () => queueState(db),
    );
  };
