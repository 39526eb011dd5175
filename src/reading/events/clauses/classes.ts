import type { Doc } from '../../../language/doc.ts';
import type { TokenSpan } from '../../layers.ts';
import type { FieldReading } from '../../reading.ts';
import type { SentenceTree } from '../grammar/tree.ts';
import { CLASS_NAMES, NOUN_CLASSES } from '../words/lexicon.ts';
import { nounClasses } from '../words/nouns.ts';
import { weaponAt } from '../words/weapons.ts';
import { isAnyone } from './anyone.ts';

/** Nouns that stand for what follows "of": "a wave of raids" is a raid. */
const CONTAINER = new Set(
  'series wave string number dozens hundreds thousands scores lots most part parts much some all many majority rest spate round bout half swathe swathes swath stretch several one two three four group groups kind type use possibility members member fighters act acts any none halt'.split(
    ' ',
  ),
);

/** Somebody spoken of before. */
const PRONOUN = /^(?:it|they|them|him|he|she|her|us|we)$/;
const PARTY = new Set(['actor', 'party', 'force', 'people', 'body']);

/** Does the noun group with this head belong to one of the classes (or is it one of the nouns) asked for? */
export function belongs(
  tree: SentenceTree,
  field: FieldReading,
  head: number,
  classes: readonly string[],
): boolean {
  if (head < 0) return false;
  if (classes.includes('any')) return true;
  for (const h of coordinated(tree, head)) if (belongsAlone(tree, field, h, classes)) return true;
  return false;
}

/** Last words of entries of two words ("drone strike"). */
const PAIR_ENDS: ReadonlySet<string> = new Set(
  [...NOUN_CLASSES.keys()].flatMap((words) =>
    words.includes(' ') ? [words.slice(words.indexOf(' ') + 1)] : [],
  ),
);

/** Is the phrase, of two words, what stands at the head and before it? */
function isPair(doc: Doc, head: number, phrase: string): boolean {
  const space = phrase.indexOf(' ');
  return (
    space > 0 && phrase.slice(space + 1) === doc.norm(head) && phrase.slice(0, space) === doc.norm(head - 1)
  );
}

function belongsAlone(
  tree: SentenceTree,
  field: FieldReading,
  head: number,
  classes: readonly string[],
): boolean {
  const { doc } = tree;
  const word = doc.norm(head);
  const own = nounClasses(doc, head);
  const both = PAIR_ENDS.has(word) ? NOUN_CLASSES.get(`${doc.norm(head - 1)} ${word}`) : undefined;
  for (const c of classes) {
    if (own?.has(c) || both?.has(c) || (c === 'target' && own?.has('ground'))) return true;
    if (!CLASS_NAMES.has(c) && (word === c || doc.lemma(head) === c || isPair(doc, head, c))) return true;
    if (PARTY.has(c) && PRONOUN.test(word)) return true;
    if (c === 'agreement' && word === 'it' && agreedBefore(doc, head)) return true;
    if (c === 'actor' && isActor(field, head)) return true;
    if (c === 'anyone' && isAnyone(doc, head)) return true;
    if (c === 'place' && covering(field.places, head)) return true;
    if (c === 'weapon' && weaponAt(doc, head)) return true;
  }
  if (CONTAINER.has(word)) {
    for (const k of tree.kids(head)) {
      if (k > head && doc.dep(k) === 'nmod' && belongsAlone(tree, field, k, classes)) return true;
    }
  }
  return false;
}

/** "The rebels signed an accord in May, but it collapsed": an agreement is what was spoken of last. */
function agreedBefore(doc: Doc, it: number): boolean {
  for (let i = it - 1; i >= 0 && i > it - 24; i--)
    if (doc.upos(i) === 'NOUN' && nounClasses(doc, i)?.has('agreement'))
      return !/^(?:plan|process|arrangement|silence|calm|pause|settlement)$/.test(doc.norm(i));
  return false;
}

/** The head and what is joined to it by "and" or a comma. */
export function coordinated(tree: SentenceTree, head: number): number[] {
  const out = [head];
  for (const k of tree.kids(head))
    if (tree.doc.dep(k) === 'conj' && out.length < 6 && !isExcepted(tree, k)) out.push(k);
  const allied = alliedTo(tree, head);
  if (allied >= 0 && !out.includes(allied)) out.unshift(allied);
  const beside = pastAge(tree, head);
  if (beside >= 0 && !out.includes(beside)) out.push(beside);
  return out;
}

/** "army units and allied militias": the noun before the "and" though the tree has taken "allied" for a verb; -1 when there is none. */
function alliedTo({ doc, first }: SentenceTree, head: number): number {
  const before = head - 3;
  if (before < first || !/^(?:allied|affiliated|associated|friendly)$/.test(doc.norm(head - 1))) return -1;
  return doc.norm(head - 2) === 'and' && doc.upos(before) === 'NOUN' && nounClasses(doc, before)?.has('force')
    ? before
    : -1;
}

/** "Mirel Dostan, 19, of Qarn, and Tovar Brenn": who is named past the age and town of the first; -1 when nobody is. */
function pastAge({ doc, end }: SentenceTree, head: number): number {
  if (doc.upos(head) !== 'PROPN') return -1;
  let aged = false;
  for (let i = head + 1; i + 1 < end && i < head + 10; i++) {
    const w = doc.norm(i);
    if (w === 'and') return aged && doc.norm(i - 1) === ',' && doc.upos(i + 1) === 'PROPN' ? i + 1 : -1;
    if (doc.xpos(i) === 'CD' && doc.norm(i - 1) === ',') aged = true;
    else if (w !== ',' && w !== 'of' && doc.upos(i) !== 'PROPN') return -1;
  }
  return -1;
}

/** "criminals and not herders". */
function isExcepted({ doc }: SentenceTree, k: number): boolean {
  return doc.norm(k - 1) === 'not' || (doc.norm(k - 2) === 'not' && doc.upos(k - 1) !== 'VERB');
}

/** An actor: one the stage of actors has found, or a noun for people who act as a party. */
function isActor(field: FieldReading, head: number): boolean {
  if (covering(field.mentions, head)) return true;
  if (field.doc.xpos(head) === 'NNP' && !covering(field.places, head) && !covering(field.times, head))
    return true;
  const own = nounClasses(field.doc, head);
  return own !== undefined && (own.has('force') || own.has('party'));
}

/** The first span that covers a token; spans stand in order. */
export function covering<S extends TokenSpan>(spans: readonly S[], token: number): S | undefined {
  let lo = 0;
  let hi = spans.length;
  while (lo < hi) {
    const mid = (lo + hi) >> 1;
    if (spans[mid].end > token) hi = mid;
    else lo = mid + 1;
  }
  const s = spans[lo];
  return s && s.first <= token ? s : undefined;
}
