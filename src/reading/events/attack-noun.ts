import type { EventFrame } from '../layers.ts';
import type { FieldReading, Reading } from '../reading.ts';
import { governed } from './clauses/slots.ts';
import { groupExtent } from './grammar/span.ts';
import { type SentenceTree, treeOf } from './grammar/tree.ts';
import { nameOf } from './parties/party.ts';
import { isAboutWar } from './relevance.ts';
import { isAttackNoun, nounClasses } from './words/nouns.ts';
import { weaponAt, weaponsIn } from './words/weapons.ts';

const COMES = new Set(['coming', 'launched', 'fired', 'carried', 'involving', 'conducted', 'flown']);

/** "four air strikes by two jets coming from the north": a noun of attack that says by whom, with what, from where. */
export function attackByPhrase(
  field: FieldReading,
  reading: Reading,
  k: number,
  found: readonly EventFrame[],
): EventFrame[] {
  const { doc } = field;
  const { first, end } = doc.sentences[k];
  const out: EventFrame[] = [];
  const about = isAboutWar(reading, field);
  for (let i = first; i < end; i++) {
    if (!isAttackNoun(doc, i)) continue;
    const byPhrase = saysByWhom(field, i, end);
    if (!byPhrase && !(about && isNews(field, i, end))) continue;
    const tree = treeOf(doc, k);
    if (doc.upos(i) !== 'NOUN' && doc.upos(i) !== 'PROPN') continue;
    if (found.some((f) => f.first <= i && i < f.end)) continue;
    const by = governed(tree, i, 'by');
    const span = { first: groupExtent(tree, i).first, end: stretch(tree, i) };
    out.push({
      ...span,
      type: 'attack',
      trigger: i,
      agent: nameOf(reading, field, tree, by),
      recipient: nameOf(reading, field, tree, governed(tree, i, 'on')),
      weapons: weaponsIn(field, span),
      timing: null,
      certainty: 'asserted',
      rule: byPhrase ? 'events/attack-by-phrase' : 'events/attack-noun',
    });
  }
  return out;
}

/** Where an attack is told to have been, or on whom. */
const WHERE = /^(?:on|at|in|near|outside|inside|against|of|between|that|which|along|across)$/;
/** Nouns that are of nothing but an attack. */
const ATTACKS =
  /^(?:strikes?|airstrikes?|raids?|attacks?|assaults?|bombings?|bombardments?|shelling|shootings?|blasts?|explosions?|ambush(?:es)?|clash(?:es)?|fighting|massacres?|gunfight|firefight|skirmish(?:es)?|stabbings?|barrage|slaughter|rampage|battles?|gunfire)$/;

/** "an attack on a camp", "Thursday's stabbing at the mall": a noun that tells of an attack for the first time, with where or on whom. */
function isNews(field: FieldReading, i: number, end: number): boolean {
  const { doc } = field;
  if (!ATTACKS.test(doc.norm(i)) || i + 2 >= end || !WHERE.test(doc.norm(i + 1))) return false;
  if (
    doc.norm(i + 1) === 'in' &&
    /^(?:which|response|retaliation|revenge|order|turn|return)$/.test(doc.norm(i + 2))
  )
    return doc.norm(i + 2) === 'which';
  if (doc.norm(i + 1) === 'of' && !/(?:ings?|shelling|bombardments?)$/.test(doc.norm(i))) return false;
  if (doc.norm(i + 1) === 'between' && !namesForce(field, i + 1, end)) return false;
  const { first } = doc.sentences[doc.sentenceOf(i)];
  let j = i - 1;
  while (
    j >= first &&
    i - j < 6 &&
    /^(?:ADJ|NOUN|PROPN|NUM|PUNCT|ADV|VERB)$/.test(doc.upos(j)) &&
    !ENDS_GROUP.test(doc.norm(j))
  ) {
    if (ORDINAL.test(doc.norm(j)) || doc.upos(j) === 'NUM') return true;
    j--;
  }
  const w = j >= first ? doc.norm(j) : '';
  if (/^(?:no|any|such|this|that|these|those|its|their|his|her|our|my|every|each|all)$/.test(w)) return false;
  if (/^(?:a|an|another|several|two|more)$/.test(w)) return true;
  if (w === 'the' || w === "'s" || w === '’s') return firstOf(field, doc.lemma(i)) === i;
  // "Explosions in the capital", "Attack on mosque"
  return field.in === 'title' ? j < first : /s$/.test(doc.norm(i)) && j < first;
}

const ORDINAL =
  /^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|latest|similar|deadliest|worst)$/;
const ENDS_GROUP = /^(?:[,;:.()"“”—–]|--|said|says|told)$/;

const firsts = new WeakMap<FieldReading, Map<string, number>>();

/** Token where a lemma of attack stands first in the field. */
function firstOf(field: FieldReading, lemma: string): number | undefined {
  let map = firsts.get(field);
  if (!map) {
    map = new Map();
    const { doc, wanted } = field;
    for (const [k, { first, end }] of doc.sentences.entries()) {
      if (!wanted[k]) continue;
      for (let i = first; i < end; i++)
        if (ATTACKS.test(doc.norm(i)) && !map.has(doc.lemma(i))) map.set(doc.lemma(i), i);
    }
    firsts.set(field, map);
  }
  return map.get(lemma);
}

/** What two sides do to each other. */
const BETWEEN =
  /^(?:clash|clashes|fighting|battle|battles|gunfight|firefight|firefights|skirmish|skirmishes|gunbattle|gunbattles)$/;

/** "between the army and two militias", "between Front fighters and herders"; not "between two governments". */
function namesForce({ doc }: FieldReading, between: number, end: number): boolean {
  for (let n = between + 1; n < end && n < between + 9; n++)
    if (nounClasses(doc, n)?.has('force')) return true;
  return false;
}

/** Within a few words: "by" and a weapon, a force or a number; or "coming from". */
function saysByWhom(field: FieldReading, i: number, end: number): boolean {
  const { doc } = field;
  for (let j = i + 1; j < end && j <= i + 5; j++) {
    const w = doc.norm(j);
    if (COMES.has(w) && doc.norm(j + 1) === 'from') return true;
    if (w === ',' || w === ';' || w === '.') return false;
    if (w === 'involving' || (w === 'between' && BETWEEN.test(doc.norm(i)) && namesForce(field, j, end)))
      return true;
    if (w !== 'by') continue;
    for (let n = j + 1; n < end && n <= j + 4; n++) {
      if (weaponAt(doc, n)) return true;
      if (/^(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2})$/.test(doc.norm(n))) return true;
    }
    return false;
  }
  return false;
}

/** To the end of the noun's own phrases, "coming from" included; at most to the end of the clause. */
function stretch(tree: SentenceTree, noun: number): number {
  const { doc } = tree;
  let end = groupExtent(tree, noun).end;
  for (let i = noun + 1; i < tree.end && i < noun + 24; i++) {
    const w = doc.norm(i);
    if (w === ',' || w === ';' || w === '.') break;
    if (COMES.has(w) || w === 'direction') end = Math.max(end, i + 1);
    if (w === 'direction' || (COMES.has(w) && doc.norm(i + 1) === 'from')) {
      for (let j = i + 1; j < Math.min(tree.end, i + 7); j++)
        if (doc.upos(j) === 'PROPN' || doc.upos(j) === 'NOUN') end = Math.max(end, j + 1);
    }
  }
  return end;
}
