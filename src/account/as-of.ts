/** Comparing the times that figures speak for: ISO dates or date-times, or unknown. */

/** -1 when a is earlier, 1 when later, 0 when equally late or when one of them is unknown. A date covers its whole day. */
export function compareAsOf(a: string | null, b: string | null): -1 | 0 | 1 {
  if (a === null || b === null || a === b) return 0;
  const timed = a.length > 10 && b.length > 10;
  const x = timed ? Date.parse(a) : Date.parse(a.slice(0, 10));
  const y = timed ? Date.parse(b) : Date.parse(b.slice(0, 10));
  return x < y ? -1 : x > y ? 1 : 0;
}

/** Those of a list that nothing in it is later than. */
export function latest<T extends { asOf: string | null }>(list: readonly T[]): T[] {
  return list.filter((f) => !list.some((g) => compareAsOf(f.asOf, g.asOf) < 0));
}
