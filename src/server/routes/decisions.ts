import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { DECISION_KINDS, decide, undoDecision } from '../../archive/decisions.ts';
import { allow } from '../access.ts';
import type { ServerContext } from '../context.ts';
import { Stored } from './incidents.ts';

/** Decisions of people: made, undone, always kept. */
export const decisionRoutes =
  ({ db }: ServerContext): FastifyPluginAsyncZod =>
  async (app) => {
    const review = { onRequest: allow(db, 'annotator', 'review') };

    app.post(
      '/decisions',
      {
        ...review,
        schema: {
          tags: ['review'],
          summary: `Makes a decision: ${DECISION_KINDS.join(', ')}`,
          body: z
            .object({
              kind: z.enum(DECISION_KINDS as [string, ...string[]]),
              body: z.looseObject({}),
              reason: z.string().max(2000).nullish(),
              incidentId: z.string().max(100).nullish(),
            })
            .strict(),
          response: { 201: Stored },
        },
      },
      async ({ body, person }, reply) => reply.code(201).send((await decide(db, person!, body)) as never),
    );

    app.post(
      '/decisions/:id/undo',
      {
        ...review,
        schema: {
          tags: ['review'],
          summary: 'Takes a decision back; it stays on record',
          params: z.object({ id: z.coerce.number().int() }),
          response: { 200: Stored },
        },
      },
      async ({ params: { id }, person }) => (await undoDecision(db, person!, id)) as never,
    );
  };
