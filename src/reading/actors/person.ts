import type { Doc } from '../../language/doc.ts';
import type { ActorMention } from '../layers.ts';
import { bodyInRole, bodyOf } from './body.ts';
import { ACRONYM, type Cast } from './cast.ts';
import type { Part } from './groups.ts';
import { kindOfName } from './name-kind.ts';
import { make, phrase } from './naming.ts';
import { isOutletTitle, plain } from './terms.ts';
import { NAME_PARTICLES } from './words.ts';

/** A name: the person, or the newspaper or charity that bears it, with the title before it. */
export function addName(cast: Cast, parts: Part[], span: { first: number; end: number }): void {
  const { doc } = cast.field;
  let start = parts.length - 1;
  while (start > 0 && parts[start - 1].label === 'name') start--;
  while (
    start < parts.length - 1 &&
    NAME_PARTICLES.has(doc.norm(parts[start].first)) &&
    doc.form(parts[start].first)[0] !== 'A'
  )
    start++;
  // "Republican Ann Lee": the party is no part of the name.
  while (parts.length - start > 2 && OF_PARTY.has(doc.norm(parts[start].first))) start++;
  // "Azmar's Southern Command": whose it is, is no part of the name
  for (let i = parts.length - 3; i >= start; i--)
    if (isOwner(doc, parts[i])) {
      start = i + 1;
      break;
    }
  const names = parts.slice(start);
  const before = parts.slice(0, start);
  const title = before.findLast((p) => p.label === 'role' || p.label === 'class');
  const nameSpan = { first: names[0].first, end: names[names.length - 1].end };
  if (!title && names.length > 1 && isOutletTitle(doc.form(nameSpan.end - 1))) {
    const name = doc.slice(nameSpan.first, nameSpan.end).replace(/\s+/g, ' ');
    cast.mention(
      span,
      nameSpan.end - 1,
      cast.memory.named(make(name, 'outlet', null, null)),
      'actors/outlet-title',
    );
    return;
  }
  // "broadcaster Tarn24", "Radio Orsund": what it is, and its name
  if (title?.label === 'class' && title.term!.kind === 'outlet' && title.end === nameSpan.first) {
    const capital =
      /^\p{Lu}/u.test(doc.form(title.end - 1)) &&
      title.first > doc.sentences[doc.sentenceOf(title.first)].first;
    const name = doc.slice(capital ? title.first : nameSpan.first, nameSpan.end).replace(/\s+/g, ' ');
    cast.mention(
      span,
      nameSpan.end - 1,
      cast.memory.named(make(name, 'outlet', null, null)),
      'actors/outlet-title',
    );
    return;
  }
  if (!title && isPlace(cast, nameSpan)) return;
  const kindOf = before.at(-1);
  if (!title && kindOf?.label === 'institution' && NAMED_AFTER.has(kindOf.term!.id)) {
    const name = doc.slice(nameSpan.first, nameSpan.end).replace(/\s+/g, ' ');
    const actor = cast.memory.named(make(name, kindOf.term!.kind, null, null));
    cast.memory.remember(phrase(doc, kindOf), actor);
    cast.mention(span, nameSpan.end - 1, actor, 'actors/named-body');
    return;
  }
  const words = names.map((p) => plain(doc.norm(p.first))).filter((w) => !NAME_PARTICLES.has(w));
  if (words.length === 0) return;
  const text = doc
    .slice(nameSpan.first, nameSpan.end)
    .replace(/\s+/g, ' ')
    .replace(/['’]s$/, '');
  let actor = cast.memory.personOf(words);
  actor ??= names.length === 1 && ACRONYM.test(text) ? cast.memory.latest(words[0]) : undefined;
  if (actor === undefined) {
    if (words.length < 2 && !title) return;
    if (words.length > 4 || /\d/.test(text)) return;
    const article = !title && doc.norm(nameSpan.first - 1) === 'the' && words.length > 1;
    actor = cast.memory.named(make(text, title ? 'person' : kindOfName(text, article), null, null));
  } else if (
    cast.reading.actors[actor].kind === 'person' &&
    text.length > cast.reading.actors[actor].name.length &&
    words.length > 1
  ) {
    cast.memory.rename(actor, text);
  }
  const mention = cast.mention(span, nameSpan.end - 1, actor, title ? 'actors/title-name' : 'actors/name');
  if (title) learnRole(cast, mention, before, title, actor);
}

/** "Azmar's", but not the first word of a "Women's Protection League". */
function isOwner(doc: Doc, part: Part): boolean {
  const w = doc.norm(part.end - 1);
  if (!/['’]s$/.test(w) && !/^['’]s$/.test(doc.norm(part.end))) return false;
  return !/^(?:wom[ae]n|m[ae]n|people|child(?:ren)?|king|queen|mother|father|worker|master|saint|devil|farmer|citizen)(?:['’]s)?$/.test(
    w,
  );
}

/** What the words before a name say of the person: the role, and the body that a spokesman or head speaks for. */
function learnRole(cast: Cast, mention: ActorMention, before: Part[], title: Part, actor: number): void {
  const { doc } = cast.field;
  const type = title.label === 'class' ? 'speaks-for' : title.term!.type;
  for (const p of before) {
    if (p.label === 'role' || p.label === 'class') cast.memory.remember(phrase(doc, p), actor);
  }
  const role = before.find((p) => p.label === 'role' || p.label === 'class')!;
  const at = before.indexOf(role);
  const own = /^(?:its|their)$/.test(doc.norm(mention.first)) && cast.memory.lastBody >= 0;
  const body =
    bodyOf(cast, before.slice(0, at)) ??
    bodyInRole(cast, before.slice(0, at), role) ??
    (own && at === 0 ? cast.memory.lastBody : undefined);
  const state = before.find((p) => p.label === 'state');
  const person = cast.reading.actors[actor];
  if (state) person.party ??= state.term!.party;
  // "army spokesman Col. Adan Ro": whom he speaks for, before his rank
  const spokes = before.find((p) => p.term?.type === 'speaks-for');
  cast.roles.set(mention, { type, words: phrase(doc, spokes ?? title), body, named: true });
  if (body !== undefined && (type === 'rank' || cast.speaksAs(type, body))) cast.speaksFor(actor, body);
}

/** Do the words stand for a place, by the reading of places? */
function isPlace(cast: Cast, span: { first: number; end: number }): boolean {
  const { places } = cast.field;
  let lo = 0;
  let hi = places.length;
  while (lo < hi) {
    const mid = (lo + hi) >> 1;
    if (places[mid].end <= span.first) lo = mid + 1;
    else hi = mid;
  }
  return lo < places.length && places[lo].first <= span.first && places[lo].end >= span.end;
}

const OF_PARTY = new Set(
  'republican democrat democratic labour conservative tory liberal socialist communist green independent'.split(
    ' ',
  ),
);

/** Bodies whose name follows the word for what they are: "the charity Bright Hand", "aid group Bright Hand". */
const NAMED_AFTER = new Set(['organisation', 'agency', 'company']);
