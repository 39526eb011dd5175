const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2})?)(?:\.\d+)?\s*(Z|[+-]\d{2}:?\d{2})?)?$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;

/**
 * A publication date as FORMATS.md has it: a date, or a date-time with offset. A time without an offset is left out,
 * since its day would depend on the reader's clock. null for everything that is no full ISO date: never a guess.
 */
export function publishedDate(value: string | null | undefined): string | null {
  const s = value?.trim().replace(COMPACT, '$1-$2-$3') ?? '';
  const m = ISO.exec(s);
  if (!m || !isDay(Number(m[1]), Number(m[2]), Number(m[3]))) return null;
  const day = `${m[1]}-${m[2]}-${m[3]}`;
  if (!m[4] || !m[5]) return day;
  const offset = m[5] === 'Z' ? 'Z' : m[5].replace(/^([+-]\d{2}):?(\d{2})$/, '$1:$2');
  return `${day}T${m[4]}${offset}`;
}

function isDay(year: number, month: number, day: number): boolean {
  if (year < 1000 || month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}
