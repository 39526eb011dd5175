import { behindDescription } from '../people/behind-description.ts';
import type { Clauses } from '../people/group.ts';
import { BODY_PART, isBreak } from '../words.ts';
import type { Predicate } from './predicates.ts';

const PROJECTILE = new Set(
  'bullet bullets pellet pellets shrapnel gunfire shots gunshot gunshots splinters debris glass fragments'.split(
    ' ',
  ),
);

/** "beat a clerk to death", "burned four patients alive". */
function endsInDeath(c: Clauses, p: Predicate): boolean {
  for (let i = p.end; i < Math.min(c.end, p.end + 8); i++) {
    if (c.doc.norm(i) === ',') return isDeath(c.doc, behindDescription(c.doc, i, c.end));
    if (isBreak(c.doc.norm(i))) return false;
    if ((c.doc.norm(i) === 'death' && c.doc.norm(i - 1) === 'to') || isAlive(c.doc.norm(i))) return true;
  }
  return false;
}

const isDeath = (doc: Clauses['doc'], i: number): boolean =>
  (doc.norm(i) === 'to' && doc.norm(i + 1) === 'death') || isAlive(doc.norm(i));

/** "burned alive", "buried alive". */
export const isAlive = (w: string): boolean => w === 'alive';

/** Verbs of striking and burning count with "to death", or with a bullet close by. */
export function isCompanied(c: Clauses, p: Predicate): boolean {
  const last = c.doc.norm(p.end - 1);
  if (p.effects.includes('killed') && (last === 'death' || isAlive(last))) return true;
  if (p.entry.with === 'death') return endsInDeath(c, p);
  for (let i = p.end; i < Math.min(c.end, p.end + 9); i++) if (PROJECTILE.has(c.doc.norm(i))) return true;
  for (let i = p.token - 1; i >= Math.max(c.first, p.token - 6); i--)
    if (PROJECTILE.has(c.doc.norm(i))) return true;
  if (p.voice !== 'passive') return isByShots(c, p);
  if (isByWeapon(c, p.end) || isUnderFire(c)) return true;
  // nothing but a bullet grazes people
  return (isInBody(c, p.end) || p.entry.id === 'graze') && isOfShooting(c);
}

const SHELLS = new Set(
  'rocket rockets shell shells missile missiles mortar mortars grenade grenades bomb bombs drone drones fire'.split(
    ' ',
  ),
);

/** "were hit by a stray rocket", "by mortar fire". */
function isByWeapon({ doc, end }: Clauses, i: number): boolean {
  if (doc.norm(i) !== 'by') return false;
  for (let j = i + 1; j < Math.min(end, i + 5); j++) {
    if (SHELLS.has(doc.norm(j))) return true;
    if (
      !/^(?:a|an|the|stray|own|enemy|friendly|army|mortar|artillery|tank|anti-tank|one|two)$/.test(
        doc.norm(j),
      )
    )
      return false;
  }
  return false;
}

/** "in the leg", "twice in the lower back". */
function isInBody({ doc, end }: Clauses, i: number): boolean {
  let j = i;
  while (j < end && j < i + 3 && doc.norm(j) !== 'in') j++;
  if (doc.norm(j) !== 'in' || !/^(?:the|his|her|their|both)$/.test(doc.norm(j + 1))) return false;
  return [2, 3, 4].some((n) => BODY_PART.has(doc.norm(j + n)));
}

/** Has the text spoken of a shooting a little before? */
function isOfShooting({ doc, first, end }: Clauses): boolean {
  for (let i = end - 1; i >= Math.max(0, first - 3 * FIRING_WITHIN); i--)
    if (
      /^(?:shot|shots|shooting|shootings|shooter|gunman|gunmen|gunshots?|gunfire|bullets?)$/.test(doc.norm(i))
    )
      return true;
  return false;
}

const FIRING_WITHIN = 45;

/** "opened fire on the porch, hitting three women", "fired into the hall and hit two ushers": by the shots that the sentence tells of. */
function isByShots({ doc, first, end }: Clauses, p: Predicate): boolean {
  const before = doc.norm(p.first - 1);
  if (p.form === 'ing' ? before !== ',' && before !== 'and' : before !== 'and') return false;
  // "striking the guard in the vest"
  for (let i = p.end + 1; i < Math.min(end, p.end + 9); i++)
    if (/^(?:vest|helmet|armou?r|badge|car|vehicle|windscreen|windshield)$/.test(doc.norm(i))) return false;
  for (let i = p.first - 2; i >= Math.max(first, p.first - FIRING_WITHIN); i--) {
    const w = doc.norm(i);
    if (/^(?:fired|gunfire|sprayed|shots|shooting|shot)$/.test(w)) return true;
    if (w === 'fire' && /^open(?:ed|ing|s)?$/.test(doc.norm(i - 1))) return true;
  }
  return false;
}

/** "A patrol boat opened fire. Three passengers were hit": by the shots told of right before. */
function isUnderFire({ doc, first }: Clauses): boolean {
  for (let i = first - 1; i >= Math.max(0, first - FIRING_WITHIN); i--) {
    const w = doc.norm(i);
    if (/^(?:gunfire|shots|snipers?|bullets?)$/.test(w)) return true;
    if (w === 'fire' && /^open(?:ed|ing)?$/.test(doc.norm(i - 1))) return true;
    if (w === 'dead' && doc.norm(i - 1) === 'shot') return true;
  }
  return false;
}
