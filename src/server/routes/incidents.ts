import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { addComment, commentsOn } from '../../archive/comments.ts';
import type { Database } from '../../archive/database.ts';
import { copiesOf } from '../../archive/queries/copies.ts';
import { incidentFacets } from '../../archive/queries/facets.ts';
import { decisionsOnIncident, originalsBehind } from '../../archive/queries/history.ts';
import {
  INCIDENT_ORDERS,
  type IncidentDetail as IncidentFound,
  incidentById,
  incidentMarks,
  listIncidents,
} from '../../archive/queries/incidents.ts';
import { policiesOn } from '../../archive/queries/policies.ts';
import { successorOf, withPredecessors } from '../../archive/queries/successors.ts';
import { slotOf } from '../../archive/review.ts';
import { recordView } from '../../archive/sensitive.ts';
import { STATUSES, setIncidentState } from '../../archive/state.ts';
import { Claim } from '../../format/claim.ts';
import { Incident } from '../../format/dossier.ts';
import { keyOf } from '../../incident/decide.ts';
import { findPlace } from '../../reading/places/find.ts';
import { allow } from '../access.ts';
import type { ServerContext } from '../context.ts';
import { HttpProblem } from '../problem.ts';
import { readsSensitive, veiledBody, veiledClaim, veiledTitle } from '../veil.ts';

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
  place: z
    .string()
    .max(200)
    .optional()
    .describe(
      'Name of a place, a division or in the label; with `km`, everything within so far of that place',
    ),
  km: z.coerce.number().positive().max(2000).optional().describe('Radius around `place`'),
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
  tollVerdict: z.string().nullable(),
  contested: z.number().describe('Points on which origins contradict each other'),
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
  overruledBy: z.number().nullable(),
});
export const Comment = z.object({
  id: z.number(),
  author: z.string(),
  at: z.string(),
  body: z.string(),
  subject: z.string().describe('The incident’s id, "report:ID" or "claim:SLOT"'),
});
/** A comment with what it is about among the things shown; null when it is about the whole. */
const PlacedComment = Comment.extend({ claim: z.string().nullable(), report: z.string().nullable() });
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
  comments: z.array(PlacedComment),
  /** Airwars' grade as a person gave it last; null when nobody did. */
  grade: z.string().nullable(),
  /** Corrected claims as the program read them, by claim id. */
  asRead: z.record(z.string(), Claim),
  /** Claims that people rejected, as they were read. */
  rejected: z.array(Claim),
});

/** The filter as the archive takes it. */
export function filterOf({ near, bbox, km, place, ...rest }: z.infer<typeof IncidentQuery>) {
  // a town rather than the province of the same name, whose middle may lie far from it
  const centre = place && km ? (findPlace(place, { kind: 'town' }) ?? findPlace(place)) : null;
  if (place && km && (centre?.lat == null || centre.lon == null))
    throw new HttpProblem(400, `No place called "${place}" is known: leave km out, or give near=lat,lon,km.`);
  return {
    ...rest,
    ...(centre ? { near: { lat: centre.lat!, lon: centre.lon!, km: km! } } : place ? { place } : {}),
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
          response: { 200: IncidentDetail },
        },
      },
      async ({ params: { id }, person }, reply) => {
        const found = await incidentById(db, id);
        if (!found) {
          const into = await successorOf(db, id);
          if (into) return reply.redirect(`/api/v1/incidents/${encodeURIComponent(into)}`, 307) as never;
          throw new HttpProblem(404, `There is no incident "${id}".`);
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

/** The page as a viewer sees it: of sensitive reports the figures and places, not the words. */
function withoutSensitiveWords<
  T extends {
    reports: { id: string; sha256: string; title: string | null; sensitive: boolean }[];
    claims: Claim[];
    rejected: Claim[];
    asRead: Record<string, Claim>;
    decisions: { body: object }[];
  },
>(page: T): T {
  const closed = page.reports.filter((r) => r.sensitive);
  if (!closed.length) return page;
  const ids = new Set(closed.map((r) => r.id));
  const veil = (c: Claim) => (ids.has(c.report) ? veiledClaim(c) : c);
  return {
    ...page,
    reports: page.reports.map((r) => (r.sensitive ? { ...r, title: veiledTitle(r.title) } : r)),
    claims: page.claims.map(veil),
    rejected: page.rejected.map(veil),
    asRead: Object.fromEntries(Object.entries(page.asRead).map(([id, c]) => [id, veil(c)])),
    decisions: page.decisions.map((d) => {
      const said = JSON.stringify(d.body);
      return closed.some((r) => said.includes(r.sha256)) ? { ...d, body: veiledBody(d.body) } : d;
    }),
  };
}

/** Comments on an incident, on those that went into it, and on its reports and claims. */
async function placedComments(db: Database, ids: readonly string[], found: IncidentFound) {
  const shaOf = new Map(found.reports.map((r) => [r.id, r.sha256]));
  const claims = new Map<string, string>(
    found.claims.flatMap((c) =>
      shaOf.has(c.report) ? [[`claim:${slotOf(keyOf(c, shaOf.get(c.report)!))}`, c.id] as const] : [],
    ),
  );
  const reports = new Map<string, string>(found.reports.map((r) => [`report:${r.id}`, r.id]));
  const comments = await commentsOn(db, [...ids, ...reports.keys(), ...claims.keys()]);
  return comments.map((c) => ({
    ...c,
    claim: claims.get(c.subject) ?? null,
    report: reports.get(c.subject) ?? null,
  }));
}
