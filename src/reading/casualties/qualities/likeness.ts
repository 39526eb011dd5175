import type { Category } from '../../../format/claim.ts';
import type { Doc } from '../../../language/doc.ts';
import { WordTest } from '../../../language/word-test.ts';
import type { Draft } from '../frames.ts';
import { VICTIMS } from '../lexicon.ts';
import type { Clauses, Group } from '../people/group.ts';
import { grown } from '../people/grown.ts';
import type { Slots } from '../victims/slots.ts';
import { doersOf, meantBy } from '../victims/they.ts';
import { DETERMINER } from '../words.ts';
import { likeThoseAimedAt } from './aimed-at.ts';
import { likeCiviliansAimedAt } from './civilian-aims.ts';
import { likeLosses } from './losses.ts';
import { likeOwnSide } from './own-side.ts';
import { likeThoseServed } from './served.ts';

/** Members of a force: a number beside them that names nobody counts more of them. */
const FORCES: ReadonlySet<Category> = new Set(['military', 'militant', 'police']);

/**
 * Who a figure counts that has no noun of its own: "four civilians ... three others", "a post manned by rebels, killing nine
 * of them", "strafed the gunmen, killing 15", "two soldiers were killed and six wounded".
 */
export function likeThoseSpokenOf(c: Clauses, slots: Slots, all: readonly Draft[], from: number): void {
  for (let i = from; i < all.length; i++) {
    const d = all[i];
    if (d.category !== 'unspecified' || d.group.counting !== 'number') continue;
    if (d.group.ofThem) d.category = antecedentOf(c, slots, d.group);
    else if (!d.group.known && !d.group.ofEffect) d.category = aimedAt(c, slots, d);
  }
  likeOwnSide(c, all, from, false);
  likeThoseAimedAt(c, slots, all, from);
  likeLosses(c, all, from);
  for (let i = from; i < all.length; i++) likeNext(c, all, i);
  likeContrasted(c, all, from);
  for (let i = from; i < all.length; i++) {
    byTitle(c, slots, all[i]);
    apposed(c, slots, all[i]);
  }
  armyOfficers(c, all, from);
  likeOthers(c, all, from);
  likeMembers(c, all, from);
  likeListed(c, all, from);
  likeThoseServed(c, all, from);
  likeOwnSide(c, all, from, true);
  likeCiviliansAimedAt(c, all, from);
  grownParents(c, all, from);
}

/** "her son and four grandsons": he is grown. */
function grownParents({ doc }: Clauses, all: readonly Draft[], from: number): void {
  const list = all.slice(from);
  if (!list.some((d) => /\bgrand(?:child(?:ren)?|sons?|daughters?)\b/i.test(d.victimsText))) return;
  for (const d of list) {
    const noun = doc.norm(d.group.head);
    if (d.category === 'child' && /^(?:daughter|son)s?$/.test(noun)) d.category = grown(noun);
  }
}

/** "One officer and three soldiers were killed": an officer of theirs, and no policeman. */
function armyOfficers({ doc }: Clauses, all: readonly Draft[], from: number): void {
  const soldiers = new Set(all.slice(from).flatMap((d) => (d.category === 'military' ? [d.trigger] : [])));
  for (let i = from; i < all.length; i++) {
    const d = all[i];
    if (d.category !== 'police' || !/^officers?$/.test(doc.norm(d.group.head))) continue;
    if (doc.norm(d.group.head - 1) === 'police') continue;
    if (soldiers.has(d.trigger)) d.category = 'military';
  }
}

/** "23 Armenian and 15 Azerbaijani servicemen": an adjective that shares the noun behind "and". */
function likeNext({ doc }: Clauses, all: readonly Draft[], i: number): void {
  const [d, next] = [all[i], all[i + 1]];
  if (!next || d.category !== 'unspecified' || d.trigger !== next.trigger || d.effect !== next.effect) return;
  if (d.group.counting !== 'number' || next.group.counting !== 'number' || d.count.low === 1) return;
  const shares = doc.norm(d.group.end) === 'and' && next.group.first === d.group.end + 1;
  if (shares && doc.xpos(d.group.head) === 'JJ' && d.group.head >= d.group.quantity!.end)
    d.category = next.category;
}

const CONTRAST = new WordTest(new Set(['but', 'while', 'whereas', 'though', 'although', ';']));

/** "The army said 14 rebels were killed, but a monitor said 12 died": another figure for the same people, without a noun of its own. */
function likeContrasted({ doc }: Clauses, all: readonly Draft[], from: number): void {
  for (let i = from + 1; i < all.length; i++) {
    const [last, d] = [all[i - 1], all[i]];
    if (d.category !== 'unspecified' || d.group.counting !== 'number' || d.group.known || d.group.others)
      continue;
    if (d.effect !== last.effect || last.group.counting !== 'number' || d.group.ofEffect || last.partOf >= 0)
      continue;
    if (last.category === 'mixed' || last.category === 'child' || last.category === 'woman') continue;
    if (CONTRAST.next(doc, last.group.end, d.first) < d.first) d.category = last.category;
  }
}

const CLERIC = /^(?:mullah|maulvi|maulana|sheikh|shaikh|qari|mawlawi|imam)$/;

/** "captured Mullah Orm, a Taliban commander": what stands behind the name says more than the title. */
function byTitle({ doc }: Clauses, slots: Slots, d: Draft): void {
  if (d.category !== 'civilian' || !CLERIC.test(doc.norm(d.group.head))) return;
  let i = d.group.end;
  while (i < d.group.end + 4 && doc.xpos(i) === 'NNP') i++;
  const behind = doc.norm(i) === ',' ? slots.starts.get(i + 1) : undefined;
  if (behind !== undefined && FORCES.has(slots.groups[behind].category))
    d.category = slots.groups[behind].category;
}

/** "A fifth hostage, an Indian welder, was killed": who the one is stands behind the comma. */
function apposed({ doc }: Clauses, slots: Slots, d: Draft): void {
  if (d.category !== 'unspecified' || doc.norm(d.group.end) !== ',') return;
  const kinds = slots.starts.get(d.group.end + 1);
  if (kinds !== undefined && isKind(doc, d, slots.groups[kinds])) d.category = slots.groups[kinds].category;
  // "at least one more, a girl of nine,"
  if (d.count.low !== 1 || (d.count.high ?? 1) !== 1) return;
  if (d.trigger < d.group.end) return;
  const k = slots.starts.get(d.group.end + 1);
  const g = k === undefined ? undefined : slots.groups[k];
  const closed =
    g && doc.norm(g.end) === ',' && g.counting === 'one' && /^(?:a|an|the|another)$/.test(doc.norm(g.first));
  if (closed) d.category = g.category;
}

/** "Three people, farmers from the hills, were killed": the noun between commas says what they were. */
function isKind(doc: Doc, d: Draft, g: Group): boolean {
  if (d.group.counting !== 'number' || g.counting !== 'uncounted' || g.named || g.others) return false;
  if (DETERMINER.has(doc.norm(g.first)) || d.trigger < g.end) return false;
  for (let i = g.end; i < Math.min(d.trigger, g.end + KIND_WITHIN); i++) if (doc.norm(i) === ',') return true;
  return false;
}

/** Tokens of a phrase behind such a noun. */
const KIND_WITHIN = 8;

/** "killed four civilians and wounded three others": others are of the kind spoken of before. */
function likeOthers({ doc }: Clauses, all: readonly Draft[], from: number): void {
  likeThoseBefore(doc, all, from);
  for (let i = from + 1; i < all.length; i++) {
    const d = all[i];
    // "two councillors and their driver"
    const theirs = d.group.counting === 'one' && doc.norm(d.group.first) === 'their';
    if (
      theirs &&
      d.category === 'unspecified' &&
      all[i - 1].category === 'civilian' &&
      isListed(d, all[i - 1])
    )
      d.category = 'civilian';
    if (!d.group.others || d.category !== 'unspecified') continue;
    const before = all[i - 1].category;
    // "an officer and two other people were shot": the others are somebody else
    if (FORCES.has(before) && isListed(d, all[i - 1])) continue;
    // "the gunman died, two others were hurt": those whom he hit
    if (isAttacker(doc, all[i - 1])) continue;
    if (d.group.counting === 'one') d.category = before;
    else if (all.slice(from, i).some((x) => x.category !== before && x.partOf < 0)) continue;
    else if (before !== 'child' && before !== 'woman' && before !== 'mixed') d.category = before;
  }
}

/** One who is told of for what he did alone. */
const ATTACKER = /^(?:gunman|attacker|assailant|bomber|shooter|suspect|terrorist|sniper|knifeman)$/;

const isAttacker = (doc: Doc, { group }: Draft): boolean =>
  group.counting === 'one' && ATTACKER.test(doc.norm(group.head));

/** Named side by side, before one verb. */
const isListed = (d: Draft, last: Draft): boolean =>
  d.trigger === last.trigger && d.effect === last.effect && last.group.end <= d.group.first;

/** "Five soldiers died. Seven others were wounded": the sentence opens with more of those of the one before. */
function likeThoseBefore(doc: Doc, all: readonly Draft[], from: number): void {
  const d = all[from];
  const last = all[from - 1];
  if (!d?.group.others || d.category !== 'unspecified' || d.group.counting !== 'number' || !last) return;
  if (!FORCES.has(last.category) || isAttacker(doc, last)) return;
  if (last.partOf < 0 && last.scope === 'incident' && d.first - last.end < OTHERS_WITHIN)
    d.category = last.category;
}

/** Tokens between the two. */
const OTHERS_WITHIN = 12;

/** "Twelve soldiers were killed and 20 wounded": a bare number right behind members of a force, who alone are spoken of. */
function likeMembers({ doc }: Clauses, all: readonly Draft[], from: number): void {
  for (let i = from + 1; i < all.length; i++) {
    const [last, d] = [all[i - 1], all[i]];
    if (d.category !== 'unspecified' || d.group.counting !== 'number' || d.group.ofEffect) continue;
    if (d.group.known && !isTakenPrisoner(doc, d.group)) continue;
    const one =
      FORCES.has(last.category) ||
      TRADES.has(last.category) ||
      (last.category === 'civilian' && isSpecific(doc, last.group));
    if (!one || last.effect === d.effect || last.group.counting !== 'number') continue;
    if (all.slice(from, i).some((x) => x.category !== last.category)) continue;
    if (d.scope === last.scope) d.category = last.category;
  }
}

/** "took six prisoner": a number alone, and what became of those it counts. */
const isTakenPrisoner = (doc: Doc, { end, quantity }: Group): boolean =>
  quantity?.end === end - 1 && /^(?:prisoner|captive|hostage)$/.test(doc.norm(end - 1));

const TRADES: ReadonlySet<Category> = new Set(['medic', 'journalist', 'aid-worker']);

/** A noun for people of one kind ("herders"), by which more of them can be meant; "civilians" may stand beside anybody. */
const isSpecific = (doc: Doc, { head }: Group): boolean =>
  VICTIMS.get(doc.norm(head))?.entry.category === 'civilian' && !/^civilians?$/.test(doc.norm(head));

/** "A captain and two marines were killed", "two linesmen and an instructor of theirs": ranks are those of whom they stand beside. */
function likeListed({ doc }: Clauses, all: readonly Draft[], from: number): void {
  for (let i = from; i < all.length; i++) {
    const d = all[i];
    if (d.category !== 'unspecified' || !RANKS.has(doc.norm(d.group.head))) continue;
    const beside = [all[i + 1], all[i - 1]].find(
      (x, at) => x && (at === 0 ? isListed(x, d) : i - 1 >= from && isListed(d, x)) && FORCES.has(x.category),
    );
    if (beside) d.category = beside.category;
  }
}

const RANKS = new Set(
  'captain captains commander commanders leader leaders chief cadet cadets major instructor'.split(' '),
);

/** "nine of them": those spoken of last. */
function antecedentOf({ doc }: Clauses, slots: Slots, g: Group): Category {
  let found: Group | null = null;
  const them = doc.norm(g.end - 1) === 'them' && /^(?:VB|JJ)/.test(doc.xpos(g.first - 1));
  // "gunmen killed three of them": not of the gunmen
  const doers = them ? doersOf(slots, g.first) : null;
  for (const [k, other] of slots.groups.entries()) {
    if (other.end > g.first) break;
    if (doers?.has(k)) continue;
    // "told reporters that three of those who died": they listen
    if (TELLS.has(doc.norm(other.first - 1))) continue;
    if (
      other.counting === 'number' ||
      (other.known && other.counting !== 'one' && other.counting !== 'nobody')
    )
      found = other;
  }
  if (!found && them && doers) return meantBy(slots, g.first)?.category ?? 'unspecified';
  return found && found.category !== 'mixed' ? found.category : 'unspecified';
}

const TELLS = new Set(['told', 'tells', 'telling', 'tell', 'informed']);

const CARRYING = new Set(['carrying', 'transporting', 'ferrying', 'escorting', 'targeting']);
const GATHERED = new Set([
  'convoy',
  'crowd',
  'group',
  'gathering',
  'queue',
  'bus',
  'busload',
  'coach',
  'minibus',
  'van',
  'truck',
  'trucks',
  'lorry',
  'train',
  'boat',
  'ferry',
  'caravan',
  'congregation',
  'line',
  'column',
  'procession',
  'party',
]);

/** "a truck carrying gendarmes in the east, killing seven": the last whom the sentence says were aboard. */
function carried({ doc, first }: Clauses, slots: Slots, before: number): number | undefined {
  for (let i = before - 1; i > first; i--) {
    if (CARRYING.has(doc.norm(i)) || (doc.norm(i) === 'of' && GATHERED.has(doc.norm(i - 1)))) {
      const k = slots.groups.findIndex((g) => g.first <= i + 1 && i + 1 < g.end);
      return k < 0 ? undefined : k;
    }
    if (doc.norm(i) === ';') return undefined;
  }
  return undefined;
}

/** "strafed the attackers, killing 15": the object that stands right before the participle, when it is a force. */
function aimedAt(c: Clauses, slots: Slots, d: Draft): Category {
  const { doc } = c;
  if (!doc.norm(d.trigger).endsWith('ing') || doc.norm(d.trigger - 1) !== ',') return 'unspecified';
  const k = slots.ends.get(d.trigger - 1) ?? carried(c, slots, d.trigger);
  if (k === undefined) return 'unspecified';
  const g = slots.groups[k];
  const opens = g.first <= c.first + 1 || doc.norm(g.first - 1) === 'by';
  const kind = FORCES.has(g.category) || (g.category === 'civilian' && g.counting === 'uncounted');
  return !opens && kind && g.counting !== 'one' ? g.category : 'unspecified';
}
