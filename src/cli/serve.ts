import { once } from 'node:events';
import type { Command } from 'commander';
import { type ArchiveOptions, openArchive, withData } from './archive-options.ts';
import { UsageError } from './errors.ts';
import { EXIT, type Outcome } from './exit.ts';
import { note } from './output.ts';
import { version } from './version.ts';

interface ServeOptions extends ArchiveOptions {
  host: string;
  port: string;
  worker: boolean;
}

const HELP = `
Examples:
  corroborate serve                              the archive in your data folder, on a free port of this machine
  corroborate serve --data desk/ --port 8080
  corroborate user add ada --role admin          then: corroborate serve --host 0.0.0.0 --port 8080

Without users the server listens on this machine only. With users everybody logs in.`;

/** `serve`: the web application and HTTP API over the archive. */
export function serveCommand(program: Command, done: Outcome): void {
  withData(program.command('serve').description('the web application and HTTP API over the archive'))
    .option('--host <ADDRESS>', 'address to listen on', '127.0.0.1')
    .option('-p, --port <N>', 'port to listen on; 0 takes a free one', '0')
    .option('--no-worker', 'leave reading to separate "corroborate worker" processes')
    .addHelpText('after', HELP)
    .action(async (options: ServeOptions) => done(await run(options)));
}

async function run(options: ServeOptions): Promise<number> {
  const port = Number(options.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new UsageError(`--port ${options.port} is not a port.`, 'Give a number from 0 to 65535.');
  const archive = await openArchive(options);
  const { serve } = await import('../server/serve.ts');
  let server: Awaited<ReturnType<typeof serve>>;
  try {
    server = await serve(archive, {
      host: options.host,
      port,
      program: `corroborate ${version()}`,
      worker: options.worker,
    });
  } catch (e) {
    await archive.close();
    throw new UsageError((e as Error).message, '');
  }
  note(`archive ${archive.describe}`);
  process.stdout.write(`${server.url}\n`);
  note('Ctrl-C stops the server.');
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  await server.close();
  await archive.close();
  return EXIT.done;
}
