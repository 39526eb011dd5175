import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { dismissFailures, failedAddresses, ingestFailures } from '../../archive/failures.ts';
import { ingestDocument, ingestGiven, ingestInputs } from '../../archive/ingest.ts';
import { type IngestSummary, nothingIngested } from '../../archive/ingest-job.ts';
import { retryKept } from '../../archive/kept.ts';
import { Report } from '../../format/report.ts';
import { sha256 } from '../../report/identity.ts';
import { endingOf, parseDocument, READABLE_ENDINGS } from '../../report/parse.ts';
import { allow } from '../access.ts';
import type { ServerContext } from '../context.ts';

const Summary = z.object({
  added: z.number(),
  revised: z.number(),
  unchanged: z.number(),
  otherLanguages: z.number(),
  failures: z.array(z.object({ input: z.string(), message: z.string() })),
  skipped: z.array(z.string()),
  reports: z.array(z.string()),
});

/** A text pasted or sent by a program; without an id the text's hash is its id. */
const GivenReport = Report.omit({ id: true, file: true, text: true }).extend({
  id: z.string().min(1).max(500).optional(),
  text: z.string().min(1).max(5_000_000),
});

/** Reports in: texts, addresses, files, feeds; failures named, with a retry. */
export const ingestRoutes =
  ({ db, fetchAddresses }: ServerContext): FastifyPluginAsyncZod =>
  async (app) => {
    const may = { onRequest: allow(db, 'annotator', 'ingest') };

    app.post(
      '/ingest/reports',
      {
        ...may,
        schema: {
          tags: ['ingest'],
          summary: 'Adds reports given as JSON',
          body: z.object({ reports: z.array(GivenReport).min(1).max(1000) }).strict(),
          response: { 200: Summary },
        },
      },
      async ({ body, person }) =>
        ingestGiven(
          db,
          body.reports.map((r) => ({
            report: { ...r, id: r.id ?? r.url ?? `text-${sha256(r.text).slice(0, 12)}` },
          })),
          person!.name,
        ),
    );

    app.post(
      '/ingest/addresses',
      {
        ...may,
        schema: {
          tags: ['ingest'],
          summary: 'Fetches pages and feeds, politely, and adds what stands there',
          body: z.object({ urls: z.array(z.url().max(2000)).min(1).max(50) }).strict(),
          response: { 200: Summary },
        },
      },
      async ({ body, person }) =>
        ingestInputs(db, body.urls, { actor: person!.name, fetcher: fetchAddresses }),
    );

    app.post(
      '/ingest/files',
      {
        ...may,
        schema: { tags: ['ingest'], summary: 'Adds uploaded files (multipart)', response: { 200: Summary } },
      },
      async (request) => {
        const total = nothingIngested();
        for await (const part of request.files()) {
          const name = part.filename.replace(/^.*[\\/]/, '').slice(0, 300) || 'upload';
          const bytes = await part.toBuffer();
          const ending = endingOf(name);
          if (!ending) {
            total.failures.push({
              input: name,
              message: `${name}: this kind of file cannot be read. Readable are ${READABLE_ENDINGS.join(' ')}.`,
            });
            continue;
          }
          const parsed = await parseDocument(
            { name, id: name.slice(0, -ending.length), file: name, bytes },
            ending,
          );
          merge(
            total,
            await ingestDocument(db, { ...parsed, name, given: false, bytes }, request.person!.name),
          );
        }
        return total;
      },
    );

    app.get(
      '/ingest/failures',
      {
        onRequest: allow(db, 'viewer', 'read'),
        schema: {
          tags: ['ingest'],
          summary: 'Inputs that could not be read and were not settled since',
          response: {
            200: z.array(
              z.object({
                input: z.string(),
                message: z.string(),
                at: z.string(),
                attempts: z.number(),
                retry: z.boolean().describe('Whether it can be tried again without being sent again'),
              }),
            ),
          },
        },
      },
      async () => ingestFailures(db),
    );

    app.post(
      '/ingest/failures/retry',
      {
        ...may,
        schema: {
          tags: ['ingest'],
          summary: 'Tries addresses and kept files again, all that failed when none is named',
          body: z.object({ inputs: z.array(z.string()).max(200).optional() }).strict(),
          response: { 200: Summary },
        },
      },
      async ({ body, person }) => {
        const how = { actor: person!.name, fetcher: fetchAddresses };
        const total = await ingestInputs(db, await failedAddresses(db, body.inputs), how);
        merge(total, await retryKept(db, how, body.inputs));
        return total;
      },
    );

    app.post(
      '/ingest/failures/dismiss',
      {
        ...may,
        schema: {
          tags: ['ingest'],
          summary: 'Takes failures off the list that nobody wants tried again',
          body: z.object({ inputs: z.array(z.string()).min(1).max(500) }).strict(),
          response: { 200: z.object({ dismissed: z.number() }) },
        },
      },
      async ({ body, person }) => ({ dismissed: await dismissFailures(db, body.inputs, person!.name) }),
    );
  };

function merge(total: IngestSummary, one: IngestSummary): void {
  for (const key of ['added', 'revised', 'unchanged', 'otherLanguages'] as const) total[key] += one[key];
  total.failures.push(...one.failures);
  total.reports.push(...one.reports);
}
