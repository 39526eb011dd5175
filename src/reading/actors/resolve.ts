import type { SourceKind } from '../../format/claim.ts';
import type { Doc } from '../../language/doc.ts';
import type { Actor, ActorMention } from '../layers.ts';
import type { FieldReading, Reading } from '../reading.ts';
import { dominantState } from './dominant.ts';
import type { Group, Part } from './groups.ts';
import type { ActorMemory } from './memory.ts';
import { adjectiveOf, entityNamed, isOutletTitle, plain, type Term } from './terms.ts';
import { NAME_PARTICLES } from './words.ts';

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

/** Turns groups of name-like pieces into mentions of actors, with the report's memory of whom it named before. */
export class Resolver {
  readonly #reading: Reading;
  readonly #field: FieldReading;
  readonly #memory: ActorMemory;
  /** Role of a mention that names a person by it, with the body found next to it. */
  readonly #roles = new Map<ActorMention, { type: string; body: number | undefined; named: boolean }>();

  constructor(reading: Reading, field: FieldReading, memory: ActorMemory) {
    this.#reading = reading;
    this.#field = field;
    this.#memory = memory;
  }

  /** One group: the person it ends with, or the body, class, state or role that heads it. */
  addGroup(group: Group): void {
    const parts = group.parts.filter((p) => p.label !== 'determiner');
    const definite = this.#definite(group);
    // Names may open the group and stop ("Oakford police", "Ann Lee president"): cut after each run of names that
    // follows a role or stands alone.
    let from = 0;
    while (from < parts.length) {
      const cut =
        this.#afterOf(group, parts, from) ??
        nextCut(parts, from, (p) => /^\p{Ll}/u.test(this.#field.doc.form(p.first)));
      this.#addParts(parts.slice(from, cut), group, from === 0 && definite);
      from = cut;
    }
  }

  /** "head of the Observatory Tovar Brenn": after "of" a body and a name are two. */
  #afterOf(group: Group, parts: Part[], from: number): number | null {
    if (from > 0 || !/^(?:of|for)$/.test(this.#field.doc.norm(group.first - 1))) return null;
    const at = parts.findIndex((p) => p.label === 'entity' || p.label === 'institution');
    return at >= 0 && parts[at + 1]?.label === 'name' && parts[at + 2]?.label === 'name' ? at + 1 : null;
  }

  #definite(group: Group): boolean {
    const word = this.#field.doc.norm(group.first);
    return (
      word === 'the' ||
      word === 'this' ||
      word === 'that' ||
      word === 'its' ||
      word === 'his' ||
      word === 'their'
    );
  }

  #addParts(all: Part[], group: Group, definite: boolean): void {
    // "US coalition air strikes": what only modifies the noun after the group is no part of the name.
    let n = all.length;
    while (n > 1 && all[n - 1].label === 'modifier') n--;
    const parts = all.slice(0, n);
    const last = parts[n - 1];
    const first =
      parts[0].first === group.parts.find((p) => p.label !== 'determiner')?.first
        ? group.first
        : parts[0].first;
    const counted =
      first < parts[0].first &&
      !OPENERS.has(this.#field.doc.norm(first)) &&
      !(last.label === 'class' && last.term!.kind !== 'outlet');
    const span = { first: counted ? parts[0].first : first, end: last.end };
    switch (last.label) {
      case 'name':
        this.#addName(parts, span);
        return;
      case 'entity':
        this.#addEntity(last, span);
        return;
      case 'state':
        this.#addState(last, span);
        return;
      case 'role':
        this.#addRole(parts, span, definite);
        return;
      case 'class':
      case 'institution':
        this.#addBody(parts, span, definite);
        return;
      default:
    }
  }

  #addEntity(part: Part, span: { first: number; end: number }): void {
    const t = part.term!;
    const actor = this.#memory.named(make(t.name, t.kind, t.party, t.id));
    this.#mention(span, part.end - 1, actor, 'actors/lexicon');
  }

  #addState(part: Part, span: { first: number; end: number }): void {
    const t = part.term!;
    if (t.type === 'adjective' && /[^s]$/.test(this.#field.doc.norm(part.end - 1))) return;
    const own = dominantState(this.#reading) === t.party;
    const name = t.type === 'capital' && own ? `${adjectiveOf(t.name)} government` : t.name;
    const actor = this.#memory.named(
      make(name, 'government', t.name, name === t.name ? `state-${t.id}` : null),
    );
    this.#mention(span, part.end - 1, actor, 'actors/state');
  }

  #addName(parts: Part[], span: { first: number; end: number }): void {
    const { doc } = this.#field;
    let start = parts.length - 1;
    while (start > 0 && parts[start - 1].label === 'name') start--;
    while (
      start < parts.length - 1 &&
      NAME_PARTICLES.has(doc.norm(parts[start].first)) &&
      doc.form(parts[start].first)[0] !== 'A'
    )
      start++;
    const names = parts.slice(start);
    const before = parts.slice(0, start);
    const title = before.findLast((p) => p.label === 'role' || p.label === 'class');
    const nameSpan = { first: names[0].first, end: names[names.length - 1].end };
    if (!title && this.#isPlace(nameSpan)) return;
    if (!title && names.length > 1 && isOutletTitle(doc.form(nameSpan.end - 1))) {
      const name = doc.slice(nameSpan.first, nameSpan.end).replace(/\s+/g, ' ');
      this.#mention(
        span,
        nameSpan.end - 1,
        this.#memory.named(make(name, 'outlet', null, null)),
        'actors/outlet-title',
      );
      return;
    }
    const kindOf = before.at(-1);
    if (!title && kindOf?.label === 'institution' && NAMED_AFTER.has(kindOf.term!.id)) {
      const name = doc.slice(nameSpan.first, nameSpan.end).replace(/\s+/g, ' ');
      const actor = this.#memory.named(make(name, kindOf.term!.kind, null, null));
      this.#memory.remember(phrase(doc, kindOf), actor);
      this.#mention(span, nameSpan.end - 1, actor, 'actors/named-body');
      return;
    }
    const words = names.map((p) => plain(doc.norm(p.first))).filter((w) => !NAME_PARTICLES.has(w));
    if (words.length === 0) return;
    const text = doc
      .slice(nameSpan.first, nameSpan.end)
      .replace(/\s+/g, ' ')
      .replace(/['’]s$/, '');
    let actor = this.#memory.personOf(words);
    actor ??= names.length === 1 && ACRONYM.test(text) ? this.#memory.latest(words[0]) : undefined;
    if (actor === undefined) {
      if (words.length < 2 && !title) return;
      if (words.length > 4 || /\d/.test(text)) return;
      actor = this.#memory.named(make(text, 'person', null, null));
    } else if (
      this.#reading.actors[actor].kind === 'person' &&
      text.length > this.#reading.actors[actor].name.length &&
      words.length > 1
    ) {
      this.#memory.rename(actor, text);
    }
    const mention = this.#mention(span, nameSpan.end - 1, actor, title ? 'actors/title-name' : 'actors/name');
    if (title) this.#learnRole(mention, before, title, actor);
  }

  /** What the words before a name say of the person: the role, and the body that a spokesman or head speaks for. */
  #learnRole(mention: ActorMention, before: Part[], title: Part, actor: number): void {
    const { doc } = this.#field;
    const type = title.label === 'class' ? 'speaks-for' : title.term!.type;
    for (const p of before) {
      if (p.label === 'role' || p.label === 'class') this.#memory.remember(phrase(doc, p), actor);
    }
    const at = before.indexOf(before.find((p) => p.label === 'role' || p.label === 'class')!);
    const own = /^(?:its|their)$/.test(doc.norm(mention.first)) && this.#memory.lastBody >= 0;
    const body = at > 0 ? this.#bodyOf(before.slice(0, at)) : own ? this.#memory.lastBody : undefined;
    const state = before.find((p) => p.label === 'state');
    const person = this.#reading.actors[actor];
    if (state) person.party ??= state.term!.party;
    this.#roles.set(mention, { type, body, named: true });
    if (body !== undefined && (type === 'rank' || this.#speaksAs(type, body))) this.#speaksFor(actor, body);
  }

  #speaksFor(actor: number, body: number): void {
    const { actors } = this.#reading;
    if (actor === body || actors[body].known?.startsWith('state-')) return;
    actors[actor].of ??= body;
    actors[actor].party ??= actors[body].party;
  }

  /** The body that the words before a role name ("Observatory head", "Russian Foreign Ministry spokesman"). */
  #bodyOf(parts: Part[]): number | undefined {
    const last = parts.findLast((p) => p.label === 'entity' || p.label === 'institution');
    if (!last) return this.#bodyByInitials(parts[parts.length - 1]);
    if (last.label === 'entity') {
      const t = last.term!;
      return this.#memory.named(make(t.name, t.kind, t.party, t.id));
    }
    return this.#bodyNamed(parts.slice(0, parts.indexOf(last) + 1), true);
  }

  /** "ULW head", where the Union of Land Workers was named before. */
  #bodyByInitials(part: Part | undefined): number | undefined {
    const { doc } = this.#field;
    if (part?.label !== 'name' || !ACRONYM.test(doc.form(part.first))) return undefined;
    const actor = this.#memory.latest(doc.norm(part.first));
    return actor !== undefined && BODIES.has(this.#reading.actors[actor].kind) ? actor : undefined;
  }

  #addRole(parts: Part[], span: { first: number; end: number }, definite: boolean): void {
    const { doc } = this.#field;
    const last = parts[parts.length - 1];
    const before = parts.slice(0, -1).filter((p) => p.label !== 'role');
    const body = before.length > 0 ? this.#bodyOf(before) : undefined;
    const word = phrase(doc, last);
    let actor = definite || before.length > 0 ? this.#memory.latest(word) : undefined;
    if (actor !== undefined && this.#reading.actors[actor].kind !== 'person') actor = undefined;
    const state = before.find((p) => p.label === 'state')?.term?.party ?? null;
    if (actor !== undefined && state && this.#reading.actors[actor].party !== state) actor = undefined;
    if (actor === undefined) {
      const name = canonical(doc, parts, this.#stateFor(parts, word));
      actor = this.#memory.named({ ...make(name, 'person', state, null), unnamed: true });
      if (last.term!.type === 'honorific' || last.term!.type === 'rank')
        this.#reading.actors[actor].unnamed = true;
    }
    const mention = this.#mention(span, last.end - 1, actor, 'actors/role');
    this.#roles.set(mention, { type: last.term!.type, body, named: false });
  }

  #addBody(parts: Part[], span: { first: number; end: number }, definite: boolean): void {
    const last = parts[parts.length - 1];
    // "the Observatory monitoring group", "Front fighters": the body named before the word.
    const entity = parts.findLast((p) => p.label === 'entity');
    if (entity && parts.indexOf(entity) === parts.length - 2 && addsNothing(last, entity)) {
      this.#addEntity(entity, span);
      return;
    }
    if (last.term!.kind === 'document' && parts.length > 1) {
      const author = this.#bodyOf(parts.slice(0, -1));
      if (author !== undefined) {
        this.#mention(span, last.end - 1, author, 'actors/document');
        return;
      }
    }
    const isSpokesman = last.term!.id === 'spokesperson' && last.label === 'class';
    const body = isSpokesman ? this.#bodyOf(parts.slice(0, -1)) : undefined;
    const actor = body ?? this.#bodyNamed(parts, definite);
    const mention = this.#mention(
      span,
      last.end - 1,
      actor,
      last.label === 'class' ? 'actors/class' : 'actors/body',
    );
    // "in remarks on state television, General Brenn said": no apposition
    const speaks = last.label === 'class' && last.term!.kind !== 'outlet' && last.term!.kind !== 'document';
    if (isSpokesman || speaks) this.#roles.set(mention, { type: 'speaks-for', body, named: false });
  }

  /** A class of speakers or a body by its words; a short form goes to the latest one that it fits. */
  #bodyNamed(parts: Part[], definite: boolean): number {
    const { doc } = this.#field;
    const last = parts[parts.length - 1];
    const term = last.term!;
    const own = parts.filter((p) => p.label !== 'modifier');
    if ((definite || OF_THE_STATE.has(phrase(doc, last))) && own.length === 1) {
      const full = phraseOf(
        doc,
        parts.filter((p) => !COUNTS.has(doc.norm(p.first))),
      );
      const known =
        this.#memory.latest(full) ??
        (parts.length === 1 ? this.#memory.latest(phrase(doc, last)) : undefined);
      // "the army" is no armed group that has the word in its name.
      const ofState = term.kind === 'military' || term.kind === 'government';
      if (known !== undefined && !(ofState && this.#reading.actors[known].kind === 'armed-group'))
        return known;
    }
    const state = own.find((p) => p.label === 'state')?.term?.party ?? null;
    const assumed = this.#stateFor(parts, phraseOf(doc, parts));
    const name = canonical(doc, parts, assumed);
    const known = entityNamed(name) ?? stateMedia(name);
    if (known) return this.#memory.named(make(known.name, known.kind, known.party, known.id));
    const entity = own.find((p) => p.label === 'entity')?.term;
    const proper = own.some((p) => p.label === 'name') || last.label === 'institution';
    return this.#memory.named({
      ...make(name, term.kind, state ?? assumed ?? entity?.party ?? null, null),
      unnamed: !proper,
    });
  }

  /** The state whose body is meant by "the army", "the foreign ministry": the one that the report is about. */
  #stateFor(parts: Part[], words: string): string | null {
    if (parts.some((p) => p.label === 'state' || p.label === 'name' || p.label === 'entity')) return null;
    return OF_THE_STATE.has(words) ? dominantState(this.#reading) : null;
  }

  #isPlace(span: { first: number; end: number }): boolean {
    const { places } = this.#field;
    let lo = 0;
    let hi = places.length;
    while (lo < hi) {
      const mid = (lo + hi) >> 1;
      if (places[mid].end <= span.first) lo = mid + 1;
      else hi = mid;
    }
    return lo < places.length && places[lo].first <= span.first && places[lo].end >= span.end;
  }

  #mention(span: { first: number; end: number }, head: number, actor: number, rule: string): ActorMention {
    const mention: ActorMention = { ...span, head, actor, rule };
    this.#field.mentions.push(mention);
    this.#learnAcronym(mention);
    if (BODIES.has(this.#reading.actors[actor].kind)) this.#memory.lastBody = actor;
    return mention;
  }

  /**
   * Roles and names side by side are one person: "head of the Observatory, Rami ...", "Tovar Brenn, a spokesman for the
   * front", "Tovar Brenn of the front".
   */
  joinNeighbours(first: number, end: number): void {
    const { doc, mentions } = this.#field;
    let from = mentions.length;
    while (from > 0 && mentions[from - 1].first >= first) from--;
    for (let m = from; m < mentions.length; m++) {
      const mention = mentions[m];
      const next = mentions[m + 1];
      if (!next || mention.end >= end) continue;
      const role = this.#roles.get(mention);
      if (this.#namesAgain(mention, next)) continue;
      const gap = gapOf(doc.norm(mention.end), next.first - mention.end, doc.norm(mention.end + 1));
      if (role && !role.named && gap === 'of') {
        this.#attachBody(mention, role, next, mentions[m + 2]);
        this.#nameAfterBody(mention, next, mentions.slice(m + 2, m + 4), role);
      } else if (this.#isPerson(mention) && gap === 'of') this.#speaksForIfBody(mention.actor, next.actor);
      else if (role && !role.named && gap === 'beside' && this.#isPerson(next))
        this.#samePerson(mention, next, role);
      else if (this.#isPerson(mention) && gap === 'beside') {
        const other = this.#roles.get(next);
        if (other && !other.named) this.#nameFirst(mention, next, other, mentions[m + 2]);
      }
    }
  }

  /** "the Union of Land Workers (ULW)": from now on the letters are its name. */
  #learnAcronym({ end, actor }: ActorMention): void {
    const { doc } = this.#field;
    if (doc.norm(end) !== '(' || doc.norm(end + 2) !== ')' || !ACRONYM.test(doc.form(end + 1))) return;
    if (
      BODIES.has(this.#reading.actors[actor].kind) &&
      !this.#reading.actors[actor].known?.startsWith('state-')
    )
      this.#memory.remember(doc.norm(end + 1), actor);
  }

  /** "the Daesh terrorist group", "Islamic State (IS) group": the noun only says what the body before it is. */
  #namesAgain(mention: ActorMention, next: ActorMention): boolean {
    const { doc } = this.#field;
    const { actors } = this.#reading;
    if (!SAYS_WHAT.has(doc.norm(next.head)) || next.end !== next.head + 1) return false;
    if (actors[mention.actor].kind !== 'armed-group' && actors[mention.actor].kind !== 'organisation')
      return false;
    if (actors[mention.actor].unnamed) return false;
    if (/^an?$/.test(doc.norm(next.first))) {
      if (!this.#isApposed(mention, next)) return false;
      next.actor = mention.actor;
      return true;
    }
    if (next.first < next.head || next.first === mention.end) return false;
    for (let i = mention.end; i < next.first; i++) if (!OF_KIND.has(doc.norm(i))) return false;
    next.actor = mention.actor;
    this.#memory.remember(doc.norm(next.head), mention.actor);
    return true;
  }

  /** "the Land Bureau, an NGO, said": what stands between commas or opens the sentence; not "... from the alliance, a monitor said". */
  #isApposed(mention: ActorMention, next: ActorMention): boolean {
    const { doc } = this.#field;
    const gap = next.first - mention.end;
    if (gap > 1 || (gap === 1 && doc.norm(mention.end) !== ',')) return false;
    for (let i = next.first + 1; i < next.end; i++)
      if (/^\p{Lu}/u.test(doc.form(i)) && doc.norm(i) !== 'ngo') return false;
    const opens = doc.sentences[doc.sentenceOf(mention.first)].first >= mention.first - 1;
    return opens || (gap === 1 && doc.norm(next.end) === ',');
  }

  #isPerson(m: ActorMention): boolean {
    const actor = this.#reading.actors[m.actor];
    return actor.kind === 'person' && !actor.unnamed;
  }

  /** "head of the Observatory [, Name]": the body follows the role. */
  #attachBody(
    mention: ActorMention,
    role: { type: string; body: number | undefined },
    next: ActorMention,
    after?: ActorMention,
  ): void {
    if (!this.#isBody(next.actor)) return;
    role.body = next.actor;
    this.#letGo(mention, next);
    const { doc } = this.#field;
    const { actors } = this.#reading;
    const isSpokesman = mention.rule === 'actors/class' && actors[mention.actor].unnamed;
    if (after && this.#isPerson(after) && gapOf(doc.norm(next.end), after.first - next.end) === 'beside') {
      this.#samePerson(mention, after, role);
    } else if (isSpokesman && /spokes/.test(actors[mention.actor].name) && !actors[next.actor].unnamed) {
      mention.actor = next.actor;
      this.#memory.remember(doc.norm(mention.head), next.actor);
    } else if (this.#isPerson(mention)) this.#speaksFor(mention.actor, next.actor);
    mention.end = Math.max(mention.end, next.end);
  }

  /** "the head of the clinic" is not the head of the other body of whom the report spoke before. */
  #letGo(mention: ActorMention, body: ActorMention): void {
    const { actors } = this.#reading;
    const of = actors[mention.actor].of;
    if (actors[mention.actor].kind !== 'person' || of === undefined || of === body.actor) return;
    const { doc } = this.#field;
    if (SAYS_WHAT.has(doc.norm(body.head))) return;
    const name = `${doc.norm(mention.head)} of the ${actors[body.actor].name}`;
    mention.actor = this.#memory.named({ ...make(name, 'person', null, null), unnamed: true });
  }

  /** "a spokesman for U.S. forces in Kesh, Colonel Ann Lee, said": the name between commas behind the body and its place. */
  #nameAfterBody(
    role: ActorMention,
    body: ActorMention,
    later: ActorMention[],
    r: { type: string; body: number | undefined },
  ): void {
    const { doc } = this.#field;
    const { actors } = this.#reading;
    const name = later.find((m) => this.#isPerson(m));
    if (!name || role.actor === name.actor || this.#isPerson(role) || actors[role.actor].kind === 'outlet')
      return;
    if (name.first - body.end > 8 || doc.norm(name.first - 1) !== ',' || doc.norm(name.end) !== ',') return;
    for (let i = body.end; i < name.first - 1; i++)
      if (doc.norm(i) === ',' || /^(?:VB|MD|W|CC)/.test(doc.xpos(i))) return;
    if (actors[body.actor].known?.startsWith('state-')) actors[name.actor].party ??= actors[body.actor].party;
    this.#samePerson(role, name, r);
  }

  #nameFirst(
    mention: ActorMention,
    next: ActorMention,
    other: { type: string; body: number | undefined },
    after?: ActorMention,
  ): void {
    const { doc } = this.#field;
    const own = doc.norm(next.end);
    if (after && gapOf(own, after.first - next.end) === 'of' && this.#isBody(after.actor))
      other.body = after.actor;
    next.actor = mention.actor;
    if (other.body !== undefined && this.#speaksAs(other.type, other.body))
      this.#speaksFor(mention.actor, other.body);
    this.#memory.remember(doc.norm(next.head), mention.actor);
  }

  #samePerson(role: ActorMention, name: ActorMention, r: { type: string; body: number | undefined }): void {
    role.actor = name.actor;
    this.#memory.remember(this.#field.doc.norm(role.head), name.actor);
    if (r.body !== undefined && this.#speaksAs(r.type, r.body)) this.#speaksFor(name.actor, r.body);
  }

  /** Spokesmen and heads speak for their body; ministers and presidents of states for themselves. */
  #speaksAs(type: string, body: number): boolean {
    const { kind } = this.#reading.actors[body];
    return (
      type === 'speaks-for' || (type === 'office' && (kind === 'organisation' || kind === 'armed-group'))
    );
  }

  #speaksForIfBody(person: number, body: number): void {
    if (this.#isBody(body)) this.#speaksFor(person, body);
  }

  #isBody(actor: number): boolean {
    const { kind, known } = this.#reading.actors[actor];
    return kind !== 'person' && kind !== 'witness' && kind !== 'document' && !known?.startsWith('state-');
  }
}

/** "UKMRO": a body by its initials. */
const ACRONYM = /^\p{Lu}[\p{Lu}\d-]{1,7}$/u;

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
  'group movement organisation organization agency network alliance coalition service militia front'.split(
    ' ',
  ),
);

/** Where a group of pieces should be cut: after a name that follows a role, and before a role that follows a name. */
function nextCut(parts: Part[], from: number, lower: (p: Part) => boolean): number {
  let titled = false;
  for (let i = from; i < parts.length; i++) {
    const label = parts[i].label;
    const next = parts[i + 1]?.label;
    if (label === 'role' || (label === 'class' && next === 'name')) titled = true;
    if (titled && label === 'name' && next !== 'name') return i + 1;
    // "Tovar Brenn head of the front": a name of two words or more, then what the person is.
    if (
      label === 'name' &&
      parts[i - 1]?.label === 'name' &&
      i > from &&
      (next === 'role' || next === 'class') &&
      lower(parts[i + 1])
    )
      return i + 1;
    // Two groups run together ("a UN inquiry Syria's opposition"): no body is headed by what stands before a state.
    if (next === 'state' && (label === 'class' || label === 'institution' || label === 'role')) return i + 1;
  }
  return parts.length;
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

/** Canonical name of a class or body: its words without determiners, a state's possessive as its adjective. */
function canonical(doc: Doc, parts: Part[], state: string | null): string {
  const words: string[] = [];
  for (const p of parts) {
    if (p.label === 'modifier' && COUNTS.has(doc.norm(p.first))) continue;
    if (p.label === 'state') words.push(adjectiveOf(p.term!.name));
    else if (p.label === 'entity') words.push(p.term!.name);
    else if (p.label === 'name') words.push(doc.form(p.first).replace(/['’]s$/, ''));
    else if (p.label === 'institution' && p.end > p.first + p.term!.words.length) words.push(turned(doc, p));
    else
      words.push(
        inText(
          doc,
          p,
          parts.some((q) => q.label === 'name' || q.label === 'entity'),
        ),
      );
  }
  if (state) words.unshift(adjectiveOf(state));
  return words.join(' ').replace(/ - /g, '-');
}

/** "Ministry of the Interior" as "Interior Ministry", the name that other reports print; other bodies as they stand. */
function turned(doc: Doc, p: Part): string {
  const text = doc.slice(p.first, p.end).replace(/\s+/g, ' ');
  const m = p.term!.id === 'ministry' ? /^(Ministry) (?:of|for) (?:the )?(.+)$/.exec(text) : null;
  return m ? `${m[2]} ${m[1]}` : text;
}

/** Determiners that are part of a name's mention; "six" and "some" are not. */
const OPENERS = new Set('the a an this that these those his her its their our my'.split(' '));

/** Bodies whose name follows the word for what they are: "the charity Bright Hand", "aid group Bright Hand". */
const NAMED_AFTER = new Set(['organisation', 'agency', 'company']);

const BODIES = new Set<SourceKind>([
  'organisation',
  'agency',
  'outlet',
  'armed-group',
  'government',
  'military',
]);

const COUNTS = new Set(
  'several many some other two three multiple various most own same another separate'.split(' '),
);

/** As printed; a capital that only the start of a sentence gave it is taken back. */
function inText(doc: Doc, p: Part, proper: boolean): string {
  const text = doc
    .slice(p.first, p.end)
    .replace(/\s+/g, ' ')
    .replace(/['’]s$/, '');
  const opens = doc.sentences[doc.sentenceOf(p.first)].first === p.first || doc.norm(p.first - 1) === 'the';
  const common = p.label !== 'modifier' || p.term?.print === 'any';
  return opens && common && /^\p{Lu}\p{Ll}/u.test(text) && !proper
    ? text[0].toLowerCase() + text.slice(1)
    : text;
}

function phrase(doc: Doc, p: Part): string {
  let s = doc.norm(p.first);
  for (let i = p.first + 1; i < p.end; i++) s += ` ${doc.norm(i)}`;
  return s;
}

function phraseOf(doc: Doc, parts: Part[]): string {
  return parts.map((p) => phrase(doc, p)).join(' ');
}

function make(name: string, kind: SourceKind, party: string | null, known: string | null): Actor {
  return { name, kind, party, known, unnamed: false };
}
