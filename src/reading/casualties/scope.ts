import type { Draft } from './frames.ts';
import type { Clauses } from './group.ts';
import { MARKERS } from './lexicon.ts';
import { BE, HAVE } from './words.ts';

const SPANS = new Map<string, string[][]>();
const SUBJECTS = new Set<string>();
for (const m of MARKERS) {
  if (m.kind === 'subject') for (const w of m.words) SUBJECTS.add(w);
  else if (m.kind !== 'since')
    for (const phrase of m.words) {
      const words = phrase.split(' ');
      const list = SPANS.get(words[0]) ?? [];
      list.push(words);
      SPANS.set(words[0], list);
    }
}
const UNITS = new Set('day days week weeks month months year years decade decades hours'.split(' '));
const LAST = new Set(['last', 'past', 'previous', 'preceding', 'recent']);

/** Does the figure sum a war, a campaign or a span of time? */
export function scopeOf(c: Clauses, d: Draft): 'incident' | 'cumulative' {
  if (d.effect === 'displaced') return 'cumulative';
  const { doc } = c;
  const size = d.count.low ?? d.count.high ?? 0;
  for (let i = c.first; i < c.end; i++) {
    const w = doc.norm(i);
    if (w === 'since' && isSpan(c, i, d)) return 'cumulative';
    if (isPhrase(c, i)) return 'cumulative';
    if (w === 'separate' && isSum(d, size) && isSeveral(c, i)) return 'cumulative';
    if (LAST.has(w) && isLastSpan(c, i)) return 'cumulative';
    if (SUBJECTS.has(w) && isSubject(c, i, d, size)) return 'cumulative';
  }
  return 'incident';
}

/** "since" with a time behind it: after the figure, before it at the start of the sentence, or "since May have killed". */
function isSpan(c: Clauses, i: number, d: Draft): boolean {
  const { doc } = c;
  const after = doc.norm(i + 1);
  if (after === ',' || after === '.' || HAVE.has(doc.norm(i - 1)) || BE.has(doc.norm(i - 1))) return false;
  if (d.end <= i) return i - d.end < 26;
  if (i - c.first <= 3) return d.first - i < 40;
  for (let j = i + 2; j < Math.min(d.trigger, i + 7); j++)
    if (HAVE.has(doc.norm(j))) return d.trigger - j < 3;
  return false;
}

function isPhrase(c: Clauses, i: number): boolean {
  return SPANS.get(c.doc.norm(i))?.some((p) => p.every((w, k) => c.doc.norm(i + k) === w)) ?? false;
}

const EVENTS = new Set(
  'shootings incidents attacks operations strikes airstrikes raids searches clashes bombings explosions blasts accidents crashes fires stabbings ambushes'.split(
    ' ',
  ),
);

/** Two and more, or the "one dead, one hurt" of a headline; a person that the words describe is the victim of one event. */
const isSum = (d: Draft, size: number): boolean => size !== 1 || d.category === 'unspecified';

/** "in two separate shootings": a figure beside it adds them up. */
function isSeveral({ doc, end }: Clauses, i: number): boolean {
  for (let j = i + 1; j < Math.min(end, i + 5); j++) if (EVENTS.has(doc.norm(j))) return true;
  return false;
}

/** "over the past two weeks", "in the last 15 days"; not "the last 24 hours" and not "last week". */
function isLastSpan(c: Clauses, i: number): boolean {
  const { doc } = c;
  if (doc.norm(i - 1) !== 'the' && doc.norm(i - 1) !== 'these' && doc.norm(i - 1) !== 'in') return false;
  for (let j = i + 1; j < i + 4; j++) {
    const w = doc.norm(j);
    if (w === 'hours') return false;
    if (UNITS.has(w)) return w.endsWith('s') || doc.norm(i) === 'past';
  }
  return false;
}

/** "The conflict has killed", "the six-year war, which has displaced". */
function isSubject(c: Clauses, i: number, d: Draft, size: number): boolean {
  if (i > d.trigger) return size >= 1000 && c.doc.norm(i - 1) !== 'of';
  return d.trigger - i < 12 && (size >= 200 || size === 0);
}
