import type { ActorMention } from '../../layers.ts';
import type { FieldReading, Reading } from '../../reading.ts';
import { coordinated, covering } from '../clauses/classes.ts';
import { coreOf } from '../clauses/core.ts';
import { mentionWithHead } from '../grammar/near.ts';
import { groupExtent } from '../grammar/span.ts';
import type { SentenceTree } from '../grammar/tree.ts';
import { nounClasses } from '../words/nouns.ts';
import { weaponAt } from '../words/weapons.ts';
import { sidesIn } from './sides.ts';

/** Canonical names for the two sides of an event, as a careful reader would write them. */

/** The name of the party whose noun group has this head; null for things, pronouns and nobody. */
export function nameOf(
  reading: Reading,
  field: FieldReading,
  tree: SentenceTree,
  head: number,
): string | null {
  if (head < 0) return null;
  const { doc } = field;
  const apposed = apposedPerson(reading, field, tree, head);
  if (apposed) return apposed;
  const mention = mentionAt(field, head);
  if (mention && !isHardware(tree, head)) return reading.actors[mention.actor].name;
  const side = sideOf(reading, tree, head) ?? ownerOf(reading, field, tree, head);
  if (side) return side;
  const classes = nounClasses(doc, head);
  if (doc.upos(head) === 'PRON' || !classes) return null;
  if (!classes.has('force') && !classes.has('party') && !classes.has('people') && !classes.has('body'))
    return null;
  const { first, end } = groupExtent(tree, head);
  if (doc.norm(first) === 'whose') return antecedentOf(reading, field, first);
  return bare(doc.slice(first, Math.max(end, head + 1)));
}

/** "warplanes of the alliance": whoever "of" names. */
function ownerOf(reading: Reading, field: FieldReading, tree: SentenceTree, head: number): string | null {
  if (!isHardware(tree, head) || field.doc.norm(head + 1) !== 'of') return null;
  const owner = tree.kid(head, 'nmod');
  return owner > head ? nameOf(reading, field, tree, owner) : null;
}

/** "the rebels, whose aircraft": the actor named right before. */
function antecedentOf(reading: Reading, field: FieldReading, whose: number): string | null {
  const before = field.doc.norm(whose - 1) === ',' ? whose - 2 : whose - 1;
  const mention = covering(field.mentions, before);
  return mention ? reading.actors[mention.actor].name : null;
}

const bare = (text: string): string =>
  text.replace(/\s+/g, ' ').replace(/^(?:the|a|an|some|its|their|his|her)\s+/i, '');

/** "The ambassador, Ann Lee,": the person by name. */
function apposedPerson(
  reading: Reading,
  field: FieldReading,
  tree: SentenceTree,
  head: number,
): string | null {
  const name = tree.kid(head, 'appos');
  if (name < head || tree.doc.upos(name) !== 'PROPN') return null;
  const mention = covering(field.mentions, name);
  const actor = mention && reading.actors[mention.actor];
  return actor && actor.kind === 'person' && !actor.unnamed ? actor.name : null;
}

/** Whose ground it is: "a Kesh army position". */
export function holderOf(reading: Reading, tree: SentenceTree, head: number): string | null {
  if (head < 0) return null;
  const core = coreOf(tree, head);
  return sidesIn(reading, tree, { first: core.first, end: head }, head)[0] ?? null;
}

function mentionAt(field: FieldReading, head: number): ActorMention | undefined {
  return mentionWithHead(field, head) ?? covering(field.mentions, head);
}

/** Aircraft and weapons act for whoever owns them. */
function isHardware(tree: SentenceTree, head: number): boolean {
  return weaponAt(tree.doc, head) !== null || (nounClasses(tree.doc, head)?.has('attack') ?? false);
}

/** The parties of a group, coordinated ones each by itself: "Russian and regime warplanes" are two. */
export function sidesOf(reading: Reading, tree: SentenceTree, head: number): string[] {
  const out: string[] = [];
  const add = (name: string | null) => {
    if (name && !out.includes(name)) out.push(name);
  };
  for (const h of coordinated(tree, head)) for (const s of sidesAt(reading, tree, h)) add(s);
  return out;
}

/** The one party of a group: who owns the aircraft, commands the troops, belongs to the movement. */
export function sideOf(reading: Reading, tree: SentenceTree, head: number): string | null {
  return sidesAt(reading, tree, head)[0] ?? null;
}

function sidesAt(reading: Reading, tree: SentenceTree, head: number): string[] {
  return isOwnable(tree, head) ? sidesIn(reading, tree, coreOf(tree, head), head) : [];
}

/** Forces, weapons and attacks have owners, and a name by itself is one; a town, a hospital or a report has none. */
function isOwnable(tree: SentenceTree, head: number): boolean {
  const classes = nounClasses(tree.doc, head);
  if (!classes) return true;
  if (classes.has('people') && !OWNING.some((c) => classes.has(c))) return false;
  return (
    !(classes.has('ground') || classes.has('target') || classes.has('relief')) ||
    OWNING.some((c) => classes.has(c)) ||
    weaponAt(tree.doc, head) !== null
  );
}

const OWNING = ['force', 'service', 'attack', 'party', 'body', 'projectile'];
