import type { Certainty, ClaimSource, Span } from '../../format/claim.ts';
import type { Doc } from '../../language/doc.ts';
import { WordTest } from '../../language/word-test.ts';
import { stackCertainty } from '../certainty/stack.ts';
import type { Attribution, TokenSpan } from '../layers.ts';
import type { FieldReading, Reading } from '../reading.ts';
import { cueClass } from './cues.ts';
import { type Around, attributionsBySentence, mentionNear } from './near.ts';
import { isOwnReporter, isOwnVoice, isSelf } from './own-voice.ts';

/** The speakers of a span of text. */
export interface Chain {
  /** Nearest speaker first; empty when the report says it in its own voice. */
  sources: ClaimSource[];
  /** Offsets of the nearest speaker's cue, null in the report's own voice. */
  cue: Span | null;
  /** What the cues of the chain make of it; operators inside the clause ("may", "not") are the reader's of the clause. */
  certainty: Certainty;
}

/**
 * Who says what stands at a token span: the attributions whose content holds it, innermost first. The report's own
 * outlet at the far end is left out. An attribution whose cue holds the token `trigger` is left out, too: who demands
 * something does not report the demand.
 */
export function chainFor(reading: Reading, field: FieldReading, span: TokenSpan, trigger = -1): Chain {
  const around = attributionsAround(field, span).filter(
    (a) => !a.cue.some((c) => c.first <= trigger && trigger < c.end) && !declaresDead(reading, a),
  );
  const sources: ClaimSource[] = [];
  for (const attribution of around) addSpeakers(sources, attribution, reading, field);
  // "the army said early reports indicated": the army knows it from nobody else who could be named
  while (sources.length > 1 && isVagueDocument(sources[0])) sources.shift();
  if (sources.length > 1 && isOwnBody(sources[0], sources.slice(1))) sources.shift();
  while (sources.length > 0 && isOwn(reading, field, sources[sources.length - 1])) sources.pop();
  const nearest = around.find((a) => a.cue.length > 0);
  return {
    sources,
    cue: sources.length > 0 && nearest ? offsets(field, nearest.cue[0]) : null,
    certainty: around.reduce<Certainty>((c, a) => stackCertainty(c, a.certainty), 'asserted'),
  };
}

function isVagueDocument({ kind, name }: ClaimSource): boolean {
  return kind !== 'agency' && kind !== 'outlet' && VAGUE.test(name);
}

/** "Police have found that he fired, said Orsund police detective Ann Lee": the body for which the speaker speaks. */
function isOwnBody({ name }: ClaimSource, others: readonly ClaimSource[]): boolean {
  return OWN_BODY.test(name) && others.some((s) => s.name.toLowerCase().endsWith(` ${name.toLowerCase()}`));
}

const OWN_BODY = /^(?:police|army|military|navy|ministry|investigators|detectives)$/i;

const VAGUE =
  /^(?:(?:its|their|early|initial|preliminary|first|some|available) )*(?:reports|information|evidence|indications)$|^(?:early|initial|preliminary|first) (?:reports?|findings|results|investigations?|assessments?|inquir(?:y|ies))$/i;

function isOwn(reading: Reading, field: FieldReading, source: ClaimSource): boolean {
  const inField = source.in === undefined || source.in === field.in;
  return (
    isOwnVoice(reading, source.name, source.kind) ||
    (inField &&
      (isSelf(field.doc.text, source.end) ||
        (source.kind === 'person' && isOwnReporter(reading, field.doc.text, [source.start, source.end]))))
  );
}

/** The attributions whose content holds at least half of a span, innermost (nearest to the event) first. */
export function attributionsAround(field: FieldReading, span: TokenSpan): Attribution[] {
  const around = attributionsBySentence(field);
  const found: Around[] = [];
  for (const near of around.touching(span)) {
    const { attribution } = near;
    if (presupposes(attribution) || isPlea(field.doc, attribution, span)) continue;
    // "Four were, according to the clinic, hurt": who says so stands inside
    const { cue, source, content } = attribution;
    const own = content.length > 1 ? overlap(cue, span) + overlap(source, span) : 0;
    if (covered(attribution, span) * 2 >= span.end - span.first - own && !isAside(field, attribution, span))
      found.push(near);
  }
  found.sort((a, b) => b.depth - a.depth || a.size - b.size || b.index - a.index);
  const chain = found.map((f) => f.attribution);
  return chain.length < 2 ? chain : withinRelative(field, chain);
}

/**
 * "The junta denied it burned the hamlet, where residents counted nine bodies": what a relative clause behind a comma
 * hands to a speaker of its own is that speaker's alone.
 */
function withinRelative({ doc }: FieldReading, chain: Attribution[]): Attribution[] {
  for (const [n, inner] of chain.entries()) {
    const cue = inner.cue[0]?.first ?? -1;
    if (cue < 0 || n + 1 >= chain.length) continue;
    const outer = chain[n + 1].cue[0]?.first ?? -1;
    if (outer < 0 || outer > cue || chain[n + 1].quoted) continue;
    const from = inner.source[0] && inner.source[0].first < cue ? inner.source[0].first : cue;
    if (opensAside(doc, from, outer)) return chain.slice(0, n + 1);
  }
  return chain;
}

/** Does a relative pronoun behind a comma stand right before a token: ", where", ", which", ", in which"? */
function opensAside(doc: Doc, from: number, floor: number): boolean {
  for (let i = from; i > floor + 1 && i > from - 4; i--) {
    const w = doc.norm(i);
    if (!/^(?:where|which|whom)$/.test(w)) continue;
    return doc.norm(i - 1) === ',' || (doc.xpos(i - 1) === 'IN' && doc.norm(i - 2) === ',');
  }
  return false;
}

/**
 * "leaders condemned the raid that killed six": praise, blame and wishes take their object for granted; that the raid
 * killed six is not their statement.
 */
function presupposes(a: Attribution): boolean {
  if (a.rule === 'attribution/as') return true;
  if (a.rule !== 'attribution/object') return false;
  return (
    a.cueId.endsWith('-responsibility') ||
    a.cueId === 'hold-responsible' ||
    TAKES_OBJECT_FOR_GRANTED.has(a.cueId) ||
    TAKES_FOR_GRANTED.has(cueClass(a.cueId) ?? '')
  );
}

/** "pleaded guilty to manslaughter in the death of": the plea is about what he did, and not that somebody died. */
function isPlea(doc: Doc, { cueId, cue, content }: Attribution, span: TokenSpan): boolean {
  if (cueId !== 'plead' || !/^(?:guilty|not|no)$/.test(doc.norm(content[0].first))) return false;
  return span.first > cue[0].first;
}

/**
 * "said the army should answer for a raid that killed six", "denied shelling towns in a war that has killed thousands":
 * what a relative clause adds to a demand, a judgement or a denial is the report's own knowledge.
 */
function isAside({ doc }: FieldReading, a: Attribution, span: TokenSpan): boolean {
  const passive = a.rule === 'attribution/passive';
  if ((a.rule !== 'attribution/clause' && !passive) || a.quoted) return false;
  const content = a.content.find((c) => c.first <= span.first && span.first < c.end);
  if (!content || content.end - content.first < 6) return false;
  let judges = passive || SUPPOSES.has(a.certainty) || clears(doc, content);
  // "denied that civilians were among the 15 dead": the dead are nothing that is denied.
  const opening = doc.norm(span.first) === 'the' ? span.first - 1 : span.first - 2;
  if (judges && doc.norm(opening) === 'among' && doc.norm(opening + 1) === 'the') return true;
  for (let i = content.first; i < span.first && !judges; i++) judges = JUDGES.at(doc, i);
  if (tellsBesides(doc, content, span)) return true;
  if (!judges) return false;
  const sentence = doc.sentences[doc.sentenceOf(span.first)];
  for (let i = Math.min(span.first, sentence.end - 1); i > content.first && i > span.first - 4; i--) {
    if (
      /^(?:that|which|who)$/.test(doc.norm(i)) &&
      doc.xpos(i).startsWith('W') &&
      doc.xpos(i - 1).startsWith('N')
    )
      return true;
    if (/^(?:where|which)$/.test(doc.norm(i)) && doc.xpos(i).startsWith('W'))
      return opensAside(doc, i, content.first) || doc.xpos(i - 1) === 'IN';
  }
  return false;
}

/**
 * "said the militia, which has killed hundreds, was behind it", "said he was from Orm, where bombs killed 90 in 2011": a
 * relative clause behind a comma about a sum to this day, or about another year, is the report's own knowledge.
 */
function tellsBesides(doc: Doc, content: TokenSpan, span: TokenSpan): boolean {
  let at = span.first;
  while (at > content.first + 1 && at > span.first - 6 && !/^(?:which|where|who|,)$/.test(doc.norm(at))) at--;
  if (doc.norm(at) === ',' || !doc.xpos(at).startsWith('W') || doc.norm(at - 1) !== ',') return false;
  for (let i = at + 1; i < at + 4; i++)
    if (/^(?:has|have)$/.test(doc.norm(i))) return doc.norm(at) !== 'where';
  if (doc.norm(at) === 'who') return false;
  for (let i = span.first; i < Math.min(content.end, span.end + 8) && doc.norm(i) !== ','; i++)
    if (doc.norm(i) === 'in' && /^(?:19|20)\d\d$/.test(doc.norm(i + 1))) return true;
  return false;
}

/** What is denied, hoped or feared is not what is known besides. */
const SUPPOSES: ReadonlySet<Certainty> = new Set<Certainty>([
  'denied',
  'possible',
  'expected',
  'conditional',
]);

/** "had nothing to do with", "was not behind", "had no part in": what is denied without a verb of denying. */
function clears(doc: Doc, content: TokenSpan): boolean {
  const end = Math.min(content.end, content.first + 8);
  for (let i = content.first; i < end; i++) {
    const w = doc.norm(i);
    if (w === 'nothing' && doc.norm(i + 1) === 'to' && doc.norm(i + 2) === 'do') return true;
    if ((w === 'not' || w === "n't") && /^(?:behind|involved|responsible)$/.test(doc.norm(i + 1)))
      return true;
    if (w === 'no' && /^(?:part|hand|role|involvement|connection|link)$/.test(doc.norm(i + 1))) return true;
  }
  return false;
}

const JUDGES = new WordTest(/^(?:should|must|ought|bear|bears|bore|deserve|deserves)$/);

/** "Police identified the man who died", "the film highlights the killing of six". */
const TAKES_OBJECT_FOR_GRANTED = new Set(
  'identify pronounce highlight underscore underline address discuss debate comment-on reflect-on lament'.split(
    ' ',
  ),
);

/** "Doctors declared him dead": what they did, told by the report. */
function declaresDead({ actors }: Reading, { cueId, speakers }: Attribution): boolean {
  return cueId === 'declare' && speakers.some((s) => TENDS.test(actors[s].name));
}

const TENDS = /^(?:doctor|medic|paramedic|physician|nurse|crew|rescuer|hospital)/i;

const TAKES_FOR_GRANTED = new Set(['react', 'view', 'order', 'plan', 'ask', 'learn']);

function covered(a: Attribution, span: TokenSpan): number {
  return overlap(a.content, span) + (a.carried ? overlap(a.carried, span) : 0);
}

function overlap(spans: readonly TokenSpan[], span: TokenSpan): number {
  let n = 0;
  for (const s of spans) n += Math.max(0, Math.min(s.end, span.end) - Math.max(s.first, span.first));
  return n;
}

function addSpeakers(out: ClaimSource[], a: Attribution, reading: Reading, field: FieldReading): void {
  if (a.citing) {
    const [cited, ...others] = a.citing.speakers;
    const source = link(reading, field, cited, a.citing.span);
    if (others.length > 0) source.with = others.map((j) => reading.actors[j].name);
    push(out, source);
  }
  const [first, ...joint] = a.speakers.filter((s) => s >= 0);
  if (first !== undefined && !isThisPaper(field, a.speakerSpan ?? a.source[0])) {
    const span = a.speakerSpan ?? a.source[0] ?? a.cue[0];
    const source = link(reading, field, first, span);
    if (joint.length > 0) source.with = joint.map((j) => reading.actors[j].name);
    push(out, source);
    const body = reading.actors[first].of;
    if (body !== undefined) push(out, link(reading, field, body, mentionNear(field, body, span)));
  }
  for (const t of a.through ?? []) {
    push(out, link(reading, field, t, mentionNear(field, t, a.speakerSpan ?? a.cue[0])));
  }
}

const PAPER = new Set(
  'newspaper paper site website agency correspondent reporter magazine channel station'.split(' '),
);

/** "This newspaper reported", "our correspondent saw": the report's own voice. */
function isThisPaper({ doc }: FieldReading, span: TokenSpan | undefined): boolean {
  if (!span || !/^(?:this|our)$/.test(doc.norm(span.first))) return false;
  return PAPER.has(doc.norm(span.end - 1));
}

/** A speaker who is the chain's last link already is not named twice. */
function push(out: ClaimSource[], source: ClaimSource): void {
  if (!out.some((s) => s.id === source.id)) out.push(source);
}

function link(reading: Reading, field: FieldReading, actor: number, span: TokenSpan): ClaimSource {
  const { name, kind } = reading.actors[actor];
  const [start, end] = offsets(field, span);
  return { id: `s${actor + 1}`, name, kind, start, end };
}

function offsets({ doc }: FieldReading, span: TokenSpan): [number, number] {
  return [doc.starts[span.first], doc.ends[span.end - 1]];
}
