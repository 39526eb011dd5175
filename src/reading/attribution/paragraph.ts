import type { Doc } from '../../language/doc.ts';

/** Does a new line stand before token i? */
export function paragraphBreak(doc: Doc, i: number): boolean {
  if (i === 0) return true;
  for (let c = doc.ends[i - 1]; c < doc.starts[i]; c++) if (doc.text.charCodeAt(c) === 10) return true;
  return false;
}
