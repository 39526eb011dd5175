import type { Category } from '../../../../format/claim.ts';
import { attributionsAround } from '../../../attribution/chain.ts';
import type { Mention } from '../../outcomes.ts';
import { areApart } from './apart.ts';

const NARROWER: ReadonlySet<Category> = new Set(['child', 'woman', 'mixed', 'unspecified']);
/** Smaller figures are of the same people only where they are spoken of again ("the two"). */
const SMALLEST = 3;
/** Sums smaller than that may be equal by chance. */
const SUM = 10;

/**
 * The same number of the same harm, once with and once without a category, is of the same people, unless two speakers
 * say so: who the dead were is what accounts differ on.
 */
export function shareCategories(all: readonly Mention[], published: string | null): void {
  const known = new Map<string, { category: Category | null; told: Mention }>();
  const trades = new Map<string, Mention>();
  for (const told of all) {
    const f = told.frame;
    const key = keyOf(f);
    // what one side says they were ("the five were militants") does not tell who they are elsewhere
    if (!key || NARROWER.has(f.category) || f.rule === 'casualties/were') continue;
    if (f.category === 'civilian' && !isOfThePeople(f)) {
      if (!trades.has(key)) trades.set(key, told);
      continue;
    }
    const before = known.get(key);
    if (before && before.category !== f.category) before.category = null;
    else if (!before) known.set(key, { category: f.category, told });
  }
  for (const told of all) {
    const key = keyOf(told.frame);
    const few = (told.frame.count.low ?? 0) < SMALLEST && !isSpokenOf(told);
    const found = key && !few && told.frame.category === 'unspecified' ? known.get(key) : undefined;
    if (
      found?.category &&
      !differ(found.told, told) &&
      !isListed(found.told, told) &&
      !hasOthers(found.told, told) &&
      (isSpokenOf(told) || !areApart(found.told, told, published))
    )
      told.frame.category = found.category;
    // "the 14 killed": those told of as passengers before
    const trade =
      key && !found && told.frame.category === 'unspecified' && isSpokenOf(told)
        ? trades.get(key)
        : undefined;
    if (trade && !differ(trade, told)) told.frame.category = 'civilian';
  }
}

/**
 * "five villagers", "four people of one family": words that say no more than that they were civilians; a trade ("clerks") says who
 * they were, "our citizens" whose.
 */
const isOfThePeople = ({ victimsText }: Mention['frame']): boolean =>
  /\b(?:civilians?|citizens|residents|villagers|inhabitants|locals|famil(?:y|ies)|household)\b/i.test(
    victimsText,
  ) && !/^(?:of )?(?:our|its|their|his|fellow)\b/i.test(victimsText);

/** "The two wounded": those told of before. */
const isSpokenOf = ({ field: { doc }, frame: { victims } }: Mention): boolean =>
  victims !== null &&
  [victims.first, victims.first - 1].some((i) => /^(?:the|both|these)$/.test(doc.norm(i)));

/** "Three policemen and three others": named side by side, and six. */
const isListed = (a: Mention, b: Mention): boolean =>
  a.field === b.field && a.frame.trigger === b.frame.trigger;

/** Are both told by speakers, and by two of them? */
function differ(a: Mention, b: Mention): boolean {
  const [x, y] = [speakerOf(a), speakerOf(b)];
  return x >= 0 && y >= 0 && x !== y;
}

function speakerOf({ field, frame }: Mention): number {
  return attributionsAround(field, frame).at(0)?.speakers[0] ?? -1;
}

function keyOf(f: Mention['frame']): string | null {
  const n = f.count.low ?? f.count.high;
  if (
    n === null ||
    n < 2 ||
    (n < SUM && f.scope === 'cumulative') ||
    f.partOf >= 0 ||
    f.count.bound === 'dozens' ||
    f.count.bound === 'hundreds'
  )
    return null;
  return `${f.effect} ${n} ${f.scope}`;
}

/** "three people, including a boy", and elsewhere three soldiers: a child is none. */
function hasOthers({ frame: { category } }: Mention, { field, frame }: Mention): boolean {
  if (!FORCES.has(category)) return false;
  const n = field.casualties.indexOf(frame);
  return field.casualties.slice(n + 1, n + 1 + PARTS).some((f) => f.partOf === n && f.category === 'child');
}

const FORCES: ReadonlySet<Category> = new Set(['military', 'police', 'militant']);
/** Figures behind a total among which its parts are looked for. */
const PARTS = 8;
