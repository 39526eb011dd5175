import { hasVerb } from './content/edges.ts';
import type { MentionIndex } from './mention-source.ts';
import type { Source } from './subject.ts';
import type { Tree } from './tree.ts';

/** Marks that close a quotation. */
export const QUOTE_ENDS = new Set(['"', '”', "''", '»']);

/** "..., the governor's spokesman, Ann Lee, said", "..., Ann Lee, a doctor, said": a role and a name, which the statement stands before. */
export function apposedSource(tree: Tree, comma: number, mentions: MentionIndex): Source | null {
  const { doc } = tree;
  const second = nounsBefore(tree, comma);
  if (second < 0 || doc.norm(second - 1) !== ',') return null;
  const first = nounsBefore(tree, second - 1);
  if (first < 0 || (doc.norm(first - 1) !== ',' && !QUOTE_ENDS.has(doc.norm(first - 1)))) return null;
  if (!hasVerb(tree, tree.first, first)) return null;
  const named = nameIn(tree, second, comma);
  if (named < 0 && nameIn(tree, first, second - 1) < 0) return null;
  if (named < 0 && !/^(?:a|an|the|its|his|her|their)$/.test(doc.norm(second))) return null;
  const at = named >= 0 ? mentions.endingAt(comma) : mentions.startingAt(first);
  return { span: { first, end: comma }, head: at?.head ?? (named >= 0 ? named : second - 2) };
}

const NOUN_WORD = /^(?:DT|JJ|NN|NNS|NNP|NNPS|POS|CD|IN|HYPH|PRP\$|RBS|JJS)$/;

/** Start of the noun group that ends at a comma, -1 when none does. */
function nounsBefore(tree: Tree, end: number): number {
  const { doc } = tree;
  let i = end;
  while (i > tree.first && end - i < 12 && NOUN_WORD.test(doc.xpos(i - 1))) i--;
  return i < end && /^(?:DT|NN|JJ|PRP\$)/.test(doc.xpos(i)) && /^NN/.test(doc.xpos(end - 1)) ? i : -1;
}

/** Last token of a name of two words and more that makes up a group, with titles at most before it; -1 when it is none. */
function nameIn(tree: Tree, first: number, end: number): number {
  if (end - first < 2 || end - first > 6) return -1;
  for (let i = first; i < end; i++) if (!tree.doc.xpos(i).startsWith('NNP')) return -1;
  return end - 1;
}

/** "[quote] Ann Lee, who runs the clinic, said": the noun group before the aside that ends at a comma. */
export function pastAside(tree: Tree, comma: number, verb: number, mentions: MentionIndex): Source | null {
  const { doc } = tree;
  let start = tree.first;
  for (let i = comma - 1; i > tree.first; i--) {
    if ((QUOTE_ENDS.has(doc.norm(i)) || doc.norm(i) === ';') && i < comma - 3) {
      start = i + 1;
      break;
    }
  }
  while (start < comma && (/^(?:CC|RB|,|``|'')$/.test(doc.xpos(start)) || QUOTE_ENDS.has(doc.norm(start))))
    start++;
  const named = mentions.startingAt(start);
  let end = named ? named.end : start;
  let head = named ? named.head : -1;
  while (
    end < comma &&
    (/^(?:DT|JJ|NN|NNS|NNP|NNPS|CD|POS|PRP\$|HYPH|IN)$/.test(doc.xpos(end)) || joinsNouns(tree, end))
  ) {
    if (head < 0 || (!named && doc.xpos(end - 1) !== 'IN' && /^NN/.test(doc.xpos(end)))) head = end;
    end++;
  }
  const aside = doc.norm(end) === ',' || doc.norm(end) === '(' || /^W/.test(doc.xpos(end));
  if (head < 0 || end >= comma || !aside || end - start > 12) return null;
  if ((!named && !/^(?:NN|PRP)/.test(doc.xpos(head))) || !oneGap(tree, end, comma, verb)) return null;
  return { span: { first: start, end }, head };
}

/** "police and hospital officials", "a nurse and two doctors". */
const joinsNouns = ({ doc }: Tree, i: number): boolean =>
  doc.norm(i) === 'and' && /^NN/.test(doc.xpos(i - 1)) && /^(?:DT|CD|JJ|NN|PRP\$)/.test(doc.xpos(i + 1));

/** Between the group and the verb stands one aside and no finished clause: no verb but that of a relative clause. */
function oneGap(tree: Tree, from: number, to: number, verb: number): boolean {
  const subject = tree.kid(verb, 'nsubj');
  if (subject !== undefined && subject < from) return true;
  let relative = false;
  for (let i = from; i < to; i++) {
    const tag = tree.doc.xpos(i);
    // "speaking on condition of anonymity because they were not allowed to brief reporters"
    if (
      tag.startsWith('W') ||
      /^(?:because|since|although|though|as|while|when|after|before|until)$/.test(tree.doc.norm(i))
    )
      relative = true;
    if (/^VB[DZP]$/.test(tag) && !relative) return false;
  }
  return true;
}
