import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { DECISION_KINDS } from '../../archive/decision-kinds.ts';
import { decide, undoDecision } from '../../archive/decisions.ts';
import { closedTexts } from '../../archive/queries/closed.ts';
import { listDecisions } from '../../archive/queries/history.ts';
import { allow } from '../access.ts';
import type { ServerContext } from '../context.ts';
import { readsSensitive, veiledDecision } from '../veil.ts';
import { Stored } from './incident-shapes.ts';

/** Decisions of people: made, undone, always kept. */
export const decisionRoutes =
  ({ db }: ServerContext): FastifyPluginAsyncZod =>
  async (app) => {
    const review = { onRequest: allow(db, 'annotator', 'review') };

    app.get(
      '/decisions',
      {
        onRequest: allow(db, 'viewer', 'read'),
        schema: {
          tags: ['review'],
          summary: 'Decisions of everybody, newest first; undone and overruled ones too',
          querystring: z.object({
            kind: z.enum(DECISION_KINDS as [string, ...string[]]).optional(),
            author: z.string().max(100).optional(),
            text: z.string().length(64).optional().describe('SHA-256 of a text that they bind to'),
            overruled: z.stringbool().optional().describe('Only those that a reviewer overruled'),
            standing: z.stringbool().optional().describe('Only those that stand, or were undone'),
            limit: z.coerce.number().int().min(1).max(500).default(100),
            cursor: z.string().max(500).optional(),
          }),
          response: { 200: z.object({ items: z.array(Stored), next: z.string().nullable() }) },
        },
      },
      async ({ query: { limit, cursor, ...filter }, person }) => {
        const page = await listDecisions(db, filter, { limit, cursor });
        if (readsSensitive(person!)) return page as never;
        const closed = await closedTexts(db);
        return { ...page, items: page.items.map((d) => veiledDecision(d, closed)) } as never;
      },
    );

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
