import type { Doc } from '../../../language/doc.ts';
import type { Attribution } from '../../layers.ts';
import type { FieldReading, Reading } from '../../reading.ts';
import { cueClass } from '../cues.ts';
import { paragraphBreak } from '../paragraph.ts';
import type { Turn } from './features.ts';

/** Sentences after a speaker's own that are asked about, at most. */
const MOST = 4;

/** Sentences of a field where some attribution has its cue or content, and the last speech that stands in each. */
export interface Anchors {
  anchored: Uint8Array;
  /** Index of the last speech of the sentence among the attributions, -1 where nobody speaks there. */
  last: Int32Array;
}

/** Where the attributions of a field stand. */
export function anchorsOf({ doc }: FieldReading, attributions: readonly Attribution[]): Anchors {
  const anchored = new Uint8Array(doc.sentences.length);
  const last = new Int32Array(doc.sentences.length).fill(-1);
  for (const [n, a] of attributions.entries()) {
    if (isHearsay(a) || !states(a)) continue;
    let end = 0;
    for (const list of [a.cue, a.content, a.source])
      for (const s of list) {
        end = Math.max(end, s.end);
        if (list !== a.source)
          for (let k = doc.sentenceOf(s.first); k <= doc.sentenceOf(s.end - 1); k++) anchored[k] = 1;
      }
    // Whoever nobody knows spoke last: the sentence after is nobody's.
    if (end > 0 && a.parent < 0 && !a.quoted) last[doc.sentenceOf(end - 1)] = a.speakers.length > 0 ? n : -1;
  }
  return { anchored, last };
}

/** "Another was reported to have been hurt", "amid reports that": nobody new speaks. */
function isHearsay(a: Attribution): boolean {
  if (a.rule === 'attribution/hearsay') return true;
  return a.rule === 'attribution/passive' && a.speakers.length === 0 && a.source.length === 0;
}

/** Not what somebody wanted, felt, saw or refused to do in the course of what is told ("the man refused to leave"). */
function states(a: Attribution): boolean {
  const kind = cueClass(a.cueId);
  return kind === undefined || SPEECH.has(kind) || (STATES.has(kind) && a.rule !== 'attribution/to');
}

const STATES = new Set(['deny', 'accuse', 'react']);

/** A statement in so many words, not a view, a reaction or a plan. */
export function speaks(a: Attribution): boolean {
  const kind = cueClass(a.cueId);
  return kind === undefined || SPEECH.has(kind);
}

const SPEECH = new Set(['say', 'report', 'confirm', 'claim', 'count']);

/** The sentences without a cue after a speech, until the next cue: whether each is still the speaker's is asked in turn. */
export function turnsAfter(
  field: FieldReading,
  reading: Reading,
  attributions: readonly Attribution[],
  anchors: Anchors,
  from: number,
): Turn[] {
  const speech = attributions[anchors.last[from]];
  const out: Turn[] = [];
  const { sentences } = field.doc;
  let k = from + 1;
  while (k < sentences.length && k <= from + MOST && !anchors.anchored[k] && field.attributed[k]) {
    out.push({ k, from, speech, next: 'other' });
    k++;
  }
  if (out.length > 0 && k < sentences.length && anchors.last[k] >= 0) {
    const then = attributions[anchors.last[k]];
    const same = then.speakers.some(
      (s) =>
        speech.speakers.includes(s) ||
        reading.actors[s].of === speech.speakers[0] ||
        isSameBody(reading, s, speech.speakers[0]),
    );
    const opens = paragraphOf(field.doc, k);
    for (const turn of out) if (same) turn.next = turn.k >= opens ? 'here' : 'same';
  }
  return out;
}

/** "Orsund police" and "police", "the department" of the one and "police": one body by its last word, or all of the law. */
function isSameBody({ actors }: Reading, a: number, b: number): boolean {
  const [one, other] = [actors[a].name.toLowerCase(), actors[b].name.toLowerCase()];
  return one.endsWith(` ${other}`) || other.endsWith(` ${one}`) || (LAW.test(one) && LAW.test(other));
}

const LAW = /\b(?:police|sheriff['’]?s?|troopers?|detectives?|investigators|authorities)\b/;

/** The sentence that opens the paragraph of a sentence, looking back no further than turns reach. */
function paragraphOf(doc: Doc, k: number): number {
  let opens = k;
  while (opens > 0 && k - opens <= MOST && !paragraphBreak(doc, doc.sentences[opens].first)) opens--;
  return opens;
}
