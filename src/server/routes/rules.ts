import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { Refusal } from '../../archive/refusal.ts';
import { ruleOf } from '../../dossier/rules.ts';
import { allow } from '../access.ts';
import type { ServerContext } from '../context.ts';

/** What the rules that read claims look for. */
export const ruleRoutes =
  ({ db }: ServerContext): FastifyPluginAsyncZod =>
  async (app) => {
    app.get(
      '/rules',
      {
        onRequest: allow(db, 'viewer', 'read'),
        schema: {
          tags: ['rules'],
          summary: 'What a rule does, with an example',
          querystring: z.object({ id: z.string().max(200) }),
          response: {
            200: z.object({
              id: z.string(),
              documented: z
                .string()
                .describe('The id of its documentation, which may stand for several rules'),
              what: z.string(),
              example: z.string(),
            }),
          },
        },
      },
      async ({ query: { id } }) => {
        const rule = ruleOf(id);
        if (!rule) throw new Refusal('no-rule', { id });
        return { id, documented: rule.id, what: rule.what, example: rule.example };
      },
    );
  };
