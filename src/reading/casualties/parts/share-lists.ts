import type { Category } from '../../../format/claim.ts';
import type { Doc } from '../../../language/doc.ts';
import type { Draft } from '../frames.ts';

/** Sentences before a list within which the total stands that it divides. */
const BEFORE = 3;
/** Sentences that one list may have. */
const LONGEST = 80;

const MONTH =
  '(?:[Jj]an(?:uary)?|[Ff]eb(?:ruary)?|[Mm]ar(?:ch)?|[Aa]pr(?:il)?|[Mm]ay|[Jj]une?|[Jj]uly?|[Aa]ug(?:ust)?|[Ss]ep(?:tember)?|[Oo]ct(?:ober)?|[Nn]ov(?:ember)?|[Dd]ec(?:ember)?)\\.?';
/** "- Tarn: ...", "1. ...", "3 March: ...", "January: ...", "On 4 May: ..." at the beginning of a line. */
const ITEM = new RegExp(
  `^[ \\t]*(?:[•*·▪–-]|\\d{1,2}[.)]|(?:[Oo]n )?${MONTH}(?: \\d{1,2})?(?:,? \\d{4})? ?:|(?:[Oo]n )?\\d{1,2} ${MONTH}(?:,? \\d{4})? ?:|\\p{Lu}[\\p{L}’'-]{0,40}(?:[ \\t]\\p{Lu}[\\p{L}’'-]{0,40}){0,3}:)[ \\t]*\\S`,
  'u',
);
/** A list that divides what was told before it, and does not go on to something else. */
const DIVIDES =
  /\b(?:as follows|follows|following|distribut\w+|spread|divided|break ?down|broken down|summ(?:ed|ari[sz]ed)|details?|detailed|by (?:the )?(?:month|year|region|province|governorate|district|county|city|town|area|unit|age|sex|gender|side|party|village|sector|nationality)|monthly|month by month|year by year)\b/i;
const INLINE =
  /\b(?:as follows|distribut\w+(?: [\w-]+){0,3}|spread(?: [\w-]+){0,3}|divided(?: [\w-]+){0,3}|broken down(?: [\w-]+){0,3})\s?:/i;

/** A list, by sentences, with its heading; the first character of it where it begins within its heading's sentence. */
interface List {
  head: number;
  end: number;
  from: number;
}

/**
 * "They left 14 dead. Here is the breakdown by month: - January: three ...": what the lines of a list tell are parts of the totals told
 * right before it, as long as they are no more together than these.
 */
export function linkShareLists(doc: Doc, all: Draft[]): void {
  if (all.length < 3) return;
  const at = new Map<number, number[]>();
  for (const [i, d] of all.entries()) {
    const k = doc.sentenceOf(d.first);
    const list = at.get(k);
    if (list) list.push(i);
    else at.set(k, [i]);
  }
  for (let k = 0; k < doc.sentences.length; k++) {
    const list = listAt(doc, k);
    if (!list) continue;
    divide(doc, all, at, list);
    k = Math.max(k, list.end - 1);
  }
}

function listAt(doc: Doc, k: number): List | null {
  const text = textOf(doc, k);
  const start = doc.starts[doc.sentences[k].first];
  if (text.endsWith(':')) {
    if (!DIVIDES.test(text)) return null;
    let end = k + 1;
    while (end < doc.sentences.length && end - k < LONGEST && goesOn(doc, end)) end++;
    return end > k + 1 ? { head: k, end, from: doc.ends[doc.sentences[k].end - 1] } : null;
  }
  const inline = INLINE.exec(text);
  return inline ? { head: k, end: k + 1, from: start + inline.index + inline[0].length } : null;
}

/** An item of the list, or a further sentence of one. */
function goesOn(doc: Doc, k: number): boolean {
  const start = doc.starts[doc.sentences[k].first];
  let line = start;
  // over the mark of an item, and no further than a few characters into a line that has begun
  while (line > 0 && doc.text[line - 1] !== '\n' && (start - line < 5 || MARK.test(doc.text[line - 1])))
    line--;
  if (line > 0 && doc.text[line - 1] !== '\n') return true;
  if (start - line > 4 && !MARKS.test(doc.text.slice(line, start))) return true;
  const [head] = doc.text.slice(start, line + 80).split('\n', 1);
  return ITEM.test(doc.text.slice(line, start) + head);
}

const MARK = /[\s•*·▪–-]/;
const MARKS = /^[\s•*·▪–-]*$/;

function divide(doc: Doc, all: Draft[], at: ReadonlyMap<number, number[]>, list: List): void {
  const parts: number[] = [];
  for (let k = list.head; k < list.end; k++)
    for (const i of at.get(k) ?? []) if (doc.starts[all[i].first] >= list.from) parts.push(i);
  if (parts.length === 0) return;
  const own = new Set(parts);
  const totals: number[] = [];
  for (let k = list.head; k >= Math.max(0, list.head - BEFORE) && totals.length === 0; k--)
    for (const i of at.get(k) ?? []) if (!own.has(i) && isTotal(all[i])) totals.push(i);
  const links = new Map<number, number[]>();
  for (const i of parts) {
    const inside = all[i].partOf >= 0 && own.has(all[i].partOf);
    // "two killed (one of them a child)": a share of a share, but for those that stand for themselves
    if (inside || all[i].inside) {
      if (list.end !== list.head + 1 || !isAlone(doc, all, i)) continue;
      all[i].inside = undefined;
    }
    const t = totalFor(all, totals, all[i]);
    if (t >= 0) links.set(t, [...(links.get(t) ?? []), i]);
  }
  for (const [t, shares] of links) {
    const { low, high } = all[t].count;
    let left = low === high ? high! : Number.POSITIVE_INFINITY;
    for (const i of shares) {
      left -= all[i].count.low ?? 0;
      if (left >= 0) all[i].partOf = t;
    }
  }
}

const isTotal = (d: Draft): boolean =>
  d.partOf < 0 &&
  !d.inside &&
  (d.count.low ?? 0) >= 2 &&
  d.certainty === 'asserted' &&
  d.status === 'current';

/** "six in Tarn, three in Odel": nothing before it makes it a share of the figure before. */
function isAlone(doc: Doc, all: readonly Draft[], i: number): boolean {
  const d = all[i];
  for (let j = d.first - 1; j >= Math.max(all[d.partOf]?.end ?? 0, d.first - 12); j--)
    if (/^(?:including|included|includes|among|with|\()$/.test(doc.norm(j))) return false;
  return /^(?:,|and|;|:)$/.test(doc.norm(d.first - 1)) && !d.group.ofThem;
}

/** Of the totals of the same harm the one whose people these may be: those of their kind before people of any kind. */
function totalFor(all: readonly Draft[], totals: readonly number[], part: Draft): number {
  let best = -1;
  for (const t of totals) {
    const whole = all[t];
    if (whole.effect !== part.effect || (whole.count.low ?? 0) <= (part.count.low ?? 0)) continue;
    if (whole.category === part.category) return t;
    if (
      best < 0 &&
      (isWide(whole.category) ||
        (part.category === 'unspecified' && totals.length === 1) ||
        isOf(whole.category, part.category))
    )
      best = t;
  }
  return best;
}

const isWide = (c: Category): boolean => c === 'unspecified' || c === 'mixed';

const isOf = (whole: Category, part: Category): boolean =>
  whole === 'civilian' && /^(?:child|woman|medic|journalist|aid-worker)$/.test(part);

function textOf(doc: Doc, k: number): string {
  const { first, end } = doc.sentences[k];
  return doc.text.slice(doc.starts[first], doc.ends[end - 1]);
}
