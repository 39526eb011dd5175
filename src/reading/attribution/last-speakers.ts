import type { SourceKind } from '../../format/claim.ts';
import { isWomansName } from '../actors/womans-name.ts';
import { firstFrom } from '../first-from.ts';
import type { TokenSpan } from '../layers.ts';
import type { FieldReading, Reading } from '../reading.ts';

/** Kinds of sources that "it said" may mean. */
export const SPEAKS_AS_BODY: ReadonlySet<SourceKind> = new Set<SourceKind>([
  'government',
  'military',
  'armed-group',
  'organisation',
  'agency',
  'outlet',
]);

/** Who spoke last, for "he said", "it added": a person, a body, several of them. */
export class LastSpeakers {
  readonly #reading: Reading;
  readonly #field: FieldReading;
  #person = -1;
  /** Token at which that person is named. */
  #personAt = 0;
  #body = -1;
  /** Token at which that body is named. */
  #bodyAt = -1;
  #several = -1;
  #last = -1;
  #position = 0;
  /** Who spoke, and the token at which they are named, in order. */
  readonly #spoken: { actor: number; at: number }[] = [];

  constructor(reading: Reading, field: FieldReading) {
    this.#reading = reading;
    this.#field = field;
  }

  /** The actor who spoke last, -1 when nobody did. */
  get actor(): number {
    return this.#last;
  }

  /** The body that spoke last, -1 when none did. */
  get body(): number {
    return this.#body;
  }

  /** Tells how far reading has come, so that "he" looks back and never ahead. */
  at(token: number): void {
    this.#position = token;
  }

  /** Takes an actor, named at a span, for the one who spoke last. */
  spoke(actor: number, span: TokenSpan): void {
    const { kind, name } = this.#reading.actors[actor];
    this.#last = actor;
    this.#spoken.push({ actor, at: span.first });
    // "the government spokesman said": the words are the government's, and "he" is the spokesman
    const { doc } = this.#field;
    if (span.end <= doc.length && SPEAKS_FOR.test(doc.norm(span.end - 1)) && kind !== 'person')
      this.#tell(actor, span);
    if (kind === 'person') this.#tell(actor, span);
    else if (isPlural(name, kind)) this.#several = actor;
    else if (HUMAN.has(kind)) this.#tell(actor, span);
    else {
      this.#body = actor;
      this.#bodyAt = span.first;
    }
  }

  /** Who spoke last in a sentence, of the latest that spoke; -1 when nobody did. */
  inSentence(k: number): number {
    for (let n = this.#spoken.length - 1; n >= 0 && n > this.#spoken.length - 40; n--) {
      const { actor, at } = this.#spoken[n];
      const of = this.#field.doc.sentenceOf(at);
      if (of === k) return actor;
      if (of < k) return -1;
    }
    return -1;
  }

  #tell(actor: number, { first }: TokenSpan): void {
    this.#person = actor;
    this.#personAt = first;
  }

  /** The actor that a pronoun at a token means, -1 for other words and when nobody fits. */
  ofPronoun(word: string, at: number): number {
    switch (word) {
      case 'he':
      case 'his':
      case 'him':
        return this.#ofSex(false);
      case 'she':
      case 'her':
        return this.#ofSex(true);
      case 'it':
      case 'its':
        if (this.#joins(at)) {
          const own = this.#latestOf((k) => SPEAKS_AS_BODY.has(k), at, this.#position);
          if (own >= 0) return own;
        }
        if (this.#body >= 0) {
          const nearer = this.#bodyOfSentenceBefore(at);
          if (nearer >= 0) return nearer;
        }
        return this.#body >= 0 ? this.#body : this.#latestOf((k) => SPEAKS_AS_BODY.has(k), at);
      case 'they':
      case 'their':
      case 'them':
      case 'both':
        if (this.#several < 0 && this.#last < 0)
          // "Police are looking for a man they say shot two"
          return this.#latestOf((k) => k === 'officials', at);
        return this.#several >= 0 ? this.#several : this.#last;
      default:
        return -1;
    }
  }

  /** Who spoke last, unless a name tells that it was somebody of the other sex and one who fits was named since. */
  #ofSex(woman: boolean): number {
    if (this.#person < 0) return this.#latestPerson();
    if (woman === this.#isWoman(this.#person) || (!woman && !this.#isWoman(this.#person)))
      return this.#person;
    const since = this.#latestOf(
      (k, i) => k === 'person' && i !== this.#person && woman === this.#isWoman(i) && this.#isFull(i),
      this.#position,
      this.#personAt,
    );
    return since >= 0 ? since : this.#person;
  }

  #isWoman(actor: number): boolean {
    const { name } = this.#reading.actors[actor];
    return isWomansName(name.slice(0, Math.max(0, name.indexOf(' '))).toLowerCase());
  }

  /** A name of two words and more. */
  #isFull(actor: number): boolean {
    const { name, unnamed } = this.#reading.actors[actor];
    return !unnamed && name.includes(' ');
  }

  /** "Then the monitor published a list. It says": a body of the sentence before, where the last that spoke is further off. */
  #bodyOfSentenceBefore(at: number): number {
    const { doc } = this.#field;
    const k = doc.sentenceOf(at);
    if (k === 0 || doc.sentences[k].first !== at) return -1;
    const { first } = doc.sentences[k - 1];
    if (this.#bodyAt >= first) return -1;
    const named = (kind: SourceKind, actor: number): boolean =>
      SPEAKS_AS_BODY.has(kind) && !this.#reading.actors[actor].unnamed;
    const actor = this.#latestOf(named, at, first);
    return actor >= 0 && SPEAKS_OF_ITSELF.has(this.#reading.actors[actor].kind) ? actor : -1;
  }

  /** "..., though it denied": a clause joined on goes on with a body of its own sentence. */
  #joins(at: number): boolean {
    return /^(?:though|although|but|while|which)$/.test(this.#field.doc.norm(at - 1));
  }

  /** A person by name or office, one of whom only the office is plural ("reporters") left out; else any one human speaker. */
  #latestPerson(): number {
    const { actors } = this.#reading;
    const named = this.#latestOf((k, i) => k === 'person' && !isPlural(actors[i].name, 'unnamed'));
    return named >= 0 ? named : this.#latestOf((k, i) => HUMAN.has(k) && !isPlural(actors[i].name, k));
  }

  #latestOf(fits: (kind: SourceKind, actor: number) => boolean, before = this.#position, from = 0): number {
    const { mentions } = this.#field;
    for (
      let m = firstFrom(mentions, before) - 1, steps = 0;
      m >= 0 && mentions[m].first >= from && steps < 40;
      m--, steps++
    ) {
      const { actor } = mentions[m];
      if (fits(this.#reading.actors[actor].kind, actor) && !this.#modifies(mentions[m].end)) return actor;
    }
    return -1;
  }

  /** "a military base": the word describes the thing behind it, and nobody is spoken of. */
  #modifies(end: number): boolean {
    const { doc } = this.#field;
    return end < doc.length && HELD.has(doc.norm(end));
  }
}

const HELD = new Set(
  'base bases station post posts position positions checkpoint convoy camp patrol vehicle vehicles building headquarters barracks outpost airport'.split(
    ' ',
  ),
);
const SPEAKS_FOR = /^spokes(?:man|woman|person)$/;
/** Bodies that are what they say: where one is named, "it" is not some army that spoke before. */
const SPEAKS_OF_ITSELF: ReadonlySet<SourceKind> = new Set<SourceKind>(['organisation', 'agency', 'outlet']);
const HUMAN = new Set<SourceKind>(['person', 'witness', 'unnamed', 'officials']);

function isPlural(name: string, kind: SourceKind): boolean {
  return (
    kind !== 'person' &&
    kind !== 'outlet' &&
    kind !== 'agency' &&
    kind !== 'organisation' &&
    /[^s]s$/.test(name)
  );
}
