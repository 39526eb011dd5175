import { binaryKind, decodeText } from './decode.ts';
import { InputError } from './errors.ts';
import { LIMITS, megabytes } from './limits.ts';
import { one, type Parsed, type RawInput } from './parsed.ts';

/** Plain text: the whole file is the text, exactly as it stands (a byte order mark left out). */
export function readText(input: RawInput): Parsed {
  const text = textOf(
    input,
    'Give plain text, or a file whose name ends as its kind asks (.html, .pdf, .eml).',
  );
  return one({ id: input.id, text, file: input.file });
}

/**
 * The decoded text of a document that ought to be text.
 * @throws InputError when it is binary or too long for a report
 */
export function textOf(input: RawInput, remedy: string): string {
  const binary = binaryKind(input.bytes);
  if (binary) throw new InputError(input.name, `this is ${binary}, not text.`, remedy);
  const { text } = decodeText(input.bytes);
  if (text.length > LIMITS.textUnits)
    throw new InputError(
      input.name,
      `the text is ${megabytes(text.length)} long; a report may have ${megabytes(LIMITS.textUnits)}.`,
      'Split it into one file for each report.',
    );
  return text;
}
