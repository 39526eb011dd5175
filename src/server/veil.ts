import { atLeast, type Person } from '../archive/people.ts';
import { blackOut } from '../archive/sensitive.ts';
import type { Claim } from '../format/claim.ts';

/** Whether somebody may read the words of sensitive reports; viewers read redacted copies. */
export const readsSensitive = (person: Person): boolean => atLeast(person, 'annotator');

/** Speakers who may be private people. */
const PRIVATE: ReadonlySet<string> = new Set(['person', 'witness', 'unnamed']);

/** A claim with everything that is a word of its text blacked out; its kind, figures, place and public speakers stay. */
export function veiledClaim(claim: Claim): Claim {
  const veiled = structuredClone(claim) as Claim & Record<string, { text?: string | null } | null>;
  veiled.quote = black(claim.quote);
  for (const field of ['count', 'victims', 'when'] as const) {
    const found = veiled[field] as { text?: string | null } | null | undefined;
    if (found?.text) found.text = black(found.text);
  }
  for (const source of veiled.sources) {
    if (!PRIVATE.has(source.kind)) continue;
    source.name = black(source.name);
    if (source.with) source.with = source.with.map(black);
  }
  return veiled;
}

/** A title, blacked out. */
export const veiledTitle = (title: string | null): string | null => title && black(title);

/** A decision's content without the words of the claim it is about. */
export const veiledBody = (body: object): object =>
  JSON.parse(JSON.stringify(body), (key, value) =>
    typeof value === 'string' && WORDS.has(key) && !/^[0-9a-f]{64}$/.test(value) ? black(value) : value,
  ) as object;

const WORDS: ReadonlySet<string> = new Set(['quote', 'text', 'name', 'title']);

const black = (words: string): string => blackOut(words, [[0, words.length]]);
