const HOUR_MS = 3_600_000;
const STILL_NEW_MS = 72 * HOUR_MS;

/** Whether a page seen before is worth another look: while its article is new, or of unknown age, not more than once an hour. */
export function isDue(checkedAt: Date, published: string | null): boolean {
  const now = Date.now();
  const time = published ? Date.parse(published) : Number.NaN;
  if (now - checkedAt.getTime() < HOUR_MS) return time > checkedAt.getTime();
  return Number.isNaN(time)
    ? now - checkedAt.getTime() > 24 * HOUR_MS
    : now - time < STILL_NEW_MS || time > checkedAt.getTime();
}
