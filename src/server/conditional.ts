import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { FastifyInstance } from 'fastify';

const pressed = promisify(gzip);

/** JSON shorter than this goes out as it is, in characters: one network packet or two cost less than pressing it. */
const WORTH_PRESSING = 8_000;
/** Most of what a higher level would save, in a fraction of its time. */
const LEVEL = 2;

/** Gives every JSON answer to a GET an ETag, answers 304 to whoever has it already, and sends long ones compressed to who takes them. */
export function conditional(app: FastifyInstance): void {
  app.addHook('onSend', async (request, reply, payload) => {
    if (request.method !== 'GET' || reply.statusCode !== 200 || typeof payload !== 'string') return payload;
    if (!/json/.test(String(reply.getHeader('content-type') ?? ''))) return payload;
    const tag = `W/"${createHash('sha256').update(payload).digest('base64url').slice(0, 22)}"`;
    reply.header('etag', tag).header('cache-control', 'private, no-cache');
    if (has(request.headers['if-none-match'], tag)) {
      reply.code(304).removeHeader('content-length');
      return null;
    }
    if (payload.length < WORTH_PRESSING || !takesGzip(request.headers['accept-encoding'])) return payload;
    reply.header('content-encoding', 'gzip').header('vary', 'accept-encoding').removeHeader('content-length');
    return pressed(payload, { level: LEVEL });
  });
}

/** Whether "gzip" is among the encodings that are taken, and not with a weight of nought. */
const takesGzip = (header: string | string[] | undefined): boolean =>
  String(header ?? '')
    .split(',')
    .map((part) => part.trim().split(/\s*;\s*/))
    .some(([name, weight = '']) => name === 'gzip' && !/^q=0(?:\.0*)?$/.test(weight));

const has = (header: string | undefined, tag: string): boolean =>
  (header ?? '').split(',').some((t) => t.trim() === '*' || t.trim() === tag);
