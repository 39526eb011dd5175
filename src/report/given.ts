import type { Report } from '../format/report.ts';

/** What keeps an object from being a report: the field ('' for the whole) and why. */
export interface Fault {
  field: string;
  why: string;
}

type OwnField = Exclude<keyof Report, 'id' | 'text'>;
const MAY_BE_MISSING: readonly OwnField[] = [
  'title',
  'published',
  'outlet',
  'url',
  'language',
  'collection',
  'file',
];

/**
 * What a JSON line holds as a Report, or what keeps it from being one: as the schema in format/report.ts decides (a
 * test compares them), but many times faster, and with no library to load before the first report can be read.
 */
export function givenReport(value: unknown): Report | Fault {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { field: '', why: `must be an object, but is ${kindOf(value)}` };
  const given = value as Record<string, unknown>;
  const { id, text } = given;
  if (typeof id !== 'string') return { field: 'id', why: `must be a text, but is ${kindOf(id)}` };
  if (!id) return { field: 'id', why: 'must not be empty' };
  if (typeof text !== 'string') return { field: 'text', why: `must be a text, but is ${kindOf(text)}` };
  const report: Report = { id, text };
  for (const field of MAY_BE_MISSING) {
    const held = given[field];
    if (held === undefined) continue;
    if (typeof held !== 'string' && held !== null)
      return { field, why: `must be a text or null, but is ${kindOf(held)}` };
    report[field] = held;
  }
  return report;
}

/** Told from a report by its reason. */
export function isFault(result: Report | Fault): result is Fault {
  return 'why' in result;
}

function kindOf(value: unknown): string {
  if (value === undefined) return 'missing';
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}
