import type { Category } from '../../../format/claim.ts';
import type { CasualtyFrame } from '../../layers.ts';
import type { Reading } from '../../reading.ts';
import type { Mention } from '../outcomes.ts';
import type { Individual } from './individuals.ts';
import { areApart } from './kinds/apart.ts';

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
  reading: Reading,
  single: readonly Mention[],
  people: readonly Individual[],
  all: readonly Mention[],
): void {
  const open = single.filter((m) => isHeadline(reading, m) && isOpen(m.frame));
  if (open.length === 0) return;
  const lead = all.filter((m) => isLead(m) && !isHeadline(reading, m));
  const day = reading.published.date?.slice(0, 10) ?? null;
  for (const headline of open) {
    const t = headline.frame;
    const same = lead
      .filter((m) => isAlike(m.frame.effect, t.effect) && m.frame.scope === 'incident')
      .map((m) => m.frame);
    if (lead.some((m) => same.includes(m.frame) && areApart(headline, m, day))) continue;
    if (same.some((f) => (f.count.low ?? 2) !== 1 || (f.count.high ?? 2) !== 1)) continue;
    const told = people.filter((p) => p.frames.some((f) => same.includes(f)));
    if (told.length !== 1) continue;
    const kind = told[0].frames.find((f) => TOLD.has(f.category))?.category;
    if (kind && !isAnother(kind, t.victimsText)) t.category = kind;
  }
}

/** In the title, or in the first sentence of a text that came without one. */
export const isHeadline = ({ report }: Reading, { field, frame }: Mention): boolean =>
  field.in === 'title' || (!report.title && field.doc.sentenceOf(frame.first) === 0);

/** "A man" is no woman, and no child. */
const isAnother = (kind: Category, words: string): boolean =>
  (kind === 'woman' && MALE.test(words)) || (kind === 'child' && GROWN.test(words));

const MALE = /\b(?:man|boy|male|father|husband|son|brother)\b/i;
const GROWN = /\b(?:man|woman|father|mother|husband|wife|adult)\b/i;

const isOpen = (f: CasualtyFrame): boolean =>
  f.category === 'unspecified' && f.scope === 'incident' && f.partOf < 0;

const isLead = ({ field, frame }: Mention): boolean =>
  field.in === 'text' && field.doc.sentenceOf(frame.first) < LEAD;

const isAlike = (a: string, b: string): boolean =>
  a === b ||
  (a === 'killed-or-wounded' && b !== 'captured') ||
  (b === 'killed-or-wounded' && a !== 'captured');
