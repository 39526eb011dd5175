import type { Effect } from '../../../format/claim.ts';
import { type Draft, draft } from '../frames.ts';
import type { Clauses, Group } from '../people/group.ts';
import type { Slots } from '../victims/slots.ts';
import { BODY_PART, CONJUNCTION, DEGREE, isBreak } from '../words.ts';

const PLACE = new Set(['in', 'at', 'near', 'on', 'outside', 'inside', 'around']);

/**
 * Figures whose verb is left out: "two people were killed in one village and three in another" carries the verb on,
 * "nine were hurt, three critically" counts a part of what stands before it.
 */
export function gapFrames(c: Clauses, slots: Slots, taken: Set<number>, before: readonly Draft[]): Draft[] {
  const out: Draft[] = [];
  if (before.length === 0) return out;
  for (const [k, g] of slots.groups.entries()) {
    if (taken.has(k) || (g.counting !== 'number' && !(g.counting === 'one' && g.others))) continue;
    const last = lastBefore([...before, ...out], g);
    if (!last || !opens(c, g) || (g.ofThem && (g.count.low ?? g.count.high) === null)) continue;
    const made = degree(c, g, last) ?? carriedOn(c, g, last);
    if (!made) continue;
    taken.add(k);
    out.push(made);
  }
  return out;
}

/** "three critically", "one fatally". Parts are linked when all figures of the sentence are known. */
function degree(c: Clauses, g: Group, last: Draft): Draft | null {
  const w = c.doc.norm(g.end);
  if (!DEGREE.has(w) && w !== 'fatally') return null;
  const after = c.doc.norm(g.end + 1);
  if (g.end + 1 < c.end && !isBreak(after) && !CONJUNCTION.has(after) && after !== 'when') return null;
  const effect: Effect = w === 'fatally' || w === 'mortally' ? 'killed' : 'wounded';
  const made = draft(
    c,
    g,
    effect,
    { first: g.first, end: g.end + 1, token: g.end },
    last.certainty,
    'degree',
  );
  made.inside = last;
  return made;
}

/** "and three in Sarit". */
function carriedOn(c: Clauses, g: Group, last: Draft): Draft | null {
  const before = c.doc.norm(g.first - 1);
  if (before !== ',' && before !== 'and') return null;
  // "a wound to the hip and one in the arm"
  if (
    g.count.high === 1 &&
    isOfWounds(c, last, g) &&
    /^(?:the|his|her)$/.test(c.doc.norm(g.end + 1)) &&
    BODY_PART.has(c.doc.norm(g.end + 2))
  )
    return null;
  if (!PLACE.has(c.doc.norm(g.end)) || g.ofThem || (g.known && !g.others)) return null;
  if (last.rule.endsWith('toll') || last.effect === 'displaced') return null;
  if (c.doc.xpos(g.end + 1) === 'CD') return null;
  return draft(c, g, last.effect, { first: g.first, end: g.end, token: last.trigger }, last.certainty, 'gap');
}

/** The one may be a wound, and no second victim: "suffered a wound to the hip and one in the arm", "was hit twice, once in the arm". */
function isOfWounds({ doc }: Clauses, last: Draft, g: Group): boolean {
  if (g.others) return false;
  for (let i = last.group.end; i < g.first; i++)
    if (/^(?:wounds?|injury|injuries|bullets?|shots?|times?|twice|rounds?|gunshots?)$/.test(doc.norm(i)))
      return true;
  return last.group.counting === 'one';
}

/** Behind a comma or "and", a dash or an opening bracket. */
function opens(c: Clauses, g: Group): boolean {
  const w = c.doc.norm(g.first - 1);
  return w === ',' || w === 'and' || w === '-' || w === '–' || w === '—' || w === '(' || w === ';';
}

function lastBefore(list: readonly Draft[], g: Group): Draft | null {
  let best: Draft | null = null;
  for (const d of list) if (d.group.end <= g.first && (!best || d.group.first > best.group.first)) best = d;
  return best;
}
