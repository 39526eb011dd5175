import { type LexiconEntry, lexicon } from '../../../lexicon/load.ts';
import type { Chance } from './chance.ts';

interface FormsEntry extends LexiconEntry {
  forms: string[];
}

const HEADS =
  'Bar Del Kor Mar Tal Qa Sha Zar Hal Or Ven Lo Dra Kes Nor Su Ra Ta El Wa Mo Gri Be Ja Ul Hod Cra Si Fa Yo'.split(
    ' ',
  );

const MIDDLES = 'ra mi no du ka la ze ri bo ta shi ve lo gu na sa'.split(' ');

const TAILS = 'n r l sh th dan mar vik ra mo ta ha zin lor b ss k ney ford wen'.split(' ');

/** A name that nobody has. */
export function invented(chance: Chance): string {
  return chance.one(HEADS) + (chance.is(0.6) ? chance.one(MIDDLES) : '') + chance.one(TAILS);
}

const GIVEN = lexicon<FormsEntry>('given-names').flatMap((e) =>
  Object.values(e).flatMap((v) => (Array.isArray(v) ? (v as string[]) : [])),
);

/** A given name as many people have it, or one that nobody has. */
export function given(chance: Chance): string {
  const name = chance.is(0.7) ? chance.one(GIVEN) : invented(chance);
  return /^[A-Za-z]+$/.test(name) ? name[0].toUpperCase() + name.slice(1) : invented(chance);
}
