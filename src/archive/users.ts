import { randomBytes } from 'node:crypto';
import { hash } from '@node-rs/argon2';
import { sql } from 'kysely';
import { appendEvents } from './audit.ts';
import { announce } from './changes.ts';
import type { Database } from './database.ts';
import { ARGON, digest, type Person, RESERVED_NAMES, ROLES, type Role, type Scope } from './people.ts';
import { Refusal } from './refusal.ts';
import { type Trx, transact } from './transaction.ts';

const MIN_PASSWORD = 12;
const MAX_NAME = 100;
/** A user as administrators see one. */
export interface User {
  id: number;
  name: string;
  role: Role;
  /** How the user logs in. */
  login: 'password' | 'oidc' | 'none';
  /** Removed: may not log in; what was done under the name stays. */
  removed: boolean;
  createdAt: string;
  /** API tokens that stand. */
  tokens: number;
}

export interface Token {
  id: number;
  user: string;
  name: string;
  scopes: string[];
  createdAt: string;
  expiresAt: string | null;
}

/**
 * Adds a user with a password, or without one when an OpenID Connect provider is to vouch for the name.
 * @throws Refusal when the name is taken or the password too short, or nobody could add further users
 */
export async function addUser(
  db: Database,
  user: { name: string; role: Role; password: string },
  by: string,
): Promise<number> {
  const name = user.name.trim();
  if (!name || name.length > MAX_NAME || /[\p{Cc}\p{Cf}]/u.test(name))
    throw new Refusal('bad-name', { most: MAX_NAME });
  if (RESERVED_NAMES.has(name.toLowerCase())) throw new Refusal('reserved-name', { name });
  const password_hash = await hashed(user.password);
  return transact(db, async (trx) => {
    if (user.role !== 'admin' && !(await hasAdmin(trx))) throw new Refusal('first-is-admin');
    const row = await trx
      .insertInto('app_user')
      .values({ name, role: user.role, password_hash, oidc_subject: null })
      .onConflict((c) => c.column('name').doNothing())
      .returning('id')
      .executeTakeFirst();
    if (!row) {
      const { disabled } = await userNamed(trx, name);
      throw new Refusal(disabled ? 'user-was-removed' : 'user-exists', { name });
    }
    await announce(trx, { kind: 'people' });
    await appendEvents(trx, [{ actor: by, action: 'user.add', subject: name, detail: { role: user.role } }]);
    return row.id;
  });
}

/** All users, removed ones among them, with how many tokens each has. */
export async function listUsers(db: Database): Promise<User[]> {
  const rows = await db
    .selectFrom('app_user')
    .selectAll()
    .select(
      sql<number>`(select count(*)::int from token t where t.user_id = app_user.id and (t.expires_at is null or t.expires_at > now()))`.as(
        'tokens',
      ),
    )
    .orderBy('name')
    .execute();
  return rows.map((r) => ({
    id: r.id,
    name: r.name,
    role: r.role as Role,
    login: r.oidc_subject ? 'oidc' : r.password_hash ? 'password' : 'none',
    removed: r.disabled,
    createdAt: r.created_at.toISOString(),
    tokens: r.tokens,
  }));
}

/** What may be changed about a user. */
export interface UserChange {
  role?: Role;
  password?: string;
  /** True takes the user's log-in away; nothing that was done under the name is lost. */
  removed?: boolean;
}

/**
 * Changes a user. Whoever is removed, or gets a new password, is logged out everywhere; a removed user's tokens end.
 * @throws Refusal for the last administrator, who would lock everybody out
 */
export async function changeUser(db: Database, by: string, name: string, change: UserChange): Promise<void> {
  const password_hash = change.password === undefined ? undefined : await hashed(change.password);
  await transact(db, async (trx) => {
    await sql`select pg_advisory_xact_lock(${USERS_LOCK})`.execute(trx);
    const user = await userNamed(trx, name);
    const role = change.role ?? (user.role as Role);
    const disabled = change.removed ?? user.disabled;
    const stays = role === 'admin' && !disabled;
    if (user.role === 'admin' && !user.disabled && !stays && !(await otherAdmin(trx, user.id)))
      throw new Refusal('last-admin', { name });
    await trx
      .updateTable('app_user')
      .set({ role, disabled, ...(password_hash ? { password_hash } : {}) })
      .where('id', '=', user.id)
      .execute();
    if (disabled || password_hash) await trx.deleteFrom('session').where('user_id', '=', user.id).execute();
    if (disabled) await trx.deleteFrom('token').where('user_id', '=', user.id).execute();
    const detail = {
      ...(change.role ? { role, before: user.role } : {}),
      ...(password_hash ? { password: 'changed' } : {}),
    };
    const action =
      change.removed === undefined ? 'user.change' : change.removed ? 'user.remove' : 'user.restore';
    await appendEvents(trx, [{ actor: by, action, subject: name, detail }]);
  });
}

const USERS_LOCK = 0x75736572;

async function otherAdmin(trx: Trx, id: number): Promise<boolean> {
  const row = await trx
    .selectFrom('app_user')
    .select('id')
    .where('role', '=', 'admin')
    .where('disabled', '=', false)
    .where('id', '<>', id)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

async function userNamed(db: Database | Trx, name: string) {
  const row = await db.selectFrom('app_user').selectAll().where('name', '=', name).executeTakeFirst();
  if (!row) throw new Refusal('no-user', { name });
  return row;
}

async function hasAdmin(trx: Trx): Promise<boolean> {
  const found = await trx
    .selectFrom('app_user')
    .select('id')
    .where('role', '=', 'admin')
    .where('disabled', '=', false)
    .limit(1)
    .execute();
  return found.length > 0;
}

async function hashed(password: string): Promise<string> {
  if (password.length < MIN_PASSWORD) throw new Refusal('short-password', { least: MIN_PASSWORD });
  return hash(password, ARGON);
}

/** The user as the one who acts. @throws Refusal when there is none, or it was removed */
export async function personNamed(db: Database, name: string): Promise<Person> {
  const user = await userNamed(db, name);
  if (user.disabled) throw new Refusal('user-removed', { name });
  return { id: user.id, name: user.name, role: user.role as Role, scopes: null };
}

/** People to whom work can be given. */
export async function listPeople(db: Database): Promise<{ name: string; role: Role }[]> {
  const rows = await db
    .selectFrom('app_user')
    .select(['name', 'role'])
    .where('disabled', '=', false)
    .orderBy('name')
    .execute();
  return rows.map((r) => ({ name: r.name, role: r.role as Role }));
}

/** Makes an API token with scopes; the secret is shown once. */
export async function addToken(
  db: Database,
  owner: Person,
  token: { name: string; scopes: readonly Scope[]; expires: Date | null },
): Promise<string> {
  const secret = `corr_${randomBytes(32).toString('base64url')}`;
  await transact(db, async (trx) => {
    await trx
      .insertInto('token')
      .values({
        token_hash: digest(secret),
        user_id: owner.id,
        name: token.name,
        scopes: [...token.scopes],
        expires_at: token.expires,
      })
      .execute();
    await appendEvents(trx, [
      { actor: owner.name, action: 'token.add', subject: token.name, detail: { scopes: [...token.scopes] } },
    ]);
  });
  return secret;
}

/** Tokens that stand, of one user or of all. */
export async function listTokens(db: Database, owner?: string): Promise<Token[]> {
  let query = db
    .selectFrom('token')
    .innerJoin('app_user', 'app_user.id', 'token.user_id')
    .select([
      'token.id',
      'app_user.name as user',
      'token.name',
      'scopes',
      'token.created_at',
      'token.expires_at',
    ])
    .where((e) => e.or([e('expires_at', 'is', null), e('expires_at', '>', new Date())]));
  if (owner !== undefined) query = query.where('app_user.name', '=', owner);
  const rows = await query.orderBy('app_user.name').orderBy('token.id').execute();
  return rows.map((r) => ({
    id: r.id,
    user: r.user,
    name: r.name,
    scopes: r.scopes,
    createdAt: r.created_at.toISOString(),
    expiresAt: r.expires_at?.toISOString() ?? null,
  }));
}

/** Ends a token; one's own, or anybody's for an administrator. @throws Refusal */
export async function revokeToken(db: Database, person: Person, id: number): Promise<void> {
  await transact(db, async (trx) => {
    const row = await trx
      .selectFrom('token')
      .innerJoin('app_user', 'app_user.id', 'token.user_id')
      .select(['token.id', 'token.name', 'token.user_id', 'app_user.name as owner'])
      .where('token.id', '=', id)
      .executeTakeFirst();
    if (!row || (row.user_id !== person.id && ROLES.indexOf(person.role) < ROLES.indexOf('admin')))
      throw new Refusal('no-token', { id });
    await trx.deleteFrom('token').where('id', '=', id).execute();
    await appendEvents(trx, [
      { actor: person.name, action: 'token.revoke', subject: row.name, detail: { owner: row.owner } },
    ]);
  });
}
