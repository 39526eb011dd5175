import type { Doc } from '../language/doc.ts';
import type { TokenSpan } from './layers.ts';

/**
 * Page furniture at the head of an article whose words run on into its first sentence, as they do in stripped web text: a picture's
 * caption up to its credit ("... 6 August (Agency Photos) A bomber ...") and a line of tags ("Tags Norland Harbour bombing At least ...").
 * Times and places in it are those of other things than the sentence behind it tells.
 */

/** How far into a text a caption may stand, in code units, and how many words it has at least; a dateline has fewer. */
const HEAD = 1200;
const CAPTION_WORDS = 9;
/** A credit in brackets, no dateline's: no dash behind it. */
const CREDIT =
  /\([^()\n]{0,40}\b(?:file|photos?|agenc(?:y|ies)|afp|ap|reuters|getty|getty images|epa|anadolu|images|handout|archives?)\)(?!\s*[-\u2013\u2014:])/gi;
/** Words that open a sentence after a line of tags. */
const OPENERS: ReadonlySet<string> = new Set(
  'a an the at in on after more over up as dozens scores several some many hundreds thousands nearly almost about two three four five six seven eight nine ten'.split(
    ' ',
  ),
);
const TAGS: ReadonlySet<string> = new Set(['tags', 'keywords', 'topics']);
const MOST_TAGS = 30;

const known = new WeakMap<Doc, TokenSpan[]>();

/** The stretches of furniture in a field, in order. */
export function furnitureOf(doc: Doc): readonly TokenSpan[] {
  let spans = known.get(doc);
  if (!spans)
    known.set(doc, (spans = [...captions(doc), ...tagLines(doc)].sort((a, b) => a.first - b.first)));
  return spans;
}

/** Index of the stretch that a token stands in, -1 for the article's own words. */
export function furnitureAt(doc: Doc, token: number): number {
  return furnitureOf(doc).findIndex((s) => token >= s.first && token < s.end);
}

function captions(doc: Doc): TokenSpan[] {
  const out: TokenSpan[] = [];
  if (doc.length === 0) return out;
  for (const m of doc.text.slice(0, HEAD).matchAll(CREDIT)) {
    const end = doc.tokenAt(m.index + m[0].length - 1) + 1;
    const first = Math.max(doc.sentences[doc.sentenceOf(end - 1)].first, out.at(-1)?.end ?? 0);
    const credit = doc.tokenAt(m.index);
    if (credit - first >= CAPTION_WORDS && end < doc.length) out.push({ first, end });
  }
  return out;
}

function tagLines(doc: Doc): TokenSpan[] {
  const out: TokenSpan[] = [];
  for (const { first, end } of doc.sentences) {
    if (doc.starts[first] > HEAD) break;
    if (!TAGS.has(doc.norm(first))) continue;
    for (let i = first + 2; i < Math.min(end, first + MOST_TAGS); i++) {
      if (!OPENERS.has(doc.norm(i)) && !/^\d/.test(doc.norm(i))) continue;
      out.push({ first, end: i });
      break;
    }
  }
  return out;
}
