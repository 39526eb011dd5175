import type { Draft } from '../frames.ts';
import type { Clauses } from '../people/group.ts';

/** Rules that tell of somebody who came to be cared for, which the death that the sentence goes on to tell of outdoes. */
const CARED = /^casualties\/(?:hospital|suffered|treated|condition)$/;
const MOVED = /^casualties\/(?:hospital|suffered|treated)$/;
const FATAL = /^casualties\/(?:shoot|stab|strike|hit)-/;

/**
 * "shot his brother in the head, killing him", "was taken to a clinic, where he died": one death, told once. What the sentence says of
 * the same person before is dropped.
 */
export function dropToldAgain(c: Clauses, all: Draft[], from: number): void {
  for (let i = all.length - 1; i >= from; i--) {
    const d = all[i];
    if (isOfThose(d) && (MOVED.test(d.rule) || !isHarm(d))) all.splice(i, 1);
    else if (d.effect === 'killed' && isAgain(c, all, from, i)) all.splice(i, 1);
    // "The slain officer was identified as Holt"
    else if (d.rule === 'casualties/slain' && isIdentified(all, from, d)) all.splice(i, 1);
    else if (CARED.test(d.rule) && d.group.counting === 'one' && diesAfter(c, all, i)) all.splice(i, 1);
    else if (d.rule === 'casualties/hospital' && d.group.pronoun && isUnhurt(c)) all.splice(i, 1);
  }
}

/** "The boy was unharmed. He was taken to a clinic for observation": whoever was told of has come to no harm. */
function isUnhurt({ doc, first }: Clauses): boolean {
  const k = doc.sentenceOf(first) - 1;
  if (k < 0) return false;
  const text = doc.slice(doc.sentences[k].first, doc.sentences[k].end);
  const last = (re: RegExp): number => [...text.matchAll(re)].at(-1)?.index ?? -1;
  const unhurt = last(UNHURT);
  return unhurt >= 0 && last(HURT) <= unhurt + 'not '.length;
}

const UNHURT =
  /\b(?:unharmed|unhurt|uninjured|unscathed|(?:not|n[o']t) (?:hurt|harmed|injured|hit|wounded))\b/gi;
const HURT = /\b(?:hit|shot|hurt|injured|wounded|struck)\b/gi;

/** "They were taken to a clinic": those whom the text has told of as hurt, and where they are now. */
const isOfThose = ({ group }: Draft): boolean => group.pronoun && group.counting !== 'one';
/** They are dead or hurt; "soldiers shot them" leaves that to what the text says before. */
const isHarm = ({ effect, rule }: Draft): boolean =>
  effect === 'killed' || (effect === 'wounded' && !FATAL.test(rule));

const isIdentified = (all: readonly Draft[], from: number, d: Draft): boolean =>
  all.some((o, j) => j >= from && o.rule === 'casualties/identified' && o.first === d.first);

/** "..., killing him", behind a shot that is read as deadly for it. */
function isAgain({ doc }: Clauses, all: readonly Draft[], from: number, i: number): boolean {
  const d = all[i];
  const and = doc.norm(d.trigger) === 'killed' && doc.norm(d.trigger - 1) === 'and';
  const along = doc.norm(d.trigger) === 'killing' && doc.norm(d.trigger - 1) === ',';
  if (!d.group.pronoun || !(and || along)) return false;
  if (doc.norm(d.group.first) === 'both') {
    const shot = all.slice(from, i).filter((o) => o.effect === 'killed' && FATAL.test(o.rule));
    return shot.reduce((n, o) => n + (o.count.low ?? 0), 0) === 2;
  }
  for (let j = from; j < all.length; j++) {
    const o = all[j];
    if (
      o.end <= d.first &&
      o.effect === 'killed' &&
      FATAL.test(o.rule) &&
      (o.group.counting === 'one') === (d.group.counting === 'one')
    )
      return true;
  }
  return false;
}

/** The next that the sentence tells is a death of the same person: of the same words, or of "he" behind "where". */
function diesAfter({ doc }: Clauses, all: readonly Draft[], i: number): boolean {
  const d = all[i];
  for (let j = i + 1; j < all.length; j++) {
    const o = all[j];
    if (o.effect !== 'killed') continue;
    const he =
      o.group.pronoun && o.first >= d.end && /^(?:where|before|and)$/.test(doc.norm(o.group.first - 1));
    if (o.group.first !== d.group.first && !he) return false;
    // "The boy was taken to a clinic, where he died": the boy did
    const { group, victims, victimsText } = d;
    const { category } = o.category === 'unspecified' || d.category === 'child' || group.named ? d : o;
    Object.assign(o, { group, victims, victimsText, category, first: Math.min(o.first, d.first) });
    return true;
  }
  return false;
}
