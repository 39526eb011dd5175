import type { CasualtyClaim } from '../format/claim.ts';
import { type LeftOut, unusable } from './figures.ts';
import { countsHit } from './survivors.ts';

/** What the words of a claim tell of a single victim. */
interface Person {
  names: ReadonlySet<string>;
  age: string | null;
  sex: 'm' | 'f' | null;
}

const NAME = /(?<![\p{L}'\u2019.-])\p{Lu}[\p{L}'\u2019.-]+/gu;
/** Capitalised words of headlines and of the start of sentences that name nobody. */
const NO_NAME =
  /^(?:a|an|the|one|man|men|woman|women|boy|girl|teen|teenager|child|baby|infant|toddler|person|people|police|officers?|victims?|suspects?|driver|student|mother|father|son|daughter|wife|husband|brother|sister|his|her|he|she|who|was|shot|injured|wounded|killed|dead|hurt|mr|mrs|ms|dr|jr|sr)\.?$/i;
const AGE = /\b(\d{1,3})[- ](?:year|yr)s?[- ]old\b|, (?:aged? )?(\d{1,3})(?=,|$)/i;
const HE = /\b(?:he|him|man|boy|father|son|husband|brother|uncle|grandfather|nephew|boyfriend|mr)\b/i;
const SHE =
  /\b(?:she|her|woman|girl|mother|daughter|wife|sister|aunt|grandmother|niece|girlfriend|mrs|ms)\b/i;

/** Rules of claims that tell how somebody was hit or cared for, and not how it ended. */
const HIT = /^casualties\/(?:shoot|hit|strike|stab|suffered|with-wounds|hospital|condition)/;
/** Words for somebody beside another victim. */
const BESIDE = /\b(?:another|others?|second|third|more|also|survivors?|surviving)\b/i;

/** So many wordings of one dead are compared, and bearers of one name. */
const FEW = 12;

const isOne = ({ count }: CasualtyClaim): boolean => count.low === 1 && count.high === 1;

function personOf({ victims, quote }: CasualtyClaim): Person {
  const words = victims.text || quote;
  const age = AGE.exec(words) ?? AGE.exec(quote);
  const [he, she] = [HE.test(words), SHE.test(words)];
  const names = (words.match(NAME) ?? []).map((w) => w.toLowerCase().replace(/['\u2019]s$|[.,]+$/g, ''));
  return {
    names: new Set(names.filter((w) => !NO_NAME.test(w))),
    age: age?.[1] ?? age?.[2] ?? null,
    sex: he === she ? null : he ? 'm' : 'f',
  };
}

/** May both be one person, as far as their words go? */
function mayBe(a: Person, b: Person): boolean {
  if (a.age !== null && b.age !== null && a.age !== b.age) return false;
  if (a.sex !== null && b.sex !== null && a.sex !== b.sex) return false;
  return a.names.size === 0 || b.names.size === 0 || [...a.names].some((n) => b.names.has(n));
}

/**
 * "Omar was shot", "a boy was taken to hospital", and elsewhere, in this report or another, that he died: he is no wounded one. He is known
 * by his name; or, where the incident has one dead and nobody tells of more who were hit, by nothing that speaks against it.
 * @param claims those of the incident
 * @returns wounded who live, and those left out
 */
export function withoutWhoDied(claims: readonly CasualtyClaim[]): {
  wounded: CasualtyClaim[];
  left: LeftOut[];
} {
  const usable = claims.filter((c) => unusable(c) === null);
  const dead = usable.filter((c) => c.effect === 'killed' && (c.count.low ?? c.count.high ?? 0) > 0);
  const hurt = claims.filter((c) => c.effect === 'wounded');
  const single = distinct(dead.filter(isOne).map(personOf));
  const kept = { wounded: hurt, left: [] };
  if (single.length === 0 || hurt.length === 0) return kept;
  const byName = new Map<string, Person[]>();
  for (const p of single)
    for (const n of p.names) {
      const list = byName.get(n) ?? [];
      if (list.length < FEW) list.push(p);
      byName.set(n, list);
    }
  const alone = single.length <= FEW && isOfOne(usable, dead, single);
  const wounded: CasualtyClaim[] = [];
  const left: LeftOut[] = [];
  for (const c of hurt) {
    const who = isOne(c) && !BESIDE.test(c.quote) ? personOf(c) : null;
    const died =
      who !== null &&
      ([...who.names].some((n) => byName.get(n)?.some((p) => mayBe(p, who))) ||
        (alone && HIT.test(c.rule) && single.some((p) => mayBe(p, who))));
    if (died) left.push({ claim: c.id, why: 'of one who died' });
    else wounded.push(c);
  }
  return { wounded, left };
}

/** People told of in different words. */
function distinct(people: readonly Person[]): Person[] {
  return [...new Map(people.map((p) => [[...p.names].sort().join(' ') + p.age + p.sex, p])).values()];
}

/** One dead, and nobody else who was hit: no figure above one, and nobody wounded in the same sentence as he was killed, or beside him. */
function isOfOne(
  usable: readonly CasualtyClaim[],
  dead: readonly CasualtyClaim[],
  people: readonly Person[],
): boolean {
  const sentence = (c: CasualtyClaim) => `${c.report} ${c.in} ${c.sentence[0]}`;
  const deaths = new Set(dead.map(sentence));
  return usable.every((c) => {
    if (c.effect === 'killed') return isOne(c) || c.count.low === 0;
    if (c.effect !== 'wounded' && !countsHit(c)) return true;
    if (c.count.high === 0) return true;
    if (!isOne(c)) return false;
    if (c.effect !== 'wounded') return true;
    const who = personOf(c);
    return (
      HIT.test(c.rule) &&
      !BESIDE.test(c.quote) &&
      !deaths.has(sentence(c)) &&
      people.some((p) => mayBe(p, who))
    );
  });
}
