import type { Category } from '../../../format/claim.ts';
import type { Doc } from '../../../language/doc.ts';
import { firstFrom } from '../../first-from.ts';
import type { CasualtyFrame } from '../../layers.ts';
import type { FieldReading, Reading } from '../../reading.ts';
import { MODIFIERS, VICTIMS } from '../lexicon.ts';

const WITH = /^(?:affiliated|linked|connected|associated|aligned|allied|tied)$/;
const TIES = /^(?:ties|links|connections)$/;
const SORT = /^(?:suspected|alleged|known|possible|close|direct|strong|reported|apparent)$/;
const ASIDE = /^(?:,|who|were|was|are|is|allegedly|reportedly|believed|suspected|thought|said|to|be|have)$/;
/** What a report calls a group that it has named. */
const GROUP = /^(?:militia|militias|insurgency|insurgents|militants|rebels|terrorists|jihadists|guerrillas)$/;
/** Tokens of the group's name. */
const WITHIN = 5;

/**
 * "Three men with alleged links to the Taliban", "people affiliated with the militant group": those whom a report counts for an armed group;
 * null for everybody else.
 */
export function tiedKind(
  field: FieldReading,
  { actors }: Reading,
  { victims, category }: CasualtyFrame,
  head: number,
): Category | null {
  const { doc, mentions } = field;
  if (category !== 'unspecified' || !victims || !VICTIMS.has(doc.norm(head))) return null;
  const at = behindTie(doc, head + 1);
  if (at < 0) return null;
  for (let m = firstFrom(mentions, at); m < mentions.length && mentions[m].first <= at + 1; m++)
    if (actors[mentions[m].actor].kind === 'armed-group') return 'militant';
  for (let i = at; i < Math.min(doc.length, at + WITHIN); i++) {
    const w = doc.norm(i);
    if (GROUP.test(w) || MODIFIERS.get(w)?.category === 'militant') return 'militant';
    if (!/^(?:DT|JJ|NN|HYPH|POS|VBN|``|'')/.test(doc.xpos(i))) return null;
  }
  return null;
}

/** Where the name begins of those to whom somebody has ties; -1 without ties. */
function behindTie(doc: Doc, from: number): number {
  let i = from;
  while (i < from + 5 && ASIDE.test(doc.norm(i))) i++;
  const w = doc.norm(i);
  const next = doc.norm(i + 1);
  if (WITH.test(w)) return next === 'with' || next === 'to' ? i + 2 : -1;
  if (w === 'loyal') return next === 'to' ? i + 2 : -1;
  if (w === 'belonging') return next === 'to' ? i + 2 : -1;
  if (w !== 'with') return -1;
  i++;
  while (i < from + 8 && SORT.test(doc.norm(i))) i++;
  return TIES.test(doc.norm(i)) && /^(?:to|with)$/.test(doc.norm(i + 1)) ? i + 2 : -1;
}

/** "Three patients are in critical condition": whom a hospital treats for what was done to them elsewhere. */
export const isTreated = (doc: Doc, { rule, category }: CasualtyFrame, head: number): boolean =>
  category === 'civilian' &&
  /^(?:in)?patients?$/.test(doc.norm(head)) &&
  /^casualties\/(?:condition|in-care|hospital|treated|critical)/.test(rule);
