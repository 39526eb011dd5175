import type { Clauses } from '../people/group.ts';
import { BE, HAVE, isBreak } from '../words.ts';
import type { Predicate } from './predicates.ts';

/** Does the verb tell of harm that did not come of violence, or did not come about? */
export function isNoHarmDone(c: Clauses, p: Predicate): boolean {
  return isOfIllness(c, p) || isOfAge(c, p) || isRecorded(c, p) || isSupposed(c, p);
}

/** Names of illnesses, of which people die without anybody's doing. */
export const ILLNESS =
  /^(?:cancers?|leukaemia|leukemia|pneumonia|emphysema|diabetes|dementia|alzheimer|aids|hiv|malaria|tuberculosis|influenza|flu|covid|covid-19|coronavirus|stroke|sepsis|cirrhosis)$/;

/** "died of lung cancer", "died from a heart attack", "died of natural causes": nobody did it. */
function isOfIllness({ doc, end }: Clauses, p: Predicate): boolean {
  if (p.entry.id !== 'die' && p.entry.id !== 'succumb' && p.entry.id !== 'pass-away') return false;
  let i = p.end;
  while (i < end && i < p.end + 8 && !CAUSE.has(doc.norm(i))) {
    if (isBreak(doc.norm(i)) || /^(?:VB|MD|W)/.test(doc.xpos(i))) return false;
    i++;
  }
  if (!CAUSE.has(doc.norm(i))) return false;
  for (let j = i + 1; j < Math.min(end, i + 7); j++) {
    const [w, next] = [doc.norm(j), doc.norm(j + 1)];
    if (ILLNESS.test(w)) return true;
    if (
      (w === 'heart' && /^(?:attack|failure|disease)$/.test(next)) ||
      (w === 'cardiac' && next === 'arrest')
    )
      return true;
    if ((w === 'natural' && next.startsWith('cause')) || (w === 'old' && next === 'age')) return true;
    if (isBreak(w)) return false;
  }
  return false;
}

const OF_EVENT =
  /^(?:attack|blast|explosion|bombing|shooting|strike|raid|crash|fire|clash|ambush|accident|collapse|flood|quake|earthquake)$/;

/** "died peacefully", "the late Jon Holt, who died in 1986": of age, as obituaries have it. */
function isOfAge({ doc, first, end }: Clauses, p: Predicate): boolean {
  if (p.entry.id !== 'die' && p.entry.id !== 'pass-away') return false;
  if (
    (/^(?:peacefully|quietly)$/.test(doc.norm(p.end)) && !/^VBG$/.test(doc.xpos(p.end + 1))) ||
    /^(?:peacefully|quietly)$/.test(doc.norm(p.token - 1))
  )
    return true;
  for (let i = p.end; i < Math.min(end, p.end + 6); i++) if (OF_EVENT.test(doc.norm(i))) return false;
  if (doc.norm(p.first - 1) === 'who')
    for (let i = p.first - 2; i >= Math.max(first, p.first - 8); i--)
      if (doc.norm(i) === 'late' && doc.norm(i - 1) === 'the') return true;
  // "of an unknown cause", "of causes not yet known"
  for (let i = p.end; i < Math.min(end, p.end + 5); i++)
    if (doc.norm(i) === 'unknown' && /^causes?$/.test(doc.norm(i + 1))) return true;
  return false;
}

const CAUSE = new Set(['of', 'from', 'to', 'after', 'following', 'with']);

/** "captured by a drone", "captured on video": a picture, and nobody's prisoner. */
function isRecorded({ doc, first, end }: Clauses, p: Predicate): boolean {
  if (p.entry.effect !== 'captured') return false;
  // "our camera captures a guard on watch"
  if (p.entry.id === 'capture' && p.voice !== 'passive')
    for (let i = p.first - 1; i >= Math.max(first, p.first - 3); i--)
      if (RECORDING.test(doc.norm(i)) && doc.norm(i) !== 'drone') return true;
  if (!/^(?:on|by|in)$/.test(doc.norm(p.end))) return false;
  for (let i = p.end + 1; i < Math.min(end, p.end + 7) && !isBreak(doc.norm(i)); i++)
    if (RECORDING.test(doc.norm(i))) return true;
  return false;
}

const RECORDING =
  /^(?:cameras?|cctv|video|videos|film|tape|footage|audio|dashcam|bodycam|phone|phones|drone|photographs?|photos?|pictures?|recording|recordings|satellite|microphone)$/;

/** "would rather die than sign", "until he dies", "when somebody dies in a cell": nobody has. */
function isSupposed({ doc, first, title }: Clauses, p: Predicate): boolean {
  if (p.voice !== 'intransitive' || title || doc.norm(p.first - 1) === 'who') return false;
  if (doc.norm(p.token - 1) === 'rather') return true;
  if (p.form !== 'third' && p.form !== 'base') return false;
  for (let i = p.first - 1; i >= Math.max(first, p.first - 7); i--) {
    const w = doc.norm(i);
    if (UNTIL.has(w)) return true;
    if (isBreak(w) || BE.has(w) || HAVE.has(w) || /^(?:VBD|VBZ|MD)$/.test(doc.xpos(i))) return false;
  }
  return false;
}

const UNTIL = new Set([
  'until',
  'till',
  'when',
  'whenever',
  'if',
  'unless',
  'once',
  'before',
  'someone',
  'somebody',
  'anyone',
  'everyone',
]);
