import type { Category } from '../../../../format/claim.ts';
import type { Doc } from '../../../../language/doc.ts';
import type { CasualtyFrame } from '../../../layers.ts';
import type { FieldReading, Reading } from '../../../reading.ts';
import { type People, PeopleOf } from './nouns.ts';
import { kindSaid } from './said.ts';

/** Who nobody is without more. */
const OPEN: ReadonlySet<Category> = new Set(['unspecified', 'mixed']);
/** Tokens back to those whom a number takes up again. */
const WITHIN = 45;

/**
 * Whom a figure takes up again that has no noun of its own: "Two welders were pulled out. One died, the other ...", "Ten herders were taken on
 * Sunday. Two were killed", "Six students were hit ... Two of the wounded"; and of whom the next sentence says who they were ("They were all cooks").
 */
export function settleToldAgain({ fields }: Reading): void {
  for (const field of fields) {
    const people = new PeopleOf(field);
    let left: { group: People; number: number } | null = null;
    for (const [n, f] of field.casualties.entries()) {
      if (f.category !== 'unspecified' || f.count.high === 0) continue;
      const taken = takenUp(field, n, people, left);
      if (taken) {
        f.category = taken.group.kind;
        left = taken;
        continue;
      }
      f.category = ofTheHarmed(field, n) ?? kindSaid(field, n, people) ?? 'unspecified';
    }
  }
}

/** How a figure speaks of those told of before. */
type Form = 'one' | 'all' | 'number' | null;

function formOf(doc: Doc, { victims, count }: CasualtyFrame): Form {
  if (!victims) return null;
  const text = doc.slice(victims.first, victims.end).toLowerCase();
  if (/^(?:one|the other|the others|the third|the second|a (?:second|third|fourth|fifth|sixth))$/.test(text))
    return 'one';
  if (
    /^(?:all|both|all (?:of them|\w+)|both of them|the (?:two|three|four|five|six|seven|eight|nine|ten|pair|trio))$/.test(
      text,
    )
  )
    return 'all';
  // "Two were killed", "killed four": nothing but a number
  return count.low !== null &&
    count.low === count.high &&
    victims.end - victims.first === 1 &&
    doc.xpos(victims.first) === 'CD'
    ? 'number'
    : null;
}

function takenUp(
  field: FieldReading,
  nth: number,
  people: PeopleOf,
  left: { group: People; number: number } | null,
): { group: People; number: number } | null {
  const { doc } = field;
  const f = field.casualties[nth];
  const form = formOf(doc, f);
  if (!form) return null;
  const k = doc.sentenceOf(f.first);
  const at = f.victims!.first;
  const n = f.count.low ?? 1;
  const group = lastBefore(people, k, at);
  if (!group || OPEN.has(group.kind) || !group.plural) return null;
  if (form === 'all') return group.number === n ? { group, number: 0 } : null;
  if (group.number === null || isToldDead(field, nth, group)) return null;
  const rest = left?.group === group ? left.number : group.number;
  return n <= rest && n < group.number ? { group, number: rest - n } : null;
}

/** "killed 12 soldiers. They captured three", "300 miners have died. The blast killed 19": others than those of whom the same harm, or death, is told. */
function isToldDead({ casualties }: FieldReading, n: number, { at }: People): boolean {
  for (let i = n - 1; i >= Math.max(0, n - 4); i--) {
    const { victims, effect } = casualties[i];
    if (victims && victims.first <= at && at < victims.end)
      return effect === 'killed' || effect === casualties[n].effect;
  }
  return false;
}

/** The group of people told of last, in the sentence or the one before it. */
function lastBefore(people: PeopleOf, k: number, at: number): People | null {
  for (let s = k; s >= Math.max(0, k - 1); s--) {
    const group = people.at(s).findLast((g) => g.at < at);
    if (group) return at - group.at <= WITHIN ? group : null;
  }
  return null;
}

/** "Two of the wounded", where all wounded are of one kind. */
function ofTheHarmed({ doc, casualties }: FieldReading, n: number): Category | null {
  const { victims, count } = casualties[n];
  if (!victims) return null;
  const effect = EFFECTS.get(doc.norm(victims.end - 1));
  if (!effect || !/\bof the\b/.test(doc.slice(victims.first, victims.end).toLowerCase())) return null;
  let kind: Category | null = null;
  for (let i = Math.max(0, n - 8); i < n; i++) {
    const o = casualties[i];
    if (o.effect !== effect || o.count.high === 0) continue;
    if (OPEN.has(o.category) || (kind && kind !== o.category) || (o.count.low ?? 0) < (count.low ?? 0))
      return null;
    kind = o.category;
  }
  return kind;
}

const EFFECTS: ReadonlyMap<string, string> = new Map([
  ['wounded', 'wounded'],
  ['injured', 'wounded'],
  ['dead', 'killed'],
  ['missing', 'missing'],
]);
