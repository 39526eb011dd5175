import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { addComment, CommentSubject, commentsOn, subjectOf } from '../../archive/comments.ts';
import { isClosed } from '../../archive/queries/closed.ts';
import { allow } from '../access.ts';
import type { ServerContext } from '../context.ts';
import { readsSensitive } from '../veil.ts';
import { Comment } from './incident-shapes.ts';

/** Comments on incidents, reports and claims. */
export const commentRoutes =
  ({ db }: ServerContext): FastifyPluginAsyncZod =>
  async (app) => {
    app.get(
      '/comments',
      {
        onRequest: allow(db, 'viewer', 'read'),
        schema: {
          tags: ['review'],
          summary: 'Comments on one incident or one report, oldest first',
          querystring: z.object({
            incident: z.string().max(100).optional(),
            report: z.string().max(500).optional(),
          }),
          response: { 200: z.array(Comment) },
        },
      },
      async ({ query: { incident, report }, person }) => {
        const closed = report && !readsSensitive(person!) && (await isClosed(db, report));
        return commentsOn(db, [
          ...(incident ? [subjectOf({ incident })] : []),
          ...(report && !closed ? [subjectOf({ report })] : []),
        ]);
      },
    );

    app.post(
      '/comments',
      {
        onRequest: allow(db, 'annotator', 'review'),
        schema: {
          tags: ['review'],
          summary: 'Comments on an incident, a report or a claim',
          body: z.object({ on: CommentSubject, body: z.string().trim().min(1).max(10_000) }).strict(),
          response: { 201: Comment },
        },
      },
      async ({ body, person }, reply) =>
        reply.code(201).send(await addComment(db, person!, body.on, body.body)),
    );
  };
