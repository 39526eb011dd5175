import { WordTest } from '../../../language/word-test.ts';
import { type Draft, draft } from '../frames.ts';
import type { Clauses, Group } from '../people/group.ts';
import type { Slots } from '../victims/slots.ts';
import { BE, HAVE, isBreak } from '../words.ts';

const SAYS =
  /^(?:said|says|say|saying|claim|claims|claimed|insist|insists|insisted|counted|spoke|speaks|speak|speaking|admit|admits|admitted|put|puts|gave|give|gives|cited|quoted|reported)$/;
const FIGURE = /^(?:figure|toll|number|total|tally|count)$/;
const OTHER = /^(?:lower|higher|different|smaller|larger|bigger|separate)$/;
/** Between "the number is" and the number: "closer to", "much higher, at". */
const NEARER =
  /^(?:closer|nearer|higher|lower|to|at|more|much|far|like|rather|even|slightly|somewhat|now|,)$/;
const WORDS = new WordTest((w) => SAYS.test(w) || FIGURE.test(w));

/**
 * Figures that leave unsaid what they count: "Officials said nine people had died; the hospital said 14", "gave a lower toll, eight",
 * "the real number is closer to 50". They count what was counted right before.
 */
export function answerFrames(
  c: Clauses,
  slots: Slots,
  taken: Set<number>,
  all: readonly Draft[],
  from: number,
): Draft[] {
  const out: Draft[] = [];
  if (all.length === 0) return out;
  for (let i = WORDS.next(c.doc, c.first, c.end); i < c.end; i = WORDS.next(c.doc, i + 1, c.end)) {
    const at = SAYS.test(c.doc.norm(i)) ? toldAt(c, i) : figureAt(c, i);
    const k = at < 0 ? undefined : slots.starts.get(at);
    if (k === undefined || taken.has(k) || !isBare(c, slots.groups[k])) continue;
    const whole = asked(c, all, from, i);
    if (!whole) continue;
    taken.add(k);
    const g = slots.groups[k];
    const made = draft(c, g, whole.effect, { first: g.first, end: g.end, token: i }, 'asserted', 'answer');
    if (made.category === 'unspecified') made.category = whole.category;
    if (whole.scope === 'cumulative') made.ofSum = true;
    out.push(made);
  }
  return out;
}

/** Where the number of a speaker would stand: "said 14", "spoke of 14", "admits to seven", "put it at nine". */
function toldAt({ doc }: Clauses, i: number): number {
  const w = doc.norm(i);
  const next = doc.norm(i + 1);
  if (/^sp(?:oke|eak)/.test(w)) return next === 'of' ? i + 2 : -1;
  if (/^admit/.test(w)) return next === 'to' ? i + 2 : i + 1;
  if (/^puts?$/.test(w)) return afterAt(doc, i + 1);
  if (/^(?:gave|gives?)$/.test(w)) return i + 1;
  if (next === 'that') return -1;
  return /^(?:it|there)$/.test(next) && BE.has(doc.norm(i + 2)) ? i + 3 : i + 1;
}

/** "it at", "the number at", "the real figure at": behind them; -1 for other objects. */
function afterAt(doc: Clauses['doc'], i: number): number {
  if (doc.norm(i) === 'it' && doc.norm(i + 1) === 'at') return i + 2;
  for (let j = i; j < i + 4; j++) {
    if (!FIGURE.test(doc.norm(j))) continue;
    if (doc.norm(j + 1) === 'at') return j + 2;
    // "put the number closer to 40"
    return /^(?:closer|nearer)$/.test(doc.norm(j + 1)) && doc.norm(j + 2) === 'to' ? j + 3 : -1;
  }
  return -1;
}

/** "a lower toll, eight", "the number is closer to 50", "its own figure was 12". */
function figureAt({ doc, end }: Clauses, i: number): number {
  const before = doc.norm(i - 1);
  if (OTHER.test(before)) {
    if (doc.norm(i + 1) === 'of') return i + 2;
    for (let j = i + 1; j < Math.min(end, i + 6); j++) if (/^[,:–—-]$/.test(doc.norm(j))) return j + 1;
    return -1;
  }
  if (!/^(?:the|true|real|actual|own|'s)$/.test(before)) return -1;
  let j = i + 1;
  while (/^(?:may|might|could)$/.test(doc.norm(j)) || HAVE.has(doc.norm(j))) j++;
  if (!BE.has(doc.norm(j)) && !/^(?:stands|stood)$/.test(doc.norm(j))) return -1;
  j++;
  while (j < i + 9 && NEARER.test(doc.norm(j))) j++;
  return j;
}

/** A number and nothing that says of what: the clause ends behind it, or "dead" does. */
function isBare({ doc, end }: Clauses, g: Group): boolean {
  if (g.counting !== 'number' || g.known || g.ofThem || g.ofEffect) return false;
  if (g.quantity === null || g.end > g.quantity.end || g.count.low === null) return false;
  const w = doc.norm(g.end);
  return g.end >= end || (isBreak(w) && w !== ':') || w === 'dead';
}

/** The figure of dead or hurt that the clause before, or the sentence before, has given. */
function asked(c: Clauses, all: readonly Draft[], from: number, i: number): Draft | null {
  const here = all.slice(from).filter((d) => d.end <= i && isFigure(d));
  if (here.length > 0) return here[0];
  if (all.length > from && all[from].first < i) return null;
  const last = all[from - 1];
  if (!last || c.doc.sentenceOf(c.first) - c.doc.sentenceOf(last.first) > 1) return null;
  const sentence = c.doc.sentenceOf(last.first);
  for (let k = from - 1; k >= 0 && c.doc.sentenceOf(all[k].first) === sentence; k--)
    if (k === 0 || c.doc.sentenceOf(all[k - 1].first) !== sentence) return isFigure(all[k]) ? all[k] : null;
  return null;
}

const isFigure = (d: Draft): boolean =>
  (d.effect === 'killed' || d.effect === 'wounded' || d.effect === 'killed-or-wounded') &&
  d.partOf < 0 &&
  !d.inside &&
  d.group.counting === 'number' &&
  d.count.low !== null;
