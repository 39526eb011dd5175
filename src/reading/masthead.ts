import type { Doc } from '../language/doc.ts';
import { datelineOf } from './places/dateline.ts';

/** How far into a text what stands above its story may reach, in code units. */
const HEAD = 600;
/** What a press office prints between its headline and its story. */
const OFFICE =
  /\b(?:for (?:immediate )?release|(?:news|press|media) (?:release|statement)|download pdf)\b[ \t:]*/gi;

/**
 * Where the story of a text begins: the index of its first sentence. Above it may stand a headline, numbers of a release, "For Immediate
 * Release" and the dateline, which is counted to the sentence that it opens. 0 when nothing of the kind is there.
 */
export function storyStart(doc: Doc): number {
  if (doc.length === 0) return 0;
  const at = storyOffset(doc.text);
  return at >= doc.text.length ? 0 : doc.sentenceOf(Math.min(doc.tokenAt(at), doc.length - 1));
}

function storyOffset(text: string): number {
  const dateline = datelineOf(text);
  if (dateline) return dateline[1];
  let end = 0;
  for (const m of text.slice(0, HEAD).matchAll(OFFICE)) end = m.index + m[0].length;
  return end;
}
