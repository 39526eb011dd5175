import type { GroupFinder } from '../people/group-finder.ts';
import type { Predicate } from '../predicates/predicates.ts';
import { ADVERB, BE, CONJUNCTION, HAVE } from '../words.ts';
import { agrees } from './agreement.ts';
import { wholeList } from './list-left.ts';
import { isHurt } from './subject.ts';

/** Tokens from the subject to its verb, over ages, homes and clauses on who somebody is. */
const INSERTED = 40;
/** Tokens of what the first verb goes on to say. */
const SAID = 24;

/**
 * "Mara Holt, 18, who was stabbed, was taken to a clinic and died there": whoever the sentence opens with, of whom two things are told. Nobody
 * where the words between open a clause with a subject of its own.
 */
export function tellsOfOpening(f: GroupFinder, p: Predicate): number[] {
  const { doc } = f.c;
  let before = p.first - 1;
  while (ADVERB.has(doc.norm(before)) && !BE.has(doc.norm(before))) before--;
  if (!CONJUNCTION.has(doc.norm(before)) || doc.norm(before) === 'or') return [];
  const opens = openedBy(f, before);
  if (!opens || before - opens.verb > SAID) return [];
  // "pulled a man from the car and beaten to death" says nothing of who pulled
  if (p.open && !BE.has(doc.norm(opens.verb))) return [];
  for (let i = opens.verb; i < before; i++) if (OPENS_CLAUSE.test(doc.norm(i))) return [];
  return told(f, opens, p);
}

/** "Holt, 44, who had fled the raider, succumbed to his wounds": the verb of whoever opens the sentence, behind a clause on them. */
export function verbOfOpening(f: GroupFinder, p: Predicate): number[] {
  const { doc } = f.c;
  let comma = p.first - 1;
  while (ADVERB.has(doc.norm(comma)) && !BE.has(doc.norm(comma))) comma--;
  if (doc.norm(comma) !== ',' || p.open || p.form === 'ing') return [];
  const opens = openedBy(f, p.first, p);
  return opens?.verb === comma + 1 && opens.clause ? told(f, opens, p) : [];
}

/** "A man stabbed three people before being shot dead": who did the first is who suffered the second; -1 where it is said of nobody. */
export function beforeHisEnd(f: GroupFinder, p: Predicate): number {
  const { doc, first } = f.c;
  if (p.voice !== 'passive' || doc.norm(p.first) !== 'being' || doc.norm(p.first - 1) !== 'before') return -1;
  let verb = doc.head(p.token);
  for (let steps = 0; verb >= first && verb < p.first && steps < 3; steps++) {
    for (const child of doc.children(verb)) {
      if (child >= verb || !doc.dep(child).startsWith('nsubj')) continue;
      const k = f.holding(child);
      const named = k < 0 && doc.xpos(child) === 'NNP' ? f.startingAt(child) : k;
      return named >= 0 && /^(?:one|number)$/.test(f.groups[named].counting) ? named : -1;
    }
    if (doc.dep(verb) !== 'conj') return -1;
    verb = doc.head(verb);
  }
  return -1;
}

const OPENS_CLAUSE = /^(?:that|who|whom|which|when|after|before|while|as|where|because|if|said|says|;|:)$/;

interface Opening {
  group: number;
  verb: number;
  /** A clause on them stands between. */
  clause: boolean;
}

/** Who opens the sentence, and the verb that is said of them, before token `limit`; null where it opens otherwise. */
function openedBy(f: GroupFinder, limit: number, p?: Predicate): Opening | null {
  const { doc, first } = f.c;
  if (f.c.title) return null;
  const group = f.starts.get(first) ?? (doc.xpos(first) === 'NNP' ? f.startingAt(first) : -1);
  if (group < 0 || !f.groups[group].known || !/^(?:one|number)$/.test(f.groups[group].counting)) return null;
  const { end } = f.groups[group];
  if (isFiniteAt(f, end)) return { group, verb: end, clause: false };
  if (doc.norm(end) !== ',') return null;
  let clause = false;
  for (let i = end; i < Math.min(limit + 1, end + INSERTED); i++) {
    if (doc.norm(i) === ';') return null;
    if (doc.norm(i) === 'and' && !clause) return null;
    clause ||= doc.norm(i - 1) === ',' && (doc.norm(i) === 'who' || (p !== undefined && isHurt(f, i, p)));
    if (doc.norm(i) === ',' && isFiniteAt(f, i + 1)) return { group, verb: i + 1, clause };
  }
  return null;
}

const isFiniteAt = ({ c: { doc } }: GroupFinder, i: number): boolean =>
  BE.has(doc.norm(i)) || HAVE.has(doc.norm(i)) || doc.xpos(i) === 'VBD';

function told(f: GroupFinder, { group, verb }: Opening, p: Predicate): number[] {
  return agrees(f, group, p) ? wholeList(f, group, verb, new Set()) : [];
}
