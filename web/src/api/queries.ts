import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { type Answer, call } from './client.ts';
import type { Api } from './types.ts';

export type IncidentRow = Answer<'GET /incidents'>['items'][number];
export type Mark = Answer<'GET /incidents/marks'>[number];
export type IncidentPage = Answer<'GET /incidents/{id}'>;
export type StoredDecision = IncidentPage['decisions'][number];
export type ReportRow = Answer<'GET /reports'>['items'][number];
export type ReportPage = Answer<'GET /reports/{id}'>;
export type Filter = Partial<Api['GET /incidents/marks']['query']>;

export const me = queryOptions({
  queryKey: ['me'],
  queryFn: () => call('GET /me'),
  retry: false,
  staleTime: 60_000,
});
const PAGE = 100;
/** Pages after the first are large: whoever scrolls on wants many. */
const NEXT_PAGE = 500;

export const incidents = (filter: Filter, order: 'date' | 'updated' | 'killed') =>
  infiniteQueryOptions({
    queryKey: ['incidents', 'list', filter, order],
    queryFn: ({ pageParam, signal }) =>
      call('GET /incidents', {
        query: {
          ...filter,
          order,
          limit: pageParam ? NEXT_PAGE : PAGE,
          ...(pageParam ? { cursor: pageParam } : {}),
        },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
  });
export const marks = (filter: Filter) =>
  queryOptions({
    queryKey: ['incidents', 'marks', filter],
    queryFn: ({ signal }) => call('GET /incidents/marks', { query: filter, signal }),
    placeholderData: keepPreviousData,
  });
export const facets = (filter: Filter) =>
  queryOptions({
    queryKey: ['incidents', 'facets', filter],
    queryFn: ({ signal }) => call('GET /incidents/facets', { query: filter, signal }),
    placeholderData: keepPreviousData,
  });
export const incident = (id: string) =>
  queryOptions({
    queryKey: ['incident', id],
    queryFn: ({ signal }) => call('GET /incidents/{id}', { path: { id }, signal }),
  });
export const policies = (id: string) =>
  queryOptions({
    queryKey: ['incident', id, 'policies'],
    queryFn: ({ signal }) => call('GET /incidents/{id}/policies', { path: { id }, signal }),
  });
export const reports = (query: Partial<Api['GET /reports']['query']>) =>
  infiniteQueryOptions({
    queryKey: ['reports', query],
    queryFn: ({ pageParam, signal }) =>
      call('GET /reports', {
        query: { ...query, limit: PAGE, ...(pageParam ? { cursor: pageParam } : {}) },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
  });
export const report = (id: string, revision?: number) =>
  queryOptions({
    queryKey: ['report', id, revision ?? 0],
    queryFn: ({ signal }) => call('GET /reports/{id}', { path: { id }, query: { revision }, signal }),
  });
export const rule = (id: string) =>
  queryOptions({
    queryKey: ['rule', id],
    queryFn: ({ signal }) => call('GET /rules', { query: { id }, signal }),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
export const sources = (query: Partial<Api['GET /sources']['query']>) =>
  queryOptions({
    queryKey: ['sources', query],
    queryFn: ({ signal }) => call('GET /sources', { query, signal }),
    placeholderData: keepPreviousData,
  });
export const actors = (query: Partial<Api['GET /actors']['query']>) =>
  queryOptions({
    queryKey: ['sources', 'actors', query],
    queryFn: ({ signal }) => call('GET /actors', { query, signal }),
    placeholderData: keepPreviousData,
  });
export const source = (name: string) =>
  queryOptions({
    queryKey: ['sources', 'one', name],
    queryFn: ({ signal }) => call('GET /sources/{name}', { path: { name }, signal }),
  });
export const queue = queryOptions({
  queryKey: ['queue'],
  queryFn: () => call('GET /queue') as unknown as Promise<Record<string, number>>,
});
export const failures = queryOptions({ queryKey: ['failures'], queryFn: () => call('GET /ingest/failures') });
export const feeds = queryOptions({ queryKey: ['feeds'], queryFn: () => call('GET /feeds') });
export const towns = (lat: number, lon: number, km: number, limit: number) =>
  queryOptions({
    queryKey: ['towns', lat, lon, km],
    queryFn: ({ signal }) => call('GET /places/near', { query: { lat, lon, km, limit }, signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
export const exportFormats = queryOptions({
  queryKey: ['exports'],
  queryFn: () => call('GET /exports'),
  staleTime: Number.POSITIVE_INFINITY,
});
