import { type Command, InvalidArgumentError } from 'commander';
import type { ArchiveConnection } from '../archive/database.ts';
import { type ArchiveOptions, openArchive, withData } from './archive-options.ts';
import { UsageError } from './errors.ts';
import { EXIT, type Outcome } from './exit.ts';
import { note } from './output.ts';
import { askPassword } from './password.ts';

const ROLES = ['viewer', 'annotator', 'reviewer', 'admin'] as const;
const SCOPES = ['read', 'ingest', 'review', 'export', 'admin'] as const;
type Role = (typeof ROLES)[number];
type Scope = (typeof SCOPES)[number];

const HELP = `
Roles, each with the rights of those before it:
  viewer     reads incidents, reports and sources; exports what is not sensitive
  annotator  adds reports; annotates, approves, corrects and rejects claims; comments
  reviewer   merges, splits, links, grades; overrules; redacts; exports sensitive material
  admin      users and tokens

Examples:
  corroborate user add ada --role admin              asks for a password
  printf '%s\\n' "$PASSWORD" | corroborate user add bob --role annotator
  corroborate user list
  corroborate user role bob reviewer
  corroborate user token ada --name nightly --scopes read,export --days 90
  corroborate user remove bob                        what bob did stays on record

From the first user on everybody logs in, and the server may listen beyond this machine.`;

/** `user`: who works with the archive. */
export function userCommand(program: Command, done: Outcome): void {
  const user = program
    .command('user')
    .description('people of the archive: add, list, remove, restore, role, password, token, tokens, revoke')
    .addHelpText('after', HELP);
  const act = (
    work: (archive: ArchiveConnection) => Promise<void>,
    options: ArchiveOptions,
    how?: { existing: boolean },
  ) => withArchive(options, work, how).then(() => done(EXIT.done));

  sub(
    user,
    'add <NAME>',
    'add a user; the password is asked for, or read from standard input',
    'user add ada --role admin',
  )
    .requiredOption('--role <ROLE>', ROLES.join(', '), roleOf)
    .action(async (name: string, options: ArchiveOptions & { role: Role }) => {
      const password = await askPassword();
      await act(
        async ({ db }) => {
          const { addUser } = await import('../archive/users.ts');
          await addUser(db, { name, role: options.role, password }, 'local');
          note(
            `${name} may log in as ${options.role}. Everybody logs in from now on, at a server that runs already too.`,
          );
        },
        options,
        { existing: false },
      );
    });
  sub(user, 'list', 'who there is', 'user list').action((options: ArchiveOptions) =>
    act(async ({ db }) => {
      const { listUsers } = await import('../archive/users.ts');
      const users = await listUsers(db);
      for (const u of users)
        process.stdout.write(
          `${[u.name, u.removed ? 'removed' : u.role, u.login, `${u.tokens} tokens`, `since ${u.createdAt.slice(0, 10)}`].join('\t')}\n`,
        );
      if (!users.length)
        note(
          'No users: whoever sits at this machine may do everything. Add one: corroborate user add NAME --role admin',
        );
    }, options),
  );
  sub(user, 'remove <NAME>', 'take the log-in away; what the user did stays', 'user remove bob').action(
    (name: string, options: ArchiveOptions) =>
      act(change(name, { removed: true }, `${name} may not log in any more.`), options),
  );
  sub(user, 'restore <NAME>', 'give a removed user the log-in back', 'user restore bob').action(
    (name: string, options: ArchiveOptions) =>
      act(change(name, { removed: false }, `${name} may log in again.`), options),
  );
  sub(user, 'role <NAME>', 'give another role', 'user role bob reviewer')
    .argument('<ROLE>', ROLES.join(', '), roleOf)
    .action((name: string, role: Role, options: ArchiveOptions) =>
      act(change(name, { role }, `${name} is ${role} now.`), options),
    );
  sub(
    user,
    'password <NAME>',
    'set another password; the user is logged out everywhere',
    'user password bob',
  ).action(async (name: string, options: ArchiveOptions) => {
    const password = await askPassword();
    await act(change(name, { password }, `${name} has another password.`), options);
  });
  sub(
    user,
    'token <NAME>',
    'make an API token; its secret is shown this once',
    'user token ada --name nightly --scopes read,export --days 90',
  )
    .requiredOption('--name <TOKEN>', 'what the token is for')
    .requiredOption('--scopes <LIST>', `what it may do: ${SCOPES.join(', ')}, with commas between`, scopesOf)
    .option('--days <N>', 'how long it holds; without it until it is revoked', daysOf)
    .action((name: string, options: ArchiveOptions & { name: string; scopes: Scope[]; days?: number }) =>
      act(async ({ db }) => {
        const { addToken, personNamed } = await import('../archive/users.ts');
        const expires = options.days ? new Date(Date.now() + options.days * 86_400_000) : null;
        const owner = await personNamed(db, name);
        const secret = await addToken(db, owner, { name: options.name, scopes: options.scopes, expires });
        process.stdout.write(`${secret}\n`);
        note('Send it as "Authorization: Bearer …". It is kept nowhere: write it down now.');
      }, options),
    );
  sub(user, 'tokens [NAME]', 'tokens that stand, of one user or of all', 'user tokens ada').action(
    (name: string | undefined, options: ArchiveOptions) =>
      act(async ({ db }) => {
        const { listTokens } = await import('../archive/users.ts');
        for (const t of await listTokens(db, name))
          process.stdout.write(
            `${[t.id, t.user, t.name, t.scopes.join(','), t.expiresAt ? `until ${t.expiresAt.slice(0, 10)}` : 'until revoked'].join('\t')}\n`,
          );
      }, options),
  );
  sub(user, 'revoke <ID>', 'end a token', 'user revoke 3').action((id: string, options: ArchiveOptions) =>
    act(async ({ db }) => {
      const [{ revokeToken }, { LOCAL }] = await Promise.all([
        import('../archive/users.ts'),
        import('../archive/people.ts'),
      ]);
      await revokeToken(db, LOCAL, Number(id));
      note(`Token ${id} is ended.`);
    }, options),
  );
}

const sub = (parent: Command, usage: string, description: string, example: string): Command =>
  withData(parent.command(usage).description(description)).addHelpText(
    'after',
    `\nExample:\n  corroborate ${example}`,
  );

type Change = { role?: Role; password?: string; removed?: boolean };

const change =
  (name: string, what: Change, said: string) =>
  async ({ db }: ArchiveConnection) => {
    const { changeUser } = await import('../archive/users.ts');
    await changeUser(db, 'local', name, what);
    note(said);
  };

async function withArchive(
  options: ArchiveOptions,
  work: (archive: ArchiveConnection) => Promise<void>,
  { existing = true } = {},
): Promise<void> {
  const archive = await openArchive(options, { existing });
  try {
    await work(archive);
  } catch (e) {
    const { Refusal } = await import('../archive/refusal.ts');
    throw e instanceof Refusal ? new UsageError(e.message, '') : e;
  } finally {
    await archive.close();
  }
}

function roleOf(value: string): Role {
  if ((ROLES as readonly string[]).includes(value)) return value as Role;
  throw new InvalidArgumentError(`There is no role "${value}". There are: ${ROLES.join(', ')}.`);
}

function scopesOf(value: string): Scope[] {
  const scopes = value.split(',').map((s) => s.trim());
  const wrong = scopes.find((s) => !(SCOPES as readonly string[]).includes(s));
  if (wrong !== undefined)
    throw new InvalidArgumentError(`There is no scope "${wrong}". There are: ${SCOPES.join(', ')}.`);
  return scopes as Scope[];
}

function daysOf(value: string): number {
  const days = Number(value);
  if (Number.isInteger(days) && days > 0 && days <= 3650) return days;
  throw new InvalidArgumentError('Give a number of days from 1 to 3650.');
}
