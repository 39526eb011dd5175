import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const BUILT = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const SOURCE = fileURLToPath(new URL('../../src/cli.ts', import.meta.url));

/** Arguments for node that run the program: as built where it is, from its source otherwise. */
export const program = (): string[] => (existsSync(BUILT) ? [BUILT] : ['--import', 'tsx', SOURCE]);

/** A server in a process of its own. */
export interface Victim {
  child: ChildProcess;
  url: string;
}

/** Starts `corroborate serve` on a data folder and waits for its address. */
export async function startServer(data: string): Promise<Victim> {
  const env = { ...process.env };
  delete env.DATABASE_URL;
  const child = spawn(process.execPath, [...program(), 'serve', '--data', data], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stderr!.on('data', (d) => {
    said += d;
  });
  const url = await Promise.race([
    once(child.stdout!, 'data').then(([d]) => String(d).trim()),
    once(child, 'exit').then(() => {
      throw new Error(`the server did not start: ${said.trim()}`);
    }),
  ]);
  return { child, url };
}

/** Ends it at once, whatever it is doing. */
export async function kill({ child }: Victim): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}
