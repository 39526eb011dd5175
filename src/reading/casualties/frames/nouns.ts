import { type Draft, draft } from '../frames.ts';
import { PREDICATES, VICTIMS } from '../lexicon.ts';
import { blankGroup, type Clauses, type Group } from '../people/group.ts';
import type { Predicate } from '../predicates/predicates.ts';
import { isUnreal } from '../predicates/unreal.ts';
import { AVOIDED, isCaused } from '../turns/caused.ts';
import { whoseMen } from '../turns/lives.ts';
import { TAKES_IN, TREATS } from '../turns/patients.ts';
import type { Slots } from '../victims/slots.ts';
import { ADVERB, BE, DAY, HAVE } from '../words.ts';

const CAUSED = new Set(
  'cause caused causing causes result resulted resulting report reported reporting reports suffer suffered suffering inflict inflicted inflicting left leaving were was been confirmed sustained taken including'.split(
    ' ',
  ),
);
/** "the death of two shepherds", "17 fatalities", "no casualties", "the killing of the pilot". */
export function nounFrames(c: Clauses, p: Predicate, slots: Slots, taken: Set<number>): Draft[] {
  return nounFramesOf(c, p, slots, taken).flatMap((d) => apart(p, d));
}

/** "a number of deaths and injuries": of each some, where a number would be of both together. */
function apart(p: Predicate, d: Draft): Draft[] {
  const { low, high } = d.count;
  if (!p.together || low !== null || high !== null) return [d];
  return p.together.map((effect) => ({ ...d, effect }));
}

function nounFramesOf(c: Clauses, p: Predicate, slots: Slots, taken: Set<number>): Draft[] {
  const { doc } = c;
  const [effect] = p.effects;
  const at = { first: p.token, end: p.end, token: p.token };
  const rule = `${p.entry.id}-noun`;
  if (isFeared(c, p) || isUnreal(c, p.token, true) || isInCare(c, p, slots)) return [];
  const nobody = nobodyBefore(c, p);
  if (nobody === 'unknown') return [];
  if (nobody && p.entry.force) return [];
  if (nobody) return [draft(c, nobody, effect, at, 'asserted', rule)];
  p.end = beforeOf(c, p.end);
  const to = doc.norm(p.end) === 'to' && p.entry.id === 'injury';
  if (doc.norm(p.end) === 'of' || to || (doc.norm(p.end) === 'among' && effect !== 'killed')) {
    const groups = slots
      .objects(p.end + 1, taken)
      .filter((k) => countsOf(slots.groups[k], p, isUnlawful(c, p.token)));
    const counted = doc.norm(p.end) === 'among' ? countedBefore(slots, p, taken) : null;
    if (counted && groups.length > 0) {
      for (const k of groups) taken.add(k);
      const { category } = slots.groups[groups[0]];
      return [draft(c, { ...counted, category }, effect, at, 'asserted', rule)];
    }
    if (p.entry.id === 'loss') ofTheirMen(c, p, slots, groups);
    if (groups.length > 0)
      return groups.map((k) => take(taken, k, () => draft(c, slots.groups[k], effect, at, 'asserted', rule)));
  }
  const k = slots.ends.get(p.token);
  if (k !== undefined && !taken.has(k) && doc.norm(p.token - 1) !== 'the') {
    const g = slots.groups[k];
    // "seven arrests had been made": the police make them every day
    if (p.entry.force && /^arrests?$/.test(doc.norm(p.token)) && !countsOf(g, p, isUnlawful(c, p.token)))
      return [];
    if (g.counting === 'number') return [take(taken, k, () => draft(c, g, effect, at, 'asserted', rule))];
    if (isReported(c, p)) {
      const uncounted: Group = {
        ...g,
        counting: 'uncounted',
        count: {
          low: null,
          high: null,
          bound: g.count.bound === 'exact' ? 'unspecified' : g.count.bound,
          text: '',
        },
      };
      return [take(taken, k, () => draft(c, uncounted, effect, at, 'asserted', rule))];
    }
    return [];
  }
  if (p.entry.id !== 'loss' && isCaused(c, p.token))
    return [draft(c, empty(p), effect, at, 'asserted', rule)];
  if (p.entry.id === 'casualty' || p.entry.id === 'injury' || p.entry.id === 'death') {
    if (doc.norm(p.token).endsWith('s') || doc.norm(p.token).endsWith('ies')) {
      if (isThere(c, p) || isToldOf(c, p)) return [draft(c, empty(p), effect, at, 'asserted', rule)];
    }
  }
  return [];
}

/** "is treating 24 casualties", "received 13 casualties": those who are cared for live, and the verb tells of them. */
function isInCare({ doc }: Clauses, p: Predicate, slots: Slots): boolean {
  if (p.entry.id !== 'casualty') return false;
  const k = slots.ends.get(p.token);
  if (k === undefined || slots.groups[k].counting !== 'number') return false;
  const before = doc.norm(slots.groups[k].first - 1);
  return TREATS.has(before) || TAKES_IN.has(before);
}

/** "a risk of injury to a child", "fears of the deaths of". */
function isFeared({ doc, first }: Clauses, p: Predicate): boolean {
  for (let i = p.token - 1; i > Math.max(first, p.token - 6); i--) {
    if (doc.norm(i) === 'of') return RISK.has(doc.norm(i - 1));
    if (!/^(?:and|or|death|serious|severe|grave|great|bodily|physical|injury|,)$/.test(doc.norm(i)))
      return false;
  }
  return false;
}

const RISK = new Set(
  'risk risks danger dangers threat threats possibility likelihood prospect chance chances'.split(' '),
);

/** "dozens of injuries among camp residents": the number stands before the harm. */
function countedBefore(slots: Slots, p: Predicate, taken: Set<number>): Group | null {
  const k = slots.ends.get(p.token);
  if (k === undefined || taken.has(k) || slots.groups[k].counting !== 'number') return null;
  taken.add(k);
  return slots.groups[k];
}

/** "The army admitted the loss of four men": men of the force that the words before speak of. */
function ofTheirMen(c: Clauses, p: Predicate, slots: Slots, groups: readonly number[]): void {
  for (const k of groups) {
    const g = slots.groups[k];
    if (g.category === 'unspecified' && c.doc.norm(g.head) === 'men')
      g.category = whoseMen(c, p.token) ?? g.category;
  }
}

/** "the deaths last week of", "the death and loss of": to the "of" that names the victims. */
function beforeOf(c: Clauses, end: number): number {
  const { doc } = c;
  if (doc.norm(end) === 'of') return end;
  // "the death in the line of duty of two officers"
  if (doc.norm(end + 2) === 'line' && doc.norm(end + 4) === 'duty' && doc.norm(end + 5) === 'of')
    return end + 5;
  for (let i = end; i < Math.min(c.end, end + 4); i++) {
    const w = doc.norm(i);
    if (w === 'of') return i;
    if (
      !DAY.has(w) &&
      w !== 'last' &&
      w !== 'week' &&
      w !== 'and' &&
      w !== 'on' &&
      w !== 'month' &&
      w !== 'loss' &&
      !/^(?:investigation|probe|inquiry)$/.test(w) &&
      !PREDICATES.has(w)
    )
      break;
  }
  return end;
}

function take(taken: Set<number>, k: number, make: () => Draft): Draft {
  taken.add(k);
  return make();
}

/** What makes an arrest news: "the arbitrary detention of 74 people". */
const UNLAWFUL = new Set(['arbitrary', 'unlawful', 'illegal', 'enforced', 'incommunicado', 'mass', 'secret']);

/** "documented the arrest of 14 civilians": who keeps account of arrests does so of those against the law. */
function isUnlawful({ doc, first }: Clauses, noun: number): boolean {
  if (UNLAWFUL.has(doc.norm(noun - 1))) return true;
  for (let i = noun - 1; i >= Math.max(first, noun - 4); i--) if (DOCUMENTED.has(doc.norm(i))) return true;
  return false;
}

const DOCUMENTED = new Set(['documented', 'documents', 'recorded', 'verified', 'condemned', 'denounced']);

/** Killings of somebody, not of something. */
function countsOf(g: Group, p: Predicate, unlawful: boolean): boolean {
  if (g.counting === 'known') return false;
  if (p.entry.force) return g.category === 'militant' || g.category === 'military' || (unlawful && g.known);
  if (p.entry.id === 'loss') return g.known && g.counting === 'number';
  return g.known || (g.counting === 'number' && p.entry.id !== 'killing');
}

/** "no casualties", "without any casualties"; where there are "no immediate reports of injuries" nobody knows yet. */
function nobodyBefore(c: Clauses, p: Predicate): Group | 'unknown' | null {
  const { doc } = c;
  let category: Group['category'] = 'unspecified';
  let unheard = false;
  for (let i = p.token - 1; i >= Math.max(c.first, p.token - 6); i--) {
    const w = doc.norm(i);
    unheard ||= UNHEARD.has(w) && /^(?:of|on|about|reports?)$/.test(doc.norm(i + 1));
    if (w === 'no' || w === 'without' || w === 'zero' || w === 'nor') {
      if (unheard) return 'unknown';
      return {
        ...empty(p),
        first: i,
        end: p.token,
        counting: 'nobody',
        category,
        count: { low: 0, high: 0, bound: 'none', text: doc.form(i) },
      };
    }
    const victim = VICTIMS.get(w);
    if (victim) category = victim.entry.category;
    else if (w === 'military' || w === 'army') category = 'military';
    if (!BETWEEN.has(w) && !victim && !/^[a-z-]+(?:an|al|ous|ian|ed|or|ate)$/.test(w)) return null;
  }
  return null;
}

const UNHEARD = new Set(['immediate', 'word', 'information', 'indication']);

const BETWEEN = new Set([
  'reports',
  'report',
  'of',
  'any',
  'immediate',
  'reported',
  'other',
  'further',
  'word',
  'known',
  'military',
  'army',
  'civilian',
  'serious',
  'major',
  'human',
  'or',
  'deaths',
  'injuries',
  'on',
  'information',
  'and',
  'initial',
  'friendly',
]);

const empty = (p: Predicate): Group => ({ ...blankGroup(p.token, p.end), head: p.token, known: true });

/** An uncounted harm counts where it is reported, not where it is feared, avoided or talked about. */
function isReported(c: Clauses, p: Predicate): boolean {
  const { doc } = c;
  let yes = false;
  for (let i = Math.max(c.first, p.token - 8); i < Math.min(c.end, p.end + 6); i++) {
    const w = doc.norm(i);
    if (AVOIDED.has(w)) return false;
    if (CAUSED.has(w)) yes = true;
  }
  return yes;
}

/** "Deaths were reported on both sides", "several injuries have been confirmed": the subject of its clause. */
function isToldOf(c: Clauses, p: Predicate): boolean {
  const { doc } = c;
  let v = p.end;
  let be = false;
  for (; BE.has(doc.norm(v)) || HAVE.has(doc.norm(v)) || ADVERB.has(doc.norm(v)); v++)
    be ||= BE.has(doc.norm(v));
  const told = /^(?:reported|confirmed|recorded|documented)$/;
  // "reported" and "confirmed" are adverbs' company, too
  if (!be || !(told.test(doc.norm(v)) || told.test(doc.norm(v - 1)))) return false;
  const before = doc.norm(p.token - 1);
  return (
    p.token === c.first ||
    /^(?:,|and|but|that|;|several|some|many|multiple|more|further|heavy|civilian)$/.test(before)
  );
}

/** "There have been injuries." */
function isThere(c: Clauses, p: Predicate): boolean {
  const { doc } = c;
  if (!isReported(c, p)) return false;
  for (let i = p.token - 1; i >= Math.max(c.first, p.token - 6); i--)
    if (doc.norm(i) === 'there') return true;
  return false;
}
