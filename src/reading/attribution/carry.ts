import type { Doc } from '../../language/doc.ts';
import type { Attribution, TokenSpan } from '../layers.ts';
import type { FieldReading, Reading } from '../reading.ts';
import { cueClass } from './cues.ts';
import { paragraphBreak } from './quotes.ts';

/** Sentences after a speaker's own that may still be the speaker's. */
const MOST = 2;

/**
 * Gives attributions what a careful reader takes as still theirs though it has no cue: the participle after the cue
 * ("..., the group said, updating a toll of nine"), and the next sentence or two when they go on about the same people
 * or things ("Police say a man fired from a car. All four victims were treated.").
 */
export function carryOn(field: FieldReading, reading: Reading, attributions: readonly Attribution[]): void {
  const { doc } = field;
  const anchors = new Set<number>();
  for (const a of attributions)
    for (const s of [...a.cue, ...a.content])
      for (let k = doc.sentenceOf(s.first); k <= doc.sentenceOf(s.end - 1); k++) anchors.add(k);
  for (const a of attributions) {
    if (a.quoted || a.speakers.length === 0 || !speaks(a)) continue;
    const carried = participle(doc, a);
    const last = doc.sentenceOf(end(a) - 1);
    if (isCommunique(doc, a, reading)) {
      for (let k = last + 1; k < doc.sentences.length; k++)
        if (!anchors.has(k) && field.attributed[k]) carried.push(doc.sentences[k]);
    } else if (mayCarry(a, reading)) {
      for (let k = last + 1; k <= last + MOST && k < doc.sentences.length; k++) {
        if (anchors.has(k) || !field.attributed[k] || !goesOn(doc, k)) break;
        carried.push(doc.sentences[k]);
      }
    }
    if (carried.length > 0) a.carried = carried;
  }
}

/** "The Ministry of Defence announces that ...": in a lead in the present tense the body itself speaks, to the end. */
function isCommunique(doc: Doc, a: Attribution, reading: Reading): boolean {
  const [cue] = a.cue;
  if (!cue || !PROCLAIMS.has(a.cueId) || doc.sentenceOf(cue.first) > 1) return false;
  return doc.xpos(cue.end - 1) === 'VBZ' && ISSUES.has(reading.actors[a.speakers[0]].kind);
}

const PROCLAIMS = new Set(['announce', 'declare']);
const ISSUES = new Set(['government', 'military', 'armed-group', 'organisation']);

/** A statement in so many words, not a view, a reaction or a plan. */
function speaks(a: Attribution): boolean {
  const kind = cueClass(a.cueId);
  return (
    kind === undefined ||
    kind === 'say' ||
    kind === 'report' ||
    kind === 'confirm' ||
    kind === 'claim' ||
    kind === 'count'
  );
}

/** The police and other witnesses of the event go on speaking; ministers and experts on background do not. */
function mayCarry(a: Attribution, reading: Reading): boolean {
  const { kind } = reading.actors[a.speakers[0]];
  return (
    (a.rule === 'attribution/clause' || a.rule === 'attribution/according-to') &&
    (kind === 'officials' ||
      kind === 'military' ||
      kind === 'organisation' ||
      kind === 'witness' ||
      kind === 'government' ||
      kind === 'armed-group')
  );
}

function end(a: Attribution): number {
  let last = 0;
  for (const s of [...a.cue, ...a.source, ...a.content]) last = Math.max(last, s.end);
  return last;
}

/** "..., the group said, updating an earlier toll": from the participle to the end of the sentence. */
function participle(doc: Doc, a: Attribution): TokenSpan[] {
  const cue = a.cue[0];
  if (!cue || a.content.some((c) => c.first >= cue.end)) return [];
  const from = Math.max(cue.end, ...a.source.map((s) => s.end));
  const { end: stop } = doc.sentences[doc.sentenceOf(cue.first)];
  let i = from;
  while (i < stop && i < from + 8 && doc.xpos(i) !== 'VBG') i++;
  return i < stop && doc.xpos(i) === 'VBG' ? [{ first: i, end: stop }] : [];
}

/** Subjects that only what was said before explains. */
const ANAPHORIC =
  /^(?:the|all|both|another|one|two|three|four|five|six|seven|eight|nine|ten|some|several|most|many|none|he|she|they|his|her|their|its|it|those|these|there)$/;
const ABOUT = new Set(
  `victim victims man men woman women boy girl suspect suspects gunman gunmen attacker attackers driver officer officers
soldier soldiers injured wounded dead others other person people casualties bodies body child children employee employees
student students passenger passengers militants blast explosion attack shooting strike device bomb vehicle`.split(
    /\s+/,
  ),
);
const BACKGROUND =
  /^(?:since|comes|came|conflict|war|uprising|previously|last|year|years|decade|earlier|month|months|history|but|however|meanwhile|according|photo|police|officials|authorities)$/;

/** Does a sentence without a cue go on with the event of the one before, and not with its background? */
function goesOn(doc: Doc, k: number): boolean {
  const { first, end: stop } = doc.sentences[k];
  if (stop - first < 4 || stop - first > 40 || !ANAPHORIC.test(doc.norm(first))) return false;
  let about = /^(?:all|both|another|one|two|three|four|five|six|none|there)$/.test(doc.norm(first));
  for (let i = first; i < stop; i++) {
    const w = doc.norm(i);
    if (BACKGROUND.test(w) || /^["“”]$/.test(w)) return false;
    if (i < first + 5 && ABOUT.has(w)) about = true;
  }
  return about && !(paragraphBreak(doc, first) && /^(?:it|its|there)$/.test(doc.norm(first)));
}
