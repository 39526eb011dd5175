import type { SourceKind } from '../../format/claim.ts';
import type { Doc } from '../../language/doc.ts';
import { firstFrom } from '../first-from.ts';
import type { ActorMention, TokenSpan } from '../layers.ts';
import type { FieldReading, Reading } from '../reading.ts';
import type { NamedActors } from './named-actors.ts';

/** Statements, reports and other papers, in which somebody speaks. */

/** "the sheriff's statement said", "a police news release": whose paper it is; null for others. */
export function ownerOf(doc: Doc, { first }: TokenSpan, head: number): TokenSpan | null {
  if (head <= first || !PAPER.test(doc.norm(head))) return null;
  const i = Math.max(first, paperStart(doc, head));
  return i > first + 1 && doc.xpos(i - 1) === 'POS' ? { first, end: i - 1 } : null;
}

/** "[news] release", "[brief written] statement": where the words for a paper begin. */
function paperStart(doc: Doc, head: number): number {
  let i = head;
  while (i > 0 && head - i < 4 && OF_PAPER.test(doc.norm(i - 1))) i--;
  return i;
}

const OF_PAPER =
  /^(?:news|press|media|written|earlier|later|first|second|brief|short|online|joint|emailed|video|separate)$/;

/** Tokens over which a paper is remembered. */
const FAR_BACK = 400;

/** The sentence before a token in which a paper by that word is first spoken of ("in a news release"); -1 where none is. */
export function announcedIn(doc: Doc, before: number, word: string): number {
  for (let p = before - 1; p > 0 && p > before - FAR_BACK; p--)
    if (doc.norm(p) === word && /^(?:an?|another)$/.test(doc.norm(paperStart(doc, p) - 1)))
      return doc.sentenceOf(p);
  return -1;
}

/** "the statement said", "the release said": the words of whoever spoke last; "the report", of a paper that spoke last. */
export function isIssued(doc: Doc, { first }: TokenSpan, head: number, kind: SourceKind): boolean {
  if (!/^(?:the|its|their|his|her)$/.test(doc.norm(first)) || head < first || head > first + 2) return false;
  const word = doc.norm(head);
  return word === 'report'
    ? doc.norm(first) === 'the' && PUBLISHES.has(kind)
    : PAPER.test(word) && kind !== 'document';
}

/** The mention that begins at a token. */
export function mentionFrom({ mentions }: FieldReading, token: number): ActorMention | undefined {
  const m = mentions[firstFrom(mentions, token)];
  return m?.first === token ? m : undefined;
}

/** Tells whose a paper is. */
export class PaperAuthors {
  readonly #reading: Reading;
  readonly #field: FieldReading;
  readonly #names: NamedActors;

  constructor(reading: Reading, field: FieldReading, names: NamedActors) {
    this.#reading = reading;
    this.#field = field;
    this.#names = names;
  }

  /** Who speaks in "a statement from the presidency"; -1 for others. */
  of(main: ActorMention, inside: readonly ActorMention[]): number {
    const { actors } = this.#reading;
    if (actors[main.actor].kind !== 'document' || !actors[main.actor].unnamed) return -1;
    const { doc } = this.#field;
    const issuer = this.#issuerOf(main);
    if (issuer >= 0) return issuer;
    // "a statement posted by the brigade on its site"
    if (ISSUES.has(doc.norm(main.end)) && doc.norm(main.end + 1) === 'by') {
      const by = mentionFrom(this.#field, main.end + 2) ?? mentionFrom(this.#field, main.end + 3);
      if (by) return by.actor;
    }
    const of = inside.find((m) => m.first >= main.end && AUTHOR.has(doc.norm(m.first - 1)));
    // "The report, by the charity Bright Hand, says"
    const aside = doc.norm(main.end) === ',' && AUTHOR.has(doc.norm(main.end + 1)) ? 2 : 1;
    const after = of ?? mentionFrom(this.#field, main.end + aside);
    if (after && after !== main && AUTHOR.has(doc.norm(after.first - 1))) return after.actor;
    return this.#authorBefore(main);
  }

  /** "The report says", of the one that was a report by somebody before; -1 when nobody was named. */
  #authorBefore(main: ActorMention): number {
    const { doc, mentions } = this.#field;
    if (doc.norm(main.first) !== 'the') return -1;
    for (let m = firstFrom(mentions, main.first) - 1, steps = 0; m >= 0 && steps < 30; m--, steps++) {
      const { actor, end } = mentions[m];
      if (actor !== main.actor || !AUTHOR.has(doc.norm(end))) continue;
      const author = mentionFrom(this.#field, end + 1);
      if (author && this.#reading.actors[author.actor].kind !== 'document') return author.actor;
    }
    return -1;
  }

  /** "The front issued a statement denying": who issued it, -1 when nobody is named there. */
  #issuerOf({ first }: ActorMention): number {
    const { doc } = this.#field;
    if (!/^(?:an?|another)$/.test(doc.norm(first))) return -1;
    let i = doc.norm(first - 1) === 'out' ? first - 2 : first - 1;
    if (!ISSUES.has(doc.norm(i)) && !(i < first - 1 && PUTS.test(doc.norm(i)))) return -1;
    // "The ministry has since issued", "The front on Monday released"
    while (i > 0 && (/^(?:RBR?|MD|IN)$/.test(doc.xpos(i - 1)) || BESIDE_VERB.test(doc.norm(i - 1)))) i--;
    const m = this.#field.mentions[firstFrom(this.#field.mentions, i) - 1];
    if (m && m.end === i) return m.actor;
    // a body by its initials
    return /^\p{Lu}{3,8}$/u.test(doc.form(i - 1)) ? this.#names.make({ first: i - 1, end: i }, i - 1) : -1;
  }
}

/** Who has reports of its own, by which "the report" may be meant. */
const PUBLISHES = new Set<SourceKind>(['agency', 'outlet']);
/** Papers in which their issuer speaks. */
const PAPER = /^(?:statement|communiqu[eé]|release|letter|message|dispatch|bulletin|announcement)$/;
const ISSUES = new Set(
  'issued issues released releases published posted circulated sent distributed made gave broadcast'.split(
    ' ',
  ),
);
/** "put out a statement". */
const PUTS = /^(?:puts?|gave|sent|read)$/;
const BESIDE_VERB =
  /^(?:has|have|had|later|earlier|today|yesterday|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/;
const AUTHOR = new Set(['from', 'by', 'of']);
