import type { Certainty } from '../../../format/claim.ts';
import type { SentenceTree } from '../grammar/tree.ts';
import { isNegated } from './slots.ts';

const MAY = new Set([
  'may',
  'might',
  'could',
  'possibly',
  'perhaps',
  'probably',
  'likely',
  'apparently',
  'presumably',
  'purportedly',
]);
const WILL = new Set(['will', 'would', 'shall', "'ll", '’ll']);
/** Verbs whose infinitive happens: "continued to bomb", "appeared to have hit". Of others it is only planned or wished. */
const DONE = new Set(
  'continue begin start manage seem appear happen come proceed go keep be help allow enable let force lead cause prompt dare use tend fail refuse decline say report know claim find see deny'.split(
    ' ',
  ),
);
const REPORTED = new Set(['reportedly', 'supposedly']);
const ALLEGED = new Set(['allegedly', 'alleged', 'accuse', 'suspected', 'purported']);
const RISK = new Set(['threaten', 'risk']);
const BELIEVED = new Set(['believe', 'think', 'fear', 'suspect', 'presume', 'say', 'understand']);

/** What the clause itself makes of its verb: "may have", "would", "if", "not". Speakers' cues are added elsewhere. */
export function certaintyOf(tree: SentenceTree, v: number): Certainty {
  const { doc } = tree;
  // "worse if he had not shot"
  if (underIf(tree, v)) return 'conditional';
  if (isNegated(tree, v)) return 'denied';
  for (const k of tree.kids(v)) {
    const w = doc.norm(k);
    if (REPORTED.has(w)) return 'reported';
    if (ALLEGED.has(w)) return 'alleged';
    if (MAY.has(w) && doc.upos(k) !== 'PROPN' && !(w === 'may' && doc.dep(k) !== 'aux')) return 'possible';
    if (WILL.has(w)) return 'expected';
  }
  return byGovernor(tree, v);
}

/** "is believed to have", "planned to", "threatens to". */
function byGovernor(tree: SentenceTree, v: number): Certainty {
  const { doc } = tree;
  if (doc.dep(v) !== 'xcomp' && doc.dep(v) !== 'ccomp') return 'asserted';
  const h = doc.head(v);
  if (h < 0) return 'asserted';
  const lemma = doc.lemma(h);
  const infinitive = doc.dep(v) === 'xcomp';
  if (infinitive && (lemma === 'likely' || lemma === 'unlikely')) return 'possible';
  if (tree.kids(v).some((k) => k < v && doc.norm(k) === 'have')) return believedOr(tree, h);
  if (
    infinitive &&
    doc.xpos(v) !== 'VBG' &&
    !DONE.has(lemma) &&
    !RISK.has(lemma) &&
    !BELIEVED.has(lemma) &&
    !ALLEGED.has(lemma)
  )
    return 'expected';
  if (infinitive && RISK.has(lemma)) return 'possible';
  if (infinitive && doc.xpos(h) === 'VBN' && BELIEVED.has(lemma))
    return lemma === 'say' ? 'reported' : 'possible';
  if (infinitive && doc.xpos(h) === 'VBN' && ALLEGED.has(lemma)) return 'alleged';
  return 'asserted';
}

/** "is said to have hit", "is believed to have hit": what is over has happened, as far as one knows. */
function believedOr(tree: SentenceTree, h: number): Certainty {
  const { doc } = tree;
  const lemma = doc.lemma(h);
  if (doc.xpos(h) !== 'VBN') return 'asserted';
  if (ALLEGED.has(lemma)) return 'alleged';
  if (!BELIEVED.has(lemma)) return 'asserted';
  return lemma === 'say' || lemma === 'report' ? 'reported' : 'possible';
}

/** Does the clause of token v, or one that it hangs on, begin with "if" or "unless"? */
export function underIf(tree: SentenceTree, v: number): boolean {
  const { doc } = tree;
  let j = v;
  for (let depth = 0; j >= tree.first && depth < 6; depth++) {
    if (
      tree
        .kids(j)
        .some((k) => k < j && (doc.norm(k) === 'if' || doc.norm(k) === 'unless' || doc.norm(k) === 'whether'))
    )
      return true;
    if (doc.dep(j) === 'root') break;
    j = doc.head(j);
  }
  return false;
}

/** "asked if the raid was over": nobody says so. */
export function isAsked(tree: SentenceTree, v: number): boolean {
  const { doc } = tree;
  let j = v;
  for (let depth = 0; j >= tree.first && depth < 6; depth++) {
    const asks = tree.kids(j).some((k) => k < j && (doc.norm(k) === 'if' || doc.norm(k) === 'whether'));
    const h = doc.head(j);
    if (asks && h >= tree.first && doc.lemma(h) === 'ask') return true;
    if (h < 0) break;
    j = h;
  }
  return false;
}
