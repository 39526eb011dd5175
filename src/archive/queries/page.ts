/** One page of a list; `next` is the cursor to ask for the next one with, null at the end. */
export interface Page<T> {
  items: T[];
  next: string | null;
}

/** A place in a list, opaque to clients: the values of the order's columns at the last row. */
const encodeCursor = (values: readonly (string | number | null)[]): string =>
  Buffer.from(JSON.stringify(values)).toString('base64url');

/** Says that a cursor is none that we gave out. */
export class BadCursor extends Error {}

/**
 * The values that a cursor holds.
 * @param first what the first value looks like, when it goes to the database as more than text
 * @throws BadCursor when it is not one that we gave out
 */
export function decodeCursor(cursor: string, length: number, first?: RegExp): (string | number | null)[] {
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (
      Array.isArray(values) &&
      values.length === length &&
      values.every((v) => v === null || typeof v === 'string' || typeof v === 'number') &&
      (!first || first.test(String(values[0])))
    )
      return values;
  } catch {
    // no JSON: refused like everything that we did not write
  }
  throw new BadCursor('The cursor is not one that this server gave out: ask for the first page without one.');
}

/** Cuts a list fetched with one row too many into a page. */
export function pageOf<Row, T>(
  rows: readonly Row[],
  limit: number,
  item: (row: Row) => T,
  cursor: (row: Row) => (string | number | null)[],
): Page<T> {
  const shown = rows.slice(0, limit);
  return {
    items: shown.map(item),
    next: rows.length > limit ? encodeCursor(cursor(shown[shown.length - 1])) : null,
  };
}

/** A moment to the microsecond, as cursors hold it. */
export const MOMENT = /^\d{4,6}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/;
