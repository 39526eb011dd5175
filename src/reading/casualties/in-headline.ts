import type { Category } from '../../format/claim.ts';
import type { CasualtyFrame } from '../layers.ts';
import type { Individual } from './individuals.ts';
import type { Mention } from './outcomes.ts';

/** Sentences in which a text says again what its title says. */
const LEAD = 5;
/** What a headline leaves out of somebody; a trade ("clerk") it leaves out of "man" as well, and it says no more than "man" does. */
const TOLD: ReadonlySet<Category> = new Set([
  'child',
  'woman',
  'police',
  'military',
  'medic',
  'journalist',
  'aid-worker',
]);

/**
 * "Shooting kills one", says the title, "80-year-old killed", and the text's first sentences tell of one death alone, a woman's:
 * she is the one.
 */
export function likeTheOneOfTheLead(
  single: readonly Mention[],
  people: readonly Individual[],
  all: readonly Mention[],
): void {
  const open = single.filter(({ field, frame }) => field.in === 'title' && isOpen(frame));
  if (open.length === 0) return;
  const lead = new Set(all.filter(isLead).map((m) => m.frame));
  for (const { frame: t } of open) {
    const same = [...lead].filter((f) => isAlike(f.effect, t.effect) && f.scope === 'incident');
    if (same.some((f) => (f.count.low ?? 2) !== 1 || (f.count.high ?? 2) !== 1)) continue;
    const told = people.filter((p) => p.frames.some((f) => same.includes(f)));
    if (told.length !== 1) continue;
    const kind = told[0].frames.find((f) => TOLD.has(f.category))?.category;
    if (kind && !(kind === 'woman' && MAN.test(t.victimsText))) t.category = kind;
  }
}

const MAN = /\b(?:man|boy|male|father|husband|son|brother)\b/i;

const isOpen = (f: CasualtyFrame): boolean =>
  f.category === 'unspecified' && f.scope === 'incident' && f.partOf < 0;

const isLead = ({ field, frame }: Mention): boolean =>
  field.in === 'text' && field.doc.sentenceOf(frame.first) < LEAD;

const isAlike = (a: string, b: string): boolean =>
  a === b ||
  (a === 'killed-or-wounded' && b !== 'captured') ||
  (b === 'killed-or-wounded' && a !== 'captured');
