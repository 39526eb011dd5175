import type { Category } from '../../../format/claim.ts';
import type { Doc } from '../../../language/doc.ts';
import { WordTest } from '../../../language/word-test.ts';
import type { Draft } from '../frames.ts';
import { MODIFIERS, VICTIMS } from '../lexicon.ts';
import type { Clauses } from '../people/group.ts';
import { isBreak } from '../words.ts';

const FORCES: ReadonlySet<Category> = new Set(['military', 'militant', 'police']);
const TURNS = new WordTest(new Set(['side', 'losses', 'ranks', 'personnel', 'own', 'men']));
/** Tokens between such a word and the figure. */
const WITHIN = 9;

/**
 * "On the army's side, four were killed", "the rebels' losses were 30 dead", "12 dead in its ranks", "six of their own", "18 of his men":
 * figures that name nobody are of the side that the words beside them name. `shares`: those that are some of somebody's men.
 */
export function likeOwnSide(
  { doc, first, end }: Clauses,
  all: readonly Draft[],
  from: number,
  shares: boolean,
): void {
  const open = all.slice(from).filter(isOpen(doc));
  if (open.length === 0) return;
  for (let i = TURNS.next(doc, first, end); i < end; i = TURNS.next(doc, i + 1, end)) {
    const share = /^(?:own|men)$/.test(doc.norm(i));
    if (share !== shares) continue;
    const category = sideAt(doc, first, end, i);
    if (!category) continue;
    const behind = i > open[0].group.first;
    let last = i;
    for (const d of open) {
      if (d.category !== 'unspecified') continue;
      // "18 of his men": those alone
      if (share && d.group.quantity?.end !== i - 2) continue;
      const gap = behind ? i - d.group.end : d.group.first - last;
      if (gap < -2 || gap > WITHIN || (behind && isParted(doc, d.group.end, i))) continue;
      // "on our side four dead, six wounded; on the rebels' side nine"
      if (!behind && isParted(doc, last + 1, d.group.first)) break;
      d.category = category;
      last = Math.max(d.group.end, d.end);
    }
  }
}

/** A number alone, or of people, men or personnel. */
const isOpen =
  (doc: Doc) =>
  ({ category, group }: Draft): boolean =>
    category === 'unspecified' &&
    group.counting === 'number' &&
    !group.named &&
    (!group.known || group.others || /^(?:people|men|personnel|members|others)$/.test(doc.norm(group.head)));

function isParted(doc: Doc, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (/^(?:;|but|while|:)$/.test(doc.norm(i)) || doc.norm(i) === 'side') return true;
  return false;
}

function sideAt(doc: Doc, first: number, end: number, i: number): Category | null {
  const w = doc.norm(i);
  if (w === 'side') {
    // "on the side of the police"
    if (doc.norm(i - 1) === 'the' && doc.norm(i - 2) === 'on' && doc.norm(i + 1) === 'of')
      return forceIn(doc, i + 2, Math.min(end, i + 6), false);
    const on = startOf(doc, first, i, 'on');
    return on < 0 ? null : forceIn(doc, on, i, true);
  }
  if (w === 'losses') {
    const owner = /^['’]s?$/.test(doc.norm(i - 1)) || MODIFIERS.has(doc.norm(i - 1));
    const told = /^(?:were|are|stood|stand|came|amounted|totalled|totaled|at)$/.test(doc.norm(i + 1));
    if (told && /^(?:its|their)$/.test(doc.norm(i - 1))) return forceIn(doc, first, i, false);
    return owner && told ? forceIn(doc, Math.max(first, i - 5), i, true) : null;
  }
  const whose = doc.norm(i - 1);
  // "among the army's ranks"
  if (/^['’]s?$/.test(whose) && (w === 'ranks' || w === 'personnel'))
    return forceIn(doc, Math.max(first, i - 4), i, true);
  if (!/^(?:its|their|his|her)$/.test(whose)) return null;
  const link = doc.norm(i - 2);
  if (!/^(?:in|among|amongst|within|from|of)$/.test(link)) return null;
  if ((w === 'ranks' || w === 'personnel') === (link === 'of')) return null;
  return forceIn(doc, first, i, w === 'men');
}

/** The word that opens a phrase, few tokens back; -1 without it. */
function startOf(doc: Doc, first: number, i: number, word: string): number {
  for (let j = i - 1; j >= Math.max(first, i - 7) && !isBreak(doc.norm(j)); j--)
    if (doc.norm(j) === word) return j;
  return -1;
}

const MINISTRIES: ReadonlyMap<string, Category> = new Map(
  Object.entries<Category>({ interior: 'police', defence: 'military', defense: 'military' }),
);

/** The force that the words name, the last or the first; null where none does. */
function forceIn(doc: Doc, from: number, to: number, last: boolean): Category | null {
  let found: Category | null = null;
  for (let i = from; i < to; i++) {
    const w = doc.norm(i);
    const ministry = /^minist(?:ry|er)$/.test(doc.norm(i + 1)) ? MINISTRIES.get(w) : undefined;
    const category = ministry ?? MODIFIERS.get(w)?.category ?? VICTIMS.get(w)?.entry.category;
    // "was killed by a sniper with four of his men"
    if (
      /^by$/.test(doc.norm(i - 1)) ||
      (/^by$/.test(doc.norm(i - 2)) && /^(?:a|an|the)$/.test(doc.norm(i - 1)))
    )
      continue;
    // whose officers they are nobody says
    if (!category || !FORCES.has(category) || /^officers?$/.test(w)) continue;
    if (!last) return category;
    found = category;
  }
  return found;
}
