import type { TokenSpan } from '../layers.ts';
import type { Cue } from './cues.ts';

/** An attribution as found, before its speakers are known. */
export interface Draft {
  rule: string;
  cue: Cue;
  /** null when the cue was lost (a headline without its colon). */
  cueSpan: TokenSpan | null;
  /** The speaker's words; null when the text names none. */
  source: TokenSpan | null;
  /** Head token of the source, -1 when there is none. */
  sourceHead: number;
  content: TokenSpan[];
  /** Whom the speaker cites ("citing doctors"). */
  citing: TokenSpan | null;
  /** Who passes the statement on ("in remarks carried by the agency"). */
  through: TokenSpan | null;
}
