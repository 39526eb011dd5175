import { PREDICATES } from '../lexicon.ts';
import type { GroupFinder } from '../people/group-finder.ts';
import { BE, HAVE, isBreak } from '../words.ts';

/** Tokens of a clause of "who" that the main verb may stand behind. */
const LONGEST = 18;

/**
 * "The officer who was shot on Friday has died", "two men who had been reported missing after the raid were found dead": the group
 * that the clause of "who" before the verb at token v describes, -1 where none does.
 */
export function beforeRelative({ c, ends }: GroupFinder, v: number): number {
  const { doc, first } = c;
  let finite = false;
  for (let i = v - 1; i > Math.max(first, v - LONGEST); i--) {
    const w = doc.norm(i);
    if (w === 'who') {
      if (!finite) return -1;
      return ends.get(doc.norm(i - 1) === ',' ? i - 1 : i) ?? -1;
    }
    if (isBreak(w) && w !== ',') return -1;
    finite ||= BE.has(w) || HAVE.has(w) || PREDICATES.has(w) || /^VB[DZP]$/.test(doc.xpos(i));
  }
  return -1;
}

/** Words that open a clause whose verb is not the main one: "who were there when the guard was shot". */
const OPENS: ReadonlySet<string> = new Set(
  `when where while as after before because since that which whose whom if until unless although though said says say told
saw believed feared claimed reported thought heard confirmed announced`.split(/\s+/),
);

/**
 * "Two ushers who tried to stop the attacker at the door died": the group described by a clause of "who" that runs up to the
 * verb at token v, whatever stands at the end of that clause; -1 where there is none, or where another clause begins in it.
 */
export function overRelative({ c, ends }: GroupFinder, v: number): number {
  const { doc, first } = c;
  if (doc.norm(v - 1) === 'who') return -1;
  let finite = -1;
  for (let i = v - 1; i > Math.max(first, v - LONGEST); i--) {
    const w = doc.norm(i);
    if (w === 'who') {
      if (finite < 0 || finite > i + 3) return -1;
      return ends.get(doc.norm(i - 1) === ',' ? i - 1 : i) ?? -1;
    }
    if (isBreak(w) || OPENS.has(w) || w === 'and' || w === 'but') return -1;
    if (BE.has(w) || HAVE.has(w) || /^(?:VB[DZP]|MD)$/.test(doc.xpos(i))) finite = i;
  }
  return -1;
}
