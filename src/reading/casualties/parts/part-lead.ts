import type { Clauses, Group } from '../people/group.ts';
import { WHOLE } from '../tolls/totals.ts';
import { BE, DETERMINER, QUOTE } from '../words.ts';

export const INCLUDE = new Set(['including', 'included', 'include', 'includes']);
const MOSTLY = new Set(['mostly', 'mainly', 'largely', 'primarily', 'many', 'most', 'some', 'all', 'half']);
const DASH = new Set(['-', '–', '—', '―', '--', ':', ',']);

/** Why a group is a part of what stands before it; "sentence" when that is in an earlier sentence. */
export function leadOf(
  c: Clauses,
  g: Group,
): 'including' | 'them' | 'mostly' | 'sentence' | 'apposed' | null {
  const { doc } = c;
  if (g.ofThem) return 'them';
  if (isAmongThem(c, g)) return 'including';
  let i = g.first - 1;
  while (QUOTE.has(doc.norm(i)) || doc.norm(i) === 'at') i--;
  const w = doc.norm(i);
  if (INCLUDE.has(w)) {
    // "Other survivors include a son": they live
    if (/^survivors?$/.test(doc.norm(i - 1))) return null;
    if (w === 'including') return 'including';
    if (w === 'includes' && doc.xpos(i) === 'VBZ' && !ofHarmed(c, i)) return null;
    return i - c.first <= 6 || (doc.norm(i - 2) === 'the' && WHOLE.get(doc.norm(i - 1)))
      ? 'sentence'
      : 'including';
  }
  if (w === 'them' && doc.norm(i - 1) === 'among') return 'including';
  if (BE.has(w) && isDistinct(c, g) && wholeBefore(c, i)) return 'sentence';
  // "The dead were identified as a lieutenant and three privates"
  if (w === 'as' && /^(?:identified|named|described)$/.test(doc.norm(i - 1)) && BE.has(doc.norm(i - 2)))
    if (isDistinct(c, g) && wholeBefore(c, i - 2)) return 'sentence';
  if ((DASH.has(w) || w === '(' || w === ',' || w === 'with' || w === 'as') && g.counting !== 'uncounted')
    return 'apposed';
  if (MOSTLY.has(w) && (g.counting === 'uncounted' || g.counting === 'one'))
    return BE.has(doc.norm(i - 1)) && i - c.first <= 5 ? 'sentence' : i > c.first ? 'mostly' : null;
  if (w === 'them' && doc.norm(i - 1) === 'of' && g.counting === 'uncounted') return 'mostly';
  return null;
}

/** "the toll includes", "that includes"; "the team includes surgeons" is of others. */
function ofHarmed({ doc, first }: Clauses, verb: number): boolean {
  for (let i = verb - 1; i >= Math.max(first, verb - 9); i--) {
    const w = doc.norm(i);
    if (WHOLE.get(w) || /^(?:toll|number|figure|count|tally|total|that|this|which|it|list|dead)$/.test(w))
      return true;
  }
  return false;
}

/** ", the gunman among them,": a part named before "among them". */
function isAmongThem(c: Clauses, g: Group): boolean {
  const { doc } = c;
  return doc.norm(g.first - 1) === ',' && doc.norm(g.end) === 'among' && doc.norm(g.end + 1) === 'them';
}

/** A number, a name or "a schoolboy", not "male". */
function isDistinct(c: Clauses, g: Group): boolean {
  return g.counting === 'number' || g.named || (g.counting === 'one' && DETERMINER.has(c.doc.norm(g.first)));
}

/** "The victims were", "The dead are", "The other dead were". */
function wholeBefore(c: Clauses, be: number): boolean {
  const { doc } = c;
  if (be - c.first > 12) return false;
  // "The nine who died were", "Those killed were"
  if (/^(?:died|perished|killed|dead|slain)$/.test(doc.norm(be - 1)) && doc.norm(c.first) === 'the')
    if (c.quantities.get(c.first + 1) !== undefined) return true;
  const the = doc.norm(be - 2) === 'other' ? be - 3 : be - 2;
  return /^(?:the|those)$/.test(doc.norm(the)) && WHOLE.get(doc.norm(be - 1)) !== undefined;
}
