import { Command, type CommanderError } from 'commander';
import { openedArchive } from './archive-options.ts';
import { OutputError, UsageError } from './errors.ts';
import { EXIT, type Outcome } from './exit.ts';
import { note } from './output.ts';
import { version } from './version.ts';

type AddCommand = (program: Command, done: Outcome) => void;

/**
 * The commands in the order of the help; a new one is one file and one line. Each is loaded only when it is asked
 * for (all of them for the help), since the archive's libraries take longer to load than a report to read.
 */
const COMMANDS: Record<string, () => Promise<AddCommand>> = {
  read: async () => (await import('./read.ts')).readCommand,
  annotate: async () => (await import('./annotate.ts')).annotateCommand,
  explain: async () => (await import('./explain.ts')).explainCommand,
  export: async () => (await import('./export.ts')).exportCommand,
  compare: async () => (await import('./compare.ts')).compareCommand,
  ingest: async () => (await import('./ingest.ts')).ingestCommand,
  serve: async () => (await import('./serve.ts')).serveCommand,
  worker: async () => (await import('./worker.ts')).workerCommand,
  reread: async () => (await import('./reread.ts')).rereadCommand,
  changes: async () => (await import('./changes.ts')).changesCommand,
  verify: async () => (await import('./verify.ts')).verifyCommand,
  backup: async () => (await import('./backup.ts')).backupCommand,
  restore: async () => (await import('./restore.ts')).restoreCommand,
  user: async () => (await import('./user.ts')).userCommand,
};

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
  const chosen = COMMANDS[args[0]] ? [COMMANDS[args[0]]] : Object.values(COMMANDS);
  if (!isVersion(args)) for (const load of chosen) (await load())(program, (c) => (code = c));
  inherit(program);
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
    if (error instanceof OutputError) {
      note(error.message);
      return EXIT.unread;
    }
    const { exitCode, code: name } = error as CommanderError;
    if (!name?.startsWith('commander.')) return withoutDatabase(error);
    return exitCode === 0 ? EXIT.done : EXIT.usage;
  }
}

/** When the database fails in the middle of a command, its user is told what, where, and what to do. */
async function withoutDatabase(error: unknown): Promise<number> {
  const archive = openedArchive();
  const { troubleOf } = await import('../archive/trouble.ts');
  const trouble = archive === null ? null : troubleOf(error, archive);
  if (!trouble) throw error;
  note(`error: ${trouble.message}`);
  return EXIT.unread;
}

/** Settings of the program hold for its commands, and theirs. */
function inherit(command: Command): void {
  for (const sub of command.commands) {
    sub.copyInheritedSettings(command);
    inherit(sub);
  }
}

function isVersion(args: readonly string[]): boolean {
  return args[0] === '-V' || args[0] === '--version';
}
