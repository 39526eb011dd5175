import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { addComment } from '../../archive/comments.ts';
import { copiesOf } from '../../archive/queries/copies.ts';
import { incidentFacets } from '../../archive/queries/facets.ts';
import { decisionsOnIncident, originalsBehind } from '../../archive/queries/history.ts';
import {
  INCIDENT_ORDERS,
  incidentById,
  incidentMarks,
  listIncidents,
} from '../../archive/queries/incidents.ts';
import { policiesOn } from '../../archive/queries/policies.ts';
import { successorOf, withPredecessors } from '../../archive/queries/successors.ts';
import { Refusal } from '../../archive/refusal.ts';
import { recordView } from '../../archive/sensitive.ts';
import { STATUSES, setIncidentState } from '../../archive/state.ts';
import { Incident } from '../../format/dossier.ts';
import { allow } from '../access.ts';
import type { ServerContext } from '../context.ts';
import { readsSensitive, veilOver } from '../veil.ts';
import { placedComments, withoutSensitiveWords } from './incident-page.ts';
import {
  Comment,
  Facet,
  filterOf,
  IncidentDetail,
  IncidentQuery,
  IncidentSummary,
  Mark,
  Paging,
} from './incident-shapes.ts';

/** Lists, details, history and state of incidents. */
export const incidentRoutes =
  ({ db }: ServerContext): FastifyPluginAsyncZod =>
  async (app) => {
    const read = { onRequest: allow(db, 'viewer', 'read') };

    app.get(
      '/incidents',
      {
        ...read,
        schema: {
          tags: ['incidents'],
          summary: 'Incidents, filtered, a page at a time',
          querystring: IncidentQuery.extend(Paging.shape).extend({
            order: z.enum(INCIDENT_ORDERS).default('date'),
          }),
          response: { 200: z.object({ items: z.array(IncidentSummary), next: z.string().nullable() }) },
        },
      },
      async ({ query: { limit, cursor, order, ...filter }, person }) =>
        listIncidents(db, filterOf(filter, person!), { order, limit, cursor }),
    );

    app.get(
      '/incidents/facets',
      {
        ...read,
        schema: {
          tags: ['incidents'],
          summary: 'How many incidents have which verdict, type, status, country, place, actor and weapon',
          querystring: IncidentQuery,
          response: {
            200: z.object({
              verdict: Facet,
              type: Facet,
              status: Facet,
              country: Facet,
              place: Facet,
              actor: Facet,
              weapon: Facet,
            }),
          },
        },
      },
      async ({ query, person }) => incidentFacets(db, filterOf(query, person!)),
    );

    app.get(
      '/incidents/marks',
      {
        ...read,
        schema: {
          tags: ['incidents'],
          summary: 'All incidents of a filter, short: for a map and a timeline',
          querystring: IncidentQuery,
          response: { 200: z.array(Mark) },
        },
      },
      // it comes as it is to be sent
      async ({ query, person }, reply) =>
        reply
          .type('application/json; charset=utf-8')
          .serializer(String)
          .send((await incidentMarks(db, filterOf(query, person!))) as never),
    );

    app.get(
      '/incidents/:id',
      {
        ...read,
        schema: {
          tags: ['incidents'],
          summary: 'One incident with its claims, reports, decisions and comments',
          params: z.object({ id: z.string() }),
          response: { 200: IncidentDetail },
        },
      },
      async ({ params: { id }, person }, reply) => {
        const found = await incidentById(db, id);
        if (!found) {
          const into = await successorOf(db, id);
          if (into) return reply.redirect(`/api/v1/incidents/${encodeURIComponent(into)}`, 307) as never;
          throw new Refusal('no-incident', { id });
        }
        const ids = await withPredecessors(db, id);
        const [decisions, copies] = await Promise.all([
          decisionsOnIncident(db, ids),
          copiesOf(
            db,
            found.reports.map((r) => r.id),
          ),
        ]);
        const [comments, originals] = await Promise.all([
          placedComments(db, ids, found),
          originalsBehind(db, found.reports, decisions),
          readsSensitive(person!)
            ? recordView(
                db,
                person!,
                found.reports.filter((r) => r.sensitive).map((r) => r.id),
                { incident: id },
              )
            : undefined,
        ]);
        const grade = decisions.find((d) => d.kind === 'grade-incident' && !d.undoneAt)?.body as
          | { grade: string }
          | undefined;
        const reports = found.reports.map((r) => ({ ...r, copyOf: copies.get(r.id) ?? null }));
        const page = { ...found, reports, decisions, comments, grade: grade?.grade ?? null, ...originals };
        return (readsSensitive(person!) ? page : withoutSensitiveWords(page)) as never;
      },
    );

    app.get(
      '/incidents/:id/policies',
      {
        ...read,
        schema: {
          tags: ['incidents'],
          summary: 'What each policy makes of the incident: its points under every one',
          params: z.object({ id: z.string() }),
          response: {
            200: z.array(
              z.object({ policy: z.string(), describes: z.string(), points: Incident.shape.points }),
            ),
          },
        },
      },
      async ({ params: { id }, person }) => {
        const result = await policiesOn(db, id);
        if (!result) throw new Refusal('no-incident', { id });
        if (readsSensitive(person!)) return result;
        const found = await incidentById(db, id);
        const closed = new Set(found?.reports.filter((r) => r.sensitive).map((r) => r.id));
        return veilOver(found?.claims ?? [], closed).names(result);
      },
    );

    app.patch(
      '/incidents/:id',
      {
        onRequest: allow(db, 'annotator', 'review'),
        schema: {
          tags: ['review'],
          summary: 'Status and assignment',
          params: z.object({ id: z.string() }),
          body: z
            .object({
              status: z.enum(STATUSES).optional(),
              assignedTo: z.string().max(100).nullable().optional(),
              version: z
                .number()
                .int()
                .optional()
                .describe('Refused (412) when the incident has changed since this version'),
            })
            .strict(),
          response: { 204: z.null() },
        },
      },
      async ({ params: { id }, body: { version, ...change }, person }, reply) => {
        await setIncidentState(db, person!, id, change, version);
        return reply.code(204).send(null);
      },
    );

    app.post(
      '/incidents/:id/comments',
      {
        onRequest: allow(db, 'annotator', 'review'),
        schema: {
          tags: ['review'],
          summary: 'Adds a comment',
          params: z.object({ id: z.string() }),
          body: z.object({ body: z.string().trim().min(1).max(10_000) }).strict(),
          response: { 201: Comment },
        },
      },
      async ({ params: { id }, body, person }, reply) =>
        reply.code(201).send(await addComment(db, person!, { incident: id }, body.body)),
    );
  };
