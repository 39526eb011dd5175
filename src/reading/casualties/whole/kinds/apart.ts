import { attributionsAround } from '../../../attribution/chain.ts';
import type { FieldReading } from '../../../reading.ts';
import type { Mention } from '../../outcomes.ts';

/**
 * Are two figures of one text told of two occasions ("Three people were killed in Varn. Last week, three soldiers died in Telm")? The words
 * of the later one's sentence tell, or its day.
 * @param published the report's own day, ISO; null where nobody knows
 */
export function areApart(a: Mention, b: Mention, published: string | null): boolean {
  if (a.field !== b.field) return false;
  const { doc } = a.field;
  const [before, behind] = a.frame.first < b.frame.first ? [a, b] : [b, a];
  const k = doc.sentenceOf(behind.frame.first);
  const sentence = doc.sentences[k];
  if (k === doc.sentenceOf(before.frame.first)) return false;
  if (ANOTHER.test(doc.slice(sentence.first, sentence.end))) return true;
  const days = daysOf(behind, published);
  if (days.length === 0) return false;
  const others = daysOf(before, published);
  if (others.length > 0) return !days.some((d) => others.some((o) => d.startsWith(o) || o.startsWith(d)));
  return days.every((d) => isEarlier(d, published));
}

/** Words for one more incident than the one told of. */
const ANOTHER =
  /^\W*(?:elsewhere|separately)\b|\b(?:another|separate|similar|previous|unrelated|earlier) (?:\w+ ){0,2}(?:attack|attacks|incident|incidents|raid|raids|ambush|blast|blasts|explosion|bombing|strike|strikes|shooting|clash|clashes|assault)\b/i;

/** Tokens at the head of a sentence: "On the 4th of April, the monitor said ...". */
const HEAD = 2;

/** The days of which a figure's sentence tells, EDTF; not those on which somebody says so, but for a day long over on which it opens. */
function daysOf({ field, frame }: Mention, published: string | null): string[] {
  const { doc, times } = field;
  const { first, end } = doc.sentences[doc.sentenceOf(frame.first)];
  const content = attributionsAround(field, frame).at(0)?.content;
  const out: string[] = [];
  const isTold = (t: number): boolean => !content?.length || content.some((c) => c.first <= t && t < c.end);
  for (const { first: at, edtf } of timesIn(times, first, end))
    if (edtf && (isTold(at) || (at - first <= HEAD && isEarlier(edtf, published)))) out.push(edtf);
  return out;
}

/** The times that begin within a span of tokens. */
function timesIn(times: FieldReading['times'], first: number, end: number): FieldReading['times'] {
  let [low, high] = [0, times.length];
  while (low < high) {
    const mid = (low + high) >> 1;
    if (times[mid].first < first) low = mid + 1;
    else high = mid;
  }
  const from = low;
  while (low < times.length && times[low].first < end) low++;
  return times.slice(from, low);
}

/** Days from publication from which a date is none of the news. */
const NEWS = 3;

/** A day, week, month or year that is over for some days when the report appears; without its day, one that names itself by its number. */
function isEarlier(edtf: string, published: string | null): boolean {
  if (!published) return /^(?:\d{4}|X{4})(?:-\d\d){0,2}$/.test(edtf) && edtf !== 'XXXX';
  const last = edtf.split('/').at(-1)!;
  if (!/^\d{4}(?:-\d\d){0,2}$/.test(last)) return false;
  const day = last.length === 4 ? `${last}-12-31` : last.length === 7 ? `${last}-28` : last;
  const off = Date.parse(published) - Date.parse(day);
  return last.length === 10 ? Math.abs(off) > NEWS * 86_400_000 : off > 0;
}
