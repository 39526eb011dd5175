import { randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { sha256 } from '../report/identity.ts';
import { appendEvents } from './audit.ts';
import type { Database } from './database.ts';
import { transact } from './transaction.ts';

/** Each role may do what those before it may. */
export const ROLES = ['viewer', 'annotator', 'reviewer', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/** What an API token may be used for. */
export const SCOPES = ['read', 'ingest', 'review', 'export', 'admin'] as const;
export type Scope = (typeof SCOPES)[number];

/** Somebody who works with the archive; `scopes` null means: whatever the role allows. */
export interface Person {
  id: number;
  name: string;
  role: Role;
  scopes: readonly Scope[] | null;
}

/** Without log-in on loopback, whoever sits there is this one. */
export const LOCAL: Person = { id: 0, name: 'local', role: 'admin', scopes: null };

/** Names under which the program itself stands in the chain. */
export const RESERVED_NAMES: ReadonlySet<string> = new Set(['local', 'corroborate', 'unknown']);

const SESSION_HOURS = 12;
// argon2id with the second recommended option of RFC 9106: 64 MiB, 3 passes
export const ARGON = { memoryCost: 65_536, timeCost: 3, parallelism: 1 } as const;

/** Whether somebody may do what a role may. */
export const atLeast = (person: Person, role: Role): boolean =>
  ROLES.indexOf(person.role) >= ROLES.indexOf(role);

/** A secret as it is kept: a leak of the database gives no session and no token away. */
export const digest = (secret: string): string => sha256(secret);

/** How many users there are, removed ones among them. */
export async function countUsers(db: Database): Promise<number> {
  const row = await db
    .selectFrom('app_user')
    .select((e) => e.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  return row.n;
}

// checked against when the user is unknown, so that the time taken does not tell whether a name exists
let decoy: Promise<string> | null = null;

/** The user with this name and password, or null; refusals are events too. */
export async function checkPassword(db: Database, name: string, password: string): Promise<Person | null> {
  const user = await db.selectFrom('app_user').selectAll().where('name', '=', name).executeTakeFirst();
  decoy ??= hash(randomBytes(16).toString('hex'), ARGON);
  const good = await verify(user?.password_hash ?? (await decoy), password).catch(() => false);
  const person =
    good && user?.password_hash && !user.disabled
      ? { id: user.id, name: user.name, role: user.role as Role, scopes: null }
      : null;
  await transact(db, (trx) =>
    appendEvents(trx, [
      {
        actor: person?.name ?? 'unknown',
        action: person ? 'session.open' : 'access.refuse',
        subject: name.slice(0, 200),
        detail: { by: 'password' },
      },
    ]),
  );
  return person;
}

/** The user that an OpenID Connect provider vouches for, made on first sight as a viewer. */
export async function personOfSubject(db: Database, subject: string, given: string): Promise<Person | null> {
  const name = given.replace(/[\p{Cc}\p{Cf}]/gu, '').slice(0, 80) || 'somebody';
  return transact(db, async (trx) => {
    const known = await trx
      .selectFrom('app_user')
      .selectAll()
      .where('oidc_subject', '=', subject)
      .executeTakeFirst();
    if (known?.disabled) return null;
    const events = [
      {
        actor: known?.name ?? name,
        action: 'session.open',
        subject: known?.name ?? name,
        detail: { by: 'oidc' },
      },
    ];
    if (known) {
      await appendEvents(trx, events);
      return { id: known.id, name: known.name, role: known.role as Role, scopes: null };
    }
    // a name that a local user has is not given to somebody else
    const taken = await trx.selectFrom('app_user').select('id').where('name', '=', name).executeTakeFirst();
    const own =
      taken || RESERVED_NAMES.has(name.toLowerCase()) ? `${name} (${digest(subject).slice(0, 6)})` : name;
    const row = await trx
      .insertInto('app_user')
      .values({ name: own, role: 'viewer', password_hash: null, oidc_subject: subject })
      .returning('id')
      .executeTakeFirstOrThrow();
    await appendEvents(trx, [
      { actor: own, action: 'user.add', subject: own, detail: { role: 'viewer', by: 'oidc' } },
      ...events,
    ]);
    return { id: row.id, name: own, role: 'viewer', scopes: null };
  });
}

/** Opens a session; gives the secret for the cookie, which is kept nowhere else. */
export async function openSession(db: Database, person: Person): Promise<{ secret: string; expires: Date }> {
  const secret = randomBytes(32).toString('base64url');
  const expires = new Date(Date.now() + SESSION_HOURS * 3_600_000);
  await db
    .insertInto('session')
    .values({ token_hash: digest(secret), user_id: person.id, expires_at: expires })
    .execute();
  return { secret, expires };
}

/** Ends the session of a cookie's secret; none is no fault. */
export async function closeSession(db: Database, secret: string): Promise<void> {
  await db.deleteFrom('session').where('token_hash', '=', digest(secret)).execute();
}

/** Whose session a cookie's secret is; null for one that ended, expired or is of somebody removed. */
export async function personOfSession(db: Database, secret: string): Promise<Person | null> {
  const row = await db
    .selectFrom('session')
    .innerJoin('app_user', 'app_user.id', 'session.user_id')
    .select(['app_user.id', 'name', 'role'])
    .where('token_hash', '=', digest(secret))
    .where('expires_at', '>', new Date())
    .where('disabled', '=', false)
    .executeTakeFirst();
  return row ? { id: row.id, name: row.name, role: row.role as Role, scopes: null } : null;
}

/** Whose token it is, with its scopes; null for one that expired, was taken back or is of somebody removed. */
export async function personOfToken(db: Database, secret: string): Promise<Person | null> {
  const row = await db
    .selectFrom('token')
    .innerJoin('app_user', 'app_user.id', 'token.user_id')
    .select(['app_user.id', 'app_user.name', 'role', 'scopes'])
    .where('token_hash', '=', digest(secret))
    .where('disabled', '=', false)
    .where((e) => e.or([e('expires_at', 'is', null), e('expires_at', '>', new Date())]))
    .executeTakeFirst();
  return row ? { id: row.id, name: row.name, role: row.role as Role, scopes: row.scopes as Scope[] } : null;
}
