import { chainFor } from '../../../src/reading/attribution/chain.ts';
import { readReport } from '../../../src/reading/read.ts';
import type { FieldReading, Reading } from '../../../src/reading/reading.ts';

/** One text, with all layers asked for, so that every sentence is read. */
export function read(
  text: string,
  more: { title?: string; outlet?: string } = {},
): { reading: Reading; field: FieldReading } {
  const reading = readReport({ id: 't', text, published: null, ...more });
  return { reading, field: reading.fields.at(-1)! };
}

/** "nearest < next < farthest" for the words `about`, "own voice" when nobody is named; joint speakers with "+". */
export function chainOf(text: string, about: string, more: { title?: string; outlet?: string } = {}): string {
  const { reading } = read(text, more);
  for (const field of reading.fields) {
    const at = field.doc.text.lastIndexOf(about);
    if (at < 0) continue;
    const span = { first: field.doc.tokenAt(at), end: field.doc.tokenAt(at + about.length - 1) + 1 };
    const { sources } = chainFor(reading, field, span);
    return sources.map((s) => [s.name, ...(s.with ?? [])].join(' + ')).join(' < ') || 'own voice';
  }
  throw new Error(`"${about}" does not stand in the text`);
}

/** "[source] <cue> {content}" of every attribution outside quotations, in order; parts of a content with " … ". */
export function attributionsOf(text: string): string[] {
  const { field } = read(text);
  const words = (spans: readonly { first: number; end: number }[]) =>
    spans.map((s) => field.doc.slice(s.first, s.end)).join(' … ');
  return field.attributions
    .filter((a) => !a.quoted)
    .map((a) => `[${words(a.source)}] <${words(a.cue)}> {${words(a.content)}}`);
}
