import type { Report } from '../format/report.ts';
import type { InputError } from './errors.ts';

/** One document as it comes in. */
export interface RawInput {
  /** As a person would name it, for messages ("reports/a.html"). */
  name: string;
  /** Id for a single report of it: its path without the extension. */
  id: string;
  /** Path that `reports[].file` shows, or null (standard input). */
  file: string | null;
  bytes: Uint8Array;
}

/** What a document held: reports, and what of it could not be read. */
export interface Parsed {
  reports: Report[];
  problems: InputError[];
}

/** A reader of one kind of document. Pure: bytes in, reports out. May throw InputError for the document as a whole. */
export type Reader = (input: RawInput) => Parsed | Promise<Parsed>;

/** A document that holds one report and no problem. */
export function one(report: Report): Parsed {
  return { reports: [report], problems: [] };
}
