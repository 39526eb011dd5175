import { firstFrom } from '../first-from.ts';
import type { TokenSpan } from '../layers.ts';
import type { FieldReading } from '../reading.ts';
import { spansOf } from './spans.ts';

/** How far, in tokens, a time may follow a cue and still be the time of saying ("said late on Sunday"). */
const SAID_WITHIN = 3;

/** Tokens from the start of a text within which a full date is the posting line's and not part of a sentence. */
const POSTING_WITHIN = 10;

/** Words before a date that belongs to a sentence. */
const TOLD: ReadonlySet<string> = new Set([
  'on',
  'since',
  'in',
  'the',
  'a',
  'of',
  'until',
  'after',
  'before',
]);

/** True for the date of a posting line run together with the first sentence ("Mon 3 Mar 2014 A bomb killed ..."). */
export function isPosting({ doc, in: name }: FieldReading, t: TokenSpan): boolean {
  return (
    name === 'text' &&
    t.first < POSTING_WITHIN &&
    !TOLD.has(doc.norm(t.first - 1)) &&
    /\b\d{4}\b/.test(doc.slice(t.first, t.end))
  );
}

/** "The search continued on Monday": the day of what followed, not of what is looked into. */
function isOfSearch({ doc }: FieldReading, t: TokenSpan, floor: number): boolean {
  const verb = /^(?:on|into|through)$/.test(doc.norm(t.first - 1)) ? t.first - 2 : t.first - 1;
  if (!/^(?:continued|continues|continuing|resumed|underway)$/.test(doc.norm(verb))) return false;
  for (let i = verb - 1; i >= floor && i > verb - 6; i--)
    if (/^(?:search|searches|hunt|manhunt|investigations?|inquiry|probe|efforts|work)$/.test(doc.norm(i)))
      return true;
  return false;
}

/** True for the time of a statement ("said on Sunday", "today confirmed"), which is not that of the thing told. */
export function timeOfSaying(field: FieldReading, t: TokenSpan): boolean {
  const { doc } = field;
  const told = doc.norm(t.end);
  const { first } = doc.sentences[doc.sentenceOf(t.first)];
  // "blamed for a 2015 attack": the time is that of the deed
  if (/^(?:a|an|the)$/.test(doc.norm(t.first - 1)) && /^(?:for|of|over)$/.test(doc.norm(t.first - 2)))
    return false;
  if (told === 'confirmed' || told === 'announced') return true;
  if (isOfSearch(field, t, first)) return true;
  const { cues } = spansOf(field);
  for (let i = firstFrom(cues, first); i < cues.length && cues[i].first <= t.end; i++) {
    const since = t.first - cues[i].end;
    if ((since >= 0 && since < SAID_WITHIN) || (cues[i].first === t.end && t.first > first)) return true;
  }
  return false;
}
