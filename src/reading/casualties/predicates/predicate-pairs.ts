import { PREDICATES, type PredicateForm } from '../lexicon.ts';
import type { Clauses } from '../people/group.ts';
import { ADVERB, BE, CONJUNCTION } from '../words.ts';
import { isFatal } from './auxiliaries.ts';
import type { Predicate } from './predicates.ts';

/** "killed and wounded", "shot and killed", "dead or wounded": two predicates that share their victims. */
export function joinNext(c: Clauses, p: Predicate): void {
  const { doc } = c;
  if (p.entry.effect === 'missing') {
    p.end = behindFears(c, p.end);
    return;
  }
  for (let n = 0; n < 2; n++) {
    let j = p.end;
    // "run over and killed"
    if (p.entry.particle && doc.norm(j) === p.entry.particle) j++;
    const beaten = j > p.end || (p.entry.particle !== undefined && doc.norm(j - 1) === p.entry.particle);
    if (doc.norm(j) === ',' || doc.norm(j) === '/') j++;
    const joined = CONJUNCTION.has(doc.norm(j));
    if (joined) j++;
    // "Patrol kills, detains insurgents": headlines join verbs by a comma
    const headline = c.title && doc.norm(p.end) === ',' && (p.form === 'third' || p.form === 'base');
    if (!joined && doc.norm(p.end) !== '/' && !(doc.norm(p.end) === ',' && p.entry.shot) && !headline) return;
    while (ADVERB.has(doc.norm(j)) && !BE.has(doc.norm(j))) j++;
    const next = PREDICATES.get(doc.norm(j))?.find((f) => sameClass(p, f));
    if (!next || j >= c.end) return;
    // "left nine dead and wounded 20": each has figures of its own
    if (p.voice === 'adjective' && next.form === 'past' && c.quantities.has(j + 1)) return;
    const fatal = isFatal(doc, j - 1) ? 'killed' : next.entry.effect;
    if (p.entry.shot || p.entry.id === 'stab' || p.entry.with === 'projectile' || beaten) p.effects = [fatal];
    else if (!p.effects.includes(fatal)) {
      const both = [...p.effects, fatal];
      const joint = both.includes('killed') && both.includes('wounded');
      // "killed or wounded" leaves open which
      if (joint && doc.norm(p.end) !== 'or') p.together = both;
      p.effects = joint ? ['killed-or-wounded'] : both;
    }
    p.end = j + 1;
    if (next.entry.shot || p.entry.shot) p.entry = next.entry.shot ? p.entry : next.entry;
  }
}

/** "missing and feared drowned", "missing, presumed dead": behind what is feared of those whom nobody has found. */
function behindFears({ doc, end }: Clauses, from: number): number {
  let i = from;
  if (doc.norm(i) === ',') i++;
  if (CONJUNCTION.has(doc.norm(i))) i++;
  const feared = /^(?:feared|presumed|believed|thought|assumed)$/.test(doc.norm(i));
  const fate = doc.norm(i + 1) === 'to' ? i + 4 : i + 1;
  return feared && fate < end && PREDICATES.has(doc.norm(fate)) ? fate + 1 : from;
}

/** Verbs join in one form ("killed and wounded"); after an adjective a participle does, too ("dead or wounded"). */
function sameClass(p: Predicate, f: PredicateForm): boolean {
  if (p.voice === 'adjective') return f.form === 'word' || f.form === 'past';
  if (p.voice === 'noun') return f.entry.frame === 'noun';
  return f.entry.frame === 'transitive' && f.form !== 'word' && (p.form === f.form || isRun(p, f));
}

/** "were run over and killed": a participle that looks like the plain verb. */
const isRun = (p: Predicate, f: PredicateForm): boolean =>
  p.entry.particle !== undefined && p.voice === 'passive' && f.form === 'past';
