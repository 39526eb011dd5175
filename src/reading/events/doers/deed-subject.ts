import type { Doc } from '../../../language/doc.ts';
import { acquits } from '../blame/acquitted.ts';
import { byAgent, isPassive } from '../clauses/slots.ts';
import { isVerb, subjectOf } from '../clauses/subjects.ts';
import type { SentenceTree } from '../grammar/tree.ts';
import { isAttackNoun } from '../words/nouns.ts';
import { weaponAt } from '../words/weapons.ts';

/** Token of whoever did what a verb of harm says: its subject, of a passive the phrase after "by"; -1 where nobody is told. */
export function doerAt(tree: SentenceTree, v: number, passive: boolean): number {
  const { doc } = tree;
  if (passive) return ownerOfBullet(tree, agentOf(tree, v));
  const charge = chargeBefore(tree, v);
  if (charge !== null) return charge;
  const subject = subjectOf(tree, v);
  // "struck a house south of Oraba, which hurt two": the striking did
  const which = tree.kid(v, 'nsubj');
  if (which < 0 || doc.norm(which) !== 'which' || doc.norm(which - 1) !== ',') return subject;
  const ofPlace = doc.upos(subject) === 'PROPN' && doc.upos(subject - 1) === 'ADP';
  if (!ofPlace && doc.dep(v) !== 'advcl:relcl' && !RESULT.has(doc.lemma(v))) return subject;
  const above = verbAbove(tree, v);
  return above >= 0 ? subjectOf(tree, above) : subject;
}

/** "was captured and four were killed by the force", "were killed and a dozen captured by": the agent told once for both. */
function agentOf(tree: SentenceTree, v: number): number {
  const { doc } = tree;
  const own = byAgent(tree, v);
  if (own >= 0) return own;
  if (doc.dep(v) === 'conj') {
    const h = doc.head(v);
    const first = h >= tree.first && h < v && /^VB[ND]$/.test(doc.xpos(h)) && JOINS.test(doc.norm(h + 1));
    const agent = first && isPassive(tree, h) ? byAgent(tree, h) : -1;
    return agent > v ? agent : -1;
  }
  if (!JOINS.test(doc.norm(v + 1))) return -1;
  for (const k of tree.kids(v))
    if (k > v && doc.dep(k) === 'conj' && /^VB[ND]$/.test(doc.xpos(k))) return byAgent(tree, k);
  return -1;
}

const JOINS = /^(?:and|,)$/;

/** "killed by one sniper's bullet": whoever fired it; the thing itself where nobody is told. */
function ownerOfBullet(tree: SentenceTree, at: number): number {
  if (at < 0 || !(weaponAt(tree.doc, at) || FIRED.test(tree.doc.norm(at)))) return at;
  const owner = tree.kid(at, 'nmod:poss');
  return owner >= 0 ? owner : at;
}

const FIRED = /^(?:bullets?|gunfire|gunshots?|shots?|fire|kni(?:fe|ves)|fists?|blows?|rounds?)$/;

/** "a man is accused of wounding two": him; null where the verb is no charge, -1 where the charge says nobody did it. */
function chargeBefore(tree: SentenceTree, v: number): number | null {
  const { doc } = tree;
  if (doc.xpos(v) !== 'VBG' || !/^(?:of|with|for|over|in)$/.test(doc.norm(v - 1))) return null;
  const held = v - 2;
  const w = doc.norm(held);
  if (held < tree.first) return null;
  if (!HELD.test(w)) return chargedBy(tree, held, v);
  if (!CHARGED.test(w) || doc.norm(held - 1) === 'not' || acquits(tree)) return -1;
  // "a man accused of", where "men accused of" names nobody
  if (doc.upos(held - 1) === 'NOUN') return doc.xpos(held - 1) === 'NN' ? held - 1 : -1;
  const subject = subjectOf(tree, held);
  return subject < held ? subject : -1;
}

/** "charged Adan Ro with killing", "cleared Adan Ro of killing": whom the charge befalls; -1 where it is taken from him, null without one. */
function chargedBy({ doc, first }: SentenceTree, head: number, v: number): number | null {
  if (!/^NNP?$/.test(doc.xpos(head)) && !/^(?:him|her|them)$/.test(doc.norm(head))) return null;
  let i = head - 1;
  while (i > first && i > head - 7 && /^(?:DET|ADJ|NOUN|PROPN|NUM)$/.test(doc.upos(i))) i--;
  if (!/^VB/.test(doc.xpos(i))) return null;
  if (CLEARED.test(doc.norm(i))) return -1;
  return doc.norm(v - 1) === 'with' && CHARGED.test(doc.norm(i)) && /^NN/.test(doc.xpos(head)) ? head : null;
}

const CLEARED = /^(?:clear|acquit|exonerate|absolve)(?:s|ed|t?ed|ting|d|ing)?$/;
const HELD =
  /^(?:accused|suspected|convicted|guilty|charged|wanted|arrested|cleared|acquitted|sentenced|tried|jailed|indicted|blamed)$/;
const CHARGED = /^(?:accused|suspected|convicted|guilty|charged|sentenced|indicted)$/;

/** The verb whose clause a clause hangs on; -1 for a main one. */
function verbAbove(tree: SentenceTree, v: number): number {
  const { doc } = tree;
  for (let j = doc.head(v), n = 0; j >= tree.first && n < 8; j = doc.head(j), n++)
    if (j < v && isVerb(doc, j)) return j;
  const told = tree.kid(v, 'ccomp');
  return told >= 0 && told < v && isVerb(doc, told) ? told : -1;
}

const RESULT = new Set(['result', 'lead', 'cause', 'leave', 'end']);

/** "resulting in two deaths", "which led to four killings": the verb of what came of a deed; -1 where none stands right before the figure. */
export function resultBefore(doc: Doc, from: number, first: number): number {
  for (let i = first - 1; i >= from && i > first - 6; i--) {
    if (/^VB/.test(doc.xpos(i))) return RESULT.has(doc.lemma(i)) ? i : -1;
    if (!/^(?:DT|CD|JJ.?|IN|TO|PDT)$/.test(doc.xpos(i)) || isAttackNoun(doc, i)) return -1;
  }
  return -1;
}
