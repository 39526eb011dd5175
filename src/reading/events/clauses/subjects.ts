import type { Doc } from '../../../language/doc.ts';
import { maybeCue } from '../../attribution/cues.ts';
import type { SentenceTree } from '../grammar/tree.ts';
import { adjacentNoun, nounBefore, RELATIVE } from './order.ts';

/** Who does what a verb says: its subject as it stands in the sentence, or as word order gives it. -1 when there is none. */

export const SUBJECT = ['nsubj', 'nsubj:pass', 'csubj', 'csubj:pass', 'nsubj:outer'];

export const isNoun = (doc: Doc, i: number): boolean => doc.upos(i) === 'NOUN' || doc.upos(i) === 'PROPN';

export function isVerb(doc: Doc, i: number): boolean {
  return doc.upos(i) === 'VERB' || (doc.upos(i) === 'AUX' && doc.dep(i) !== 'aux');
}

/** "a man they say shot two", "a woman police believe killed her son": of whom it is said, and not who says it; -1 elsewhere. */
function saidOf({ doc, first }: SentenceTree, v: number): number {
  const at = v - 3;
  if (at < first || !SAYS.test(doc.norm(v - 1)) || !/^(?:NNP?S|PRP)$/.test(doc.xpos(v - 2))) return -1;
  return ONE.test(doc.norm(at)) ? at : -1;
}

const SAYS = /^(?:say|said|believe|believed|think|thought|suspect|suspected|allege|alleged|claim|claimed)$/;
const ONE =
  /^(?:man|woman|boy|girl|teen|teenager|youth|gunman|driver|suspect|attacker|shooter|men|women|gunmen|suspects|attackers)$/;

const OF_DOING = new Set(['of', 'for', 'from', 'against']);

/** The subject as it stands in the sentence (of a passive: what it was done to). */
export function subjectOf(tree: SentenceTree, v: number, depth = 0): number {
  const { doc } = tree;
  const seen = doc.xpos(v) === 'VBG' ? seenDoing(tree, v) : ofWhomItIsSaid(tree, v);
  if (seen >= 0) return seen;
  const said = saidOf(tree, v);
  if (said >= 0) return said;
  const own = exceptionTo(tree, v, besideDate(tree, v, tree.kid(v, ...SUBJECT)));
  if (own > v && isVerb(doc, v) && nounBefore(tree, v) >= 0 && doc.norm(own) !== 'there')
    return nounBefore(tree, v);
  // "reports that militiamen killed": the noun behind "that" does it
  if (own >= 0 && doc.norm(own) === 'that' && own < v - 1 && adjacentNoun(tree, v) > own)
    return adjacentNoun(tree, v);
  const whose = own < 0 ? undefined : tree.kids(own).find((k) => doc.norm(k) === 'whose');
  if (whose !== undefined && antecedent(tree, whose) >= 0) return antecedent(tree, whose);
  if (own >= 0 && doc.norm(own) !== 'there') return nearerSubject(tree, v, relativeTo(tree, v, own), own);
  if (depth > 4) return -1;
  const lead = leadOfPassive(tree, v);
  if (lead >= 0) return lead;
  const near = isVerb(doc, v) && doc.dep(v) !== 'acl:relcl' ? adjacentNoun(tree, v) : -1;
  if (near >= 0) return near;
  const h = doc.head(v);
  if (h < 0) return nounBefore(tree, v);
  switch (doc.dep(v)) {
    case 'conj':
      // "denied that the army aims at homes and accused": the tense tells whose verb it is.
      if (doc.xpos(v) === 'VBD' && /^VB[ZP]$/.test(doc.xpos(h)) && doc.dep(h) === 'ccomp') {
        const outer = doc.head(h);
        if (outer >= tree.first && doc.xpos(outer) === 'VBD') return subjectOf(tree, outer, depth + 1);
      }
      if (isVerb(doc, h) || tree.kid(h, ...SUBJECT) >= 0) return subjectOf(tree, h, depth + 1);
      return doc.norm(v - 1) === 'and' ? subjectOfPair(tree, v, depth) : -1;
    case 'xcomp':
    case 'ccomp': {
      // "Brenn, 19, of Kesh, is charged, deputies said": what is said first has a subject of its own.
      if (doc.dep(v) === 'ccomp' && v < h && isVerb(doc, v)) return bareNounBefore(tree, v);
      const controller = doc.norm(v - 1) === 'to' || doc.dep(v) === 'xcomp' ? tree.kid(h, 'obj', 'iobj') : -1;
      return controller >= 0 && controller < v ? controller : subjectOf(tree, h, depth + 1);
    }
    case 'acl':
    case 'acl:relcl':
      return h;
    case 'advcl':
    case 'parataxis': {
      const object =
        doc.xpos(v) === 'VBG' && OF_DOING.has(doc.norm(v - 1)) ? tree.kid(h, 'obj', 'nsubj:pass') : -1;
      if (object >= 0 && object < v) return object;
      const told = doc.xpos(v) === 'VBG' && doc.norm(v - 1) === ',' ? statementBefore(tree, h, v) : -1;
      if (told >= 0) return subjectOf(tree, told, depth + 1);
      return doc.xpos(v) === 'VBG' || doc.xpos(v) === 'VBN' || doc.norm(v - 1) === 'to'
        ? subjectOf(tree, h, depth + 1)
        : nounBefore(tree, v);
    }
    case 'obl':
    case 'nmod':
      return isVerb(doc, h) ? subjectOf(tree, h, depth + 1) : -1;
    default:
      return doc.upos(v) === 'VERB' ? nounBefore(tree, v) : -1;
  }
}

/** "saw a man firing at cars": whom somebody sees doing it, whatever the tree takes the participle for; -1 for others. */
function seenDoing(tree: SentenceTree, v: number): number {
  const { doc } = tree;
  if (!isNoun(doc, v - 1)) return -1;
  for (let i = v - 2; i >= tree.first && i > v - 7; i--) {
    if (doc.upos(i) === 'VERB')
      return /^(?:see|witness|spot|watch|notice|observe|hear)$/.test(doc.lemma(i)) ? v - 1 : -1;
    if (!/^(?:DET|ADJ|NOUN|NUM|PUNCT|PROPN)$/.test(doc.upos(i))) return -1;
  }
  return -1;
}

/** "a man who they said had stabbed", "who police believe killed": of whom it is said, and not whoever says so; -1 for others. */
function ofWhomItIsSaid(tree: SentenceTree, v: number): number {
  const { doc, first } = tree;
  let cue = v - 1;
  while (cue > first && /^(?:AUX|ADV)$/.test(doc.upos(cue))) cue--;
  if (!/^VB[DPZ]$/.test(doc.xpos(cue)) || !maybeCue(doc, cue)) return -1;
  for (let i = cue - 1; i > first && i > cue - 7; i--) {
    if (/^(?:who|whom)$/.test(doc.norm(i))) return i < cue - 1 ? antecedent(tree, i) : -1;
    if (!/^(?:DET|ADJ|NOUN|PROPN|PRON)$/.test(doc.upos(i))) return -1;
  }
  return -1;
}

/** "A gunman walked into the kitchen and opened fire": where the tree joins the second verb to a noun, the subject of the verb above it, in the same tense. */
function subjectOfPair(tree: SentenceTree, v: number, depth: number): number {
  const { doc } = tree;
  let up = doc.head(v);
  for (let n = 0; n < 4 && up >= tree.first && !isVerb(doc, up); n++) up = doc.head(up);
  if (up < tree.first || up > v || doc.xpos(up) !== doc.xpos(v) || doc.upos(v) !== 'VERB') return -1;
  return subjectOf(tree, up, depth + 1);
}

/** "On 3 May a drone hit": where the tree takes the day for a subject, too, the other one is. */
function besideDate(tree: SentenceTree, v: number, subject: number): number {
  const { doc } = tree;
  if (subject < 0 || !DATE.test(doc.norm(subject))) return subject;
  return tree.kids(v).find((k) => k > subject && k < v && SUBJECT.includes(doc.dep(k))) ?? subject;
}

const DATE =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|today|yesterday|tonight)$/;

/** "Responsibility for the raid, in which two died, was claimed by": what stands first is the subject of the passive, whatever the tree calls it. */
function leadOfPassive(tree: SentenceTree, v: number): number {
  const { doc } = tree;
  const be = tree.kid(v, 'aux:pass');
  if (be < 0 || doc.norm(be - 1) !== ',') return -1;
  for (const k of tree.kids(v)) {
    if (k >= be) break;
    if (isNoun(doc, k) && /^(?:parataxis|obl:unmarked|dep|dislocated|conj)$/.test(doc.dep(k)))
      return tree.kid(k, 'case') < 0 && k < tree.first + 4 && !TIME_UNIT.has(doc.lemma(k)) ? k : -1;
  }
  return -1;
}

/** "The army said its jets had struck, killing two": what followed is told of the statement's own verb; -1 when there is none. */
function statementBefore(tree: SentenceTree, cue: number, v: number): number {
  const { doc } = tree;
  const told = tree.kid(cue, 'ccomp');
  if (told < cue || told > v || !isVerb(doc, told) || doc.xpos(told) === 'VBG') return -1;
  return tree.kid(told, ...SUBJECT) >= 0 ? told : -1;
}

/** A noun without a preposition that hangs on the verb before it, whatever the tree calls it; else the nearest noun. */
function bareNounBefore(tree: SentenceTree, v: number): number {
  for (const k of tree.kids(v))
    if (k < v && isNoun(tree.doc, k) && tree.kid(k, 'case') < 0 && tree.doc.dep(k) !== 'obl:tmod') return k;
  return nounBefore(tree, v);
}

const TIME_UNIT = new Set(['day', 'hour', 'week', 'month', 'year', 'minute', 'night', 'morning', 'time']);

/** A subject beyond another clause gives way to the noun right before the verb, where no relative clause explains it. */
function nearerSubject(tree: SentenceTree, v: number, subject: number, own: number): number {
  const { doc } = tree;
  if (subject !== own || subject > v) return subject;
  const fresh = afterTitle(tree, subject, v);
  if (fresh >= 0) return fresh;
  let j = v - 1;
  while (j > subject && /^(?:AUX|ADV|PART)$/.test(doc.upos(j))) j--;
  if (j <= subject || !/^(?:NOUN|PROPN|PRON)$/.test(doc.upos(j))) return subject;
  const near = nounBefore(tree, j + 1);
  if (near <= subject) return subject;
  if (opensClause(tree, subject, near)) return near;
  let clause = TIME_UNIT.has(doc.lemma(subject));
  for (let i = subject + 1; i < near; i++) {
    if (RELATIVE.has(doc.norm(i)) && doc.norm(i) !== 'that') return subject;
    if (doc.norm(i) === ',' || doc.xpos(i) === 'VBN' || doc.xpos(i) === 'VBG') return subject;
    if (/^VB[DPZ]?$/.test(doc.xpos(i)) && doc.upos(i) === 'VERB') clause = true;
  }
  return clause ? near : subject;
}

/** "Nine rebels killed in raid The Northern Front said on Monday": a title that runs into the text ends where "The" begins; -1 when none does. */
function afterTitle(tree: SentenceTree, subject: number, v: number): number {
  const { doc } = tree;
  for (let i = v - 1; i > subject + 1; i--) {
    if (doc.upos(i) === 'PUNCT' && !/^[()]$/.test(doc.norm(i))) return -1;
    // "the group (IS)": letters are no verb, whatever the tag
    if (/^VB[DZP]$/.test(doc.xpos(i)) && !/^\p{Lu}{2,}$/u.test(doc.form(i))) return -1;
    if (doc.form(i) !== 'The') continue;
    if (!/^\p{Ll}/u.test(doc.form(i - 1)) || doc.upos(i - 1) === 'ADP' || doc.upos(i - 1) === 'VERB')
      return -1;
    let head = i;
    while (head + 1 < v && /^(?:ADJ|NOUN|PROPN)$/.test(doc.upos(head + 1))) head++;
    return head > i && isNoun(doc, head) ? head : -1;
  }
  return -1;
}

/** "enjoyed great success after the regiment killed": the noun behind "enjoyed" is its object, and "after" begins a clause. */
function opensClause(tree: SentenceTree, subject: number, near: number): boolean {
  const { doc } = tree;
  let j = near - 1;
  while (j > subject && /^(?:DET|ADJ|NOUN|PROPN|NUM)$/.test(doc.upos(j))) j--;
  if (j <= subject || !/^(?:after|before|since|until|once)$/.test(doc.norm(j))) return false;
  let k = subject - 1;
  while (k > tree.first && /^(?:DET|ADJ|NOUN|NUM)$/.test(doc.upos(k))) k--;
  return doc.upos(k) === 'VERB' && /^VB[DNZP]$/.test(doc.xpos(k)) && !maybeCue(doc, k);
}

/** "no group but the militia took responsibility": whom the tree gives as a second subject is excepted from "no". */
export function exceptionTo(tree: SentenceTree, v: number, subject: number): number {
  const { doc } = tree;
  if (subject < 0 || !startsWithNo(tree, subject)) return subject;
  const second = tree.kids(v).find((k) => k > subject && k < v && SUBJECT.includes(doc.dep(k)));
  if (second === undefined) return subject;
  for (let i = subject + 1; i < second; i++) if (doc.norm(i) === 'but') return second;
  return subject;
}

/** A relative pronoun stands for the noun that its clause hangs on. */
export function relativeTo(tree: SentenceTree, v: number, pronoun: number): number {
  const { doc } = tree;
  if (!RELATIVE.has(doc.norm(pronoun))) return pronoun;
  for (let j = v; j >= tree.first; j = doc.head(j)) {
    if (doc.dep(j) === 'acl:relcl' || doc.dep(j) === 'acl') {
      const h = doc.head(j);
      return h >= 0 && doc.upos(h) !== 'VERB' ? h : antecedent(tree, pronoun);
    }
    if (doc.dep(j) !== 'conj' && doc.dep(j) !== 'xcomp') break;
  }
  return antecedent(tree, pronoun);
}

/** The noun before a relative pronoun, a comma between them or not. */
function antecedent(tree: SentenceTree, pronoun: number): number {
  return nounBefore(tree, tree.doc.norm(pronoun - 1) === ',' ? pronoun - 1 : pronoun);
}

export function startsWithNo(tree: SentenceTree, noun: number): boolean {
  const { doc } = tree;
  if (doc.norm(noun) === 'none' || doc.norm(noun) === 'nobody') return true;
  return tree.kids(noun).some((k) => k < noun && (doc.norm(k) === 'no' || doc.norm(k) === 'neither'));
}
