import { PREDICATES } from '../lexicon.ts';
import { blankGroup } from '../people/group.ts';
import type { GroupFinder } from '../people/group-finder.ts';
import { pronounAt } from '../people/names.ts';
import type { Predicate } from '../predicates/predicates.ts';
import { ADVERB, BE, CONJUNCTION, HAVE, isBreak, MODAL } from '../words.ts';
import { agrees } from './agreement.ts';
import { leftList } from './list-left.ts';
import { beforeRelative, overRelative } from './relative.ts';

const PLACING = new Set(
  'in on at from near inside aboard board with outside around of for by to the behind under'.split(' '),
);

/** "Two ushers who tried to stop the attacker at the door died": over the clause that tells of them. */
export function describedTo(f: GroupFinder, v: number, p?: Predicate): number {
  const { doc } = f.c;
  const finite = BE.has(doc.norm(v)) || HAVE.has(doc.norm(v)) || doc.xpos(v) === 'VBD';
  if (!finite || f.c.title) return -1;
  const k = overRelative(f, v);
  return k >= 0 && (!p || agrees(f, k, p)) && !/^(?:uncounted|known|nobody)$/.test(f.groups[k].counting)
    ? k
    : -1;
}

/** "The driver was trapped after the blast and was pronounced dead": who opened the sentence, where it has spoken of nobody else. */
export function fromOpening(f: GroupFinder, p: Predicate): number[] {
  const { doc, first } = f.c;
  if (doc.norm(p.first - 1) !== 'and' || !BE.has(doc.norm(p.first)) || p.voice === 'noun') return [];
  const k = f.starts.get(first) ?? -1;
  if (k < 0 || !/^(?:one|number)$/.test(f.groups[k].counting) || !agrees(f, k, p)) return [];
  const { end } = f.groups[k];
  if (!BE.has(doc.norm(end)) && !HAVE.has(doc.norm(end)) && doc.xpos(end) !== 'VBD') return [];
  for (let i = end; i < p.first - 1; i++)
    if (f.starts.has(i) || PREDICATES.has(doc.norm(i)) || doc.norm(i) === ';') return [];
  return [k];
}

/** "Two men who had been missing were found dead": what befell them in the clause on them does not use them up. */
export function describedBefore(f: GroupFinder, p: Predicate): number[] {
  if (p.first === p.token && p.entry.frame !== 'intransitive') return [];
  const k = beforeRelative(f, p.first);
  return k >= 0 && agrees(f, k, p) && f.groups[k].counting !== 'uncounted' ? leftList(f, k, new Set()) : [];
}

/** "He was taken to hospital but died": he with whom the sentence began. */
function heAtFirst(f: GroupFinder, p: Predicate): number[] {
  if (p.voice !== 'intransitive') return [];
  const known = f.starts.get(f.c.first);
  if (known !== undefined) return f.groups[known].pronoun ? [known] : [];
  const he = pronounAt(f.c, f.c.first);
  return he ? [f.add(he)] : [];
}

/** "The boy, who was shot in the arm, has died", "one of its guards, wounded on Sunday, died": over the clause between commas to the one it describes. */
export function beforeClause(f: GroupFinder, p: Predicate): number[] {
  const { doc, first } = f.c;
  if (doc.norm(p.first - 1) === 'but') return heAtFirst(f, p);
  // headlines leave out the comma that closes the clause
  const comma = beforeAdverbs(f, p.first);
  if (doc.norm(comma) !== ',' && !f.c.title) return [];
  for (let i = comma - 1; i >= Math.max(first + 1, comma - 13); i--) {
    if (doc.norm(i - 1) !== ',' || (doc.norm(i) !== 'who' && !isHurt(f, i, p))) continue;
    const aged = doc.norm(i - 3) === ',' && /^\d{1,2}$/.test(doc.norm(i - 2));
    const k = f.ends.get(aged ? i - 3 : i - 1) ?? beforeHomeOf(f, i - 1);
    return k !== undefined && agrees(f, k, p) ? [k] : [];
  }
  return [];
}

/** "wounded on Sunday", "injured by shrapnel" between commas before "died": what he died of, who is told of. */
export function isHurt({ c: { doc } }: GroupFinder, i: number, p: Predicate): boolean {
  if (p.voice !== 'intransitive' || p.entry.effect !== 'killed' || doc.xpos(i) !== 'VBN') return false;
  if (!PREDICATES.get(doc.norm(i))?.some(({ entry }) => entry.effect === 'wounded')) return false;
  for (let j = i + 1; j < p.first - 1; j++) if (/^(?:VB[DZP]|MD|W)/.test(doc.xpos(j))) return false;
  return true;
}

/** "a woman from Dunmore, Westland, who ...": the group before its home, where the sentence opens with it; undefined without one. */
function beforeHomeOf(f: GroupFinder, end: number): number | undefined {
  const { doc, first } = f.c;
  const k = f.starts.get(first);
  if (k === undefined || !/^(?:one|number)$/.test(f.groups[k].counting)) return undefined;
  if (!/^(?:from|of|in)$/.test(doc.norm(f.groups[k].end))) return undefined;
  for (let i = f.groups[k].end + 1; i < end; i++)
    if (doc.norm(i) !== ',' && !/^(?:NNP|JJ|DT|RB|-|HYPH|\.)$/.test(doc.xpos(i)) && doc.norm(i) !== 'nearby')
      return undefined;
  return k;
}

/** "was shot and later died": the last token before the adverbs of a verb group that starts at token v. */
export function beforeAdverbs({ c: { doc, first } }: GroupFinder, v: number): number {
  let i = v - 1;
  while (i > first && ADVERB.has(doc.norm(i)) && !BE.has(doc.norm(i))) i--;
  return i;
}

/** "doctors pronounced him dead": he is, and they are not. */
export function pronouncedAt(f: GroupFinder, i: number): number {
  const w = f.c.doc.norm(i);
  if (w !== 'him' && w !== 'her') return -1;
  const g = blankGroup(i, i + 1);
  g.counting = 'one';
  g.pronoun = true;
  g.known = true;
  g.count = { low: 1, high: 1, bound: 'exact', text: '' };
  return f.add(g);
}

/** "The woman shot by her son has died": he did it, she died. */
export function isAgent(f: GroupFinder, k: number): boolean {
  return f.c.doc.norm(f.groups[k].first - 1) === 'by';
}

/** "A man shot in Kesh on Monday died", "Girl, 4, Hit by Bullet in Varn Dies": what befell the subject stands between it and its verb. */
export function diesOfIt(f: GroupFinder, p: Predicate, from: number): boolean {
  const { doc, title } = f.c;
  if (from < 0 || p.form === 'ing' || p.form === 'base' || p.first - from > DIES_WITHIN) return false;
  const dies = p.voice === 'intransitive' && /^(?:die|succumb|perish)$/.test(p.entry.id);
  // "Two farmers kidnapped near Velo were found dead"
  const found = p.first < p.token && p.effects.includes('killed') && !p.open && p.voice !== 'active';
  if (!dies && !found) return false;
  // "A girl, injured on Sunday, died": the comma that closes what befell her
  const closing = doc.norm(from - 2) === ',' ? beforeAdverbs(f, p.first) : -1;
  for (let i = from; i < p.first; i++) {
    if (i === closing && doc.norm(i) === ',') continue;
    const k = f.starts.get(i);
    const w = doc.norm(i);
    if (w === ',' || w === ';' || w === ':' || CONJUNCTION.has(w)) return false;
    // "in the strike on Velo"
    if (PREDICATES.has(w) && !/^NN/.test(doc.xpos(i))) return false;
    if (!title && /^(?:VBD|VBZ|VBP|MD|W)/.test(doc.xpos(i))) return false;
    // another who may have died
    if (k !== undefined && f.groups[k].known && !PLACING.has(doc.norm(i - 1))) return false;
  }
  return true;
}

const DIES_WITHIN = 14;

/** "Three men with ties to the rebels were seized": those spoken of in a phrase of the subject are not the subject. */
export function isInPhrase(f: GroupFinder, k: number): boolean {
  const { first, counting, head } = f.groups[k];
  const { doc } = f.c;
  if (first <= f.c.first) return false;
  // "Nine fighters from the Hill Front rebel group"
  if (counting === 'one' && BODY.has(doc.norm(head)) && OF_BODY.has(doc.norm(first - 1)))
    return f.ends.has(first - 1) && doc.norm(first) === 'the';
  return counting === 'known' && PLACING.has(doc.norm(first - 1));
}

const BODY = new Set(['group', 'team', 'unit', 'crew', 'force']);
const OF_BODY = new Set(['of', 'from', 'with']);

/** A clause on them follows: "the boy who ...", "the boy, who ...". */
export function isDescribed(f: GroupFinder, k: number): boolean {
  const { doc } = f.c;
  const { end } = f.groups[k];
  return doc.norm(end) === 'who' || (doc.norm(end) === ',' && doc.norm(end + 1) === 'who');
}

/** "Two brothers aged 4 and 7 were killed": where the tree takes an age for the subject, those who are so old; -1 where it is none. */
function ofAge(f: GroupFinder, i: number): number {
  const { doc, first } = f.c;
  let at = i;
  let aged = false;
  for (; at > first && OF_AGES.test(doc.norm(at)); at--)
    aged ||= /^(?:aged?|ages|young|old)$/.test(doc.norm(at));
  return aged ? (f.ends.get(at + 1) ?? -1) : -1;
}

/** "aged 4 and 7", "between the ages of 9 and 12", "as young as 6". */
const OF_AGES = /^(?:\d{1,2}|and|between|to|,|aged?|ages|of|the|as|young|old)$/;

/** The subject by the tree, through "and": "opened fire and was shot dead". */
export function byTree(f: GroupFinder, token: number, from: number, p?: Predicate): number {
  const { doc } = f.c;
  const fits = (k: number): boolean => !p || agrees(f, k, p);
  let verb = token;
  // "was pronounced dead": the verb of the group has the subject
  if (doc.dep(token) === 'xcomp' && doc.head(token) >= from && doc.head(token) < token)
    verb = doc.head(token);
  for (let steps = 0; steps < 4; steps++) {
    for (const child of doc.children(verb)) {
      const dep = doc.dep(child);
      if (child < from && (dep === 'nsubj' || dep === 'nsubj:pass')) {
        const held = f.holding(child);
        const k = held >= 0 ? held : ofAge(f, child);
        if (k >= 0 && fits(k) && f.groups[k].counting !== 'known' && !isLabel(f, k) && !f.isPlaced(k))
          return k;
      }
    }
    const dep = doc.dep(verb);
    const head = doc.head(verb);
    if (head < 0 || head > from) return -1;
    if (dep === 'acl:relcl' || dep === 'acl') {
      const k = f.holding(head);
      return k >= 0 && fits(k) && f.groups[k].counting !== 'uncounted' ? k : -1;
    }
    // "was shot and was pronounced dead": the tree may hang the adjective on the verb before "and"
    const over = dep === 'xcomp' && steps === 0 && CONJUNCTION.has(doc.norm(beforeAdverbs(f, from)));
    if (dep !== 'conj' && !over) return -1;
    verb = head;
  }
  return -1;
}

/** "Officials: Boy, 15, ... dies": those who say it. */
function isLabel(f: GroupFinder, k: number): boolean {
  return f.c.title && f.c.doc.norm(f.groups[k].end) === ':';
}

/** "Ann Lee and Jon Berg of the guard". */
function namedAt(f: GroupFinder, i: number): number | undefined {
  const k = f.nameEnding(i + 1);
  return k < 0 ? undefined : k;
}

/** "three people on board the plane": the group before a prepositional phrase. */
export function fartherSubject(f: GroupFinder, v: number, p?: Predicate): number {
  const { doc, first } = f.c;
  let words = 0;
  for (let i = v - 1; i >= first && words < 10; i--, words++) {
    const w = doc.norm(i);
    const at =
      f.ends.get(i + 1) ?? (doc.norm(i + 1) === 'of' && doc.xpos(i) === 'NNP' ? namedAt(f, i) : undefined);
    if (at !== undefined) {
      const g = f.groups[at];
      if (PLACING.has(doc.norm(g.first - 1)) || (p && !agrees(f, at, p))) {
        i = g.first - 1;
        continue;
      }
      return g.counting === 'known' ? -1 : at;
    }
    // "a woman believed to be in her 30s was"
    if (
      w === 'be' &&
      doc.norm(i - 1) === 'to' &&
      /^(?:believed|thought|understood|said)$/.test(doc.norm(i - 2))
    ) {
      i -= 2;
      continue;
    }
    // "a man with stab wounds who died"
    if (/^(?:wounds?|injuries|burns)$/.test(w) && /^NN/.test(doc.xpos(i))) continue;
    if (isBreak(w) || CONJUNCTION.has(w) || BE.has(w) || HAVE.has(w) || MODAL.has(w) || PREDICATES.has(w))
      return -1;
  }
  return -1;
}
