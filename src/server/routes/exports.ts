import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { POLICIES } from '../../account/policies/index.ts';
import { exportFromArchive } from '../../archive/export.ts';
import { Refusal } from '../../archive/refusal.ts';
import { EXPORTERS } from '../../dossier/export/registry.ts';
import { allow } from '../access.ts';
import type { ServerContext } from '../context.ts';
import { filterOf, IncidentQuery } from './incident-shapes.ts';

const POLICY_NAMES = POLICIES.map((p) => p.name) as [string, ...string[]];

/** Exports of what a filter selects, or of one incident; each is an event, and sensitive material needs a reviewer. */
export const exportRoutes =
  ({ db, program }: ServerContext): FastifyPluginAsyncZod =>
  async (app) => {
    const may = { onRequest: allow(db, 'viewer', 'export') };

    app.get(
      '/exports',
      {
        ...may,
        schema: {
          tags: ['exports'],
          summary: 'The formats there are',
          response: {
            200: z.array(
              z.object({
                name: z.string(),
                title: z.string(),
                summary: z.string(),
                leavesOut: z.array(z.string()),
              }),
            ),
          },
        },
      },
      async () =>
        EXPORTERS.map(({ name, title, summary, leavesOut }) => ({ name, title, summary, leavesOut })),
    );

    app.get(
      '/exports/:format',
      {
        ...may,
        schema: {
          tags: ['exports'],
          summary: 'Incidents in one of the field’s formats',
          params: z.object({ format: z.string() }),
          querystring: IncidentQuery.extend({
            id: z.string().optional().describe('One incident'),
            withoutSensitive: z
              .stringbool()
              .optional()
              .describe('Made from the reports that are not sensitive alone'),
            policy: z.enum(POLICY_NAMES).optional().describe('Weighs the figures anew by this policy'),
            file: z.coerce
              .number()
              .int()
              .min(0)
              .max(9)
              .default(0)
              .describe('Which of the export’s files: 0 the main one'),
          }),
        },
      },
      async (
        { params: { format }, query: { id, file, policy, withoutSensitive, ...filter }, person },
        reply,
      ) => {
        const files = await exportFromArchive(db, person!, {
          format,
          id,
          policy,
          withoutSensitive,
          filter: filterOf(filter, person!),
          program,
        });
        const chosen = files[file];
        if (!chosen) throw new Refusal('no-file', { n: files.length });
        return reply
          .type(chosen.mediaType)
          .header('content-disposition', `attachment; filename="${chosen.name}"`)
          .send(typeof chosen.content === 'string' ? chosen.content : Buffer.from(chosen.content));
      },
    );
  };
