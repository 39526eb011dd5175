import type { Draft } from '../frames.ts';
import { VICTIMS } from '../lexicon.ts';
import { categoryOf } from '../people/category.ts';
import type { Clauses } from '../people/group.ts';
import { person } from '../people/names.ts';
import type { Slots } from '../victims/slots.ts';
import { ADVERB, BE, BODY, DAY, HAVE, PREPOSITION } from '../words.ts';
import { FIND } from './bodies.ts';
import { make } from './idiom.ts';

/** What else befalls a body that tells of a death. */
const BEFALLS = new Set('dumped left lying hidden buried concealed mutilated burned discarded'.split(' '));
/** Words of a noun group between its owner and what is owned: "the girl's 25-pound body". */
const BETWEEN = 4;

/** "The girl's body was found", "found her remains", "the body was that of the boy": one body, told of by whose it is. */
export function ownedBody(c: Clauses, i: number, slots: Slots, taken: Set<number>): Draft[] {
  const named = identified(c, i, slots, taken);
  if (named.length > 0) return named;
  const owner = ownerOf(c, i, slots);
  if (owner < 0 || slots.groups[owner].counting !== 'one') return [];
  const { first } = slots.groups[owner];
  const { doc } = c;
  const verb = isFoundAt(c, i + 1);
  if (verb >= 0) return make(c, slots, taken, [owner], 'killed', first, verb + 1, i, 'owned-body');
  let v = first - 1;
  while (ADVERB.has(doc.norm(v)) && v > c.first) v--;
  if (!FIND.has(doc.norm(v)) || doc.xpos(v) === 'VBG') return [];
  return make(c, slots, taken, [owner], 'killed', v, i + 1, i, 'owned-body');
}

/** "were found", "is found", "had been dumped" from token i on: its last token; -1 without it. Headlines leave out the auxiliary. */
function isFoundAt({ doc, end, title }: Clauses, i: number): number {
  let j = i;
  let be = title;
  while (j < end && (BE.has(doc.norm(j)) || HAVE.has(doc.norm(j)) || ADVERB.has(doc.norm(j)))) {
    be ||= BE.has(doc.norm(j));
    j++;
  }
  return be && j < end && (FIND.has(doc.norm(j)) || BEFALLS.has(doc.norm(j))) ? j : -1;
}

/** The group that "'s" or a pronoun before token i makes the owner: "the boy's body", "her remains"; -1 without one. */
function ownerOf(c: Clauses, i: number, slots: Slots): number {
  const { doc, first } = c;
  for (let j = i - 1; j >= Math.max(first, i - BETWEEN); j--) {
    const w = doc.norm(j);
    if (w === 'his' || w === 'her')
      return slots.add({ ...person(j, j + 1, w === 'her' ? 'woman' : 'unspecified'), pronoun: true });
    if (w === "'s") {
      const holder = slots.groups.findIndex((g) => g.first < j && j < g.end);
      return slots.ends.get(j) ?? (holder < 0 ? slots.nameEnding(j) : ownerIn(c, slots, holder, j));
    }
    if (!/^(?:JJ|VB[ND]|CD|HYPH|NN)/.test(doc.xpos(j)) || BODY.has(w)) return -1;
  }
  return -1;
}

/** "the boy" of the group "the boy's body". */
function ownerIn({ doc }: Clauses, slots: Slots, holder: number, end: number): number {
  const g = slots.groups[holder];
  const victim = VICTIMS.get(doc.norm(end - 1));
  if (!victim || victim.plural || g.quantity) return -1;
  return slots.add(person(g.first, end, categoryOf(doc, g.first, end, end - 1)));
}

/** "the body was that of the boy", "the remains were identified as those of a porter", "the body was identified as Mara Holt". */
function identified(c: Clauses, i: number, slots: Slots, taken: Set<number>): Draft[] {
  const { doc, end } = c;
  let j = i + 1;
  // "the body found in the canal was ..."
  for (; j < Math.min(end, i + 8) && !BE.has(doc.norm(j)) && !HAVE.has(doc.norm(j)); j++)
    if (/^(?:VB[DPZ]|MD|,|\.|;)$/.test(doc.xpos(j)) && !FIND.has(doc.norm(j))) return [];
  let be = false;
  while (j < end && (BE.has(doc.norm(j)) || HAVE.has(doc.norm(j)) || ADVERB.has(doc.norm(j)))) {
    be ||= BE.has(doc.norm(j));
    j++;
  }
  if (!be) return [];
  const as = /^(?:identified|confirmed)$/.test(doc.norm(j)) && doc.norm(j + 1) === 'as';
  if (as) j += 2;
  const those = /^(?:that|those)$/.test(doc.norm(j)) && doc.norm(j + 1) === 'of';
  if (!as && !those) return [];
  const list = slots
    .objects(those ? j + 2 : j, taken)
    .filter((k) => slots.groups[k].counting !== 'uncounted' && (those || slots.groups[k].named));
  const last = list.at(-1);
  return last === undefined
    ? []
    : make(c, slots, taken, list, 'killed', i, slots.groups[last].end, i, 'owned-body');
}

/** Violent deaths; "death" by itself may be anybody's. */
export const DEATHS: ReadonlySet<string> = new Set(
  'murder killing slaying assassination beheading lynching homicide'.split(' '),
);

/** "the teenager's shooting death": a death that the word before it calls violent. */
const isViolent = (before: string): boolean =>
  /^(?:shooting|stabbing|beating|strangulation|bludgeoning|bombing|gunshot|hit-and-run|torture)$/.test(
    before,
  );

/** "Holt's murder", "the girl's tragic killing": a violent death told of by whose it is. */
export function ownedDeath(c: Clauses, i: number, slots: Slots, taken: Set<number>): Draft[] {
  const { doc } = c;
  const told = DEATHS.has(doc.norm(i)) || isViolent(doc.norm(i - 1));
  if (!told || (/^(?:NN|HYPH|IN)/.test(doc.xpos(i + 1)) && !PLACING.has(doc.norm(i + 1)))) return [];
  const owner = ownerOf(c, i, slots);
  if (owner < 0 || slots.groups[owner].counting !== 'one' || slots.groups[owner].pronoun) return [];
  // "no suspects in Holt's killing": what is known already
  if (PREPOSITION.has(doc.norm(slots.groups[owner].first - 1)) && !c.title) return [];
  return make(c, slots, taken, [owner], 'killed', slots.groups[owner].first, i + 1, i, 'owned-death');
}

/** "Holt's murder in 2003"; "the gang's murder of Holt" is Holt's. */
const PLACING = new Set('in at on near outside by while when after during last as that'.split(' '));

/** Kinds of attack that some live through. */
export const ATTACKS: ReadonlySet<string> = new Set(
  'shooting shootings stabbing stabbings beatings beating strangling strangulation bludgeoning poisoning burning knifing attack assault'.split(
    ' ',
  ),
);

/** "the fatal shooting of Mara Holt", "charged with murder in the beating of a clerk": an attack that a word before it calls deadly. */
export function fatalAttack(c: Clauses, i: number, slots: Slots, taken: Set<number>): Draft[] {
  const { doc, first, end } = c;
  const on = /^(?:attack|assault)$/.test(doc.norm(i)) ? 'on' : 'of';
  let of = i + 1;
  // "the fatal shootings Saturday of", "the deadly stabbing last week of"
  while (of < i + 4 && (DAY.has(doc.norm(of)) || /^(?:last|on|night|week|month)$/.test(doc.norm(of)))) of++;
  // "stabbing and mutilation of"
  if (doc.norm(of) === 'and' && /^NN|VBG/.test(doc.xpos(of + 1))) of += 2;
  if (of >= end || doc.norm(of) !== on) return [];
  let j = i - 1;
  while (
    j > first &&
    j > i - 4 &&
    /^(?:JJ|NNP?$|VB[NG]|RB|,|-|HYPH)/.test(doc.xpos(j)) &&
    !DEADLY.has(doc.norm(j))
  )
    j--;
  let v = j;
  if (!DEADLY.has(doc.norm(j))) {
    if (!/^(?:the|a)$/.test(doc.norm(j)) || doc.norm(j - 1) !== 'in') return [];
    v = j - 2;
    if (!/^(?:murder|manslaughter|homicide)$/.test(doc.norm(v))) return [];
  }
  const list = slots.objects(of + 1, taken).filter((k) => {
    // "a deadly attack on merchant shipping"
    const { counting, end: after } = slots.groups[k];
    return /^(?:one|number)$/.test(counting) && !/^NNS?$/.test(doc.xpos(after));
  });
  return make(c, slots, taken, list, 'killed', v, of + 1, i, 'fatal-attack');
}

const DEADLY = new Set(['fatal', 'deadly', 'lethal', 'murderous']);
