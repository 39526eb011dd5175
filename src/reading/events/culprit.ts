import { attributionsAround } from '../attribution/chain.ts';
import type { Actor } from '../layers.ts';
import type { FieldReading, Reading } from '../reading.ts';
import { coreOf, nameEnd } from './core.ts';
import { nounClasses } from './nouns.ts';
import { nameOf, sidesOf } from './party.ts';
import type { SentenceTree } from './tree.ts';

/** Kinds of actors that report, treat or judge, and are never the ones who did it. */
const BYSTANDERS = new Set(['outlet', 'document', 'witness', 'agency', 'organisation']);

/** Whom a noun group with this head holds responsible, by the names a careful reader would write; [] when it is nobody. */
export function culpritsAt(reading: Reading, field: FieldReading, tree: SentenceTree, at: number): string[] {
  if (at < 0) return [];
  const head = firstConjunct(tree, at);
  const person = actorAt(reading, field, tree, head);
  if (person?.kind === 'person' && !person.unnamed) return [person.name];
  const sides = sidesOf(reading, tree, head);
  if (sides.length > 0) return sides;
  const { doc } = tree;
  if (doc.upos(head) === 'PRON') return ofSpeaker(reading, field, head);
  return properName(tree, head);
}

/** As `culpritsAt`, but for those whom somebody accuses: any party will do, also one that seldom shoots. */
export function accusedAt(reading: Reading, field: FieldReading, tree: SentenceTree, at: number): string[] {
  const actor = at >= 0 ? actorAt(reading, field, tree, at) : undefined;
  if (actor && !actor.unnamed && (actor.kind === 'organisation' || actor.kind === 'armed-group'))
    return [actor.name];
  const found = culpritsAt(reading, field, tree, at);
  if (found.length > 0 || at < 0) return found;
  const name = nameOf(reading, field, tree, firstConjunct(tree, at));
  return name && !isThing(tree, at) ? [name] : [];
}

/** "the opposition or a drone were": the subject is the whole of it. */
function firstConjunct(tree: SentenceTree, at: number): number {
  const { doc } = tree;
  let head = at;
  for (let n = 0; n < 4 && doc.dep(head) === 'conj'; n++) {
    const h = doc.head(head);
    if (h < tree.first || (doc.upos(h) !== 'NOUN' && doc.upos(h) !== 'PROPN')) break;
    head = h;
  }
  return head;
}

function actorAt(reading: Reading, field: FieldReading, tree: SentenceTree, head: number): Actor | undefined {
  const last = nameEnd(tree, head) - 1;
  const mention = field.mentions.find((m) => m.head === head || m.head === last);
  return mention && reading.actors[mention.actor];
}

/** "they were responsible", in words of a group's own: the group. */
function ofSpeaker(reading: Reading, field: FieldReading, token: number): string[] {
  if (!/^(?:it|they|we)$/.test(field.doc.norm(token))) return [];
  const [nearest] = attributionsAround(field, { first: token, end: token + 1 });
  const actor = nearest && reading.actors[nearest.speakers[0]];
  if (!actor || BYSTANDERS.has(actor.kind)) return [];
  const body = actor.of === undefined ? undefined : reading.actors[actor.of];
  const side =
    body && body.kind !== 'organisation'
      ? body.name
      : actor.kind === 'armed-group'
        ? actor.name
        : actor.party;
  return side ? [side] : [];
}

const FORCE =
  /^(?:army|brigade|front|regiment|battalion|forces?|movement|militia|guards?|party|corps|squad)$/;

/** A group that no list knows: "the Kesh Liberation Front", "ETA". */
function properName(tree: SentenceTree, head: number): string[] {
  const { doc } = tree;
  const end = nameEnd(tree, head);
  const acronym = /^\p{Lu}{3,6}$/u.test(doc.form(end - 1)) && !isShouting(tree);
  const force = FORCE.test(doc.norm(end - 1)) && doc.upos(end - 1) === 'PROPN';
  if (!acronym && !force) return [];
  let first = acronym ? end - 1 : coreOf(tree, end - 1).first;
  while (first < end - 1 && doc.upos(first) !== 'PROPN') first++;
  return [doc.slice(first, end).replace(/\s+/g, ' ')];
}

/** A sentence in capitals tells no acronym from a word. */
function isShouting(tree: SentenceTree): boolean {
  const text = tree.doc.slice(tree.first, tree.end);
  return text === text.toUpperCase();
}

function isThing(tree: SentenceTree, head: number): boolean {
  const classes = nounClasses(tree.doc, head);
  return classes !== undefined && (classes.has('attack') || classes.has('ground') || classes.has('charge'));
}
