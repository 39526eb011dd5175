/**
 * The standoff layers that the stages of reading add to a Doc. Every annotation names the rule that made it.
 * Token ranges are half-open indexes into the Doc; offsets follow from them.
 */
import type {
  Bound,
  Certainty,
  Effect,
  EventType,
  Precision,
  SourceKind,
  Span,
  Stance,
  Weapon,
  Where,
} from '../format/claim.ts';

export interface TokenSpan {
  first: number;
  end: number;
}

export interface Annotated extends TokenSpan {
  /** "room/rule". */
  rule: string;
}

/** A number in words or figures, with its bound. Ages, dates, calibres and the like are quantities too, with a unit that says so. */
export interface Quantity extends Annotated {
  value: number | null;
  low: number | null;
  high: number | null;
  bound: Bound;
  /** Unit for measures ("km", "%", "USD", "year-old"), null for plain counts. */
  unit: string | null;
  /** The noun phrase that is counted, when the number counts things. */
  counts: TokenSpan | null;
  /** Token of the head noun of what is counted; -1 when there is none. */
  countsHead: number;
}

export interface TimeMention extends Annotated {
  type: 'DATE' | 'TIME' | 'DURATION' | 'SET';
  /** TIMEX3. */
  value: string;
  /** EDTF date (with X's for what stays unknown), null for durations and sets. */
  edtf: string | null;
}

export interface PlaceMention extends Annotated {
  /** null when the gazetteer does not know it. */
  where: Where | null;
  /** Canonical name for display, e.g. "Deir ez-Zor". */
  name: string;
  precision: Precision | null;
  /** "people": an adjective or a people named after a place ("Syrian", "Texans"), which says nothing of where. */
  use: 'place' | 'people';
  /** In no gazetteer: a village or a street that stands where the text puts it, at the place it is in or by. */
  unlisted?: true;
}

/** A person, office, ministry, agency, outlet, group, state or class of speakers, as one mention in the text. */
export interface ActorMention extends Annotated {
  head: number;
  /** Index into Reading.actors: all mentions of one actor in a report share it. */
  actor: number;
}

/** One actor of a report, all mentions together. */
export interface Actor {
  /** Canonical name, e.g. "Syrian Observatory for Human Rights". */
  name: string;
  kind: SourceKind;
  /** Side: a state or a group ("Russia", "Islamic State"), or null. */
  party: string | null;
  /** Lexicon id when known. */
  known: string | null;
  /** True for unnamed classes ("officials", "witnesses", "a source"). */
  unnamed: boolean;
  /** Index of the body that a person speaks for (a spokesman, head or member of it), when the text names it. */
  of?: number;
}

/** Cue, source and content of one attribution. Spans may be discontinuous. */
export interface Attribution {
  rule: string;
  /** Lexicon id of the cue, e.g. "say", "according-to". */
  cueId: string;
  cue: TokenSpan[];
  source: TokenSpan[];
  content: TokenSpan[];
  /** Actor(s) speaking: index into Reading.actors, -1 when unknown. The first is the main one, others are joint. */
  speakers: number[];
  /** Whom the speaker cites for it ("..., the group said, citing doctors"): nearer to the event than the speaker. */
  citing?: { speakers: number[]; span: TokenSpan };
  /** Sentences after the content, without a cue of their own, that a careful reader takes as still the speaker's. */
  carried?: TokenSpan[];
  /** Bodies that pass the statement on ("in a statement carried by ..."), nearest first: indexes into Reading.actors. */
  through?: number[];
  /** Where the speaker's words stand (the mention), for offsets. */
  speakerSpan: TokenSpan | null;
  /** Index of the attribution inside whose content this one stands, -1 when none (its speaker is nearer to the reader). */
  parent: number;
  /** True inside a quotation: what the quoted speaker says that others say. */
  quoted?: boolean;
  /** What the cue says of certainty: "said" asserted, "claimed" alleged, "denied" denied, "fears" possible. */
  certainty: Certainty;
}

/** A casualty figure before sources, times and places are settled. */
export interface CasualtyFrame extends Annotated {
  effect: Effect;
  /** Token of the word that triggered the frame. */
  trigger: number;
  quantity: Quantity | null;
  count: { low: number | null; high: number | null; bound: Bound; text: string };
  victims: TokenSpan | null;
  victimsText: string;
  category: import('../format/claim.ts').Category;
  affiliation: string | null;
  /** Index of the frame whose figure includes this one, -1 when none. */
  partOf: number;
  scope: 'incident' | 'cumulative';
  by: string | null;
  certainty: Certainty;
  status: 'current' | 'superseded' | 'retracted';
}

export interface ResponsibilityFrame extends Annotated {
  stance: Stance;
  /** Token of the word that the frame hangs on. */
  trigger: number;
  /** Canonical name; several joined by "and", or by "or" when only one of them did it. */
  actor: string;
  certainty: Certainty;
  /** True for what stands beside what a speaker says or denies ("..., which was struck by rebels"). */
  aside?: true;
  /** True for the report's own word for somebody ("suspect Omar Plim"), whoever's speech it stands in. */
  own?: true;
  /** Somebody without a name of his own in these words ("the gunman", "he"): told in the report's own voice once. */
  unnamed?: Unnamed;
  /** True for a charge of harm that is no killing and no attack ("with neglect"): it names nobody as the one who killed. */
  lesser?: true;
  /** True for an arrest that does not say what for: it names nobody as accused for other sentences. */
  loose?: true;
  /** Who says so by the frame itself ("the mayor accused ..."): nearer to the event than any attribution around it. */
  speaker?: FrameSpeaker | null;
}

/** How somebody is spoken of who has no name in a statement of who did it, and where. */
export interface Unnamed {
  how: 'he' | 'a' | 'the' | 'kin' | 'many';
  /** Token of the word. */
  at: number;
}

/** A speaker that a frame names: an actor of the report with the words that name it here. */
export interface FrameSpeaker extends TokenSpan {
  /** Index into Reading.actors. */
  actor: number;
}

/** What an event says of an agreement, for the dossier's list of them. */
export interface AgreementInfo {
  /** "ceasefire", "truce", "deal" or another word for it. */
  type: string;
  parties: string[];
  brokers: string[];
  /** EDTF dates as far as this statement gives them. */
  announced: string | null;
  inForce: string | null;
  status: 'announced' | 'in-force' | 'at-risk' | 'violated' | 'ended';
}

export interface EventFrame extends Annotated {
  type: EventType;
  trigger: number;
  agent: string | null;
  recipient: string | null;
  weapons: Weapon[];
  timing: 'before' | 'during' | 'after' | null;
  certainty: Certainty;
  /** ACLED sub-event type when the word names a narrower one than its type does. */
  acled?: string;
  /** What agree, violate and undermine say of the agreement they are about. */
  agreement?: AgreementInfo | null;
}

export type { Span };
