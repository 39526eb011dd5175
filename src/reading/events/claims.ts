import type {
  CasualtyClaim,
  Certainty,
  ClaimSource,
  EventClaim,
  ResponsibilityClaim,
  Stance,
} from '../../format/claim.ts';
import type { ResponsibilityFrame, TokenSpan } from '../layers.ts';
import type { FieldReading, Reading } from '../reading.ts';
import { isOfficer } from './parties/officer.ts';
import { EVENT_TYPES } from './words/lexicon.ts';

/** What claims of all kinds share, as `claims.ts` fills it in for a span. */
export type Common = Omit<
  CasualtyClaim,
  'id' | 'kind' | 'effect' | 'count' | 'victims' | 'partOf' | 'scope' | 'by'
>;
/** `trigger`: the frame's own word, whose subject is no speaker of it. */
export type CommonOf = (
  field: FieldReading,
  span: TokenSpan & { rule: string; certainty: Certainty },
  trigger?: number,
) => Common;

/** The claims of the event frames of a field, with their ids left empty. */
export function eventClaims(field: FieldReading, commonOf: CommonOf): EventClaim[] {
  return field.events.map((f) => {
    const codes = EVENT_TYPES.get(f.type)!;
    const c = commonOf(field, f, f.trigger);
    return {
      id: '',
      report: c.report,
      in: c.in,
      start: c.start,
      end: c.end,
      quote: c.quote,
      sentence: c.sentence,
      sources: c.sources,
      cue: c.cue,
      certainty: c.certainty,
      status: c.status,
      when: c.when,
      where: c.where,
      incident: c.incident,
      agreement: c.agreement,
      rule: c.rule,
      kind: 'event',
      type: f.type,
      agent: f.agent,
      recipient: f.recipient,
      weapons: f.weapons,
      timing: f.timing,
      plover: codes.plover,
      acled: f.acled ?? codes.acled,
    };
  });
}

/**
 * The claims of the responsibility frames of a report, field by field, with their ids left empty: what a side says of itself is
 * claimed or denied, and the report's own voice counts once per party.
 */
export function responsibilityClaims(
  reading: Reading,
  commonOf: CommonOf,
): { field: FieldReading; claim: ResponsibilityClaim }[] {
  const out: { field: FieldReading; claim: ResponsibilityClaim }[] = [];
  const said = new Set<string>();
  for (const field of reading.fields) {
    for (const frame of field.responsibilities) {
      const spoken = spokenCommon(field, frame, commonOf);
      const common = blamesItself(reading, frame, spoken.sources)
        ? { ...spoken, sources: [], cue: null }
        : spoken;
      const sources = withSpeaker(reading, field, frame, common.sources);
      const stance = stanceOf(reading, frame, sources, common);
      if (!stance) continue;
      const key = `${sources[0]?.name ?? ''}|${stance}|${frame.unnamed ? '?' : frame.actor}`;
      if (said.has(key) && isPassing(frame, sources)) continue;
      said.add(key);
      out.push({
        field,
        claim: { id: '', ...common, sources, kind: 'responsibility', stance, actor: frame.actor },
      });
    }
  }
  return out;
}

/** "massacres blamed on the group, which denies it": nobody blames himself, so these are not his words. */
function blamesItself(
  reading: Reading,
  frame: ResponsibilityFrame,
  sources: readonly ClaimSource[],
): boolean {
  return (
    !frame.speaker &&
    sources.length > 0 &&
    (BLAMING.test(frame.rule) || (OF_COURT.test(frame.rule) && sources[0].kind === 'person')) &&
    isOfSide(reading, sources[0].name, frame.actor)
  );
}

/** What the frame shares with other claims; where its span reaches beyond a speaker's words, its verb tells whose they are. */
function spokenCommon(field: FieldReading, frame: ResponsibilityFrame, commonOf: CommonOf): Common {
  const common = commonOf(field, frame);
  if (common.sources.length > 0 || frame.speaker) return common;
  const { sources, cue, certainty } = commonOf(field, {
    ...frame,
    first: frame.trigger,
    end: frame.trigger + 1,
  });
  return sources.length > 0 ? { ...common, sources, cue, certainty } : common;
}

/** What a report says in passing again in its own voice ("the regime air strike") is no new statement; a speaker's words and a cue of blame are. */
function isPassing(frame: ResponsibilityFrame, sources: readonly ClaimSource[]): boolean {
  return (
    sources.length === 0 && !frame.speaker && (IN_PASSING.test(frame.rule) || frame.unnamed !== undefined)
  );
}

/** The speaker that the frame itself names stands nearest. */
function withSpeaker(
  reading: Reading,
  field: FieldReading,
  frame: ResponsibilityFrame,
  sources: ClaimSource[],
): ClaimSource[] {
  const s = frame.speaker;
  if (frame.own || isAccused(field, frame, sources[0])) return [];
  if (!s) return sources;
  const { name, kind } = reading.actors[s.actor];
  if (sources.some((x) => x.name === name)) return sources;
  const { doc } = field;
  return [
    { id: `s${s.actor + 1}`, name, kind, start: doc.starts[s.first], end: doc.ends[s.end - 1] },
    ...sources,
  ];
}

/** "Teen charged in shooting": the word is no cue, and the one charged no speaker. */
function isAccused(
  { doc }: FieldReading,
  { unnamed, rule }: ResponsibilityFrame,
  source: ClaimSource | undefined,
): boolean {
  if (!unnamed || !source || !rule.includes('/law-')) return false;
  return source.start <= doc.starts[unnamed.at] && doc.starts[unnamed.at] < source.end;
}

/** A side that says it of itself claims it; what nobody is quoted on cannot be denied. */
function stanceOf(
  reading: Reading,
  frame: ResponsibilityFrame,
  sources: readonly ClaimSource[],
  { certainty, cue, in: at }: Common,
): Stance | null {
  if (frame.stance === 'denies') return sources.length > 0 || frame.speaker !== undefined ? 'denies' : null;
  if ((frame.stance !== 'blames' && frame.stance !== 'suspects') || sources.length === 0 || frame.speaker)
    return frame.stance;
  if (OF_NOUN.test(frame.rule)) return frame.stance;
  const own = isOfSide(reading, sources[0].name, frame.actor) || isOfArmy(reading, sources[0], frame.actor);
  // "police say a man is wanted": no words of their own deed
  if (own && OF_COURT.test(frame.rule)) return null;
  // "acknowledged that its drone may have killed six"
  if (frame.stance === 'suspects') return own ? 'admits' : 'suspects';
  if (certainty === 'denied' && !frame.aside) return BLAMING.test(frame.rule) ? frame.stance : 'denies';
  if (!own) return 'blames';
  if (sources[0].kind === 'person' && sources[0].name === frame.actor) return 'admits';
  return cue && ADMITS.test(textOf(reading, at).slice(...cue)) ? 'admits' : 'claims';
}

/** Words by which somebody says what he would rather not have to say. */
const ADMITS =
  /^(?:(?:has|have|had|also|later|finally|eventually) )*(?:admit|acknowledg|conced|confess|own(?:s|ed) up)/i;

const textOf = ({ fields }: Reading, at: string): string =>
  (fields.find((f) => f.in === at) ?? fields[0]).doc.text;

/** Rules of nouns of attack, with or without a verb of making ("launched an attack"). */
const IN_PASSING = /attack(?!$)|-attack$/;

/** Rules by which a noun tells whose an attack is. */
const OF_NOUN = /\/(?:owned-attack|attack-by|claim-attack)$/;

/** Rules of the words of police and courts. */
const OF_COURT = /\/(?:law-\S+|suspect-(?:named|identified))$/;

/** Rules of words that blame somebody else, whatever stands denied around them. */
const BLAMING = /\/(?:accuse|blame|hold|point-finger|implicate)/;

/** "General Brenn said troops had killed": an officer of no other body speaks of his own army. */
function isOfArmy(
  { actors, fields }: Reading,
  { name, in: at, start, end }: ClaimSource,
  party: string,
): boolean {
  if (!/\b(?:army|military)$/.test(party)) return false;
  const speaker = actors.find((a) => a.name === name);
  const of = speaker?.of === undefined ? null : actors[speaker.of].kind;
  if (speaker?.kind !== 'person' || (of !== null && of !== 'military')) return false;
  const field = fields.find((f) => f.in === (at ?? 'text')) ?? fields[0];
  const sentence = field.doc.text.slice(Math.max(0, start - 40), end + 40);
  return new RegExp(
    `\\b(?:General|Colonel|Brigadier|Major|Admiral|Col\\.|Gen\\.|Brig\\.|Maj\\.)[\\w. ]{0,24}${escaped(lastWord(name))}`,
  ).test(sentence);
}

const lastWord = (name: string): string => name.slice(name.lastIndexOf(' ') + 1);
const escaped = (s: string): string => s.replace(/[^\p{L}\p{N}]/gu, '.');

const OF_POLICE = /\bpolice(?: department)?$/i;
const OF_DEFENCE = /\b(?:defen[cs]e|war) (?:minister|secretary|chief)$/i;
const OF_WAR = /\b(?:defen[cs]e|war)\b/i;

/** Is the speaker the party itself, its spokesman, or one of its arms? */
function isOfSide(reading: Reading, name: string, party: string): boolean {
  const speaker = reading.actors.find((a) => a.name === name);
  if (!speaker) return false;
  const body = speaker.of === undefined ? null : reading.actors[speaker.of];
  const armed = speaker.kind === 'armed-group' || speaker.kind === 'military';
  if (
    (party === 'police' || isOfficer(reading, party)) &&
    [speaker, body].some((a) => a?.kind === 'officials' && OF_POLICE.test(a.name))
  )
    return true;
  // "the defence ministry said its troops": they are those of its state
  if (speaker.party === party && [speaker, body].some((a) => a?.kind === 'government' && OF_WAR.test(a.name)))
    return true;
  // "the Kesh defence minister"
  if (
    speaker.party === party &&
    speaker.kind === 'person' &&
    speaker.unnamed &&
    OF_DEFENCE.test(speaker.name)
  )
    return true;
  // "the police chief" of the police
  const chief = speaker.kind === 'person' && speaker.unnamed && speaker.name.startsWith(`${party} `);
  return chief || speaker.name === party || body?.name === party || (armed && speaker.party === party);
}
