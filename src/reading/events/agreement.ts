import type { AgreementInfo, TokenSpan } from '../layers.ts';
import type { FieldReading, Reading } from '../reading.ts';
import { belongs } from './clauses/classes.ts';
import type { Match } from './clauses/match.ts';
import { governed } from './clauses/slots.ts';
import { firstAfter } from './grammar/near.ts';
import { groupExtent } from './grammar/span.ts';
import type { SentenceTree } from './grammar/tree.ts';
import { nameOf, sidesOf } from './parties/party.ts';
import { sidesIn } from './parties/sides.ts';
import type { EventEntry } from './words/lexicon.ts';
import { nounClasses } from './words/nouns.ts';

const CEASEFIRE = /^(?:ceasefires?|cease-fires?|cessation|armistice)$/;
const TRUCE = /^(?:truces?|lull|pause)$/;
const TALKS = new Set([
  'talk',
  'talks',
  'effort',
  'efforts',
  'process',
  'cooperation',
  'coordination',
  'targeting',
]);
const BROKER = new Set(['broker', 'mediate', 'negotiate', 'sponsor', 'announce']);
const IN_FORCE = new Set([
  'take-effect',
  'go-into-effect',
  'come-into-effect',
  'come-into-force',
  'enter-into-force',
  'begin-truce',
  'start-truce',
  'hold-truce',
  'in-effect',
  'in-force',
  'in-place',
  'observe-truce',
  'respect-truce',
  'honour-truce',
]);
const ENDED = new Set([
  'collapse',
  'break-down',
  'fall-apart',
  'spell-end',
  'signal-end',
  'crumble',
  'fail-truce',
]);

/** What an event of agreement, breach or risk says of its agreement; null when it names none. */
export function agreementOf(
  reading: Reading,
  field: FieldReading,
  match: Match<EventEntry>,
  span: TokenSpan,
): AgreementInfo | null {
  const { tree, entry } = match;
  const noun = agreementNoun(field, match, span);
  if (noun < 0) return null;
  const date = dateIn(field, span);
  const inForce = IN_FORCE.has(entry.id);
  const { parties, brokers } = sides(reading, field, match, noun);
  return {
    type: kindOf(tree, noun),
    parties,
    brokers,
    announced: entry.type === 'agree' && !inForce ? date : null,
    inForce: inForce ? date : null,
    status:
      entry.type === 'violate'
        ? 'violated'
        : ENDED.has(entry.id)
          ? 'ended'
          : entry.type === 'undermine'
            ? 'at-risk'
            : inForce
              ? 'in-force'
              : 'announced',
  };
}

/** The noun for the agreement: one of the slots, else the first one in the words of the claim. */
function agreementNoun(
  field: FieldReading,
  { tree, object, subject, oblique, token }: Match<EventEntry>,
  { first, end }: TokenSpan,
): number {
  for (const t of [object, subject, oblique])
    if (belongs(tree, field, t, ['agreement', 'cooperation'])) return t;
  for (const p of ['of', 'to']) {
    const t = governed(tree, token, p);
    if (belongs(tree, field, t, ['agreement'])) return t;
  }
  for (let i = first; i < end; i++) if (nounClasses(tree.doc, i)?.has('agreement')) return i;
  return -1;
}

function kindOf(tree: SentenceTree, noun: number): string {
  const { doc } = tree;
  const { first, end } = groupExtent(tree, noun);
  for (let i = first; i < end; i++) {
    const w = doc.norm(i);
    if (CEASEFIRE.test(w) || (w === 'cease' && doc.norm(i + 1) === 'fire')) return 'ceasefire';
    if (TRUCE.test(w)) return 'truce';
  }
  return TALKS.has(doc.norm(noun)) ? 'cooperation' : 'deal';
}

/** "between X and Y" are the parties unless they signed or brokered it; who brokered it stands in a verb or before a hyphen. */
function sides(
  reading: Reading,
  field: FieldReading,
  match: Match<EventEntry>,
  noun: number,
): { parties: string[]; brokers: string[] } {
  const { tree, entry, subject } = match;
  const { doc } = tree;
  const brokers: string[] = [];
  const between = governed(tree, noun, 'between');
  let parties = between >= 0 ? sidesOf(reading, tree, between) : [];
  const signers = entry.type === 'agree' && subject >= 0 ? names(reading, field, tree, subject) : [];
  if (BROKER.has(doc.lemma(match.token)) || parties.length > 0) brokers.push(...signers);
  else if (parties.length === 0) parties = signers;
  for (const k of tree.kids(noun)) {
    if (
      (doc.dep(k) === 'acl' || doc.dep(k) === 'acl:relcl' || doc.dep(k) === 'amod') &&
      BROKER.has(doc.lemma(k))
    ) {
      const by = k > noun ? tree.kid(k, 'obl:agent', 'obl') : -1;
      brokers.push(
        ...(by >= 0
          ? names(reading, field, tree, by)
          : sidesIn(reading, tree, { first: tree.extent(noun).first, end: k }, noun)),
      );
    }
  }
  return { parties: [...new Set(parties)], brokers: [...new Set(brokers)] };
}

function names(reading: Reading, field: FieldReading, tree: SentenceTree, head: number): string[] {
  const found = sidesOf(reading, tree, head);
  if (found.length > 0) return found;
  const one = nameOf(reading, field, tree, head);
  return one ? [one] : [];
}

function dateIn(field: FieldReading, { first, end }: TokenSpan): string | null {
  for (let i = firstAfter(field.times, first); i < field.times.length; i++) {
    const t = field.times[i];
    if (t.first >= end + 3) break;
    if (t.end > first && t.edtf) return t.edtf;
  }
  return null;
}
