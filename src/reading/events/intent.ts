import type { EventFrame } from '../layers.ts';
import type { SentenceTree } from './grammar/tree.ts';

const ON_PURPOSE = new Set([
  'intentionally',
  'deliberately',
  'knowingly',
  'purposely',
  'purposefully',
  'wilfully',
  'willfully',
  'consciously',
]);
const BY_ERROR = new Set([
  'mistakenly',
  'accidentally',
  'inadvertently',
  'unintentionally',
  'erroneously',
  'unknowingly',
  'wrongly',
  'unwittingly',
]);

/** "would not intentionally strike", "accidentally hit": an attack told for what was meant by it. */
export function intentOf(tree: SentenceTree, frame: EventFrame): EventFrame | null {
  if (frame.type !== 'attack' && frame.type !== 'target') return null;
  const { doc } = tree;
  for (let i = Math.max(tree.first, frame.trigger - 4); i <= frame.trigger + 1 && i < tree.end; i++) {
    const w = doc.norm(i);
    if (!ON_PURPOSE.has(w) && !BY_ERROR.has(w)) continue;
    return asIntent(frame);
  }
  const rest = ['by mistake', 'by accident', 'in error', 'on purpose', 'by error'];
  for (let i = frame.trigger + 1; i < Math.min(tree.end - 1, frame.trigger + 9); i++) {
    if (rest.includes(`${doc.norm(i)} ${doc.norm(i + 1)}`)) return asIntent(frame);
  }
  return null;
}

/** "We will strike them": what one's own side will do is a threat. null when it is no such thing. */
export function threatOf(tree: SentenceTree, frame: EventFrame): EventFrame | null {
  if (frame.type !== 'attack' || frame.certainty !== 'expected') return null;
  const { doc } = tree;
  for (let i = frame.trigger - 1; i >= tree.first && i > frame.trigger - 6; i--) {
    const w = doc.norm(i);
    if (w === 'we' || w === 'i') {
      return { ...frame, type: 'threaten', certainty: 'asserted', rule: `${frame.rule}/threat` };
    }
    if (!/^(?:AUX|ADV|PART)$/.test(doc.upos(i))) return null;
  }
  return null;
}

function asIntent(frame: EventFrame): EventFrame {
  const certainty =
    frame.certainty === 'denied' || frame.certainty === 'expected' ? 'asserted' : frame.certainty;
  return { ...frame, type: 'intent', certainty, rule: 'events/intent-adverb' };
}
