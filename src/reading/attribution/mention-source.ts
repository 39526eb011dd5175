import type { ActorMention } from '../layers.ts';
import type { FieldReading } from '../reading.ts';
import { apposedSource, pastAside, QUOTE_ENDS } from './aside-source.ts';
import { bodyEnd, hasVerb } from './content/edges.ts';
import type { CueHit } from './cues.ts';
import { groupStart } from './group-start.ts';
import { group, type Source } from './subject.ts';
import type { Tree } from './tree.ts';

/** The mentions of a field by the tokens where they begin and end. */
export class MentionIndex {
  readonly #starts = new Map<number, ActorMention>();
  readonly #ends = new Map<number, ActorMention>();

  constructor(field: FieldReading) {
    for (const m of field.mentions) {
      if (!this.#starts.has(m.first)) this.#starts.set(m.first, m);
      this.#ends.set(m.end, m);
    }
  }

  startingAt(token: number): ActorMention | undefined {
    return this.#starts.get(token);
  }

  endingAt(token: number): ActorMention | undefined {
    return this.#ends.get(token);
  }
}

const DAYS = new Set(
  'monday tuesday wednesday thursday friday saturday sunday today yesterday earlier later'.split(' '),
);
const BETWEEN = new Set(
  'also has have had then later earlier again however already now further repeatedly previously still separately reportedly'.split(
    ' ',
  ),
);

/**
 * The speaker of a clause cue by what stands right beside it: an actor, a pronoun or a relative pronoun before the verb,
 * or an actor right after it ("..., said the Observatory"). Commas may be lost and parsers err on such asides, so that
 * this goes before the tree.
 */
export function besideSource(tree: Tree, hit: CueHit, mentions: MentionIndex): Source | null {
  const before = leftSource(tree, hit, mentions);
  const after = rightSource(tree, hit, mentions);
  // "... by rebels said the Observatory": what hangs on a preposition is not the subject.
  if (before && after) {
    const { doc } = tree;
    const hangs = doc.xpos(before.span.first - 1) === 'IN' && !NOMINATIVE.has(doc.norm(before.head));
    // "The mine, which shut in May, has reopened, say traders"
    const closes = doc.norm(hit.verb - 1) === ',' && after.span.end >= bodyEnd(tree);
    return (hangs || closes) && endsStatement(tree, after.span.end) ? after : before;
  }
  return before ?? after;
}

/** Pronouns that are subjects whatever stands before them ("that it had warned residents"). */
const NOMINATIVE = new Set(['he', 'she', 'they', 'we', 'i', 'it', 'who']);

function leftSource(tree: Tree, hit: CueHit, mentions: MentionIndex): Source | null {
  const { doc } = tree;
  let j = hit.verb;
  while (
    j > tree.first &&
    (BETWEEN.has(doc.norm(j - 1)) || doc.xpos(j - 1) === 'RB' || doc.xpos(j - 1) === 'MD')
  )
    j--;
  // "Turkey on Tuesday said"
  if (DAYS.has(doc.norm(j - 1)) && !mentions.endingAt(j)) {
    j--;
    if (doc.norm(j - 1) === 'on') j--;
    else if (j === tree.first) return null;
  }
  // "The Islamic State (IS) said"
  if (doc.norm(j - 1) === ')') {
    let open = j - 2;
    while (open > tree.first && doc.norm(open) !== '(' && j - open < 10) open--;
    if (doc.norm(open) === '(') j = open;
  }
  if (doc.norm(j - 1) === ',')
    return apposedSource(tree, j - 1, mentions) ?? pastAside(tree, j - 1, hit.verb, mentions);
  const word = doc.norm(j - 1);
  if (j <= tree.first) return null;
  if (PRONOUNS.has(word)) return { span: { first: j - 1, end: j }, head: j - 1 };
  let m = mentions.endingAt(j) ?? pastPlace(tree, j, mentions);
  // "the Observatory which has contacts inside Syria said": not who stands nearest but who governs.
  const start = m ? groupStart(tree, m, mentions) : tree.first;
  if (m && start > tree.first && doc.xpos(start - 1) === 'IN')
    m = pastPlace(tree, j, mentions) ?? bySubject(tree, hit.verb, m);
  // "local media citing witnesses said": those who cite, not those who are cited.
  if (m && /^(?:citing|quoting)$/.test(doc.norm(m.first - 1))) {
    const subject = tree.kid(hit.verb, 'nsubj');
    const cites = mentions.endingAt(m.first - 1);
    if (subject !== undefined && subject < m.first - 1) return group(tree, subject);
    if (cites) m = cites;
    else if (m.first - 2 >= tree.first && /^NN/.test(doc.xpos(m.first - 2))) return group(tree, m.first - 2);
  }
  if (m) m = beforeRelative(tree, m, mentions) ?? m;
  if (!m) return governing(tree, j, mentions) ?? plainGroup(tree, j) ?? joinedGroup(tree, j, mentions);
  if (m.first < tree.first || doc.xpos(j - 1) === 'POS') return null;
  const source = joint(tree, m, mentions);
  return { span: { first: source.span.first, end: Math.max(m.end, j) }, head: source.head };
}

/** "the Observatory which has contacts in the town said": the one whom the relative clause explains. */
function beforeRelative(tree: Tree, m: ActorMention, mentions: MentionIndex): ActorMention | undefined {
  const { doc } = tree;
  if (m.first <= tree.first || !/^(?:IN|VB.?|TO)$/.test(doc.xpos(m.first - 1))) return undefined;
  let finite = 0;
  for (let i = m.first - 1; i > tree.first && i > m.first - 12; i--) {
    const tag = doc.xpos(i);
    if (tag === ',' || tag === ':' || QUOTE_ENDS.has(doc.norm(i))) return undefined;
    if (/^VB[DPZ]$/.test(tag)) finite++;
    if (/^(?:which|who)$/.test(doc.norm(i))) return finite === 1 ? mentions.endingAt(i) : undefined;
  }
  return undefined;
}

/** "a medic who would not give his name told the paper": whom the relative clause explains that ends before the verb. */
function governing({ doc, first }: Tree, end: number, mentions: MentionIndex): Source | null {
  let finite = 0;
  for (let i = end - 1; i > first && i > end - 14; i--) {
    const tag = doc.xpos(i);
    if (tag === ',' || tag === ':' || QUOTE_ENDS.has(doc.norm(i))) return null;
    if (/^(?:who|which)$/.test(doc.norm(i))) {
      const m = finite === 1 ? mentions.endingAt(i) : undefined;
      return m ? { span: { first: m.first, end: m.end }, head: m.head } : null;
    }
    if (/^(?:VB[DPZ]|MD)$/.test(tag)) finite++;
  }
  return null;
}

/** ", Ann Lee said" with a name or noun that no lexicon knows: the group between a comma, a mark or the start and the verb. */
function plainGroup(tree: Tree, end: number): Source | null {
  const { doc } = tree;
  let j = end;
  while (j > tree.first && end - j < 8 && /^(?:NN|JJ|DT|POS|CD|HYPH|PRP\$)/.test(doc.xpos(j - 1))) {
    j--;
    if (doc.norm(j) === 'the') break;
  }
  if (
    j === end ||
    !(/^NN/.test(doc.xpos(end - 1)) || (/^JJ/.test(doc.xpos(end - 1)) && doc.xpos(j) === 'DT'))
  )
    return null;
  if (/^(?:near|inside|outside|around)$/.test(doc.norm(j))) return null;
  const before = doc.norm(j - 1);
  if (j > tree.first && before !== ',' && !QUOTE_ENDS.has(before) && !isFrontedTime(tree, j)) return null;
  return { span: { first: j, end }, head: end - 1 };
}

/** "Since January the Watch has counted", "In May the centre said": a time that opens the sentence, without its comma. */
function isFrontedTime({ doc, first }: Tree, at: number): boolean {
  return at === first + 2 && /^(?:since|in|on)$/.test(doc.norm(first)) && TIMES.test(doc.norm(first + 1));
}

const TIMES =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:19|20)\d\d)$/;

/** "two officials and a trader said": a noun of which no lexicon knows that it speaks, joined to one who does. */
function joinedGroup(tree: Tree, end: number, mentions: MentionIndex): Source | null {
  const { doc } = tree;
  let j = end;
  while (j > tree.first && end - j < 5 && /^(?:NN|JJ|DT|CD|HYPH|PRP\$)/.test(doc.xpos(j - 1))) j--;
  const m = j < end && doc.norm(j - 1) === 'and' ? mentions.endingAt(j - 1) : undefined;
  if (!m || m.first < tree.first || (m.first > tree.first && doc.norm(m.first - 1) !== ',')) return null;
  return { span: { first: m.first, end }, head: m.head };
}

/** The mention beside the verb, unless the tree knows another subject. */
function bySubject(tree: Tree, verb: number, m: ActorMention): ActorMention | undefined {
  const subject = tree.kid(verb, 'nsubj');
  return subject === undefined || (subject >= m.first && subject < m.end) ? m : undefined;
}

/** "medics in the rebel-held area said": the speaker before one or two phrases with a preposition. */
function pastPlace(tree: Tree, end: number, mentions: MentionIndex): ActorMention | undefined {
  const { doc } = tree;
  let j = end;
  for (let phrases = 0; phrases < 2; phrases++) {
    let n = 0;
    while (j > tree.first && n < 7 && /^(?:NN|JJ|DT|CD|POS|HYPH|VBN|PRP\$)/.test(doc.xpos(j - 1))) {
      j--;
      n++;
    }
    if (n === 0 || j <= tree.first || !PLACING.has(doc.norm(j - 1))) return undefined;
    j--;
    // "residents reached by phone said"
    if (doc.norm(j) === 'by' && doc.xpos(j - 1) === 'VBN') j--;
    const m = mentions.endingAt(j);
    // "residents contacted by the agency by telephone said": not who asked them.
    if (m && doc.norm(m.first - 1) === 'by' && doc.xpos(m.first - 2) === 'VBN') {
      const asked = mentions.endingAt(m.first - 2);
      if (asked) return asked;
    }
    if (m) return m.rule === 'actors/state' ? undefined : m;
  }
  return undefined;
}

const PLACING = new Set(['in', 'at', 'from', 'of', 'near', 'with', 'for', 'inside', 'on', 'based', 'by']);

const PRONOUNS = new Set(['he', 'she', 'it', 'they', 'we', 'i', 'who', 'which', 'ive', 'weve', 'im']);

/** "officials and state media": the mentions that "and" joins to this one. */
function joint(tree: Tree, m: ActorMention, mentions: MentionIndex): Source {
  const { doc } = tree;
  let first = m.first;
  for (let steps = 0; steps < 4; steps++) {
    let j = first;
    if (doc.norm(j - 1) === 'and') j--;
    else if (first < m.first && doc.norm(j - 1) === ',' && !hasVerb(tree, tree.first, j - 1)) j--;
    else break;
    const other = mentions.endingAt(j);
    if (!other || other.first < tree.first) break;
    first = other.first;
  }
  // The head is the first of joint speakers, or the name in "head of the front, Ann Lee".
  const head = first < m.first ? (mentions.startingAt(first)?.head ?? m.head) : m.head;
  return { span: { first, end: m.end }, head };
}

function rightSource(tree: Tree, hit: CueHit, mentions: MentionIndex): Source | null {
  const { doc } = tree;
  if (hit.cue.frames.includes('told') || !hit.cue.frames.includes('clause')) return null;
  if (hit.verb === tree.first || !INVERTS.has(hit.cue.class) || doc.xpos(hit.verb) === 'VBG') return null;
  const named = mentions.startingAt(hit.end);
  const m = named && { ...named, end: joinedEnd(tree, named, mentions) };
  if (!m && agedName(tree, hit.end)) return { span: { first: hit.end, end: hit.end + 1 }, head: hit.end };
  if (!m) return plainAtEnd(tree, hit);
  if (m.end > tree.end) return null;
  const prior = doc.norm(hit.verb - 1);
  const mark = prior === ',' ? doc.norm(hit.verb - 2) : prior;
  const quoted = QUOTE_ENDS.has(mark);
  if (/^NN/.test(doc.xpos(m.end)) && !quoted) return null;
  // "A shell, said the Observatory, killed six"
  const inside = prior === ',' && doc.norm(m.end) === ',' && /^(?:VB[DZP]|MD)$/.test(doc.xpos(m.end + 1));
  if (!quoted && !inside && (!hasVerb(tree, tree.first, hit.verb) || !endsStatement(tree, m.end)))
    return null;
  return { span: { first: m.first, end: m.end }, head: m.head };
}

/** "..., say traders and some drivers.": nouns that no lexicon knows, behind a statement and its comma. */
function plainAtEnd(tree: Tree, hit: CueHit): Source | null {
  const { doc } = tree;
  if (doc.norm(hit.verb - 1) !== ',' || !hasVerb(tree, tree.first, hit.verb)) return null;
  const end = bodyEnd(tree);
  let head = -1;
  for (let i = hit.end; i < end; i++) {
    if (!/^(?:DT|JJ|NN|CD|CC|POS|PRP\$|HYPH)/.test(doc.xpos(i))) return null;
    if (head < 0 && doc.xpos(i).startsWith('NN') && !/^(?:NN|POS|HYPH)/.test(doc.xpos(i + 1))) head = i;
  }
  return head >= 0 && end - hit.end < 8 ? { span: { first: hit.end, end }, head } : null;
}

/** "said police and a doctor": the end of the last speaker whom "and" joins to one. */
function joinedEnd({ doc, end }: Tree, m: ActorMention, mentions: MentionIndex): number {
  const other = doc.norm(m.end) === 'and' ? mentions.startingAt(m.end + 1) : undefined;
  return other && other.end <= end && !/^(?:NN|VB|MD)/.test(doc.xpos(other.end)) ? other.end : m.end;
}

/** "said Yusuf, 34,": one name and an age. */
function agedName({ doc, end }: Tree, i: number): boolean {
  return (
    i + 2 < end &&
    /^\p{Lu}\p{Ll}/u.test(doc.form(i)) &&
    doc.norm(i + 1) === ',' &&
    /^\d\d$/.test(doc.norm(i + 2))
  );
}

const INVERTS = new Set(['say', 'report', 'claim', 'confirm', 'ask']);

/** Does the sentence say nothing more than who and when after a token? */
function endsStatement(tree: Tree, from: number): boolean {
  const { doc } = tree;
  if (doc.norm(from) === ',' || from >= tree.end - 1) return true;
  if (/^(?:from|of|who)$/.test(doc.norm(from))) return true;
  for (let i = from; i < tree.end; i++) {
    if (/^VB[DZP]$|^MD$/.test(doc.xpos(i))) return false;
    if (doc.norm(i) === ',' || doc.norm(i) === 'that' || /^W/.test(doc.xpos(i))) return true;
  }
  return true;
}
