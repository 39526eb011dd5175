import type { When } from '../../format/claim.ts';
import { isDay } from '../../format/edtf.ts';
import { entriesOf, entryOf } from '../entries.ts';
import { firstFrom } from '../first-from.ts';
import { furnitureAt } from '../furniture.ts';
import type { TimeMention, TokenSpan } from '../layers.ts';
import type { FieldReading } from '../reading.ts';
import { DATELINE_RULE } from '../times/read.ts';
import { isOfAftermath, isOfCount } from './aftermath.ts';
import { distance, mentionsIn } from './nearby.ts';
import { isOfACase } from './of-a-case.ts';
import { isPosting, timeOfSaying } from './saying.ts';

/**
 * When the thing told at a token span happened, as its own sentence says: the nearest date, those of saying ("said on Sunday") left out.
 * null when the sentence gives none.
 */
export function whenOf(field: FieldReading, span: TokenSpan): When | null {
  const { doc } = field;
  let best: TimeMention | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const t of mentionsIn(field.times, field, span)) {
    if (!t.edtf || t.rule === DATELINE_RULE || timeOfSaying(field, t) || isPosting(field, t)) continue;
    // "the deadliest since 2009" does not date the deed
    if (doc.norm(t.first - 1) === 'since' && t.first >= span.end) continue;
    if (span.end <= t.first && backgroundBefore(field, t) >= span.end) continue;
    if (isOfAftermath(field, span, t) || isOfCount(field, span, t) || isOfACase(field, span, t)) continue;
    const d = distance(field, near(span, t), t);
    if (d < least) {
      least = d;
      best = t;
    }
  }
  best ??= dayBefore(field, span);
  return best && { edtf: best.edtf!, text: doc.slice(best.first, best.end) };
}

/** Words behind which an earlier deed is named: "a leader responsible for Friday's attack", "in retaliation for the May 3 raid". */
const OF_A_DEED: ReadonlySet<string> = new Set(
  'responsible behind linked connected connection retaliation revenge response reprisal'.split(' '),
);
/** How far before its date such a word stands, in tokens. */
const DEED_WITHIN = 6;

/** The token that makes a time that of an earlier deed, -1 where none does. */
export function backgroundBefore({ doc }: FieldReading, t: TokenSpan): number {
  const { first } = doc.sentences[doc.sentenceOf(t.first)];
  for (let i = t.first - 1; i >= first && i >= t.first - DEED_WITHIN; i--) {
    const w = doc.norm(i);
    if (w === ',' || w === ';' || w === 'on' || w === 'late' || w === 'early') return -1;
    if (OF_A_DEED.has(w)) return i;
  }
  return -1;
}

/** What a time inside the words of a figure is measured from: the word that says what befell people, where it is known. */
function near(span: TokenSpan & { trigger?: number }, t: TokenSpan): TokenSpan {
  const inside = t.first >= span.first && t.end <= span.end;
  return inside && span.trigger !== undefined ? { first: span.trigger, end: span.trigger + 1 } : span;
}

/** Sentences back in which a day still holds for what is told without one. */
const CARRIES = 3;

/** The day last told of, in the few sentences before: a story goes on where it stands until it names another time. */
function dayBefore(field: FieldReading, span: TokenSpan): TimeMention | null {
  const { doc } = field;
  const k = doc.sentenceOf(span.first);
  // a list's entry has its own day, or that of the words above the list
  const list = entriesOf(doc);
  const entry = entryOf(list, k);
  const back = Math.max(0, k - CARRIES);
  const day = lastDay(
    field,
    doc.sentences[k].first,
    doc.sentences[entry < 0 ? back : Math.max(back, list.first[entry])].first,
  );
  if (day || entry < 0) return day;
  const top = list.first[0];
  return lastDay(field, doc.sentences[top].first, doc.sentences[Math.max(0, top - CARRIES)].first);
}

/** The last day told of before a token, not before another. */
function lastDay(field: FieldReading, before: number, from: number): TimeMention | null {
  const { doc, times } = field;
  for (let i = lastBefore(times, before); i >= 0 && times[i].first >= from; i--) {
    const t = times[i];
    if (furnitureAt(doc, t.first) >= 0) continue;
    if (t.edtf && isDay(t.edtf) && t.rule !== DATELINE_RULE && !timeOfSaying(field, t)) return t;
  }
  return null;
}

/** Index of the last mention that starts before a token, -1 without one. */
const lastBefore = (list: readonly TokenSpan[], token: number): number => firstFrom(list, token) - 1;
