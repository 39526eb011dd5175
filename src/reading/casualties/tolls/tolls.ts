import type { Effect } from '../../../format/claim.ts';
import { WordTest } from '../../../language/word-test.ts';
import type { Quantity } from '../../layers.ts';
import { type Draft, draft } from '../frames.ts';
import type { Clauses, Group } from '../people/group.ts';
import type { Slots } from '../victims/slots.ts';
import { isBreak } from '../words.ts';
import {
  broughtTo,
  gaveFigure,
  labelled,
  makes,
  NUMBERED,
  numbered,
  REVISED,
  revised,
} from './toll-forms.ts';
import { inAll, listed, names } from './toll-lists.ts';
import { COUNTS, countedKind, EARLIER, effectOf, hasOwnVerb, PUT, ROSE, TOLL } from './toll-words.ts';
import { WHOLE } from './totals.ts';

const LIMIT = 26;

/** The words that each form of a toll has one of. */
const TOLD_BY = new WordTest(
  (w) =>
    COUNTS.has(w) ||
    PUT.has(w) ||
    WHOLE.has(w) ||
    LISTS.has(w) ||
    w === 'makes' ||
    w === 'make' ||
    NUMBERED.has(w) ||
    REVISED.has(w),
);

const LISTS = new Set(['names', 'list', 'lists', 'register', 'registry', 'roll', 'record']);

/** "the death toll has risen to 86", "put the toll at 16", "a toll of 40", "an earlier toll of 15". */
export function tollFrames(c: Clauses, slots: Slots, taken: Set<number>): Draft[] {
  const out: Draft[] = [];
  for (let i = TOLD_BY.next(c.doc, c.first, c.end); i < c.end; i = TOLD_BY.next(c.doc, i + 1, c.end)) {
    const effect = effectOf(c, i);
    if (effect) out.push(...tollAt(c, i, effect, slots, taken));
    out.push(...broughtTo(c, i, slots, taken), ...numbered(c, i, slots, taken));
    out.push(...labelled(c, i, slots, taken), ...revised(c, i, slots, taken));
    out.push(...makes(c, i, slots, taken), ...gaveFigure(c, i, slots, taken));
    out.push(...inAll(c, i, slots, taken), ...names(c, i, slots, taken), ...listed(c, i, slots, taken));
  }
  return out;
}

function tollAt(c: Clauses, toll: number, effect: Effect, slots: Slots, taken: Set<number>): Draft[] {
  const { doc } = c;
  const old = isEarlier(c, toll);
  const out: Draft[] = [];
  let previous = -1;
  let last = -1;
  for (let i = toll + 1; i < Math.min(c.end, toll + LIMIT); i++) {
    const w = doc.norm(i);
    if (TOLL.has(w)) break;
    const k = slots.starts.get(i);
    if (k === undefined) continue;
    const g = slots.groups[k];
    if (!g.quantity || taken.has(k) || g.counting === 'nobody' || (g.count.low ?? g.count.high) === null) {
      i = g.end - 1;
      continue;
    }
    const lead = leadOf(c, g.quantity);
    const renewed = out.length > 0 && lead === 'at' && isStanding(c, g.quantity.first);
    const again = renewed || (out.length > 0 && lead === 'at' && isPutIt(c, g.quantity.first));
    if (lead === 'by') continue;
    // "brings the toll to four officers and two civilians"
    if (
      lead === null &&
      out.length > 0 &&
      g.known &&
      isBeside(c, slots.groups[last], g) &&
      !hasOwnVerb(c, g)
    ) {
      taken.add(k);
      last = k;
      out.push(draft(c, g, effect, { first: g.first, end: g.end, token: toll }, 'asserted', 'toll'));
      i = g.end - 1;
      continue;
    }
    // "the toll, initially six, has climbed to nine"
    if (lead === null && out.length === 0 && EARLIER.has(doc.norm(g.first - 1)) && doc.norm(g.end) === ',') {
      taken.add(k);
      const made = draft(c, g, effect, { first: g.first, end: g.end, token: toll }, 'asserted', 'toll');
      made.status = 'superseded';
      out.push(made);
      last = k;
      i = g.end - 1;
      continue;
    }
    if (out.length === 0 ? lead === null : lead !== 'from' && lead !== 'up-from' && lead !== 'to' && !again)
      break;
    if (out.length === 0 && hasOwnVerb(c, g)) break;
    taken.add(k);
    const made = draft(
      c,
      g,
      effect,
      { first: previous < 0 ? verbBefore(c, toll, i) : g.first, end: g.end, token: toll },
      'asserted',
      'toll',
    );
    if (mayReach(c, toll, g.first)) made.certainty = 'possible';
    if (lead && BEYOND.has(lead)) made.count = moreThan(made.count);
    if (isNowUpTo(c, g)) made.count = { ...made.count, low: made.count.high, bound: 'exact' };
    if (old || lead === 'from' || lead === 'up-from') made.status = 'superseded';
    if (again && !renewed && wasEarlier(c, previous, i)) made.status = 'superseded';
    if (renewed && wasEarlier(c, toll, previous)) out[out.length - 1].status = 'superseded';
    if (g.ofThem) break;
    if (made.category === 'unspecified') made.category = countedKind(c, slots, toll, i);
    out.push(made);
    last = k;
    previous = i;
    i = g.end - 1;
  }
  if (out.length > 0) takeCounted(c, toll, slots, taken);
  return out;
}

/** "the number of civilians who have died has risen to 40": the civilians are those of the toll. */
function takeCounted({ doc }: Clauses, toll: number, slots: Slots, taken: Set<number>): void {
  if (doc.norm(toll + 1) !== 'of') return;
  const k = slots.starts.get(toll + 2);
  if (k !== undefined && /^(?:who|that)$/.test(doc.norm(slots.groups[k].end))) taken.add(k);
}

/** "four officers and two civilians": both of a kind that nouns name. */
function isBeside({ doc }: Clauses, a: Group, b: Group): boolean {
  return a.known && a.end + 1 === b.first && doc.norm(a.end) === 'and';
}

/** "the toll passed 70": it is more. */
const BEYOND = new Set(
  'past top tops topped pass passes passed exceed exceeds exceeded surpass surpasses surpassed'.split(' '),
);

function moreThan(count: Draft['count']): Draft['count'] {
  const exact = count.bound === 'exact' && count.low !== null;
  return exact ? { ...count, low: count.low! + 1, high: null, bound: 'more than' } : count;
}

/** "the body count is up to seven": so far it has come. */
const isNowUpTo = ({ doc }: Clauses, { count, quantity }: Group): boolean =>
  count.bound === 'up to' &&
  (/^(?:is|are|now|already)$/.test(doc.norm(quantity!.first - 1)) || ROSE.has(doc.norm(quantity!.first - 1)));

/** "the toll could top 30", "may reach 40": nobody has counted them yet. */
function mayReach({ doc }: Clauses, from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++) {
    if (isBreak(doc.norm(i)) || doc.norm(i) === 'after') return false;
    if (/^(?:could|may|might)$/.test(doc.norm(i)) && doc.form(i) !== 'May') return true;
  }
  return false;
}

/** "earlier reports had put it at 60": the toll as a pronoun. */
function isPutIt(c: Clauses, number: number): boolean {
  const w = c.doc.norm(number - 2);
  return (w === 'it' || w === 'that' || w === 'this') && PUT.has(c.doc.norm(number - 3));
}

/** "first put at six, now stands at ten". */
function isStanding(c: Clauses, number: number): boolean {
  const w = c.doc.norm(number - 2);
  return w === 'stands' || w === 'stood' || w === 'stand' || w === 'put';
}

function wasEarlier(c: Clauses, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (EARLIER.has(c.doc.norm(i))) return true;
  return false;
}

/** The preposition that leads to the number of a toll: "to 86", "at 16", "of 40", "from 41"; null when none does. */
function leadOf(c: Clauses, q: Quantity): string | null {
  const { doc } = c;
  let i = q.first - 1;
  const as = doc.norm(i) === 'as';
  if (as) while (doc.norm(i) === 'as' || doc.norm(i) === 'high' || doc.norm(i) === 'many') i--;
  const w = doc.norm(i);
  // "put the toll as high as 32", "may be as high as 40"
  if ((as || q.bound === 'up to') && (TOLL.has(w) || w === 'be')) return 'as';
  // "has gone up to 181"
  if (q.bound === 'up to' && ROSE.has(w)) return 'to';
  if (w === 'from') return doc.norm(i - 1) === 'up' ? 'up-from' : 'from';
  if (
    w === 'to' ||
    w === 'at' ||
    w === 'by' ||
    w === 'past' ||
    w === 'of' ||
    w === ':' ||
    w === 'is' ||
    w === 'was' ||
    w === 'as'
  )
    return w;
  if (REACHED.has(w)) return w;
  return null;
}

const REACHED = new Set(
  'reached reaches reach top exceed surpass pass hit hits passed passes topped exceeded exceeds surpassed now stands stood rose tops nears neared'.split(
    ' ',
  ),
);

/** "an earlier toll", "initial estimates of a death toll". */
function isEarlier(c: Clauses, toll: number): boolean {
  for (let i = toll - 1; i >= Math.max(c.first, toll - 5); i--) if (EARLIER.has(c.doc.norm(i))) return true;
  return false;
}

/** Where the words that state the toll start: its verb, "put", "rose", "has risen", or the noun. */
function verbBefore(c: Clauses, toll: number, number: number): number {
  const { doc } = c;
  for (let i = toll - 1; i >= Math.max(c.first, toll - 4); i--) if (PUT.has(doc.norm(i))) return i;
  for (let i = number - 1; i > toll; i--)
    if (ROSE.has(doc.norm(i))) return doc.norm(i - 1) === 'has' || doc.norm(i - 1) === 'had' ? i - 1 : i;
  return toll;
}
