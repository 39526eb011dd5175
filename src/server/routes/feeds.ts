import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { changeFeed, forgetFeed, listFeeds, watchFeed } from '../../archive/feeds.ts';
import { allow } from '../access.ts';
import type { ServerContext } from '../context.ts';

const Feed = z.object({
  id: z.number(),
  url: z.string(),
  title: z.string().nullable(),
  watched: z.boolean(),
  everyMinutes: z.number(),
  checkedAt: z.string().nullable(),
  nextAt: z.string().nullable(),
  items: z.number(),
  failure: z.string().nullable(),
  addedBy: z.string().nullable(),
});
const Minutes = z.number().int().min(1).max(43_200);

/** Feeds that are known, and those that are watched. */
export const feedRoutes =
  ({ db }: ServerContext): FastifyPluginAsyncZod =>
  async (app) => {
    const may = { onRequest: allow(db, 'annotator', 'ingest') };
    const params = z.object({ id: z.coerce.number().int() });

    app.get(
      '/feeds',
      {
        onRequest: allow(db, 'viewer', 'read'),
        schema: {
          tags: ['ingest'],
          summary: 'Feeds that are known, and how they are watched',
          response: { 200: z.array(Feed) },
        },
      },
      async () => listFeeds(db),
    );

    app.post(
      '/feeds',
      {
        ...may,
        schema: {
          tags: ['ingest'],
          summary: 'Watches a feed: looks at it now and every so many minutes',
          body: z
            .object({ url: z.url({ protocol: /^https?$/ }).max(2000), everyMinutes: Minutes.default(30) })
            .strict(),
          response: { 201: z.object({ id: z.number() }) },
        },
      },
      async ({ body, person }, reply) =>
        reply.code(201).send({ id: await watchFeed(db, person!, body.url, body.everyMinutes) }),
    );

    app.patch(
      '/feeds/:id',
      {
        ...may,
        schema: {
          tags: ['ingest'],
          summary: 'Changes how a feed is watched; `now` has it looked at at once',
          params,
          body: z
            .object({
              watched: z.boolean().optional(),
              everyMinutes: Minutes.optional(),
              now: z.boolean().optional(),
            })
            .strict(),
          response: { 204: z.null() },
        },
      },
      async ({ params: { id }, body, person }, reply) => {
        await changeFeed(db, person!, id, body);
        return reply.code(204).send(null);
      },
    );

    app.delete(
      '/feeds/:id',
      {
        ...may,
        schema: {
          tags: ['ingest'],
          summary: 'Forgets a feed; the reports that came by it stay',
          params,
          response: { 204: z.null() },
        },
      },
      async ({ params: { id }, person }, reply) => {
        await forgetFeed(db, person!, id);
        return reply.code(204).send(null);
      },
    );
  };
