import type { Doc } from '../../language/doc.ts';
import type { TokenSpan } from '../layers.ts';
import type { CueHit } from './cues.ts';
import { maybeCue } from './cues.ts';
import type { Quotes } from './quotes.ts';
import { isPassive, type Source } from './subject.ts';
import type { Tree } from './tree.ts';

const QUOTE_MARKS = new Set(['"', '“', '”', '„', '«', '»', '``', "''"]);

/** Words between a cue and its content that belong to neither: when, where and to whom it was said. */
const FILLER_TAGS = new Set([
  'RB',
  'RBR',
  'IN',
  'DT',
  'NN',
  'NNS',
  'NNP',
  'NNPS',
  'CD',
  'PRP',
  'PRP$',
  'JJ',
  'POS',
  'HYPH',
  'TO',
  'RP',
]);

const SUBORDINATORS = new Set(['as', 'after', 'while', 'amid', 'before']);

/** "he said, speaking to reporters": how it was said. */
const ASIDE = new Set(['speaking', 'citing', 'quoting', 'referring', 'describing']);

const TIME = new Set(
  'monday tuesday wednesday thursday friday saturday sunday today yesterday tonight earlier later afterwards recently again also now then here there already repeatedly late early previously'.split(
    ' ',
  ),
);

/** What a clause cue introduces: to its right, to its left, or on both sides of it. */
export function clauseContent(tree: Tree, hit: CueHit, source: Source | null, quotes: Quotes): TokenSpan[] {
  const { doc, end } = tree;
  const inverted = source !== null && source.span.first >= hit.end;
  const from = Math.max(hit.end, inverted ? source.span.end : 0);
  const quoted = quoteBefore(tree, hit, source, quotes);
  const right = quoted === 'same' ? null : rightStart(tree, hit, from, source);
  const stop = bodyEnd(tree);
  if (right !== null && right < stop) {
    const reach = quotedEnd(quotes, right, clauseEnd(tree, hit, right), end);
    // "My brother says they ran," she said: a cue within a quotation says nothing beyond its end.
    const q = quotes.of[hit.verb] ?? -1;
    return [{ first: right, end: q >= 0 ? Math.min(reach, Math.max(quotes.list[q].end, right + 1)) : reach }];
  }
  const relative = relativeContent(tree, hit, source, from, stop);
  if (relative) return relative;
  const left = isSubordinate(tree, hit, source)
    ? null
    : leftContent(tree, hit, source, quotes, doc.norm(from) === ',');
  if (!left) {
    // Headlines drop their verbs: "Mayor says bridge unsafe".
    const opens = source !== null && source.span.first <= tree.first + 1 && source.span.end <= hit.verb;
    if (!opens || stop - from < 2 || doc.norm(from) === ',') return [];
    let end = from + 1;
    while (end < stop && !(doc.norm(end) === ',' && doc.xpos(end + 1) === 'VBG')) end++;
    return [{ first: from, end }];
  }
  const after = afterParenthesis(tree, from, left);
  return after ? [left, after] : [left];
}

/** Words that put a clause under another one: what stands before them is not what its cue says. */
const UNDER = new Set([
  'because',
  'if',
  'when',
  'although',
  'though',
  'unless',
  'until',
  'whether',
  'where',
  'why',
  'how',
]);

/** "... because she feared for them", "... when he answered": nothing before such a clause was said in it. */
function isSubordinate(tree: Tree, hit: CueHit, source: Source | null): boolean {
  const { doc } = tree;
  const at = Math.min(source?.span.first ?? hit.verb, hit.verb);
  return at > tree.first && UNDER.has(doc.norm(at - 1));
}

/** "wounds that police believe were self-inflicted", "the plan she proposed": the noun that the clause explains, and what follows. */
function relativeContent(
  tree: Tree,
  hit: CueHit,
  source: Source | null,
  from: number,
  stop: number,
): TokenSpan[] | null {
  const { doc } = tree;
  if (!source || source.span.first >= hit.verb || source.span.first <= tree.first + 1) return null;
  const before = source.span.first - 1;
  const pronoun = /^(?:that|which|whom)$/.test(doc.norm(before)) && doc.xpos(before - 1).startsWith('N');
  if (!pronoun && (tree.dep(hit.verb) !== 'acl:relcl' || !/^NN/.test(doc.xpos(before)))) return null;
  const noun = pronoun ? before - 1 : before;
  let first = noun;
  while (first > tree.first && /^(?:DT|PRP\$|JJ|NN|CD|POS|HYPH)/.test(doc.xpos(first - 1))) first--;
  const head: TokenSpan = { first, end: noun + 1 };
  const rest = /^(?:VBD|VBZ|VBP|MD)$/.test(doc.xpos(from))
    ? { first: from, end: Math.min(stop, tree.right(hit.verb)) }
    : null;
  return rest && rest.end > from ? [head, rest] : [head];
}

/** Does a quotation end right before the speaker and the cue? Then it is what was said. */
function quoteBefore(
  tree: Tree,
  hit: CueHit,
  source: Source | null,
  quotes: Quotes,
): 'same' | 'before' | null {
  const { doc } = tree;
  let end = cueStart(tree, hit.verb);
  if (source && source.span.first < end) end = source.span.first;
  while (
    end > tree.first &&
    (doc.norm(end - 1) === ',' || doc.norm(end - 1) === '-' || doc.norm(end - 1) === '—')
  )
    end--;
  const q = quotes.of[end - 1] ?? -1;
  if (end === 0 || q < 0 || quotes.list[q].end !== end || end - quotes.list[q].first <= 3) return null;
  return end > tree.first ? 'same' : 'before';
}

/** Where content on the right begins; null when there is none. */
function rightStart(tree: Tree, hit: CueHit, from: number, source: Source | null): number | null {
  const { doc, end } = tree;
  const inverted = source !== null && source.span.first >= hit.end;
  const clause = tree.kids(hit.verb).find((k) => k >= from && CLAUSES.has(tree.dep(k)));
  let i = from;
  for (let steps = 0; i < end && steps < 25; i++, steps++) {
    const w = doc.norm(i);
    if (
      w === 'that' &&
      (doc.xpos(i) === 'IN' ||
        (i > from && (tree.dep(i) === 'mark' || hit.cue.frames.includes('told') || when(doc, from))))
    )
      return i;
    if (QUOTE_MARKS.has(w)) return inverted && !isColonOrComma(doc.norm(i - 1)) ? null : i;
    if (w === ':') return i + 1 < end ? i + 1 : null;
    if (w === 'whether' || w === 'how' || w === 'why' || w === 'if' || w === 'what' || w === 'where') {
      if (clause !== undefined || i === from) return i;
    }
    if (w === ',' && doc.xpos(i + 1) === 'VBG') return inverted ? null : afterAside(tree, i);
    if (i === from && ASIDE.has(w)) return null;
    if (w === ';') return null;
    // "said four of their men were killed": the number opens the statement wherever the tree hung it.
    if (
      i === from &&
      clause !== undefined &&
      doc.xpos(i) === 'CD' &&
      /^(?:of|more|other)$/.test(doc.norm(i + 1))
    )
      return inverted ? null : i;
    if (clause !== undefined && i === tree.left(clause) && w !== ',') return inverted ? null : i;
    if (w === ',') {
      const next = doc.norm(i + 1);
      if (QUOTE_MARKS.has(next)) return i + 1;
      // "..., the ministry said, in what would be a blow": the statement stood before it.
      if (i === from && doc.xpos(i + 1) === 'IN' && next !== 'that' && hasVerb(tree, tree.first, hit.verb))
        return null;
      if (i === from && isAside(tree, source)) return null;
      if (clause !== undefined && tree.left(clause) <= i + 1 && tree.left(clause) > hit.verb) return i + 1;
      // ", in a statement, that", ", citing doctors, that": an aside; anything else ends the cue's own clause.
      if (i === from) return inverted ? null : afterAside(tree, i);
      if (clause === undefined || clause < i || steps > 20) break;
      continue;
    }
    // "said on Sunday as fighting went on": when it was said.
    if (SUBORDINATORS.has(w) && i <= from + 3) return null;
    if (!FILLER_TAGS.has(doc.xpos(i)) && !TIME.has(w)) break;
  }
  if (clause !== undefined && !inverted) return Math.max(from, tree.left(clause));
  return inverted ? null : bareClause(tree, from);
}

/** "said earlier in the day that", "said on Monday that": when and where it was said may part a cue from its clause. */
function when(doc: Doc, i: number): boolean {
  return doc.xpos(i) === 'IN' || doc.xpos(i).startsWith('RB') || TIME.has(doc.norm(i));
}

/** "Six were killed, he said, among them two boys": a cue set into what is said. */
function isAside(tree: Tree, source: Source | null): boolean {
  if (!source || tree.doc.norm(source.span.first - 1) !== ',') return false;
  return hasVerb(tree, tree.first, source.span.first);
}

/** "said, citing two officials, that": the content behind an aside that closes before "that"; null without one. */
function afterAside(tree: Tree, comma: number): number | null {
  const { doc } = tree;
  for (let j = comma + 2; j < Math.min(tree.end - 2, comma + 16); j++)
    if (doc.norm(j) === ',') return doc.norm(j + 1) === 'that' ? j + 1 : null;
  return null;
}

/** A clause without "that" right after the cue, by its tags: "said [on Monday] the blast killed six". */
function bareClause(tree: Tree, from: number): number | null {
  const { doc } = tree;
  let i = from;
  while (i < tree.end && (TIME.has(doc.norm(i)) || (doc.norm(i) === 'on' && TIME.has(doc.norm(i + 1))))) i++;
  if (!/^(?:DT|NN|PRP|CD|JJ|EX|VBG|RB)/.test(doc.xpos(i)) || doc.norm(i) === 'as') return null;
  for (let j = i + 1; j < tree.end; j++) {
    const tag = doc.xpos(j);
    if (/^(?:VBD|VBZ|VBP|MD)$/.test(tag)) return i;
    if (tag === 'VBN' && /^NN/.test(doc.xpos(j - 1)) && /^(?:CD|DT|JJR)/.test(doc.xpos(j + 1))) return i;
    if (tag === ',') {
      const close = closingComma(tree, j);
      if (close < 0) return null;
      j = close;
      continue;
    }
    if (tag === ':' || tag.startsWith('W') || QUOTE_MARKS.has(doc.norm(j))) return null;
    if (
      tag === 'IN' &&
      (doc.norm(j) === 'after' || doc.norm(j) === 'as' || doc.norm(j) === 'when' || doc.norm(j) === 'while')
    )
      return null;
  }
  return null;
}

/** "the strike, a rare one by day, killed six": the comma that ends the aside, -1 when the verb does not follow it. */
function closingComma(tree: Tree, at: number): number {
  const { doc } = tree;
  for (let j = at + 1; j < Math.min(tree.end - 1, at + 20); j++) {
    if (doc.norm(j) === ',') return /^(?:VBD|VBN|VBZ|VBP|MD)$/.test(doc.xpos(j + 1)) ? j : -1;
  }
  return -1;
}

const CLAUSES = new Set(['ccomp', 'ccomp:relcl']);

function isColonOrComma(w: string): boolean {
  return w === ':' || w === ',';
}

/** The end of the sentence without its closing stop. */
export function bodyEnd(tree: Tree): number {
  let end = tree.end;
  while (end > tree.first && /^[.!?…]+$/.test(tree.doc.form(end - 1))) end--;
  return end;
}

/**
 * Where content on the right ends: with the sentence for a main cue, with its clause for one inside a relative or other
 * clause; before a new cue of the same or another speaker ("..., adding that", "... but the army said").
 */
function clauseEnd(tree: Tree, hit: CueHit, from: number): number {
  const { doc } = tree;
  const clause = tree.kids(hit.verb).find((k) => k >= from && CLAUSES.has(tree.dep(k)));
  let end = bodyEnd(tree);
  if (clause !== undefined && !isMain(tree, hit.verb))
    end = Math.min(end, Math.max(tree.right(clause), from + 1));
  for (let i = from + 1; i < end; i++) {
    const w = doc.norm(i);
    if (w === ',' && doc.xpos(i + 1) === 'VBG' && maybeCue(doc, i + 1)) return i;
    // ", according to the agency" and ", the agency reported" at the end hold the whole sentence.
    if (w === 'according' && doc.norm(i + 1) === 'to' && !finiteBetween(tree, i + 2, end)) {
      return doc.norm(i - 1) === ',' ? i - 1 : i;
    }
    if (w === ',' && trailingCue(tree, i + 1, end)) return i;
    if (
      (w === 'but' || w === 'while' || w === 'whereas' || w === ';' || w === 'although' || w === 'though') &&
      cueSoon(tree, i + 1, end)
    ) {
      return doc.norm(i - 1) === ',' ? i - 1 : i;
    }
    // "... and noted that": the same speaker's next statement.
    if (
      (w === 'and' || w === 'but') &&
      /^VB[DZP]$/.test(doc.xpos(i + 1)) &&
      maybeCue(doc, i + 1) &&
      doc.norm(i + 2) === 'that'
    ) {
      return doc.norm(i - 1) === ',' ? i - 1 : i;
    }
    // ", the army said, ...": someone else's words end where they begin only after a conjunction.
    if (w === 'and' && newSpeaker(tree, hit.verb, i, end)) return doc.norm(i - 1) === ',' ? i - 1 : i;
  }
  while (end > from && doc.norm(end - 1) === ',') end--;
  return end;
}

/** A noun group and a cue, and nothing after them but when it was said. */
function trailingCue(tree: Tree, from: number, end: number): boolean {
  const { doc } = tree;
  let i = from;
  while (i < end && i < from + 9 && /^(?:DT|JJ|NN|NNS|NNP|NNPS|POS|HYPH|PRP)$/.test(doc.xpos(i))) i++;
  if (i === from || i >= end || !/^VB[DZP]$/.test(doc.xpos(i)) || !maybeCue(doc, i)) return false;
  if (doc.norm(i + 1) === ',' && trailingCue(tree, i + 2, end)) return true;
  return end - i <= 6 && !finiteBetween(tree, i + 1, end);
}

function finiteBetween(tree: Tree, from: number, end: number): boolean {
  for (let i = from; i < end; i++) if (/^(?:VB[DZP]|MD)$/.test(tree.doc.xpos(i))) return true;
  return false;
}

/** Is the cue's clause the sentence's own, not one inside another? */
function isMain(tree: Tree, verb: number): boolean {
  for (let v = verb, steps = 0; steps < 8; steps++) {
    const dep = tree.dep(v);
    if (dep === 'root' || tree.head(v) < 0) return true;
    const along = dep === 'advcl' && tree.doc.xpos(v) === 'VBG';
    if (dep !== 'conj' && dep !== 'parataxis' && dep !== 'xcomp' && !along) return false;
    v = tree.head(v);
  }
  return false;
}

/** A subject and a cue within a few tokens: "but the ministry said". */
function cueSoon(tree: Tree, from: number, end: number): boolean {
  const { doc } = tree;
  for (let i = from; i < Math.min(end, from + 9); i++) {
    if (doc.xpos(i).startsWith('VB'))
      return maybeCue(doc, i) && i > from && tree.kid(i, 'nsubj') !== undefined;
  }
  return false;
}

/** "and" that joins another cue with a subject of its own to the same level. */
function newSpeaker(tree: Tree, verb: number, and: number, end: number): boolean {
  const { doc } = tree;
  const joined = tree.head(and);
  if (joined < 0 || tree.dep(and) !== 'cc' || !maybeCue(doc, joined) || joined >= end) return false;
  if (tree.dep(joined) !== 'conj' || tree.head(joined) !== verb) return false;
  return true;
}

/** A quotation that begins in the content belongs to it whole, also past the end of the sentence. */
function quotedEnd(quotes: Quotes, from: number, end: number, sentenceEnd: number): number {
  for (let i = end - 1; i >= from && i >= end - 3; i--) {
    const q = quotes.of[i];
    if (q >= 0 && quotes.list[q].first >= from - 1 && quotes.list[q].end >= end) return quotes.list[q].end;
  }
  const q = quotes.of[from];
  if (q >= 0 && quotes.list[q].end > sentenceEnd) return quotes.list[q].end;
  return end;
}

/** Content before the cue, if only the start of it (`aside`: it goes on after the cue): "..., the army said", "...," said the army. */
function leftContent(
  tree: Tree,
  hit: CueHit,
  source: Source | null,
  quotes: Quotes,
  aside: boolean,
): TokenSpan | null {
  const { doc } = tree;
  let end = cueStart(tree, hit.verb);
  if (source && source.span.first < end) end = Math.min(end, source.span.first);
  const quoteEnd = quotes.of[end - 1] >= 0 ? quotes.list[quotes.of[end - 1]] : null;
  const quoted = end > 0 && quoteEnd !== null && quoteEnd.end === end;
  while (
    end > tree.first &&
    (doc.norm(end - 1) === ',' ||
      doc.norm(end - 1) === '-' ||
      doc.norm(end - 1) === '–' ||
      doc.norm(end - 1) === '—')
  )
    end--;
  let first = tree.first;
  // "60 civilians were killed, not 60 fighters as the government says": only the last words are the government's
  if (end > tree.first + 1 && doc.norm(end - 1) === 'as' && doc.norm(end - 2) !== ',') {
    let comma = end - 2;
    while (comma > tree.first && doc.norm(comma) !== ',') comma--;
    return { first: comma > tree.first ? comma + 1 : tree.first, end: end - 1 };
  }
  const q = quotes.of[end - 1] ?? -1;
  if (end > 0 && q >= 0 && quotes.list[q].end >= end) first = Math.min(quotes.list[q].first, end);
  else if (end > tree.first) first = clauseStart(tree, end, hit);
  if (quoted && first > tree.first && !startsClause(tree, first)) first = clauseStart(tree, first, hit);
  if (end - first < 1) return null;
  if (!quoted && q < 0 && !hasVerb(tree, Math.max(first, tree.first), end) && end - first < (aside ? 1 : 3))
    return null;
  return { first, end };
}

function startsClause(tree: Tree, i: number): boolean {
  return i <= tree.first + 1;
}

/** First auxiliary or adverb of the cue's own verb group. */
export function cueStart(tree: Tree, verb: number): number {
  const { doc } = tree;
  let i = verb;
  while (i > tree.first) {
    const tag = doc.xpos(i - 1);
    const dep = tree.dep(i - 1);
    if (tree.head(i - 1) === verb && (dep.startsWith('aux') || dep === 'advmod' || dep === 'mark')) i--;
    else if (tag === 'MD' && tree.head(i - 1) === verb) i--;
    else break;
  }
  return i;
}

/** Start of what was said before the cue: after a semicolon, or after words that only join sentences. */
function clauseStart(tree: Tree, end: number, hit: CueHit): number {
  const { doc } = tree;
  let first = tree.first;
  for (let i = end - 1; i > tree.first; i--) {
    if (doc.norm(i) === ';') {
      first = i + 1;
      break;
    }
  }
  while (
    first < end - 1 &&
    (doc.xpos(first) === 'CC' ||
      doc.norm(first) === ',' ||
      (QUOTE_MARKS.has(doc.norm(first)) && first === hit.verb))
  )
    first++;
  return first;
}

function hasVerb(tree: Tree, first: number, end: number): boolean {
  for (let i = first; i < end; i++) if (tree.doc.xpos(i).startsWith('VB')) return true;
  return false;
}

/** "The town, he said, was quiet": what follows the aside goes on with the content. */
function afterParenthesis(tree: Tree, from: number, left: TokenSpan): TokenSpan | null {
  const { doc } = tree;
  const end = bodyEnd(tree);
  if (from >= end - 1 || doc.norm(from) !== ',' || doc.norm(left.end) !== ',') return null;
  const next = from + 1;
  if (doc.xpos(next) === 'VBG' || doc.xpos(next).startsWith('W') || QUOTE_MARKS.has(doc.norm(next)))
    return null;
  const goesOn = hasVerb(tree, next, end) || /^(?:among|including|mostly|most)$/.test(doc.norm(next));
  if (!goesOn || trailingCue(tree, next, end)) return null;
  return { first: next, end };
}

/** What a cue with an object frame is about. */
export function objectContent(tree: Tree, hit: CueHit): TokenSpan[] {
  const { verb } = hit;
  if (isPassive(tree, verb)) {
    const patient = tree.kid(verb, 'nsubj:pass', 'nsubj');
    const head = tree.dep(verb) === 'acl' ? tree.head(verb) : -1;
    const about = patient ?? (head >= 0 ? head : undefined);
    if (about === undefined) return [];
    const span =
      patient === undefined
        ? { first: tree.left(about), end: verb }
        : { first: tree.left(about), end: tree.right(about) };
    return span.end > span.first ? [span] : [];
  }
  const parts = tree.kids(verb).filter((k) => k >= hit.end - 1 && k > verb && OBJECTS.has(tree.dep(k)));
  const particle = hit.end > verb + 1;
  if (parts.length === 0 && particle) {
    // "called for an end": the object hangs on the preposition's noun.
    const oblique = tree.kids(verb).find((k) => k >= hit.end && tree.dep(k).startsWith('obl'));
    const clause = tree
      .kids(verb)
      .find(
        (k) =>
          k >= hit.end && (tree.dep(k) === 'advcl' || tree.dep(k) === 'ccomp' || tree.dep(k) === 'xcomp'),
      );
    const k = oblique ?? clause;
    return k === undefined ? restOfClause(tree, hit.end, verb) : trim(tree, hit.end, tree.right(k));
  }
  if (parts.length === 0) return nounBehind(tree, hit.end);
  const last = parts[parts.length - 1];
  return trim(tree, Math.max(hit.end, tree.left(parts[0])), tree.right(last));
}

/** The noun group right behind the cue, where the tree has no object for it. */
function nounBehind(tree: Tree, from: number): TokenSpan[] {
  const { doc } = tree;
  if (!/^(?:DT|PRP\$|CD|NNP)/.test(doc.xpos(from))) return [];
  let i = from;
  while (i < tree.end && /^(?:DT|PRP\$|CD|JJ|NN|POS|HYPH|IN)/.test(doc.xpos(i))) i++;
  return trim(tree, from, i);
}

const OBJECTS = new Set(['obj', 'iobj', 'xcomp', 'ccomp', 'obl:unmarked']);

/** From a token to the end of the verb's own clause. */
export function restOfClause(tree: Tree, from: number, verb: number): TokenSpan[] {
  return trim(tree, from, Math.max(tree.right(verb), from));
}

function trim(tree: Tree, first: number, end: number): TokenSpan[] {
  const { doc } = tree;
  let e = Math.min(end, bodyEnd(tree));
  for (let i = first + 1; i < e; i++) {
    if (doc.norm(i) === ',' && doc.xpos(i + 1) === 'VBG' && maybeCue(doc, i + 1)) e = i;
  }
  while (e > first && (doc.norm(e - 1) === ',' || doc.norm(e - 1) === ';')) e--;
  return e > first ? [{ first, end: e }] : [];
}

/** Has the text a comma or an opening bracket at token i? */
export function isBreak(doc: Doc, i: number): boolean {
  return doc.norm(i) === ',' || doc.norm(i) === '(';
}
