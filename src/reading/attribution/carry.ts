import type { Doc } from '../../language/doc.ts';
import type { Attribution, TokenSpan } from '../layers.ts';
import type { FieldReading, Reading } from '../reading.ts';
import { isStillTheirs } from './still/model.ts';
import { anchorsOf, speaks, turnsAfter } from './still/turns.ts';

/**
 * Gives attributions what a careful reader takes as still theirs though it has no cue: the participle after the cue
 * ("..., the group said, updating a toll of nine"), and the sentences after it that go on in the speaker's words ("Police
 * say a man fired from a car. All four victims were treated."), as a model learnt from texts of our own tells.
 */
export function carryOn(field: FieldReading, reading: Reading, attributions: readonly Attribution[]): void {
  const { doc } = field;
  const anchors = anchorsOf(field, attributions);
  for (const a of attributions) {
    if (a.quoted || a.speakers.length === 0 || !speaks(a)) continue;
    const carried = participle(doc, a);
    if (isCommunique(doc, a, reading)) {
      for (let k = doc.sentenceOf(end(a) - 1) + 1; k < doc.sentences.length; k++)
        if (!anchors.anchored[k] && field.attributed[k]) carried.push(doc.sentences[k]);
    }
    if (carried.length > 0) a.carried = carried;
  }
  for (let from = 0; from < doc.sentences.length; from++) {
    const speech = attributions[anchors.last[from]];
    if (!speech || speech.carried?.some((c) => c.first >= doc.sentences[from].end) || !speaks(speech))
      continue;
    for (const turn of turnsAfter(field, reading, attributions, anchors, from)) {
      if (!isStillTheirs(field, reading, turn)) break;
      for (const a of withinOf(attributions, anchors.last[from]))
        if (!tellsOf(field, reading, a, turn.k)) (a.carried ??= []).push(doc.sentences[turn.k]);
    }
  }
}

/** "A man told officers he was shot. The man was taken to a clinic": somebody speaks of the one who spoke. */
function tellsOf({ doc }: FieldReading, { actors }: Reading, { speakers }: Attribution, k: number): boolean {
  const { name, unnamed } = actors[speakers[0]];
  if (!unnamed || !ANYBODY.test(name)) return false;
  const { first, end: stop } = doc.sentences[k];
  const again =
    /^(?:he|she)$/.test(doc.norm(first)) ||
    (doc.norm(first) === 'the' &&
      (doc.norm(first + 1) === name.toLowerCase() || doc.norm(first + 1) === 'victim'));
  if (!again) return false;
  for (let i = first + 1; i < Math.min(stop, first + 8); i++) if (CARED_FOR.test(doc.norm(i))) return true;
  return false;
}

const ANYBODY = /^(?:man|woman|boy|girl|teen|teenager|victim|driver|student|passenger|cyclist|pedestrian)$/i;
const CARED_FOR =
  /^(?:taken|treated|hospitali[sz]ed|rushed|airlifted|flown|transported|pronounced|died|released|expected)$/;

/** A speech, and the speeches that it passes on at its end ("state radio quoted a nurse as saying"). */
function withinOf(attributions: readonly Attribution[], outer: number): Attribution[] {
  const out = [attributions[outer]];
  const stop = end(attributions[outer]);
  for (const a of attributions) {
    if (a.parent === outer && !a.quoted && a.speakers.length > 0 && speaks(a) && end(a) >= stop - 2)
      out.push(a);
  }
  return out;
}

/** "The Ministry of Defence announces that ...": in a lead in the present tense the body itself speaks, to the end. */
function isCommunique(doc: Doc, a: Attribution, reading: Reading): boolean {
  const [cue] = a.cue;
  if (!cue || !PROCLAIMS.has(a.cueId) || doc.sentenceOf(cue.first) > 1) return false;
  return doc.xpos(cue.end - 1) === 'VBZ' && ISSUES.has(reading.actors[a.speakers[0]].kind);
}

const PROCLAIMS = new Set(['announce', 'declare']);
const ISSUES = new Set(['government', 'military', 'armed-group', 'organisation']);

function end(a: Attribution): number {
  let last = 0;
  for (const s of [...a.cue, ...a.source, ...a.content]) last = Math.max(last, s.end);
  return last;
}

const STATEMENT = /^(?:statement|message|letter|report|post|tweet|bulletin|communique|release)$/;

/** Behind a comma or the statement itself ("in a statement putting the toll at nine"), not "at the service marking their death". */
function goesOn(doc: Doc, i: number): boolean {
  return doc.norm(i - 1) === ',' || STATEMENT.test(doc.norm(i - 1));
}

/** "..., the group said, updating an earlier toll": from the participle to the end of the sentence. */
function participle(doc: Doc, a: Attribution): TokenSpan[] {
  const cue = a.cue[0];
  if (!cue || a.content.some((c) => c.first >= cue.end)) return [];
  const from = Math.max(cue.end, ...a.source.map((s) => s.end));
  const { end: stop } = doc.sentences[doc.sentenceOf(cue.first)];
  let i = from;
  while (i < stop && i < from + 8 && !(doc.xpos(i) === 'VBG' && (i === from || goesOn(doc, i)))) i++;
  return i < stop && i < from + 8 ? [{ first: i, end: stop }] : [];
}
