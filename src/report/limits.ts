/** What one input may hold. Reports of violent incidents are pages long; anything near these limits is something else. */
export const LIMITS = {
  /** Bytes of a single document (text, HTML, PDF, mail). */
  documentBytes: 32 * 1024 * 1024,
  /** Bytes of a container (JSONL, CSV, WARC, WACZ). */
  containerBytes: 2 * 1024 * 1024 * 1024,
  /** Bytes to which one file inside a ZIP archive may unpack: a few kilobytes can hold gigabytes of nothing. */
  unpackedBytes: 512 * 1024 * 1024,
  /** UTF-16 code units of one report's text, and of one line of a JSONL file. */
  textUnits: 4_000_000,
  /** Pages of a PDF. */
  pdfPages: 2000,
  /** Elements of an HTML page given to the article finder; larger pages are read without it. */
  htmlElements: 60_000,
  /** Nesting of HTML elements; deeper pages are read without building a tree. */
  htmlDepth: 400,
} as const;

/** "31 MB", for messages. */
export function megabytes(bytes: number): string {
  return `${Math.max(1, Math.round(bytes / 1024 / 1024))} MB`;
}
