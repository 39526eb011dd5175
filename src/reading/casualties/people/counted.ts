import type { Effect } from '../../../format/claim.ts';
import type { Quantity } from '../../layers.ts';
import { NO_VICTIMS, PREDICATES, VICTIMS } from '../lexicon.ts';
import { BE, DEFINITE, HAVE, POSSESSIVE } from '../words.ts';
import { categoryOf } from './category.ts';
import { blankGroup, type Clauses, type Group } from './group.ts';
import { isAgeNoun, isAgentNoun, isDemonym, isPluralNoun, type NounGroup, nounGroup } from './noun-group.ts';

/** Participles and adjectives that stand for the people they are said of: "two of the wounded". */
export const NOMINAL: ReadonlyMap<string, Effect> = new Map(
  Object.entries<Effect>({
    wounded: 'wounded',
    injured: 'wounded',
    dead: 'killed',
    killed: 'killed',
    victims: 'killed',
    slain: 'killed',
    deceased: 'killed',
    missing: 'missing',
    fatalities: 'killed',
    casualties: 'killed-or-wounded',
    deaths: 'killed',
    bodies: 'killed',
  }),
);
const MORE = new Set(['more', 'others', 'other', 'another', 'further', 'additional']);

/** A group with a number: "at least 62 Syrian soldiers", "another 40", "two of the 12", "dozens". */
export function counted(c: Clauses, q: Quantity, first: number): Group | null {
  const group = withNumber(c, q, first);
  return group && allBut(c, group, q);
}

/** "All but 3 of the 22 miners", all without those; nobody knows how many "all but 3" alone are. */
function allBut({ doc }: Clauses, group: Group, q: Quantity): Group {
  const { first, value } = q;
  if (doc.norm(first - 1) !== 'but' || !/^(?:all|everyone|everybody)$/.test(doc.norm(first - 2)))
    return group;
  const from = first - 2;
  const { whole } = group;
  const n = whole?.bound === 'exact' && whole.value !== null && value !== null && whole.value - value;
  const text = doc.slice(from, whole?.end ?? q.end);
  if (typeof n === 'number' && n > 0)
    return { ...group, first: from, whole: null, count: { low: n, high: n, bound: 'exact', text } };
  return {
    ...group,
    first: from,
    counting: 'uncounted',
    quantity: null,
    count: { low: null, high: null, bound: 'unspecified', text },
  };
}

function withNumber(c: Clauses, q: Quantity, first: number): Group | null {
  const { doc } = c;
  const group = blankGroup(first, q.end);
  group.quantity = q;
  group.counting = q.bound === 'none' || (q.low === 0 && q.high === 0) ? 'nobody' : 'number';
  group.count = { low: q.low, high: q.high, bound: q.bound, text: doc.slice(q.first, q.end) };
  if (isShareOfOwned(c, q.first))
    group.count = { low: null, high: null, bound: 'unspecified', text: group.count.text };
  group.others = first < q.first && MORE.has(doc.norm(first));
  if (q.value !== null && q.value < 1 && q.value > 0)
    group.count = { low: null, high: null, bound: 'unspecified', text: group.count.text };
  if (
    group.counting === 'nobody' &&
    doc.norm(q.end) !== 'but' &&
    (doc.norm(q.end - 1) === 'nobody' || doc.norm(q.end) === 'one' || doc.norm(q.end - 1) === 'one')
  ) {
    group.end = doc.norm(q.end) === 'one' ? q.end + 1 : q.end;
    group.head = group.end - 1;
    group.known = true;
    return group;
  }
  let p = q.end;
  if (doc.norm(p) === 'of' && p + 1 < c.end) {
    const w = doc.norm(p + 1);
    if (w === 'them' || w === 'whom' || w === 'these' || w === 'those' || w === 'which') {
      group.ofThem = true;
      p += 2;
      if (w === 'those' || w === 'these') {
        const effect = NOMINAL.get(doc.norm(p));
        if (effect) {
          group.ofThem = false;
          group.ofEffect = effect;
          p++;
        }
      }
      group.end = p;
      group.head = p - 1;
      if (doc.norm(p) === 'a' || doc.norm(p) === 'an') p++;
      const noun = nounGroup(c, p);
      if (noun && VICTIMS.has(doc.norm(noun.head))) return withNoun(c, group, noun);
      return group;
    }
    const scale = c.quantities.get(p + 1);
    if (scale?.value && scale.value >= 1000 && q.value !== null && q.value < 1)
      return scaled(c, group, q, scale);
    const inner = skipOf(c, p + 1);
    const effect = NOMINAL.get(doc.norm(inner.at));
    if (effect && (inner.definite || inner.counted) && !startsNoun(c, inner.at + 1)) {
      group.ofEffect = effect;
      group.whole = inner.quantity;
      group.end = inner.at + 1;
      group.head = inner.at;
      group.category = 'unspecified';
      return group;
    }
    const verb = BE.has(doc.norm(inner.at)) || HAVE.has(doc.norm(inner.at)) || doc.xpos(inner.at) === 'VBD';
    if (inner.counted && inner.definite && (inner.at >= c.end || verb)) {
      group.ofThem = true;
      group.end = inner.at;
      group.head = inner.at - 1;
      return group;
    }
    const noun = nounGroup(c, inner.at);
    if (noun && NO_VICTIMS.has(doc.norm(noun.head))) return null;
    if (noun && (VICTIMS.has(doc.norm(noun.head)) || isDemonym(doc, noun.head))) {
      if (inner.definite) group.whole = inner.quantity;
      return withNoun(c, group, noun);
    }
    const harm = PREDICATES.get(doc.norm(inner.at))?.some((f) => f.entry.frame === 'noun');
    if (harm || doc.norm(inner.at) === 'lives') {
      group.end = inner.at;
      group.head = inner.at - 1;
      return group;
    }
    return q.low !== null && q.low >= 20 && q.bound !== 'exact' ? null : group;
  }
  while (MORE.has(doc.norm(p))) {
    group.others = true;
    group.known = true;
    group.end = p + 1;
    group.head = p;
    p++;
  }
  // "300 head of cattle"
  if (doc.norm(p) === 'head' && doc.norm(p + 1) === 'of') return null;
  // "took four others prisoner"
  if (group.others && /^(?:prisoner|hostage|captive)$/.test(doc.norm(p))) return group;
  const noun = nounGroup(c, p);
  if (!noun) return group;
  if (NO_VICTIMS.has(doc.norm(noun.head))) return null;
  const told =
    VICTIMS.has(doc.norm(noun.head)) || isAgeNoun(doc, noun.head) || isPluralNoun(doc, p, noun.head);
  // "14 New Yorkers"
  const town = NEW.has(doc.norm(p)) && noun.head === p + 1 && isDemonym(doc, noun.head);
  // "two Keshis"
  const people = noun.head === p && isDemonym(doc, p) && q.low !== null && q.low >= 2;
  if (!told && !town && !people) return group;
  return withNoun(c, group, noun);
}

/** "Half of the village's 80 men", "most of the ship's 12 sailors": not all of them. */
function isShareOfOwned({ doc, first }: Clauses, i: number): boolean {
  if (doc.norm(i - 1) !== "'s") return false;
  for (let j = i - 2; j > Math.max(first, i - 8); j--) {
    if (doc.norm(j) === 'of')
      return /^(?:half|most|some|many|several|third|quarter|thirds|quarters|part)$/.test(doc.norm(j - 1));
    if (!/^(?:DT|NNP?|JJ|PRP\$)$/.test(doc.xpos(j))) return false;
  }
  return false;
}

/** What the names of many towns begin with. */
const NEW = new Set(['new', 'north', 'south', 'east', 'west', 'san', 'los', 'st', 'saint']);

/** "over half a million people": the share of a round number. */
function scaled(c: Clauses, group: Group, share: Quantity, of: Quantity): Group {
  const n = Math.round(share.value! * of.value!);
  const { bound } = share;
  const below = bound === 'nearly' || bound === 'fewer than';
  const low = bound === 'more than' ? n + 1 : below || bound === 'up to' ? null : n;
  const high = below ? n - 1 : bound === 'exact' || bound === 'about' || bound === 'up to' ? n : null;
  const text = c.doc.slice(share.first, of.end);
  const rest = counted(c, of, of.first) ?? group;
  return {
    ...rest,
    first: group.first,
    quantity: share,
    counting: 'number',
    count: { low, high, bound, text },
  };
}

function withNoun(c: Clauses, group: Group, noun: NounGroup): Group {
  group.head = noun.head;
  group.end = noun.end;
  group.known = VICTIMS.has(c.doc.norm(noun.head)) || isAgeNoun(c.doc, noun.head);
  if (c.doc.norm(noun.head) === 'others') group.others = true;
  // "one family": nobody says how many they were
  if (/^(?:family|household)$/.test(c.doc.norm(noun.head)) && group.count.low === 1)
    group.count = { low: null, high: null, bound: 'unspecified', text: group.count.text };
  group.category = categoryOf(c.doc, group.quantity?.end ?? group.first, noun.end, noun.head);
  if (
    group.category === 'unspecified' &&
    !VICTIMS.has(c.doc.norm(noun.head)) &&
    isAgentNoun(c.doc, noun.head)
  )
    group.category = 'civilian';
  return group;
}

/** After "of": "the", "our", "the 12 initially". */
export function skipOf(
  c: Clauses,
  i: number,
): { at: number; definite: boolean; counted: boolean; quantity: Quantity | null } {
  let quantity: Quantity | null = null;
  let at = i;
  let definite = false;
  let isCounted = false;
  while (at < c.end && at - i < 5) {
    const w = c.doc.norm(at);
    const q = c.quantities.get(at);
    if (q) {
      at = q.end;
      quantity = q;
      isCounted = true;
    } else if (DEFINITE.has(w) || POSSESSIVE.has(w) || w === 'all') {
      at++;
      definite = true;
    } else if ((definite || isCounted) && isBetween(c, at)) at++;
    else break;
  }
  return { at, definite, counted: isCounted, quantity };
}

const QUALIFIED = new Set(['initially', 'reported', 'confirmed', 'originally']);
const SOMEBODY = new Set(['people', 'men', 'civilians', 'soldiers']);

/** "the 12 initially killed", "the 40 people killed": words between a number and what befell them; not "of our men". */
function isBetween(c: Clauses, i: number): boolean {
  const w = c.doc.norm(i);
  return QUALIFIED.has(w) || (SOMEBODY.has(w) && NOMINAL.get(c.doc.norm(i + 1)) !== undefined);
}

export function startsNoun(c: Clauses, i: number): boolean {
  return i < c.end && VICTIMS.has(c.doc.norm(i));
}
