import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { packageFile } from '../root.ts';

/** Where the built application stands; null while it has not been built. */
export function webFolder(): string | null {
  const folder = fileURLToPath(packageFile('dist/web/'));
  return existsSync(`${folder}index.html`) ? folder : null;
}

/** Serves the built application's files: what carries its hash in its name never changes, the rest is asked for anew. */
export async function staticFiles(app: FastifyInstance, folder: string): Promise<void> {
  await app.register(fastifyStatic, {
    root: folder,
    wildcard: false,
    cacheControl: false,
    index: 'index.html',
    setHeaders: (reply, path) => {
      reply.header(
        'cache-control',
        path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      );
    },
  });
}

/** Whether a browser asks for a page of the application: its own router knows what stands at the address. */
export function wantsPage(request: FastifyRequest): boolean {
  const path = request.url.split('?')[0];
  return (
    (request.method === 'GET' || request.method === 'HEAD') &&
    !path.startsWith('/api/') &&
    !path.startsWith('/assets/') &&
    (request.headers.accept ?? '').includes('text/html')
  );
}

/** What stands at `/` while the application has not been built. */
export const NOT_BUILT = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Corroborate</title>
<h1>The application is not built</h1><p>Run <code>npm run build</code> and start the server again. The API is at <a href="/api/v1/openapi.json">/api/v1</a>.</p></html>`;
