import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { listReports, originalOf, reportById } from '../../archive/queries/reports.ts';
import { Refusal } from '../../archive/refusal.ts';
import { recordRefusal, recordView, redact, setSensitive } from '../../archive/sensitive.ts';
import { Claim } from '../../format/claim.ts';
import { allow } from '../access.ts';
import type { ServerContext } from '../context.ts';
import { readsSensitive, veiledTitle } from '../veil.ts';

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
  redactionOf: z.string().nullable(),
  retrievedAt: z.string(),
});
const ReportListed = ReportSummary.extend({
  /** How many claims it makes. */
  claims: z.number().int(),
  incidents: z.array(z.object({ id: z.string(), label: z.string() })),
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
  /** Ids of its redacted copies. */
  redactions: z.array(z.string()),
  /** By which versions of the program it was read, the one that counts first. */
  readings: z.array(
    z.object({ program: z.string(), readAt: z.string(), claims: z.number(), current: z.boolean() }),
  ),
});
const Ranges = z.array(z.tuple([z.number().int().min(0), z.number().int().min(1)])).max(1000);

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
            sensitive: z.stringbool().optional(),
            limit: z.coerce.number().int().min(1).max(500).default(50),
            cursor: z.string().max(500).optional(),
          }),
          response: { 200: z.object({ items: z.array(ReportListed), next: z.string().nullable() }) },
        },
      },
      async ({ query, person }) => {
        const page = await listReports(db, { ...query, openOnly: !readsSensitive(person!) });
        if (readsSensitive(person!)) return page;
        return {
          ...page,
          items: page.items.map((r) =>
            r.sensitive ? { ...r, title: veiledTitle(r.title), url: null, incidents: [] } : r,
          ),
        };
      },
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
        if (!found) throw new Refusal(revision ? 'no-revision' : 'no-report', { id, n: revision ?? 0 });
        if (found.sensitive && !readsSensitive(person!)) {
          await recordRefusal(db, person!, id);
          throw new Refusal(found.redactions.length ? 'sensitive-with-copy' : 'sensitive-without-copy', {
            copies: found.redactions.join(', '),
          });
        }
        if (found.sensitive) await recordView(db, person!, [id], { revision: found.revision });
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
      async ({ params: { id }, person }, reply) => {
        const original = await originalOf(db, id);
        if (!original) throw new Refusal('no-original', { id });
        if (original.sensitive) await recordView(db, person!, [id], { original: true });
        // never shown in our own origin: whatever it holds, the browser only saves it
        return reply
          .type('application/octet-stream')
          .header('content-disposition', `attachment; filename="original"`)
          .header('x-original-type', original.mediaType)
          .send(original.bytes);
      },
    );

    app.patch(
      '/reports/:id',
      {
        onRequest: allow(db, 'annotator', 'review'),
        schema: {
          tags: ['reports'],
          summary: 'Marks a report sensitive; taking the mark away needs a reviewer',
          params: Id,
          body: z.object({ sensitive: z.boolean(), reason: z.string().max(2000).nullish() }).strict(),
          response: { 204: z.null() },
        },
      },
      async ({ params: { id }, body, person }, reply) => {
        await setSensitive(db, person!, id, body.sensitive, body.reason ?? null);
        return reply.code(204).send(null);
      },
    );

    app.post(
      '/reports/:id/redactions',
      {
        onRequest: allow(db, 'reviewer', 'review'),
        schema: {
          tags: ['reports'],
          summary: 'Makes a redacted copy; the original stays, marked sensitive',
          params: Id,
          body: z
            .object({
              text: Ranges.default([]).describe('Ranges to black out, in UTF-16 code units'),
              title: Ranges.default([]),
              reason: z.string().trim().min(1).max(2000),
            })
            .strict(),
          response: { 201: z.object({ id: z.string() }) },
        },
      },
      async ({ params: { id }, body, person }, reply) =>
        reply.code(201).send({ id: await redact(db, person!, id, body) }),
    );
  };
