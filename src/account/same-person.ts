import type { CasualtyClaim, Category } from '../format/claim.ts';
import { groupBy } from './collect.ts';
import type { LeftOut } from './figures.ts';
import type { Attributed } from './origins.ts';
import { isOne, mayBe, personOf } from './person.ts';

/** Somebody who is told of as known: by name, or as "the officer", "his sister", "she". */
const INDEFINITE = /^(?:an?|another|one|two|a second|others?|\d)\b/i;

/** Words for somebody who is not the one told of before. */
const BESIDE = /\b(?:another|others?|second|third|more|also)\b/i;

/** So many claims of one category are compared with those of another. */
const FEW = 8;

/** What somebody is by calling, or by age and sex: of both kinds one person may be. */
const CALLINGS: readonly Category[] = ['military', 'police', 'militant', 'journalist', 'medic', 'aid-worker'];
const AGES: readonly Category[] = ['woman', 'child'];

const sentenceOf = (c: CasualtyClaim): string => `${c.in} ${c.sentence[0]}`;

/**
 * "The body of Ada Varn was found", "the officer was killed": a woman and an officer, and one dead. Single victims of two categories in
 * different sentences are one where the later is told of as known and nothing speaks against it.
 * @returns the claims of a report without those of the second category
 */
export function withoutTheSame(
  list: readonly Attributed<CasualtyClaim>[],
  left: LeftOut[],
): readonly Attributed<CasualtyClaim>[] {
  const of = groupBy(list, ({ claim }) => claim.victims.category);
  const gone = new Set<Category>();
  for (const age of AGES)
    for (const calling of CALLINGS) {
      const a = of.get(age)?.map((x) => x.claim) ?? [];
      const b = of.get(calling)?.map((x) => x.claim) ?? [];
      if (areOne(a, b)) gone.add(age);
    }
  if (gone.size === 0) return list;
  return list.filter(({ claim }) => {
    if (!gone.has(claim.victims.category)) return true;
    left.push({ claim: claim.id, why: 'may be the one that the report tells of in other words' });
    return false;
  });
}

function areOne(a: readonly CasualtyClaim[], b: readonly CasualtyClaim[]): boolean {
  if (a.length === 0 || b.length === 0 || a.length > FEW || b.length > FEW) return false;
  if (![...a, ...b].every((c) => isOne(c) && !BESIDE.test(c.quote))) return false;
  const told = new Set(a.map(sentenceOf));
  if (b.some((c) => told.has(sentenceOf(c)))) return false;
  const known = (list: readonly CasualtyClaim[]) => list.every((c) => !INDEFINITE.test(c.victims.text));
  return (known(a) || known(b)) && a.every((x) => b.every((y) => mayBe(personOf(x), personOf(y))));
}
