import type { Doc } from '../../../language/doc.ts';
import { bare, isCapital, type People } from '../../../language/names/people.ts';
import { isAmbiguousGivenName, isGivenName, isOrdinaryWord } from '../../../language/names/words.ts';
import { ROLE, rolesOf } from '../cues.ts';
import { KIND, NAME } from '../gazetteer/format.ts';
import type { Gazetteer } from '../gazetteer/load.ts';
import type { Candidate } from './candidates.ts';

/** What a text says of itself that bears on every candidate in it. */
export interface Memory {
  people: People;
}

/** How likely a candidate is a place name here, as a sum of weights; 0 is even. */
export function score(
  doc: Doc,
  c: Candidate,
  first: number,
  end: number,
  names: Gazetteer,
  memory: Memory,
): number {
  if (c.kind === 'demonym') return 2;
  const prior = c.kind === 'name' ? priorOf(c, names, doc) : 1.5;
  return prior + personPenalty(doc, c, memory) + before(doc, c, first) + after(doc, c, end);
}

/** What the name itself says: a state, a big town, one word that is also an ordinary word. */
function priorOf(c: Candidate, names: Gazetteer, doc: Doc): number {
  let best = -3;
  for (const { row, how } of names.byKey(c.key)) {
    const kind = names.kinds[row];
    let p: number;
    if (kind === KIND.country || kind >= KIND.area) p = 2.5;
    else if (kind === KIND.admin1) p = 1.5;
    else if (kind === KIND.admin2) p = how === NAME.own && c.key.includes(' ') ? 1.5 : -0.5;
    else p = -2.2 + 0.45 * Math.log10(names.populations[row] + 10);
    if (how === NAME.alternate) p -= 0.8;
    if (p > best) best = p;
  }
  if (c.end - c.first > 1) best += 0.7;
  else {
    const word = bare(doc, c.first);
    if (isOrdinaryWord(word) && best < 2) best -= 1.2;
    if (rolesOf(word) & ROLE.stop) best -= 3;
    if (isGivenName(word)) best -= 1;
    else if (isAmbiguousGivenName(word)) best -= 0.3;
  }
  return best;
}

function personPenalty(doc: Doc, c: Candidate, { people }: Memory): number {
  if (c.kind === 'shape' && c.rule !== 'places/lead') return 0;
  let inside = 0;
  for (let i = c.first; i < c.end; i++) inside += people.tokens[i];
  if (inside) return -4;
  if (c.end - c.first === 1 && people.surnames.has(bare(doc, c.first))) return -3;
  return 0;
}

function before(doc: Doc, c: Candidate, first: number): number {
  const i = c.first - 1;
  if (i < first) return -0.3;
  const norm = doc.norm(i);
  const roles = rolesOf(norm);
  if (roles & ROLE.locative && !isCapital(doc, i)) return 2;
  if (roles & ROLE.direction) return 1.5;
  if (norm === 'of') return rolesOf(doc.norm(i - 1)) & ROLE.settlement ? 2.5 : 0.8;
  if (norm === 'the') return 0;
  if (isCapital(doc, i) && i > first && !(roles & (ROLE.institution | ROLE.division))) return -1.8;
  if (isCapital(doc, i) && i > first) return -0.8;
  return 0;
}

function after(doc: Doc, c: Candidate, end: number): number {
  let j = c.end;
  if (j >= end) return 0;
  let norm = doc.norm(j);
  if (norm === "'s" || norm === '’s') norm = doc.norm(++j);
  const roles = rolesOf(norm);
  if (isCapital(doc, j)) {
    if (roles & ROLE.press || roles & ROLE.business) return -2;
    if (roles & ROLE.institution) return 1.2;
    if (roles & ROLE.stop) return 0;
    return -1.5;
  }
  if (roles & ROLE.people) return 1.5;
  if (roles & ROLE.speech) return -0.7;
  if (norm === ',' && isCapital(doc, j + 1)) return 0.8;
  if (norm === '—' || norm === '–') return 0.8;
  return 0;
}
