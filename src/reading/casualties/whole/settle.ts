import type { Effect } from '../../../format/claim.ts';
import type { Doc } from '../../../language/doc.ts';
import type { CasualtyFrame } from '../../layers.ts';
import type { FieldReading, Reading } from '../../reading.ts';
import { shareCategories } from './kinds/same-number.ts';
import { settleToldAgain } from './kinds/told-again.ts';
import { linkListed } from './listed-parts.ts';
import { settleAffiliations } from './membership.ts';
import { settleOfOneKind } from './of-one-kind.ts';
import { linkOfTheHarmed } from './of-the-harmed.ts';
import { linkOneByOne } from './one-by-one.ts';
import { settleOnlyDead } from './only-dead.ts';
import { settleOutcomes } from './outcome.ts';
import { settlePersons } from './personas.ts';
import { settleSeveralKinds } from './several-kinds.ts';
import { settleNouns } from './told-nouns.ts';
import { settleWomenByName } from './women-names.ts';

/** Sums smaller than that may be equal by chance. */
const SUM = 10;
const SEPARATE = new Set(['separate', 'attacks', 'strikes', 'explosions', 'incidents', 'clashes']);

/** What only the whole report tells: who "16 people" are when they are "16 civilians" elsewhere; sums of separate events. */
export function settleCasualties(reading: Reading): void {
  const all = reading.fields.flatMap((field) => field.casualties.map((frame) => ({ field, frame })));
  stillStanding(all);
  settleNouns(reading, all);
  shareCategories(all, reading.published.date?.slice(0, 10) ?? null);
  shareSums(all);
  for (const field of reading.fields) linkSums(field);
  settleAffiliations(reading, all);
  settleOutcomes(reading);
  settlePersons(reading);
  settleOnlyDead(reading);
  settleOfOneKind(reading, false);
  for (const field of reading.fields) {
    linkListed(field);
    linkOneByOne(field);
    linkOfTheHarmed(field);
    likeWholes(field);
    settleSeveralKinds(field);
  }
  settleWomenByName(reading);
  settleOfOneKind(reading, true);
  settleToldAgain(reading);
}

/** "killing three civilians, among them a man": of whom a part's own words say nothing, the whole does. */
function likeWholes({ casualties: frames, doc }: FieldReading): void {
  const kinds = new Set<string>();
  for (const f of frames)
    if (f.effect === 'killed' && f.partOf < 0 && f.scope === 'incident' && f.category !== 'unspecified')
      kinds.add(f.category);
  for (const f of frames) {
    const whole = frames[f.partOf]?.category;
    // nobody is a part of no figure
    if (f.count.high === 0) {
      f.partOf = -1;
      continue;
    }
    // "six miners died ... two constables died ... his brother was one of the dead"
    const whose = f.rule === 'casualties/part-of-the' && f.effect === 'killed' && kinds.size > 1;
    const total = frames[f.partOf];
    if (whose && total && doc.sentenceOf(total.first) !== doc.sentenceOf(f.first)) continue;
    if (f.category === 'unspecified' && whole && whole !== 'mixed') f.category = whole;
    // "twelve militants, among them an emir and a bomb maker": whatever office or trade they had
    if (f.category === 'civilian' && (whole === 'militant' || whole === 'military') && isAmongThem(doc, f))
      f.category = CIVILIANS.test(f.victimsText) ? f.category : whole;
    // "140 soldiers, among them nine officers"
    if (f.category === 'police' && whole === 'military' && /^officers?$/i.test(f.victimsText))
      f.category = whole;
  }
}

/** "including an emir", "among them two engineers": in the same breath as the whole. */
function isAmongThem(doc: Doc, f: CasualtyFrame): boolean {
  const i = f.victims?.first ?? f.first;
  return /^(?:including|them)$/.test(doc.norm(i - 1)) || /^(?:including|among)$/.test(doc.norm(i));
}

/** Words that say that somebody is of no force, even where the whole is counted as one. */
const CIVILIANS = /\b(?:civilians?|residents?|villagers?|passers?-?by|bystanders?|non-combatants?)\b/i;

/**
 * "According to initial reports nine people were hurt": where the report has no other figure, or gives this one as current,
 * it has not been replaced.
 */
function stillStanding(all: readonly Told[]): void {
  const figures = new Map<Effect, Set<number | null>>();
  for (const { frame: f } of all) {
    if (f.partOf >= 0 || f.scope !== 'incident') continue;
    const known = figures.get(f.effect) ?? new Set();
    figures.set(f.effect, known.add(f.count.low ?? f.count.high));
  }
  const current = new Set(
    all.flatMap(({ frame: f }) => (f.status === 'current' && f.partOf < 0 ? [numberOf(f)] : [])),
  );
  const standing = new Set<CasualtyFrame>();
  for (const { frame, field } of all) {
    if (frame.status !== 'superseded' || frame.partOf >= 0 || frame.scope !== 'incident') continue;
    if (figures.get(frame.effect)!.size > 1 && !current.has(numberOf(frame))) continue;
    const { first, end } = field.doc.sentences[field.doc.sentenceOf(frame.first)];
    if (SO_FAR.test(field.doc.slice(first, end))) standing.add(frame);
  }
  for (const { frame, field } of all)
    if (standing.has(frame) || standing.has(field.casualties[frame.partOf])) frame.status = 'current';
}

const numberOf = (f: CasualtyFrame): string => `${f.effect} ${f.count.low ?? f.count.high}`;

/** What is known as yet; "an earlier toll" has been replaced, whether its report says by what or not. */
const SO_FAR =
  /\baccording to (?:the )?(?:initial|first|early|preliminary) (?:reports?|information|accounts?|figures?|data)\b|\b(?:initial|preliminary) toll ?:/i;

/** Sentences in which a text says again what its title says. */
const LEAD = 4;

/** "Seven wounded in shootings on North, East Banks", and in the first sentence "Seven men were wounded": the same sum. */
function shareSums(all: readonly Told[]): void {
  const sum = (f: CasualtyFrame): string => `${f.effect} ${f.count.low ?? f.count.high}`;
  const inTitle = all.filter(
    ({ field, frame }) =>
      field.in === 'title' && ((frame.count.low ?? 0) >= 2 || SHOOTINGS.test(field.doc.text)),
  );
  for (const t of inTitle) {
    const again = all.filter(
      ({ field, frame }) =>
        field.in === 'text' && sum(frame) === sum(t.frame) && field.doc.sentenceOf(frame.first) < LEAD,
    );
    const sums = again.filter((a) => a.frame.scope === 'cumulative').length;
    if (t.frame.scope === 'cumulative') for (const a of again) addUp(a);
    else if (sums > 0 && sums === again.length) addUp(t);
  }
}

/** "Girl wounded, man killed in Eastgate shootings". */
const SHOOTINGS = /\b(?:shootings|stabbings|killings|murders|homicides|incidents)\b/i;

/** Of a sum the parts are sums, too. */
function addUp({ field, frame }: Told): void {
  frame.scope = 'cumulative';
  const k = field.casualties.indexOf(frame);
  for (const f of field.casualties) if (f.partOf === k) f.scope = 'cumulative';
  // "At least 31 people were killed and 37 more were wounded"
  const next = field.casualties[k + 1];
  if (
    next &&
    next.effect !== frame.effect &&
    next.partOf < 0 &&
    (next.count.low ?? 0) >= SUM &&
    isBeside(field, frame, next)
  )
    next.scope = 'cumulative';
}

/** Are two figures of one sentence joined by "and" alone? */
function isBeside({ doc }: FieldReading, a: CasualtyFrame, b: CasualtyFrame): boolean {
  return b.first >= a.end && /^[\s,]*and\s*$/.test(doc.text.slice(doc.ends[a.end - 1], doc.starts[b.first]));
}

interface Told {
  field: FieldReading;
  frame: CasualtyFrame;
}

/** "Ten killed in attacks on two towns. Six ... Four ...": the parts of a sum told one after the other. */
function linkSums({ doc, casualties: frames }: FieldReading): void {
  for (const [t, total] of frames.entries()) {
    const n = total.count.low;
    if (n === null || n < 4 || n !== total.count.high || total.partOf >= 0 || total.status !== 'current')
      continue;
    const parts = partsOf(frames, t, n, (f) => doc.sentenceOf(f.first));
    if (!parts) continue;
    const { first, end } = doc.sentences[doc.sentenceOf(total.first)];
    let separate = false;
    for (let i = Math.max(first, total.end); i < end; i++) if (SEPARATE.has(doc.norm(i))) separate = true;
    if (!separate) continue;
    total.scope = 'cumulative';
    for (const p of parts) p.partOf = t;
  }
}

/** Figures behind a total among which its parts are looked for. */
const AHEAD = 24;

/** The next figures of the same harm, each in a sentence of its own, that add up to the total. */
function partsOf(
  frames: readonly CasualtyFrame[],
  t: number,
  n: number,
  sentenceOf: (f: CasualtyFrame) => number,
): CasualtyFrame[] | null {
  const parts: CasualtyFrame[] = [];
  let sum = 0;
  let last = sentenceOf(frames[t]);
  for (const f of frames.slice(t + 1, t + 1 + AHEAD)) {
    if (f.effect !== frames[t].effect || f.partOf >= 0 || f.count.low === n) continue;
    const sentence = sentenceOf(f);
    const low = f.count.low;
    if (low === null || low !== f.count.high || low === 0 || sentence === last) return null;
    parts.push(f);
    sum += low;
    last = sentence;
    if (sum === n) return parts.length > 1 ? parts : null;
    if (sum > n || parts.length > 3) return null;
  }
  return null;
}
