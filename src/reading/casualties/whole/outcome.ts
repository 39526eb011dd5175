import type { CasualtyFrame } from '../../layers.ts';
import type { Reading } from '../../reading.ts';
import { teasersIn } from '../../teasers.ts';
import { isDeath, isHurt, isUntold, type Mention, UNTOLD } from '../outcomes.ts';
import { settleFates, withoutEarlier } from './fates.ts';
import { settleHits } from './hits.ts';
import { areDifferent, type Individual, individualsOf, mayBeOne } from './individuals.ts';

/** More people than that are not one. */
const FEW = 12;

/**
 * Who was shot and, the same report says, died is not wounded: what was said of the shot is killed-or-wounded then.
 * So is "6 shot" where one of the six is dead.
 */
export function settleOutcomes(reading: Reading): void {
  const mentions = ownMentions(reading);
  if (!mentions.some((m) => isHurt(m.frame))) return;
  const people = individualsOf(
    mentions.filter((m) => (isHurt(m.frame) || isDeath(m.frame)) && !isOfTheWounded(m)),
    isDeath,
  );
  const lived = people.some((p) => !p.died && !p.frames.every(isUntold));
  const many = mentions.some((m) => isOfMany(m.frame));
  if (!lived && !many) joinTheOnlyOne(people);
  const one =
    !many && people.length <= FEW && people.every((a, k) => people.slice(k + 1).every((b) => mayBeOne(a, b)));
  const child = people.some(isChild);
  for (const person of people) {
    if (isGrownUp(person)) asWoman(person);
    else if (isChild(person) || (one && child)) asChild(person);
    alike(person);
    if (!person.died) continue;
    for (const f of person.frames) if (f.effect === 'wounded') f.effect = 'killed-or-wounded';
  }
  if (!mentions.some((m) => isDeath(m.frame))) return;
  sameWords(mentions.map((m) => m.frame));
  // "The nine who lived were hit in the yard": whatever is said of them, they lived
  const own = withoutEarlier(mentions, reading).filter((m) => !/\bsurvivors?\b/i.test(m.frame.victimsText));
  settleCounts(own.map((m) => m.frame));
  settleHits(own);
  settleFates(own.filter((m) => m.frame.rule !== 'casualties/degree'));
}

/** The frames of the report's own story: a man killed in the headline of another is nobody of this one. */
function ownMentions({ report, fields }: Reading): Mention[] {
  return fields.flatMap((field) => {
    const { doc, casualties } = field;
    const teasers = field.in === 'text' && casualties.length > 0 ? teasersIn(doc, report.title ?? null) : [];
    return casualties
      .filter((frame) => !teasers[doc.sentenceOf(frame.first)])
      .map((frame) => ({ field, frame }));
  });
}

/** "three people were injured, including a woman": one of those who lived. */
function isOfTheWounded({ field, frame }: Mention): boolean {
  const whole = field.casualties[frame.partOf];
  return whole !== undefined && isHurt(whole) && !isUntold(whole) && (whole.count.low ?? 0) >= 2;
}

/** A figure of two and more: more than one person came to harm. */
function isOfMany(f: CasualtyFrame): boolean {
  if (f.scope !== 'incident' || f.rule === 'casualties/degree') return false;
  const harm = f.effect === 'killed' || f.effect === 'wounded' || f.effect === 'killed-or-wounded';
  return harm && (f.count.low ?? f.count.high ?? (f.count.bound === 'several' ? 2 : 1)) >= 2;
}

/** Where a report tells of one death and counts nobody else, all that it tells of somebody shot is of the same person. */
function joinTheOnlyOne(people: readonly Individual[]): void {
  const dead = people.filter((p) => p.died);
  for (const p of people) {
    if (p.died || dead.length === 0) continue;
    if (!dead.every((d) => mayBeOne(d, p) && !areDifferent(d, p) && !isHisOwnVictim(d, p))) continue;
    p.died = true;
  }
}

/** "stabbed his landlord and then killed himself": who died by his own hand is not whom he harmed before. */
const isHisOwnVictim = (dead: Individual, p: Individual): boolean =>
  dead.frames.some((f) => f.rule === 'casualties/suicide') &&
  p.frames.some((f) => f.rule.endsWith('-active') && !/^(?:him|her)self$/i.test(f.victimsText));

/** The same words, of which it is said that they died, too. */
function sameWords(frames: readonly CasualtyFrame[]): void {
  const dead = new Set(frames.filter(isDeath).map((f) => f.victims));
  const spans = new Set([...dead].map((v) => `${v?.first} ${v?.end}`));
  for (const f of frames)
    if (isUntold(f) && f.victims && spans.has(`${f.victims.first} ${f.victims.end}`))
      f.effect = 'killed-or-wounded';
}

const isChild = (p: Individual): boolean => p.frames.some((f) => f.category === 'child');

/** "A 16-year-old boy was hit ... he died": the boy did. */
function alike(person: Individual): void {
  if (!person.frames.every((f) => f.category === 'child' || f.category === 'unspecified')) return;
  // brought in twice it may be somebody else ("a boy ... a patient")
  if (!isChild(person) || person.introduced.size > 1) return;
  for (const f of person.frames) f.category = 'child';
}

/** "his adult daughter", and later "his daughter". */
const isGrownUp = (p: Individual): boolean =>
  /^(?:step)?daughter$/.test(p.head) && p.frames.some((f) => f.category === 'woman');

function asWoman(person: Individual): void {
  for (const f of person.frames) if (f.category === 'child') f.category = 'woman';
}

/** A girl is "she", and is no woman for that. */
function asChild(person: Individual): void {
  for (const f of person.frames) if (f.category === 'woman') f.category = 'child';
}

/** "6 shot", "one dead": the six hold the dead unless six others are said to be wounded. */
function settleCounts(frames: readonly CasualtyFrame[]): void {
  let killed = 0;
  const wounded = new Set<number>();
  for (const f of frames) {
    if (f.rule === 'casualties/degree') continue;
    if (isDeath(f) && !isBesidesThem(f)) killed = Math.max(killed, f.count.low ?? 0);
    if (f.effect === 'wounded' && !UNTOLD.test(f.rule) && f.count.low !== null && f.partOf < 0)
      wounded.add(f.count.low);
  }
  if (killed === 0) return;
  const lived = Math.max(0, ...wounded);
  for (const f of frames) {
    const n = f.count.low;
    // "shot his children", where people died: who of them lived nobody says
    if (isUntold(f) && f.count.bound === 'unspecified' && /^casualties\/shoot/.test(f.rule))
      f.effect = 'killed-or-wounded';
    if (!isUntold(f) || n === null || n < 2) continue;
    // "The two were taken to hospital", where two died
    if (
      n === killed &&
      !wounded.has(n) &&
      (wounded.size === 0 || f.rule.startsWith('casualties/shoot')) &&
      isAllOfThem(f)
    )
      f.effect = 'killed-or-wounded';
    // "each of the five victims suffered", where one died and four others lived
    const besides = /\b(?:others?|more)\b/i.test(f.victimsText);
    if (n > killed && !wounded.has(n) && wounded.has(n - killed) && f.category === 'unspecified' && !besides)
      f.effect = 'killed-or-wounded';
    if (besides || !f.rule.startsWith('casualties/shoot')) continue;
    // "two of his nephews were hit", where four were wounded: two of the four
    if (n <= lived) continue;
    if (isAnybody(f) && n > killed && !wounded.has(n)) f.effect = 'killed-or-wounded';
  }
}

/** "Four people were shot and a fifth was stabbed to death": none of the four. */
const isBesidesThem = (f: CasualtyFrame): boolean =>
  f.count.low === 1 &&
  /^(?:third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh)\b/i.test(ordinalOf(f));

const ordinalOf = ({ victimsText }: CasualtyFrame): string => victimsText.replace(/^an? /i, '');

/** "four people shot", "shot four co-workers", some of whom died: no part that its words set apart ("three women"). */
const isAnybody = (f: CasualtyFrame): boolean =>
  f.category === 'unspecified' || /\b(?:co-?workers|workmates|neighbou?rs)$/i.test(f.victimsText);

/** "The two", "both", "all three". */
const isAllOfThem = (f: CasualtyFrame): boolean =>
  /^(?:the|both)\b/i.test(f.victimsText) || /^all\b/i.test(f.count.text);
