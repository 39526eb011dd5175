import type { ActorMention } from '../layers.ts';
import type { MentionIndex } from './mention-source.ts';
import type { Tree } from './tree.ts';

/**
 * Where the noun group of a mention begins that has an owner before it: "at [Orm's main] hospital", "of [the department's]
 * Marsh Station", "of [the State Police] Tarn Detachment", and that of a land with its quarter: "in [northern] Kesh".
 */
export function groupStart(
  { doc, first }: Tree,
  { first: at, rule }: ActorMention,
  mentions: MentionIndex,
): number {
  if (/^(?:DT|PRP\$)/.test(doc.xpos(at))) return at;
  let i = at;
  while (i > first && at - i < 4 && (isQuarter(doc, i - 1) || doc.norm(i - 1) === 'and')) i--;
  if (i < at && doc.norm(i) !== 'and') return i;
  if (rule === 'actors/state') return doc.xpos(at - 1) === 'JJ' ? at - 1 : at;
  i = at;
  let owned = mentions.endingAt(at) !== undefined;
  while (i > first && at - i < 5 && /^(?:JJ|NNP?|POS|RB)$/.test(doc.xpos(i - 1))) {
    i--;
    if (doc.xpos(i) === 'POS') owned = true;
  }
  // "a doctor at [the main] hospital"
  if (i > first && /^(?:DT|PRP\$)$/.test(doc.xpos(i - 1))) return i - 1;
  return owned ? i : at;
}

/** A quarter of the sky, or what lies in the middle. */
const isQuarter = (doc: Tree['doc'], i: number): boolean =>
  /^(?:(?=\p{L}{4})(?:north|south)?-?(?:east|west)?(?:ern)?|central|upper|lower)$/u.test(doc.norm(i));
