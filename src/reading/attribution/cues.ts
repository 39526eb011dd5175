import type { Certainty } from '../../format/claim.ts';
import type { Doc } from '../../language/doc.ts';
import { inflect } from '../../language/inflect.ts';
import { WordTest } from '../../language/word-test.ts';
import { type LexiconEntry, lexicon } from '../../lexicon/load.ts';

/** What the content of a cue looks like; see lexicon/en/cues.yaml. */
export type Frame =
  | 'clause'
  | 'that'
  | 'quoted'
  | 'object'
  | 'to'
  | 'object-to'
  | 'told'
  | 'as'
  | 'as-object'
  | 'of'
  | 'as-saying'
  | 'toll'
  | 'attribute'
  | 'identity';

/** A cue of the lexicon. */
export interface Cue extends LexiconEntry {
  verb: string;
  /** Words that must follow the verb, or for `toll` and `attribute` its object. */
  particle?: string;
  /** One of these words must stand within the next tokens: "held … responsible", not "the government held hills". */
  needs?: string[];
  /** None of these words may stand there: "claimed nine lives". */
  unless?: string[];
  frames: Frame[];
  certainty: Certainty;
  class: string;
}

export type Inflection = 'base' | 'third' | 'past' | 'participle' | 'gerund';

interface CueForm {
  cue: Cue;
  inflection: Inflection;
  particle: readonly string[];
  needs: ReadonlySet<string> | null;
  unless: ReadonlySet<string> | null;
}

/** One cue in the text. */
export interface CueHit {
  cue: Cue;
  /** Token of the verb. */
  verb: number;
  /** The verb and the particle that belongs to it. */
  end: number;
}

const byForm = new Map<string, CueForm[]>();

for (const cue of lexicon<Cue>('cues')) {
  const forms = inflect(cue.verb);
  const particle = cue.particle?.split(' ') ?? [];
  const needs = cue.needs ? new Set(cue.needs) : null;
  const unless = cue.unless ? new Set(cue.unless) : null;
  for (const [inflection, form] of Object.entries(forms) as [Inflection, string][]) {
    const list = byForm.get(form) ?? [];
    if (list.some((f) => f.cue === cue)) continue;
    list.push({ cue, inflection, particle, needs, unless });
    byForm.set(form, list);
  }
}
for (const list of byForm.values()) list.sort((a, b) => b.particle.length - a.particle.length);

const known = new WordTest(byForm);
const classes = new Map(lexicon<Cue>('cues').map((c) => [c.id, c.class]));

/** What kind of speech act a cue is, by its id. */
export function cueClass(id: string): string | undefined {
  return classes.get(id);
}

/** Frames whose particle stands after the object, so that it is looked for later. */
const LATE_PARTICLE = new Set<Frame>(['toll', 'attribute']);

/** Could a token be a cue, by its form alone? */
export function maybeCue(doc: Doc, i: number): boolean {
  return known.at(doc, i);
}

/** The cues that a verb token may be, those with the most words first. */
export function cuesAt(doc: Doc, i: number, end: number): CueHit[] {
  const forms = byForm.get(doc.norm(i));
  if (!forms) return [];
  const out: CueHit[] = [];
  for (const { cue, particle, needs, unless } of forms) {
    if (needs && !stands(doc, i + 1, end, needs)) continue;
    if (unless && stands(doc, i + 1, Math.min(end, i + 6), unless)) continue;
    if (particle.length === 0) out.push({ cue, verb: i, end: i + 1 });
    else if (cue.frames.some((f) => LATE_PARTICLE.has(f))) {
      if (lateParticle(doc, i + 1, end, particle[0], cue.frames[0] === 'toll' && !tollBefore(doc, i)))
        out.push({ cue, verb: i, end: i + 1 });
    } else if (particle.every((w, k) => doc.norm(i + 1 + k) === w) && i + particle.length < end) {
      out.push({ cue, verb: i, end: i + 1 + particle.length });
    }
  }
  return out;
}

const NEED_WITHIN = 12;

function stands(doc: Doc, from: number, end: number, words: ReadonlySet<string>): boolean {
  const to = Math.min(end, from + NEED_WITHIN);
  for (let i = from; i < to; i++) if (words.has(doc.norm(i))) return true;
  return false;
}

const TOLL = new Set(
  'toll tolls number numbers figure figures estimate estimates count dead deaths casualties losses tally'.split(
    ' ',
  ),
);

/** "the toll was put at": the word for it stands before a passive. */
function tollBefore(doc: Doc, verb: number): boolean {
  for (let i = verb - 1; i >= 0 && i > verb - 4; i--)
    if (TOLL.has(doc.norm(i))) return /^(?:was|were|been|is|are)$/.test(doc.norm(verb - 1));
  return false;
}

/** "put the death toll at", "attributed the blast to": the particle within a few tokens; for tolls with a word for one before it. */
function lateParticle(doc: Doc, from: number, end: number, particle: string, counts: boolean): boolean {
  let toll = !counts;
  for (let i = from; i < Math.min(end, from + 10); i++) {
    const w = doc.norm(i);
    if (w === particle) return toll;
    if (TOLL.has(w)) toll = true;
  }
  return false;
}
