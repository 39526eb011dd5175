import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import type { Report } from '../format/report.ts';
import { binaryKind, decodeText } from './decode.ts';
import { InputError } from './errors.ts';
import { type HtmlDocument, metadataOf } from './html-metadata.ts';
import { blockText, plainText } from './html-text.ts';
import { LIMITS } from './limits.ts';
import { one, type Parsed, type RawInput } from './parsed.ts';

/** A web page: its article's text without menus and notices, and what its metadata say of title, date and outlet. */
export function readHtml(input: RawInput): Parsed {
  const binary = binaryKind(input.bytes);
  if (binary)
    throw new InputError(input.name, `this is ${binary}, not a web page.`, 'Save the page as HTML.');
  const { text: html } = decodeText(input.bytes, declaredCharset(input.bytes));
  return one({ id: input.id, file: input.file, ...htmlToReport(html) });
}

/** What a page says: text in paragraphs parted by blank lines, and its metadata; null where it says nothing. */
export function htmlToReport(html: string): Omit<Report, 'id'> & { text: string } {
  if (isMonstrous(html))
    return { text: clip(plainText(html)), title: null, published: null, outlet: null, url: null };
  const { document } = parseHTML(ensureBody(html)) as unknown as { document: HtmlDocument };
  const meta = metadataOf(document);
  return { ...meta, text: clip(articleText(document) || plainText(html)) };
}

/** The text of mail's HTML and the like, where everything belongs to the message. */
export function htmlToText(html: string): string {
  if (isMonstrous(html)) return clip(plainText(html));
  const { document } = parseHTML(ensureBody(html)) as unknown as { document: HtmlDocument };
  return clip(blockText(document.body));
}

function articleText(document: HtmlDocument): string {
  const whole = blockText(document.body);
  try {
    const article = new Readability<unknown>(document as never, {
      charThreshold: 140,
      maxElemsToParse: LIMITS.htmlElements,
      serializer: (node) => node,
    }).parse();
    const found = article?.content ? blockText(article.content as never) : '';
    // On very short pages the finder may keep a fragment only; the page itself is then the better text.
    return found.length >= Math.min(200, whole.length / 3) ? found : whole;
  } catch {
    return whole;
  }
}

/** Pages whose size or nesting is made to exhaust a reader: seen in one pass, before a tree is built. */
function isMonstrous(html: string): boolean {
  if (html.length > LIMITS.textUnits) return true;
  let depth = 0;
  let elements = 0;
  let marks = 0;
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
    if (++marks > LIMITS.htmlElements * 4) return true;
    const c = html.charCodeAt(at + 1) | 32;
    if (html.charCodeAt(at + 1) === 47) depth = Math.max(0, depth - 1);
    else if (c >= 97 && c <= 122) {
      elements++;
      if (!VOID.test(html.slice(at + 1, at + 10))) depth++;
      if (depth > LIMITS.htmlDepth + elements / 4 || elements > LIMITS.htmlElements) return true;
    }
  }
  return false;
}

/** Elements without an end tag, and those whose end tag writers leave out. */
const VOID =
  /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|p|li|td|tr|th|dt|dd|option)\b/i;

function ensureBody(html: string): string {
  return /<body[\s>]/i.test(html.slice(0, 200_000))
    ? html
    : `<!doctype html><html><body>${html}</body></html>`;
}

function declaredCharset(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, 2048));
  return /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]{3,30})/i.exec(head)?.[1] ?? null;
}

function clip(text: string): string {
  return text.length > LIMITS.textUnits ? text.slice(0, LIMITS.textUnits) : text;
}
