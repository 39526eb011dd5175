import { WordTest } from '../../language/word-test.ts';
import { type Draft, draft } from './frames.ts';
import type { Clauses } from './group.ts';
import { VICTIMS } from './lexicon.ts';
import { afterAge } from './list-names.ts';
import type { Slots } from './slots.ts';
import { BE, HAVE } from './words.ts';

const NAMES = new WordTest(new Set(['identified', 'named', 'identifies', 'names', 'identifying', 'naming']));
/** Tokens of the words for those who are named. */
const LONGEST = 8;
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
    const passive = BE.has(doc.norm(v - 1));
    const as = asAfter(c, v, passive);
    if (as < 0) continue;
    const [first, end] = passive ? [startBefore(c, v), v - 1] : [v + 1, as];
    const dead = deadOf(c, first, end, told, from);
    if (dead === 0) continue;
    const names = namesFrom(c, slots, taken, as + 1);
    if (dead !== null && names.length !== dead) continue;
    for (const k of names) taken.add(k);
    return names.map((k) =>
      draft(
        c,
        slots.groups[k],
        'killed',
        { first: Math.min(first, v), end: as + 1, token: v },
        'asserted',
        'identified',
      ),
    );
  }
  return [];
}

/** The "as" of "identified the man as", "were identified on Monday as"; -1 without it. */
function asAfter({ doc, end }: Clauses, v: number, passive: boolean): number {
  for (let i = v + 1; i < Math.min(end, v + LONGEST); i++) {
    if (doc.norm(i) === 'as') return passive || i > v + 1 ? i : -1;
    if (/^(?:VB[DPZ]|MD|[,.:])$/.test(doc.xpos(i)) && !/^(?:killed|slain)$/.test(doc.norm(i))) return -1;
  }
  return -1;
}

/** Where the words before "were identified" begin. */
function startBefore({ doc, first }: Clauses, v: number): number {
  let i = v - 1;
  while (i > first && v - i < LONGEST && (BE.has(doc.norm(i)) || HAVE.has(doc.norm(i)))) i--;
  while (i > first && v - i < LONGEST && /^(?:NN|JJ|VBN|DT|CD|PRP)/.test(doc.xpos(i - 1))) i--;
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
    if (/^(?:dead|deceased|slain|fatalities)$/.test(w)) return null;
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
  if (!ones.some((k) => slots.groups[k].named)) return [];
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
    const { named, counting } = slots.groups[k];
    const and = doc.norm(i - 1) === 'and';
    if (named || (and && counting === 'one')) out.push(k);
    let j = afterAge(slots, slots.groups[k].end);
    const comma = doc.norm(j) === ',';
    if (comma) j++;
    if (doc.norm(j) === 'and') j++;
    else if (!comma) break;
    i = j;
  }
  return out;
}
