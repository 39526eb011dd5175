import type { CasualtyClaim } from '../format/claim.ts';
import { type LeftOut, unusable } from './figures.ts';
import { isOne, mayBe, type Person, personOf } from './person.ts';
import { countsHit } from './survivors.ts';

/** Rules of claims that tell how somebody was hit or cared for, and not how it ended. */
const HIT = /^casualties\/(?:shoot|hit|strike|stab|suffered|with-wounds|hospital|condition)/;
/** Words for somebody beside another victim. */
const BESIDE = /\b(?:another|others?|second|third|more|also|survivors?|surviving)\b/i;

/** So many wordings of one dead are compared, and bearers of one name. */
const FEW = 12;

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
