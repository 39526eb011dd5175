import { z } from 'zod';
import type { Person } from '../../archive/people.ts';
import { Refusal } from '../../archive/refusal.ts';
import { Claim } from '../../format/claim.ts';
import { Incident } from '../../format/dossier.ts';
import { findPlace } from '../../reading/places/find.ts';
import { publishedDate } from '../../report/dates.ts';
import { readsSensitive } from '../veil.ts';

const Day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine((day) => publishedDate(day) !== null, 'there is no such day');
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

export const Paging = z.object({
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
export const Facet = z.array(z.object({ value: z.string(), count: z.number() }));
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
export const Mark = z.object({
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
export const IncidentDetail = z.object({
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

/** The filter as the archive takes it. Words of sensitive reports are found only by those who may read them. */
export function filterOf({ near, bbox, km, place, ...rest }: z.infer<typeof IncidentQuery>, person: Person) {
  // a town rather than the province of the same name, whose middle may lie far from it
  const centre = place && km ? (findPlace(place, { kind: 'town' }) ?? findPlace(place)) : null;
  if (place && km && (centre?.lat == null || centre.lon == null)) throw new Refusal('no-place', { place });
  return {
    ...rest,
    ...(rest.q && !readsSensitive(person) ? { openOnly: true } : {}),
    ...(centre ? { near: { lat: centre.lat!, lon: centre.lon!, km: km! } } : place ? { place } : {}),
    ...(near ? { near: { lat: near[0], lon: near[1], km: near[2] } } : {}),
    ...(bbox ? { bbox: bbox as [number, number, number, number] } : {}),
  };
}
