import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { listActors } from '../../archive/queries/actors.ts';
import { listSources, sourceNamed } from '../../archive/queries/sources.ts';
import { Refusal } from '../../archive/refusal.ts';
import { SourceKind } from '../../format/claim.ts';
import { allow } from '../access.ts';
import type { ServerContext } from '../context.ts';
import { readsSensitive } from '../veil.ts';
import { Stored } from './incident-shapes.ts';

const SourceSummary = z.object({
  name: z.string(),
  kind: z.string(),
  claims: z.number(),
  reports: z.number(),
  incidents: z.number(),
  points: z.number(),
  agreed: z.number(),
  contested: z.number(),
  updated: z.number(),
  alone: z.number(),
});
const ActorSummary = z.object({
  name: z.string(),
  incidents: z.number(),
  perpetrator: z.number(),
  target: z.number(),
  participant: z.number(),
  blamed: z.number(),
  admitted: z.number(),
  denied: z.number(),
});
const Neighbour = z.object({ name: z.string(), claims: z.number() });
const SourceDetail = SourceSummary.extend({
  aliases: z.array(z.string()),
  party: z.string().nullable(),
  incidentList: z.array(z.object({ id: z.string(), label: z.string(), claims: z.number() })),
  reportList: z.array(
    z.object({
      id: z.string(),
      title: z.string().nullable(),
      outlet: z.string().nullable(),
      sha256: z.string(),
      claims: z.number(),
    }),
  ),
  passedOnBy: z.array(Neighbour),
  passesOn: z.array(Neighbour),
  decisions: z.array(Stored),
});

/** Speakers over the whole archive. */
export const sourceRoutes =
  ({ db }: ServerContext): FastifyPluginAsyncZod =>
  async (app) => {
    const read = { onRequest: allow(db, 'viewer', 'read') };

    app.get(
      '/sources',
      {
        ...read,
        schema: {
          tags: ['sources'],
          summary: 'Speakers, those with the most claims first',
          querystring: z.object({
            q: z.string().max(200).optional(),
            kind: SourceKind.optional(),
            limit: z.coerce.number().int().min(1).max(1000).default(300),
          }),
          response: { 200: z.array(SourceSummary) },
        },
      },
      async ({ query, person }) => listSources(db, { ...query, openOnly: !readsSensitive(person!) }),
    );

    app.get(
      '/actors',
      {
        ...read,
        schema: {
          tags: ['sources'],
          summary: 'Actors named in incidents, those in most incidents first',
          querystring: z.object({
            q: z.string().max(200).optional(),
            limit: z.coerce.number().int().min(1).max(1000).default(300),
          }),
          response: { 200: z.array(ActorSummary) },
        },
      },
      async ({ query }) => listActors(db, query),
    );

    app.get(
      '/sources/:name',
      {
        ...read,
        schema: {
          tags: ['sources'],
          summary: 'One speaker: other names, side, incidents, neighbours in chains, decisions',
          params: z.object({ name: z.string() }),
          response: { 200: SourceDetail },
        },
      },
      async ({ params: { name }, person }) => {
        const found = await sourceNamed(db, name, { openOnly: !readsSensitive(person!) });
        if (!found) throw new Refusal('no-source', { name });
        return found as never;
      },
    );
  };
