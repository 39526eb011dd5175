import type { SourceKind } from '../../format/claim.ts';
import type { Doc } from '../../language/doc.ts';
import { WordTest } from '../../language/word-test.ts';
import type { Actor, ActorMention } from '../layers.ts';
import type { FieldReading, Reading } from '../reading.ts';

/**
 * "DCSO said", where the report names the Dane County Sheriff's Office somewhere: a body by its initials, printed without
 * its name beside them. Only where one body alone fits.
 */
export function addInitials(reading: Reading): void {
  const bodies = byInitials(reading.actors);
  if (bodies.size === 0) return;
  for (const field of reading.fields) addTo(field, bodies, reading.actors);
}

/** Bodies by their initials; -1 where two have the same. */
function byInitials(actors: readonly Actor[]): Map<string, number> {
  const out = new Map<string, number>();
  for (const [index, { name, kind, unnamed, known }] of actors.entries()) {
    if (unnamed || !BODIES.has(kind) || known?.startsWith('state-') || !name.includes(' ')) continue;
    for (const initials of initialsOf(name)) {
      const other = out.get(initials);
      out.set(initials, other === undefined || other === index ? index : -1);
    }
  }
  return out;
}

const BODIES: ReadonlySet<SourceKind> = new Set<SourceKind>([
  'officials',
  'organisation',
  'government',
  'military',
  'agency',
  'armed-group',
]);

/** The letters that may stand for a name: of "Dorley police" also with a D for their department. */
function initialsOf(name: string): string[] {
  let letters = '';
  let police = false;
  for (const word of name.split(/[\s-]+/)) {
    police = /^police$/i.test(word);
    if (/^\p{Lu}/u.test(word) || police) letters += word[0].toUpperCase();
  }
  const out = letters.length > 2 && letters.length < 7 ? [letters] : [];
  if (police && letters.length > 1 && letters.length < 6) out.push(`${letters}D`);
  return out;
}

const CAPITALS = new WordTest((_, form) => /^\p{Lu}{3,6}$/u.test(form));

function addTo(field: FieldReading, bodies: ReadonlyMap<string, number>, actors: readonly Actor[]): void {
  const { doc, mentions } = field;
  const added: ActorMention[] = [];
  let m = 0;
  for (let i = CAPITALS.next(doc, 0, doc.length); i < doc.length; i = CAPITALS.next(doc, i + 1, doc.length)) {
    const actor = bodies.get(doc.form(i)) ?? -1;
    if (actor < 0) continue;
    while (m < mentions.length && mentions[m].end <= i) m++;
    const there = mentions[m];
    if (!there || there.first > i) {
      if (!inCapitals(doc, i)) added.push(mentionOf(i, actor));
    } else if (there.end - there.first === 1 && !actors[there.actor].known) there.actor = actor;
  }
  if (added.length === 0) return;
  mentions.push(...added);
  mentions.sort((a, b) => a.first - b.first);
}

function mentionOf(i: number, actor: number): ActorMention {
  return { first: i, end: i + 1, head: i, actor, rule: 'actors/initials' };
}

/** Among other words in capitals the token may be any word. */
function inCapitals(doc: Doc, i: number): boolean {
  const shout = (k: number): boolean => k >= 0 && k < doc.length && /^\p{Lu}{4,}$/u.test(doc.form(k));
  return shout(i - 1) || shout(i + 1);
}
