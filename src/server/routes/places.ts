import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { townsNear } from '../../reading/places/near.ts';
import { allow } from '../access.ts';
import type { ServerContext } from '../context.ts';

const Town = z.object({
  name: z.string(),
  lat: z.number(),
  lon: z.number(),
  population: z.number(),
  country: z.string(),
  capital: z.boolean(),
});

/** What a map takes its bearings from. */
export const placeRoutes =
  ({ db }: ServerContext): FastifyPluginAsyncZod =>
  async (app) => {
    app.get(
      '/places/near',
      {
        onRequest: allow(db, 'viewer', 'read'),
        schema: {
          tags: ['places'],
          summary: 'The largest towns around a point, the largest first',
          querystring: z.object({
            lat: z.coerce.number().min(-90).max(90),
            lon: z.coerce.number().min(-180).max(180),
            km: z.coerce.number().min(1).max(3000),
            limit: z.coerce.number().int().min(1).max(100).default(30),
          }),
          response: { 200: z.array(Town) },
        },
      },
      async ({ query: { lat, lon, km, limit } }, reply) => {
        reply.header('cache-control', 'private, max-age=86400');
        return townsNear({ lat, lon }, km, limit).map((town) => ({ ...town, name: readable(town.name) }));
      },
    );
  };

/** The gazetteer writes the Arabic ayn as a grave accent; a reader expects its sign. */
const readable = (name: string): string => name.replace(/`/g, '\u2018');
