import type { Report } from '../../format/report.ts';
import type { FieldReading, Published } from '../reading.ts';

/** The publication date as given, or else a full date in a dateline or a posting line. */
export function publicationDate(report: Report, _fields: FieldReading[]): Published {
  const date = report.published?.slice(0, 10) ?? null;
  return { date, rule: date ? 'given' : 'unknown' };
}
