import type { Clauses } from '../people/group.ts';
import type { Predicate } from '../predicates/predicates.ts';

const TROOPS = new Set(
  'force forces patrol troops soldiers army coalition commandos marines paratroopers gunmen militia militiamen'.split(
    ' ',
  ),
);
const AGENT_WITHIN = 16;

/** "The security force detained two men": soldiers take prisoners, and the police arrest suspects. */
export function isTakenByForce(c: Clauses, p: Predicate): boolean {
  if (p.voice !== 'active') return isInOperation(c);
  for (let i = p.token - 1; i >= Math.max(c.first, p.token - AGENT_WITHIN); i--) {
    const w = c.doc.norm(i);
    if (w === 'police' || w === 'sheriff') return false;
    if (TROOPS.has(w)) return c.doc.norm(i - 1) !== 'police';
  }
  return false;
}

const OPERATION_WITHIN = 120;

/** "Four men were detained", in a report on an operation of troops who fight insurgents; not of the police's suspects. */
export function isInOperation({ doc, first, end }: Clauses): boolean {
  let troops = false;
  let enemy = false;
  for (let i = end - 1; i >= Math.max(0, first - OPERATION_WITHIN); i--) {
    const w = doc.norm(i);
    if (i >= first && (w === 'police' || w === 'suspect' || w === 'suspects')) return false;
    troops ||= TROOPS.has(w) || w === 'forces';
    enemy ||= ENEMY.has(w);
  }
  return troops && enemy;
}

const ENEMY = new Set('insurgent insurgents taliban isaf coalition haqqani'.split(' '));
