import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const CLI = fileURLToPath(new URL('../../src/cli.ts', import.meta.url));
const TSX = import.meta.resolve('tsx');

export interface CommandOptions {
  cwd: string;
  /** Folder of the archive, as CORROBORATE_DATA; a DATABASE_URL of the tests' surroundings is left out. */
  data?: string;
  env?: Record<string, string>;
  stdin?: string;
  /** Runs it as another user, where the tests run as root. */
  uid?: number;
}

/** A command of the program in a process of its own, under way. */
export interface Started {
  child: ChildProcess;
  /** What it has said so far. */
  out: string;
  err: string;
  ended: Promise<number | null>;
  /** Waits until it has said something. @throws when it ends before */
  says(pattern: RegExp): Promise<RegExpExecArray>;
}

export function startCommand(args: readonly string[], options: CommandOptions): Started {
  const env: NodeJS.ProcessEnv = { ...process.env };
  delete env.DATABASE_URL;
  if (options.data) env.CORROBORATE_DATA = options.data;
  Object.assign(env, options.env);
  const { cwd, uid } = options;
  const child = spawn(process.execPath, ['--import', TSX, CLI, ...args], {
    cwd,
    env,
    ...(uid === undefined ? {} : { uid, gid: uid }),
  });
  const ended = once(child, 'close').then(([code]) => code as number | null);
  const started: Started = {
    child,
    out: '',
    err: '',
    ended,
    says: async (pattern) => {
      for (;;) {
        const found = pattern.exec(started.out) ?? pattern.exec(started.err);
        if (found) return found;
        if (child.exitCode !== null || child.signalCode !== null)
          throw new Error(`${args.join(' ')} ended without ${pattern}: ${started.out}${started.err}`);
        await Promise.race([once(child.stdout!, 'data'), once(child.stderr!, 'data'), ended]);
      }
    },
  };
  child.stdout!.on('data', (d) => (started.out += d));
  child.stderr!.on('data', (d) => (started.err += d));
  child.stdin!.on('error', () => {}).end(options.stdin ?? '');
  return started;
}

/** Runs a command to its end. */
export async function runCommand(
  args: readonly string[],
  options: CommandOptions,
): Promise<{ code: number | null; out: string; err: string }> {
  const started = startCommand(args, options);
  const code = await started.ended;
  return { code, out: started.out, err: started.err };
}
