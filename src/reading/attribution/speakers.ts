import type { SourceKind } from '../../format/claim.ts';
import { firstFrom } from '../first-from.ts';
import type { ActorMention, TokenSpan } from '../layers.ts';
import type { FieldReading, Reading } from '../reading.ts';
import { LastSpeakers, SPEAKS_AS_BODY } from './last-speakers.ts';
import { NamedActors } from './named-actors.ts';
import { announcedIn, isIssued, mentionFrom, ownerOf, PaperAuthors } from './papers.ts';
import { describesAgain, isNameBefore, isPlacedIn, joinedTo, pastLand } from './speaker-words.ts';

/** Who speaks by the words of a source, and which of those words name them. */
export interface Resolved {
  /** Indices of actors, the main one first. */
  speakers: number[];
  span: TokenSpan;
}

/** Tells who a source is: a name, a pronoun, the author of a document. */
export class Speakers {
  readonly #reading: Reading;
  readonly #field: FieldReading;
  readonly #last: LastSpeakers;
  readonly #names: NamedActors;
  readonly #papers: PaperAuthors;
  /** True while somebody is resolved who does something and says nothing. */
  #silent = false;

  constructor(reading: Reading, field: FieldReading) {
    this.#reading = reading;
    this.#field = field;
    this.#last = new LastSpeakers(reading, field);
    this.#names = new NamedActors(reading, field);
    this.#papers = new PaperAuthors(reading, field, this.#names);
  }

  /** Tells how far reading has come, so that "he" looks back and never ahead. */
  at(token: number): void {
    this.#last.at(token);
  }

  /** The same of one who may only do something ("rebels attacked a post"), and whom nothing goes on to quote. */
  resolveDoer(span: TokenSpan, head: number, name: TokenSpan | null): Resolved {
    this.#silent = true;
    const resolved = this.resolve(span, head, false, name);
    this.#silent = false;
    return resolved;
  }

  /**
   * The actors that the words of a source name; none when they name nobody.
   * @param head token that bears the source's words, -1 where unknown
   * @param speaks false for one who only does something ("helicopters attacked") and is not "they" later
   * @param name a name that stands beside a common noun ("the governor, Adan Ro")
   */
  resolve(span: TokenSpan, head: number, speaks: boolean, name: TokenSpan | null): Resolved {
    const { doc } = this.#field;
    const named = name && this.#byName(span, head, name);
    if (named) return named;
    const owner = ownerOf(doc, span, head);
    if (owner) return this.resolve(owner, owner.end - 1, speaks, null);
    const pronoun = span.end - span.first === 1 && doc.form(span.first) !== 'WHO' ? doc.norm(span.first) : '';
    if (RELATIVE.has(pronoun)) {
      const before = this.#mentionBefore(span.first);
      const author = before ? this.#papers.of(before, [before]) : -1;
      if (before) return this.#spoke([author >= 0 ? author : before.actor], before);
    }
    const known = this.#last.ofPronoun(pronoun || joinedTo(doc, span), span.first);
    if (known >= 0) return this.#spoke([known], span);
    if (PRONOUNS.has(pronoun)) return { speakers: [], span };
    // "local media report that": a noun that took in the verb names nobody
    const inside = this.#mentionsIn(span).filter((m) => m.head < span.end || m.rule !== 'actors/class');
    if (speaks && inside.every((m) => m.rule === 'actors/class') && describesAgain(doc, span, head)) {
      const again = this.#last.ofPronoun('he', span.first);
      if (again >= 0) return this.#spoke([again], span);
    }
    // who is no speaker by any word and does not speak ("helicopters attacked") is not "they" later
    if (inside.length === 0) {
      if (NOBODY.has(doc.norm(head >= 0 ? head : span.end - 1))) return { speakers: [], span };
      if (this.#isIssued(span, head)) return this.#spoke([this.#issuerAgain(span, head)], span);
      const made = this.#names.make(span, head);
      return speaks ? this.#spoke([made], span) : { speakers: [made], span };
    }
    const bearing = inside.find((m) => m.first <= head && head < m.end);
    // "the Interior Forces of East Kesh": the body, not the land that its name ends in
    if (!bearing && speaks && isNameBefore(doc, head, inside[0]))
      return this.#spoke(
        [this.#shortFor(inside[0].end) ?? this.#names.make({ first: span.first, end: inside[0].end }, head)],
        span,
      );
    // "the Tarn-led authority in northern Kesh": whoever it is, it is not the land
    if (!bearing && speaks && isPlacedIn(doc, head, inside[0]))
      return this.#spoke([this.#names.make({ first: span.first, end: head + 1 }, head)], span);
    const main = bearing ?? inside[0];
    const author = this.#papers.of(main, inside);
    if (author >= 0) return this.#spoke([author], main);
    if (this.#isBodyAgain(main)) return this.#spoke([this.#last.body], main);
    if (this.#isIssued(main, main.head)) return this.#spoke([this.#issuerAgain(main, main.head)], main);
    const speakers = [main.actor];
    for (const m of inside) {
      if (m.first < main.end || speakers.includes(m.actor)) continue;
      if (this.#joined(main.end, m.first)) speakers.push(m.actor);
    }
    return this.#spoke(speakers, main);
  }

  /** Who spoke where the paper was first spoken of ("in a statement"), else whoever spoke last. */
  #issuerAgain({ first }: TokenSpan, head: number): number {
    const { doc } = this.#field;
    const sentence = announcedIn(doc, first, doc.norm(head));
    const issuer = sentence >= 0 ? this.#last.inSentence(sentence) : -1;
    return issuer >= 0 ? issuer : this.#last.actor;
  }

  /** "... of East Kesh (Asha)": the body by the name that the lexicons know it by. */
  #shortFor(end: number): number | undefined {
    const { doc } = this.#field;
    const short = doc.norm(end) === '(' ? mentionFrom(this.#field, end + 1) : undefined;
    return short && doc.norm(short.end) === ')' && this.#reading.actors[short.actor].known !== null
      ? short.actor
      : undefined;
  }

  /** "The statement said", behind somebody who spoke. */
  #isIssued(span: TokenSpan, head: number): boolean {
    const { actor } = this.#last;
    return actor >= 0 && isIssued(this.#field.doc, span, head, this.#reading.actors[actor].kind);
  }

  /** "The coalition struck a depot, it said": the body that is the subject of what "it" (or "they") behind its comma says; null for others. */
  ofSubject(span: TokenSpan, content: TokenSpan): Resolved | null {
    const { doc } = this.#field;
    const they = doc.norm(span.first) === 'they';
    if (span.end - span.first !== 1 || !(they || doc.norm(span.first) === 'it')) return null;
    if (content.end > span.first || content.end < span.first - 2 || doc.norm(span.first - 1) !== ',')
      return null;
    const m = mentionFrom(this.#field, content.first) ?? mentionFrom(this.#field, content.first + 1);
    if (!m || !/^(?:VB[DPZ]|MD|RB)$/.test(doc.xpos(pastLand(doc, m.end, content.end)))) return null;
    const { kind } = this.#reading.actors[m.actor];
    return (they ? kind === 'officials' : SPEAKS_AS_BODY.has(kind)) ? this.#spoke([m.actor], span) : null;
  }

  /** Somebody told by a common noun, whose name stands beside it; null for one whom the noun names already. */
  #byName(span: TokenSpan, head: number, name: TokenSpan): Resolved | null {
    const { actors } = this.#reading;
    const told = this.#mentionsIn(span).find((m) => m.first <= head && head < m.end);
    // "a Tarn man": a town's name names nobody
    const nobody = told?.rule === 'actors/class' && ANYBODY.has(actors[told.actor].kind);
    if (told && !nobody && (!actors[told.actor].unnamed || actors[told.actor].kind === 'document')) {
      // a body by the word for what it is ("their organisation")
      if (told.rule !== 'actors/body' || /\p{Lu}/u.test(actors[told.actor].name)) return null;
    }
    const again = this.#mentionsIn(name).find((m) => m.end === name.end && !actors[m.actor].unnamed);
    if (again && actors[again.actor].known?.startsWith('state-')) return null;
    const actor = again ? again.actor : this.#names.make(name, name.end - 1);
    const kind = told ? actors[told.actor].kind : 'person';
    if (
      !actors[actor].known &&
      actors[actor].kind === 'person' &&
      (kind === 'organisation' || kind === 'outlet')
    )
      actors[actor].kind = kind;
    return this.#spoke([actor], name);
  }

  /** "The group says", "the charity says", where a body of that sort whose name no lexicon knows spoke before. */
  #isBodyAgain(main: ActorMention): boolean {
    const { doc } = this.#field;
    const { actors } = this.#reading;
    if (main.rule !== 'actors/body' || /\p{Lu}/u.test(actors[main.actor].name) || this.#last.body < 0)
      return false;
    if (doc.norm(main.first) !== 'the' || main.end !== main.first + 2 || !SORT.test(doc.norm(main.head)))
      return false;
    const { kind, unnamed, known, name } = actors[this.#last.body];
    return kind === 'organisation' && !unnamed && !known && /\p{Lu}/u.test(name);
  }

  /** The actors named in a span, without taking them for the latest speakers. */
  actorsIn(span: TokenSpan): number[] {
    return [...new Set(this.#mentionsIn(span).map((m) => m.actor))];
  }

  /** The same; one that no mention names is made of the words themselves. */
  named(span: TokenSpan): number[] {
    const found = this.actorsIn(span);
    return found.length > 0 ? found : [this.#names.make(span, span.end - 1)];
  }

  /** Only "and" and commas, and at most a few words, between two names. */
  #joined(from: number, to: number): boolean {
    const { doc } = this.#field;
    if (to - from > 3) return false;
    for (let i = from; i < to; i++) if (doc.norm(i) === 'and' || doc.norm(i) === '&') return true;
    return false;
  }

  #mentionBefore(token: number): ActorMention | undefined {
    const { doc } = this.#field;
    const m = this.#field.mentions[firstFrom(this.#field.mentions, token) - 1];
    return m && doc.sentenceOf(m.first) === doc.sentenceOf(token) ? m : undefined;
  }

  #mentionsIn(span: TokenSpan): ActorMention[] {
    const { mentions } = this.#field;
    const out: ActorMention[] = [];
    for (
      let m = Math.max(0, firstFrom(mentions, span.first) - 1);
      m < mentions.length && mentions[m].first < span.end;
      m++
    ) {
      if (mentions[m].end > span.first) out.push(mentions[m]);
    }
    return out;
  }

  #spoke(speakers: number[], span: TokenSpan): Resolved {
    if (!this.#silent) this.#last.spoke(speakers[0], span);
    return { speakers, span: { first: span.first, end: span.end } };
  }
}

const SORT = /^(?:group|charity|organi[sz]ation|watchdog|body|network|association|union)$/;
const ANYBODY = new Set<SourceKind>(['witness', 'unnamed']);
const RELATIVE = new Set(['who', 'which', 'that']);
const PRONOUNS = new Set(
  'i we you he she it they who which that this these those one some many others both all his her its their our my them him'.split(
    ' ',
  ),
);
/** Nouns and pronouns that say nothing, whatever the tree makes of them. */
const NOBODY = new Set(
  'amid area areas something nothing anything everything someone arrest arrests initial incident attack attacks death deaths killing shooting strike blast explosion raid raids airstrike airstrikes strikes ambush bombing shelling bomb rocket missile massacre clashes fighting truce ceasefire toll number total weapon weapons thing things way fact'.split(
    ' ',
  ),
);
