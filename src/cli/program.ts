import { Command, type CommanderError } from 'commander';
import { annotateCommand } from './annotate.ts';
import { compareCommand } from './compare.ts';
import { UsageError } from './errors.ts';
import { EXIT, type Outcome } from './exit.ts';
import { explainCommand } from './explain.ts';
import { exportCommand } from './export.ts';
import { ingestCommand } from './ingest.ts';
import { readCommand } from './read.ts';
import { serveCommand } from './serve.ts';
import { verifyCommand } from './verify.ts';
import { version } from './version.ts';
import { workerCommand } from './worker.ts';

/** The commands; a new one is one file and one line. */
const COMMANDS: readonly ((program: Command, done: Outcome) => void)[] = [
  readCommand,
  annotateCommand,
  explainCommand,
  exportCommand,
  compareCommand,
  ingestCommand,
  serveCommand,
  workerCommand,
  verifyCommand,
];

/** Runs one command line; gives the exit code: 0 done, 1 some input could not be read, 2 wrong usage. */
export async function run(args: readonly string[]): Promise<number> {
  let code: number = EXIT.done;
  const program = new Command('corroborate')
    .description(
      'Many reports of violent incidents in; the incident out, every claim tied to its exact words and its chain of speakers.',
    )
    .version(version(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .showSuggestionAfterError()
    .showHelpAfterError('Run with --help for the options and examples.')
    .exitOverride();
  for (const add of COMMANDS) add(program, (c) => (code = c));
  for (const command of program.commands) command.copyInheritedSettings(program);
  if (!args.length) {
    program.outputHelp({ error: true });
    return EXIT.usage;
  }
  try {
    await program.parseAsync(args as string[], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof UsageError) {
      process.stderr.write(`${error.message}\n`);
      return EXIT.usage;
    }
    const { exitCode, code: name } = error as CommanderError;
    if (!name?.startsWith('commander.')) throw error;
    return exitCode === 0 ? EXIT.done : EXIT.usage;
  }
}
