import type { Doc } from '../../../language/doc.ts';
import { isWomansName } from '../../actors/womans-name.ts';
import { NAME_PARTICLES } from '../../actors/words.ts';
import type { CasualtyFrame } from '../../layers.ts';
import type { Reading } from '../../reading.ts';
import { VICTIMS } from '../lexicon.ts';
import { ageBehind } from '../people/age-behind.ts';
import { isAgeNoun } from '../people/noun-group.ts';

/**
 * "Hedwig Plimley was killed", and later "Plimley died": women by their names, of whom nothing else tells more; where the report tells of
 * a child, too, only those of full age.
 */
export function settleWomenByName({ fields }: Reading): void {
  const child = fields.some((f) => f.casualties.some((c) => c.category === 'child'));
  /** Surnames of those found, and whether everybody killed or hurt who bears one is a woman. */
  const surnames = new Map<string, boolean>();
  for (const { doc, casualties } of fields)
    for (const f of casualties) {
      if (isSheOnly(doc, f)) f.category = 'woman';
      if (isAgedName(doc, f) && !child && isWomansName(doc.norm(f.victims!.end))) f.category = 'woman';
      if (!isOneNamed(doc, f) || f.victims!.end - f.victims!.first < 2) continue;
      const named = isWomansName(doc.norm(givenAt(doc, f)));
      const { end } = f.victims!;
      const surname = doc.norm(end - 1);
      surnames.set(surname, named && surnames.get(surname) !== false);
      if (named && (!child || (ageBehind(doc, end)?.years ?? 0) >= GROWN)) f.category = 'woman';
    }
  if (child) return;
  for (const { doc, casualties } of fields)
    for (const f of casualties)
      if (
        isOneNamed(doc, f) &&
        surnames.get(doc.norm(f.victims!.end - 1)) &&
        f.victims!.end - f.victims!.first === 1
      )
        f.category = 'woman';
}

const GROWN = 18;

/** "She was the only person injured", "the third one killed". */
function isSheOnly(doc: Doc, { victims, category, count }: CasualtyFrame): boolean {
  if (category !== 'unspecified' || !victims || (count.low ?? 1) !== 1) return false;
  let i = victims.end - 1;
  if (!/^(?:person|one|victim)$/.test(doc.norm(i))) return false;
  for (i--; i > victims.end - 5 && doc.norm(i) !== 'the'; i--);
  return doc.norm(i) === 'the' && /^(?:was|is|became)$/.test(doc.norm(i - 1)) && doc.norm(i - 2) === 'she';
}

/** "the stabbing of 46-year-old Wanda Holt": an age before a name. */
const isAgedName = (doc: Doc, { victims, category }: CasualtyFrame): boolean =>
  category === 'unspecified' &&
  victims !== null &&
  isAgeNoun(doc, victims.end - 1) &&
  /^\p{Lu}\p{Ll}/u.test(doc.form(victims.end) ?? '');

/** One person of whom the frame has nothing but a name. */
function isOneNamed(doc: Doc, { count, victims, category, effect }: CasualtyFrame): boolean {
  if (category !== 'unspecified' || !victims || effect === 'displaced') return false;
  if (count.low !== 1 || count.high !== 1) return false;
  for (let i = victims.first; i < victims.end; i++)
    if (!/^\p{Lu}/u.test(doc.form(i)) && !isSmall(doc, i)) return false;
  return !VICTIMS.has(doc.norm(victims.end - 1));
}

/** Particles, initials' stops and the like within a name. */
const isSmall = (doc: Doc, i: number): boolean =>
  NAME_PARTICLES.has(doc.norm(i)) || /^\P{L}+$/u.test(doc.form(i));

/** Where the given name of a victim's name stands: behind "Ms" and "Mrs". */
function givenAt(doc: Doc, { victims }: CasualtyFrame): number {
  let i = victims!.first;
  while (i < victims!.end - 1 && /^(?:mr|mrs|ms|miss|dr|the|citizen|\.)\.?$/.test(doc.norm(i))) i++;
  return i;
}
