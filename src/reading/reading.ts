import type { Field } from '../format/claim.ts';
import type { Report } from '../format/report.ts';
import type { Doc } from '../language/doc.ts';
import type {
  Actor,
  ActorMention,
  Attribution,
  CasualtyFrame,
  EventFrame,
  PlaceMention,
  Quantity,
  ResponsibilityFrame,
  TimeMention,
} from './layers.ts';

/**
 * The layers of one field (title or text) of a report. Each is made when first asked for, from those before it, and then
 * kept: a report without any trigger is never tokenised.
 */
export interface FieldReading {
  readonly in: Field;
  readonly doc: Doc;
  /** 1 for each sentence that claims are looked for in: it, or one next door, has a trigger. */
  readonly wanted: Uint8Array;
  /** 1 for each sentence whose attributions are read: the wanted ones, or all where the layer itself is asked for. */
  readonly attributed: Uint8Array;
  readonly quantities: Quantity[];
  readonly times: TimeMention[];
  readonly places: PlaceMention[];
  readonly mentions: ActorMention[];
  readonly attributions: Attribution[];
  readonly casualties: CasualtyFrame[];
  readonly responsibilities: ResponsibilityFrame[];
  readonly events: EventFrame[];
}

/** Publication date as settled before reading. */
export interface Published {
  /** ISO date (YYYY-MM-DD), null when unknown. */
  date: string | null;
  /** "given", "dateline" or "posting-line". */
  rule: string;
}

/** One report being read: its fields share actors and publication date. */
export interface Reading {
  readonly report: Report;
  readonly published: Published;
  /** Title first (when there is one), then text: the order in which a reader meets them. */
  readonly fields: readonly FieldReading[];
  /** Document memory: one entity per actor. */
  readonly actors: Actor[];
}
