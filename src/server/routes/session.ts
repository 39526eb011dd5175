import type { FastifyReply } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { checkPassword, closeSession, openSession, SCOPES } from '../../archive/people.ts';
import { Refusal } from '../../archive/refusal.ts';
import { addToken, listTokens, revokeToken } from '../../archive/users.ts';
import { allow, SESSION_COOKIE } from '../access.ts';
import type { ServerContext } from '../context.ts';

const Me = z.object({ name: z.string(), role: z.string(), mode: z.enum(['local', 'users']) });
export const Token = z.object({
  id: z.number(),
  user: z.string(),
  name: z.string(),
  scopes: z.array(z.string()),
  createdAt: z.string(),
  expiresAt: z.string().nullable(),
});

/** Puts a session into the browser: out of reach of scripts, and sent to this server's own pages only. */
export function setSession(
  reply: FastifyReply,
  { secret, expires }: { secret: string; expires: Date },
  secure: boolean,
): void {
  reply.setCookie(SESSION_COOKIE, secret, { httpOnly: true, sameSite: 'strict', secure, path: '/', expires });
}

/** Log-in, log-out, who am I, API tokens. */
export const sessionRoutes =
  ({ db, access, publicUrl }: ServerContext): FastifyPluginAsyncZod =>
  async (app) => {
    app.get(
      '/me',
      { schema: { tags: ['session'], summary: 'Who asks', response: { 200: Me } } },
      async ({ person }) => {
        if (!person) throw new Refusal('log-in');
        return { name: person.name, role: person.role, mode: access.mode };
      },
    );

    app.post(
      '/session',
      {
        config: { rateLimit: { max: 10, timeWindow: '1 minute' } },
        schema: {
          tags: ['session'],
          summary: 'Logs in with name and password',
          body: z.object({ name: z.string().min(1).max(200), password: z.string().max(1000) }).strict(),
          response: { 200: Me },
        },
      },
      async ({ body, protocol }, reply) => {
        const person = await checkPassword(db, body.name, body.password);
        if (!person) throw new Refusal('wrong-password');
        const secure = protocol === 'https' || (publicUrl?.startsWith('https:') ?? false);
        setSession(reply, await openSession(db, person), secure);
        return { name: person.name, role: person.role, mode: access.mode };
      },
    );

    app.delete(
      '/session',
      { schema: { tags: ['session'], summary: 'Logs out', response: { 204: z.null() } } },
      async (request, reply) => {
        const secret = request.cookies[SESSION_COOKIE];
        if (secret) await closeSession(db, secret);
        return reply.clearCookie(SESSION_COOKIE, { path: '/' }).code(204).send(null);
      },
    );

    app.get(
      '/tokens',
      {
        onRequest: allow(db, 'viewer', 'admin'),
        schema: { tags: ['session'], summary: 'One’s own API tokens', response: { 200: z.array(Token) } },
      },
      async ({ person }) => listTokens(db, person!.name),
    );

    app.delete(
      '/tokens/:id',
      {
        onRequest: allow(db, 'viewer', 'admin'),
        schema: {
          tags: ['session'],
          summary: 'Ends a token of one’s own; of anybody for an administrator',
          params: z.object({ id: z.coerce.number().int() }),
          response: { 204: z.null() },
        },
      },
      async ({ params: { id }, person }, reply) => {
        await revokeToken(db, person!, id);
        return reply.code(204).send(null);
      },
    );

    app.post(
      '/tokens',
      {
        onRequest: allow(db, 'viewer', 'admin'),
        schema: {
          tags: ['session'],
          summary: 'Makes an API token; its secret is shown this once',
          body: z
            .object({
              name: z.string().trim().min(1).max(100),
              scopes: z.array(z.enum(SCOPES)).min(1),
              days: z.number().int().min(1).max(3650).nullish(),
            })
            .strict(),
          response: { 201: z.object({ secret: z.string() }) },
        },
      },
      async ({ body, person }, reply) => {
        if (access.mode === 'local') throw new Refusal('tokens-need-users');
        const expires = body.days ? new Date(Date.now() + body.days * 86_400_000) : null;
        return reply
          .code(201)
          .send({ secret: await addToken(db, person!, { name: body.name, scopes: body.scopes, expires }) });
      },
    );
  };
