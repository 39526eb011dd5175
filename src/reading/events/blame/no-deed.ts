import { attributionsAround } from '../../attribution/chain.ts';
import type { FieldReading } from '../../reading.ts';
import { covering } from '../clauses/classes.ts';
import type { Match } from '../clauses/match.ts';
import { isViolentVerb } from '../clauses/violence.ts';
import type { SentenceTree } from '../grammar/tree.ts';
import type { Word } from '../words/lexicon.ts';
import { weaponAt } from '../words/weapons.ts';

/** What reads like "somebody did it" and blames nobody. */

/** Is the subject of the match not the one who did it, or nothing done that the report tells of? */
export function isNoDeed(field: FieldReading, match: Match<Word>): boolean {
  const { tree, token, subject } = match;
  return (
    isSpeaker(field, subject, token) ||
    /^(?:someone|somebody|anyone|nobody)$/.test(tree.doc.norm(subject)) ||
    isQuestion(tree, token) ||
    isHabit(match) ||
    isBracketed(tree, subject, token) ||
    comesOfInquiry(tree, token) ||
    comesOfPronoun(match) ||
    comesOfAside(match) ||
    isAnothers(field, match) ||
    isNeither(match) ||
    isReflexive(match) ||
    meetsWeapon(match) ||
    isNamedDeed(match) ||
    isOwnDeath(tree, token) ||
    hangsOnPreposition(tree, match) ||
    isPledge(tree, token) ||
    isOfCharge(tree, token) ||
    isOnlyUsed(match) ||
    isMeantOnly(tree, token) ||
    isAbility(tree, token) ||
    (tree.doc.xpos(token) === 'VBG' && tree.doc.norm(token - 1) === 'while') ||
    (tree.doc.lemma(token) === 'kill' && tree.doc.norm(token + 1) === 'off')
  );
}

/** "the ministry said two jets, which came from abroad, bombed the town": who says it is not who did it. */
function isSpeaker(field: FieldReading, subject: number, token: number): boolean {
  return attributionsAround(field, { first: token, end: token + 1 }).some((a) =>
    a.source.some((s) => s.first <= subject && subject < s.end),
  );
}

/** "acquitted of killing", "pleaded not guilty to killing", "jailed for twelve years for killing": what the words of the law tell. */
function isOfCharge({ doc, first }: SentenceTree, token: number): boolean {
  if (doc.xpos(token) !== 'VBG' || !/^(?:of|to|for|with|in|over)$/.test(doc.norm(token - 1))) return false;
  for (let i = token - 2; i >= first && i > token - 12; i--) {
    if (OF_LAW.test(doc.norm(i))) return true;
    if (doc.norm(i) === ',' || /^(?:VB[DZP]|MD)$/.test(doc.xpos(i))) return false;
  }
  return false;
}

const OF_LAW =
  /^(?:acquitted|cleared|guilty|innocent|suspicion|charged?|charges|convicted|sentenced|jailed|imprisoned|arrested|detained|held|wanted|indicted|tried|trial|executed|die)$/;

/** "said they would not fire on convoys": a promise denies nothing. */
function isPledge({ doc, first }: SentenceTree, token: number): boolean {
  for (let i = token - 1; i > first && i > token - 4; i--)
    if (/^(?:would|will|shall|must)$/.test(doc.norm(i)))
      return doc.norm(i + 1) === 'not' || doc.norm(i + 1) === 'never';
  return false;
}

/** "its officers had used rubber bullets only": who says so denies worse. */
const isOnlyUsed = ({ tree: { doc }, token, object }: Match<Word>): boolean =>
  doc.lemma(token) === 'use' &&
  (doc.norm(token + 1) === 'only' || (object > token && doc.norm(object + 1) === 'only'));

/** "the group's ability to plot and carry out attacks", "a plan to bomb": nothing done. */
function isAbility({ doc, first }: SentenceTree, token: number): boolean {
  if (doc.xpos(token) !== 'VB') return false;
  for (let i = token - 1; i > first && i > token - 7; i--)
    if (doc.norm(i) === 'to') return ABILITY.test(doc.norm(i - 1));
  return false;
}

const ABILITY =
  /^(?:ability|capability|capabilities|capacity|power|means|plans?|plots?|attempts?|bid|intention|intent|readiness|willingness|order|orders|right|desire|will|freedom|pretext|need)$/;

/** "whose aim is to wreck and to target": what is meant is not done. */
function isMeantOnly({ doc, first }: SentenceTree, token: number): boolean {
  let v = token;
  for (let n = 0; n < 3 && doc.dep(v) === 'conj' && doc.head(v) >= first && doc.head(v) < v; n++)
    v = doc.head(v);
  return (
    doc.norm(v - 1) === 'to' &&
    /^(?:is|are|was|were)$/.test(doc.norm(v - 2)) &&
    /^(?:aims?|goals?|purpose|plans?|intention|intent|objectives?|tasks?|job|wish|desire)$/.test(
      doc.norm(v - 3),
    )
  );
}

/** "Detectives look into two stabbings, killing one": the shootings did, and not those who look into them. */
function comesOfInquiry({ doc }: SentenceTree, token: number): boolean {
  if (doc.xpos(token) !== 'VBG') return false;
  let head = doc.head(token);
  for (let n = 0; n < 4 && head >= 0; n++) {
    if (INQUIRY.test(doc.norm(head))) return true;
    if (doc.upos(head) === 'VERB' && !/^(?:conj|xcomp|advcl|acl)$/.test(doc.dep(head))) return false;
    head = doc.head(head);
  }
  return false;
}

/** "the judge's slaying": whose it is was slain. */
const isOwnDeath = ({ doc }: SentenceTree, token: number): boolean =>
  doc.xpos(token) === 'VBG' && /^['’]s$/.test(doc.norm(token - 1));

/** "landed near the convoy as it left, wounding a driver": what a clause of no violence ends in is not the pronoun's deed. */
function comesOfPronoun({ tree, token, subject }: Match<Word>): boolean {
  const { doc } = tree;
  if (doc.xpos(token) !== 'VBG' || doc.norm(token - 1) !== ',' || doc.norm(subject) !== 'it') return false;
  const v = doc.head(token);
  return (
    v > subject &&
    v < token &&
    /^(?:as|when|while|after|before)$/.test(doc.norm(subject - 1)) &&
    !isViolentVerb(doc, v)
  );
}

/** "shot a guard who was sitting in his car, wounding him": the one who sat did not. */
function comesOfAside({ tree: { doc }, token }: Match<Word>): boolean {
  if (doc.xpos(token) !== 'VBG' || doc.norm(token - 1) === 'and') return false;
  const v = doc.head(token);
  return v >= 0 && v < token && doc.dep(v).startsWith('acl') && !isViolentVerb(doc, v);
}

const PEOPLE =
  /^(?:officers?|soldiers?|troops|troopers?|fighters?|militants?|rebels|conscripts|guards?|\p{Ll}*men)$/u;

/** "told officers he had shot her", "five officers died in the blast, which wounded seven": another word is who did it. */
function isAnothers(field: FieldReading, { tree: { doc }, token, subject, passive }: Match<Word>): boolean {
  if (passive || subject >= token) return false;
  let i = token - 1;
  while (i > subject && /^(?:AUX|ADV|PART)$/.test(doc.upos(i))) i--;
  if (i <= subject) return false;
  if (/^(?:he|she|it|i|we|you|someone|somebody|anyone|nobody)$/.test(doc.norm(i))) return true;
  return doc.norm(i) === 'which' && (PEOPLE.test(doc.norm(subject)) || !!covering(field.places, subject));
}

/** "Neither the army nor the rebels have admitted firing": what neither did, or owned up to, is no deed of theirs. */
function isNeither({ tree: { doc, first }, subject, token }: Match<Word>): boolean {
  if (subject >= token) return false;
  for (let i = subject; i >= first && i > subject - 7; i--) {
    if (/^(?:neither|none)$/.test(doc.norm(i))) return true;
    if (/^[,;:]$/.test(doc.norm(i)) || doc.upos(i) === 'VERB') return false;
  }
  return false;
}

/** "Officer kills himself": no one else did it, and to no one else. */
const isReflexive = ({ tree: { doc }, token, object, entry }: Match<Word>): boolean =>
  !/^(?:blow|detonate|explode)$/.test((entry.verb ?? '').split(' ', 1)[0]) &&
  (SELF.test(doc.norm(token + 1)) || (object > token && SELF.test(doc.norm(object))));

const SELF = /^(?:himself|herself|themselves|itself|self)$/;

/** "The patrol struck a roadside bomb": it is the one that was hit. */
const meetsWeapon = ({ tree: { doc }, token, object, passive }: Match<Word>): boolean =>
  !passive &&
  /^(?:strike|hit)$/.test(doc.lemma(token)) &&
  object > token &&
  (weaponAt(doc, object) !== null || /^(?:land)?mines?$/.test(doc.norm(object)));

/** "concerned over shelling near the border": a deed that is only named. */
const isNamedDeed = ({ tree: { doc }, token }: Match<Word>): boolean =>
  doc.norm(token).endsWith('ing') &&
  (/^(?:over|about|amid|despite)$/.test(doc.norm(token - 1)) || doc.xpos(token - 1) === 'DT');

const INQUIRY =
  /^(?:investigat|search|prob|respond|look|hunt|seek|sought|examin|inquir|question|interview)(?:e|es|ed|ing|s)?$/;

/** "(Name/Agency) Gunmen stormed": who stands in brackets did not do what is told outside them. */
function isBracketed({ doc, first }: SentenceTree, subject: number, token: number): boolean {
  if (subject >= token) return false;
  let depth = 0;
  for (let i = token; i > subject; i--) {
    if (doc.norm(i) === ')') depth++;
    if (doc.norm(i) === '(') depth--;
  }
  if (depth <= 0) return false;
  for (let i = subject; i >= first && i > subject - 12; i--) if (doc.norm(i) === '(') return true;
  return false;
}

const USUALLY = new Set(
  'usually regularly often routinely frequently commonly occasionally generally'.split(' '),
);

/** What is begun and goes on: who began it says nothing of who hit whom. */
const CAMPAIGN = new Set(
  'offensive operation campaign crackdown assault advance push war mission counteroffensive counter-attack counterattack'.split(
    ' ',
  ),
);

const BEFORE = /^(?:similar|previous|earlier|past|other|such)$/;

/** "responded by firing shells": what somebody did in answer. */
function answers({ doc, first }: SentenceTree, token: number): boolean {
  const v = doc.head(token);
  return (
    v >= first &&
    v < token &&
    /^(?:respond|retaliate|react|counter|counter-?attack|answer|reply|avenge)$/.test(doc.lemma(v))
  );
}

/** "usually targets soldiers", "has carried out similar raids in the past", "launched an offensive": not the act that the report tells of. */
function isHabit({ tree, token, end, object, entry }: Match<Word>): boolean {
  const { doc } = tree;
  if (doc.norm(token).endsWith('ing') && /^(?:by|-)$/.test(doc.norm(token - 1)) && !answers(tree, token))
    return true;
  if (tree.kids(token).some((k) => USUALLY.has(doc.norm(k))) || USUALLY.has(doc.norm(token - 1))) return true;
  if (object <= token) return false;
  if (entry.id === 'launch-attack' && CAMPAIGN.has(doc.lemma(object))) return true;
  if (entry.id === 'launch-attack' && doc.norm(token + 1) === 'operation') return true;
  let similar = false;
  for (let i = end; i < object; i++) if (BEFORE.test(doc.norm(i))) similar = true;
  return similar && doc.lemma(object) !== 'people' && !tree.kids(object).some((k) => doc.upos(k) === 'NUM');
}

/** "fired from posts in Tal Orsund hit homes": what stands under a preposition right before the verb does nothing. */
function hangsOnPreposition(tree: SentenceTree, { subject, passive, token }: Match<Word>): boolean {
  if (passive || subject >= token) return false;
  const { doc } = tree;
  for (let i = token; i > subject + 2 && i > token - 8; i--)
    if (/^(?:of|with)$/.test(doc.norm(i)) && /^(?:accused|suspected|charged)$/.test(doc.norm(i - 1)))
      return doc.xpos(i - 1) === 'VBN' && doc.upos(i - 2) !== 'AUX' && i - 2 !== subject;
  let i = subject;
  while (
    i > tree.first &&
    (/^(?:NOUN|PROPN|ADJ|DET|NUM)$/.test(doc.upos(i - 1)) ||
      (doc.norm(i - 1) === 'and' && /^(?:NOUN|PROPN)$/.test(doc.upos(i - 2))))
  )
    i--;
  if (i <= tree.first + 1 || !/^(?:in|at|near|from|inside|around|by|of)$/.test(doc.norm(i - 1))) return false;
  if (doc.norm(i - 1) === 'of' && doc.norm(i - 2) !== 'branch') return false;
  return doc.upos(i - 1) === 'ADP' && /^(?:NOUN|PROPN|VERB|NUM)$/.test(doc.upos(i - 2));
}

/** "who they believe carried it out": nobody is named. */
function isQuestion(tree: SentenceTree, token: number): boolean {
  const { doc } = tree;
  for (let i = token - 1; i > tree.first && i > token - 6; i--) {
    if (doc.norm(i) === 'who')
      return doc.upos(i - 1) === 'VERB' || doc.upos(i - 1) === 'ADJ' || doc.upos(i - 1) === 'ADV';
  }
  return false;
}
