import type { Doc } from '../../../language/doc.ts';
import { MALE } from '../../../language/sexes.ts';
import { isNameToken } from '../../actors/words.ts';
import { VICTIMS } from '../lexicon.ts';
import { categoryOf } from '../people/category.ts';
import { type Description, givenAt, type Name, nameBehind } from './person-words.ts';

/** Tokens from a pronoun back to those whom its sentence has introduced. */
const REACH = 60;

/** "A woman was rushed to a clinic, where she died": whom the sentence has introduced before the pronoun. */
export function antecedent(doc: Doc, pronoun: number, sex: ReadonlySet<string>): Description | null {
  const sentence = doc.sentenceOf(pronoun);
  const from = doc.sentences[sentence].first;
  const doer = onlyOne(doc, from, pronoun, sex);
  if (doer) return doer;
  for (let i = pronoun - 1; i >= Math.max(from, pronoun - REACH); i--) {
    const head = doc.norm(i);
    const young = YOUNG.has(head);
    if ((!sex.has(head) && !young) || isPronoun(head)) continue;
    if (isDoerTo(doc, i, pronoun)) continue;
    if (SPEAKS.has(doc.norm(i + 1)) || doc.norm(i + 1) === "'s") return null;
    let age: string | null = null;
    let a = i;
    for (; a > Math.max(from - 1, i - 6) && !ARTICLE.test(doc.norm(a)); a--);
    const definite = !/^(?:a|an|one)$/.test(doc.norm(a));
    if (!ARTICLE.test(doc.norm(a)) || (definite && !young)) return null;
    for (let j = a; j < i + 3; j++) if (/^\d{1,2}$/.test(doc.norm(j))) age ??= doc.norm(j);
    return {
      ...(nameBehind(doc, i + 1) ?? { surname: null, given: null }),
      head,
      age,
      gender: sex === MALE ? 'm' : 'f',
      pronoun: false,
      introduces: definite ? null : sentence,
      definite,
      another: /^(?:other|second|third)$/.test(doc.norm(a + 1)),
      kind: categoryOf(doc, a, i + 1, i),
    };
  }
  return null;
}

/** "The nurse was wounded when her car was hit, and she died": the one person whom the sentence names before the pronoun, by a trade. */
function onlyOne(doc: Doc, from: number, pronoun: number, sex: ReadonlySet<string>): Description | null {
  let found = -1;
  for (let i = pronoun - 1; i >= Math.max(from, pronoun - REACH); i--) {
    if (/^NNP/.test(doc.xpos(i)) && /^NNP/.test(doc.xpos(i - 1)) && isNameToken(doc, i)) return null;
    const victim = VICTIMS.get(doc.norm(i));
    if (!victim || victim.plural || victim.entry.id === 'people-of') continue;
    if (isDoerTo(doc, i, pronoun)) continue;
    if (found >= 0 || isPronoun(doc.norm(i)) || VICTIMS.has(doc.norm(i + 1))) return null;
    found = i;
  }
  if (found < 0 || doc.norm(found + 1) === "'s") return null;
  let a = found;
  for (; a > Math.max(from - 1, found - 6) && !ARTICLE.test(doc.norm(a)); a--);
  if (a < from || !ARTICLE.test(doc.norm(a))) return null;
  const kind = categoryOf(doc, a, found + 1, found);
  if (!TRADE.has(kind)) return null;
  return {
    ...(nameBehind(doc, found + 1) ?? { surname: null, given: null }),
    head: doc.norm(found),
    age: null,
    gender: sex === MALE ? 'm' : 'f',
    pronoun: false,
    introduces: null,
    definite: true,
    another: false,
    kind,
  };
}

/** "A soldier shot him": somebody else. */
const isDoerTo = (doc: Doc, noun: number, pronoun: number): boolean =>
  /^(?:him|her)$/.test(doc.norm(pronoun)) &&
  doc.dep(noun).startsWith('nsubj') &&
  doc.head(noun) === doc.head(pronoun);

const TRADE: ReadonlySet<string> = new Set([
  'medic',
  'journalist',
  'police',
  'military',
  'aid-worker',
  'civilian',
]);

const ARTICLE = /^(?:a|an|one|the|this)$/;
/** Nouns for a child of either sex, whom a pronoun may mean after "the", too. */
const YOUNG = new Set('child kid toddler baby infant'.split(' '));

/** "Holt was taken to a clinic, where he died": the name that opens the sentence of a pronoun. */
export function openingName(doc: Doc, pronoun: number): Name | null {
  const { first } = doc.sentences[doc.sentenceOf(pronoun)];
  let i = first;
  while (i < Math.min(pronoun, first + 5) && /^NNP$/.test(doc.xpos(i)) && isNameToken(doc, i)) i++;
  if (i === first || !/^(?:VBD|VBZ|MD|,)$/.test(doc.xpos(i)) || SPEAKS.has(doc.norm(i))) return null;
  return { surname: doc.norm(i - 1), given: givenAt(doc, first, i - 2) };
}

/** "Arne Holt, a ferryman, left home at six. A soldier shot him": the name that opens the sentence before, which speaks of nobody else. */
export function nameBefore(doc: Doc, pronoun: number): Name | null {
  const s = doc.sentenceOf(pronoun) - 1;
  if (s < 0) return null;
  const { first, end } = doc.sentences[s];
  let i = first;
  while (i < Math.min(end, first + 5) && /^NNP$/.test(doc.xpos(i)) && isNameToken(doc, i)) i++;
  if (i < first + 2 || !/^(?:VBD|VBZ|,)$/.test(doc.xpos(i))) return null;
  for (let j = i; j < Math.min(end, first + REACH); j++) {
    if (SAYS.test(doc.norm(j)) || /^(?:he|she|him)$/.test(doc.norm(j))) return null;
    if (/^NNP/.test(doc.xpos(j)) && /^NNP/.test(doc.xpos(j - 1))) return null;
  }
  return end - first > REACH ? null : { surname: doc.norm(i - 1), given: givenAt(doc, first, i - 2) };
}

const SAYS =
  /^(?:said|says|told|tells|added|wrote|according|announced|confirmed|reported|spoke|spokes(?:man|woman|person)|claimed|warned|denied|accused|"|“)$/;

const isPronoun = (w: string): boolean => /^(?:he|she|him|his|her)$/.test(w);
const SPEAKS = new Set(['said', 'says', 'told', 'whose', 'who']);
