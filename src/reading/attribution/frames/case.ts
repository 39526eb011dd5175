import type { Doc } from '../../../language/doc.ts';
import type { TokenSpan } from '../../layers.ts';
import { cueStart } from '../content/edges.ts';
import type { CueHit } from '../cues.ts';
import type { Draft } from '../draft.ts';
import type { MentionIndex } from '../mention-source.ts';
import type { Quotes } from '../quotes.ts';
import type { Source } from '../subject.ts';
import type { Tree } from '../tree.ts';

/** What the readers of frames look at. */
export interface Case {
  tree: Tree;
  hit: CueHit;
  quotes: Quotes;
  mentions: MentionIndex;
  /** The attributions of the sentence found so far. */
  earlier: readonly Draft[];
}

/** Reads one frame of a cue; [] where the text does not have it. */
export type FrameReader = (c: Case) => Draft[];

/** One attribution, unless nothing is left of its content, an event would speak, or a speaker is missing that the frame needs. */
export function one(
  tree: Tree,
  hit: CueHit,
  frame: string,
  source: Source | null,
  content: TokenSpan[],
): Draft[] {
  const clean = content.filter((c) => hasWord(tree.doc, c));
  if (source && EVENTS.has(tree.doc.norm(source.head)) && hit.cue.id !== 'show') return [];
  if (clean.length === 0 || (!source && !SPEAKERLESS.has(frame))) return [];
  return [
    {
      rule: `attribution/${frame}`,
      cue: hit.cue,
      cueSpan: { first: cueStart(tree, hit.verb), end: hit.end },
      source: source?.span ?? null,
      sourceHead: source?.head ?? -1,
      content: clean,
      citing: null,
      through: null,
    },
  ];
}

/** What happens does not speak: "the shooting on Friday claimed ...". */
const EVENTS = new Set(
  `attack attacks strike strikes airstrike airstrikes shooting shootings blast blasts explosion explosions incident incidents
bombing bombings raid raids shelling violence war battle clash clashes crash fire earthquake quake flood weapon weapons bomb
bombs rocket rockets missile missiles death deaths killing killings injuries injury related monday tuesday wednesday thursday
friday saturday sunday toll`.split(/\s+/),
);

/** Frames in which the text may leave the speaker out ("was accused of", "is believed to"). */
const SPEAKERLESS = new Set(['of', 'passive', 'as-saying', 'as-saying-inner']);

function hasWord(doc: Doc, span: TokenSpan): boolean {
  for (let i = span.first; i < span.end; i++) if (/[\p{L}\p{N}]/u.test(doc.form(i))) return true;
  return false;
}
