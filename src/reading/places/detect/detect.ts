import type { Doc } from '../../../language/doc.ts';
import { MARK } from '../../../language/names/marks.ts';
import { findPeople } from '../../../language/names/people.ts';
import { marks, NAME_CUES } from '../cues.ts';
import type { Gazetteer } from '../gazetteer/load.ts';
import { articledAt } from './articled.ts';
import { bodyAt } from './bodies.ts';
import type { Candidate } from './candidate.ts';
import { candidateAt } from './candidates.ts';
import { score } from './score.ts';

/** A candidate with its score. */
export interface Scored extends Candidate {
  score: number;
}

/** A name that is a place once in a report is one elsewhere in it more readily; so much more an unknown one. */
const REPEATED = 1.2;
const REPEATED_UNKNOWN = 4.5;
/** Score from which a mention speaks for its namesakes. */
const SURE = 1.5;
/** Below this a mention stays out whatever its namesakes are. */
const HOPELESS = -2;
const HOPELESS_UNKNOWN = -4.5;

/** The place names of a text, in order, not overlapping. */
export function detectPlaces(doc: Doc, names: Gazetteer): Scored[] {
  const people = findPeople(doc, NAME_CUES);
  const all: Scored[] = [];
  const sure = new Set<string>();
  for (const { first, end } of doc.sentences) {
    let lastPlace = -1;
    let lastUnknown = false;
    for (let i = first; i < end; ) {
      const capital = (marks.of(doc, i) & MARK.capital) !== 0;
      const body = capital ? bodyAt(doc, i, end) : -1;
      const c = capital
        ? body < 0
          ? candidateAt(doc, i, first, end, names)
          : null
        : articledAt(doc, i, end);
      if (!c) {
        i = Math.max(body, i + 1);
        continue;
      }
      const s = score(c, { doc, first, end, names, people, lastPlace, lastUnknown });
      all.push({ ...c, score: s });
      if (s >= SURE && c.kind !== 'demonym') sure.add(c.key);
      if (s > 0) {
        lastPlace = c.end;
        lastUnknown = c.kind === 'unknown';
      }
      i = s > 0 ? c.end : i + 1;
    }
  }
  return withoutOverlaps(all.filter((c) => c.score + repetition(c, sure) > 0));
}

function repetition(c: Scored, sure: Set<string>): number {
  if (!sure.has(c.key)) return 0;
  if (c.kind === 'unknown') return c.score > HOPELESS_UNKNOWN ? REPEATED_UNKNOWN : 0;
  return c.score > HOPELESS ? REPEATED : 0;
}

function withoutOverlaps(all: Scored[]): Scored[] {
  const out: Scored[] = [];
  for (const c of all) if (!out.length || c.first >= out[out.length - 1].end) out.push(c);
  return out;
}
