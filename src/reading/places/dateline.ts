/** How far into a text a dateline may stand, after titles, numbers and notes of a release, in code units. */
const HEAD = 600;
/**
 * "KABUL, Afghanistan (Jan. 25)", "BEIRUT (Reuters) -", "MIRADON, Norland —": a town in capitals that opens a line, its
 * country, state or day ("ADEN, Aug 9 (Agency) -"), an agency or date in brackets, then a dash, a colon or the line's end.
 */
const DATELINE =
  /(?:^|\n|\s{2,}|[a-z.] )([A-Z][A-Z'’./ -]{2,40})(?:, ?[A-Z][A-Za-z. ]{1,30}(?:\d{1,2})?)?\s*(?:\([^()\n]{2,40}\)\s*(?:[-–—:_]+|\n|(?=[A-Z]))|[-–—_]{1,2} )/;

/** "Damascus, ASNA- ": a town and an agency's letters at the start of a line. */
const AGENCY_LINE = /(?:^|\n)[ \t]*(\p{Lu}[\p{L}'’ -]{2,30}?) ?, ?\p{Lu}{2,8} ?[-–—] ?(?=\S)/u;

/** The code units that the dateline of a text takes up, or null when it has none. */
export function datelineOf(text: string): readonly [start: number, end: number] | null {
  const m = DATELINE.exec(text.slice(0, HEAD)) ?? AGENCY_LINE.exec(text.slice(0, HEAD));
  if (!m) return null;
  const start = m.index + m[0].indexOf(m[1]);
  return [start, m.index + m[0].length];
}
