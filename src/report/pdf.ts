import { extractTextItems, getDocumentProxy } from 'unpdf';
import { InputError, reason } from './errors.ts';
import { LIMITS } from './limits.ts';
import { one, type Parsed, type RawInput } from './parsed.ts';

interface Item {
  str: string;
  x: number;
  y: number;
  height: number;
  fontSize: number;
  hasEOL: boolean;
}

/** A PDF's text: lines joined to paragraphs by the gaps between them, pages parted by a blank line. */
export async function readPdf(input: RawInput): Promise<Parsed> {
  if (String.fromCharCode(...input.bytes.subarray(0, 1024)).indexOf('%PDF-') < 0)
    throw new InputError(
      input.name,
      'this is no PDF.',
      'Check that the download is complete and not an error page.',
    );
  let pages: Item[][];
  try {
    // A copy: the library takes the buffer over, and refuses Node's Buffer.
    const pdf = await getDocumentProxy(new Uint8Array(input.bytes), { isEvalSupported: false, verbosity: 0 });
    if (pdf.numPages > LIMITS.pdfPages)
      throw new InputError(
        input.name,
        `it has ${pdf.numPages} pages; a report may have ${LIMITS.pdfPages}.`,
        'Take the pages that matter.',
      );
    pages = (await extractTextItems(pdf)).items;
    await pdf.destroy();
  } catch (error) {
    if (error instanceof InputError) throw error;
    const locked = /password/i.test(String(error));
    throw new InputError(
      input.name,
      locked ? 'the PDF is locked by a password.' : `the PDF cannot be read (${reason(error)}).`,
      locked ? 'Save an unlocked copy.' : 'Open it in a viewer and print it to a new PDF, or save its text.',
    );
  }
  const text = pages.map(pageText).filter(Boolean).join('\n\n');
  if (!text)
    throw new InputError(
      input.name,
      'the PDF has no text layer; it is probably a scan.',
      'Run it through text recognition (OCR) first.',
    );
  return one({ id: input.id, text, file: input.file });
}

function pageText(items: readonly Item[]): string {
  const lines = linesOf(items);
  const out: string[] = [];
  let previous: Line | null = null;
  for (const line of lines) {
    const last = out.length - 1;
    if (previous && continues(previous, line)) out[last] = joined(out[last], line.text);
    else out.push(line.text);
    previous = line;
  }
  return out.join('\n\n');
}

interface Line {
  text: string;
  y: number;
  size: number;
}

function linesOf(items: readonly Item[]): Line[] {
  const lines: Line[] = [];
  let parts: string[] = [];
  let first: Item | null = null;
  const close = () => {
    const text = parts.join('').replace(/\s+/g, ' ').trim();
    if (first && text) lines.push({ text, y: first.y, size: first.fontSize || first.height });
    parts = [];
    first = null;
  };
  for (const item of items) {
    if (first && Math.abs(item.y - first.y) > (first.fontSize || 10) / 2 && item.str.trim()) close();
    if (item.str.trim()) first ??= item;
    parts.push(item.str);
    if (item.hasEOL) close();
  }
  close();
  return lines;
}

/** A line goes on with the paragraph when it follows at an ordinary distance in letters of the same size. */
function continues(a: Line, b: Line): boolean {
  const gap = a.y - b.y;
  return gap > 0 && gap < a.size * 1.65 && Math.abs(a.size - b.size) < 0.6;
}

/** Joins two lines; a hyphen between two small letters is the line break's. */
function joined(a: string, b: string): string {
  return /\p{Ll}-$/u.test(a) && /^\p{Ll}/u.test(b) ? a.slice(0, -1) + b : `${a} ${b}`;
}
