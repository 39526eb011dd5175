import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import swagger from '@fastify/swagger';
import Fastify, { type FastifyInstance, type FastifyReply } from 'fastify';
import { jsonSchemaTransform, serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import { Refusal } from '../archive/refusal.ts';
import { identify } from './access.ts';
import { conditional } from './conditional.ts';
import type { ServerContext } from './context.ts';
import { errorHandler, sendProblem, sendRefusal } from './problem.ts';
import { commentRoutes } from './routes/comments.ts';
import { decisionRoutes } from './routes/decisions.ts';
import { eventRoutes } from './routes/events.ts';
import { exportRoutes } from './routes/exports.ts';
import { feedRoutes } from './routes/feeds.ts';
import { incidentRoutes } from './routes/incidents.ts';
import { ingestRoutes } from './routes/ingest.ts';
import { oidcRoutes } from './routes/oidc.ts';
import { placeRoutes } from './routes/places.ts';
import { reportRoutes } from './routes/reports.ts';
import { ruleRoutes } from './routes/rules.ts';
import { sessionRoutes } from './routes/session.ts';
import { sourceRoutes } from './routes/sources.ts';
import { userRoutes } from './routes/users.ts';
import { NOT_BUILT, staticFiles, wantsPage, webFolder } from './static.ts';

const API = '/api/v1';
const ROUTES = [
  sessionRoutes,
  oidcRoutes,
  incidentRoutes,
  reportRoutes,
  sourceRoutes,
  ruleRoutes,
  placeRoutes,
  decisionRoutes,
  commentRoutes,
  ingestRoutes,
  feedRoutes,
  userRoutes,
  exportRoutes,
  eventRoutes,
];
const MAX_BODY = 30_000_000;
/** Requests a minute from one address; a desk's browser asks far less, a loop asks more. */
const RATE = 20_000;

/** Nothing is loaded from elsewhere and nothing of ours is shown in others' frames; blobs are the map's workers. */
const SECURITY_HEADERS = {
  'content-security-policy':
    "default-src 'self'; script-src 'self'; worker-src 'self' blob:; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; connect-src 'self'; font-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

/** The HTTP API over an archive, as a server not yet listening. */
export async function buildApp(
  context: ServerContext,
  { rate = RATE, onUnforeseen }: { rate?: number; onUnforeseen?: (message: string) => void } = {},
): Promise<FastifyInstance> {
  const app = Fastify({
    frameworkErrors: (error, _request, reply) => {
      sendProblem(reply as FastifyReply, error.statusCode ?? 400, error.message);
    },
    bodyLimit: MAX_BODY,
    trustProxy: false,
    routerOptions: { maxParamLength: 500 },
  });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.setErrorHandler(
    errorHandler(
      () => context.archive.describe,
      () => context.access.mode === 'local',
      onUnforeseen,
    ),
  );
  const web = webFolder();
  app.setNotFoundHandler((request, reply) => {
    if (!wantsPage(request))
      return sendRefusal(reply, new Refusal('not-found', { path: request.url.split('?')[0] }));
    reply.header('cache-control', 'no-cache');
    return web ? reply.sendFile('index.html') : reply.type('text/html; charset=utf-8').send(NOT_BUILT);
  });
  app.addHook('onSend', async (_request, reply) => {
    for (const [name, value] of Object.entries(SECURITY_HEADERS))
      if (!reply.hasHeader(name)) reply.header(name, value);
  });
  if (web) await staticFiles(app, web);
  await app.register(cookie);
  await app.register(multipart, { limits: { fileSize: MAX_BODY, files: 200 } });
  await app.register(rateLimit, { max: rate, timeWindow: '1 minute' });
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Corroborate',
        version: '1',
        description: 'Incidents, reports, decisions and exports of an archive.',
      },
      servers: [{ url: API }],
    },
    transform: jsonSchemaTransform,
  });
  identify(app, context.db, context.access);
  await app.register(
    async (api) => {
      conditional(api);
      api.get('/openapi.json', { schema: { hide: true } }, async () => app.swagger());
      for (const routes of ROUTES) await api.register(routes(context));
    },
    { prefix: API },
  );
  return app;
}
