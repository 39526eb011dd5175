import { termAt } from '../../actors/terms.ts';
import type { Actor } from '../../layers.ts';
import type { FieldReading, Reading } from '../../reading.ts';
import { anyoneAt, bandAt } from '../clauses/anyone.ts';
import { coordinated, covering } from '../clauses/classes.ts';
import { coreOf, nameEnd } from '../clauses/core.ts';
import { mentionWithHead } from '../grammar/near.ts';
import type { SentenceTree } from '../grammar/tree.ts';
import { nounClasses } from '../words/nouns.ts';
import { weaponAt } from '../words/weapons.ts';
import { containerOwner, ledBy, ownerPronoun, ownMenOf } from './belonging.ts';
import { forceToldOf, jointForce } from './joint-force.ts';
import { namesake } from './namesake.ts';
import { nameOf, sidesOf } from './party.ts';
import { quotedName } from './quoted-name.ts';
import { ofSpeaker } from './speakers-side.ts';

/** Whom a noun group with this head holds responsible, by the names a careful reader would write; [] when it is nobody. */
export function culpritsAt(
  reading: Reading,
  field: FieldReading,
  tree: SentenceTree,
  at: number,
  alone = false,
): string[] {
  if (at < 0) return [];
  const head = alone ? at : firstConjunct(tree, at);
  if (/^(?:he|she|it|i)$/.test(tree.doc.norm(head))) return ofSpeaker(reading, field, tree, head);
  const joint = jointForce(tree, at) ?? jointForce(tree, head) ?? forceToldOf(reading, tree, head);
  if (joint) return [joint];
  const person = actorAt(reading, field, tree, head);
  if (person?.kind === 'person' && !person.unnamed)
    return isModel(tree, field, head) ? [] : personsAt(reading, field, tree, head, alone);
  // "the group", for an armed one that was named before
  const group = person?.kind === 'armed-group' && !person.unnamed && !person.known;
  if (group && (GROUP.test(tree.doc.norm(head)) || coordinated(tree, head).length < 2)) return [person.name];
  if (person?.kind === 'armed-group' && !person.unnamed && GROUP.test(tree.doc.norm(head)))
    return [person.name];
  const led = ledBy(tree, field, head);
  const quoted = quotedName(tree, led >= 0 ? led : head);
  if (quoted) return [quoted];
  const band = bandAt(tree, head) ?? (led >= 0 ? bandAt(tree, led) : null);
  if (band) return [band];
  const named = ownMen(reading, field, tree, head);
  if (named) return [named];
  const proper = led >= 0 ? properName(tree, led) : properName(tree, head);
  if (proper.length > 0 && !namesAny(tree, head)) return proper;
  const { doc } = tree;
  const men = ownMenOf(tree, head);
  const theirs = men >= 0 ? ofSpeaker(reading, field, tree, men) : [];
  if (theirs.length > 0) return theirs;
  const owner = led >= 0 ? bodyAt(reading, field, tree, led) : null;
  if (owner) return [owner];
  const sides = sidesOf(reading, tree, head);
  if (sides.length > 0) return sides;
  const container = containerOwner(tree, head);
  const near = led >= 0 && ownerPronoun(tree, led) >= 0 ? led : head;
  const own = container >= 0 ? container : doc.upos(near) === 'PRON' ? near : ownerPronoun(tree, near);
  return own >= 0 ? ofSpeaker(reading, field, tree, own) : proper;
}

/** A body with a name of its own, at the end of "a sniper of the Hill Brigades"; null for states, towns and common nouns. */
function bodyAt(reading: Reading, field: FieldReading, tree: SentenceTree, at: number): string | null {
  const actor = actorAt(reading, field, tree, at);
  if (!actor || actor.unnamed || !/^\p{Lu}.* \p{Lu}/u.test(actor.name)) return null;
  return /^(?:armed-group|military|organisation)$/.test(actor.kind) ? actor.name : null;
}

/** "RSF men", "Front fighters": the group whose name stands right before; null when none does. */
function ownMen(
  reading: Reading,
  field: FieldReading,
  { doc, first }: SentenceTree,
  head: number,
): string | null {
  if (head <= first || !MEN.test(doc.norm(head))) return null;
  const before = covering(field.mentions, head - 1);
  const actor = before && reading.actors[before.actor];
  return actor?.kind === 'armed-group' && !actor.unnamed ? actor.name : null;
}

const MEN = /^(?:men|fighters|gunmen|forces|troops|units|members|militants|commanders)$/;

/** As `culpritsAt`, but of a deed that made victims: whoever it may be, by name or by what they do. */
export function doersAt(reading: Reading, field: FieldReading, tree: SentenceTree, at: number): string[] {
  const found = culpritsAt(reading, field, tree, at);
  if (found.length > 0 || at < 0 || ownerPronoun(tree, at) >= 0 || isThing(tree, at)) return found;
  const head = firstConjunct(tree, at);
  if (covering(field.mentions, head) && actorAt(reading, field, tree, head)?.kind === 'outlet') return [];
  const led = ledBy(tree, field, head);
  const anyone =
    (led >= 0 && tree.doc.norm(head + 1) !== 'from' ? anyoneAt(reading, field, tree, led) : null) ??
    anyoneAt(reading, field, tree, head);
  return anyone ? [anyone] : [];
}

/** As `culpritsAt`, but for those whom somebody accuses: any party will do, also one that seldom shoots. */
export function accusedAt(reading: Reading, field: FieldReading, tree: SentenceTree, at: number): string[] {
  const part =
    at >= 0 && /^(?:faction|wing|branch|cell|offshoot)$/.test(tree.doc.norm(at))
      ? ledBy(tree, field, at)
      : -1;
  if (part > at) return accusedAt(reading, field, tree, part);
  const foe = at >= 0 ? foeAt(tree, at) : null;
  if (foe) return [foe];
  const named = at >= 0 ? (namedBehind(tree, at) ?? namedWithin(tree, at)) : null;
  if (named) return [named];
  const actor = at >= 0 ? actorAt(reading, field, tree, at) : undefined;
  if (actor && !actor.unnamed && (actor.kind === 'organisation' || actor.kind === 'armed-group')) {
    const others = coordinated(tree, at).slice(1);
    return [...new Set([actor.name, ...others.flatMap((h) => culpritsAt(reading, field, tree, h, true))])];
  }
  const found = culpritsAt(reading, field, tree, at);
  if (found.length > 0 || at < 0 || ownerPronoun(tree, at) >= 0) return found;
  const name = nameOf(reading, field, tree, firstConjunct(tree, at));
  if (name && !isThing(tree, at) && !SOMEBODY.test(name)) return [name];
  const anyone = anyoneAt(reading, field, tree, firstConjunct(tree, at));
  return anyone ? [anyone] : [];
}

/** "the enemies of Kesh": not whom they are enemies of. */
function foeAt({ doc, end }: SentenceTree, at: number): string | null {
  if (
    !/^(?:enem(?:y|ies)|foes?|opponents?|adversar(?:y|ies))$/.test(doc.norm(at)) ||
    doc.norm(at + 1) !== 'of'
  )
    return null;
  let i = at + 2;
  while (i < end && i < at + 6 && /^(?:PROPN|NOUN|ADJ|DET)$/.test(doc.upos(i))) i++;
  return i > at + 2 ? doc.slice(at, i).replace(/\s+/g, ' ') : null;
}

/** Nobody in particular. */
const SOMEBODY = /(?:^| )(?:man|men|woman|women|person|people|suspects?|someone|somebody|others)$/i;

/** "an obscure cell named Dawn of Karst", "a group calling itself the Sons of the Valley": the name behind the noun. */
function namedBehind({ doc, end }: SentenceTree, at: number): string | null {
  const aside = doc.norm(at + 1) === ',' && /^(?:calling|known|named|called)$/.test(doc.norm(at + 2)) ? 1 : 0;
  const w = doc.norm(at + 1 + aside);
  let i = at + 2 + aside;
  if (
    (w === 'calling' && /^(?:itself|themselves)$/.test(doc.norm(i))) ||
    (w === 'known' && doc.norm(i) === 'as')
  )
    i++;
  else if (!/^(?:named|called|dubbed)$/.test(w) || doc.xpos(at + 1 + aside) === 'VBD') return null;
  if (doc.norm(i) === 'the') i++;
  const first = i;
  while (
    i < end &&
    i < first + 7 &&
    (/^\p{Lu}/u.test(doc.form(i)) || (/^(?:of|the|-)$/.test(doc.norm(i)) && i > first))
  )
    i++;
  while (i > first && /^(?:of|the|-)$/.test(doc.norm(i - 1))) i--;
  return i > first ? doc.slice(first, i).replace(/\s+/g, ' ') : null;
}

/** As above, where the tree takes the name itself for the subject. */
function namedWithin(tree: SentenceTree, at: number): string | null {
  const { doc, first } = tree;
  for (let i = at - 1; i > first && i > at - 6; i--) {
    if (/^\p{Lu}/u.test(doc.form(i)) || /^(?:of|the|-)$/.test(doc.norm(i))) continue;
    const given = doc.norm(i) === 'itself' && doc.norm(i - 1) === 'calling';
    return given && i - 2 > first ? namedBehind(tree, i - 2) : null;
  }
  return null;
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
  const mention = mentionWithHead(field, head) ?? mentionWithHead(field, last);
  if (mention) return reading.actors[mention.actor];
  // "the separatist Coastal Front": the head may be taken for the noun that only describes the group
  const around = covering(field.mentions, head);
  const actor = around && reading.actors[around.actor];
  return actor?.kind === 'armed-group' && !actor.unnamed ? actor : undefined;
}

/** "Brenn and Harrow": each of the persons named together. */
function personsAt(
  reading: Reading,
  field: FieldReading,
  tree: SentenceTree,
  head: number,
  alone: boolean,
): string[] {
  const out: string[] = [];
  for (const h of alone ? [head] : coordinated(tree, head)) {
    if (h > head && !isJoined(tree, head, h)) continue;
    const actor = actorAt(reading, field, tree, h);
    if (actor?.kind !== 'person' || actor.unnamed) continue;
    const mention = covering(field.mentions, h);
    const printed = mention ? tree.doc.slice(mention.first, mention.end) : actor.name;
    const name = namesake(reading, actor, printed);
    if (!out.includes(name)) out.push(name);
  }
  return out;
}

/** Does "and" or "or" stand between two names? */
function isJoined({ doc }: SentenceTree, first: number, second: number): boolean {
  for (let i = first + 1; i < second; i++) if (/^(?:and|or|&|nor)$/.test(doc.norm(i))) return true;
  return false;
}

/** "a Ford Mondeo", "Roadside IED": what has an article, or ends as a weapon, is no person. */
function isModel(tree: SentenceTree, field: FieldReading, head: number): boolean {
  const named = covering(field.mentions, head);
  const first = named?.first ?? head;
  const { doc } = tree;
  if (named && WEAPON.test(doc.norm(named.end - 1))) return true;
  const article = (i: number) => i >= tree.first && /^(?:a|an|his|her|their)$/.test(doc.norm(i));
  return (article(first) || article(first - 1)) && doc.upos(head) === 'PROPN';
}

/** Does the group hold a state or a group that the lexicons know? */
function namesAny(tree: SentenceTree, head: number): boolean {
  const { first, end } = coreOf(tree, head);
  for (let i = first; i < end; i++) if (termAt(tree.doc, i, end, NAMED)) return true;
  return false;
}

const NAMED = new Set(['entity', 'state'] as const);

const GROUP = /^(?:group|movement|militia|faction|organi[sz]ation)$/;

const FORCE =
  /^(?:army|brigades?|front|regiment|battalion|division|forces?|movement|militia|guards?|party|corps|squads?|cartel|legion|clan)$/;

/** "the CODEX militia" */
const LOWER_FORCE = /^(?:militia|group|rebels|fighters|militants|insurgents|movement|faction)$/;

const WEAPON =
  /^(?:v?b?ieds?|s?vbieds?|efps?|rpgs?|tnt|uavs?|icbms?|atgms?|swat|ems|fema|suvs?|atvs?|bmws?|vans?|gps|taser)$/;

/** A group that no list knows: "the Kesh Liberation Front", "ETA". */
function properName(tree: SentenceTree, head: number): string[] {
  const { doc } = tree;
  const plain = nameEnd(tree, head);
  let end = plain;
  // "the Party of Kesh Miners"
  if (
    FORCE.test(doc.norm(end - 1)) &&
    doc.norm(end) === 'of' &&
    doc.upos(end + 1) === 'PROPN' &&
    end - head < 3
  )
    end = nameEnd(tree, end + 1);
  if (WEAPON.test(doc.norm(end - 1)) || weaponAt(doc, end - 1)) return [];
  const acronym =
    /^\p{Lu}{3,6}$/u.test(doc.form(end - 1)) &&
    !TAG.test(doc.form(end - 1)) &&
    !isShouting(tree) &&
    !isDateline(tree, end);
  const small =
    LOWER_FORCE.test(doc.form(end - 1)) && /^\p{Lu}{3,8}$/u.test(doc.form(end - 2)) && !isShouting(tree);
  const force = small || (FORCE.test(doc.norm(plain - 1)) && doc.upos(end - 1) === 'PROPN');
  if (!acronym && !force) return [];
  if (small) return [doc.slice(end - 2, end)];
  let first = acronym ? end - 1 : coreOf(tree, plain - 1).first;
  while (first < end - 1 && !/^(?:\p{Lu}|\d+(?:st|nd|rd|th)$)/u.test(doc.form(first))) first++;
  if (/^the$/i.test(doc.form(first))) first++;
  return [doc.slice(first, end).replace(/\s+/g, ' ')];
}

/** Words in capitals by which outlets open a headline. */
const TAG = /^(?:UPDATED?|VIDEOS?|PHOTOS?|WATCH|URGENT|NEWS|LIVE|ALERT|LATEST)$/;

/** "DALMA: A bomb killed two", "DALMA - ...": the town from which the report was sent. */
function isDateline({ doc, first }: SentenceTree, end: number): boolean {
  return end - first <= 3 && /^(?:[:(,–—|-]|--)$/.test(doc.norm(end));
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
