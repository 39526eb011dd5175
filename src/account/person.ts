import type { CasualtyClaim } from '../format/claim.ts';
import { FEMALE, MALE } from '../language/sexes.ts';

/** What the words of a claim tell of a single victim. */
export interface Person {
  names: ReadonlySet<string>;
  age: string | null;
  sex: 'm' | 'f' | null;
}

const NAME = /(?<![\p{L}'\u2019.-])\p{Lu}[\p{L}'\u2019.-]+/gu;
/** Capitalised words of headlines and of the start of sentences that name nobody. */
const NO_NAME =
  /^(?:a|an|the|one|man|men|woman|women|boy|girl|teen|teenager|child|baby|infant|toddler|person|people|police|officers?|victims?|suspects?|driver|student|mother|father|son|daughter|wife|husband|brother|sister|his|her|he|she|who|was|shot|injured|wounded|killed|dead|hurt|mr|mrs|ms|dr|jr|sr)\.?$/i;
const AGE = /\b(\d{1,3})[- ](?:year|yr)s?[- ]old\b|, (?:aged? )?(\d{1,3})(?=,|$)/i;
const WORD = /[^\p{L}-]+/u;

/** Does a claim tell of one victim? */
export const isOne = ({ count }: CasualtyClaim): boolean => count.low === 1 && count.high === 1;

/** The person whom a claim of one victim tells of. */
export function personOf({ victims, quote }: CasualtyClaim): Person {
  const words = victims.text || quote;
  const age = AGE.exec(words) ?? AGE.exec(quote);
  const told = words.toLowerCase().split(WORD);
  const he = told.some((w) => MALE.has(w) || w === 'mr');
  const she = told.some((w) => FEMALE.has(w) || w === 'mrs' || w === 'ms');
  const names = (words.match(NAME) ?? []).map((w) => w.toLowerCase().replace(/['\u2019]s$|[.,]+$/g, ''));
  return {
    names: new Set(names.filter((w) => !NO_NAME.test(w))),
    age: age?.[1] ?? age?.[2] ?? null,
    sex: he === she ? null : he ? 'm' : 'f',
  };
}

/** May both be one person, as far as their words go? */
export function mayBe(a: Person, b: Person): boolean {
  if (a.age !== null && b.age !== null && a.age !== b.age) return false;
  if (a.sex !== null && b.sex !== null && a.sex !== b.sex) return false;
  return a.names.size === 0 || b.names.size === 0 || [...a.names].some((n) => b.names.has(n));
}
