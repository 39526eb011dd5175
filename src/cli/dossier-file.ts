import { readFileSync } from 'node:fs';
import { Dossier } from '../format/dossier.ts';
import { UsageError, whyUnread } from './errors.ts';

/**
 * Reads and checks a Dossier file, as `read --json` writes it; "-" is standard input.
 * @throws UsageError that names the file and what is wrong with it
 */
export function readDossier(file: string): Dossier {
  let text: string;
  try {
    text = readFileSync(file === '-' ? 0 : file, 'utf8');
  } catch (cause) {
    throw new UsageError(
      `${file} cannot be read: ${whyUnread(cause)}.`,
      'Make one with: corroborate read reports/ --json > dossier.json',
    );
  }
  const lines = text.split('\n').filter((l) => l.trim());
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    const many = lines.length > 1 && lines.every((l) => l.startsWith('{'));
    throw new UsageError(
      many ? `${file} holds ${lines.length} dossiers, one a line (--by-collection).` : `${file} is not JSON.`,
      many
        ? 'Give one dossier: pick a line, or read without --by-collection.'
        : 'Make one with: corroborate read reports/ --json > dossier.json',
    );
  }
  const checked = Dossier.safeParse(value);
  if (checked.success) return checked.data;
  const { path, message } = checked.error.issues[0];
  throw new UsageError(
    `${file} is not a dossier: ${path.join('.') || 'the whole'}: ${message}.`,
    'Make one with: corroborate read reports/ --json > dossier.json',
  );
}
