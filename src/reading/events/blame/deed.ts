import { termAt } from '../../actors/terms.ts';
import { attributionsAround } from '../../attribution/chain.ts';
import { isCalledUntrue } from '../../certainty/untrue.ts';
import type { ResponsibilityFrame } from '../../layers.ts';
import type { FieldReading, Reading } from '../../reading.ts';
import { covering } from '../clauses/classes.ts';
import type { Match } from '../clauses/match.ts';
import { certaintyOf } from '../clauses/modality.ts';
import { nounAfter } from '../clauses/order.ts';
import { countsVictims } from '../grammar/near.ts';
import { clauseExtent } from '../grammar/span.ts';
import type { SentenceTree } from '../grammar/tree.ts';
import { accusedAt, culpritsAt, doersAt } from '../parties/culprit.ts';
import { sidesOf } from '../parties/party.ts';
import { issuerOf } from '../parties/speakers-side.ts';
import type { Word } from '../words/lexicon.ts';
import { noteDoer } from './accused-memory.ts';
import { isAside, joined, saysEither, stanceOf } from './how-sure.ts';
import { isNoDeed } from './no-deed.ts';
import { isByHand, personDoing } from './person-doer.ts';

/** Without an object these stand for a passive: "30 rebels killed in a raid". */
const NEEDS_OBJECT = new Set([
  'kill',
  'wound',
  'injure',
  'execute',
  'murder',
  'massacre',
  'slaughter',
  'behead',
  'torture',
  'shoot',
  'assassinate',
  'blow',
  'strangle',
  'bludgeon',
  'smother',
  'stab',
  'beat',
]);

/** The verb of an entry without its particles. */
const verbOf = ({ verb = '' }: Word): string => verb.split(' ', 1)[0];

/** Somebody did it: "regime warplanes bombed the town", "was carried out either by the army or by rebels". */
export function deedOf(
  reading: Reading,
  field: FieldReading,
  match: Match<Word>,
): ResponsibilityFrame | null {
  const subject = beforeAside(match);
  const { tree, token, passive, object } = match;
  // "the officers killed Thursday"
  const whom = object >= 0 && !covering(field.times, object);
  if (subject < 0 || (!passive && !whom && NEEDS_OBJECT.has(verbOf(match.entry)))) return null;
  if (isNoDeed(field, { ...match, subject }) || isSomeones(match)) return null;
  const guessed = guessedAt(reading, field, tree, subject);
  const harmed = countsVictims(field, tree.doc.sentenceOf(token));
  const sides =
    guessed.length > 0
      ? guessed
      : harmed
        ? doersAt(reading, field, tree, subject)
        : culpritsAt(reading, field, tree, subject);
  const person =
    (harmed || isToldBeside(field, match)) && sides.length === 0
      ? personDoing(reading, field, match, subject)
      : null;
  if (person) sides.push(person.name);
  if (sides.length === 1 && !passive)
    sides.push(...partnersOf(reading, tree, subject, token).filter((s) => !sides.includes(s)));
  if (sides.length === 0 && !passive) sides.push(...ownRaid(reading, field, { ...match, subject }));
  if (sides.length === 0) return null;
  if (!person && isPerson(reading, field, subject) && isByHand(match))
    noteDoer(field, sides[0], tree.doc.sentenceOf(token));
  const certainty = certaintyOf(tree, token);
  const either = saysEither(tree, subject);
  const stance = isCalledUntrue(tree.doc, tree.first, tree.end, token)
    ? 'denies'
    : guessed.length > 0
      ? 'suspects'
      : stanceOf(certainty, either, tree, token);
  if (!stance) return null;
  const issuer = sides.length === 1 ? issuerOf(reading, field, tree, token) : null;
  const own = issuer && stance === 'blames' && reading.actors[issuer.actor].name === sides[0];
  const before = passive ? object : subject;
  const span = clauseExtent(tree, token, { subject: before < token ? before : -1, withClauses: false });
  return {
    ...span,
    trigger: token,
    stance: own ? 'claims' : stance,
    actor: joined(sides, either),
    ...(own ? { speaker: { first: issuer.first, end: issuer.end, actor: issuer.actor } } : {}),
    certainty: stance === 'denies' ? 'asserted' : certainty,
    ...(isAside(tree, token) ? { aside: true as const } : {}),
    ...(person?.unnamed ? { unnamed: person.unnamed } : {}),
    rule: `responsibility/${match.entry.id}`,
  };
}

/** "The grocer said somebody stabbed her": nobody is named, whoever stands before. */
function isSomeones({ tree: { doc }, token, passive }: Match<Word>): boolean {
  const before =
    /^(?:RB|MD)$/.test(doc.xpos(token - 1)) || doc.upos(token - 1) === 'AUX' ? token - 2 : token - 1;
  return !passive && /^(?:someone|somebody|anyone|anybody|whoever)$/.test(doc.norm(before));
}

/** "The army, along with its allies of the Front, stormed": who did it together with the subject. */
function partnersOf(reading: Reading, tree: SentenceTree, subject: number, token: number): string[] {
  const { doc } = tree;
  for (let i = subject + 1; i < token && i < subject + 9; i++) {
    const w = doc.norm(i);
    const next = doc.norm(i + 1);
    const to =
      w === 'alongside'
        ? i
        : (w === 'along' || w === 'together' || w === 'jointly') && next === 'with'
          ? i + 1
          : w === 'with' && /^(?:the|support|help|backing|air)$/.test(next)
            ? supportOf(tree, i)
            : -1;
    if (to < 0) continue;
    const noun = nounAfter(tree, to);
    return noun > to && noun < token ? sidesOf(reading, tree, noun) : [];
  }
  return [];
}

/** "with the support of": where "of" stands, -1 without it. */
function supportOf({ doc }: SentenceTree, at: number): number {
  for (let i = at + 1; i < at + 5; i++)
    if (
      /^(?:support|help|backing|participation|cover)$/.test(doc.norm(i)) &&
      /^(?:of|from)$/.test(doc.norm(i + 1))
    )
      return i + 1;
  return -1;
}

/** The state whose adjective alone stands at a token: "said to be Kesh, hit". */
function stateAt({ doc, end }: SentenceTree, i: number): string | null {
  const term = i < end ? termAt(doc, i, end, STATE) : null;
  if (term?.type !== 'adjective') return null;
  const next = i + term.words.length;
  return next >= end || /^(?:[.,;]|and|one)$/.test(doc.norm(next)) || /^(?:VERB|ADP)$/.test(doc.upos(next))
    ? term.name
    : null;
}

const STATE = new Set(['state'] as const);

/** "The coalition said a raid killed three militants": the raid of the force that says so, where its foes were hit; [] for other words. */
function ownRaid(
  reading: Reading,
  field: FieldReading,
  { tree, token, subject, object }: Match<Word>,
): string[] {
  const { doc } = tree;
  if (object < token || !/^(?:raids?|(?:air-?)?strikes?|operations?)$/.test(doc.norm(subject))) return [];
  if (!FOES.test(doc.norm(object))) return [];
  const [nearest] = attributionsAround(field, { first: token, end: token + 1 });
  const speaker = nearest && reading.actors[nearest.speakers[0]];
  return speaker?.kind === 'military' && !speaker.unnamed ? [speaker.party ?? speaker.name] : [];
}

const FOES =
  /^(?:militants?|terrorists?|insurgents?|jihadists?|extremists?|operatives?|fighters?|commanders?|leaders?|gunm[ae]n|rebels?)$/;

/** "He then opened fire", "A man stabbed them both": of those whom the sentence before or behind counts. */
function isToldBeside(field: FieldReading, { tree: { doc }, token, end }: Match<Word>): boolean {
  const k = doc.sentenceOf(token);
  return (
    (/^(?:open|begin|start|go|went|fire|shoot)$/.test(doc.lemma(token)) ||
      /^(?:them|him|both)$/.test(doc.norm(end))) &&
    (countsVictims(field, k - 1) || countsVictims(field, k + 1))
  );
}

function isPerson({ actors }: Reading, field: FieldReading, head: number): boolean {
  const mention = covering(field.mentions, head);
  return mention !== undefined && actors[mention.actor].kind === 'person' && !actors[mention.actor].unnamed;
}

/** "Police say a man, who has not been named, killed": whom an aside before the verb is about, where the tree takes the speaker. */
function beforeAside({ tree: { doc, first }, token, subject, passive }: Match<Word>): number {
  if (passive || doc.norm(token - 1) !== ',') return subject;
  for (let i = token - 2; i > first && i > token - 14; i--) {
    if (!/^(?:who|which)$/.test(doc.norm(i)) || doc.norm(i - 1) !== ',') continue;
    return subject < i - 2 && doc.upos(i - 2) === 'NOUN' ? i - 2 : subject;
  }
  return subject;
}

/** "fighters believed to belong to the Front killed nine", "men thought to be smugglers": whom the doers are taken for. */
export function guessedAt(
  reading: Reading,
  field: FieldReading,
  tree: SentenceTree,
  subject: number,
): string[] {
  const { doc } = tree;
  if (isGuess(tree, subject)) return accusedAt(reading, field, tree, subject);
  let at = subject + 1;
  if (doc.norm(at) === ',') at++;
  if (/^(?:that|which|who)$/.test(doc.norm(at))) at++;
  if (/^(?:is|was|are|were)$/.test(doc.norm(at))) at++;
  if (!/^(?:believed|thought|suspected|presumed|said|reported|expected)$/.test(doc.norm(at))) return [];
  if (doc.norm(at + 1) !== 'to') return [];
  const w = doc.norm(at + 2);
  let from = w === 'be' ? at + 2 : w === 'belong' && doc.norm(at + 3) === 'to' ? at + 3 : -1;
  if (w === 'be' && /^(?:affiliated|linked)$/.test(doc.norm(at + 3))) from = at + 4;
  // "a drone, said to be Turkish": the state whose it is
  const state = from < 0 ? null : stateAt(tree, from + 1);
  if (state) return [state];
  if (from < 0) return [];
  const noun = nounAfter(tree, from);
  if (noun >= 0 && /^(?:members?|fighters?|part)$/.test(doc.norm(noun)) && doc.norm(noun + 1) === 'of')
    from = noun + 1;
  return accusedAt(reading, field, tree, nounAfter(tree, from));
}

/** As above, where the tree takes the party itself for the subject. */
function isGuess({ doc, first }: SentenceTree, subject: number): boolean {
  let i = subject;
  while (i > first && i > subject - 6 && /^(?:NOUN|PROPN|ADJ|DET)$/.test(doc.upos(i - 1))) i--;
  const be =
    doc.norm(i - 1) === 'to' && doc.norm(i - 2) === 'belong' ? i - 2 : doc.norm(i - 1) === 'be' ? i - 1 : -1;
  return (
    be > first + 1 &&
    doc.norm(be - 1) === 'to' &&
    /^(?:believed|thought|suspected|presumed)$/.test(doc.norm(be - 2))
  );
}
