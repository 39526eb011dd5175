import type { Frame } from '../cues.ts';
import { asFrame, asObjectFrame } from './as.ts';
import { asSayingFrame } from './as-saying.ts';
import type { FrameReader } from './case.ts';
import { clauseFrame, quotedFrame, thatFrame } from './clause.ts';
import { identityFrame } from './identity.ts';
import { objectToFrame, toFrame } from './infinitive.ts';
import { attributeFrame, objectFrame, tollFrame } from './object.ts';
import { ofFrame } from './of.ts';

/** The reader of each frame that a cue may have. */
export const FRAMES: Record<Frame, FrameReader> = {
  clause: clauseFrame,
  that: thatFrame,
  quoted: quotedFrame,
  told: clauseFrame,
  object: objectFrame,
  to: toFrame,
  'object-to': objectToFrame,
  as: asFrame,
  'as-object': asObjectFrame,
  of: ofFrame,
  'as-saying': asSayingFrame,
  toll: tollFrame,
  attribute: attributeFrame,
  identity: identityFrame,
};
