import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';

/** Gives every JSON answer to a GET an ETag, and answers 304 to whoever has it already. */
export function conditional(app: FastifyInstance): void {
  app.addHook('onSend', async (request, reply, payload) => {
    if (request.method !== 'GET' || reply.statusCode !== 200 || typeof payload !== 'string') return payload;
    if (!/json/.test(String(reply.getHeader('content-type') ?? ''))) return payload;
    const tag = `W/"${createHash('sha256').update(payload).digest('base64url').slice(0, 22)}"`;
    reply.header('etag', tag).header('cache-control', 'private, no-cache');
    if (!has(request.headers['if-none-match'], tag)) return payload;
    reply.code(304).removeHeader('content-length');
    return null;
  });
}

const has = (header: string | undefined, tag: string): boolean =>
  (header ?? '').split(',').some((t) => t.trim() === '*' || t.trim() === tag);
