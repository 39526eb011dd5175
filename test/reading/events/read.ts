import type { Report } from '../../../src/format/report.ts';
import type { EventFrame, ResponsibilityFrame } from '../../../src/reading/layers.ts';
import { readReport } from '../../../src/reading/read.ts';
import type { FieldReading, Reading } from '../../../src/reading/reading.ts';

interface Read {
  reading: Reading;
  field: FieldReading;
  events: EventFrame[];
  responsibilities: ResponsibilityFrame[];
}

/** Reads one text, published on 11 May 2031, as a report without title. */
export function read(text: string): Read {
  const report = { id: 'r', text, published: '2031-05-11' } as Report;
  const reading = readReport(report, { layers: ['claims'] });
  const field = reading.fields.at(-1)!;
  return { reading, field, events: field.events, responsibilities: field.responsibilities };
}
