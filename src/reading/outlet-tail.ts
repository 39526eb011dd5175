import type { Doc } from '../language/doc.ts';

/** A longer text is no headline. */
const HEADLINE = 300;
/** What parts an outlet's name from the headline before it. */
const PARTING = /\s(?:[-\u2013\u2014|\u00ab\u00bb\u2022]|::)\s/g;
/** Words that outlets' names have, call signs of American stations among them. */
const OUTLET_WORDS =
  /\b(?:News|Times|Post|TV|Television|Radio|Network|Herald|Tribune|Gazette|Chronicle|Journal|Courier|Examiner|Sentinel|Enquirer|Inquirer|Dispatch|Telegraph|Bulletin|CBS|NBC|ABC|FOX|Fox|CNN|BBC|NPR|UPI|Patch|Online)\b|\bChannel \d+\b|\.(?:com|org|net|co)\b|\b[KW][A-Z]{2,3}(?:-?(?:TV|FM|AM))?\b/;

const known = new WeakMap<Doc, number>();

/**
 * Where the outlet's name begins that stands behind a headline ("Two hurt at market - KXYZ Orsund", "... | Orsund News"): the index of its
 * first token; the number of tokens where there is none. Towns in it are where the outlet is, and not where anything happened.
 */
export function outletTail(doc: Doc): number {
  let at = known.get(doc);
  if (at === undefined) known.set(doc, (at = find(doc)));
  return at;
}

function find(doc: Doc): number {
  const { text } = doc;
  if (text.length > HEADLINE || doc.length === 0 || text.trim().includes('\n')) return doc.length;
  for (const m of text.matchAll(PARTING)) {
    const tail = text.slice(m.index + m[0].length);
    if (m.index > 0 && OUTLET_WORDS.test(tail)) return doc.tokenAt(m.index + m[0].length);
  }
  return doc.length;
}
