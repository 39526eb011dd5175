import { type LexiconEntry, lexicon } from '../../lexicon/load.ts';

let names: Set<string> | null = null;

/** Is this lower-cased given name one that women bear and men hardly ever? */
export function isWomansName(norm: string): boolean {
  names ??= new Set(
    lexicon<LexiconEntry & { names: string[] }>('women-names').flatMap((e) =>
      e.names.map((n) => n.toLowerCase()),
    ),
  );
  return names.has(norm);
}
