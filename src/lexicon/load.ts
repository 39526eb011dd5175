import { readFileSync } from 'node:fs';
import { packageFile } from '../root.ts';

/** What every lexicon entry has; each file adds fields of its own. */
export interface LexiconEntry {
  /** Stable, unique within its file; appears in rule names and in the reference pages. */
  id: string;
  /** A sentence of our own that shows the entry at work; a test reads it. */
  example: string;
  /** Where the entry comes from: a codebook, a treebank, "own observation". */
  source: string;
}

let files: Record<string, unknown> | null = null;

/**
 * The entries of `lexicon/en/NAME.yaml`, as compiled into `data/` by `npm run build:data`.
 * @throws when the data folder was not built or has no such lexicon
 */
export function lexicon<E extends LexiconEntry>(name: string): readonly E[] {
  if (!files) {
    const url = packageFile('data/lexicon.en.json');
    try {
      files = JSON.parse(readFileSync(url, 'utf8')) as Record<string, unknown>;
    } catch (cause) {
      throw new Error('The lexicons are not built: run "npm run build:data" first.', { cause });
    }
  }
  const entries = files[name];
  if (!Array.isArray(entries))
    throw new Error(`There is no lexicon "${name}" in data/: run "npm run build:data".`);
  return entries as E[];
}
