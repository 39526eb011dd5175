import type { Doc } from '../../../language/doc.ts';
import type { Draft } from '../frames.ts';
import { isOfOneAttack } from '../qualities/several-events.ts';

/** Sentences in which a report goes on with a sum that it has given. */
const WITHIN = 2;

const EVENTS =
  '(?:attacks|operations|(?:air ?)?strikes|raids|incidents|bombings|bombardments|explosions|blasts|violations|clashes|shootings|ambushes|assaults|killings|assassinations|accidents)';
/** "These attacks left ...": those that have been counted. */
const THESE = new RegExp(
  `\\b(?:these|those|such|all)(?: of)?(?: the| these| those)? (?:\\w+ ){0,2}?${EVENTS}\\b`,
  'i',
);
/** "the number of strikes has reached 38 since the beginning of the year": many over a time. */
const OVER_TIME = new RegExp(
  `\\b${EVENTS}\\b[^]*\\bsince (?:the )?(?:beginning|start|turn|early|late|mid|end|january|february|march|april|may|june|july|august|september|october|november|december|(?:19|20)\\d\\d)\\b`,
  'i',
);
/** "documented, in April, six raids", "carried out five attacks in March", "more than 20 operations in nine districts". */
const COUNTED = new RegExp(
  `\\b(?:\\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|many|dozens of) (?:[\\w-]+ ){0,3}${EVENTS}\\b`,
  'i',
);
const IN_MONTH =
  /\b(?:in|during|throughout|over) (?:the month of )?(?:january|february|march|april|may|june|july|august|september|october|november|december)\b(?! \d{1,2}\b)|\b(?:last|this|past) (?:week|month|year)\b|\bin (?:\w+|\d+) (?:districts|provinces|regions|cities|states|counties|governorates)\b/i;
/** "The raids, which were carried out at night, killed ...": those counted in the sentence before. */
const THE_EVENTS = new RegExp(`^(?:the|those|these|such|all) (?:[\\w-]+ ){0,2}?${EVENTS}\\b`, 'i');

/** "Among those killed were ...", "A further 40 were abducted": more of the same count. */
const ON =
  /^(?:among (?:those|the) (?:killed|dead|injured|wounded|victims|fatalities|deaths|casualties)|of (?:these|those|them)\b|a further (?:\d|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)|(?:\w+|\d+) (?:of them|of these|of those|of the (?:dead|victims|deaths|killed))\b|the (?:dead|victims|fatalities) (?:were|are|include|included)\b)/i;
/** A day of its own, or "one attack": no longer the sum. */
const DATED =
  /\b(?:\d{1,2} (?:january|february|march|april|may|june|july|august|september|october|november|december)|(?:january|february|march|april|may|june|july|august|september|october|november|december) \d{1,2}|(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|(?:one|an|another|single|the deadliest) (?:attack|incident|strike|raid))\b/i;
const MONTH =
  '(?:january|february|march|april|may|june|july|august|september|october|november|december)(?: \\d{4})?';
/** A line that gives one share of what the line above it counts: "- 8 civilians", "March: three people". */
const SHARE = new RegExp(
  `^[ \\t]*(?:[•*·▪–-][ \\t]*\\S|\\d{1,2}[.)][ \\t]+\\S|\\d[\\d,]*[ \\t]+\\p{L}|(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)[ \\t]+\\p{L}|${MONTH}[ \\t]*:)`,
  'iu',
);

/**
 * What a report says of a sum behind it is of the sum: "In 107 attacks since January 196 people were killed. These attacks also wounded
 * 137", and the lines below "as follows:". Their figures are cumulative like the sum itself.
 */
export function carrySums(doc: Doc, all: readonly Draft[]): void {
  const sums = new Set<number>();
  const shares = new Set<number>();
  const textOf = (k: number): string => {
    const { first, end } = doc.sentences[k];
    return doc.text.slice(doc.starts[first], doc.ends[end - 1]);
  };
  const isSum = (k: number): boolean => sums.has(k) || (k >= 0 && OVER_TIME.test(textOf(k)));
  const isCount = (k: number): boolean => {
    const text = k >= 0 ? textOf(k) : '';
    return COUNTED.test(text) && IN_MONTH.test(text) && !DATED.test(text);
  };
  for (const [k, drafts] of bySentence(doc, all)) {
    const harm = drafts.filter(
      (d) =>
        d.effect === 'killed' ||
        d.effect === 'wounded' ||
        d.effect === 'killed-or-wounded' ||
        (d.effect === 'captured' && THE_EVENTS.test(textOf(k))),
    );
    if (harm.some((d) => d.scope === 'cumulative')) sums.add(k);
    if (harm.length === 0 || harm.every((d) => d.scope === 'cumulative')) continue;
    const { first, end } = doc.sentences[k];
    if (!goesOn(k, harm[0]) && !(isShare(k) && !isOfOneAttack(doc, first, end))) continue;
    for (const d of harm) d.scope = 'cumulative';
    sums.add(k);
  }

  function goesOn(k: number, first: Draft): boolean {
    if (sums.has(k - 1) && ON.test(textOf(k)) && !DATED.test(textOf(k))) return true;
    if (THE_EVENTS.test(textOf(k)) && isCount(k - 1)) return true;
    const these = THESE.exec(textOf(k));
    if (!these || doc.starts[doc.sentences[k].first] + these.index > doc.starts[first.first]) return false;
    for (let j = k - 1; j >= Math.max(0, k - WITHIN); j--) if (isSum(j)) return true;
    return false;
  }

  function isShare(k: number): boolean {
    if (!SHARE.test(lineOf(doc, k))) return false;
    shares.add(k);
    let above = k - 1;
    if (shares.has(above)) return sums.has(above);
    // lines without a figure of their own stand between
    while (above >= Math.max(0, k - LINES) && !textOf(above).endsWith(':')) above--;
    if (above < 0 || !textOf(above).endsWith(':')) return false;
    for (let j = above + 1; j < k; j++) if (!SHARE.test(lineOf(doc, j))) return false;
    for (let j = above; j >= Math.max(0, above - WITHIN); j--) if (isSum(j)) return true;
    return false;
  }
}

/** Lines of a breakdown that may stand without a figure before one with it. */
const LINES = 12;

/** The line that a sentence begins, from its first character; '' where it begins within one. */
function lineOf(doc: Doc, k: number): string {
  const start = doc.starts[doc.sentences[k].first];
  const from = doc.text.lastIndexOf('\n', start) + 1;
  if (start - from > 4) return '';
  const end = doc.text.indexOf('\n', start);
  return doc.text.slice(from, Math.min(end < 0 ? doc.text.length : end, from + 60));
}

function bySentence(doc: Doc, all: readonly Draft[]): Map<number, Draft[]> {
  const out = new Map<number, Draft[]>();
  for (const d of all) {
    const k = doc.sentenceOf(d.first);
    const list = out.get(k);
    if (list) list.push(d);
    else out.set(k, [d]);
  }
  return out;
}
