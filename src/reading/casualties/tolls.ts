import type { Effect } from '../../format/claim.ts';
import type { Quantity } from '../layers.ts';
import { type Draft, draft } from './frames.ts';
import type { Clauses, Group } from './group.ts';
import { PREDICATES } from './lexicon.ts';
import type { Slots } from './slots.ts';
import { ADVERB, BE, HAVE, isBreak, POSSESSIVE } from './words.ts';

const TOLL = new Set(['toll', 'tally', 'tolls']);
/** "its losses at four" */
const isLosses = (c: Clauses, i: number): boolean =>
  c.doc.norm(i) === 'losses' && (POSSESSIVE.has(c.doc.norm(i - 1)) || c.doc.norm(i - 1) === "'s");
const EARLIER = new Set([
  'earlier',
  'previous',
  'initial',
  'preliminary',
  'first',
  'previously',
  'initially',
]);
const LIMIT = 26;

/** "the death toll has risen to 86", "put the toll at 16", "a toll of 40", "an earlier toll of 15". */
export function tollFrames(c: Clauses, slots: Slots, taken: Set<number>): Draft[] {
  const out: Draft[] = [];
  for (let i = c.first; i < c.end; i++) {
    const effect = effectOf(c, i);
    if (effect) out.push(...tollAt(c, i, effect, slots, taken));
    out.push(...broughtTo(c, i, slots, taken), ...numbered(c, i, slots, taken));
    out.push(...labelled(c, i, slots, taken), ...revised(c, i, slots, taken));
  }
  return out;
}

const LABEL = /^(?::|-|–|—|=)$/;

/** "Killed: 8. Injured: 23", "Dead - 4": a table told in prose. */
function labelled(c: Clauses, i: number, slots: Slots, taken: Set<number>): Draft[] {
  const { doc } = c;
  const effect = COUNTED[doc.norm(i)];
  if (
    !effect ||
    !LABEL.test(doc.norm(i + 1)) ||
    (i > c.first && !isBreak(doc.norm(i - 1)) && !/^[-*•]$/.test(doc.norm(i - 1)))
  )
    return [];
  const k = slots.starts.get(i + 2);
  if (k === undefined || taken.has(k) || !slots.groups[k].quantity || hasOwnVerb(c, slots.groups[k]))
    return [];
  const g = slots.groups[k];
  if (!g.known && g.end < c.end && !isBreak(doc.norm(g.end))) return [];
  taken.add(k);
  return [draft(c, g, effect, { first: i, end: g.end, token: i }, 'asserted', 'toll')];
}

/** "were later revised down to nine", "has been revised upwards to 31": of what the sentence speaks, or the one before. */
function revised(c: Clauses, i: number, slots: Slots, taken: Set<number>): Draft[] {
  const { doc } = c;
  if (
    !/^(?:revised|corrected|amended)$/.test(doc.norm(i)) ||
    !BE.has(doc.norm(ADVERB.has(doc.norm(i - 1)) ? i - 2 : i - 1))
  )
    return [];
  const at = /^(?:down|up|downwards?|upwards?)$/.test(doc.norm(i + 1)) ? i + 2 : i + 1;
  const k = doc.norm(at) === 'to' ? slots.starts.get(at + 1) : undefined;
  const effect = k === undefined ? null : spokenOf(c, i);
  if (k === undefined || !effect || taken.has(k) || !slots.groups[k].quantity) return [];
  taken.add(k);
  const g = slots.groups[k];
  return [draft(c, g, effect, { first: i, end: g.end, token: i }, 'asserted', 'toll')];
}

/** What a word for a toll counts; null for other words. "the number of wounded" is one, "the number of votes" is none. */
function effectOf(c: Clauses, i: number): Effect | null {
  const { doc } = c;
  const w = doc.norm(i);
  const before = doc.norm(i - 1);
  if (TOLL.has(w) && doc.norm(i + 1) === 'of' && COUNTED[doc.norm(i + 2)]) return COUNTED[doc.norm(i + 2)];
  if (TOLL.has(w))
    return before.startsWith('casualt')
      ? 'killed-or-wounded'
      : before.startsWith('injur') || before === 'wounded'
        ? 'wounded'
        : 'killed';
  if (isLosses(c, i)) return 'killed';
  if (FIGURE.has(w) && (EARLIER.has(before) || EARLIER.has(doc.norm(i - 2)))) {
    if (EARLIER.has(before) && doc.norm(i + 1) === 'of') return spokenOf(c, i);
    if (/^(?:stood|stands|was|had|put)$/.test(doc.norm(i + 1))) return spokenOf(c, i) ?? 'killed';
  }
  if (FIGURE.has(w) && w !== 'report' && before === 'the' && rises(c, i))
    return spokenOf(c, i) ?? spokenBefore(c);
  if (w === 'count' && (before === 'death' || before === 'body')) return 'killed';
  if (w !== 'number' && w !== 'figure' && w !== 'numbers' && w !== 'count') return null;
  if (doc.norm(i + 1) !== 'of' && doc.norm(i + 1) !== 'for') return null;
  for (let j = i + 2; j < Math.min(c.end, i + 7); j++) {
    const effect = COUNTED[doc.norm(j)];
    if (effect) return effect;
    if (doc.norm(j) === 'taken' && doc.norm(j - 1) === 'those') return 'captured';
    if (BE.has(doc.norm(j)) || ROSE.has(doc.norm(j))) return null;
  }
  return null;
}

/** "the figure now stands at", "the count has since climbed to". */
function rises({ doc }: Clauses, i: number): boolean {
  for (let j = i + 1; j < i + 5; j++) {
    if (ROSE.has(doc.norm(j))) return true;
    if (!HAVE.has(doc.norm(j)) && !ADVERB.has(doc.norm(j))) return false;
  }
  return false;
}

/** What the sentence before has spoken of last. */
function spokenBefore(c: Clauses): Effect | null {
  for (let j = c.first - 1; j >= Math.max(0, c.first - 40); j--) {
    const entry = PREDICATES.get(c.doc.norm(j))?.[0]?.entry;
    if (entry) return entry.effect;
  }
  return null;
}

const FIGURE = new Set(['figure', 'report', 'estimate', 'count', 'total']);

/** What the sentence has spoken of before "an earlier figure of 22". */
function spokenOf(c: Clauses, i: number): Effect | null {
  for (let j = i - 1; j >= c.first; j--) {
    const entry = PREDICATES.get(c.doc.norm(j))?.[0]?.entry;
    if (entry) return entry.effect;
  }
  return null;
}

const COUNTED: Record<string, Effect> = {
  dead: 'killed',
  killed: 'killed',
  deaths: 'killed',
  fatalities: 'killed',
  wounded: 'wounded',
  injured: 'wounded',
  injuries: 'wounded',
  casualties: 'killed-or-wounded',
  missing: 'missing',
  displaced: 'displaced',
  martyrs: 'killed',
  martyred: 'killed',
  slain: 'killed',
  abducted: 'captured',
  kidnapped: 'captured',
  hostages: 'captured',
  captives: 'captured',
};

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
  return out;
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

/** "the toll could top 30", "may reach 40": nobody has counted them yet. */
function mayReach({ doc }: Clauses, from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++) {
    if (isBreak(doc.norm(i)) || doc.norm(i) === 'after') return false;
    if (/^(?:could|may|might)$/.test(doc.norm(i)) && doc.form(i) !== 'May') return true;
  }
  return false;
}

/** "the number of civilians killed": who is counted, said before the number. */
function countedKind(c: Clauses, slots: Slots, toll: number, number: number): Group['category'] {
  if (c.doc.norm(toll + 1) !== 'of') return 'unspecified';
  for (let i = toll + 2; i < Math.min(number, toll + 6); i++) {
    const k = slots.starts.get(i);
    if (k !== undefined) return slots.groups[k].category;
  }
  return 'unspecified';
}

/** "bringing to nine the number of journalists killed": the number stands before what it counts. */
function broughtTo(c: Clauses, i: number, slots: Slots, taken: Set<number>): Draft[] {
  const { doc } = c;
  if (!PUT.has(doc.norm(i)) || doc.norm(i + 1) !== 'to') return [];
  const k = slots.starts.get(i + 2);
  if (k === undefined || taken.has(k) || !slots.groups[k].quantity) return [];
  const g = slots.groups[k];
  const at = g.end + (doc.norm(g.end) === 'the' ? 1 : 0);
  const effect = at < c.end ? effectOf(c, at) : null;
  if (!effect) return [];
  taken.add(k);
  const made = draft(c, g, effect, { first: i, end: g.end, token: at }, 'asserted', 'toll');
  if (made.category === 'unspecified') made.category = countedKind(c, slots, at, c.end);
  return [made];
}

const NUMBERED = new Set(['number', 'numbers', 'numbered']);

/** "The dead now number 40", "the wounded numbered 44". */
function numbered(c: Clauses, i: number, slots: Slots, taken: Set<number>): Draft[] {
  const { doc } = c;
  if (!NUMBERED.has(doc.norm(i))) return [];
  const k = slots.starts.get(i + 1);
  const noun = doc.norm(i - 1) === 'now' || doc.norm(i - 1) === 'already' ? i - 2 : i - 1;
  const effect = COUNTED[doc.norm(noun)];
  if (k === undefined || !effect || taken.has(k) || !slots.groups[k].quantity) return [];
  taken.add(k);
  const g = slots.groups[k];
  return [draft(c, g, effect, { first: noun, end: g.end, token: i }, 'asserted', 'toll')];
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

/** The number belongs to a verb of its own: "the toll could rise as 12 people were missing". */
function hasOwnVerb(c: Clauses, g: Group): boolean {
  const w = c.doc.norm(g.end);
  return PREDICATES.has(w) && w !== 'dead' && w !== 'killed' && !w.endsWith('ing');
}

/** "an earlier toll", "initial estimates of a death toll". */
function isEarlier(c: Clauses, toll: number): boolean {
  for (let i = toll - 1; i >= Math.max(c.first, toll - 5); i--) if (EARLIER.has(c.doc.norm(i))) return true;
  return false;
}

/** Where the words that state the toll start: its verb, "put", "rose", "has risen", or the noun. */
function verbBefore(c: Clauses, toll: number, number: number): number {
  const { doc } = c;
  for (let i = toll - 1; i >= Math.max(c.first, toll - 4); i--) if (PUT.has(doc.norm(i))) return i;
  for (let i = toll + 1; i < number; i++)
    if (ROSE.has(doc.norm(i))) return doc.norm(i - 1) === 'has' || doc.norm(i - 1) === 'had' ? i - 1 : i;
  return toll;
}

const PUT = new Set(
  'put puts putting peg pegs pegged pegging place placed placing set revised raised raising raises bringing brings bring brought taking takes take push pushes pushed pushing lift lifts lifted lifting'.split(
    ' ',
  ),
);
const ROSE = new Set(
  'rose risen rises rising climbed climbs climbing jumped jumps stands stood reached reaches hit passed grown grew increased soared surged topped exceeded dropped fell'.split(
    ' ',
  ),
);
