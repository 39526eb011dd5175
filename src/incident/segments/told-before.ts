import { type DayRange, gap } from '../days.ts';
import type { Clue } from './clues.ts';

/** Sentences that give the figure of an earlier incident again ("two months after a fire killed 26. On August 3, a fire with 26 dead ..."). */
export function toldOfBefore(clues: readonly Clue[], top: number): ReadonlySet<number> {
  const own = new Set(
    clues.flatMap((c) => (c.marker !== 'past' && (c.title || c.sentence <= top) ? [c.figure] : [])),
  );
  const before = new Map<string, number>();
  for (const c of clues)
    if (c.marker === 'past' && c.figure !== null && !own.has(c.figure) && !c.figure.endsWith(' 1'))
      before.set(c.figure, c.sentence);
  return new Set(
    clues.flatMap((c) => {
      const at = c.figure === null ? undefined : before.get(c.figure);
      return at !== undefined && c.marker !== 'past' && !c.title && c.sentence > at ? [c.sentence] : [];
    }),
  );
}

const ON_A_DAY = /^\W*(?:(?:early|late|later) )?on (?:mon|tues|wednes|thurs|fri|satur|sun)day\b/i;

/** "On Monday, armed men attacked the village and killed eight", where the report's own was on Sunday: another incident, a day away though. */
export function opensOnADay(clue: Clue, told: DayRange): boolean {
  return (
    clue.claim.kind === 'casualties' &&
    clue.days !== null &&
    gap(clue.days, told) > 0 &&
    clue.dateNear &&
    clue.introduces &&
    !clue.lingering &&
    !clue.refers &&
    !clue.title &&
    ON_A_DAY.test(clue.text)
  );
}

/** The same for the lead, whose own day is that of its first figure. */
export function daysOfOthers(clues: readonly Clue[], top: number): ReadonlySet<number> {
  const own = clues.find((c) => c.claim.kind === 'casualties' && !c.title && !c.teaser);
  if (!own?.days || !own.dateNear || own.sentence > top || own.marker !== null) return new Set();
  const told = own.days;
  return new Set(clues.flatMap((c) => (c.sentence > top && opensOnADay(c, told) ? [c.sentence] : [])));
}
