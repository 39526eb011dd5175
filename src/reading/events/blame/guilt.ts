import type { FieldReading, Reading } from '../../reading.ts';
import { belongs, covering } from '../clauses/classes.ts';
import type { Match } from '../clauses/match.ts';
import { isVerb } from '../clauses/subjects.ts';
import { isVerbOfDoing, isViolentVerb } from '../clauses/violence.ts';
import { countsVictims } from '../grammar/near.ts';
import type { SentenceTree } from '../grammar/tree.ts';
import { isRelevant } from '../relevance.ts';
import { BLAME_WORDS, type BlameEntry } from '../words/lexicon.ts';
import { nounClasses } from '../words/nouns.ts';
import { weaponAt } from '../words/weapons.ts';
import { isDeed, tellsDeed } from './content.ts';

/** Is it guilt for violence that is laid, suspected, claimed or denied: not that of cheating, nor access? */
export function isAboutViolence(reading: Reading, field: FieldReading, match: Match<BlameEntry>): boolean {
  const { tree, token, entry, object } = match;
  if (entry.negated) return near(reading, field, match) || toldBeside(field, tree.doc.sentenceOf(token));
  if (NAMES.has(entry.id))
    return near(reading, field, match) || toldBeside(field, tree.doc.sentenceOf(token));
  if (RELATED.has(entry.id)) return near(reading, field, match);
  if (entry.stance === 'denies') return deniesDeed(reading, field, match);
  const { doc } = tree;
  if (doc.norm(token - 1) === 'falsely') return false;
  // "the Board on Professional Responsibility"
  if (
    match.kind === 'noun' &&
    /^\p{Lu}/u.test(doc.form(token)) &&
    token > tree.first + 1 &&
    /^\p{Lu}/u.test(doc.form(token - 1))
  )
    return false;
  // "five were attributed to the army"
  if (entry.about === 'obj' && object >= 0 && (doc.xpos(object) === 'CD' || NTH.test(doc.norm(object))))
    return near(reading, field, match);
  if (entry.about === 'obj' && object >= 0) return isDeed(reading, field, tree, object);
  const content = contentOf(match);
  // "blame the council for 30 and the rebels for 12": of what was counted before
  if (content >= 0 && doc.xpos(content + 1) === 'CD' && !/^NN/.test(doc.xpos(content + 2)))
    return near(reading, field, match);
  if (content < 0) return near(reading, field, match);
  return tellsDeed(reading, field, tree, content, tree.end) || leadsForce(field, tree, content);
}

/** "the fifth attributed to the army". */
const NTH = /^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|latest)$/;

/** "of having led the guards into the stadium where 30 were shot": whoever has armed people sent answers for the dead told with it. */
function leadsForce(field: FieldReading, { doc, end }: SentenceTree, from: number): boolean {
  let sent = false;
  for (let i = from; i < end && i < from + 8; i++) {
    if (sent && nounClasses(doc, i)?.has('force')) return countsVictims(field, doc.sentenceOf(from));
    sent ||= doc.upos(i) === 'VERB' && SENDS.has(doc.lemma(i));
  }
  return false;
}

const SENDS = new Set(['lead', 'send', 'command', 'dispatch', 'deploy', 'direct', 'order', 'unleash']);

/** What names the gunman, or a suspect, of the deed told before it. */
const NAMES = new Set([
  'named-as',
  'identified-as',
  'suspect-named',
  'suspect-identified',
  'gunman-identified',
  'names-force',
  'identifies-force',
]);

/** Victims counted in the sentence or the one before it. */
const toldBeside = (field: FieldReading, k: number): boolean =>
  countsVictims(field, k) || (k > 0 && countsVictims(field, k - 1));

/** What is about the violence of the sentences around it. */
const RELATED = new Set([
  'untrue',
  'baseless',
  'unfounded',
  'fabricated',
  'behind-it',
  'start-fire',
  'set-the-fire',
  'dismiss-as',
]);

const near = (reading: Reading, field: FieldReading, { tree, token }: Match<BlameEntry>): boolean =>
  isRelevant(reading, field, tree.doc.sentenceOf(token));

/** Where what somebody is held responsible for begins; -1 when the words do not say. */
function contentOf(match: Match<BlameEntry>): number {
  const { tree, token, entry, object, end, passive } = match;
  const { doc } = tree;
  if (!entry.about || entry.about === 'obj') return -1;
  const suspects = entry.stance === 'suspects';
  for (let i = end; i < tree.end && i < end + 12; i++) {
    const w = doc.norm(i);
    if (w === entry.about || (suspects && /^(?:that|in|over)$/.test(w))) return i;
    if (w === ',' && /^(?:who|which|whose|a|an|the)$/.test(doc.norm(i + 1))) {
      i = behindAside(tree, i, entry.about);
      if (i < 0) return -1;
      return i;
    }
    if (w === ';' || (w === ',' && (object < i || passive))) return -1;
    if (suspects && i > object && object > token && FINITE.test(doc.xpos(i))) return i;
  }
  return -1;
}

/** "accused the general, who was born abroad, of": where the preposition stands behind the comma that ends the aside. */
function behindAside({ doc, end }: SentenceTree, comma: number, preposition: string): number {
  for (let i = comma + 1; i < end && i < comma + 20; i++)
    if (doc.norm(i) === ',' && doc.norm(i + 1) === preposition) return i + 1;
  return -1;
}

const FINITE = /^(?:VBD|VBZ|VBP|MD)$/;
const CHARGES = ['charge', 'attack'];

/** Is it a deed, or an accusation of one, that is denied? */
function deniesDeed(reading: Reading, field: FieldReading, match: Match<BlameEntry>): boolean {
  const { tree, token, entry, object, end, oblique, kind } = match;
  if (kind === 'noun')
    return isDeed(reading, field, tree, oblique) || tellsDeed(reading, field, tree, end, tree.end);
  if (entry.obj && entry.id !== 'deny') return !isDropped(match) && isCharge(reading, field, match);
  if (oblique >= 0) return isDeed(reading, field, tree, oblique);
  if (isAside(match)) return asideOfDeed(reading, field, match);
  const { doc } = tree;
  // "they were denied entry"
  if (match.passive) return doc.upos(token + 1) !== 'NOUN' && near(reading, field, match);
  // "neither confirmed nor denied"
  if (/^(?:nor|neither)$/.test(doc.norm(token - 1))) return false;
  const next = doc.norm(token + 1);
  if (/ing$/.test(next) && (doc.upos(token + 1) !== 'NOUN' || isVerbOfDoing(doc, token + 1)))
    return (
      tellsDeed(reading, field, tree, token + 1, tree.end) ||
      ((next === 'having' || ofArmedSide(reading, field, match)) && near(reading, field, match))
    );
  if (isPronounAlone(tree, token + 1)) return near(reading, field, match) && !isOfAid(field, token);
  if (/^(?:,|["“”])$/.test(next)) return false;
  const clause = clauseAt(tree, match);
  if (clause >= 0) return tellsClause(reading, field, tree, clause);
  if (object <= token)
    return nounClasses(doc, token + 1)?.has('charge') === true && near(reading, field, match);
  return belongs(tree, field, object, CHARGES) && isCharge(reading, field, match);
}

/** "The militia denied mistreating anyone": what an armed side denies, where violence is told, is harm. */
function ofArmedSide({ actors }: Reading, field: FieldReading, { subject }: Match<BlameEntry>): boolean {
  const mention = subject >= 0 ? covering(field.mentions, subject) : undefined;
  return mention !== undefined && /^(?:armed-group|military)$/.test(actors[mention.actor].kind);
}

/** "accused its neighbour of arming the gunmen. Tarn denied this": help is what is denied, not the deed. */
function isOfAid({ doc }: FieldReading, token: number): boolean {
  const k = doc.sentenceOf(token);
  const from = doc.sentences[Math.max(0, k - 1)].first;
  for (let i = token - 1; i > from; i--) {
    if (!/^(?:accus(?:e|es|ed|ing)|accusations?|allegations?)$/.test(doc.norm(i))) continue;
    for (let j = i + 1; j < Math.min(token, i + 10); j++)
      if (doc.norm(j) === 'of') return doc.xpos(j + 1) === 'VBG' && HELPS.has(doc.lemma(j + 1));
  }
  return false;
}

const HELPS = new Set(
  'arm back fund finance support harbour harbor shelter train equip supply sponsor protect help aid encourage incite'.split(
    ' ',
  ),
);

/** "denied it." */
function isPronounAlone({ doc, end }: SentenceTree, i: number): boolean {
  return (
    /^(?:it|this|that|these|them)$/.test(doc.norm(i)) &&
    (i + 1 >= end || !/^(?:VERB|AUX|NOUN|ADJ|PROPN|DET|PRON)$/.test(doc.upos(i + 1)))
  );
}

/** Where the clause begins that is denied: "that the army", "the army had"; -1 when a noun is. */
function clauseAt(tree: SentenceTree, { token, complement, object }: Match<BlameEntry>): number {
  const { doc } = tree;
  if (doc.norm(token + 1) === 'that' || doc.norm(token + 2) === 'that') return token + 2;
  if (object > token && object + 1 < tree.end && FINITE.test(doc.xpos(object + 1))) return token + 1;
  for (let i = token + 2; i < tree.end && i < token + 12; i++) {
    if (nounClasses(doc, i)?.has('charge') || nounClasses(doc, token + 1)?.has('charge')) return -1;
    if (/^(?:,|;|and|but|in|after|when|as|which|who)$/.test(doc.norm(i))) break;
    if (FINITE.test(doc.xpos(i))) return token + 1;
  }
  const own = complement > token && isVerb(doc, complement) && doc.dep(complement) === 'ccomp';
  return own && doc.xpos(complement) !== 'VB' ? token + 1 : -1;
}

/** "that its jets had bombed the town", "that it was behind the raid", "that its aircraft were in the area". */
function tellsClause(reading: Reading, field: FieldReading, tree: SentenceTree, from: number): boolean {
  const { doc } = tree;
  const own = /^(?:its|their|our|his|her|any)$/.test(doc.norm(from));
  for (let i = from; i < tree.end && i < from + 14; i++) {
    if (
      own &&
      (weaponAt(doc, i) ||
        nounClasses(doc, i)?.has('force') ||
        /^(?:men|members|people|commandos|boys)$/.test(doc.norm(i)))
    )
      return isRelevant(reading, field, doc.sentenceOf(from)) || toldBeside(field, doc.sentenceOf(from));
    if (doc.upos(i) !== 'VERB' && doc.upos(i) !== 'AUX') continue;
    if (BLAME_WORDS.get(doc.norm(i))?.some((l) => !l.entry.deed)) return false;
    return isViolentVerb(doc, i) || tellsDeed(reading, field, tree, i, tree.end);
  }
  return false;
}

/** Is the object a charge of violence: by what it says, else by what is told around it? */
function isCharge(
  reading: Reading,
  field: FieldReading,
  { tree, object, token }: Match<BlameEntry>,
): boolean {
  const { doc } = tree;
  if (object < 0 || /^criticisms?$/.test(doc.norm(object))) return false;
  const classes = nounClasses(doc, object);
  if (classes?.has('attack')) return isDeed(reading, field, tree, object);
  let i = object + 1;
  if (/^(?:by|from)$/.test(doc.norm(i)))
    while (i < tree.end && i < object + 9 && !/^(?:that|of|in)$/.test(doc.norm(i))) i++;
  if (doc.norm(i) === 'that') return tellsClause(reading, field, tree, i + 1);
  const held = !/^(?:version|account|finding|assertion|report|statement)s?$/.test(doc.norm(object));
  if (held && /^(?:of|in|for|to|about)$/.test(doc.norm(i)) && object > token)
    return tellsDeed(reading, field, tree, i, tree.end);
  return isRelevant(reading, field, doc.sentenceOf(token)) || isArmedBeside(field, doc.sentenceOf(token));
}

/** Dead counted here or in the sentence before, and those who bear arms told of with them: no accident's. */
function isArmedBeside(field: FieldReading, k: number): boolean {
  const { doc } = field;
  for (const j of [k, k - 1]) {
    if (j < 0 || !countsVictims(field, j)) continue;
    const { first, end } = doc.sentences[j];
    for (let i = first; i < end; i++) if (nounClasses(doc, i)?.has('force')) return true;
  }
  return false;
}

/** "The prosecutor dismissed a charge against him": it is given up by those who could press it. */
function isDropped({ tree, subject, object, entry }: Match<BlameEntry>): boolean {
  const { doc } = tree;
  if (entry.id !== 'dismiss-charge' && entry.id !== 'reject-charge') return false;
  if (/^charges?$/.test(doc.norm(object)) && doc.norm(object + 1) === 'against') return true;
  return (
    subject >= 0 &&
    /^(?:court|judges?|jury|prosecutors?|attorney|tribunal|magistrates?|panel)$/.test(doc.norm(subject))
  );
}

/** What "which the army denies" is about: a deed told before its comma; arms given, or a vote, are none. */
function asideOfDeed(reading: Reading, field: FieldReading, { tree, token }: Match<BlameEntry>): boolean {
  const { doc } = tree;
  for (let i = tree.first; i < token; i++) {
    const blame = BLAME_WORDS.get(doc.norm(i))?.some((l) => l.entry.about === 'of');
    if (!blame) continue;
    for (let j = i + 1; j < token; j++)
      if (doc.norm(j) === 'of') return tellsDeed(reading, field, tree, j, token);
  }
  return isRelevant(reading, field, doc.sentenceOf(token));
}

/** "..., which the army denied." */
function isAside({ tree, token }: Match<BlameEntry>): boolean {
  const { doc } = tree;
  if (token + 1 < tree.end && doc.upos(token + 1) !== 'PUNCT') return false;
  for (let i = token - 1; i > tree.first && i > token - 8; i--)
    if (doc.norm(i) === 'which') return doc.norm(i - 1) === ',';
  return false;
}
