import type { Category } from '../../../format/claim.ts';
import type { Doc } from '../../../language/doc.ts';
import { type TermLabel, termAt } from '../../actors/terms.ts';
import { MODIFIERS, MODIFIERS_OF, VICTIMS } from '../lexicon.ts';

const ENTITIES: ReadonlySet<TermLabel> = new Set(['entity']);
const KINDS: ReadonlyMap<string, Category> = new Map(
  Object.entries<Category>({ 'armed-group': 'militant', military: 'military' }),
);
/** A group that the lexicon of modifiers has, too: what it is before a noun any armed group is. */
const GROUP = 'taliban';

/** What those are who serve the known armed group or force that is named at a token; null where none is. */
export function kindOfBody(doc: Doc, i: number, end: number): Category | null {
  const body = termAt(doc, i, end, ENTITIES);
  const kind = body && KINDS.get(body.kind);
  if (!kind) return null;
  // bodies whose members have a word of their own: the police of an armed group, a region's soldiers
  const own = body.words.length === 1 ? body.words[0] : '';
  const known = MODIFIERS.get(own)?.category ?? VICTIMS.get(own)?.entry.category;
  return known && known !== 'unspecified' ? known : kind;
}

/** "two Hill Front officers", "a Hill Front judge": what a body named before the noun makes of those whom the noun leaves open. */
export function ofBody(doc: Doc, first: number, head: number, noun: Category): Category | null {
  for (let i = first; i < head; i++) {
    const kind = kindOfBody(doc, i, head);
    if (!kind) continue;
    const word = kind === 'militant' ? GROUP : 'army';
    const entry = MODIFIERS_OF.get(`${word} ${doc.norm(head)}`) ?? MODIFIERS.get(word);
    return entry?.over.includes(noun) ? kind : null;
  }
  return null;
}
