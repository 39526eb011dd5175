import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { appendEvents } from '../../archive/audit.ts';
import { listReports, originalOf, reportById } from '../../archive/queries/reports.ts';
import { Claim } from '../../format/claim.ts';
import { allow } from '../access.ts';
import type { ServerContext } from '../context.ts';
import { HttpProblem } from '../problem.ts';

const ReportSummary = z.object({
  id: z.string(),
  title: z.string().nullable(),
  outlet: z.string().nullable(),
  published: z.string().nullable(),
  url: z.string().nullable(),
  language: z.string().nullable(),
  state: z.string(),
  failure: z.string().nullable(),
  revision: z.number(),
  sensitive: z.boolean(),
  retrievedAt: z.string(),
});
const ReportDetail = ReportSummary.extend({
  text: z.string(),
  sha256: z.string(),
  byline: z.string().nullable(),
  agency: z.string().nullable(),
  hasOriginal: z.boolean(),
  claims: z.array(Claim),
  revisions: z.array(
    z.object({ n: z.number(), retrievedAt: z.string(), sha256: z.string(), title: z.string().nullable() }),
  ),
  incidents: z.array(z.object({ id: z.string(), label: z.string() })),
});

/** Reports, their texts and claims, their revisions and originals. */
export const reportRoutes =
  ({ db }: ServerContext): FastifyPluginAsyncZod =>
  async (app) => {
    const read = { onRequest: allow(db, 'viewer', 'read') };
    const Id = z.object({ id: z.string() });

    app.get(
      '/reports',
      {
        ...read,
        schema: {
          tags: ['reports'],
          summary: 'Reports, newest first',
          querystring: z.object({
            q: z.string().max(500).optional(),
            state: z.enum(['queued', 'read', 'kept', 'failed']).optional(),
            outlet: z.string().max(200).optional(),
            limit: z.coerce.number().int().min(1).max(500).default(50),
            cursor: z.string().max(500).optional(),
          }),
          response: { 200: z.object({ items: z.array(ReportSummary), next: z.string().nullable() }) },
        },
      },
      async ({ query }) => listReports(db, query),
    );

    app.get(
      '/reports/:id',
      {
        ...read,
        schema: {
          tags: ['reports'],
          summary: 'One report: text, claims, revisions; ?revision=N for an older text',
          params: Id,
          querystring: z.object({ revision: z.coerce.number().int().min(1).optional() }),
          response: { 200: ReportDetail },
        },
      },
      async ({ params: { id }, query: { revision }, person }) => {
        const found = await reportById(db, id, revision);
        if (!found)
          throw new HttpProblem(
            404,
            `There is no report "${id}"${revision ? ` with a revision ${revision}` : ''}.`,
          );
        if (found.sensitive)
          await db.transaction().execute((trx) =>
            appendEvents(trx, [
              {
                actor: person!.name,
                action: 'sensitive.view',
                subject: id,
                detail: { revision: found.revision },
              },
            ]),
          );
        return found as never;
      },
    );

    app.get(
      '/reports/:id/original',
      {
        onRequest: allow(db, 'annotator', 'read'),
        schema: {
          tags: ['reports'],
          summary: 'The bytes that the report was taken from, as a download',
          params: Id,
        },
      },
      async ({ params: { id } }, reply) => {
        const original = await originalOf(db, id);
        if (!original) throw new HttpProblem(404, `There is no original of a report "${id}".`);
        // never shown in our own origin: whatever it holds, the browser only saves it
        return reply
          .type('application/octet-stream')
          .header('content-disposition', `attachment; filename="original"`)
          .header('x-original-type', original.mediaType)
          .send(original.bytes);
      },
    );
  };
