import type { Command } from 'commander';
import { type ArchiveOptions, openArchive, withData } from './archive-options.ts';
import { UsageError } from './errors.ts';
import { EXIT, type Outcome } from './exit.ts';
import { note } from './output.ts';
import { interrupted } from './signals.ts';
import { version } from './version.ts';

interface ServeOptions extends ArchiveOptions {
  host: string;
  port: string;
  worker: boolean;
  publicUrl?: string;
}

const HELP = `
Examples:
  corroborate serve                              the archive in your data folder, on a free port of this machine
  corroborate serve --data desk/ --port 8080
  corroborate user add ada --role admin          then: corroborate serve --host 0.0.0.0 --port 8080

Without users the server listens on this machine only. With users everybody logs in.

Log-in through an OpenID Connect provider is set up in the environment: OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET and,
for the button, OIDC_NAME. Register PUBLIC-URL/api/v1/session/oidc/callback there. Who comes for the first time is a viewer;
"corroborate user role NAME ROLE" gives more.
  OIDC_ISSUER=https://id.example OIDC_CLIENT_ID=desk OIDC_CLIENT_SECRET=… corroborate serve --port 8080 --public-url https://desk.example`;

/** `serve`: the web application and HTTP API over the archive. */
export function serveCommand(program: Command, done: Outcome): void {
  withData(program.command('serve').description('the web application and HTTP API over the archive'))
    .option('--host <ADDRESS>', 'address to listen on', '127.0.0.1')
    .option('-p, --port <N>', 'port to listen on; 0 takes a free one', '0')
    .option(
      '--public-url <URL>',
      'address under which people reach the server, when a proxy stands before it',
    )
    .option('--no-worker', 'leave reading to separate "corroborate worker" processes')
    .addHelpText('after', HELP)
    .action(async (options: ServeOptions) => done(await run(options)));
}

async function run(options: ServeOptions): Promise<number> {
  const port = Number(options.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new UsageError(`--port ${options.port} is not a port.`, 'Give a number from 0 to 65535.');
  const [{ serve }, { oidcSettings }] = await Promise.all([
    import('../server/serve.ts'),
    import('../server/oidc.ts'),
  ]);
  let oidc: ReturnType<typeof oidcSettings>;
  try {
    oidc = oidcSettings();
  } catch (e) {
    throw new UsageError((e as Error).message, '');
  }
  if (options.publicUrl !== undefined && !URL.canParse(options.publicUrl))
    throw new UsageError(
      `--public-url ${options.publicUrl} is not an address.`,
      'Example: https://desk.example',
    );
  const stopped = interrupted();
  const archive = await openArchive(options);
  const { ArchiveThreads } = await import('./threads.ts');
  const threads = new ArchiveThreads();
  let server: Awaited<ReturnType<typeof serve>>;
  try {
    server = await serve(archive, {
      host: options.host,
      port,
      program: `corroborate ${version()}`,
      worker: options.worker,
      publicUrl: options.publicUrl,
      oidc,
      digests: threads.digests,
      onTrouble: (message) => note(message),
    });
  } catch (e) {
    await archive.close();
    throw new UsageError((e as Error).message, '');
  }
  note(`archive ${archive.describe}`);
  process.stdout.write(`${server.url}\n`);
  note('Ctrl-C stops the server.');
  await stopped;
  await server.close();
  await threads.close();
  await archive.close();
  return EXIT.done;
}
