import type { Draft } from '../frames.ts';
import type { Clauses, Group } from '../people/group.ts';
import type { Slots } from '../victims/slots.ts';
import { ADVERB, DAY, HAVE, isBreak } from '../words.ts';
import { make } from './idiom.ts';

/** Forms that tell of what happened; "fall" and "falls" are of towns and prices. */
export const FALL: ReadonlySet<string> = new Set(['fell', 'fallen']);

/** "three conscripts fell in the fighting", "eleven members of the contingent have fallen": of men under arms who are counted. */
export function fallen(c: Clauses, i: number, slots: Slots, taken: Set<number>): Draft[] {
  const { doc } = c;
  let v = i;
  while (v > c.first && (HAVE.has(doc.norm(v - 1)) || ADVERB.has(doc.norm(v - 1)))) v--;
  const have = HAVE.has(doc.norm(v));
  if (doc.norm(i) === 'fallen' && !have) return [];
  const subject = slots.subjects(v, taken);
  // "two porters fell to sniper fire"
  const shot = doc.norm(i + 1) === 'to' && isToFire(c, i + 2);
  const list = subject.filter((k) => mayFall(c, slots.groups[k], have, shot));
  if (list.length === 0 || list.length < subject.length || !diesThere(c, i + 1, have)) return [];
  return make(c, slots, taken, list, 'killed', v, i + 1, i, 'fallen');
}

/** Who falls is a fighter; with "have" and nothing behind it any member of a body. */
function mayFall({ doc }: Clauses, g: Group, have: boolean, shot: boolean): boolean {
  if (g.counting !== 'number' && g.counting !== 'one') return false;
  if (g.pronoun || g.named || !g.known) return false;
  if (/^(?:military|militant|police)$/.test(g.category) || shot) return true;
  return g.counting === 'number' && (have || /^(?:men|martyrs|defenders|captains?)$/.test(doc.norm(g.head)));
}

/** What follows a death and no other fall: nothing, a battle, a day, an enemy's fire, what they were doing. */
function diesThere({ doc, end }: Clauses, i: number, have: boolean): boolean {
  const w = doc.norm(i);
  if (i >= end || (isBreak(w) && w !== ':') || DAY.has(w)) return true;
  if (/^(?:defending|fighting|resisting|storming|when|while|as|there|alongside|since|this|last)$/.test(w))
    return true;
  if (w === 'under' || w === 'to') return isToFire({ doc, end }, i + 1);
  if (!/^(?:in|during|at|near|on|outside|around|inside)$/.test(w)) return false;
  for (let j = i + 1; j < Math.min(end, i + 6); j++) {
    const at = doc.norm(j);
    if (BATTLE.test(at)) return true;
    if (isBreak(at)) return false;
  }
  return have || (w !== 'on' && /^NNP/.test(doc.xpos(i + 1)) && !/^love$/.test(doc.norm(i + 1)));
}

const isToFire = ({ doc }: Pick<Clauses, 'doc' | 'end'>, i: number): boolean =>
  isFire(doc.norm(i)) || isFire(doc.norm(i + 1)) || isFire(doc.norm(i + 2));

const BATTLE =
  /^(?:battles?|fighting|combat|clash(?:es)?|action|ambush(?:es)?|line|raids?|attacks?|assaults?|defen[cs]e|wars?|skirmish(?:es)?|fire(?:fight)?s?|gunfight|shoot-?out|duty|service|front|offensive|counter-offensive|storming|operations?|shelling|bombing|exchanges?|siege|hands)$/;

const isFire = (w: string): boolean =>
  /^(?:sniper|snipers|enemy|fire|bullets?|gunfire|shellfire|shrapnel|rebel)$/.test(w);
