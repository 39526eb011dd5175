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
