import type { TokenSpan } from '../../layers.ts';
import { bodyEnd, cueStart } from '../content/edges.ts';
import { nextContent } from '../content/next.ts';
import { maybeCue } from '../cues.ts';
import { agentOf, isPassive, type Source } from '../subject.ts';
import type { Tree } from '../tree.ts';
import { type Case, one } from './case.ts';
import { speakerOf } from './speaker.ts';

/** Tokens between the cue and its "as", at most. */
const REACH = 25;

/**
 * "identified the dead as Ann Lee, her son and a guard", "named the driver killed in the crash as ...": who they were is
 * the speaker's statement, to the end of the sentence, and the words by which they are told of with it.
 */
export function identityFrame(c: Case): Draft[] {
  const { tree, hit } = c;
  const as = asBehind(tree, hit.end);
  if (as < 0) return [];
  const stop = bodyEnd(tree);
  // "the coroner later named a woman shot dead as": with an object behind it, whatever the tree makes of it
  const passive = isPassive(tree, hit.verb) && !/^(?:DT|CD|PRP|NN)/.test(tree.doc.xpos(hit.end));
  const source = passive ? agent(tree, hit.verb, as) : speakerOf(c);
  if (!source) return [];
  const patient = passive ? tree.kid(hit.verb, 'nsubj:pass', 'nsubj') : undefined;
  if (tree.doc.norm(as + 1) === 'follows') return one(tree, hit, 'identity', source, listBehind(c));
  const content: TokenSpan[] = [];
  if (patient !== undefined && patient < hit.verb)
    content.push({ first: tree.left(patient), end: cueStart(tree, hit.verb) });
  content.push({ first: passive ? as + 1 : hit.end, end: endOf(tree, as, stop) });
  return one(tree, hit, 'identity', source, content);
}

type Draft = ReturnType<typeof one>[number];

/** "as" behind what is identified, with no verb of a clause of its own between; -1 where none stands. */
function asBehind({ doc, end }: Tree, from: number): number {
  for (let i = from; i < Math.min(end - 1, from + REACH); i++) {
    if (doc.norm(i) === 'as' && doc.norm(i + 1) !== 'well') return i;
    if (
      /^[;:]$/.test(doc.norm(i)) ||
      /^(?:but|that)$/.test(doc.norm(i)) ||
      (maybeStates(doc.xpos(i), doc.norm(i - 1)) && !HARMED.test(doc.norm(i)))
    )
      return -1;
  }
  return -1;
}

/** A finite verb that is not that of a relative clause ("the man who died as"). */
const maybeStates = (tag: string, before: string): boolean =>
  /^(?:VB[ZPD]|MD)$/.test(tag) && !/^(?:who|that|which|was|were|had|has|have|been)$/.test(before);

/** "a woman shot dead on Friday": participles that a tagger may take for a past tense. */
const HARMED = /^(?:shot|killed|wounded|injured|hurt|found|stabbed|struck|hit|slain|beaten|strangled)$/;

/** "as follows:" and a list below: its lines, as long as they are no sentences. */
function listBehind({ tree, quotes }: Case): TokenSpan[] {
  const { doc } = tree;
  const out = nextContent(tree, quotes);
  if (out.length === 0) return out;
  const from = doc.sentenceOf(tree.end);
  let k = from;
  while (k < Math.min(doc.sentences.length, from + LONGEST_LIST)) {
    const { first, end } = doc.sentences[k];
    if (finite(doc, first, end)) break;
    k++;
  }
  if (k > from) out[0].end = Math.max(out[0].end, doc.sentences[k - 1].end);
  return out;
}

const LONGEST_LIST = 12;

/** "was identified by police as", "was identified as one of the dead by her brother". */
function agent(tree: Tree, verb: number, as: number): Source | null {
  const found = agentOf(tree, verb);
  if (found) return found;
  const { doc } = tree;
  for (let i = verb + 1; i < Math.min(tree.end - 1, as + 12); i++)
    if (doc.norm(i) === 'by' && (i < as || /^(?:DT|PRP\$|NN|JJ)/.test(doc.xpos(i + 1)))) {
      let head = i + 1;
      while (
        head + 1 < tree.end &&
        /^(?:DT|PRP\$|NN|JJ|POS)/.test(doc.xpos(head)) &&
        /^NN|^POS/.test(doc.xpos(head + 1))
      )
        head++;
      return { span: { first: i + 1, end: head + 1 }, head };
    }
  return null;
}

/** The names run on through commas; a participle of speech behind one is another cue's. */
function endOf({ doc }: Tree, as: number, stop: number): number {
  for (let i = as + 2; i < stop; i++) {
    if (doc.norm(i) === ',' && doc.xpos(i + 1) === 'VBG' && maybeCue(doc, i + 1)) return i;
    // "..., but police said"
    if (
      doc.norm(i) === ',' &&
      /^(?:but|while|and)$/.test(doc.norm(i + 1)) &&
      finite(doc, i + 2, Math.min(stop, i + 8))
    )
      return i;
  }
  return stop;
}

const finite = (doc: Tree['doc'], from: number, stop: number): boolean => {
  for (let i = from; i < stop; i++) if (/^(?:VB[ZPD]|MD)$/.test(doc.xpos(i))) return true;
  return false;
};
