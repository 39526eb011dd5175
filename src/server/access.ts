import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { appendEvents } from '../archive/audit.ts';
import type { Database } from '../archive/database.ts';
import {
  atLeast,
  LOCAL,
  type Person,
  personOfSession,
  personOfToken,
  type Role,
  type Scope,
} from '../archive/people.ts';
import { Refusal } from '../archive/refusal.ts';

declare module 'fastify' {
  interface FastifyRequest {
    person: Person | null;
  }
}

export const SESSION_COOKIE = 'corroborate_session';

/** Who may use the server: `local` anybody who reaches loopback, without log-in; `users` those with an account. */
export type AccessMode = 'local' | 'users';

/** Settles who asks, by session cookie or bearer token. */
export function identify(app: FastifyInstance, db: Database, access: { mode: AccessMode }): void {
  app.decorateRequest('person', null);
  app.addHook('onRequest', async (request) => {
    request.person = access.mode === 'local' ? localPerson(request) : await knownPerson(request, db);
  });
}

/**
 * Without log-in a page of another site could still make this machine's browser ask: requests that name another host
 * (DNS rebinding) or come from another origin are nobody's.
 */
function localPerson(request: FastifyRequest): Person | null {
  const host = request.hostname.replace(/^\[|\]$/g, '').toLowerCase();
  const loopback = host === 'localhost' || host === '::1' || /^127\.\d+\.\d+\.\d+$/.test(host);
  return loopback && sameOrigin(request) ? LOCAL : null;
}

async function knownPerson(request: FastifyRequest, db: Database): Promise<Person | null> {
  const bearer = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1];
  if (bearer) return personOfToken(db, bearer);
  const secret = request.cookies[SESSION_COOKIE];
  if (!secret || !sameOrigin(request)) return null;
  return personOfSession(db, secret);
}

/** A browser says where a request comes from; what changes something must come from our own pages. */
function sameOrigin(request: FastifyRequest): boolean {
  if (request.method === 'GET' || request.method === 'HEAD') return true;
  const site = request.headers['sec-fetch-site'];
  if (site) return site === 'same-origin' || site === 'none';
  const { origin } = request.headers;
  if (!origin) return true;
  try {
    return new URL(origin).host === request.host;
  } catch {
    return false;
  }
}

/** Lets a request pass when its person has the role, and its token (if it is one) the scope; a refusal is an event. */
export function allow(db: Database, role: Role, scope: Scope) {
  return async (request: FastifyRequest, _reply: FastifyReply): Promise<void> => {
    const { person } = request;
    if (!person) throw new Refusal('log-in');
    if (atLeast(person, role) && (!person.scopes || person.scopes.includes(scope))) return;
    const detail = { method: request.method, route: request.routeOptions.url ?? '', needs: { role, scope } };
    await db
      .transaction()
      .execute((trx) =>
        appendEvents(trx, [{ actor: person.name, action: 'access.refuse', subject: null, detail }]),
      );
    throw new Refusal(atLeast(person, role) ? 'lacks-scope' : 'needs-role', {
      scope,
      role,
      yours: person.role,
    });
  };
}
