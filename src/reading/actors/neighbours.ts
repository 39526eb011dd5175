import type { Doc } from '../../language/doc.ts';
import type { ActorMention } from '../layers.ts';
import type { Cast, Role } from './cast.ts';
import { make } from './naming.ts';

/**
 * Roles and names side by side are one person: "head of the Observatory, Rami ...", "Tovar Brenn, a spokesman for the
 * front", "Tovar Brenn of the front".
 */
export function joinNeighbours(cast: Cast, first: number, end: number): void {
  const { doc, mentions } = cast.field;
  let from = mentions.length;
  while (from > 0 && mentions[from - 1].first >= first) from--;
  for (let m = from; m < mentions.length; m++) {
    const mention = mentions[m];
    const next = mentions[m + 1];
    if (!next || mention.end >= end) continue;
    const role = cast.roles.get(mention);
    if (namesAgain(cast, mention, next) || isNamedBehind(cast, mention, next)) continue;
    const gap = gapOf(doc.norm(mention.end), next.first - mention.end, doc.norm(mention.end + 1));
    if (role && !role.named && gap === null && isPlacedRole(cast, mention, next))
      samePerson(cast, mention, next, role);
    else if (role && !role.named && gap === 'of') {
      attachBody(cast, mention, role, next, mentions[m + 2]);
      nameAfterBody(cast, mention, next, mentions.slice(m + 2, m + 4), role);
    } else if (cast.isPerson(mention) && gap === 'of') speaksForIfBody(cast, mention.actor, next.actor);
    else if (role && !role.named && gap === 'beside' && cast.isPerson(next))
      samePerson(cast, mention, next, role);
    else if (cast.isPerson(mention) && gap === 'beside') {
      const other = cast.roles.get(next);
      const placed = isPlaced(doc.norm(mention.first - 1)) || isSpokenTo(doc, mention.first);
      if (other && !other.named && !placed && !isSeveral(cast, next))
        nameFirst(cast, mention, next, other, mentions[m + 2]);
    }
  }
}

/** "the mayor of Port Sarro, Tovar Brenn, said": a place between the role and the name. */
function isPlacedRole(cast: Cast, mention: ActorMention, next: ActorMention): boolean {
  const { doc } = cast.field;
  const gap = next.first - mention.end;
  if (gap < 3 || gap > 8 || !cast.isPerson(next) || doc.norm(next.first - 1) !== ',') return false;
  if (!/^(?:of|in|for|at)$/.test(doc.norm(mention.end)) || cast.isPerson(mention)) return false;
  for (let i = mention.end + 1; i < next.first - 1; i++)
    if (doc.norm(i) === ',' || /^(?:VB|MD|W|CC|PRP)/.test(doc.xpos(i))) return false;
  return doc.norm(next.end) === ',' || /^VB[DZ]$/.test(doc.xpos(next.end));
}

/** "the barracks at Jurf, a source said": a place stands there. */
const isPlaced = (before: string): boolean =>
  /^(?:at|in|near|inside|outside|around|towards|toward)$/.test(before);

/** "Speaking to Ann Lee, a doctor said": two people. */
const isSpokenTo = (doc: Doc, first: number): boolean =>
  /^(?:to|with)$/.test(doc.norm(first - 1)) &&
  /^(?:speaking|talking|spoke|talked|interview|conversation)$/.test(doc.norm(first - 2));

/** "raids on Qarim, monitors say": one person is no several. */
const isSeveral = ({ field: { doc } }: Cast, { head }: ActorMention): boolean =>
  /^NNP?S$/.test(doc.xpos(head)) || doc.norm(head) === 'police';

/** "the Daesh terrorist group", "Islamic State (IS) group": the noun only says what the body before it is. */
function namesAgain(cast: Cast, mention: ActorMention, next: ActorMention): boolean {
  const { doc } = cast.field;
  const { actors } = cast.reading;
  if (!SAYS_WHAT.has(doc.norm(next.head)) || next.end !== next.head + 1) return false;
  if (actors[mention.actor].kind !== 'armed-group' && actors[mention.actor].kind !== 'organisation')
    return false;
  if (actors[mention.actor].unnamed) return false;
  if (/^an?$/.test(doc.norm(next.first))) {
    if (!isApposed(cast, mention, next)) return false;
    next.actor = mention.actor;
    return true;
  }
  if (next.first < next.head || next.first === mention.end) return false;
  for (let i = mention.end; i < next.first; i++) if (!OF_KIND.has(doc.norm(i))) return false;
  next.actor = mention.actor;
  cast.memory.remember(doc.norm(next.head), mention.actor);
  return true;
}

/** "a monitoring group, the Land Network, said": a body by the word for what it is, and its name between commas. */
function isNamedBehind(cast: Cast, mention: ActorMention, next: ActorMention): boolean {
  const { doc } = cast.field;
  const { actors } = cast.reading;
  if (cast.roles.has(mention)) return false;
  const kind = actors[mention.actor].kind;
  if (next.first !== mention.end + 1 || doc.norm(mention.end) !== ',' || doc.norm(next.end) !== ',')
    return false;
  if (!NAMED_BODY.has(kind) || !isCommon(cast, mention)) return false;
  const named = actors[next.actor];
  if (named.unnamed || named.known?.startsWith('state-') || next.rule === 'actors/title-name') return false;
  if (named.kind === 'person') {
    // what a body is called is no person, whatever its name looks like
    if (next.rule !== 'actors/name' || named.of !== undefined) return false;
    named.kind = kind;
  } else if (!NAMED_BODY.has(named.kind)) return false;
  mention.actor = next.actor;
  cast.memory.remember(doc.norm(mention.head), next.actor);
  return true;
}

const NAMED_BODY = new Set(['organisation', 'outlet', 'agency', 'armed-group']);

/** Is a body named by common nouns alone ("its news agency", "a local group")? */
function isCommon({ field: { doc } }: Cast, { head, rule }: ActorMention): boolean {
  return (rule === 'actors/body' || rule === 'actors/class') && /^\p{Ll}/u.test(doc.form(head));
}

/** "the Land Bureau, an NGO, said": what stands between commas or opens the sentence; not "... from the alliance, a monitor said". */
function isApposed(cast: Cast, mention: ActorMention, next: ActorMention): boolean {
  const { doc } = cast.field;
  const gap = next.first - mention.end;
  if (gap > 1 || (gap === 1 && doc.norm(mention.end) !== ',')) return false;
  for (let i = next.first + 1; i < next.end; i++)
    if (/^\p{Lu}/u.test(doc.form(i)) && doc.norm(i) !== 'ngo') return false;
  const opens = doc.sentences[doc.sentenceOf(mention.first)].first >= mention.first - 1;
  return opens || (gap === 1 && doc.norm(next.end) === ',');
}

/** "head of the Observatory [, Name]": the body follows the role. */
function attachBody(
  cast: Cast,
  mention: ActorMention,
  role: Role,
  next: ActorMention,
  after?: ActorMention,
): void {
  if (!cast.isBody(next.actor)) return;
  if (isForceOf(cast, mention, next)) {
    mention.actor = next.actor;
    return;
  }
  role.body = next.actor;
  letGo(cast, mention, next);
  const { doc } = cast.field;
  const { actors } = cast.reading;
  const isSpokesman = mention.rule === 'actors/class' && actors[mention.actor].unnamed;
  if (after && cast.isPerson(after) && gapOf(doc.norm(next.end), after.first - next.end) === 'beside') {
    samePerson(cast, mention, after, role);
  } else if (isSpokesman && /spokes/.test(actors[mention.actor].name) && !actors[next.actor].unnamed) {
    mention.actor = next.actor;
    cast.memory.remember(doc.norm(mention.head), next.actor);
  } else if (cast.isPerson(mention)) cast.speaksFor(mention.actor, next.actor);
  else if (isStaffOf(cast, mention, next)) {
    const { name, party } = actors[next.actor];
    const { kind, name: staff } = actors[mention.actor];
    mention.actor = cast.memory.named({ ...make(`${name} ${staff}`, kind, party, null), unnamed: true });
  }
  mention.end = Math.max(mention.end, next.end);
}

/** "monitors of the Land Commission", "doctors from the Red Crescent": people of a body with a name. */
function isStaffOf({ reading: { actors } }: Cast, mention: ActorMention, body: ActorMention): boolean {
  const [staff, of] = [actors[mention.actor], actors[body.actor]];
  if (mention.rule !== 'actors/class' || !staff.unnamed || !/[^s]s$/.test(staff.name)) return false;
  return of.kind === 'organisation' && !of.unnamed && /\p{Lu}/u.test(of.name);
}

/** "militants from the Land Front": the front. */
function isForceOf({ reading: { actors } }: Cast, mention: ActorMention, next: ActorMention): boolean {
  const [force, group] = [actors[mention.actor], actors[next.actor]];
  return force.kind === 'armed-group' && force.unnamed && group.kind === 'armed-group' && !group.unnamed;
}

/** "the head of the clinic" is not the head of the other body of whom the report spoke before. */
function letGo(cast: Cast, mention: ActorMention, body: ActorMention): void {
  const { actors } = cast.reading;
  const of = actors[mention.actor].of;
  if (actors[mention.actor].kind !== 'person' || of === undefined || of === body.actor) return;
  const { doc } = cast.field;
  if (SAYS_WHAT.has(doc.norm(body.head))) return;
  const name = `${doc.norm(mention.head)} of the ${actors[body.actor].name}`;
  mention.actor = cast.memory.named({ ...make(name, 'person', null, null), unnamed: true });
}

/** "a spokesman for U.S. forces in Kesh, Colonel Ann Lee, said": the name between commas behind the body and its place. */
function nameAfterBody(
  cast: Cast,
  role: ActorMention,
  body: ActorMention,
  later: ActorMention[],
  r: Role,
): void {
  const { doc } = cast.field;
  const { actors } = cast.reading;
  const name = later.find((m) => cast.isPerson(m));
  if (!name || role.actor === name.actor || cast.isPerson(role) || actors[role.actor].kind === 'outlet')
    return;
  if (name.first - body.end > 8 || doc.norm(name.first - 1) !== ',' || doc.norm(name.end) !== ',') return;
  for (let i = body.end; i < name.first - 1; i++)
    if (doc.norm(i) === ',' || /^(?:VB|MD|W|CC)/.test(doc.xpos(i))) return;
  if (actors[body.actor].known?.startsWith('state-')) actors[name.actor].party ??= actors[body.actor].party;
  samePerson(cast, role, name, r);
}

function nameFirst(
  cast: Cast,
  mention: ActorMention,
  next: ActorMention,
  other: Role,
  after?: ActorMention,
): void {
  const { doc } = cast.field;
  const own = doc.norm(next.end);
  if (after && gapOf(own, after.first - next.end) === 'of' && cast.isBody(after.actor))
    other.body = after.actor;
  next.actor = mention.actor;
  if (other.body !== undefined && cast.speaksAs(other.type, other.body))
    cast.speaksFor(mention.actor, other.body);
  cast.memory.remember(doc.norm(next.head), mention.actor);
}

function samePerson(cast: Cast, role: ActorMention, name: ActorMention, r: Role): void {
  role.actor = name.actor;
  cast.memory.remember(cast.field.doc.norm(role.head), name.actor);
  if (r.body !== undefined && cast.speaksAs(r.type, r.body)) cast.speaksFor(name.actor, r.body);
}

function speaksForIfBody(cast: Cast, person: number, body: number): void {
  if (cast.isBody(body)) cast.speaksFor(person, body);
}

/** Nouns that only say what a named body is, and the words that may stand between. */
const SAYS_WHAT = new Set(
  'ngo charity watchdog monitor group organisation organization movement militia network faction militants'.split(
    ' ',
  ),
);
const OF_KIND = new Set(
  ') terrorist terror extremist militant jihadist jihadi islamist takfiri armed rebel insurgent separatist guerrilla outlawed banned'.split(
    ' ',
  ),
);

function gapOf(word: string, tokens: number, second = ''): 'of' | 'beside' | null {
  if (tokens === 0) return 'beside';
  if (tokens === 2 && word === ',' && (second === 'of' || second === 'from' || second === 'with'))
    return 'of';
  if (tokens === 1 && (word === ',' || word === '(')) return 'beside';
  if (tokens <= 1 && (word === 'of' || word === 'for' || word === 'from' || word === 'at' || word === 'with'))
    return 'of';
  return null;
}
