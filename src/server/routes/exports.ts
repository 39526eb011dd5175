import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { appendEvents } from '../../archive/audit.ts';
import { atLeast } from '../../archive/people.ts';
import { dossierOfIncidents } from '../../archive/queries/dossier.ts';
import { listIncidents } from '../../archive/queries/incidents.ts';
import { EXPORTERS, exporterNamed } from '../../dossier/export/registry.ts';
import { allow } from '../access.ts';
import type { ServerContext } from '../context.ts';
import { HttpProblem } from '../problem.ts';
import { filterOf, IncidentQuery } from './incidents.ts';

const MAX_INCIDENTS = 10_000;

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
      async ({ params: { format }, query: { id, file, ...filter }, person }, reply) => {
        const exporter = format === 'dossier' ? null : EXPORTERS.find((e) => e.name === format);
        if (exporter === undefined)
          throw new HttpProblem(
            404,
            `There is no export format "${format}". There are: dossier, ${EXPORTERS.map((e) => e.name).join(', ')}.`,
          );
        const ids = id
          ? [id]
          : (await listIncidents(db, filterOf(filter), { limit: MAX_INCIDENTS })).items.map((i) => i.id);
        const { dossier, sensitive } = await dossierOfIncidents(db, ids, program);
        if (id && !dossier.incidents.length) throw new HttpProblem(404, `There is no incident "${id}".`);
        const refused = sensitive.length > 0 && !atLeast(person!, 'reviewer');
        await db.transaction().execute((trx) =>
          appendEvents(trx, [
            {
              actor: person!.name,
              action: refused ? 'access.refuse' : 'export.write',
              subject: id ?? null,
              detail: { format, incidents: dossier.incidents.length, sensitive: sensitive.length },
            },
          ]),
        );
        if (refused)
          throw new HttpProblem(
            403,
            'Sensitive reports are among these incidents: a reviewer may export them.',
          );
        if (!exporter)
          return reply
            .type('application/json')
            .header('content-disposition', 'attachment; filename="dossier.json"')
            .send(JSON.stringify(dossier));
        const files = await exporterNamed(format).write({ dossier });
        const chosen = files[file];
        if (!chosen)
          throw new HttpProblem(404, `The export has ${files.length} file${files.length > 1 ? 's' : ''}.`);
        return reply
          .type(chosen.mediaType)
          .header('content-disposition', `attachment; filename="${chosen.name}"`)
          .send(typeof chosen.content === 'string' ? chosen.content : Buffer.from(chosen.content));
      },
    );
  };
