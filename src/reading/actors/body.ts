import type { Doc } from '../../language/doc.ts';
import { ACRONYM, BODIES, type Cast } from './cast.ts';
import { dominantState } from './dominant.ts';
import type { Part } from './groups.ts';
import { COUNTS, canonical, make, phrase, phraseOf } from './naming.ts';
import { adjectiveOf, entityNamed, type Term, termAt } from './terms.ts';

/** A body that the lexicons know by name; `before` is the piece right before it. */
export function addEntity(cast: Cast, part: Part, span: { first: number; end: number }, before?: Part): void {
  const t = part.term!;
  if (before && isAnother(cast.field.doc, part, before)) {
    const name = cast.field.doc.slice(before.first, part.end).replace(/\s+/g, ' ');
    const party = before.label === 'state' ? before.term!.party : null;
    const other = cast.memory.named(make(name, t.kind, party, null));
    cast.mention(span, part.end - 1, other, 'actors/body');
    return;
  }
  const actor = cast.memory.named(make(t.name, t.kind, t.party, t.id));
  cast.mention(span, part.end - 1, actor, 'actors/lexicon');
}

/**
 * "the Aldovan Observatory for Rights" where the lexicon knows a Keshite one of which "Observatory for Rights" is short:
 * what stands before the short form is another country, or no part of the full name.
 */
function isAnother(doc: Doc, part: Part, before: Part): boolean {
  const { name, words } = part.term!;
  if (before.end !== part.first || (before.label !== 'state' && before.label !== 'name')) return false;
  const full = name.toLowerCase();
  return full.endsWith(` ${words.join(' ')}`) && !full.startsWith(doc.norm(before.first));
}

/** A state, or its capital as its government. */
export function addState(cast: Cast, part: Part, span: { first: number; end: number }): void {
  const t = part.term!;
  if (t.type === 'adjective' && /[^s]$/.test(cast.field.doc.norm(part.end - 1))) return;
  const own = dominantState(cast.reading) === t.party;
  const name = t.type === 'capital' && own ? `${adjectiveOf(t.name)} government` : t.name;
  const actor = cast.memory.named(make(name, 'government', t.name, name === t.name ? `state-${t.id}` : null));
  cast.mention(span, part.end - 1, actor, 'actors/state');
}

/** A class of speakers ("medics") or a body by the word for what it is ("the health office"). */
export function addBody(
  cast: Cast,
  parts: Part[],
  span: { first: number; end: number },
  definite: boolean,
): void {
  const last = parts[parts.length - 1];
  // "the Observatory monitoring group", "Front fighters": the body named before the word.
  const entity = parts.findLast((p) => p.label === 'entity');
  if (entity && parts.indexOf(entity) === parts.length - 2 && addsNothing(last, entity)) {
    addEntity(cast, entity, span);
    return;
  }
  const owner = forcesOf(cast, parts);
  if (owner !== undefined) {
    cast.mention(span, last.end - 1, owner, 'actors/forces');
    return;
  }
  if (last.term!.kind === 'document' && parts.length > 1) {
    const author = bodyOf(cast, parts.slice(0, -1));
    if (author !== undefined) {
      cast.mention(span, last.end - 1, author, 'actors/document');
      return;
    }
  }
  const isSpokesman = last.term!.id === 'spokesperson' && last.label === 'class';
  const body = isSpokesman ? bodyOf(cast, parts.slice(0, -1)) : undefined;
  const actor = body ?? describedGroup(cast, parts) ?? bodyNamed(cast, parts, definite);
  const mention = cast.mention(
    span,
    last.end - 1,
    actor,
    last.label === 'class' ? 'actors/class' : 'actors/body',
  );
  // "in remarks on state television, General Brenn said": no apposition
  const speaks = last.label === 'class' && last.term!.kind !== 'outlet' && last.term!.kind !== 'document';
  if (isSpokesman || speaks)
    cast.roles.set(mention, { type: 'speaks-for', words: phrase(cast.field.doc, last), body, named: false });
}

/** "the separatist Coastal Front", "the Islamist group Dawn Brigade": what a group is, and its name. */
function describedGroup({ field, memory }: Cast, parts: Part[]): number | undefined {
  const { doc } = field;
  const at = parts.findIndex((p) => p.label === 'name');
  const last = parts[parts.length - 1];
  const described = parts[at - 1];
  if (at < 1 || last.label !== 'institution' || !isLarge(doc, last) || isLarge(doc, described))
    return undefined;
  const arms = described.label === 'modifier' && /^(?:paramilitary|militia)$/.test(phrase(doc, described));
  if (described.label !== 'class' && described.label !== 'institution' && !arms) return undefined;
  const fighters = parts.slice(0, at).filter((p) => p.label === 'class' && p.term!.kind === 'armed-group');
  const kind = fighters.length ? 'armed-group' : last.term!.kind;
  if (kind !== 'armed-group') return undefined;
  const name = canonical(doc, parts.slice(at), null);
  const known = entityNamed(name);
  const actor = memory.named(
    known ? make(known.name, known.kind, known.party, known.id) : make(name, kind, name, null),
  );
  for (const f of fighters) memory.remember(plural(phrase(doc, f)), actor);
  return actor;
}

const plural = (word: string): string => (word.endsWith('s') ? word : `${word}s`);

/** Printed with a capital. */
const isLarge = (doc: Doc, part: Part): boolean => /^\p{Lu}/u.test(doc.form(part.end - 1));

/** "the group's fighters", where an armed group was named before: the group. */
function forcesOf({ field, memory, reading }: Cast, parts: Part[]): number | undefined {
  const [whole, forces] = parts;
  if (parts.length !== 2 || forces.term!.id !== 'rebel' || whole.label === 'modifier') return undefined;
  if (!/['’]s?$/.test(field.doc.norm(whole.end - 1)) && !/^['’]s?$/.test(field.doc.norm(whole.end)))
    return undefined;
  const known = memory.latest(phrase(field.doc, whole).replace(/['’]s?$/, ''));
  return known !== undefined && reading.actors[known].kind === 'armed-group' ? known : undefined;
}

/** The body that the words before a role name ("Observatory head", "Russian Foreign Ministry spokesman"). */
export function bodyOf(cast: Cast, parts: Part[]): number | undefined {
  const last = parts.findLast((p) => p.label === 'entity' || p.label === 'institution');
  if (!last) return bodyByInitials(cast, parts[parts.length - 1]);
  // "the Brigades' military spokesman": the word tells his field, not another body.
  const owner = parts.findLast((p) => p.label === 'entity');
  if (owner && owner !== last && last.term!.kind === 'military' && owner.term!.kind === 'armed-group')
    return bodyOf(cast, [owner]);
  if (last.label === 'entity') {
    const t = last.term!;
    return cast.memory.named(make(t.name, t.kind, t.party, t.id));
  }
  return bodyNamed(cast, parts.slice(0, parts.indexOf(last) + 1), true);
}

/**
 * The body in a role of two words, with what stands before it: "army spokesman", "a Tarn Police spokesman", "a local
 * police spokesman"; undefined for others, and after the name of a body ("the front's military spokesman").
 */
export function bodyInRole(cast: Cast, before: Part[], role: Part): number | undefined {
  const { doc } = cast.field;
  if (role.end - role.first !== 2 || !/^spokes/.test(doc.norm(role.end - 1))) return undefined;
  const term = termAt(doc, role.first, role.first + 1, INSTITUTION);
  if (!term) return undefined;
  const body: Part = { label: 'institution', first: role.first, end: role.first + 1, term };
  const parts = [...before, body];
  // "its foreign ministry spokesman": a ministry of nobody in particular
  if (term.kind === 'government' && before.every((p) => p.label === 'modifier')) {
    if (!/^\p{Lu}/u.test(doc.form(role.first)) && stateFor(cast, parts, phraseOf(doc, parts)) === null)
      return undefined;
  }
  return bodyNamed(cast, parts, true);
}

const INSTITUTION = new Set(['institution'] as const);

/** "ULW head", where the Union of Land Workers was named before. */
function bodyByInitials(cast: Cast, part: Part | undefined): number | undefined {
  const { doc } = cast.field;
  if (part?.label !== 'name' || !ACRONYM.test(doc.form(part.first))) return undefined;
  const actor = cast.memory.latest(doc.norm(part.first));
  return actor !== undefined && BODIES.has(cast.reading.actors[actor].kind) ? actor : undefined;
}

/** A class of speakers or a body by its words; a short form goes to the latest one that it fits. */
function bodyNamed(cast: Cast, parts: Part[], definite: boolean): number {
  const { doc } = cast.field;
  const last = parts[parts.length - 1];
  const term = last.term!;
  const own = parts.filter((p) => p.label !== 'modifier');
  if ((definite || OF_THE_STATE.has(phrase(doc, last))) && own.length === 1) {
    const full = phraseOf(
      doc,
      parts.filter((p) => !COUNTS.has(doc.norm(p.first))),
    );
    const known =
      cast.memory.latest(full) ??
      (parts.length === 1 || (definite && onlyDescribed(doc, parts))
        ? cast.memory.latest(phrase(doc, last))
        : undefined);
    // "the army" is no armed group that has the word in its name.
    const ofState = term.kind === 'military' || term.kind === 'government';
    if (known !== undefined && !(ofState && cast.reading.actors[known].kind === 'armed-group')) return known;
  }
  const state = own.find((p) => p.label === 'state')?.term?.party ?? null;
  const assumed = stateFor(cast, parts, phraseOf(doc, parts));
  const name = canonical(doc, parts, assumed);
  const known = entityNamed(name) ?? stateMedia(name);
  if (known) return cast.memory.named(make(known.name, known.kind, known.party, known.id));
  const entity = own.find((p) => p.label === 'entity')?.term;
  const proper = own.some((p) => p.label === 'name') || last.label === 'institution';
  // "the Army of the Valley": an army of no state
  const titled = term.kind === 'military' && last.end > last.first + term.words.length;
  return cast.memory.named({
    ...make(name, titled ? 'armed-group' : term.kind, state ?? assumed ?? entity?.party ?? null, null),
    unnamed: !proper,
  });
}

/** "the medical charity", "the Kesh-backed group": the one named before, described again. */
function onlyDescribed(doc: Doc, parts: Part[]): boolean {
  const last = parts[parts.length - 1];
  if (!GENERIC.has(phrase(doc, last))) return false;
  return parts.every((p) => p === last || (p.label === 'modifier' && (!p.term || DESCRIBES.has(p.term.id))));
}

const DESCRIBES = new Set(['sector', 'side', 'people']);

/** The state whose body is meant by "the army", "the foreign ministry": the one that the report is about. */
export function stateFor(cast: Cast, parts: Part[], words: string): string | null {
  if (parts.some((p) => p.label === 'state' || p.label === 'name' || p.label === 'entity')) return null;
  return OF_THE_STATE.has(words) ? dominantState(cast.reading) : null;
}

/** Bodies that, without a name of their own ("the army"), are those of the state that the report is about. */
const OF_THE_STATE = new Set([
  'government',
  'regime',
  'army',
  'military',
  'armed forces',
  'air force',
  'navy',
  'foreign ministry',
  'defence ministry',
  'defense ministry',
  'interior ministry',
  'health ministry',
  'presidency',
  'state media',
  'state television',
  'state tv',
  'state news agency',
  'state-run television',
  'state radio',
  'official television channel',
  'official television',
  'official news agency',
  'state tv channel',
  'state television channel',
  'president',
  'prime minister',
  'foreign minister',
]);

/** "Syrian official television channel": the state's television, under its one name when it has one. */
function stateMedia(name: string): Term | undefined {
  const m =
    /^(\S+(?: \S+)?) (?:state|official|state-run|government|national)(?:'s)? (?:\S+ )?(television|tv|media)\b/i.exec(
      name,
    );
  return m
    ? entityNamed(`${m[1]} state ${m[2].toLowerCase() === 'tv' ? 'television' : m[2].toLowerCase()}`)
    : undefined;
}

/** Does a head noun only say what the body before it is ("group", "agency", "fighters")? */
function addsNothing(head: Part, entity: Part): boolean {
  const { id, name } = head.term!;
  if (id === 'rebel') return entity.term!.kind === 'armed-group';
  return id === 'monitor' || GENERIC.has(name) || (id === 'media' && entity.term!.kind !== 'government');
}

const GENERIC = new Set(
  'charity group movement organisation organization agency network alliance coalition service militia front'.split(
    ' ',
  ),
);
