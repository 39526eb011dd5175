import { WordTest } from '../../language/word-test.ts';
import type { TokenSpan } from '../layers.ts';
import { nounAfter } from './according.ts';
import type { Draft } from './draft.ts';
import type { MentionIndex } from './mention-source.ts';
import type { Tree } from './tree.ts';

const CITING = new Set(['citing', 'quoting']);
const CITED = new Set(['cited', 'cites', 'quoted', 'quotes']);
const CARRIED = new Set(
  'carried published broadcast aired released run distributed circulated quoted reported cited relayed posted'.split(
    ' ',
  ),
);
const STATEMENTS = new Set(
  'statement statements remarks comments interview message video speech letter report footage'.split(' '),
);

/**
 * Whom the speaker of a statement cites, wherever the sentence says so: before the speaker ("Citing doctors, the agency
 * said"), beside it ("The agency, quoting doctors, said"; "the agency, which cited doctors"), or beside the cue ("The
 * agency said, citing doctors, that").
 */
export function citedBy(tree: Tree, draft: Draft, mentions: MentionIndex): TokenSpan | null {
  for (const at of besideSpeaker(draft)) {
    const i = afterComma(tree, at);
    if (CITING.has(tree.doc.norm(i))) return who(tree, i + 1, mentions);
    const w = tree.doc.norm(i);
    // "the agency said with reference to the mayor", "..., referring to the mayor, that"
    if (w === 'with' && tree.doc.norm(i + 1) === 'reference' && tree.doc.norm(i + 2) === 'to')
      return who(tree, i + 3, mentions);
    if (w === 'referring' && tree.doc.norm(i + 1) === 'to') {
      const m = mentions.startingAt(i + 2);
      if (m && tree.doc.norm(m.end) === ',') return { first: m.first, end: m.end };
    }
    if ((w === 'which' || w === 'that' || w === 'who') && CITED.has(tree.doc.norm(i + 1)))
      return who(tree, i + 2, mentions);
  }
  const opens = CITING.has(tree.doc.norm(tree.first));
  return opens && startsAfterAside(tree, draft) ? who(tree, tree.first + 1, mentions) : null;
}

/** Where words about the speaker may stand: right behind the speaker and right behind the cue. */
function besideSpeaker({ source, cueSpan }: Draft): number[] {
  const out: number[] = [];
  if (source) out.push(source.end);
  if (cueSpan) out.push(cueSpan.end);
  return out;
}

function afterComma(tree: Tree, i: number): number {
  return tree.doc.norm(i) === ',' ? i + 1 : i;
}

/** Is the speaker the subject of the clause behind the aside that opens the sentence? */
function startsAfterAside(tree: Tree, { source }: Draft): boolean {
  if (!source || source.first < tree.first + 3 || source.first > tree.first + 16) return false;
  return tree.doc.norm(source.first - 1) === ',';
}

/** The words for whoever is cited from a token on; null when none stand there. */
export function who(tree: Tree, from: number, mentions: MentionIndex): TokenSpan | null {
  if (from >= tree.end) return null;
  for (let i = from; i < Math.min(from + 4, tree.end); i++) {
    const m = mentions.startingAt(i);
    if (m) return { first: m.first, end: m.end };
    if (!/^(?:DT|CD|JJ|IN|PRP\$)$/.test(tree.doc.xpos(i))) break;
  }
  return /^(?:DT|JJ|NN|CD|PRP\$)/.test(tree.doc.xpos(from)) ? nounAfter(tree, from).span : null;
}

/** A word for a statement, and who passes that statement on. */
export interface Relay {
  statement: number;
  by: TokenSpan | null;
}

const STATEMENT = new WordTest(STATEMENTS);

/** "in remarks carried by the agency": the relays of a sentence, found once for all of its statements. */
export function relaysOf(tree: Tree, mentions: MentionIndex): Relay[] {
  const out: Relay[] = [];
  const last = tree.end - 3;
  for (
    let i = STATEMENT.next(tree.doc, tree.first, last);
    i < last;
    i = STATEMENT.next(tree.doc, i + 1, last)
  ) {
    for (let j = i + 1; j < Math.min(tree.end - 2, i + 3); j++) {
      if (!isCarried(tree, j)) continue;
      out.push({ statement: i, by: carrier(j, mentions) });
      break;
    }
  }
  return out;
}

/**
 * Who passes the statement on: "the minister, quoted by the paper, said"; "according to officials cited by the paper";
 * "in remarks carried by the agency", before the speaker, behind the cue or at the end of the sentence.
 */
export function carriedBy(
  tree: Tree,
  draft: Draft,
  relays: readonly Relay[],
  mentions: MentionIndex,
): TokenSpan | null {
  const beside = draft.source ? afterComma(tree, draft.source.end) : -1;
  // "The agency reported on Monday that" is the speaker's own verb
  if (beside >= 0 && beside !== draft.cueSpan?.first && isCarried(tree, beside))
    return carrier(beside, mentions);
  // "A source quoted by the agency said": the words of the source take it in
  if (draft.source && draft.cueSpan && draft.source.end <= draft.cueSpan.first)
    for (let i = Math.max(draft.source.first, draft.sourceHead) + 1; i < draft.source.end - 1; i++)
      if (isCarried(tree, i)) return carrier(i, mentions);
  return relays.find((r) => !holdsInside(draft, r.statement, tree))?.by ?? null;
}

function isCarried(tree: Tree, i: number): boolean {
  const next = tree.doc.norm(i + 1);
  // "read out on state radio"
  if (tree.doc.norm(i) === 'read' && next === 'out') return tree.doc.norm(i + 2) === 'on';
  if (tree.doc.xpos(i + 1) === 'RB' && CARRIED.has(tree.doc.norm(i))) return tree.doc.norm(i + 2) === 'by';
  return CARRIED.has(tree.doc.norm(i)) && (next === 'by' || next === 'on');
}

function carrier(verb: number, mentions: MentionIndex): TokenSpan | null {
  const m = mentions.startingAt(verb + 2) ?? mentions.startingAt(verb + 3) ?? mentions.startingAt(verb + 4);
  return m ? { first: m.first, end: m.end } : null;
}

/** A statement that the content tells of is not the one in which it is told, but for ", in a statement ..." at its end. */
function holdsInside({ content }: Draft, i: number, tree: Tree): boolean {
  const { doc } = tree;
  let j = i - 1;
  while (j > i - 4 && doc.norm(j) !== 'in') j--;
  const aside = doc.norm(j) === 'in' && (doc.norm(j - 1) === ',' || j === tree.first);
  return !aside && content.some((c) => c.first <= i && i < c.end);
}
