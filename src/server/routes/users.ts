import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { ROLES } from '../../archive/people.ts';
import { auditLog } from '../../archive/queries/log.ts';
import { addUser, changeUser, listPeople, listTokens, listUsers } from '../../archive/users.ts';
import { allow } from '../access.ts';
import type { ServerContext } from '../context.ts';
import { Token } from './session.ts';

const Role = z.enum(ROLES);
const User = z.object({
  id: z.number(),
  name: z.string(),
  role: Role,
  login: z.enum(['password', 'oidc', 'none']),
  removed: z.boolean(),
  createdAt: z.string(),
  tokens: z.number(),
});
const Entry = z.object({
  seq: z.number(),
  at: z.string(),
  actor: z.string(),
  action: z.string(),
  subject: z.string().nullable(),
  detail: z.record(z.string(), z.unknown()),
  hash: z.string(),
});

/** Who works with the archive, and what was done in it. */
export const userRoutes =
  ({ db }: ServerContext): FastifyPluginAsyncZod =>
  async (app) => {
    const admin = { onRequest: allow(db, 'admin', 'admin') };

    app.get(
      '/people',
      {
        onRequest: allow(db, 'viewer', 'read'),
        schema: {
          tags: ['people'],
          summary: 'People to whom work can be given',
          response: { 200: z.array(z.object({ name: z.string(), role: Role })) },
        },
      },
      async () => listPeople(db),
    );

    app.get(
      '/users',
      {
        ...admin,
        schema: { tags: ['people'], summary: 'All users', response: { 200: z.array(User) } },
      },
      async () => listUsers(db),
    );

    app.post(
      '/users',
      {
        ...admin,
        schema: {
          tags: ['people'],
          summary: 'Adds a user',
          body: z.object({ name: z.string(), role: Role, password: z.string().max(1000) }).strict(),
          response: { 201: z.object({ id: z.number() }) },
        },
      },
      async ({ body, person }, reply) => reply.code(201).send({ id: await addUser(db, body, person!.name) }),
    );

    app.patch(
      '/users/:name',
      {
        ...admin,
        schema: {
          tags: ['people'],
          summary: 'Changes role or password, removes a user or brings one back',
          params: z.object({ name: z.string() }),
          body: z
            .object({
              role: Role.optional(),
              password: z.string().max(1000).optional(),
              removed: z.boolean().optional(),
            })
            .strict(),
          response: { 204: z.null() },
        },
      },
      async ({ params: { name }, body, person }, reply) => {
        await changeUser(db, person!.name, name, body);
        return reply.code(204).send(null);
      },
    );

    app.get(
      '/users/:name/tokens',
      {
        ...admin,
        schema: {
          tags: ['people'],
          summary: 'A user’s API tokens',
          params: z.object({ name: z.string() }),
          response: { 200: z.array(Token) },
        },
      },
      async ({ params: { name } }) => listTokens(db, name),
    );

    app.get(
      '/audit',
      {
        onRequest: allow(db, 'reviewer', 'read'),
        schema: {
          tags: ['people'],
          summary: 'The audit chain, newest first',
          querystring: z.object({
            actor: z.string().max(200).optional(),
            action: z.string().max(100).optional().describe('"export.write", or "export." for all of them'),
            subject: z.string().max(500).optional(),
            limit: z.coerce.number().int().min(1).max(500).default(100),
            cursor: z.string().max(500).optional(),
          }),
          response: { 200: z.object({ items: z.array(Entry), next: z.string().nullable() }) },
        },
      },
      async ({ query: { limit, cursor, ...filter } }) => auditLog(db, filter, { limit, cursor }),
    );
  };
