import type { Doc } from '../../../language/doc.ts';
import type { CasualtyFrame } from '../../layers.ts';
import type { FieldReading } from '../../reading.ts';
import { UNTOLD } from '../outcomes.ts';

/** Sentences after a figure of wounded within which the report tells how single ones of them are. */
const WITHIN = 12;
/** What befell a single one, or how he is now. */
const HOW = /^casualties\/(?:hospitalise|in-care|injury)\b/;

/**
 * Parts that no word calls parts: the dead and the wounded of one sentence who are of those that it says were hit ("Five people were shot:
 * one died, four were wounded"), and of a number of wounded those whose wounds the report goes on to tell of, one by one, as long as they
 * are no more than the number ("Seven were hurt. ... A man was stabbed in the arm ... Two are in hospital").
 */
export function linkOfTheHarmed({ doc, casualties: frames }: FieldReading): void {
  const wholes = new Set(frames.map((f) => f.partOf));
  let hit = -1;
  let hurt = -1;
  let left = 0;
  let seen = 0;
  for (const [i, f] of frames.entries()) {
    const n = f.count.low;
    if (!isPlain(f) || n === null || n === 0) continue;
    const sentence = doc.sentenceOf(f.first);
    for (; seen <= sentence; seen++) if (turnsElsewhere(doc, seen)) hurt = -1;
    if (f.effect === 'killed-or-wounded') {
      if (n >= 2) hit = i;
      continue;
    }
    if (hit >= 0 && doc.sentenceOf(frames[hit].first) === sentence && n < frames[hit].count.low!) {
      const besides = OTHERS.test(frames[hit].victimsText) || OTHERS.test(frames[hit].count.text);
      if (!wholes.has(i) && !besides && f.rule !== 'casualties/suicide') f.partOf = hit;
      continue;
    }
    if (f.effect !== 'wounded') continue;
    const total = frames[hurt];
    const near = total && sentence - doc.sentenceOf(total.first) <= WITHIN;
    if (
      near &&
      n <= left &&
      n < total.count.low! &&
      doc.sentenceOf(total.first) !== sentence &&
      tellsHow(f)
    ) {
      if (!fits(total, f) || !isOneOf(f) || isListed(frames, i)) continue;
      f.partOf = hurt;
      left -= n;
    } else if (n >= 2 && (!near || n > total.count.low!)) {
      hurt = i;
      left = n;
    }
  }
}

/** "shot five others": besides those of whom the sentence tells. */
const OTHERS = /\b(?:others?|more)\b/i;

/** "In Lenno a boy was shot", "Earlier on Friday": another story begins. */
function turnsElsewhere(doc: Doc, k: number): boolean {
  const { first } = doc.sentences[k];
  const word = doc.norm(first);
  if (ELSEWHERE.has(word)) return true;
  return (
    word === 'in' && (/^(?:another|a)$/.test(doc.norm(first + 1)) || /^\p{Lu}/u.test(doc.form(first + 1)))
  );
}

const ELSEWHERE = new Set(['elsewhere', 'meanwhile', 'separately', 'earlier', 'also']);

const tellsHow = (f: CasualtyFrame): boolean => UNTOLD.test(f.rule) || HOW.test(f.rule);

const isPlain = (f: CasualtyFrame): boolean =>
  f.partOf < 0 && f.scope === 'incident' && f.status === 'current' && f.certainty === 'asserted';

/** One person, or so many others, or of them: "two men" may be anybody. */
const isOneOf = (f: CasualtyFrame): boolean =>
  f.count.low === 1 || /\b(?:others?|more|of)\b/i.test(`${f.count.text} ${f.victimsText}`);

/** "Eight women and four men were treated": a list is a part where it adds up to the whole, which other rules look to. */
const isListed = (frames: readonly CasualtyFrame[], i: number): boolean =>
  [frames[i - 1], frames[i + 1]].some(
    (f) => f?.trigger === frames[i].trigger && f.effect === frames[i].effect,
  );

/** Of soldiers nobody is a child, of civilians nobody is armed; of people anybody may be either, but for the attackers. */
const fits = (total: CasualtyFrame, part: CasualtyFrame): boolean =>
  total.category === part.category ||
  part.category === 'unspecified' ||
  (/^(?:unspecified|mixed)$/.test(total.category) && part.category !== 'militant') ||
  (total.category === 'civilian' && /^(?:child|woman|medic|journalist|aid-worker)$/.test(part.category));
