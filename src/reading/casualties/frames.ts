import type { Certainty, Effect } from '../../format/claim.ts';
import type { CasualtyFrame } from '../layers.ts';
import type { Clauses, Group } from './people/group.ts';

/** A frame in the making: knows the group that it counts. */
export interface Draft extends CasualtyFrame {
  group: Group;
  /** The total that this is a part of, until drafts have their places. */
  inside?: Draft;
  /** Another figure for a sum that was told before. */
  ofSum?: true;
}

/** A frame for a group of victims and the word that says what befell them. */
export function draft(
  c: Clauses,
  group: Group,
  effect: Effect,
  trigger: { first: number; end: number; token: number },
  certainty: Certainty,
  rule: string,
): Draft {
  return {
    first: Math.min(group.first, trigger.first),
    end: Math.max(group.end, trigger.end),
    rule: `casualties/${rule}`,
    effect,
    trigger: trigger.token,
    quantity: group.quantity,
    count: group.count,
    victims: { first: group.first, end: group.end },
    victimsText: victimsText(c, group),
    category: group.category,
    affiliation: null,
    partOf: -1,
    scope: 'incident',
    by: null,
    certainty,
    status: 'current',
    group,
  };
}

/** The words for the victims without their number. */
function victimsText(c: Clauses, g: Group): string {
  const from = g.quantity && g.quantity.first >= g.first ? Math.min(g.quantity.end, g.end) : g.first;
  // "dozens of soldiers": the number's own "of" is not the victims'
  const start = from < g.end - 1 && from > g.first && c.doc.norm(from) === 'of' ? from + 1 : from;
  return c.doc.slice(start, g.end);
}
