import type { Category, Effect } from '../../../format/claim.ts';
import type { Doc } from '../../../language/doc.ts';
import type { CasualtyFrame } from '../../layers.ts';
import type { Reading } from '../../reading.ts';
import { VICTIMS } from '../lexicon.ts';
import { isAgeNoun } from '../people/noun-group.ts';

/** Who nobody is without more: a man, a boy and a soldier may be of one number. */
const NO_KIND: ReadonlySet<Category> = new Set(['unspecified', 'mixed', 'child', 'woman']);

/** What a report says of the harmed of one effect, whom it counts together. */
interface Counted {
  kinds: Set<Category>;
  /** The largest number of them. */
  most: number;
  /** A figure says nothing of more than those of the kind. */
  open: number;
  /** One of another kind is told of alone: the name may be theirs. */
  alone: Set<Category>;
  names: Set<string>;
}

/**
 * "Two bakers were killed ... Holt, 47, died at the clinic": where all whom a report counts are of one kind, those whom it goes on to name are
 * of that kind, as long as they are no more than were counted. `trades` asks for civilians, else for all but them.
 */
export function settleOfOneKind({ fields }: Reading, trades: boolean): void {
  const told = new Map<Effect, Counted>();
  for (const { doc, casualties } of fields)
    for (const f of casualties) {
      if (f.scope !== 'incident' || f.count.high === 0) continue;
      let t = told.get(f.effect);
      if (!t) told.set(f.effect, (t = blank()));
      const n = f.count.low ?? f.count.high;
      if (isName(doc, f)) t.names.add(doc.norm(f.victims!.end - 1));
      else if (n === 1) t.alone.add(f.category);
      else if (f.category === 'unspecified') t.open = Math.max(t.open, n ?? Number.POSITIVE_INFINITY);
      else if (f.partOf < 0 || f.category === 'mixed') {
        t.kinds.add(f.category);
        t.most = Math.max(t.most, n ?? 0);
      }
    }
  for (const { doc, casualties } of fields)
    for (const f of casualties) {
      if (f.category !== 'unspecified' || f.scope !== 'incident' || !isName(doc, f)) continue;
      const kind = kindOf(told.get(f.effect)!);
      if (kind && (kind === 'civilian') === trades) f.category = kind;
    }
}

const blank = (): Counted => ({ kinds: new Set(), most: 0, open: 0, alone: new Set(), names: new Set() });

function kindOf({ kinds, most, open, alone, names }: Counted): Category | null {
  const [kind] = kinds;
  if (kinds.size !== 1 || NO_KIND.has(kind) || open > most || names.size > most) return null;
  for (const other of alone) if (other !== kind && other !== 'unspecified') return null;
  return kind;
}

/** One person of whom the words say nothing but a name, an age before it perhaps. */
function isName(doc: Doc, { count, victims }: CasualtyFrame): boolean {
  if (count.low !== 1 || count.high !== 1 || !victims) return false;
  const last = victims.end - 1;
  // "took the life of 52-year-old Mara Holt"
  if (isAgeNoun(doc, last)) return /^\p{Lu}\p{Ll}/u.test(doc.form(last + 1) ?? '');
  return (
    /^\p{Lu}\p{Ll}/u.test(doc.form(last)) && doc.xpos(last).startsWith('NNP') && !VICTIMS.has(doc.norm(last))
  );
}
