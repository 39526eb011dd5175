import { createHash } from 'node:crypto';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { copiesOf } from '../../archive/queries/copies.ts';
import {
  addComment,
  commentsOn,
  decisionsOnIncident,
  setIncidentState,
} from '../../archive/queries/history.ts';
import {
  INCIDENT_ORDERS,
  incidentById,
  incidentFacets,
  incidentMarks,
  listIncidents,
} from '../../archive/queries/incidents.ts';
import { policiesOn } from '../../archive/queries/policies.ts';
import { Claim } from '../../format/claim.ts';
import { Incident } from '../../format/dossier.ts';
import { allow } from '../access.ts';
import type { ServerContext } from '../context.ts';
import { HttpProblem } from '../problem.ts';

const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const numbers = (n: number) =>
  z.string().transform((s, ctx) => {
    const list = s.split(',').map(Number);
    if (list.length === n && list.every(Number.isFinite)) return list;
    ctx.addIssue({ code: 'custom', message: `needs ${n} numbers with commas between them` });
    return z.NEVER;
  });

/** All filters must hold together. */
export const IncidentQuery = z.object({
  from: Day.optional().describe('First day, YYYY-MM-DD'),
  to: Day.optional().describe('Last day, YYYY-MM-DD'),
  q: z.string().max(500).optional().describe('Words in the label, the place or the texts of the reports'),
  place: z.string().max(200).optional(),
  country: z.string().length(2).optional().describe('ISO 3166 alpha-2'),
  near: numbers(3).optional().describe('lat,lon,km'),
  bbox: numbers(4).optional().describe('west,south,east,north'),
  actor: z.string().max(200).optional(),
  weapon: z.string().max(200).optional(),
  type: z.string().max(100).optional(),
  verdict: z.string().max(30).optional(),
  status: z.string().max(30).optional(),
  assignedTo: z.string().max(100).optional(),
});

const Paging = z.object({
  limit: z.coerce.number().int().min(1).max(500).default(50),
  cursor: z.string().max(500).optional(),
});
const Range = z.object({
  low: z.number().nullable(),
  best: z.number().nullable(),
  high: z.number().nullable(),
  open: z.boolean(),
});

export const IncidentSummary = z.object({
  id: z.string(),
  label: z.string(),
  type: z.string(),
  dateFrom: z.string().nullable(),
  dateTo: z.string().nullable(),
  edtf: z.string().nullable(),
  country: z.string().nullable(),
  admin1: z.string().nullable(),
  place: z.string().nullable(),
  lat: z.number().nullable(),
  lon: z.number().nullable(),
  precision: z.string().nullable(),
  killed: Range,
  wounded: Range,
  verdict: z.string().nullable(),
  origins: z.number(),
  reports: z.number(),
  actors: z.array(z.string()),
  status: z.string(),
  assignedTo: z.string().nullable(),
  updatedAt: z.string(),
});

export const Stored = z.object({
  id: z.number(),
  kind: z.string(),
  body: z.looseObject({}),
  author: z.string(),
  role: z.string(),
  at: z.string(),
  reason: z.string().nullable(),
  incidentId: z.string().nullable(),
  undoneAt: z.string().nullable(),
  undoneBy: z.string().nullable(),
  overrules: z.number().nullable(),
});
const Comment = z.object({ id: z.number(), author: z.string(), at: z.string(), body: z.string() });
const Facet = z.array(z.object({ value: z.string(), count: z.number() }));
const IncidentReport = z.object({
  id: z.string(),
  title: z.string().nullable(),
  outlet: z.string().nullable(),
  published: z.string().nullable(),
  url: z.string().nullable(),
  revision: z.number(),
  sensitive: z.boolean(),
  sha256: z.string(),
  copyOf: z.string().nullable(),
});
const Mark = z.object({
  id: z.string(),
  label: z.string(),
  date: z.string().nullable(),
  lat: z.number().nullable(),
  lon: z.number().nullable(),
  precision: z.string().nullable(),
  country: z.string().nullable(),
  low: z.number().nullable(),
  best: z.number().nullable(),
  high: z.number().nullable(),
  verdict: z.string().nullable(),
});
const IncidentDetail = z.object({
  incident: Incident,
  status: z.string(),
  assignedTo: z.string().nullable(),
  version: z.number(),
  updatedAt: z.string(),
  claims: z.array(Claim),
  reports: z.array(IncidentReport),
  decisions: z.array(Stored),
  comments: z.array(Comment),
});

/** The filter as the archive takes it. */
export function filterOf({ near, bbox, ...rest }: z.infer<typeof IncidentQuery>) {
  return {
    ...rest,
    ...(near ? { near: { lat: near[0], lon: near[1], km: near[2] } } : {}),
    ...(bbox ? { bbox: bbox as [number, number, number, number] } : {}),
  };
}

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
      async ({ query: { limit, cursor, order, ...filter } }) =>
        listIncidents(db, filterOf(filter), { order, limit, cursor }),
    );

    app.get(
      '/incidents/facets',
      {
        ...read,
        schema: {
          tags: ['incidents'],
          summary: 'How many incidents have which verdict, type, status and country',
          querystring: IncidentQuery,
          response: { 200: z.object({ verdict: Facet, type: Facet, status: Facet, country: Facet }) },
        },
      },
      async ({ query }) => incidentFacets(db, filterOf(query)),
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
      async ({ query }) => incidentMarks(db, filterOf(query)),
    );

    app.get(
      '/incidents/:id',
      {
        ...read,
        schema: {
          tags: ['incidents'],
          summary: 'One incident with its claims, reports, decisions and comments',
          params: z.object({ id: z.string() }),
          response: { 200: IncidentDetail, 304: z.null() },
        },
      },
      async ({ params: { id }, headers }, reply) => {
        const found = await incidentById(db, id);
        if (!found)
          throw new HttpProblem(404, `There is no incident "${id}" (it may have been merged into another).`);
        const [decisions, comments] = await Promise.all([decisionsOnIncident(db, id), commentsOn(db, id)]);
        const tag = `"${createHash('sha256')
          .update(
            `${found.version}|${found.updatedAt}|${decisions.map((d) => `${d.id}${d.undoneAt ?? ''}`)}|${comments.length}`,
          )
          .digest('base64url')
          .slice(0, 22)}"`;
        reply.header('etag', tag).header('cache-control', 'private, no-cache');
        if (headers['if-none-match'] === tag) return reply.code(304).send(null) as never;
        const copies = await copiesOf(
          db,
          found.reports.map((r) => r.id),
        );
        const reports = found.reports.map((r) => ({ ...r, copyOf: copies.get(r.id) ?? null }));
        return { ...found, reports, decisions, comments } as never;
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
          response: { 200: z.array(z.object({ policy: z.string(), points: Incident.shape.points })) },
        },
      },
      async ({ params: { id } }) => {
        const result = await policiesOn(db, id);
        if (!result) throw new HttpProblem(404, `There is no incident "${id}".`);
        return result;
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
              status: z.enum(['unreviewed', 'in-review', 'reviewed']).optional(),
              assignedTo: z.string().max(100).nullable().optional(),
            })
            .strict(),
          response: { 204: z.null() },
        },
      },
      async ({ params: { id }, body, person }, reply) => {
        if (!(await setIncidentState(db, person!, id, body)))
          throw new HttpProblem(404, `There is no incident "${id}".`);
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
      async ({ params: { id }, body, person }, reply) => {
        if (!(await incidentById(db, id))) throw new HttpProblem(404, `There is no incident "${id}".`);
        return reply.code(201).send(await addComment(db, person!, id, body.body));
      },
    );
  };
