import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { appendEvents } from '../../archive/audit.ts';
import { openSession, personOfSubject } from '../../archive/people.ts';
import { Refusal } from '../../archive/refusal.ts';
import type { ServerContext } from '../context.ts';
import type { OidcState } from '../oidc.ts';
import { setSession } from './session.ts';

const STATE_COOKIE = 'corroborate_oidc';
const STATE_SECONDS = 600;
const PATH = '/api/v1/session/oidc';
const Kept = z.object({ state: z.string(), nonce: z.string(), verifier: z.string() });

/** Log-in through an OpenID Connect provider. */
export const oidcRoutes =
  (context: ServerContext): FastifyPluginAsyncZod =>
  async (app) => {
    const { db, oidc } = context;
    const limited = { config: { rateLimit: { max: 30, timeWindow: '1 minute' } } };

    app.get(
      '/session/ways',
      {
        schema: {
          tags: ['session'],
          summary: 'How people log in here: with a password, and through which provider',
          response: { 200: z.object({ password: z.boolean(), oidc: z.string().nullable() }) },
        },
      },
      async () => ({ password: context.access.mode === 'users', oidc: oidc?.settings.name ?? null }),
    );

    app.get(
      '/session/oidc',
      { ...limited, schema: { tags: ['session'], summary: 'Leaves for the provider’s log-in' } },
      async (request, reply) => {
        if (!oidc) throw new Refusal('no-provider');
        const { url, kept } = await oidc.start().catch((e) => {
          request.log.error(e);
          throw new Refusal('provider-silent', { provider: oidc.settings.name });
        });
        // lax: it must come along when the provider sends the browser back
        reply.setCookie(STATE_COOKIE, Buffer.from(JSON.stringify(kept)).toString('base64url'), {
          httpOnly: true,
          sameSite: 'lax',
          secure: isSecure(context, request.protocol),
          path: PATH,
          maxAge: STATE_SECONDS,
        });
        return reply.header('cache-control', 'no-store').redirect(url, 302);
      },
    );

    app.get(
      '/session/oidc/callback',
      { ...limited, schema: { tags: ['session'], summary: 'Comes back from the provider’s log-in' } },
      async (request, reply) => {
        if (!oidc) throw new Refusal('no-provider');
        const kept = keptIn(request.cookies[STATE_COOKIE]);
        reply.clearCookie(STATE_COOKIE, { path: PATH });
        if (!kept) throw new Refusal('log-in-lapsed');
        const refuse = async (why: string) => {
          const detail = { by: 'oidc', why: why.slice(0, 300) };
          await db
            .transaction()
            .execute((trx) =>
              appendEvents(trx, [{ actor: 'unknown', action: 'access.refuse', subject: null, detail }]),
            );
          return new Refusal('not-vouched', { provider: oidc.settings.name, why });
        };
        const query = request.url.slice(request.url.indexOf('?') + 1);
        let person: Awaited<ReturnType<typeof personOfSubject>>;
        try {
          const { subject, name } = await oidc.finish(query, kept);
          person = await personOfSubject(db, subject, name);
        } catch (e) {
          throw await refuse(e instanceof Error ? e.message : 'its answer does not hold');
        }
        if (!person) throw await refuse('this user was removed');
        setSession(reply, await openSession(db, person), isSecure(context, request.protocol));
        return reply.header('cache-control', 'no-store').redirect('/', 302);
      },
    );
  };

const isSecure = ({ publicUrl }: ServerContext, protocol: string): boolean =>
  protocol === 'https' || (publicUrl?.startsWith('https:') ?? false);

function keptIn(cookie: string | undefined): OidcState | null {
  try {
    return Kept.parse(JSON.parse(Buffer.from(cookie ?? '', 'base64url').toString('utf8')));
  } catch {
    return null;
  }
}
