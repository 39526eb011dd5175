import type { Effect } from '../../../format/claim.ts';
import { type Draft, draft } from '../frames.ts';
import { VICTIMS } from '../lexicon.ts';
import { categoryOf } from '../people/category.ts';
import { NOMINAL } from '../people/counted.ts';
import type { Clauses, Group } from '../people/group.ts';
import { both, isPair } from '../people/group-kinds.ts';
import { person } from '../people/names.ts';
import type { Slots } from '../victims/slots.ts';
import { BE, DEFINITE, HAVE } from '../words.ts';

/** What a verb leaves, finds or takes in; "there were", "with" and a colon do the same. */
const GIVES = new Set(
  'left leaving leave leaves found discovered located finding received receiving counted brought carrying reported reporting with were are including : see saw seen evacuated treated treating'.split(
    ' ',
  ),
);
/** Words that may stand between such a verb and its number. */
const REACH = 5;

/** "left in its wake 13 dead villagers", "treated 12 wounded civilians": counted people whom an attribute says dead or hurt. */
export function attributeFrames(c: Clauses, slots: Slots, taken: Set<number>): Draft[] {
  const out: Draft[] = [];
  for (const [k, g] of slots.groups.entries()) {
    const who = taken.has(k) ? null : beforeOwned(c, g);
    const slain = who ? slainAt(c, who) : -1;
    if (who && slain >= 0) {
      if (who === g) taken.add(k);
      if (isPair(c.doc, who)) both(who);
      const { first, end } = who;
      const effect = SLAIN.get(c.doc.norm(slain)) ?? 'killed';
      const rule = effect === 'killed' ? 'slain' : 'attribute';
      out.push(draft(c, who, effect, { first, end, token: slain }, 'asserted', rule));
      continue;
    }
    const hurt = taken.has(k) ? -1 : hurtAt(c, g);
    if (hurt >= 0) {
      taken.add(k);
      const trigger = { first: g.first, end: g.end, token: hurt };
      out.push(draft(c, g, 'wounded', trigger, 'asserted', 'attribute'));
      continue;
    }
    if (taken.has(k) || !g.known || g.ofThem || g.ofEffect || !(isCounted(g) || isOneOfThem(c, g))) continue;
    const at = attributeOf(c, g);
    if (at < 0 || DEFINITE.has(c.doc.norm(g.first)) || !isGiven(c, g.first)) continue;
    taken.add(k);
    const trigger = { first: g.first, end: g.end, token: at };
    out.push(draft(c, g, NOMINAL.get(c.doc.norm(at))!, trigger, 'asserted', 'attribute'));
  }
  return out;
}

/** Of "the slain lawyer's widow" the lawyer; the group itself where nobody owns anybody. */
function beforeOwned({ doc }: Clauses, g: Group): Group {
  for (let i = g.first + 1; i < g.head; i++) {
    if (doc.norm(i) !== "'s") continue;
    const victim = VICTIMS.get(doc.norm(i - 1));
    if (!victim || victim.plural || g.quantity) return g;
    return person(g.first, i, categoryOf(doc, g.first, i, i - 1));
  }
  return g;
}

/** "a slain lawyer", "the three murdered clerks", in a headline "dead surgeon's home": the word that says so; -1 without one. */
function slainAt(c: Clauses, g: Group): number {
  const { doc } = c;
  const taken = SLAIN.get(doc.norm(g.head - 1)) === 'captured' && g.counting === 'uncounted';
  if ((g.counting !== 'one' && g.counting !== 'number' && !taken) || !g.known || g.pronoun) return -1;
  for (let i = g.head - 1; i >= g.first; i--) {
    const w = doc.norm(i);
    if (SLAIN.get(w) === 'captured' && isToldOf(c, g)) return -1;
    if (SLAIN.has(w) || (c.title && w === 'dead' && g.counting === 'one')) return i;
    if (i < g.head - MODIFIERS || !/^(?:NN|JJ|VBN|HYPH|-)/.test(doc.xpos(i))) return -1;
  }
  return -1;
}

/** "the abducted men", "one of the kidnapped clerks": those told of before. */
function isToldOf({ doc }: Clauses, g: Group): boolean {
  for (let i = g.first - 1; i < g.head; i++) if (/^(?:the|of|those|these)$/.test(doc.norm(i))) return true;
  return false;
}

const SLAIN: ReadonlyMap<string, Effect> = new Map([
  ['slain', 'killed'],
  ['murdered', 'killed'],
  ['assassinated', 'killed'],
  ['kidnapped', 'captured'],
  ['abducted', 'captured'],
]);
/** Words between it and the noun: "slain abortion doctor". */
const MODIFIERS = 3;

/** "The injured man was identified as ...", "the two wounded officers are ...": the word that says so of the subject of a sentence; -1 without one. */
function hurtAt(c: Clauses, g: Group): number {
  const { doc } = c;
  if ((g.counting !== 'one' && g.counting !== 'number') || !g.known || doc.norm(g.first) !== 'the') return -1;
  if (!BE.has(doc.norm(g.end)) && !HAVE.has(doc.norm(g.end)) && doc.xpos(g.end) !== 'VBD') return -1;
  for (let i = g.first + 1; i < g.head; i++) if (/^(?:wounded|injured)$/.test(doc.norm(i))) return i;
  return -1;
}

const isCounted = (g: Group): boolean => g.counting === 'number' && g.quantity !== null;

/** "a dead woman", "one deceased patient": told of for the first time. */
const isOneOfThem = ({ doc }: Clauses, g: Group): boolean =>
  g.counting === 'one' && !g.named && /^(?:a|an|one)$/.test(doc.norm(g.first));

/** The word between the number and the noun that says what befell them; -1 without one. */
function attributeOf({ doc }: Clauses, g: Group): number {
  for (let i = g.quantity?.end ?? g.first + 1; i < g.head; i++)
    if (/^(?:dead|deceased|slain|wounded|injured)$/.test(doc.norm(i))) return i;
  return -1;
}

function isGiven({ doc, first }: Clauses, i: number): boolean {
  for (let j = i - 1; j >= Math.max(first, i - REACH); j--) if (GIVES.has(doc.norm(j))) return true;
  return false;
}
