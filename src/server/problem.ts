import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { BadCursor } from '../archive/queries/page.ts';
import { Refusal, type RefusalCode, type Values } from '../archive/refusal.ts';
import { troubleOf } from '../archive/trouble.ts';

/** RFC 9457, as every error is answered. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string().optional(),
  /** What it is, whatever the words; absent where only the status tells. */
  code: z.string().optional(),
  /** What the words are filled with. */
  values: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});

const TITLES: Record<number, string> = {
  400: 'Bad request',
  401: 'Log in first',
  403: 'Not allowed',
  404: 'Not found',
  409: 'Conflict',
  412: 'Changed meanwhile',
  413: 'Too large',
  415: 'Media type not taken',
  429: 'Too many requests',
  500: 'Internal error',
  503: 'Not available',
  507: 'Disk full',
};

/** What stays of a problem when its words change: by these the application tells it in another language. */
interface Told {
  code: RefusalCode;
  values?: Values;
}

/** Answers with a problem. @param told its code and what its words are filled with, where it has one */
export function sendProblem(reply: FastifyReply, status: number, detail?: string, told?: Told): FastifyReply {
  const body = {
    type: told ? `urn:corroborate:problem:${told.code}` : 'about:blank',
    title: TITLES[status] ?? 'Error',
    status,
    ...(detail ? { detail } : {}),
    ...told,
  };
  return reply.code(status).type('application/problem+json').send(JSON.stringify(body));
}

/**
 * What went wrong, in words of ours; of unforeseen errors nothing is given away to who asks: whoever runs the server is told.
 * @param where says which archive @param local whether all who ask sit at this machine
 */
export const errorHandler =
  (where: () => string, local: () => boolean, onUnforeseen: (message: string) => void = () => {}) =>
  (error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    const trouble = troubleOf(error, where(), local() ? undefined : 'of this server');
    return trouble
      ? sendProblem(reply, trouble.status, trouble.message, { code: trouble.code })
      : onError(error, request, reply, onUnforeseen);
  };

/** Refuses, as if it had been thrown. */
export const sendRefusal = (reply: FastifyReply, { status, message, code, values }: Refusal): FastifyReply =>
  sendProblem(reply, status, message, { code, values });

function onError(
  error: FastifyError,
  request: FastifyRequest,
  reply: FastifyReply,
  onUnforeseen: (message: string) => void,
): FastifyReply {
  if (error instanceof Refusal) return sendRefusal(reply, error);
  if (error instanceof BadCursor)
    return sendRefusal(reply, new Refusal('bad-cursor', { fault: error.message }));
  if (hasZodFastifySchemaValidationErrors(error)) {
    const [first] = error.validation;
    const where = `${error.validationContext ?? 'request'}${first.instancePath.replaceAll('/', ' ')}`;
    return sendRefusal(reply, new Refusal('malformed', { where, fault: first.message ?? '' }));
  }
  if (isUnstorable(error))
    return sendRefusal(
      reply,
      new Refusal('malformed', { where: 'request', fault: 'a value cannot be stored' }),
    );
  if (error.statusCode && error.statusCode < 500) return sendProblem(reply, error.statusCode, error.message);
  onUnforeseen(`${request.method} ${request.routeOptions.url ?? ''}: ${error.stack ?? error}`);
  return sendProblem(reply, 500);
}

/** Values that no column of PostgreSQL takes (its errors of class 22): a NUL character, a number beyond all bounds. */
const isUnstorable = ({ code }: { code?: unknown }): boolean =>
  typeof code === 'string' && /^22.{3}$/.test(code);
