import type { Category } from '../../../format/claim.ts';
import { WordTest } from '../../../language/word-test.ts';
import { type Draft, draft } from '../frames.ts';
import { VICTIMS } from '../lexicon.ts';
import { categoryOf } from '../people/category.ts';
import type { Clauses } from '../people/group.ts';
import { afterAge, afterName, isName } from '../victims/list-names.ts';
import type { Slots } from '../victims/slots.ts';
import { BE, HAVE } from '../words.ts';

const NAMES = new WordTest(
  new Set(
    'identified named identifies names identifying naming identify victim victims deceased dead'.split(' '),
  ),
);
/** Tokens of the words for those who are named. */
const LONGEST = 14;
/** Tokens of the subject of "were identified as". */
const SUBJECT = 8;
/** Sentences back to the deaths that "the man", "the victims" speak of. */
const BACK = 2;

/**
 * "named the dead as Mara Holt, a teacher; Jon Berg, a clerk; and their driver", "The victims were identified as ...": the dead by name.
 * Whoever is not called dead there was by the last that the report has told of.
 */
export function identifiedAs(
  c: Clauses,
  slots: Slots,
  taken: Set<number>,
  told: readonly Draft[],
  from: number,
): Draft[] {
  const { doc } = c;
  for (let v = NAMES.next(doc, c.first + 1, c.end); v < c.end; v = NAMES.next(doc, v + 1, c.end)) {
    // "Homicide victim identified as ..."
    const passive = BE.has(doc.norm(v - 1)) || /^victims?$/.test(doc.norm(v - 1));
    const whose = beBehind(c, v);
    const as = whose >= 0 ? whose : asAfter(c, v, passive);
    if (as < 0) continue;
    const [first, end] = whose >= 0 ? [v - 1, whose] : passive ? [startBefore(c, v), v - 1] : [v + 1, as];
    const dead = deadOf(c, first, end, told, from);
    if (dead === 0) continue;
    const names = namesFrom(c, slots, taken, as + 1);
    if (whose >= 0 && !names.some((k) => isCalled(slots, k))) continue;
    if (dead !== null && names.length !== dead) continue;
    for (const k of names) taken.add(k);
    const kind = kindOf(c, first, end) ?? (dead === null ? null : kindBefore(c, told, from));
    // "identified two of the three who died as ..."
    const whole = told.find(
      (d, i) => i >= from && d.effect === 'killed' && d.first >= first && d.count.low === names.length,
    );
    return names.map((k) => {
      const at = { first: Math.min(first, v), end: as + 1, token: v };
      const made = draft(c, slots.groups[k], 'killed', at, 'asserted', 'identified');
      if (whole && names.length > 1) made.inside = whole;
      if (kind && TITLED.has(made.category)) made.category = kind;
      return made;
    });
  }
  return [];
}

/** What the words for those who are named say of them: "the deceased deputy", "the slain soldiers"; null where they say nothing. */
function kindOf({ doc }: Clauses, first: number, end: number): Category | null {
  for (let i = end - 1; i >= first; i--) {
    const found = VICTIMS.get(doc.norm(i))?.entry.category ?? 'unspecified';
    if (found === 'unspecified') continue;
    const category = categoryOf(doc, first, i + 1, i);
    return category === 'unspecified' ? null : category;
  }
  return null;
}

/** "Two soldiers were killed. They were identified as ...": what the sentences before say of all dead; null where they say nothing, or two things. */
function kindBefore({ doc, first }: Clauses, told: readonly Draft[], from: number): Category | null {
  const here = doc.sentenceOf(first);
  let kind: Category | null = null;
  for (let i = from - 1; i >= 0 && here - doc.sentenceOf(told[i].first) <= BACK; i--) {
    const { effect, category, partOf } = told[i];
    if (effect !== 'killed' || partOf >= 0) continue;
    if (kind && category !== kind) return null;
    kind = category;
  }
  return kind === 'mixed' ? null : kind;
}

/** A name alone says nothing, and a rank ("Sergeant") may be the police's or the army's. */
const TITLED: ReadonlySet<Category> = new Set(['unspecified', 'military', 'police', 'civilian']);

/** The verb of "the victim is Mara Holt", "The dead student was Jon Berg"; -1 behind other words. */
function beBehind({ doc, end, first }: Clauses, v: number): number {
  if (v === first || !/^(?:the|second|other|third|fourth)$/.test(doc.norm(v - 1))) return -1;
  const dead = doc.norm(v) === 'dead' && VICTIMS.has(doc.norm(v + 1));
  if (!dead && !/^(?:victims?|deceased)$/.test(doc.norm(v))) return -1;
  const be = dead ? v + 2 : v + 1;
  return be < end && /^(?:is|was|are|were)$/.test(doc.norm(be)) ? be : -1;
}

/** The "as" of "identified the man as", "were identified on Monday as"; -1 without it. */
function asAfter({ doc, end }: Clauses, v: number, passive: boolean): number {
  if (!/^(?:identif|nam)/.test(doc.norm(v))) return -1;
  for (let i = v + 1; i < Math.min(end, v + LONGEST); i++) {
    if (doc.norm(i) === 'as') return passive || i > v + 1 ? i : -1;
    if (/^(?:VB[DPZ]|MD|[,.:])$/.test(doc.xpos(i)) && !isOfDead(doc, i)) return -1;
  }
  return -1;
}

/** "identified two of the four who drowned as", "those killed in the fire as"; not "the man who killed her as". */
const isOfDead = (doc: Clauses['doc'], i: number): boolean =>
  /^(?:died|perished|slain)$/.test(doc.norm(i)) ||
  (doc.norm(i) === 'killed' && (/^(?:IN|RB)$/.test(doc.xpos(i + 1)) || doc.norm(i + 1) === 'as')) ||
  (/^(?:was|were)$/.test(doc.norm(i)) && doc.norm(i + 1) === 'killed');

/** Where the words before "were identified" begin. */
function startBefore({ doc, first }: Clauses, v: number): number {
  let i = v - 1;
  while (i > first && v - i < SUBJECT && (BE.has(doc.norm(i)) || HAVE.has(doc.norm(i)))) i--;
  while (i > first && v - i < SUBJECT && /^(?:NN|JJ|VBN|DT|CD|PRP)/.test(doc.xpos(i - 1))) i--;
  return i;
}

/**
 * How many dead the words speak of: null where they call them dead themselves, else as many as the sentences before tell of, 0 where
 * those tell of somebody hurt.
 */
function deadOf(
  { doc, first: opens }: Clauses,
  first: number,
  end: number,
  told: readonly Draft[],
  from: number,
): number | null {
  let spoken = false;
  for (let i = first; i < end; i++) {
    const w = doc.norm(i);
    if (
      /^(?:dead|deceased|slain|fallen|fatalities|homicide|murder)$/.test(w) ||
      (i > first && isOfDead(doc, i))
    )
      return null;
    if (/^(?:suspects?|attackers?|shooters?|gunm[ae]n|bombers?|wounded|injured|survivors?)$/.test(w))
      return 0;
    spoken ||= /^(?:he|she|they|victims?)$/.test(w) || (doc.norm(first) === 'the' && VICTIMS.has(w));
  }
  if (!spoken || told.length > from) return 0;
  const here = doc.sentenceOf(opens);
  let dead = 0;
  for (let i = from - 1; i >= 0 && here - doc.sentenceOf(told[i].first) <= BACK; i--) {
    const { effect, count, scope, partOf, inside } = told[i];
    if (scope !== 'incident' || count.high === 0) continue;
    if (effect !== 'killed') return 0;
    if (partOf < 0 && !inside) dead = Math.max(dead, count.high ?? 0);
  }
  return dead;
}

/** The names behind "as": a list, parted by semicolons where each has words on who it is. */
function namesFrom(c: Clauses, slots: Slots, taken: ReadonlySet<number>, from: number): number[] {
  const { doc } = c;
  const out: number[] = [];
  let listed = false;
  for (let i = from; i < c.end; i++) listed ||= doc.norm(i) === ';';
  if (!listed) out.push(...commaList(c, slots, taken, from));
  for (let i = from; listed && i < c.end; i++) {
    if (i > from && doc.norm(i - 1) !== ';' && !(doc.norm(i - 2) === ';' && doc.norm(i - 1) === 'and'))
      continue;
    const k = doc.norm(i) === 'and' ? -1 : slots.startingAt(i);
    if (k < 0 || taken.has(k)) continue;
    out.push(k);
    const last = lastBeside(c, slots, k);
    if (last >= 0) out.push(last);
  }
  const ones = out.filter((k) => slots.groups[k].counting === 'one' && slots.groups[k].known);
  if (!ones.some((k) => isCalled(slots, k))) return [];
  return ones;
}

/** "...; Jon Berg, a clerk of the council, and their driver": one more in the last part of such a list. */
function lastBeside({ doc, end }: Clauses, slots: Slots, k: number): number {
  for (let i = slots.groups[k].end; i < end && doc.norm(i) !== ';'; i++) {
    if (doc.norm(i) !== ',' || doc.norm(i + 1) !== 'and') continue;
    const next = slots.starts.get(i + 2);
    return next !== undefined && /^(?:his|her|their)$/.test(doc.norm(i + 2)) ? next : -1;
  }
  return -1;
}

/** "Mara Holt, 23, Jon Berg, a clerk, and constable Reed": over ages and words on who somebody is. */
function commaList({ doc, end }: Clauses, slots: Slots, taken: ReadonlySet<number>, from: number): number[] {
  const out: number[] = [];
  for (let i = from; i < end; ) {
    const k = slots.startingAt(i);
    if (k < 0 || taken.has(k)) break;
    const { counting } = slots.groups[k];
    const beside = doc.norm(i - 1) === 'and' || /^(?:his|her|their)$/.test(doc.norm(i));
    if (isCalled(slots, k) || (beside && counting === 'one')) out.push(k);
    let j = afterBracket(doc, afterAge(slots, afterName(slots, k)));
    const comma = doc.norm(j) === ',';
    if (comma) j++;
    if (doc.norm(j) === 'and') j++;
    else if (!comma) break;
    i = j;
  }
  return out;
}

/** Over "(left)", "(42)" behind a name. */
function afterBracket(doc: Clauses['doc'], i: number): number {
  if (doc.norm(i) !== '(') return i;
  for (let j = i + 1; j < i + 5; j++) if (doc.norm(j) === ')') return j + 1;
  return i;
}

/** A name, or one whose name stands behind: "20-year-old Mara Holt", "his wife Mara". */
const isCalled = (slots: Slots, k: number): boolean =>
  isName(slots, k) || afterName(slots, k) > slots.groups[k].end;
