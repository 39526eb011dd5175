import type { Doc } from '../../../language/doc.ts';
import type { SentenceTree } from '../grammar/tree.ts';
import { followedBy, nounAfter, nounBefore, RELATIVE, takesObject } from './order.ts';
import { exceptionTo, isNoun, isVerb, relativeTo, SUBJECT, startsWithNo, subjectOf } from './subjects.ts';

/** Where the arguments of a word stand. All functions give the head token of a phrase, or -1. */

const BE = new Set([
  'is',
  'are',
  'was',
  'were',
  'be',
  'been',
  'being',
  "'s",
  "'re",
  'am',
  'got',
  'gets',
  'get',
]);

/** Is the verb passive: "was hit", "a town held by rebels"? */
export function isPassive(tree: SentenceTree, v: number): boolean {
  const { doc } = tree;
  // "was sentenced to": an adjective by its tag alone
  if (doc.xpos(v) === 'JJ' && doc.norm(v).endsWith('ed')) return tree.kid(v, 'cop', 'aux:pass') >= 0;
  if (doc.xpos(v) !== 'VBN' && doc.xpos(v) !== 'VBD') return false;
  if (isPerfect(tree, v)) return false;
  if (tree.kid(v, 'aux:pass', 'nsubj:pass') >= 0) return true;
  if (isRelativeClause(tree, v)) return false;
  if (sharesPassive(tree, v)) return true;
  if (doc.xpos(v) !== 'VBN') return false;
  for (let j = v - 1; j >= tree.first && j >= v - 4; j--) {
    if (BE.has(doc.norm(j))) return true;
    if (doc.upos(j) !== 'ADV' && doc.upos(j) !== 'PART') break;
  }
  // "one of its helicopters fired on a wedding"
  if (doc.lemma(v) === 'fire' && /^(?:on|upon|at|into)$/.test(doc.norm(v + 1))) return false;
  if (takesObject(tree, v + 1)) return false;
  if (tree.kid(v, 'obj') > v) return false;
  if (isElliptic(tree, v) || tree.kid(v, 'obl:agent') > v) return true;
  if (doc.dep(v) === 'acl') return doc.dep(doc.head(v)) !== 'root' || governed(tree, v, 'by') >= 0;
  const h = doc.head(v);
  return doc.dep(v) === 'conj' && h >= tree.first && h < v && tree.kid(v, 'obj') < 0 && isPassive(tree, h);
}

/** "was taken in and charged with": a past tense by its tag, whose auxiliary stands before the first verb. */
function sharesPassive(tree: SentenceTree, v: number): boolean {
  const { doc } = tree;
  const h = doc.head(v);
  if (doc.xpos(v) !== 'VBD' || doc.dep(v) !== 'conj' || h < tree.first || h > v) return false;
  return /^(?:with|by)$/.test(doc.norm(v + 1)) && tree.kid(v, ...SUBJECT) < 0 && tree.kid(h, 'aux:pass') >= 0;
}

/** "when informed that": subject and auxiliary are left out. */
function isElliptic(tree: SentenceTree, v: number): boolean {
  return /^(?:when|once|if|unless|until|although|though|while)$/.test(tree.doc.norm(v - 1));
}

/** The subject of the last verb before a token: whom an elliptic clause is about. */
function subjectBefore(tree: SentenceTree, v: number): number {
  for (let j = v - 1; j >= tree.first; j--) if (tree.doc.upos(j) === 'VERB') return subjectOf(tree, j);
  return -1;
}

/** "have blamed", without "been". */
function isPerfect(tree: SentenceTree, v: number): boolean {
  const { doc } = tree;
  for (let j = v - 1; j >= tree.first && j >= v - 4; j--) {
    const w = doc.norm(j);
    if (w === 'been' || w === 'being') return false;
    if (w === 'has' || w === 'have' || w === 'had') return true;
    if (w === 'turn' || (w === 'in' && doc.norm(j + 1) === 'turn')) continue;
    if (doc.upos(j) !== 'ADV' && doc.upos(j) !== 'PART') return false;
  }
  return false;
}

/** "the raid which the army blamed on": a participle after a noun that a relative pronoun opens is a past tense. */
function isRelativeClause(tree: SentenceTree, v: number): boolean {
  const { doc } = tree;
  if (doc.dep(v) !== 'acl' || doc.head(v) !== v - 1) return false;
  let j = v - 1;
  while (j > tree.first && /^(?:NOUN|PROPN|ADJ|DET)$/.test(doc.upos(j)) && !RELATIVE.has(doc.norm(j))) j--;
  return RELATIVE.has(doc.norm(j));
}

/**
 * Is it an object by the tree, and not what stands behind prepositions ("insurgents killed since May during operations")? Of a
 * phrase ("carried out") no second object is asked for.
 */
function isObject(tree: SentenceTree, v: number, k: number, end: number): boolean {
  const { doc } = tree;
  const dep = doc.dep(k);
  if (dep !== 'obj' && !(dep === 'iobj' && end === v + 1)) return false;
  if (k < v) return true;
  if (doc.upos(k) === 'ADP' || doc.upos(k) === 'SCONJ') return false;
  return !tree.kids(k).some((c) => c > v && c < k && doc.dep(c) === 'case' && doc.norm(c) !== 'of');
}

/** What it is done to: the object of an active verb, the subject of a passive one. */
export function objectOf(tree: SentenceTree, v: number, passive: boolean, end = v + 1): number {
  const { doc } = tree;
  if (passive) {
    const own = tree.kid(v, 'obj');
    if (isElliptic(tree, v)) return subjectBefore(tree, v - 1);
    if (own >= 0 && tree.kid(v, 'nsubj:pass') < 0) return own;
    if (doc.dep(v) === 'advcl' && tree.kid(v, ...SUBJECT, 'aux:pass') < 0 && isNoun(doc, v - 1))
      return nounBefore(tree, v);
    return doc.dep(v) === 'acl' && tree.kid(v, ...SUBJECT) < 0 ? doc.head(v) : subjectOf(tree, v);
  }
  const objects = tree.kids(v).filter((k) => isObject(tree, v, k, end));
  const own = objects.find((k) => k > v && doc.dep(k) === 'obj') ?? objects[0] ?? -1;
  if (own >= 0 && (own > v || RELATIVE.has(doc.norm(own))))
    return RELATIVE.has(doc.norm(own)) ? relativeTo(tree, v, own) : own;
  // "a missile that the rebels fired"
  if (
    own < 0 &&
    doc.dep(v) === 'acl' &&
    doc.xpos(v) === 'VBD' &&
    hasMark(tree, v, 'that') &&
    tree.kid(v, 'nsubj') > 0
  )
    return doc.head(v);
  // "posts it had lost": the parser takes what is before it for the subject of a passive.
  const fronted = tree.kid(v, 'nsubj:pass');
  if (own < 0 && fronted >= 0 && doc.upos(fronted + 1) === 'PRON') return fronted;
  const shared = doc.dep(v) === 'conj' ? -1 : sharedObject(tree, v);
  if (shared >= 0) return shared;
  if (
    doc.dep(v) === 'acl:relcl' &&
    doc.norm(tree.kid(v, 'nsubj')) !== '' &&
    subjectOf(tree, v) !== doc.head(v)
  )
    return doc.head(v);
  const qualified = behindParticiple(tree, v);
  if (qualified >= 0) return qualified;
  const behindAll = nounAfter(tree, end - 1);
  return behindAll < 0 && end > v + 1 ? nounAfter(tree, v) : behindAll;
}

/** "endangers planned joint patrols": the participle only qualifies the noun, which the parser gives it for an object. */
function behindParticiple(tree: SentenceTree, v: number): number {
  const { doc } = tree;
  if (doc.head(v + 1) !== v || doc.xpos(v + 1) !== 'VBN') return -1;
  const noun = tree.kid(v + 1, 'obj');
  for (let i = v + 2; i < noun; i++) if (!/^(?:JJ|NN)/.test(doc.xpos(i))) return -1;
  return noun;
}

/** "seized and burned a school": the object stands with the last verb. */
function sharedObject(tree: SentenceTree, v: number): number {
  for (const k of tree.kids(v)) {
    if (tree.doc.dep(k) !== 'conj' || !isVerb(tree.doc, k) || k - v > 3) continue;
    const obj = tree.kid(k, 'obj');
    if (obj >= 0) return obj;
  }
  return -1;
}

/** Who did it in a passive: the phrase after "by". */
export function byAgent(tree: SentenceTree, v: number): number {
  const agent = tree.kid(v, 'obl:agent');
  return agent >= 0 && tree.kids(agent).some((k) => tree.doc.norm(k) === 'by')
    ? agent
    : governed(tree, v, 'by');
}

/** The noun that a preposition after the word governs: of its own, or of its object ("an attack on the town"). */
export function governed(tree: SentenceTree, i: number, preposition: string): number {
  const direct = governedBy(tree, i, preposition);
  if (direct >= 0 && tree.doc.upos(direct) !== 'VERB') return direct;
  for (const k of tree.kids(i)) {
    const dep = tree.doc.dep(k);
    if (
      dep === 'obj' ||
      dep === 'nsubj:pass' ||
      (dep === 'obl' && k > i) ||
      dep === 'xcomp' ||
      dep === 'compound:prt'
    ) {
      const found = governedBy(tree, k, preposition);
      if (found >= 0 && found > i) return found;
    }
  }
  return followedBy(tree, i, preposition);
}

function governedBy(tree: SentenceTree, i: number, preposition: string): number {
  const { doc } = tree;
  for (const k of tree.kids(i)) {
    for (const c of tree.kids(k)) {
      if (c < k && doc.dep(c) === 'case' && (doc.norm(c) === preposition || doc.norm(c + 1) === preposition))
        return k;
      if (c < k && doc.dep(c) === 'mark' && doc.norm(c) === preposition && doc.upos(c) === 'ADP') return k;
    }
  }
  return -1;
}

/** The verb of a clause with "that" (or without) that the word governs. */
export function clauseOf(tree: SentenceTree, i: number): number {
  const { doc } = tree;
  if (doc.norm(i + 1) === 'that' && doc.upos(i) === 'NOUN') {
    for (let j = i + 2; j < tree.end && j < i + 12; j++) if (doc.upos(j) === 'VERB') return j;
  }
  for (const k of tree.kids(i)) {
    if (k < i) continue;
    const dep = doc.dep(k);
    if (dep === 'ccomp') return k;
    if (
      (dep === 'acl' || dep === 'advcl' || dep === 'acl:relcl' || dep === 'parataxis') &&
      hasMark(tree, k, 'that')
    )
      return k;
  }
  for (const k of tree.kids(i)) {
    if (k < i) continue;
    for (const c of tree.kids(k)) {
      if (
        (doc.dep(c) === 'acl' || doc.dep(c) === 'acl:relcl' || doc.dep(c) === 'ccomp') &&
        hasMark(tree, c, 'that')
      )
        return c;
    }
  }
  return -1;
}

function hasMark(tree: SentenceTree, v: number, mark: string): boolean {
  return tree.kids(v).some((k) => k < v && tree.doc.norm(k) === mark);
}

/** The verb of an infinitive that the word governs. */
export function infinitiveOf(tree: SentenceTree, i: number): number {
  const { doc } = tree;
  if (doc.norm(i + 1) === 'to' && i + 2 < tree.end && doc.upos(i + 2) === 'VERB') return i + 2;
  for (const k of tree.kids(i)) {
    if (
      k > i &&
      (isVerb(doc, k) || doc.upos(k) !== 'PUNCT') &&
      tree.kids(k).some((c) => c > i && c < k && isMark(doc, c))
    )
      return k;
  }
  for (const k of tree.kids(i)) {
    if (k < i || doc.dep(k) === 'nsubj') continue;
    for (const c of tree.kids(k)) {
      if (c > i && tree.kids(c).some((m) => m < c && isMark(doc, m))) return c;
    }
  }
  return bareInfinitive(tree, i);
}

/** The "to" of an infinitive. */
function isMark(doc: Doc, i: number): boolean {
  return doc.norm(i) === 'to' && (doc.upos(i) === 'PART' || doc.dep(i) === 'mark');
}

/** "begged the militia to free the hostages": a verb that is as often an adjective, told by the object behind it. */
function bareInfinitive(tree: SentenceTree, i: number): number {
  const { doc } = tree;
  for (let j = i + 2; j + 2 < tree.end && j < i + 9; j++) {
    if (doc.norm(j) === 'to' && doc.xpos(j + 1) === 'JJ' && /^(?:DT|PRP\$?|CD)$/.test(doc.xpos(j + 2)))
      return j + 1;
    if (doc.upos(j) === 'PUNCT' || doc.upos(j) === 'VERB') return -1;
  }
  return -1;
}

/** Is the word negated: "not", "never", "no"? */
export function isNegated(tree: SentenceTree, i: number): boolean {
  const { doc } = tree;
  for (const k of tree.kids(i)) {
    const w = doc.norm(k);
    if (
      w === 'not' ||
      w === "n't" ||
      w === 'never' ||
      (w === 'no' && k < i) ||
      (w === 'nor' && k < i) ||
      w === 'nobody' ||
      w === 'neither'
    )
      return true;
    if (w.endsWith("n't")) return true;
    if (
      (doc.dep(k) === 'nsubj' || doc.dep(k) === 'nsubj:pass' || doc.dep(k) === 'obj') &&
      startsWithNo(tree, k) &&
      exceptionTo(tree, i, k) === k
    )
      return true;
  }
  return doc.dep(i) === 'xcomp' && doc.head(i) >= 0 && /^(fail|refuse|decline)/.test(doc.norm(doc.head(i)));
}
