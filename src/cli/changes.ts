import type { Command } from 'commander';
import type { TollChange, Version, VersionChanges } from '../archive/versions.ts';
import { type ArchiveOptions, openArchive, withData } from './archive-options.ts';
import { UsageError } from './errors.ts';
import { EXIT, type Outcome } from './exit.ts';

interface Options extends ArchiveOptions {
  from?: string;
  to?: string;
  json?: boolean;
}

const HELP = `
Examples:
  corroborate changes                            between the last two versions that read in the archive
  corroborate changes --from 0.3.0 --to 0.4.0
  corroborate changes --json > changes.json`;

/** `changes`: what is different between what two versions of the program read. */
export function changesCommand(program: Command, done: Outcome): void {
  withData(
    program
      .command('changes')
      .description('what two versions of the program read differently in the archive'),
  )
    .option('--from <VERSION>', 'the older version')
    .option('--to <VERSION>', 'the newer version')
    .option('--json', 'as JSON')
    .addHelpText('after', HELP)
    .action(async (options: Options) => {
      const archive = await openArchive(options, { existing: true });
      try {
        const { changesBetween, versionsThere } = await import('../archive/versions.ts');
        const versions = await versionsThere(archive.db);
        const [from, to] = chosen(versions, options);
        const changes = await changesBetween(archive.db, from, to);
        process.stdout.write(options.json ? `${JSON.stringify(changes)}\n` : inWords(changes));
        done(EXIT.done);
      } finally {
        await archive.close();
      }
    });
}

function chosen(versions: readonly Version[], { from, to }: Options): [string, string] {
  const named = (word: string) => {
    const found = versions.find((v) => v.program === word || v.program.endsWith(` ${word}`));
    if (found) return found.program;
    throw new UsageError(
      `no version "${word}" has read in this archive.`,
      `There are: ${versions.map((v) => v.program).join(', ') || 'none yet'}.`,
    );
  };
  const [older, newer] = [
    from ? named(from) : versions.at(-2)?.program,
    to ? named(to) : versions.at(-1)?.program,
  ];
  if (older && newer) return [older, newer];
  throw new UsageError(
    versions.length
      ? `only ${versions[0].program} has read in this archive.`
      : 'nothing has been read in this archive yet.',
    'Read it again with a newer version first: corroborate reread',
  );
}

const MOST = 40;

function inWords({ from, to, reports, same, claims, tolls }: VersionChanges): string {
  const count = (kind: string) => claims.filter((c) => c.kind === kind).length;
  const lines = [
    `${from} and ${to}, ${reports} reports read by both:`,
    `  ${same} claims are the same, ${count('changed')} changed, ${count('new')} new, ${count('gone')} gone; ${tolls.length} incidents have another toll`,
  ];
  if (tolls.length) lines.push('', ...tolls.slice(0, MOST).map(toll));
  if (tolls.length > MOST) lines.push(`  and ${tolls.length - MOST} more (--json has all)`);
  const marks = { new: '+', gone: '-', changed: '~' };
  if (claims.length) lines.push('');
  for (const c of claims.slice(0, MOST))
    lines.push(
      `  ${marks[c.kind]} ${c.report}: “${c.quote.replace(/\s+/g, ' ').slice(0, 90)}”${c.fields.length ? ` (${c.fields.join(', ')})` : ''}`,
    );
  if (claims.length > MOST) lines.push(`  and ${claims.length - MOST} more (--json has all)`);
  return `${lines.join('\n')}\n`;
}

function toll({ label, before, after }: TollChange): string {
  const range = ([low, high]: [number | null, number | null]) =>
    low === null && high === null
      ? 'no number'
      : low === high
        ? String(low)
        : `${low ?? '?'} to ${high ?? '?'}`;
  const parts = (['killed', 'wounded'] as const).flatMap((k) =>
    String(before[k]) === String(after[k]) ? [] : [`${k} ${range(before[k])} → ${range(after[k])}`],
  );
  return `  ${label}: ${parts.join('; ')}`;
}
