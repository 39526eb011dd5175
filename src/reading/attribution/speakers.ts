import type { SourceKind } from '../../format/claim.ts';
import { kindOfName } from '../actors/name-kind.ts';
import { firstFrom } from '../first-from.ts';
import type { ActorMention, TokenSpan } from '../layers.ts';
import type { FieldReading, Reading } from '../reading.ts';

/** Who spoke last, for "he said", "it added". */
export class Speakers {
  readonly #reading: Reading;
  readonly #field: FieldReading;
  #person = -1;
  #body = -1;
  #several = -1;
  #last = -1;
  readonly #names = new Map<string, number>();
  readonly #byLastWord = new Map<string, number>();

  constructor(reading: Reading, field: FieldReading) {
    this.#reading = reading;
    this.#field = field;
    for (let i = 0; i < reading.actors.length; i++) this.#learn(i);
  }

  /** The actor who spoke last, -1 when nobody did. */
  get last(): number {
    return this.#last;
  }

  /** The actors that the words of a source name, the main one first; [] when they name none. */
  resolve(
    span: TokenSpan,
    head: number,
    speaks = true,
    name: TokenSpan | null = null,
  ): { speakers: number[]; span: TokenSpan } {
    const { doc } = this.#field;
    const named = name && this.#byName(span, head, name);
    if (named) return named;
    const pronoun = span.end - span.first === 1 && doc.form(span.first) !== 'WHO' ? doc.norm(span.first) : '';
    if (RELATIVE.has(pronoun)) {
      const before = this.#mentionBefore(span.first);
      if (before) return this.#spoke([before.actor], before);
    }
    const known = this.#pronoun(pronoun, span.first);
    if (known >= 0) return this.#spoke([known], span);
    if (PRONOUNS.has(pronoun)) return { speakers: [], span };
    const inside = this.#mentionsIn(span);
    // who is no speaker by any word and does not speak ("helicopters attacked") is not "they" later
    if (inside.length === 0) {
      if (NOBODY.has(doc.norm(head >= 0 ? head : span.end - 1))) return { speakers: [], span };
      const made = this.#make(span, head);
      return speaks ? this.#spoke([made], span) : { speakers: [made], span };
    }
    const main = inside.find((m) => m.first <= head && head < m.end) ?? inside[0];
    const author = this.#authorOf(main, inside);
    if (author >= 0) return this.#spoke([author], main);
    if (this.#last >= 0 && this.#isIssued(main)) return this.#spoke([this.#last], main);
    const speakers = [main.actor];
    for (const m of inside) {
      if (m.first < main.end || speakers.includes(m.actor)) continue;
      if (this.#joined(main.end, m.first)) speakers.push(m.actor);
    }
    return this.#spoke(speakers, main);
  }

  /** "The coalition struck a depot, it said": the body that is the subject of what "it" behind its comma says; null for others. */
  ofSubject(span: TokenSpan, content: TokenSpan): { speakers: number[]; span: TokenSpan } | null {
    const { doc } = this.#field;
    if (span.end - span.first !== 1 || doc.norm(span.first) !== 'it') return null;
    if (content.end > span.first || content.end < span.first - 2 || doc.norm(span.first - 1) !== ',')
      return null;
    const m = this.#startingAt(content.first) ?? this.#startingAt(content.first + 1);
    if (!m || m.end >= content.end || !/^(?:VB[DPZ]|MD|RB)$/.test(doc.xpos(m.end))) return null;
    return SPEAKS_AS_BODY.has(this.#reading.actors[m.actor].kind) ? this.#spoke([m.actor], span) : null;
  }

  /** Somebody told by a common noun, whose name stands beside it; null for one whom the noun names already. */
  #byName(span: TokenSpan, head: number, name: TokenSpan): { speakers: number[]; span: TokenSpan } | null {
    const { actors } = this.#reading;
    const told = this.#mentionsIn(span).find((m) => m.first <= head && head < m.end);
    if (told && (!actors[told.actor].unnamed || actors[told.actor].kind === 'document')) {
      // a body by the word for what it is ("their organisation")
      if (told.rule !== 'actors/body' || /\p{Lu}/u.test(actors[told.actor].name)) return null;
    }
    const again = this.#mentionsIn(name).find((m) => m.end === name.end && !actors[m.actor].unnamed);
    if (again && actors[again.actor].known?.startsWith('state-')) return null;
    const actor = again ? again.actor : this.#make(name, name.end - 1);
    const kind = told ? actors[told.actor].kind : 'person';
    if (
      !actors[actor].known &&
      actors[actor].kind === 'person' &&
      (kind === 'organisation' || kind === 'outlet')
    )
      actors[actor].kind = kind;
    return this.#spoke([actor], name);
  }

  /** "the statement said": the words of whoever spoke last. */
  #isIssued(m: ActorMention): boolean {
    const { doc } = this.#field;
    const { kind, name } = this.#reading.actors[m.actor];
    return kind === 'document' && ISSUED.has(name) && /^(?:the|its|their|his|her)$/.test(doc.norm(m.first));
  }

  /** Who speaks in "a statement from the presidency"; -1 for others. */
  #authorOf(main: ActorMention, inside: readonly ActorMention[]): number {
    const { actors } = this.#reading;
    if (actors[main.actor].kind !== 'document' || !actors[main.actor].unnamed) return -1;
    const { doc } = this.#field;
    const issuer = this.#issuerOf(main);
    if (issuer >= 0) return issuer;
    const of = inside.find((m) => m.first >= main.end && AUTHOR.has(doc.norm(m.first - 1)));
    // "The report, by the charity Bright Hand, says"
    const aside = doc.norm(main.end) === ',' && AUTHOR.has(doc.norm(main.end + 1)) ? 2 : 1;
    const after = of ?? this.#startingAt(main.end + aside);
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
      const author = this.#startingAt(end + 1);
      if (author && this.#reading.actors[author.actor].kind !== 'document') return author.actor;
    }
    return -1;
  }

  /** "The front issued a statement denying": who issued it, -1 when nobody is named there. */
  #issuerOf({ first }: ActorMention): number {
    const { doc } = this.#field;
    if (!/^an?$/.test(doc.norm(first)) || !ISSUES.has(doc.norm(first - 1))) return -1;
    const m = this.#field.mentions[firstFrom(this.#field.mentions, first) - 1];
    if (m && m.end === first - 1) return m.actor;
    // a body by its initials
    return /^\p{Lu}{3,8}$/u.test(doc.form(first - 2))
      ? this.#make({ first: first - 2, end: first - 1 }, first - 2)
      : -1;
  }

  #startingAt(token: number): ActorMention | undefined {
    const m = this.#field.mentions[firstFrom(this.#field.mentions, token)];
    return m?.first === token ? m : undefined;
  }

  /** The actors named in a span, without taking them for the latest speakers. */
  actorsIn(span: TokenSpan): number[] {
    return [...new Set(this.#mentionsIn(span).map((m) => m.actor))];
  }

  /** The same; one that no mention names is made of the words themselves. */
  named(span: TokenSpan): number[] {
    const found = this.actorsIn(span);
    return found.length > 0 ? found : [this.#make(span, span.end - 1)];
  }

  /** Only "and" and commas, and at most a few words, between two names. */
  #joined(from: number, to: number): boolean {
    const { doc } = this.#field;
    if (to - from > 3) return false;
    for (let i = from; i < to; i++) if (doc.norm(i) === 'and' || doc.norm(i) === '&') return true;
    return false;
  }

  #spoke(speakers: number[], span: TokenSpan): { speakers: number[]; span: TokenSpan } {
    const actor = speakers[0];
    const { kind, name } = this.#reading.actors[actor];
    this.#last = actor;
    // "the government spokesman said": the words are the government's, and "he" is the spokesman
    const { doc } = this.#field;
    if (span.end <= doc.length && SPEAKS_FOR.test(doc.norm(span.end - 1)) && kind !== 'person')
      this.#person = actor;
    if (kind === 'person') this.#person = actor;
    else if (isPlural(name, kind)) this.#several = actor;
    else if (HUMAN.has(kind)) this.#person = actor;
    else {
      this.#body = actor;
      this.#bodyAt = span.first;
    }
    return { speakers, span: { first: span.first, end: span.end } };
  }

  #pronoun(word: string, at: number): number {
    switch (word) {
      case 'he':
      case 'she':
      case 'his':
      case 'her':
      case 'him':
        return this.#person >= 0 ? this.#person : this.#latestPerson();
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
        return this.#several >= 0 ? this.#several : this.#last;
      default:
        return -1;
    }
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

  #bodyAt = -1;
  #position = 0;

  /** Tells how far reading has come, so that "he" looks back and never ahead. */
  at(token: number): void {
    this.#position = token;
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

  /** A source that the lexicons do not know, under its own words. */
  #make(span: TokenSpan, head: number): number {
    const { doc } = this.#field;
    const { actors } = this.#reading;
    let first = span.first;
    while (first < span.end - 1 && /^(?:DT|PRP\$|CD)$/.test(doc.xpos(first))) first++;
    const name = doc.slice(first, span.end).replace(/\s+/g, ' ');
    const proper = head >= 0 && doc.xpos(head).startsWith('NNP');
    const found = this.#names.get(name);
    if (found !== undefined) return found;
    // "the command said" of US Central Command: the body whose name ends in the word.
    if (!proper && first > span.first && first + 1 === span.end && doc.norm(span.first) === 'the') {
      const full = this.#byLastWord.get(doc.norm(first));
      if (full !== undefined) return full;
    }
    const kind = proper ? kindOfName(name, first > span.first && doc.norm(first - 1) === 'the') : 'unnamed';
    actors.push({ name, kind, party: null, known: null, unnamed: !proper });
    this.#learn(actors.length - 1);
    return actors.length - 1;
  }

  /** Names to their first actor, last words of names ("command") to the latest. */
  #learn(index: number): void {
    const { name, unnamed } = this.#reading.actors[index];
    if (!this.#names.has(name)) this.#names.set(name, index);
    const cut = name.lastIndexOf(' ');
    if (cut >= 0 && !unnamed) this.#byLastWord.set(name.slice(cut + 1).toLowerCase(), index);
  }
}

const HELD = new Set(
  'base bases station post posts position positions checkpoint convoy camp patrol vehicle vehicles building headquarters barracks outpost airport'.split(
    ' ',
  ),
);
const SPEAKS_FOR = /^spokes(?:man|woman|person)$/;
const ISSUED = new Set(['statement', 'communique', 'press release', 'letter', 'message', 'dispatch']);
const ISSUES = new Set(['issued', 'released', 'published', 'posted', 'circulated']);
const AUTHOR = new Set(['from', 'by', 'of']);
const RELATIVE = new Set(['who', 'which', 'that']);
const PRONOUNS = new Set(
  'i we you he she it they who which that this these those one some many others both all his her its their our my them him'.split(
    ' ',
  ),
);
/** Nouns and pronouns that say nothing, whatever the tree makes of them. */
const NOBODY = new Set(
  'something nothing anything everything someone arrest arrests initial incident attack attacks death deaths killing shooting strike blast explosion raid raids airstrike airstrikes strikes ambush bombing shelling bomb rocket missile massacre clashes fighting truce ceasefire toll number total weapon weapons thing things way fact'.split(
    ' ',
  ),
);
const SPEAKS_AS_BODY = new Set<SourceKind>([
  'government',
  'military',
  'armed-group',
  'organisation',
  'agency',
  'outlet',
]);
const SPEAKS_OF_ITSELF = new Set<SourceKind>(['organisation', 'agency', 'outlet']);
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
