import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { ruleOf } from '../../dossier/rules.ts';
import { allow } from '../access.ts';
import type { ServerContext } from '../context.ts';
import { HttpProblem } from '../problem.ts';

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
          response: { 200: z.object({ id: z.string(), what: z.string(), example: z.string() }) },
        },
      },
      async ({ query: { id } }) => {
        const rule = ruleOf(id);
        if (!rule) throw new HttpProblem(404, `The rule "${id}" is not documented.`);
        return { id, what: rule.what, example: rule.example };
      },
    );
  };
