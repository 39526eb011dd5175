import { WordTest } from '../../../language/word-test.ts';
import type { Clauses } from '../people/group.ts';
import { EVENTS } from './several-events.ts';

/** What one event has cost so far, however many days it went on: "since the start of the jail break on Tuesday". */

/** Events that go on for a while and are one. */
const LONG = new Set(
  'break jailbreak breakout prison-break standoff stand-off hostage-taking mutiny riot riots storming blaze derailment eruption'.split(
    ' ',
  ),
);
/** Those are one when a day of the week is said on which they began; else they may go on for months. */
const DATED_ONLY = new Set(
  'siege assault battle protest protests demonstration operation manhunt attacks disobedience'.split(' '),
);
/** What is a sum, whenever it began. */
const WARS = new Set(
  'war conflict offensive campaign uprising insurgency rebellion crackdown invasion occupation hostilities revolution ceasefire truce year month week season'.split(
    ' ',
  ),
);
const START = new Set(['start', 'beginning', 'outbreak', 'onset', 'launch', 'eruption']);
const DAYS = new Set(
  'monday tuesday wednesday thursday friday saturday sunday yesterday today tonight'.split(' '),
);
const MONTH = /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/;
/** "since gunmen stormed the barracks on Monday". */
const BEGAN = new WordTest(
  new Set(
    'stormed attacked seized overran exploded collapsed erupted ruptured derailed capsized sank escaped struck hit rammed crashed detonated began started barricaded'.split(
      ' ',
    ),
  ),
);
/** Words behind "since" within which the event and its day stand. */
const AHEAD = 18;

/** Is "since" at `i` followed by the beginning of one event? */
export function isSinceOneEvent({ doc, end }: Clauses, i: number): boolean {
  let at = i + 1;
  let determined = /^(?:a|an|the|that|this)$/.test(doc.norm(at));
  const started = determined && START.has(doc.norm(at + 1)) && doc.norm(at + 2) === 'of';
  if (started) {
    at += 3;
    determined = /^(?:a|an|the|that|this)$/.test(doc.norm(at)) || determined;
  }
  const to = Math.min(end, i + AHEAD);
  if (isLongAgo(doc, at, to)) return false;
  const dated = hasDay(doc, at, to);
  if (determined) {
    for (let j = doc.norm(at) === 'the' ? at + 1 : at; j < Math.min(to, at + 7); j++) {
      const w = doc.norm(j);
      if (WARS.has(w)) return false;
      const one = EVENTS.has(w) || LONG.has(w) || (dated && DATED_ONLY.has(w));
      if (one && doc.norm(j - 1) !== 'first') return true;
      if (!/^(?:NN|NNS|JJ|HYPH|NNP|NNPS|VBG|POS|DT)$/.test(doc.xpos(j))) break;
    }
  }
  if (!dated || started) return false;
  // "since gunmen stormed the barracks on Monday"
  const verb = BEGAN.next(doc, at + 1, Math.min(to, at + 8));
  return (
    verb < Math.min(to, at + 8) &&
    doc.xpos(verb).startsWith('VB') &&
    !/^(?:began|started)$/.test(doc.norm(verb))
  );
}

/** "on Tuesday", "on January 20", "on 14 May"; not a day of a year before. */
function hasDay(doc: Clauses['doc'], from: number, to: number): boolean {
  for (let j = from; j < to; j++) {
    const w = doc.norm(j);
    if (/^[.;]$/.test(w)) return false;
    if (DAYS.has(w)) return true;
    if (
      MONTH.test(w) &&
      (/^\d{1,2}(?:st|nd|rd|th)?$/.test(doc.norm(j - 1)) || /^\d{1,2}(?:st|nd|rd|th)?$/.test(doc.norm(j + 1)))
    )
      return !/^,?(?:19|20)\d\d$/.test(doc.norm(j + 2));
  }
  return false;
}

/** "two months ago", "in 2019". */
function isLongAgo(doc: Clauses['doc'], from: number, to: number): boolean {
  for (let j = from; j < to; j++) {
    const w = doc.norm(j);
    if (/^[.;]$/.test(w)) return false;
    if (w === 'ago' && !/^(?:days?|hours?)$/.test(doc.norm(j - 1))) return true;
    if (/^(?:19|20)\d\d$/.test(w) && doc.norm(j - 1) === 'in') return true;
  }
  return false;
}
