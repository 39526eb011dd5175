import type { Claim, Where } from '../../format/claim.ts';
import { VAGUE_BOUNDS } from '../../format/vague-bounds.ts';
import { entriesOf, entryOf } from '../../reading/entries.ts';
import type { FieldReading, Reading } from '../../reading/reading.ts';
import { teasersIn } from '../../reading/teasers.ts';
import { type DayRange, dayNumber, dayRange } from '../days.ts';
import { isAddress } from '../geo.ts';
import { isAgreementClaim } from './agreements.ts';
import type { Opens } from './background.ts';
import { daysBefore } from './days-before.ts';
import { OPENS_ON_A_DAY, type Setting, settingsOf } from './discourse.ts';
import { dyingIn, saysDied } from './dying.ts';
import { calledBy, followsRank, opensEntry, speaksOfAnother } from './entry-words.ts';
import { headOf } from './head.ts';
import { familyIn } from './kind.ts';
import { isOfAccused, markerFor } from './marker-for.ts';
import { remembered } from './remembered.ts';
import { siteOf } from './site.ts';

/** What one claim, with its sentence, says of the incident it belongs to. */
export interface Clue {
  claim: Claim;
  title: boolean;
  /** Index of its sentence in the field. */
  sentence: number;
  /** Index of the list's entry that it stands in, -1 outside. */
  entry: number;
  /** Index of its clause within the sentence. */
  clause: number;
  /** Its sentence. */
  text: string;
  days: DayRange | null;
  /** Weekday named for it (0 Sunday to 6), when the date itself is not known. */
  weekday: number | null;
  place: Where | null;
  /** The same, streets and buildings included, which do not part incidents. */
  scene: Where | null;
  /** What the sentences before it give. */
  setting: Setting;
  by: string | null;
  /** Side of the victims, as far as it tells incidents apart. */
  side: string | null;
  marker: Opens | null;
  /** The marker's words ("two days after"). */
  words: string | null;
  /** Its days are counted back from the report's own by these words. */
  back: boolean;
  /** The marker is one of what somebody is sought, held or tried for, which may be what the report is about. */
  accused: boolean;
  /** Its sentence is the headline of another story on the page. */
  teaser: boolean;
  /** Its own date lies long before the day of publication. */
  old: boolean;
  /** Its date stands near its own words, and not in another clause. */
  dateNear: boolean;
  /** The sentence speaks of an attack known already ("the attack", "in the blast"). */
  refers: boolean;
  /** Its sentence opens on a day that is not the lead's where the lead gives none ("On April 4, ...", "Yesterday, ..."). */
  anotherDay: boolean;
  /** Family of the kind of incident that it speaks of so ("blast": bomb); null where the word fits all ("attack"). */
  family: string | null;
  /** A paragraph begins between the claim before it and this one. */
  paragraph: boolean;
  /** Somebody died of what was done to him before: when and where he died is not when and where it happened. */
  lingering: boolean;
  /** The date is a month without a year ("in April"). */
  monthOnly: boolean;
  /** Month and day of a date of which no year is known ("04-17"). */
  monthDay: string | null;
  /** The sentence brings in an incident that was not told of yet ("in a clash", "when gunmen opened fire"). */
  introduces: boolean;
  /** The same of what a round-up lists: by doers in the plural too, and where the sentence before speaks of another shooting. */
  opens: boolean;
  /** The place by which a known attack is called ("the Orsund attack"). */
  called: string | null;
  /** The place that its sentence opens on ("In Orsund, ..."), where the sentence tells and nobody speaks there. */
  head: string | null;
  /** The place that its own words or their clause name, known to a gazetteer or not. */
  site: string | null;
  /** The sentence points back to the report's own incident ("Saturday's blast"). */
  returns: boolean;
  /** What the toll has come to by what the sentence tells ("bringing the toll to four"). */
  running: boolean;
  /** "killed 16", null without a number and for "dozens". */
  figure: string | null;
  /** What a single victim is called ("pilot"), when the word tells one victim from another. */
  victim: string | null;
}

/** An attack that is only named ("an ambush on a post") opens no incident: it is of that which its sentence tells of. */
export const isNamed = (c: Claim): boolean => c.rule === 'events/attack-noun';

/** The clues of the claims that belong to an incident, in reading order, title first; cumulative figures are left out. */
export function cluesOf(reading: Reading, claims: readonly Claim[]): Clue[] {
  const published = dayNumber(reading.published.date);
  const fields = new Map(
    reading.fields.map((f) => [
      f.in,
      {
        field: f,
        settings: settingsOf(f),
        teasers: f.in === 'text' ? teasersIn(f.doc, reading.report.title ?? null) : [],
      },
    ]),
  );
  return claims
    .filter(
      (c) =>
        fields.has(c.in) &&
        !(c.kind === 'casualties' && c.scope === 'cumulative') &&
        !isAgreementClaim(c) &&
        !isNamed(c),
    )
    .sort((a, b) => (a.in === b.in ? a.start - b.start || a.end - b.end : a.in === 'title' ? -1 : 1))
    .map((c, k, all) => {
      const { field, settings, teasers } = fields.get(c.in)!;
      const from = k > 0 && all[k - 1].in === c.in ? all[k - 1].sentence[1] : c.sentence[0];
      const paragraph = field.doc.text.slice(from, c.sentence[0]).includes('\n');
      const clue = clueOf(c, field, settings, published);
      const opens = clue.opens || speaksOfAnother(field.doc.text.slice(from, c.sentence[0]));
      if (clue.marker === null && followsRank(field.doc, clue.sentence, clue.text)) clue.marker = 'past';
      return { ...clue, paragraph, opens, teaser: teasers[clue.sentence] ?? false };
    })
    .map(withBlame);
}

/** A figure without a perpetrator of its own has the one that its sentence blames; clues of a sentence stand side by side. */
function withBlame(clue: Clue, at: number, all: readonly Clue[]): Clue {
  if (clue.by !== null || clue.claim.kind !== 'casualties') return clue;
  const beside = (c: Clue | undefined): boolean => c?.title === clue.title && c.sentence === clue.sentence;
  let k = at;
  while (beside(all[k - 1])) k--;
  for (; beside(all[k]); k++) {
    const { claim, by } = all[k];
    if (claim.kind === 'responsibility' && claim.stance === 'blames') return { ...clue, by };
  }
  return clue;
}

/** Words between two dashes. */
const ASIDE = /\s(?:--|[\u2013\u2014])\s[^\u2013\u2014;]{1,200}?\s(?:--|[\u2013\u2014])\s/g;
const CLAUSE = /;|, while\b|, but\b|, whereas\b/g;
const BACK =
  /\b(?:(sun|mon|tues|wednes|thurs|fri|satur)day['\u2019]?s|(?:last|this) (?:week|month|year|weekend)['\u2019]s|the latest) (?:\w+ ){0,2}(?:attacks?|strikes?|raids?|blasts?|bombings?|shootings?|explosions?|assault|quake|earthquake|massacre)\b/i;
/** An attack spoken of as one known already: "the attack", "in the blast"; its word is captured. */
export const KNOWN =
  /(?:^\W*(?:the|this|that|these|those)|\b(?:in|by|from|of|after|during|said|says|saying|that) (?:the|this|that)) (?:\w+ )?(attacks?|strikes?|air ?strikes?|raids?|blasts?|bombings?|explosions?|shootings?|incident|shelling|bombardment|massacre|assault|crash|quake|earthquake|violence)\b/i;
/** An incident spoken of as news: by an indefinite word for it, or by what an unknown actor did. */
const INTRODUCES =
  /\b(?:an?|another|one|two|three|several|some|unknown|unidentified|masked|armed) (?:[\w-]+ ){0,2}?(?:gunm[ae]n|attackers?|assailants?|bombers?|militants?|robbers?|bandits?) (?:killed|shot|wounded|injured|opened fire|stabbed|attacked|ambushed|blew)\b|\barmed men (?:killed|shot|opened fire|attacked|ambushed|raided|stormed)\b|\b(?:an?|another|one) (?:(?!second)[\w-]+ ){0,3}?(?:man|woman|boy|girl|male|female|teen|teenager|person) was (?:\w+ )?(?:shot|gunned|killed|stabbed|wounded|injured)\b|\b(?:an?|another|one) (?:(?!second)[\w-]+ ){0,3}?(?:attacks?|strikes?|raid|blast|bombing|bomb|explosion|shooting|clash|ambush|incident|encounter|gunfight|firefight|shoot-?out|battle|stampede|crash|collision|fire|brawl|fight|riot|mine|device|rocket|shell|grenade|drone|ied)\b|\bwhen (?:an? |unidentified |unknown |suspected |armed |masked |government |army )*(?:gunm[ae]n|militants|rebels|insurgents|attackers|assailants|bandits|fighters|troops|soldiers|police|warplanes|jets|bomber|mob|vehicle|bus|truck|car|boat|building|roof)\b/i;
/** Sentences on where victims were brought to: that is not where they were hurt. */
const CARE =
  /\b(?:hospitals?|medical cent(?:er|re)|trauma|clinic|taken to|transported|airlifted|flown|rushed|treated|pronounced)\b/i;
/** Code units between a claim's words and its date within which they go together. */
const NEAR = 60;
/** Days before publication after which a date is that of no news. */
const LONG_AGO = 28;
const WEEKDAY = /\b(sun|mon|tues|wednes|thurs|fri|satur)day\b/i;
const WEEKDAYS = ['sun', 'mon', 'tues', 'wednes', 'thurs', 'fri', 'satur'];

/** What a sentence says of the incident, whichever of its claims is asked about. */
const told = remembered((text) => ({
  clauses: [...text.matchAll(CLAUSE)].map((m) => m.index),
  asides: [...text.matchAll(ASIDE)].map((m) => [m.index, m.index + m[0].length] as const),
  back: BACK.exec(text),
  known: KNOWN.exec(text),
  care: CARE.test(text),
  dying: dyingIn(text),
  anotherDay: OPENS_ON_A_DAY.test(text),
  introduces: INTRODUCES.test(text),
  called: calledBy(text),
}));

function clueOf(
  claim: Claim,
  field: FieldReading,
  settings: readonly Setting[],
  published: number | null,
): Clue {
  const { doc } = field;
  const k = doc.length ? doc.sentenceOf(Math.min(doc.tokenAt(claim.start), doc.length - 1)) : 0;
  const [start, end] = claim.sentence;
  const text = doc.text.slice(start, end);
  const said = told(text);
  const { clauses, back, known, care, dying, anotherDay, introduces } = said;
  const range = claim.when ? dayRange(claim.when.edtf) : null;
  const weekday = back?.[1] ? back : claim.when && !range ? WEEKDAY.exec(claim.when.text) : null;
  const scene = claim.where?.name && !care ? claim.where : null;
  const { marker: found, stale, own } = markerFor(claim, text, said);
  const running = dying.running !== null && start + dying.running < claim.end;
  const wound = saysDied(claim.quote) || running ? dying.wounds : null;
  // "died of wounds that he sustained two days ago": when he was wounded, and no other incident
  const marker = wound !== null && found && found.start > wound ? null : found;
  return {
    claim,
    title: claim.in === 'title',
    sentence: k,
    entry: entryOf(entriesOf(doc), k),
    clause: clauses.filter((c) => start + c < claim.start).length,
    text,
    days:
      (stale && marker && range ? daysBefore(text.slice(marker.start, marker.end), range) : null) ??
      (stale || !Number.isFinite(own) || (range && published !== null && range.from > published + 1)
        ? null
        : range),
    weekday: weekday ? WEEKDAYS.indexOf(weekday[1].toLowerCase()) : null,
    place: scene && !isAddress(scene) ? scene : null,
    scene,
    setting: settings[k] ?? { days: null, place: null, anotherDay: false },
    by: doerOf(claim),
    side: claim.kind === 'casualties' ? (claim.victims.affiliation ?? sideOf(claim.victims.category)) : null,
    marker:
      back && marker?.opens === 'past' && BACK.test(text.slice(marker.start))
        ? null
        : (marker?.opens ?? null),
    words: marker === null ? null : text.slice(marker.start, marker.end).toLowerCase(),
    back: false,
    accused: marker !== null && isOfAccused(marker),
    teaser: false,
    old: range !== null && published !== null && published - range.to > LONG_AGO,
    dateNear: own <= NEAR,
    refers: known !== null,
    anotherDay,
    family: known ? familyIn(known[1]) : null,
    paragraph: false,
    lingering: wound !== null || isCondition(claim),
    monthDay: (!stale && claim.when && /^XXXX-(\d\d-\d\d)$/.exec(claim.when.edtf)?.[1]) || null,
    monthOnly: claim.when !== null && !range && /^XXXX-\d\d$/.test(claim.when.edtf),
    introduces,
    opens: introduces || opensEntry(text),
    called: said.called,
    head: headOf(text, claim.start - start),
    site: care ? null : siteOf(text, claim.start - start, claim.end - start),
    returns: back !== null,
    running,
    figure: figureOf(claim),
    victim: victimOf(claim),
  };
}

/** "All three were listed in fair condition on Tuesday": when they are well, and not when they were hurt. */
const isCondition = (claim: Claim): boolean =>
  claim.rule === 'casualties/condition' ||
  /\b(?:(?:was|were|been) (?:released|discharged)|(?:critical|stable|fair|serious|good) condition)\b/i.test(
    claim.quote,
  );

/** Doers whom nobody can tell apart: "gunmen" of one sentence are the "armed men" of the next. */
const ANY_DOER =
  /^(?:(?:the|a|an|some|two|three|four|several|unknown|unidentified|unnamed|masked|armed|suspected|lone|other|another|young) )*(?:gunm[ae]n|attackers?|assailants?|assassins?|shooters?|bombers?|suicide bombers?|suspects?|robbers?|killers?|m[ae]n|wom[ae]n|boys?|teens?|teenagers?|youths?|people|persons?|individuals?|drivers?|someone|somebody|group|mob)$/i;

/** Does a name stand for nobody in particular? */
export const isAnyDoer = (name: string): boolean => ANY_DOER.test(name);

/** Somebody without a name tells no incident from another: "a gunman" here may be "a man" there. */
const partyOf = (by: string | null): string | null => (by !== null && /\p{Lu}/u.test(by) ? by : null);

function doerOf(claim: Claim): string | null {
  const by =
    claim.kind === 'casualties' ? partyOf(claim.by) : claim.kind === 'responsibility' ? claim.actor : null;
  return by !== null && isAnyDoer(by) ? null : by;
}

function sideOf(category: string): string | null {
  return category === 'civilian' ||
    category === 'military' ||
    category === 'militant' ||
    category === 'police'
    ? category
    : null;
}

function figureOf(claim: Claim): string | null {
  if (claim.kind !== 'casualties' || VAGUE_BOUNDS.has(claim.count.bound)) return null;
  const n = claim.count.low ?? claim.count.high;
  return n === null ? null : `${claim.effect} ${n}`;
}

/** Words that single victims share too often to tell them apart. */
const ANYONE: ReadonlySet<string> = new Set(
  'person people man woman boy girl child baby infant teen teenager teenager victim civilian resident one other another soldier officer'.split(
    ' ',
  ),
);

function victimOf(claim: Claim): string | null {
  if (claim.kind !== 'casualties' || claim.count.low !== 1 || claim.count.high !== 1) return null;
  const noun = /([\p{L}-]+)$/u.exec(
    claim.victims.text
      .toLowerCase()
      .split(/\b(?:who|that|of|in|from|they|he|she)\b/)[0]
      .trim(),
  )?.[1];
  return noun && !ANYONE.has(noun) && !/\d/.test(noun) ? noun : null;
}
