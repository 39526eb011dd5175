import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { NotFound } from '../ui/NotFound.tsx';
import { Shell } from './Shell.tsx';

/** Words of an address as they are; unknown ones are dropped by each page. */
type Words = Record<string, string>;
const only =
  <K extends string>(...names: K[]) =>
  (words: Record<string, unknown>): Partial<Record<K, string>> =>
    Object.fromEntries(names.filter((n) => words[n]).map((n) => [n, String(words[n])])) as Partial<
      Record<K, string>
    >;

const root = createRootRoute({ component: Shell, notFoundComponent: NotFound });
const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/incidents' });
  },
});
const incidents = createRoute({
  getParentRoute: () => root,
  path: '/incidents',
  validateSearch: only(
    'q',
    'from',
    'to',
    'country',
    'type',
    'verdict',
    'status',
    'actor',
    'weapon',
    'place',
    'bbox',
    'order',
    'sel',
    'pane',
  ),
  component: lazyRouteComponent(() => import('../incidents/IncidentsPage.tsx'), 'IncidentsPage'),
});
const incident = createRoute({
  getParentRoute: () => root,
  path: '/incidents/$id',
  validateSearch: only('policy', 'claim', 'read', 'tab'),
  component: lazyRouteComponent(() => import('../incident/IncidentPage.tsx'), 'IncidentPage'),
});
const reports = createRoute({
  getParentRoute: () => root,
  path: '/reports',
  validateSearch: only('q', 'state'),
  component: lazyRouteComponent(() => import('../reports/ReportsPage.tsx'), 'ReportsPage'),
});
const report = createRoute({
  getParentRoute: () => root,
  path: '/reports/$id',
  validateSearch: only('claim', 'revision', 'against'),
  component: lazyRouteComponent(() => import('../report/ReportPage.tsx'), 'ReportPage'),
});
const sources = createRoute({
  getParentRoute: () => root,
  path: '/sources',
  validateSearch: only('q', 'kind', 'list'),
  component: lazyRouteComponent(() => import('../sources/SourcesPage.tsx'), 'SourcesPage'),
});
const source = createRoute({
  getParentRoute: () => root,
  path: '/sources/$name',
  component: lazyRouteComponent(() => import('../sources/SourcePage.tsx'), 'SourcePage'),
});
const ingest = createRoute({
  getParentRoute: () => root,
  path: '/ingest',
  component: lazyRouteComponent(() => import('../ingest/IngestPage.tsx'), 'IngestPage'),
});

export const router = createRouter({
  routeTree: root.addChildren([home, incidents, incident, reports, report, sources, source, ingest]),
  parseSearch: (text) => Object.fromEntries(new URLSearchParams(text)) as Words,
  stringifySearch: (words) => {
    const params = new URLSearchParams();
    for (const [k, v] of Object.entries(words)) if (v !== undefined && v !== '') params.set(k, String(v));
    return params.size ? `?${params}` : '';
  },
  defaultErrorComponent: ({ error }) => <ErrorNote error={error} />,
  defaultPreload: 'intent',
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
