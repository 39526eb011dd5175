import type { Doc } from '../../../language/doc.ts';
import { WordTest } from '../../../language/word-test.ts';
import { termAt } from '../../actors/terms.ts';
import type { CasualtyFrame } from '../../layers.ts';
import type { FieldReading, Reading } from '../../reading.ts';
import { coreOf } from '../clauses/core.ts';
import { governed } from '../clauses/slots.ts';
import { treeOf } from '../grammar/tree.ts';
import { sidesOf } from '../parties/party.ts';
import { sidesIn } from '../parties/sides.ts';

const PRISON = new WordTest(
  /^(?:prisons?|jails?|dungeons?|cells?|centers?|centres?|camps?|branch|facility|detention|custody)$/,
);
const TORTURE = new WordTest(/^(?:torture|tortured|torturing)$/);

/** Whose prison it was in which somebody died under torture; null for other deaths, and where nobody's is told. */
export function prisonOf(reading: Reading, field: FieldReading, frame: CasualtyFrame): string | null {
  const { doc } = field;
  const k = doc.sentenceOf(frame.trigger);
  const { first, end } = doc.sentences[k];
  if (frame.effect !== 'killed' || TORTURE.next(doc, first, end) >= end) return null;
  const tree = treeOf(doc, k);
  for (let i = PRISON.next(doc, first, end); i < end; i = PRISON.next(doc, i + 1, end)) {
    const of = doc.norm(i + 1) === 'of' ? governed(tree, i, 'of') : -1;
    const core = { first: Math.max(coreOf(tree, i).first, first), end: i };
    const sides = of > i ? sidesOf(reading, tree, of) : sidesIn(reading, tree, core, i);
    if (sides.length === 1) return sides[0];
    // "a Kesh detention centre": the state's
    const state =
      of > i || sides.length > 1 ? null : termAt(doc, core.first + startOf(doc, core.first), i, STATE);
    if (state?.type === 'adjective') return state.name;
  }
  return null;
}

const STATE = new Set(['state'] as const);
const startOf = (doc: Doc, i: number): number => (/^(?:an?|the)$/.test(doc.norm(i)) ? 1 : 0);
