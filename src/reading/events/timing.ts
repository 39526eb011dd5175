import type { TokenSpan } from '../layers.ts';
import type { Match } from './clauses/match.ts';
import type { EventEntry } from './words/lexicon.ts';

const BEFORE = new Set([
  'beforehand',
  'advance',
  'prior',
  'before',
  'ahead',
  'previously',
  'earlier',
  'forewarned',
  'priorly',
]);
const AFTER = new Set(['afterwards', 'afterward', 'later', 'subsequently']);
const FUTURE = new Set([
  'would',
  'will',
  'planned',
  'planning',
  'imminent',
  'upcoming',
  'impending',
  'forthcoming',
  'intended',
]);
const DURING = new Set(['during', 'while', 'ongoing', 'mid']);

/** When a notice was given, against what it was about: from adverbs of the clause, else from the tense of its content. */
export function timingOf(
  { tree, token, complement, subject }: Match<EventEntry>,
  span: TokenSpan,
): 'before' | 'during' | 'after' | null {
  const { doc } = tree;
  const end = Math.min(tree.end, span.end + 4);
  const from = subject >= 0 && subject < token ? subject : token;
  const content = complement > token ? tree.extent(complement).first : end;
  for (let i = from; i < end; i++) {
    const w = doc.norm(i);
    if (i > token && w === 'after') return 'after';
    if (AFTER.has(w) && i < content) return 'after';
    if (BEFORE.has(w) && (i < content || i >= span.end - 1 || w !== 'earlier')) return 'before';
  }
  for (let i = token; i < end; i++) {
    const w = doc.norm(i);
    if (FUTURE.has(w)) return 'before';
    if (DURING.has(w)) return 'during';
  }
  return complement > token && isPast(match(doc, complement)) ? 'during' : null;
}

const match = (doc: Match<EventEntry>['tree']['doc'], i: number): string => doc.xpos(i);
const isPast = (tag: string): boolean => tag === 'VBD' || tag === 'VBN' || tag === 'VBG';
