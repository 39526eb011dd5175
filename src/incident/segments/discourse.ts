import type { Where } from '../../format/claim.ts';
import { WordTest } from '../../language/word-test.ts';
import { isPosting, timeOfSaying } from '../../reading/circumstances/saying.ts';
import { isScene } from '../../reading/circumstances/scene.ts';
import { furnitureAt } from '../../reading/furniture.ts';
import { datelineOf } from '../../reading/places/dateline.ts';
import type { FieldReading } from '../../reading/reading.ts';
import { DATELINE_RULE } from '../../reading/times/read.ts';
import { type DayRange, dayRange } from '../days.ts';
import { isAddress, isPoint } from '../geo.ts';

/** Date and place that a sentence has, or takes over from the sentences before it. */
export interface Setting {
  /** A date at the head of an earlier sentence (a chronicle's entry); null when there is none near. */
  days: DayRange | null;
  /** The last town named, at most a few sentences ago. */
  place: Where | null;
  /** An earlier sentence of the paragraph opens on a day of its own ("On April 4, ...", "Yesterday, ..."). */
  anotherDay: boolean;
}

/** "On April 4, the monitor reported ...", "Yesterday, ...", "A day earlier, ...". */
export const OPENS_ON_A_DAY =
  /^\W*(?:on (?:\d{1,2} )?(?:january|february|march|april|may|june|july|august|september|october|november|december)\b|yesterday\b|(?:a|one) day earlier\b|the day before\b)/i;

/** The words that such a beginning has one of. */
const OPENING = new WordTest(/^(?:on|yesterday|a|one|the)\b/);

/** How many sentences a date at the head of one, and a place, hold. */
const DATE_HOLDS = 3;
const PLACE_HOLDS = 3;
/** Tokens from the start of a sentence within which a date heads it. */
const HEAD = 4;

/** The setting of every sentence of a field that the sentences before it give. One pass. */
export function settingsOf(field: FieldReading): Setting[] {
  const { doc } = field;
  const n = doc.sentences.length;
  const heads: (DayRange | null)[] = new Array(n).fill(null);
  const dated: boolean[] = new Array(n).fill(false);
  const towns: (Where | null)[] = new Array(n).fill(null);
  for (const t of field.times) {
    const k = doc.sentenceOf(t.first);
    const range = t.edtf ? dayRange(t.edtf) : null;
    if (!range || t.rule === DATELINE_RULE || timeOfSaying(field, t) || isPosting(field, t)) continue;
    if (furnitureAt(doc, t.first) >= 0) continue;
    dated[k] = true;
    if (t.first - doc.sentences[k].first < HEAD) heads[k] ??= range;
  }
  const dateline = field.in === 'text' ? (datelineOf(doc.text)?.[1] ?? 0) : 0;
  for (const p of field.places) {
    if (doc.starts[p.first] < dateline || furnitureAt(doc, p.first) >= 0) continue;
    if (p.where && isPoint(p.where) && !isAddress(p.where) && isScene(field, p))
      towns[doc.sentenceOf(p.first)] = p.where;
  }
  const out: Setting[] = [];
  let head = { days: null as DayRange | null, since: -1 };
  let town = { place: null as Where | null, since: -1 };
  let opened = -1;
  for (let k = 0; k < n; k++) {
    out.push({
      days: head.days && k - head.since <= DATE_HOLDS ? head.days : null,
      place: town.place && k - town.since <= PLACE_HOLDS ? town.place : null,
      anotherDay: opened >= 0 && k - opened <= DATE_HOLDS,
    });
    const { first, end } = doc.sentences[k];
    const headEnd = Math.min(end, first + HEAD);
    const mayOpen = OPENING.next(doc, first, headEnd) < headEnd;
    if (mayOpen && OPENS_ON_A_DAY.test(doc.text.slice(doc.starts[first], doc.ends[headEnd - 1]))) opened = k;
    else if (
      k + 1 < n &&
      doc.text.slice(doc.starts[first], doc.starts[doc.sentences[k + 1].first]).includes('\n')
    )
      opened = -1;
    if (dated[k]) head = { days: heads[k], since: k };
    if (towns[k]) town = { place: towns[k], since: k };
  }
  return out;
}
