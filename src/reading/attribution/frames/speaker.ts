import { cueStart } from '../content/edges.ts';
import type { Draft } from '../draft.ts';
import { besideSource, type MentionIndex } from '../mention-source.ts';
import { agentOf, isPassive, type Source, sourceOf } from '../subject.ts';
import type { Tree } from '../tree.ts';
import type { Case } from './case.ts';

/** "a man suspected of arson", "a cell believed to be behind it": whom the participle is about does not speak. */
export function isReduced(tree: Tree, verb: number): boolean {
  const { doc } = tree;
  const next = doc.norm(verb + 1);
  const word = doc.norm(verb);
  if (/^(?:suspected|accused)$/.test(word)) return next === 'of' || next === 'in';
  // "the number of people confirmed dead"
  if (
    /^(?:confirmed|reported|presumed|declared)$/.test(word) &&
    /^(?:dead|killed|wounded|injured|missing)$/.test(next)
  )
    return true;
  if (word === 'posted' || word === 'charged')
    return /^(?:in|at|near|with|to|on|online|by)$/.test(next) && doc.xpos(verb) === 'VBN';
  return (
    /^(?:believed|thought|said|alleged|presumed|known|reported|feared)$/.test(word) &&
    next === 'to' &&
    doc.xpos(verb + 2) === 'VB'
  );
}

/** May a cue that "and" joins on without a subject have the speaker of this statement: "denied responsibility and accused the army of it"? */
function goesOn({ rule, cue }: Draft, says: boolean): boolean {
  if (rule === 'attribution/object') return says && (cue.class === 'deny' || cue.class === 'accuse');
  return rule === 'attribution/clause' && (says || cue.class === 'deny');
}

const isThing = (word: string): boolean =>
  /^(?:vehicle|car|bus|truck|lorry|convoy|building|house|school|hospital|boat|ship|plane|ambulance|town|village|area|road|body|bodies|men|women|children|victims?|dead|wounded)$/.test(
    word,
  );

/** "issued a news release on Wednesday morning saying": the paper, a few words of time before the participle. */
function paperBefore({ doc, first }: Tree, verb: number, mentions: MentionIndex): Source | null {
  let i = verb;
  while (i > first && verb - i < 5 && TIME.test(doc.norm(i - 1))) i--;
  const paper = mentions.endingAt(i);
  return paper &&
    doc.norm(paper.first - 1) !== 'in' &&
    /^(?:an?|another)$/.test(doc.norm(paper.first)) &&
    PAPER.test(doc.norm(paper.head))
    ? { span: { first: paper.first, end: paper.end }, head: paper.head }
    : null;
}

const PAPER = /^(?:statement|release|communiqu[eé]|letter|message|bulletin|note|post|tweet|dispatch)$/;
const TIME =
  /^(?:on|in|the|late|later|early|earlier|today|yesterday|overnight|morning|afternoon|evening|night|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/;

/** The speaker by what stands beside the cue, by the tree, or, for a participle, the speaker before it. */
export function speakerOf({ tree, hit, mentions, earlier }: Case): Source | null {
  if (isReduced(tree, hit.verb)) return agentOf(tree, hit.verb);
  const beside = besideSource(tree, hit, mentions);
  if (!beside && isPassive(tree, hit.verb)) return agentOf(tree, hit.verb);
  if (tree.doc.xpos(hit.verb) === 'VBG' && tree.kid(hit.verb, 'nsubj', 'aux') === undefined) {
    const paper = paperBefore(tree, hit.verb, mentions);
    if (paper) return paper;
    const last = earlier.findLast((d) => d.source !== null && d.source.end <= hit.verb);
    if (last?.source) return { span: last.source, head: last.sourceHead };
  }
  if (beside) return beside;
  // "said the ground shook and noted that": a cue joined on without a subject goes on with the speaker before it.
  const joined = tree.doc.xpos(cueStart(tree, hit.verb) - 1) === 'CC';
  const before = joined
    ? earlier.findLast((d) => d.source !== null && goesOn(d, hit.cue.frames.includes('clause')))
    : undefined;
  if (before?.source) return { span: before.source, head: before.sourceHead };
  const source = sourceOf(tree, hit.verb);
  // "the channel said the car was marked and held the army responsible": a car holds nobody
  if (joined && source && isThing(tree.doc.norm(source.head))) {
    const said = earlier.findLast((d) => d.source !== null && d.rule === 'attribution/clause');
    if (said?.source) return { span: said.source, head: said.sourceHead };
  }
  return source;
}
