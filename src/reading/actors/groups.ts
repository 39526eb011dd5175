import type { Doc } from '../../language/doc.ts';
import { WordTest } from '../../language/word-test.ts';
import { type Term, termAt } from './terms.ts';
import { DETERMINERS, isNameToken, NAME_PARTICLES, tight } from './words.ts';

/** A piece of a noun group that may name an actor. */
export interface Part {
  label: Term['label'] | 'name' | 'determiner';
  first: number;
  end: number;
  term: Term | null;
}

/** A run of pieces side by side: "the Russian Foreign Ministry spokeswoman Maria Zakharova". */
export interface Group {
  first: number;
  end: number;
  parts: Part[];
}

/**
 * The runs of name-like pieces of a sentence, from lexicons and capitals alone: no tags are needed, so that the pass is
 * cheap and works on dirty text. `names` false: capitals say nothing here (headlines).
 */
export function groupsOf(doc: Doc, first: number, end: number, names: boolean): Group[] {
  const out: Group[] = [];
  let parts: Part[] = [];
  const close = () => {
    if (parts.some((p) => p.label !== 'determiner' && p.label !== 'modifier')) {
      out.push({ first: parts[0].first, end: parts[parts.length - 1].end, parts });
    }
    parts = [];
  };
  for (let i = first; i < end; ) {
    const part = partAt(doc, i, end, names, parts.length === 0);
    if (!part) {
      if (parts.length > 0 && (joins(doc, i) || joinsModifiers(doc, i, end, parts))) {
        i++;
        continue;
      }
      // What cannot go on a group may open the next one ("... of northern Syria a monitor").
      if (parts.length > 0) close();
      else i++;
      continue;
    }
    parts.push(part);
    i = part.end;
  }
  close();
  return out;
}

/** "security and hospital officials": two words for one sort of speakers. */
function joinsModifiers(doc: Doc, i: number, end: number, parts: readonly Part[]): boolean {
  if (doc.norm(i) !== 'and' || i + 2 >= end || parts[parts.length - 1].label !== 'modifier') return false;
  if (parts.some((p) => p.label !== 'modifier' && p.label !== 'determiner')) return false;
  const next = termAt(doc, i + 1, end, MODIFIER);
  return next !== null && termAt(doc, i + 1 + next.words.length, end)?.label === 'class';
}

/** A hyphen without spaces, a possessive ending or the full stop of an abbreviation keeps a group together. */
function joins(doc: Doc, i: number): boolean {
  const w = doc.norm(i);
  if (w === "'s" || w === "'") return true;
  if (w === '-' || w === '–') return tight(doc, i - 1) && tight(doc, i);
  return w === '.' && tight(doc, i - 1) && ABBREVIATED.has(doc.norm(i - 1));
}

const ABBREVIATED = new Set(
  'hon gen col lt maj capt sgt gov sen rep dr mr mrs ms prof brig cmdr st cpl det supt insp u s n'.split(' '),
);

const DETERMINER = new WordTest(DETERMINERS);
const PARTICLE = new WordTest(NAME_PARTICLES);

function partAt(doc: Doc, i: number, end: number, names: boolean, opens: boolean): Part | null {
  const w = doc.norm(i);
  const term = termAt(doc, i, end);
  if (
    opens &&
    DETERMINER.at(doc, i) &&
    (w !== 'that' || doc.xpos(i) === 'DT') &&
    (!term || term.words.length === 1)
  ) {
    return { label: 'determiner', first: i, end: i + 1, term: null };
  }
  const compound = compoundEnd(doc, i, end, term);
  // "the local branch": a local is somebody only without a noun behind the word.
  if (term?.label === 'class' && w === 'local' && doc.xpos(i + 1).startsWith('NN'))
    return { label: 'modifier', first: i, end: i + 1, term: termAt(doc, i, i + 1, MODIFIER) };
  // "the official Keshite news agency", "official reports": nobody is an official there
  if (w === 'official' && term && doc.xpos(i) === 'JJ' && /^(?:NN|JJ)/.test(doc.xpos(i + 1)))
    return { label: 'modifier', first: i, end: i + 1, term: null };
  if (compound > 0) return { label: 'modifier', first: i, end: compound, term: null };
  const stop = term && names ? fullEnd(doc, i, end, term) : term ? i + term.words.length : 0;
  // "Lions" alone are a team; "Daughters of Ann Lee" at the start of a sentence are hers
  const isBand =
    term?.id !== 'warband' || (stop > i + 1 && (!opens || i > doc.sentences[doc.sentenceOf(i)].first));
  if (term && isBand) return { label: term.label, first: i, end: stop, term };
  if (
    !names ||
    (opens && i === doc.sentences[doc.sentenceOf(i)].first && w.endsWith('ing') && doc.xpos(i) === 'VBG')
  )
    return null;
  if (isNameToken(doc, i) || endsName(doc, i)) return { label: 'name', first: i, end: i + 1, term: null };
  if (PARTICLE.at(doc, i) && i + 1 < end && nameFollows(doc, i, end)) {
    return { label: 'name', first: i, end: i + 1, term: null };
  }
  return null;
}

/** "moon" in "Ban Ki-moon": the small end of a given name of two syllables. */
function endsName(doc: Doc, i: number): boolean {
  if (i < 3 || doc.norm(i - 1) !== '-' || !tight(doc, i - 2) || !tight(doc, i - 1)) return false;
  return (
    /^\p{Ll}{2,5}$/u.test(doc.form(i)) &&
    /^\p{Lu}\p{Ll}{1,4}$/u.test(doc.form(i - 2)) &&
    /^\p{Lu}\p{Ll}{1,5}$/u.test(doc.form(i - 3)) &&
    isNameToken(doc, i - 2) &&
    isNameToken(doc, i - 3) &&
    !/^(?:led|run|held|born|based|made|era|style|wide|led)$/.test(doc.norm(i))
  );
}

const OPENS_REST = new Set(['of', 'for', 'on', 'against']);
const INSIDE_REST = new Set(['of', 'for', 'the', 'and', '&', 'to']);
const REST = new Set(['state'] as const);
const MODIFIER = new Set(['modifier'] as const);

/**
 * End of a body's name that goes on after its head noun: "Center for Policy Research", "Committee for the Protection of
 * Miners", "Sons of the Ridge". Heads printed small, other forces than an "Army of the Valley", and what only names a state ("the Government of Kesh") end with their noun.
 */
function fullEnd(doc: Doc, i: number, end: number, term: Term): number {
  const stop = i + term.words.length;
  if (term.label !== 'institution' || !OPENS_REST.has(doc.norm(stop))) return stop;
  if (term.kind === 'military' && !(doc.form(i) === 'Army' && doc.norm(stop) === 'of')) return stop;
  if (!/^\p{Lu}/u.test(doc.form(stop - 1)))
    return term.id === 'ministry' ? ministryEnd(doc, stop, end) : stop;
  let last = stop;
  let from = -1;
  for (let j = stop + 1; j < end && j < stop + 12; j++) {
    if (isNameToken(doc, j) && (doc.ends[j - 1] < doc.starts[j] || doc.norm(j - 1) === '-')) {
      if (from < 0) from = j;
      last = j + 1;
    } else if (doc.norm(j) === '-' && tight(doc, j - 1) && tight(doc, j)) continue;
    else if (!INSIDE_REST.has(doc.norm(j)) || (last > stop && j > last + 1)) break;
  }
  if (from < 0) return stop;
  const state = termAt(doc, from, last, REST);
  return (term.kind === 'government' || term.kind === 'military') &&
    state &&
    from + state.words.length === last
    ? stop
    : last;
}

/** "the ministry of health", printed small: with what it is the ministry of. */
function ministryEnd(doc: Doc, stop: number, end: number): number {
  const i = doc.norm(stop + 1) === 'the' ? stop + 2 : stop + 1;
  const sector = doc.norm(stop) === 'of' && i < end ? termAt(doc, i, end, MODIFIER) : null;
  return sector?.id === 'sector' ? i + sector.words.length : stop;
}

function nameFollows(doc: Doc, i: number, end: number): boolean {
  if (ALSO_WORDS.has(doc.norm(i)) && doc.norm(i + 1) !== '-') return false;
  const j = doc.norm(i + 1) === '-' ? i + 2 : i + 1;
  return j < end && (isNameToken(doc, j) || NAME_PARTICLES.has(doc.norm(j)));
}

/** End of a compound that only modifies ("rebel-held", "US-led", "Britain-based"), 0 when there is none at i. */
function compoundEnd(doc: Doc, i: number, end: number, term: Term | null): number {
  if (COMPOUND.at(doc, i)) return i + 1;
  const j = i + (term?.words.length ?? 1);
  if (
    j + 1 < end &&
    doc.norm(j) === '-' &&
    tight(doc, j - 1) &&
    tight(doc, j) &&
    COMPOUND_TAIL.has(doc.norm(j + 1))
  ) {
    return j + 2;
  }
  return 0;
}

const COMPOUND_TAIL = new Set(
  'led held based backed run controlled owned dominated brokered allied linked affiliated populated supported'.split(
    ' ',
  ),
);
const COMPOUND = new WordTest(
  /.-(?:led|held|based|backed|run|controlled|owned|dominated|brokered|allied|linked|affiliated|populated|supported)$/,
);

/** Particles of names that are English words too: only before a hyphen ("as-Safa"). */
const ALSO_WORDS = new Set(['as', 'an', 'ash', 'az', 'ad', 'ul', 'ur', 'la', 'le']);
