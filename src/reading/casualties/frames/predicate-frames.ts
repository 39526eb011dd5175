import type { Effect } from '../../../format/claim.ts';
import { type Draft, draft } from '../frames.ts';
import { behindDescription } from '../people/behind-description.ts';
import type { Clauses, Group } from '../people/group.ts';
import type { Predicate } from '../predicates/predicates.ts';
import { isSingular, withoutDescriptions } from '../victims/apposition.ts';
import type { Slots } from '../victims/slots.ts';
import { BODY, DEGREE } from '../words.ts';
import { nounFrames } from './nouns.ts';
import { type Share, shareOf } from './shares.ts';
import { isVictim } from './victim.ts';

/** What a verb, an adjective or a noun of harm tells of the groups of its sentence; those told of go into `taken`, parts of a whole into `shares`. */
export function predicateFrames(
  c: Clauses,
  p: Predicate,
  slots: Slots,
  taken: Set<number>,
  shares: Share[],
): Draft[] {
  if (p.voice === 'noun') return nounFrames(c, p, slots, taken);
  // "eight of the ten people killed were civilians": the word belongs to the group
  if (slots.groups.some((g) => g.ofEffect && g.first < p.token && p.token < g.end)) return [];
  // "Nobody killed them"
  if (/^(?:nobody|no-one)$/.test(c.doc.norm(p.first - 1)) && /^(?:him|her|them)$/.test(c.doc.norm(p.end)))
    return [];
  const all = withoutDescriptions(slots, slots.of(p, taken), isSingular(slots, p.first, p.token));
  // "No Afghan or coalition forces were killed": nobody of the whole list.
  const found = all.length > 1 && slots.groups[all[0]].counting === 'nobody' ? all.slice(0, 1) : all;
  if (found.length === 0 || p.certainty === null || isNeither(c, slots.groups[found[0]])) return [];
  const share = found.length === 1 ? shareOf(c, found[0], slots.groups[found[0]], p) : null;
  if (share) {
    shares.push(share);
    slots.waiting = share.k;
    return share.whole ? [share.whole] : [];
  }
  const [group] = found.map((k) => slots.groups[k]);
  if (isShotDead(c, p, slots.groups[found[found.length - 1]]) || isOfBodies(c, p, group))
    p.effects = ['killed'];
  else if (isOfOneself(c, p)) p.effects = ['killed-or-wounded'];
  const out: Draft[] = [];
  for (const k of [...found, ...slots.besides(p, taken)]) {
    const g = takenOf(slots.groups[k], p);
    const unhurt = p.negated && isUnhurt(c, g, p);
    if (!isVictim(c, g, p) || (p.negated && g.counting !== 'nobody' && !unhurt)) continue;
    if (g.counting === 'nobody' && isToADegree(c, p)) continue;
    if (isGeneric(c, g, p) || isAsked(c, g)) continue;
    if (isOfBodiesBefore(c, slots, g)) {
      taken.add(k);
      continue;
    }
    // "the body of a boy who went missing was found"
    if (p.entry.effect === 'missing' && (isBodyOf(c, g) || BODY.has(c.doc.norm(g.head)))) continue;
    taken.add(k);
    for (const effect of effectsOn(g, p)) {
      // "received 14 bodies and 38 wounded"
      const dead = effect === 'wounded' && BODY.has(c.doc.norm(g.head));
      const made = draft(
        c,
        p.entry.none || unhurt ? nobodyOf(g) : g,
        dead ? 'killed' : effect,
        p,
        p.certainty,
        `${p.entry.id}-${p.voice}`,
      );
      made.trigger = p.token;
      if (made.category === 'unspecified' && isFoe(c, g, p)) made.category = 'militant';
      out.push(made);
    }
  }
  return out;
}

/**
 * "killed and wounded several insurgents": some of them are dead and some are hurt, where a number would be of both
 * together. "No civilians were harmed": nobody is dead or hurt.
 */
function effectsOn(g: Group, p: Predicate): readonly Effect[] {
  if (g.counting === 'nobody' && p.entry.id === 'harm') return ['killed-or-wounded'];
  const uncounted = g.counting !== 'nobody' && g.count.low === null && g.count.high === null;
  return p.together && uncounted ? p.together : p.effects;
}

/** "eliminated 20 operatives", "eleven members of the group were neutralised": as armies speak of fighters. */
const isFoe = ({ doc }: Clauses, g: Group, p: Predicate): boolean =>
  p.entry.id.startsWith('neutralise') &&
  /^(?:operatives?|elements?|members?|commanders?|leaders?|cadres?|individuals?)$/.test(doc.norm(g.head));

/** "found the bodies of four men, all shot in the head", "ten of the dead were shot": how those died who are dead. */
function isOfBodies(c: Clauses, p: Predicate, g: Group): boolean {
  if (p.entry.effect !== 'wounded') return false;
  return isBodyOf(c, g) || (g.ofEffect === 'killed' && DEAD.test(c.doc.norm(g.head)));
}

/** "21 bodies, some of them burned": nobody was hurt besides. */
function isOfBodiesBefore({ doc }: Clauses, slots: Slots, g: Group): boolean {
  return g.ofThem && slots.groups.some((o) => o.end <= g.first && BODY.has(doc.norm(o.head)));
}

/** "The driver was not hurt": of those whom a report tells of, as with "unhurt". */
function isUnhurt(c: Clauses, g: Group, p: Predicate): boolean {
  if (!/^(?:wound|injure|hurt|harm)$/.test(p.entry.id) || p.voice !== 'passive' || p.open) return false;
  return (g.counting === 'one' || g.counting === 'number') && g.known && !isToADegree(c, p);
}

/** "could not say how many people had been killed": asked, not stated. */
const isAsked = ({ doc }: Clauses, g: Group): boolean =>
  g.count.low === null &&
  (doc.norm(g.first - 1) === 'how' || (doc.norm(g.first) === 'how' && doc.norm(g.first + 1) === 'many'));

const DEAD = /^(?:dead|deceased|killed|slain|bodies)$/;

const isBodyOf = ({ doc }: Clauses, g: Group): boolean =>
  doc.norm(g.first - 1) === 'of' && BODY.has(doc.norm(g.first - 2));

/** "freed 16 of the 43 pupils seized in March": all 43 were. */
function takenOf(g: Group, p: Predicate): Group {
  if (p.entry.effect !== 'captured' || !p.open || p.voice !== 'passive' || !g.whole) return g;
  const { low, high, bound } = g.whole;
  return {
    ...g,
    first: g.whole.first,
    quantity: g.whole,
    count: { low, high, bound, text: '' },
    whole: null,
  };
}

/** "shot two men dead", "stabbed his wife to death". */
function isShotDead(c: Clauses, p: Predicate, last: Group): boolean {
  if (p.voice !== 'active') return false;
  const i = behindDescription(c.doc, last.end, c.end);
  if (c.doc.norm(i) === 'to' && c.doc.norm(i + 1) === 'death') return true;
  return p.entry.shot === true && c.doc.norm(i) === 'dead';
}

/** "The lieutenant shot himself at his post": whether he lives is not said. */
const isOfOneself = ({ doc }: Clauses, p: Predicate): boolean =>
  p.entry.shot === true &&
  /^(?:him|her|them)sel(?:f|ves)$/.test(doc.norm(p.end)) &&
  !/^(?:accidentally|inadvertently|unintentionally|mistakenly)$/.test(doc.norm(p.token - 1)) &&
  !/^(?:accidentally|inadvertently|unintentionally)$/.test(doc.norm(p.end + 1)) &&
  !isInLimb(doc, p.end + 1);

/** "in the foot", "on his left hand", "through the leg". */
function isInLimb(doc: Clauses['doc'], from: number): boolean {
  for (let i = from; i < from + 6; i++) {
    if (LIMB.test(doc.norm(i))) return true;
    if (!/^(?:in|on|through|the|his|her|left|right|own|["'”’]|'')$/.test(doc.norm(i))) return false;
  }
  return false;
}

const LIMB = /^(?:foot|feet|leg|hand|arm|thigh|knee|ankle|finger|toe|calf|buttocks?)$/;

/** "no one was seriously hurt", "nobody was hurt too badly": some may have been hurt. */
function isToADegree({ doc }: Clauses, p: Predicate): boolean {
  for (let i = p.first; i < p.end + 2; i++) if (DEGREE.has(doc.norm(i))) return true;
  return false;
}

/** "Guns do not kill people", "when soldiers kill civilians": so it goes in general; headlines are in the present tense, too. */
function isGeneric(c: Clauses, g: Group, p: Predicate): boolean {
  return !c.title && p.form === 'base' && p.voice === 'active' && g.counting === 'uncounted' && !g.quantity;
}

/** "Neither the driver nor his passengers were hurt." */
function isNeither(c: Clauses, g: Group): boolean {
  return c.doc.norm(g.first - 1) === 'neither' || c.doc.norm(g.first - 1) === 'nor';
}

function nobodyOf(g: Group): Group {
  return { ...g, counting: 'nobody', count: { low: 0, high: 0, bound: 'none', text: '' } };
}
