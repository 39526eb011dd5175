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

/** The layers of one field (title or text) of a report; each stage fills its own and reads those before it. */
export interface FieldReading {
  in: Field;
  /** Made when first asked for: a report without any trigger is never tokenised. */
  readonly doc: Doc;
  /** 1 for each sentence that claims are looked for in: it, or one next door, has a trigger. */
  wanted: Uint8Array;
  quantities: Quantity[];
  times: TimeMention[];
  places: PlaceMention[];
  mentions: ActorMention[];
  attributions: Attribution[];
  casualties: CasualtyFrame[];
  responsibilities: ResponsibilityFrame[];
  events: EventFrame[];
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
  report: Report;
  published: Published;
  /** Title first (when there is one), then text: the order in which a reader meets them. */
  fields: FieldReading[];
  /** Document memory: one entity per actor. */
  actors: Actor[];
}
