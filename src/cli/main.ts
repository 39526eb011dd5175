import { OutputError } from './errors.ts';
import { EXIT } from './exit.ts';
import { note } from './output.ts';
import { run } from './program.ts';

/** Runs one command; gives the exit code: 0 done, 1 some input could not be read, 2 wrong usage. */
export async function main(args: string[]): Promise<number> {
  // A reader that has seen enough (`| head`) closes the pipe: that is no failure.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(EXIT.done);
    note(new OutputError('standard output', error).message);
    process.exit(EXIT.unread);
  });
  return run(args);
}
