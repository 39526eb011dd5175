import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { DecisionError } from '../archive/decision-error.ts';
import { BadCursor } from '../archive/queries/page.ts';
import { troubleOf } from '../archive/trouble.ts';

/** RFC 9457, as every error is answered. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string().optional(),
});

/** An error that carries its own status and words for the reader. */
export class HttpProblem extends Error {
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

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

export function sendProblem(reply: FastifyReply, status: number, detail?: string): FastifyReply {
  const body = {
    type: 'about:blank',
    title: TITLES[status] ?? 'Error',
    status,
    ...(detail ? { detail } : {}),
  };
  return reply.code(status).type('application/problem+json').send(JSON.stringify(body));
}

/** What went wrong, in words of ours; of unforeseen errors nothing is given away. @param where says which archive @param local whether all who ask sit at this machine */
export const errorHandler =
  (where: () => string, local: () => boolean) =>
  (error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    const trouble = troubleOf(error, where(), local() ? undefined : 'of this server');
    return trouble ? sendProblem(reply, trouble.status, trouble.message) : onError(error, request, reply);
  };

function onError(error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (error instanceof HttpProblem || error instanceof DecisionError)
    return sendProblem(reply, error.status, error.message);
  if (error instanceof BadCursor) return sendProblem(reply, 400, error.message);
  if (hasZodFastifySchemaValidationErrors(error)) {
    const [first] = error.validation;
    return sendProblem(
      reply,
      400,
      `${error.validationContext ?? 'request'}${first.instancePath.replaceAll('/', ' ')}: ${first.message}`,
    );
  }
  if (error.statusCode && error.statusCode < 500) return sendProblem(reply, error.statusCode, error.message);
  request.log.error(error);
  return sendProblem(reply, 500);
}
