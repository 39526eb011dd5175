import { type LexiconEntry, lexicon } from '../../lexicon/load.ts';
import { remembered } from './remembered.ts';
import { WordStarts } from './word-starts.ts';

interface KindEntry extends LexiconEntry {
  /** ACLED sub-event type. */
  acled: string;
  /** Kinds of one family may be told of the same incident by different reports. */
  family: string;
  words: string[];
}

/** A kind of incident, as recognised from words. */
export interface Kind {
  id: string;
  acled: string;
  family: string;
}

interface Found extends Kind {
  re: RegExp;
}

/** In the order of the lexicon, which is the order of precedence. */
const kinds: Found[] = lexicon<KindEntry>('incident-kinds').map((k) => ({
  id: k.id,
  acled: k.acled,
  family: k.family,
  re: new RegExp(`\\b(?:${k.words.map((w) => w.replaceAll(' ', '[\\s-]+')).join('|')})\\b`, 'gi'),
}));

const mayName = new WordStarts();
for (const [k, { words }] of lexicon<KindEntry>('incident-kinds').entries())
  for (const word of words) mayName.add(k, /^[a-z]*/i.exec(word.replace(/[a-z]\?.*/i, ''))![0]);

/** How often each kind of incident is named in a text. */
export const kindsIn = remembered(countKinds);

function countKinds(text: string): ReadonlyMap<string, number> {
  const out = new Map<string, number>();
  const named = mayName.in(text);
  for (const [k, { id, re }] of kinds.entries()) {
    if ((named & (1 << k)) === 0) continue;
    const n = text.match(re)?.length ?? 0;
    if (n > 0) out.set(id, n);
  }
  return out;
}

/** The kind that most of the weight is on; ties go to the more specific one, which the lexicon lists first. */
export function leadingKind(weights: ReadonlyMap<string, number>): Kind | null {
  let best: Found | null = null;
  let most = 0;
  for (const k of kinds) {
    const n = weights.get(k.id) ?? 0;
    if (n > most) {
      best = k;
      most = n;
    }
  }
  return best && { id: best.id, acled: best.acled, family: best.family };
}

/** The family of a kind's id, null when unknown. */
export function familyOf(id: string | null): string | null {
  return kinds.find((k) => k.id === id)?.family ?? null;
}

/** The one family that a word or phrase names; null when it names none or several. */
export function familyIn(text: string): string | null {
  const families = new Set([...kindsIn(text).keys()].map(familyOf));
  return families.size === 1 ? [...families][0] : null;
}
