import type { Command } from 'commander';
import { type ArchiveOptions, openArchive, withData } from './archive-options.ts';
import { readDossier } from './dossier-file.ts';
import { EXIT, type Outcome } from './exit.ts';
import { Progress } from './output.ts';

const HELP = `
Examples:
  corroborate verify --data desk/                the whole archive: events, texts, originals, claims
  corroborate verify --data desk/ dossier.json   a dossier: every quote must stand in an archived text

Exit code 0: all is as it was written; 1: something is not, each thing named.`;

/** `verify`: proves what the archive holds, or that a dossier's quotes are in it. */
export function verifyCommand(program: Command, done: Outcome): void {
  withData(
    program
      .command('verify')
      .description('check the archive, or a dossier against it')
      .argument('[DOSSIER.json]', 'a dossier to check'),
  )
    .addHelpText('after', HELP)
    .action(async (file: string | undefined, options: ArchiveOptions) => {
      const dossier = file ? readDossier(file) : null;
      const archive = await openArchive(options, { existing: true });
      try {
        const { verifyArchive, verifyDossier } = await import('../archive/verify.ts');
        const progress = new Progress(false);
        const result = dossier
          ? await verifyDossier(archive.db, dossier)
          : await verifyArchive(archive.db, (s) => progress.update(`checked ${s}`));
        progress.clear();
        for (const f of result.faults) process.stdout.write(`${f.kind}: ${f.message}\n`);
        const { faults: _, ...counts } = result;
        const checked = Object.entries(counts)
          .map(([what, n]) => `${n} ${what}`)
          .join(', ');
        process.stdout.write(
          `${checked} checked: ${result.faults.length ? `${result.faults.length} faults` : 'all as it was written'}\n`,
        );
        done(result.faults.length ? EXIT.unread : EXIT.done);
      } finally {
        await archive.close();
      }
    });
}
